// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/faultrule.h"
#include "demotest.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTcpSocket>

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sluice;

/// Each way in which a request can be made to go wrong.
class DemoFaults : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("401") << 401 << "AuthFailed";
        QTest::newRow("403") << 403 << "Forbidden";
        QTest::newRow("409") << 409 << "Conflict";
        QTest::newRow("413") << 413 << "PayloadTooLarge";
        QTest::newRow("429") << 429 << "TooManyRequests";
        QTest::newRow("500") << 500 << "InternalError";
    }
    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        fault(QStringLiteral("GET /v1/groups status %1").arg(status));
        const DemoReply reply = client().get("/v1/groups");
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
        QCOMPARE(reply.header("Retry-After").isEmpty(), status != 429);
        QCOMPARE(reply.header("X-Rate-Limit"), QByteArray("20000"));
        QCOMPARE(reply.header("X-Rate-Limit-Remaining") == "0", status == 429);
        QCOMPARE(reply.header("WWW-Authenticate").isEmpty(), status != 401);
        QCOMPARE(client().get("/v1/account/info").status, 200);
    }

    void theQuotaIsTheAccounts()
    {
        DemoOptions options;
        options.rateLimit = 77;
        options.faults = {QStringLiteral("GET /v1/groups status 429")};
        serve(options);
        const DemoReply reply = client().get("/v1/groups");
        QCOMPARE(reply.header("X-Rate-Limit"), QByteArray("77"));
        QVERIFY2(reply.message().contains(u"Max 77 "), qPrintable(reply.message()));
    }

    void theBalancerSpeaksHtml()
    {
        for (const int status : {502, 503, 504}) {
            fault(QStringLiteral("* /v1/** status %1 retry-after=7").arg(status));
            const DemoReply reply = client().get("/v1/groups");
            QCOMPARE(reply.status, status);
            QVERIFY(reply.header("Content-Type").startsWith("text/html"));
            QVERIFY(reply.body.startsWith("<html>"));
            QCOMPARE(reply.header("Retry-After"), QByteArray("7"));
        }
    }

    void bodiesOfOnesOwn()
    {
        fault(QStringLiteral(R"(GET /v1/groups status 418 {"code": "Teapot", "message": "short and stout"})"));
        QCOMPARE(client().get("/v1/groups").message(), QStringLiteral("short and stout"));
        fault(QStringLiteral("GET /v1/groups status 200 type=text/plain all is well"));
        const DemoReply plain = client().get("/v1/groups");
        QCOMPARE(plain.body, QByteArray("all is well"));
        QVERIFY(plain.header("Content-Type").startsWith("text/plain"));
    }

    void statusRulesChangeNothing()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        fault(QStringLiteral("PATCH ** status 500"));
        QCOMPARE(client().patch(path, R"({"paused":true,"run_setup_tests":false})").status, 500);
        QVERIFY(!client().get(path).data()[u"paused"].toBool());
    }

    void onlyInTheirTurn()
    {
        fault(QStringLiteral("GET /v1/groups 2-3 status 500"));
        QList<int> statuses;
        for (int i = 0; i < 5; ++i)
            statuses.append(client().get("/v1/groups").status);
        QCOMPARE(statuses, (QList<int>{200, 500, 500, 200, 200}));
        fault(QStringLiteral("GET /v1/groups 2- status 500"));
        QCOMPARE(client().get("/v1/groups").status, 200);
        QCOMPARE(client().get("/v1/groups").status, 500);
        QCOMPARE(client().get("/v1/groups").status, 500);
    }

    void delays()
    {
        server().setFaults({QStringLiteral("GET /v1/groups delay 40"), QStringLiteral("GET /v1/groups delay 40"),
                            QStringLiteral("GET /v1/groups status 503")});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client().get("/v1/groups").status, 503);
        QVERIFY(timer.elapsed() >= 80);
    }

    void badJson()
    {
        const QByteArray whole = client().get("/v1/groups").body;
        fault(QStringLiteral("GET /v1/groups bad-json"));
        const DemoReply reply = client().get("/v1/groups");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, whole.left(whole.size() / 2));
        QVERIFY(reply.json.isEmpty());
    }

    void cutsAfterSoManyBytes()
    {
        fault(QStringLiteral("GET /v1/groups cut 10"));
        const QByteArray received = rawGet("/v1/groups");
        QVERIFY(received.startsWith("HTTP/1.1 200"));
        QCOMPARE(received.size() - received.indexOf("\r\n\r\n") - 4, 10);
        QCOMPARE(m_socketError, QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(client().get("/v1/groups").status, 0);
    }

    void closesBeforeAnswering()
    {
        fault(QStringLiteral("GET /v1/groups close"));
        QCOMPARE(rawGet("/v1/groups"), QByteArray());
        QCOMPARE(m_socketError, QAbstractSocket::RemoteHostClosedError);
    }

    /// What a client is told by its system. Qt has one name for both ends, and a reset would look orderly.
    void endsAreOrderlyOrNot_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("body");
        QTest::newRow("close") << QStringLiteral("close") << 0 << -1;
        QTest::newRow("cut") << QStringLiteral("cut 5") << 0 << 5;
        QTest::newRow("reset") << QStringLiteral("reset") << ECONNRESET << -1;
        QTest::newRow("reset in the body") << QStringLiteral("reset 5") << ECONNRESET << 5;
    }
    void endsAreOrderlyOrNot()
    {
        QFETCH(QString, action);
        QFETCH(int, error);
        QFETCH(int, body);
        fault(QStringLiteral("GET /v1/groups ") + action);
        QByteArray received;
        QCOMPARE(systemGet("/v1/groups", &received), error);
        const qsizetype head = received.indexOf("\r\n\r\n");
        QCOMPARE(head < 0, body < 0);
        QCOMPARE(head < 0 ? received.size() : received.size() - head - 4, qMax(body, 0));
    }

    void stalls()
    {
        fault(QStringLiteral("GET /v1/groups stall 12"));
        QTcpSocket socket;
        request(socket, "/v1/groups");
        QByteArray received;
        while (!received.contains("\r\n\r\n") || received.size() - received.indexOf("\r\n\r\n") - 4 < 12) {
            QVERIFY(socket.waitForReadyRead(5000));
            received += socket.readAll();
        }
        QVERIFY(!socket.waitForReadyRead(200));
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
        // Nobody else is held up.
        QCOMPARE(client().get("/v1/account/info").status, 200);
    }

    void damageComesAfterTheDeed()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        fault(QStringLiteral("PATCH ** close"));
        QCOMPARE(client().patch(path, R"({"paused":true,"run_setup_tests":false})").status, 0);
        QVERIFY(client().get(path).data()[u"paused"].toBool());
        QCOMPARE(server().requestCount("PATCH", path), 1);
    }

    void areChangedWhileRunning()
    {
        DemoReply reply;
        const auto put = [this](const char *body, const char *type = "application/json") {
            return client().http.Put("/__demo/faults", body, type)->status;
        };
        QCOMPARE(put(R"(["GET /v1/groups status 500"])"), 200);
        QCOMPARE(client().get("/v1/groups").status, 500);
        // A bad rule changes nothing.
        QCOMPARE(put(R"(["GET /v1/groups explode"])"), 400);
        QCOMPARE(client().get("/v1/groups").status, 500);
        QCOMPARE(put("[]", "text/plain"), 415);
        QCOMPARE(client().http.Delete("/__demo/faults")->status, 200);
        QCOMPARE(client().get("/v1/groups").status, 200);
        const DemoReply requests = client().get("/__demo/requests");
        QCOMPARE(requests.json[u"total"].toInt(), 3);
        QCOMPARE(requests.json[u"requests"][0][u"count"].toInt(), 3);
    }

    void badRulesAreExplained_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule :
             {"", "GET /v1/groups", "GET v1 close", "GET /v1 explode", "GET /v1 0 close", "GET /v1 3-2 close",
              "GET /v1 delay", "GET /v1 delay x", "GET /v1 cut", "GET /v1 status", "GET /v1 status 42", "GET /v1 2",
              "GET /v1 close 3", "GET /v1 stall x", "GET /v1 status 101", "GET /v1 status 429 retry-after=abc"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }
    void badRulesAreExplained()
    {
        QFETCH(QString, rule);
        QString error;
        QVERIFY(!demo::FaultRule::parse(rule, &error));
        QVERIFY(error.contains(rule));
        DemoOptions options;
        options.faults = {rule};
        DemoServer bad(options);
        const Result<quint16> started = bad.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Error::Kind::InvalidInput);
    }

private:
    void fault(const QString &rule) { QCOMPARE(server().setFaults({rule}), QString()); }

    void request(QTcpSocket &socket, const QByteArray &path)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), server().port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write(requestFor(path));
    }

    static QByteArray requestFor(const QByteArray &path)
    {
        return "GET " + path + " HTTP/1.1\r\nHost: demo\r\nAuthorization: Basic "
               + QByteArray("demo:demo-secret").toBase64() + "\r\n\r\n";
    }

    /// What comes, by the system's own calls, and the error that it ended with; 0: it was closed in order.
    int systemGet(const QByteArray &path, QByteArray *received)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const auto closed = qScopeGuard([socket] { ::close(socket); });
        const timeval patience{.tv_sec = 5, .tv_usec = 0};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server().port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const QByteArray request = requestFor(path);
        if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || ::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            return errno;
        std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t count = ::recv(socket, buffer.data(), buffer.size(), 0);
            if (count <= 0)
                return count == 0 ? 0 : errno;
            received->append(buffer.data(), qsizetype(count));
        }
    }

    QByteArray rawGet(const QByteArray &path)
    {
        QTcpSocket socket;
        request(socket, path);
        while (socket.waitForReadyRead(5000)) {
        }
        m_socketError = socket.error();
        return socket.readAll();
    }

    QAbstractSocket::SocketError m_socketError = QAbstractSocket::UnknownSocketError;
};

SLUICE_TEST(DemoFaults)

#include "tst_demofaults.moc"
