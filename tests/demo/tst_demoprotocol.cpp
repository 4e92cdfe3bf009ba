// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>

#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>

using namespace sluice;

namespace {

/// Of the connection that is kept; 0 when none is.
int localPort(const DemoClient &client)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    const int handle = client.http.socket();
    if (handle < 0 || getsockname(handle, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    return ntohs(address.sin_port);
}

} // namespace

/// What the service does before it looks at the account: keys, headers, bodies, paths, quotas, connections.
class DemoProtocol : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void refusesOtherKeys()
    {
        DemoClient stranger(server());
        stranger.http.set_basic_auth("demo", "wrong");
        const DemoReply reply = stranger.get("/v1/account/info");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), QStringLiteral("AuthFailed"));
        QCOMPARE(reply.header("X-Rate-Limit"), QByteArray("20000"));
        QVERIFY2(reply.header("WWW-Authenticate").startsWith("Basic realm="), qPrintable(reply.message()));
        QVERIFY(client().get("/v1/account/info").header("WWW-Authenticate").isEmpty());
        httplib::Client nobody("127.0.0.1", server().port());
        QCOMPARE(nobody.Get("/v1/groups")->status, 401);
        // Before anything is said about the path.
        QCOMPARE(nobody.Get("/v1/nonsense")->status, 401);
    }

    void tellsRoutesFromEntities()
    {
        const DemoReply route = client().get("/v1/nonsense");
        QCOMPARE(route.status, 404);
        QCOMPARE(route.code(), QStringLiteral("NotFound"));
        QCOMPARE(route.message(), QStringLiteral("HTTP 404 Not Found"));
        const DemoReply entity = client().get("/v1/connections/no_such");
        QCOMPARE(entity.status, 404);
        QCOMPARE(entity.code(), QStringLiteral("NotFound_Connection"));
        QVERIFY(entity.message().contains(u"no_such"));
        QCOMPARE(client().get("/v1/groups/no_such").code(), QStringLiteral("NotFound_Group"));
        QCOMPARE(client().get("/v1/destinations/no_such").code(), QStringLiteral("NotFound_Destination"));
        QCOMPARE(client().get("/v1/users/no_such").code(), QStringLiteral("NotFound_User"));
    }

    void refusesMethodsAndMediaTypes()
    {
        QCOMPARE(client().remove("/v1/account/info").status, 405);
        QCOMPARE(client().get("/v1/groups", {{"Accept", "text/html"}}).status, 406);
        QCOMPARE(client().get("/v1/groups", {{"Accept", "application/json;version=9"}}).status, 406);
        for (const char *accept : {"application/json", "application/json;version=2", "application/json; version=2",
                                   "*/*", "text/html, application/json;q=0.5", "application/json;version=\"2\"",
                                   "application/json; version = 2; q=0.1", "application/xml;q=0, */*;q=0.1",
                                   "application/json;q=0, application/json;version=2"})
            QVERIFY2(client().get("/v1/groups", {{"Accept", accept}}).status == 200, accept);
        for (const char *accept : {"application/json;q=0", "application/json;q=0.000, text/html", "*/*;q=0",
                                   "application/json;q=0, */*", "application/json;version=\"9\""})
            QVERIFY2(client().get("/v1/groups", {{"Accept", accept}}).status == 406, accept);
        const QByteArray path = pathOf(QStringLiteral("jira"));
        QCOMPARE(client().post(path + "/sync", "{}", "text/plain").status, 415);
        QCOMPARE(client().post(path + "/test", "", "text/plain").status, 415);
        QCOMPARE(client().post(path + "/test", "").status, 400);
        QCOMPARE(client().post(path + "/test", "{nonsense").status, 400);
        // The wrong header for it, and yet clients are served that send it.
        QCOMPARE(client().post(path + "/test", "{}", "application/json;version=2").status, 200);
    }

    void nothingToSayIsStillAnObject()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        for (const char *call : {"/sync", "/resync", "/test"}) {
            // Fivetran's own MCP server posts nothing for a sync.
            const int bare = QByteArray(call) == "/test" ? 400 : 200;
            QCOMPARE(client().http.Post(QByteArray(path + call).toStdString(), "", "")->status, bare);
            QCOMPARE(client().post(path + call, "").status, bare);
            QCOMPARE(client().post(path + call, "{}", "").status, 415);
            QCOMPARE(client().post(path + call, "{}").status, 200);
        }
        // So do scripts under the names of old; but nonsense is nonsense there too.
        const QByteArray old = QByteArray(path).replace("/v1/connections/", "/v1/connectors/");
        for (const QByteArray &call : QByteArrayList{old + "/sync", old + "/resync", old + "/force", path + "/force"}) {
            QCOMPARE(client().post(call, "").status, 200);
            QCOMPARE(client().post(call, R"("")").status, 200);
            for (const char *body : {"{nonsense", "[1]", R"("force")"})
                QCOMPARE(client().post(call, body).status, 400);
            QCOMPARE(client().post(call, "{}", "text/plain").status, 415);
        }
    }

    void headsAndOptions()
    {
        const httplib::Result whole = client().http.Get("/v1/groups");
        const httplib::Result head = client().http.Head("/v1/groups");
        QCOMPARE(head->status, 200);
        QVERIFY(head->body.empty());
        QCOMPARE(head->get_header_value("Content-Length"), whole->get_header_value("Content-Length"));
        for (const auto &[name, value] : head->headers)
            QVERIFY2(whole->has_header(name.c_str()), name.c_str());
        QCOMPARE(client().http.Head("/v1/groups/nobody")->status, 404);
        const httplib::Result options = client().http.Options("/v1/groups");
        QCOMPARE(options->status, 200);
        QCOMPARE(QByteArray::fromStdString(options->get_header_value("Allow")), QByteArray("GET, HEAD, POST, OPTIONS"));
        const DemoReply refused = client().remove("/v1/account/info");
        QCOMPARE(refused.header("Allow"), QByteArray("GET, HEAD, OPTIONS"));
    }

    void keysAreSpeltInManyWays_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const QByteArray pair = QByteArray("demo:demo-secret").toBase64();
        QTest::newRow("usual") << "Basic " + pair << 200;
        QTest::newRow("small letters") << "basic " + pair << 200;
        QTest::newRow("large letters") << "BASIC " + pair << 200;
        QTest::newRow("blanks") << "Basic   " + pair + "  " << 200;
        QTest::newRow("unpadded") << "Basic " + pair.chopped(pair.count('=')) << 200;
        QTest::newRow("not Base64") << "Basic !" + pair << 401;
        QTest::newRow("bearer") << QByteArray("Bearer demo:demo-secret") << 401;
        QTest::newRow("not encoded") << QByteArray("Basic demo:demo-secret") << 401;
        QTest::newRow("no secret") << "Basic " + QByteArray("demo").toBase64() << 401;
        QTest::newRow("nothing") << QByteArray() << 401;
    }
    void keysAreSpeltInManyWays()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        httplib::Client stranger("127.0.0.1", server().port());
        const httplib::Headers headers{{"Authorization", authorization.toStdString()}};
        QCOMPARE(stranger.Get("/v1/account/info", headers)->status, status);
    }

    void theCatalogueIsPublic()
    {
        httplib::Client nobody("127.0.0.1", server().port());
        const httplib::Result result = nobody.Get("/public/connector-types");
        QCOMPARE(result->status, 200);
        const QJsonObject answer = QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object();
        QVERIFY(answer[u"data"].toArray().size() > 50);
        QCOMPARE(nobody.Get("/public/nonsense")->status, 404);
    }

    void theCatalogueIsNoAccounts()
    {
        DemoOptions options = quiet();
        options.rateLimit = 1;
        serve(options);
        for (int i = 0; i < 2; ++i) {
            const DemoReply open = client().get("/public/connector-types");
            QCOMPARE(open.status, 200);
            QVERIFY(open.header("X-Rate-Limit").isEmpty() && open.header("X-Rate-Limit-Remaining").isEmpty());
        }
        // It has taken nothing from the account, and is given when the account has nothing left.
        QCOMPARE(client().get("/v1/groups").status, 200);
        QCOMPARE(client().get("/v1/groups").status, 429);
        QCOMPARE(client().get("/public/connector-types").status, 200);
    }

    void connectionsAreNotMadeTooFast()
    {
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        const auto create = [&](int i) {
            return client().post("/v1/connections", R"({"service":"stripe","group_id":")" + group
                                                        + R"(","run_setup_tests":false,"config":{"schema":"s)"
                                                        + QByteArray::number(i) + R"("}})");
        };
        // What is refused creates nothing.
        for (int i = 0; i < 21; ++i)
            QCOMPARE(client().post("/v1/connections", R"({"service":"stripe","group_id":"no_such"})").status, 404);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(create(i).status, 201);
        const DemoReply reply = create(20);
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.message(),
                 QStringLiteral("No more than 20 connectors can be created in one-minute  time period"));
        QVERIFY(reply.header("Retry-After").toInt() > 0 && reply.header("Retry-After").toInt() <= 60);
        // Everything else goes on.
        QCOMPARE(client().get("/v1/groups").status, 200);
    }

    void answersAreNeverCutToARange()
    {
        const DemoReply whole = client().get("/v1/groups");
        const DemoReply asked = client().get("/v1/groups", {{"Range", "bytes=0-9"}});
        QCOMPARE(asked.status, 200);
        QCOMPARE(asked.body, whole.body);
        QVERIFY(asked.header("Content-Range").isEmpty());
    }

    void limitsAndCursorsAreChecked()
    {
        for (const char *query :
             {"limit=0", "limit=1001", "limit=x", "cursor=nonsense", "cursor=eyJza2lwIjo5MjIzMzcyMDM2ODU0Nzc1ODA3fQ"}) {
            const DemoReply reply = client().get(QByteArray("/v1/connections?") + query);
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), QStringLiteral("InvalidInput"));
        }
        QCOMPARE(client().get("/v1/connections?limit=1000").status, 200);
    }

    void oldNamesAnswerTheSame()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QByteArray old = QByteArray(path).replace("/v1/connections/", "/v1/connectors/");
        QCOMPARE(client().get(old).body, client().get(path).body);
        QCOMPARE(client().get("/v1/connectors?limit=3").body, client().get("/v1/connections?limit=3").body);
        const QByteArray group = "/v1/groups/" + client().get("/v1/groups").items().at(1)[u"id"].toString().toUtf8();
        QCOMPARE(client().get(group + "/connectors").body, client().get(group + "/connections").body);
        QCOMPARE(client().get("/v1/connectors/no_such").body, client().get("/v1/connections/no_such").body);
        QCOMPARE(client().post(old + "/sync").body, client().post(path + "/sync").body);
        // The oldest scripts post nothing at all.
        QCOMPARE(client().post(old + "/force", "").body, client().post(path + "/sync", R"({"force":true})").body);
        QCOMPARE(client().patch(old, R"({"run_setup_tests":true})").body,
                 client().patch(path, R"({"run_setup_tests":true})").body);
    }

    void answersCarryTheQuotaAndTheDate()
    {
        const DemoReply first = client().get("/v1/groups");
        const DemoReply second = client().get("/v1/groups");
        QCOMPARE(first.header("X-Rate-Limit"), QByteArray("20000"));
        QCOMPARE(first.header("X-Rate-Limit-Remaining").toInt() - 1, second.header("X-Rate-Limit-Remaining").toInt());
        const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(first.header("Date")).chopped(4),
                                                       QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
        QVERIFY(
            qAbs(date.secsTo(QDateTime(QDateTime::currentDateTimeUtc().date(), QDateTime::currentDateTimeUtc().time())))
            < 5);
        // Also answers that came after a wait.
        const DemoReply tested = client().post(pathOf(QStringLiteral("jira")) + "/test");
        QCOMPARE(tested.headers.count("X-Rate-Limit"), size_t(1));
        QCOMPARE(tested.headers.count("Date"), size_t(1));
    }

    void theQuotaEnds()
    {
        DemoOptions options = quiet();
        options.rateLimit = 3;
        serve(options);
        for (int left = 2; left >= 0; --left)
            QCOMPARE(client().get("/v1/groups").header("X-Rate-Limit-Remaining").toInt(), left);
        const DemoReply reply = client().get("/v1/groups");
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.code(), QStringLiteral("TooManyRequests"));
        QCOMPARE(reply.message(), QStringLiteral("Max 3 api calls allowed in one-hour rolling time period"));
        const int wait = reply.header("Retry-After").toInt();
        QVERIFY(wait > 3500 && wait <= 3600);
        options.rateLimit.reset();
        serve(options);
        QVERIFY(client().get("/v1/groups").header("X-Rate-Limit").isEmpty());
    }

    void setupTestsHaveAQuotaOfTheirOwn()
    {
        DemoOptions options = quiet();
        options.rateLimit = 500;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("jira"));
        for (int i = 0; i < 25; ++i)
            QCOMPARE(client().post(path + "/test").status, 200);
        const DemoReply reply = client().post(path + "/test");
        QCOMPARE(reply.status, 429);
        QVERIFY(reply.header("Retry-After").toInt() <= 60);
        // A PATCH runs the tests unless it says not to.
        QCOMPARE(client().patch(path, R"({"paused":false})").status, 429);
        QCOMPARE(client().patch(path, R"({"paused":false,"run_setup_tests":false})").status, 200);
    }

    void idleClientsKeepNobodyOut()
    {
        std::vector<std::unique_ptr<DemoClient>> idle;
        for (int i = 0; i < 40; ++i) {
            idle.push_back(std::make_unique<DemoClient>(server()));
            // Less than the five seconds after which the library's pool has a place again.
            idle.back()->http.set_read_timeout(3);
            QCOMPARE(idle.back()->get("/v1/groups").status, 200);
        }
        for (const auto &client : idle)
            QCOMPARE(client->get("/v1/groups").status, 200);
    }

    void connectionsAreKept()
    {
        // More than five, after which the library would have closed.
        DemoClient client(server());
        QCOMPARE(client.get("/v1/account/info").status, 200);
        const int port = localPort(client);
        QVERIFY(port > 0);
        int prompt = 0;
        for (int i = 0; i < 100; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(client.get("/v1/account/info").status, 200);
            prompt += timer.elapsed() < 40 ? 1 : 0;
        }
        QCOMPARE(localPort(client), port);
        // A delayed confirmation keeps every answer for 40 ms; a busy machine only some.
        QVERIFY2(prompt > 20, QByteArray::number(prompt).constData());
    }

    void stopsAmidAnswers()
    {
        server().setFaults({QStringLiteral("GET /v1/groups stall")});
        std::thread waiting([this] { QCOMPARE(client().get("/v1/groups").status, 0); });
        QTRY_COMPARE(server().requestCount("GET", "/v1/groups"), 1);
        QElapsedTimer timer;
        timer.start();
        server().stop();
        waiting.join();
        QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!server().isRunning());
    }

    void aTakenPortIsAnError()
    {
        DemoOptions options;
        options.port = server().port();
        DemoServer second(options);
        const Result<quint16> started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Error::Kind::Network);
    }

    void latencyIsBeforeEveryAnswer()
    {
        DemoOptions options = quiet();
        options.latencyMs = 60;
        serve(options);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client().get("/v1/groups").status, 200);
        QVERIFY(timer.elapsed() >= 60);
    }

    void compressesWhenToldTo()
    {
        DemoOptions options = quiet();
        options.gzip = true;
        serve(options);
        const DemoReply reply = client().get("/v1/connections", {{"Accept-Encoding", "gzip, br"}});
        QCOMPARE(reply.header("Content-Encoding"), QByteArray("gzip"));
        QCOMPARE(reply.items().size(), client().get("/v1/connections").items().size());
    }
};

SLUICE_TEST(DemoProtocol)

#include "tst_demoprotocol.moc"
