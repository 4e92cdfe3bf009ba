// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QTcpSocket>

using namespace sluice;

namespace {

/// What these programs put into every request, as far as it matters.
constexpr char goHeaders[] = "User-Agent: Go-http-client/1.1\r\nAccept: application/json;version=2\r\n"
                             "Content-Type: application/json\r\nAccept-Encoding: gzip\r\n";
constexpr char requestsHeaders[] = "User-Agent: python-requests/2.31.0\r\nAccept-Encoding: gzip, deflate\r\n"
                                   "Accept: */*\r\nConnection: keep-alive\r\n";
constexpr char mcpHeaders[] = "Accept: application/json\r\nAccept-Encoding: gzip, deflate\r\nConnection: keep-alive\r\n"
                              "User-Agent: fivetran-official-mcp-unknown/1.0\r\n";
constexpr char airflowHeaders[] = "User-Agent: airflow_provider_fivetran_async/1.0.0-airflow_version/2.9.0\r\n"
                                  "Accept-Encoding: gzip, deflate\r\nAccept: */*\r\nConnection: keep-alive\r\n";
constexpr char dagsterHeaders[] =
    "User-Agent: dagster-fivetran/0.25.0\r\nAccept-Encoding: gzip, deflate\r\n"
    "Accept: */*\r\nConnection: keep-alive\r\nContent-Type: application/json;version=2\r\n";
constexpr char json[] = "Content-Type: application/json\r\n";
constexpr char version2[] = "Content-Type: application/json;version=2\r\n";

} // namespace

/// The requests that the field's published clients make, byte by byte, with what these clients insist on in the answer.
/// In targets and bodies {c} stands for a connection, {f} for one that is a function, {g} for a group.
class DemoStrangers : public DemoTest
{
    Q_OBJECT

private slots:
    void init()
    {
        DemoOptions options = quiet();
        options.rateLimit.reset();
        serve(options);
        m_connection = client().named(QStringLiteral("orders_db"))[u"id"].toString().toUtf8();
        m_function = client().named(QStringLiteral("pricing_function"))[u"id"].toString().toUtf8();
        m_group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
    }

    void areServed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("member"); // of `data`
        const auto add = [](const QByteArray &client) {
            return [client](const char *what, const char *method, const char *target, const QByteArray &headers,
                            const char *body, int status, const char *member) {
                const QByteArray name = client + ": " + what;
                QTest::newRow(name.constData()) << QByteArray(method) << QByteArray(target) << headers
                                                << QByteArray(body) << status << QString::fromLatin1(member);
            };
        };
        goRows(add("go-fivetran"));
        exampleRows(add("api_examples"));
        frameworkRows(add("api_framework"));
        mcpRows(add("fivetran-mcp"));
        airflowRows(add("airflow-provider-fivetran-async"));
        dagsterRows(add("dagster-fivetran"));
        curlRows(add("curl"));
    }
    void areServed()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, member);
        QByteArray received;
        ask(method, filled(target), headers, filled(body), &received);
        const qsizetype end = received.indexOf("\r\n\r\n");
        const QByteArray line = "HTTP/1.1 " + QByteArray::number(status) + ' ';
        QVERIFY2(received.startsWith(line), received.left(600).constData());
        const QJsonObject answer = QJsonDocument::fromJson(received.mid(end + 4)).object();
        QVERIFY2(!answer.isEmpty(), received.constData());
        if (status < 300)
            QCOMPARE(answer[u"code"].toString(), QStringLiteral("Success"));
        else
            QVERIFY(!answer[u"message"].toString().isEmpty());
        if (!member.isEmpty())
            QVERIFY2(!answer[u"data"][member].isUndefined(), received.constData());
    }

    /// A body where HTTP has no use for one must not be taken for the next request.
    void bodiesOfReadsAreReadAway()
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), server().port());
        QVERIFY(socket.waitForConnected(5000));
        const QByteArray head = " HTTP/1.1\r\nHost: a\r\n" + authorization();
        socket.write("GET /v1/groups?limit=1" + head + "Content-Length: 26\r\n\r\n{\"GET /v1/nonsense\": true}");
        socket.write("GET /v1/account/info" + head + "Connection: close\r\n\r\n");
        QByteArray received;
        while (socket.waitForReadyRead(5000))
            received += socket.readAll();
        QCOMPARE(received.count("HTTP/1.1 200 OK"), 2);
        QVERIFY(received.contains("account_name"));
    }

private:
    template<typename Add>
    static void goRows(const Add &add)
    {
        add("account info", "GET", "/v1/account/info", goHeaders, "", 200, "account_id");
        add("groups list", "GET", "/v1/groups?limit=2", goHeaders, "", 200, "next_cursor");
        add("group create", "POST", "/v1/groups", goHeaders, R"({"name":"made_by_go"})", 201, "id");
        add("group users", "GET", "/v1/groups/{g}/users", goHeaders, "", 200, "items");
        add("group add user", "POST", "/v1/groups/{g}/users", goHeaders,
            R"({"email":"new.colleague@example.com","role":"Destination Reviewer"})", 200, "");
        add("connection details", "GET", "/v1/connections/{c}", goHeaders, "", 200, "config");
        add("connection create", "POST", "/v1/connections", goHeaders,
            R"({"service":"aws_lambda","group_id":"{g}","run_setup_tests":false,"paused":true,"sync_frequency":5,"data_delay_sensitivity":"CUSTOM","data_delay_threshold":1,"destination_schema_names":"FIVETRAN_NAMING","config":{"schema":"made_by_go","secrets_list":[{"key":"key","value":"value"}]},"auth":{"client_access":{"client_id":"client_id","client_secret":"client_secret"}}})",
            201, "id");
        add("connection update", "PATCH", "/v1/connections/{c}", goHeaders,
            R"({"paused":true,"run_setup_tests":false})", 200, "id");
        // Both without a body.
        add("connection sync", "POST", "/v1/connections/{c}/force", goHeaders, "", 200, "");
        add("table re-sync", "POST", "/v1/connections/{c}/schemas/public/tables/orders/resync", goHeaders, "", 200, "");
        add("setup tests", "POST", "/v1/connections/{c}/test", goHeaders, R"({"trust_certificates":true})", 200,
            "setup_tests");
        add("schema reload", "POST", "/v1/connections/{c}/schemas/reload", goHeaders, R"({"exclude_mode":"PRESERVE"})",
            200, "schemas");
        add("table update", "PATCH", "/v1/connections/{c}/schemas/public/tables/orders", goHeaders,
            R"({"enabled":true})", 200, "schemas");
        add("certificates", "GET", "/v1/connections/{c}/certificates", goHeaders, "", 200, "items");
        add("certificate approve", "POST", "/v1/connections/{c}/certificates", goHeaders,
            R"({"hash":"aGFzaA==","encoded_cert":"Y2VydA=="})", 201, "hash");
        add("connect card", "POST", "/v1/connectors/{c}/connect-card", goHeaders,
            R"({"connect_card_config":{"redirect_uri":"https://your.site/path","hide_setup_guide":true}})", 200,
            "connect_card");
        add("source metadata", "GET", "/v1/metadata/connections?limit=10", goHeaders, "", 200, "items");
        add("connector type", "GET", "/v1/metadata/connector-types/postgres", goHeaders, "", 200, "config");
        add("webhook create", "POST", "/v1/webhooks/account", goHeaders,
            R"({"url":"https://your-host.your-domain/webhook","events":["sync_start"],"active":true,"secret":"s"})",
            200, "id");
        add("destination details", "GET", "/v1/destinations/{g}", goHeaders, "", 200, "setup_status");
        add("unknown connection", "GET", "/v1/connections/nobody", goHeaders, "", 404, "");
    }

    template<typename Add>
    static void exampleRows(const Add &add)
    {
        const QByteArray plain = requestsHeaders;
        const QByteArray withJson = plain + json;
        add("listAllGroups.py", "GET", "/v1/groups", plain, "", 200, "items");
        add("retrieveGroupDetails.py", "GET", "/v1/groups/{g}", plain, "", 200, "name");
        add("listAllConnectorsInGroup.py", "GET", "/v1/groups/{g}/connectors?limit=1000", plain, "", 200, "items");
        add("createConnector.py", "POST", "/v1/connectors", withJson,
            R"({"service": "criteo", "group_id": "{g}", "trust_certificates": true, "run_setup_tests": true, "config": {"schema": "criteo", "username": "myuser", "password": "mypassword", "app_token": "myapptoken"}})",
            201, "setup_tests");
        add("modifyConnector.py", "PATCH", "/v1/connectors/{c}", withJson, R"({"paused": true})", 200, "setup_tests");
        add("modifyConnectorDatabaseSchemaConfig.py", "PATCH", "/v1/connectors/{c}/schemas/public", withJson,
            R"({"enabled": true, "tables": {"orders": {"enabled": true}}})", 200, "schemas");
        add("reloadConnectorSchemaConfig.py", "POST", "/v1/connectors/{c}/schemas/reload", withJson,
            R"({"exclude_mode": "EXCLUDE"})", 200, "schemas");
        add("retrieveConnectorDetails.py", "GET", "/v1/connectors/{c}", plain, "", 200, "succeeded_at");
        add("syncConnectorDataReturn.py", "POST", "/v1/connectors/{c}/force", plain, "", 200, "");
        add("deleteConnector.py", "DELETE", "/v1/connectors/{c}", plain, "", 200, "");
    }

    template<typename Add>
    static void frameworkRows(const Add &add)
    {
        const QByteArray plain = requestsHeaders;
        const QByteArray withJson = plain + json;
        const QByteArray ownHeader = plain + "Accept: application/json;version=2\r\n";
        add("pause", "PATCH", "/v1/connections/{c}", withJson, R"({"paused": true})", 200, "id");
        // An empty text for a payload goes out as two quotes.
        add("sync with an empty payload", "POST", "/v1/connections/{c}/force", withJson, R"("")", 200, "");
        add("read with an empty payload", "GET", "/v1/groups/{g}/connections?limit=10", withJson, R"("")", 200,
            "items");
        add("delete with a payload", "DELETE", "/v1/connections/{c}", withJson, "{}", 200, "");
        add("certificates by tests", "POST", "/v1/connectors/{c}/test", withJson,
            R"({"trust_certificates": true, "trust_fingerprints": true})", 200, "setup_tests");
        add("state", "GET", "/v1/connections/{f}/state", ownHeader, "", 200, "state");
        add("state is set", "PATCH", "/v1/connections/{f}/state", ownHeader + json,
            R"({"state": {"cursor": "2025-03-06 20:20:20"}})", 200, "state");
        add("tables re-synced", "POST", "/v1/connections/{c}/schemas/tables/resync", withJson,
            R"({"public": ["orders"]})", 200, "");
        add("new group", "POST", "/v1/groups", withJson, R"({"name": "made_by_framework"})", 201, "id");
    }

    template<typename Add>
    static void mcpRows(const Add &add)
    {
        const QByteArray plain = mcpHeaders;
        const QByteArray withJson = plain + json;
        add("list_connections", "GET", "/v1/connections?group_id={g}&limit=5", plain, "", 200, "items");
        add("get_connection_schema", "GET", "/v1/connections/{c}/schemas", plain, "", 200, "schemas");
        add("get_column_config", "GET", "/v1/connections/{c}/schemas/public/tables/orders/columns", plain, "", 200,
            "columns");
        add("sync_connection", "POST", "/v1/connections/{c}/sync", withJson, R"({"force": false})", 200, "");
        add("sync_connection without a body", "POST", "/v1/connections/{c}/sync", plain, "", 200, "");
        add("resync_connection", "POST", "/v1/connections/{c}/resync", withJson, R"({"scope": {"public": ["orders"]}})",
            200, "");
        add("run_connection_setup_tests", "POST", "/v1/connections/{c}/test", withJson, "{}", 200, "setup_tests");
        add("tests without a body", "POST", "/v1/connections/{c}/test", plain, "", 400, "");
        add("get_group_ssh_public_key", "GET", "/v1/groups/{g}/public-key", plain, "", 200, "public_key");
        add("get_group_service_account", "GET", "/v1/groups/{g}/service-account", plain, "", 200, "service_account");
        add("list_users", "GET", "/v1/users?limit=100", plain, "", 200, "items");
    }

    template<typename Add>
    static void airflowRows(const Add &add)
    {
        const QByteArray plain = airflowHeaders;
        const QByteArray posting = plain + version2;
        add("test_connection", "GET", "/v1/users", plain, "", 200, "items");
        // Lists by paths that end with a slash.
        add("get_groups", "GET", "/v1/groups/", plain, "", 200, "items");
        add("get_connectors", "GET", "/v1/groups/{g}/connectors/", plain, "", 200, "items");
        add("get_connectors' next page", "GET", "/v1/groups/{g}/connectors/?cursor=eyJza2lwIjoxfQ%3D%3D", plain, "",
            200, "items");
        add("get_connector", "GET", "/v1/connectors/{c}", plain, "", 200, "status");
        add("get_connector_schemas", "GET", "/v1/connectors/{c}/schemas", plain, "", 200, "schemas");
        add("get_destinations", "GET", "/v1/destinations/{g}", plain, "", 200, "service");
        add("set_schedule_type", "PATCH", "/v1/connectors/{c}", posting, R"({"schedule_type": "manual"})", 200,
            "schedule_type");
        add("test_connector", "POST", "/v1/connectors/{c}/test", posting, "{}", 200, "status");
        add("start_fivetran_sync", "POST", "/v1/connectors/{c}/force", posting, "", 200, "");
        add("start_fivetran_sync, resync", "POST", "/v1/connectors/{c}/resync", posting, "", 200, "");
        add("resync of tables", "POST", "/v1/connectors/{c}/resync", posting, R"({"scope": {"public": ["orders"]}})",
            200, "");
    }

    template<typename Add>
    static void dagsterRows(const Add &add)
    {
        const QByteArray always = dagsterHeaders;
        add("details", "GET", "/v1/connectors/{c}", always, "", 200, "succeeded_at");
        add("connectors of a group", "GET", "/v1/groups/{g}/connectors?limit=100", always, "", 200, "items");
        add("groups", "GET", "/v1/groups", always, "", 200, "items");
        add("destination", "GET", "/v1/destinations/{g}", always, "", 200, "id");
        add("schema config", "GET", "/v1/connectors/{c}/schemas", always, "", 200, "schemas");
        add("columns", "GET", "/v1/connectors/{c}/schemas/public/tables/orders/columns", always, "", 200, "columns");
        add("schedule type", "PATCH", "/v1/connectors/{c}", always, R"({"schedule_type": "manual"})", 200, "id");
        add("sync", "POST", "/v1/connectors/{c}/force", always, "", 200, "");
        add("re-sync", "POST", "/v1/connectors/{c}/resync", always, "", 200, "");
        add("re-sync of tables", "POST", "/v1/connectors/{c}/schemas/tables/resync", always,
            R"({"public": ["orders"]})", 200, "");
    }

    template<typename Add>
    static void curlRows(const Add &add)
    {
        const QByteArray plain = "User-Agent: curl/7.88.1\r\nAccept: */*\r\n";
        add("read", "GET", "/v1/groups/{g}", plain, "", 200, "id");
        add("a version after a blank", "GET", "/v1/connections/{c}", "Accept: application/json; version=2\r\n", "", 200,
            "id");
        add("no Accept at all", "GET", "/v1/connections/{c}", "", "", 200, "id");
        add("another version", "GET", "/v1/connections/{c}", "Accept: application/json;version=3\r\n", "", 406, "");
        // Without -H it says that a form was filled in.
        add("-d alone", "PATCH", "/v1/connections/{c}", plain + "Content-Type: application/x-www-form-urlencoded\r\n",
            R"({"paused":true})", 415, "");
        add("no content type", "PATCH", "/v1/connections/{c}", plain, R"({"paused":true})", 415, "");
        add("a charset", "PATCH", "/v1/connections/{c}", plain + "content-type: application/json; charset=UTF-8\r\n",
            R"({"paused":true,"run_setup_tests":false})", 200, "id");
        add("no body", "PATCH", "/v1/connections/{c}", plain + json, "", 400, "");
        add("half a body", "PATCH", "/v1/connections/{c}", plain + json, R"({"paused":)", 400, "");
        add("a list for a body", "PATCH", "/v1/connections/{c}", plain + json, R"([1])", 400, "");
        add("PUT", "PUT", "/v1/connections/{c}", plain + json, "{}", 405, "");
        add("a path that is not served", "GET", "/v1/connections/{c}/errors", plain, "", 404, "");
        add("the public catalogue", "GET", "/public/connector-types", plain, "", 200, "");
    }

    QByteArray filled(QByteArray text) const
    {
        return text.replace("{c}", m_connection).replace("{f}", m_function).replace("{g}", m_group);
    }

    QByteArray authorization() const
    {
        return "Authorization: Basic " + QByteArray("demo:demo-secret").toBase64() + "\r\n";
    }

    void ask(const QByteArray &method, const QByteArray &target, const QByteArray &headers, const QByteArray &body,
             QByteArray *received)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), server().port());
        QVERIFY(socket.waitForConnected(5000));
        QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + authorization() + headers;
        if (!body.isEmpty() || method == "POST" || method == "PATCH")
            request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        socket.write(request + "\r\n" + body);
        // To the last announced byte, on a connection that stays.
        const auto isWhole = [received] {
            const qsizetype end = received->indexOf("\r\n\r\n");
            if (end < 0)
                return false;
            const qsizetype at = received->toLower().indexOf("content-length:");
            const qsizetype length = received->mid(at + 15, received->indexOf("\r\n", at) - at - 15).trimmed().toInt();
            return received->size() - end - 4 >= length;
        };
        while (!isWhole()) {
            QVERIFY2(socket.waitForReadyRead(10'000), received->constData());
            received->append(socket.readAll());
        }
    }

    QByteArray m_connection;
    QByteArray m_function;
    QByteArray m_group;
};

SLUICE_TEST(DemoStrangers)

#include "tst_strangers.moc"
