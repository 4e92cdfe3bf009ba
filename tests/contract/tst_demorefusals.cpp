// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractfixture.h"
#include "demodriver.h"

#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

/// What the demo account refuses, by the documented envelope; the names of old; and that no served call was forgotten.
class TstDemoRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SLUICE_LOAD_CONTRACT(m_contract); }
    void init() { start({}); }
    void cleanup() { SLUICE_NO_BREACHES(m_demo); }

    /// Else everything below would pass for nothing.
    void wrongAnswersAreNoted()
    {
        DemoOptions options;
        options.faults = {
            QStringLiteral("GET /v1/groups 1 bad-json"),
            QStringLiteral("GET /v1/groups 2 status 200 {\"code\": \"Success\", \"data\": {\"items\": {}}}"),
            QStringLiteral("GET /v1/groups 3 close")};
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        for (const char16_t *said : {u"not JSON", u"/data/items", u"answers 0"}) {
            m_demo->get("/v1/groups");
            const QString breaches = m_demo->takeBreaches();
            QVERIFY2(breaches.contains(QStringView(said)), qPrintable(breaches));
        }
        m_demo->get("/v1/groups", {404});
        QVERIFY(m_demo->takeBreaches().contains(u"answers 200"));
        m_demo->get("/v1/groups");
    }

    void everyKind()
    {
        const std::string key = m_demo->authorization().toStdString();
        const httplib::Headers good{{"Authorization", key}, {"Accept", "application/json"}};
        refused("GET", "/v1/groups", {}, {}, 401, "AuthFailed");
        refused("GET", "/v1/groups", {}, {{"Authorization", "Basic ZGVtbzp3cm9uZw=="}}, 401, "AuthFailed");
        refused("GET", "/v1/groups", {}, {{"Authorization", "Bearer demo"}}, 401, "AuthFailed");
        refused("GET", "/v1/groups", {}, {{"Authorization", key}, {"Accept", "text/html"}}, 406, nullptr);
        refused("GET", "/v1/groups/no_such_group", {}, good, 404, "NotFound_Group");
        refused("GET", "/v1/connections/no_such_one", {}, good, 404, "NotFound_Connection");
        refused("GET", "/v1/destinations/no_such_one", {}, good, 404, "NotFound_Destination");
        refused("GET", "/v1/metadata/connector-types/no_such_one", {}, good, 404, nullptr);
        refused("PATCH", m_connection, R"({"paused": true})", good, 415, nullptr);
        httplib::Headers json = good;
        json.emplace("Content-Type", "application/json");
        refused("POST", m_connection + "/test", {}, json, 400, nullptr);
        refused("PATCH", m_connection, "{\"paused\": ", json, 400, nullptr);
        refused("PATCH", m_connection, "[]", json, 400, nullptr);
        refused("PATCH", m_connection, R"({"paused": "perhaps"})", json, 400, "InvalidInput");
        refused("POST", m_connection + "/resync", R"({"scope": {"public": []}})", json, 400, nullptr);
    }

    /// A path that is not served is told from a thing that is not there.
    void routes()
    {
        const httplib::Headers good{{"Authorization", m_demo->authorization().toStdString()}};
        const Reply route = m_demo->askFreely("GET", "/v1/no-such-thing", {}, good);
        QVERIFY(route.isRouteMissing());
        QCOMPARE(route.code(), QStringLiteral("NotFound"));
        const Reply method = m_demo->askFreely("DELETE", "/v1/account/info", {}, good);
        QCOMPARE(method.status, 405);
        QVERIFY(!method.code().isEmpty());
    }

    void tooMany()
    {
        DemoOptions options;
        options.rateLimit = 2;
        start(options); // asks once itself
        const Reply last = m_demo->get("/v1/groups");
        QVERIFY(!last.items().isEmpty());
        QCOMPARE(m_demo->get("/v1/groups", {429}).code(), QStringLiteral("TooManyRequests"));
        QCOMPARE(m_demo->ask("POST", m_connection + "/sync", "{}", {429}).code(), QStringLiteral("TooManyRequests"));
    }

    void faults()
    {
        DemoOptions options;
        options.faults = {QStringLiteral("GET /v1/groups 1 status 500"), QStringLiteral("GET /v1/groups 2 status 409"),
                          QStringLiteral("GET /v1/groups 3 status 403")};
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        m_demo->get("/v1/groups", {500});
        m_demo->get("/v1/groups", {409});
        m_demo->get("/v1/groups", {403});
    }

    /// The names of old answer the same bytes. Two accounts of one seed on a stopped clock are twins, so that writes
    /// are compared as well.
    void namesOfOld()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-03-02T09:30:00.000000Z");
        start(options);
        DemoDriver twin(*m_contract, options);
        const QByteArray group = twin.get("/v1/groups?limit=1").items().first()[u"id"].toString().toLatin1();
        int compared = 0;
        const QSet<int> any{200, 400, 404, 409};
        const auto compare = [&](const QByteArray &method, const QByteArray &old, const QByteArray &today,
                                 const QByteArray &oldBody = {}, const QByteArray &todayBody = {}) {
            const Reply first = m_demo->ask(method, old, oldBody, any);
            const Reply second = twin.ask(method, today, todayBody, any);
            QVERIFY2(first.status == second.status && first.body == second.body,
                     qPrintable(QString::fromLatin1(old) + QLatin1Char('\n') + QString::fromUtf8(first.body.left(400))
                                + QLatin1Char('\n') + QString::fromUtf8(second.body.left(400))));
            ++compared;
        };
        compare("GET", "/v1/connectors?limit=1000", "/v1/connections?limit=1000");
        compare("GET", "/v1/groups/" + group + "/connectors", "/v1/groups/" + group + "/connections");
        for (const QJsonValue &each : twin.all("/v1/connections")) {
            const QByteArray id = each[u"id"].toString().toLatin1();
            const QByteArray old = "/v1/connectors/" + id;
            const QByteArray today = "/v1/connections/" + id;
            const QByteArray pause = R"({"paused": false, "run_setup_tests": false})";
            compare("GET", old, today);
            compare("GET", old + "/schemas", today + "/schemas");
            compare("PATCH", old, today, pause, pause);
            compare("POST", old + "/test", today + "/test", "{}", "{}");
            compare("POST", old + "/force", today + "/sync", {}, R"({"force": true})");
            compare("POST", old + "/sync", today + "/sync", "{}", "{}");
            compare("POST", old + "/schemas/reload", today + "/schemas/reload", "{}", "{}");
            const QJsonObject schemas = twin.ask("GET", today + "/schemas", {}, any).data()[u"schemas"].toObject();
            QByteArray schema = "nobody";
            QByteArray table = "nobody";
            for (auto it = schemas.begin(); it != schemas.end() && schema == "nobody"; ++it) {
                if (const QJsonObject tables = it.value()[u"tables"].toObject(); !tables.isEmpty()) {
                    schema = QUrl::toPercentEncoding(it.key());
                    table = QUrl::toPercentEncoding(tables.begin().key());
                }
            }
            const QByteArray inSchema = "/schemas/" + schema;
            const QByteArray inTable = inSchema + "/tables/" + table;
            const QList<QByteArray> levels{"/schemas", inSchema, inTable, inTable + "/columns/nobody"};
            for (const QByteArray &level : levels)
                compare("PATCH", old + level, today + level, R"({"enabled": true})", R"({"enabled": true})");
            compare("GET", old + inTable + "/columns", today + inTable + "/columns");
            compare("POST", old + "/resync", today + "/resync", "{}", "{}");
            const QByteArray named = "?schema=" + QUrl::toPercentEncoding(each[u"schema"].toString());
            compare("GET", "/v1/connectors" + named, "/v1/connections" + named);
            compare("GET", old, today);
        }
        QVERIFY2(compared > 200, qPrintable(QString::number(compared)));
        SLUICE_NO_BREACHES(&twin);
    }

    /// Asks every operation of the contract once. Whatever is served keeps to it, also for things that are not there;
    /// and what is served is what the other tests know of, so that nothing new escapes them.
    void whatIsServed()
    {
        QStringList served;
        for (const Operation &operation : m_contract->operations()) {
            if (operation.path == u"/public/connector-types")
                continue; // asked without a key
            QString path = operation.path;
            path.replace(QRegularExpression(QStringLiteral("\\{[^}]*\\}")), QStringLiteral("some_id"));
            const QByteArray body = operation.method == "POST" || operation.method == "PATCH" ? "{}" : "";
            const httplib::Headers headers{{"Authorization", m_demo->authorization().toStdString()},
                                           {"Content-Type", "application/json"}};
            const Reply reply = m_demo->askFreely(operation.method, path.toLatin1(), body, headers);
            if (reply.isRouteMissing() || reply.status == 405)
                continue;
            m_demo->judge(operation.method, path.toLatin1(), reply, {200, 400, 404});
            if (operation.method != "GET")
                served.append(operation.name());
        }
        served.sort();
        QVERIFY2(m_demo->judged() >= 55, qPrintable(QString::number(m_demo->judged())));
        QStringList known;
        const auto add = [&known](const QString &root, std::initializer_list<const char *> calls) {
            for (const char *call : calls) {
                const QString text = QString::fromLatin1(call);
                known.append(text.section(u' ', 0, 0) + u' ' + root + text.section(u' ', 1));
            }
        };
        add(QStringLiteral("/v1/connections/{connectionId}"),
            {"DELETE ",
             "DELETE /certificates/{hash}",
             "DELETE /fingerprints/{hash}",
             "DELETE /schemas/{schemaName}/tables/{tableName}/columns/{columnName}",
             "DELETE /warnings/{type}",
             "PATCH ",
             "PATCH /schemas",
             "PATCH /schemas/{schemaName}",
             "PATCH /schemas/{schemaName}/tables/{tableName}",
             "PATCH /schemas/{schemaName}/tables/{tableName}/columns/{columnName}",
             "PATCH /state",
             "POST /certificates",
             "POST /connect-card",
             "POST /fingerprints",
             "POST /move",
             "POST /resync",
             "POST /schemas",
             "POST /schemas/drop-columns",
             "POST /schemas/reload",
             "POST /schemas/tables/resync",
             "POST /schemas/{schemaName}/tables/{tableName}/resync",
             "POST /sync",
             "POST /test"});
        add(QStringLiteral("/v1/destinations/{destinationId}"),
            {"DELETE ", "DELETE /certificates/{hash}", "DELETE /fingerprints/{hash}", "PATCH ", "POST /certificates",
             "POST /fingerprints", "POST /test"});
        add(QStringLiteral("/v1/groups/{groupId}"), {"DELETE ", "DELETE /users/{userId}", "PATCH ", "POST /users"});
        add(QStringLiteral("/v1/webhooks"), {"DELETE /{webhookId}", "PATCH /{webhookId}", "POST /account",
                                             "POST /group/{groupId}", "POST /{webhookId}/test"});
        add(QStringLiteral("/v1"), {"POST /certificates", "POST /connections", "POST /destinations", "POST /groups"});
        known.sort();
        QCOMPARE(served, known);
    }

private:
    void start(DemoOptions options)
    {
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        const Reply list = m_demo->get("/v1/connections?limit=1");
        QCOMPARE(list.items().size(), 1);
        m_connection = "/v1/connections/" + list.items().first()[u"id"].toString().toLatin1();
    }

    void refused(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                 const httplib::Headers &headers, int status, const char *code)
    {
        const Reply reply = m_demo->askFreely(method, target, body, headers);
        m_demo->judge(method, target, reply, {status});
        if (code != nullptr && reply.code() != QLatin1String(code))
            m_demo->note(QString::fromLatin1(method + ' ' + target + " answers the code ") + reply.code());
    }

    std::unique_ptr<Definition> m_contract;
    std::unique_ptr<DemoDriver> m_demo;
    QByteArray m_connection;
};

SLUICE_TEST(TstDemoRefusals)
#include "tst_demorefusals.moc"
