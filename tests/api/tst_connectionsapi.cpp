// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitest.h"
#include "schemasapi.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

namespace {

const ConnectionId umbrella(QStringLiteral("umbrella_granite"));
const QByteArray path = "/v1/connections/umbrella_granite";

} // namespace

class TstConnectionsApi : public QObject
{
    Q_OBJECT

private slots:
    void listsAPage()
    {
        Api api;
        api.script.on("GET", "/v1/connections", ScriptedAnswer::json(fixture("connections")));
        const auto page = Api::wait(api.client.connections().page({}, 1000));
        VERIFY_RESULT(page);
        QCOMPARE((*page)->items.size(), 2);
        QCOMPARE((*page)->items[0].id.text(), QStringLiteral("velvet_anchor"));
        QCOMPARE((*page)->items[1].schema, QStringLiteral("finance.budget"));
        QVERIFY((*page)->items[1].succeededAt.isNull());
        QVERIFY(!(*page)->items[1].syncFrequencyMinutes);
        QCOMPARE((*page)->nextCursor, QStringLiteral("b3BhcXVlOjI"));
        QCOMPARE(api.script.only().method, "GET");
        QCOMPARE(api.script.only().query, "limit=1000");
        QVERIFY(api.script.only().body.isEmpty());
    }

    void asksForTheNextPageOfAGroup()
    {
        Api api;
        api.script.on("GET", "/v1/connections", ScriptedAnswer::json(fixture("connections")));
        VERIFY_RESULT(Api::wait(
            api.client.connections().page(QStringLiteral("a+b/c="), 100, GroupId(QStringLiteral("harbour lantern")))));
        QCOMPARE(api.script.only().query, "limit=100&cursor=a%2Bb%2Fc%3D&group_id=harbour%20lantern");
    }

    void limitsWhatThePageMayBe()
    {
        Api api;
        api.script.on("GET", "/v1/connections", ScriptedAnswer::json(fixture("connections")));
        VERIFY_RESULT(Api::wait(api.client.connections().page({}, 5000)));
        VERIFY_RESULT(Api::wait(api.client.connections().page({}, 0)));
        QCOMPARE(api.script.requests()[0].query, "limit=1000");
        QCOMPARE(api.script.requests()[1].query, "limit=1");
    }

    void getsOne()
    {
        Api api;
        api.script.on("GET", path, ScriptedAnswer::json(fixture("connection")));
        const auto connection = Api::wait(api.client.connections().get(umbrella));
        VERIFY_RESULT(connection);
        QCOMPARE(connection->id, umbrella);
        QVERIFY(connection->status.setupState == SetupState::Broken);
        QCOMPARE(api.script.only().query, "");
    }

    void decodesAnswersInPieces()
    {
        Api api;
        ScriptedAnswer answer = ScriptedAnswer::json(fixture("connection"));
        answer.pieceSize = 7;
        api.script.on("GET", path, answer);
        const auto connection = Api::wait(api.client.connections().get(umbrella));
        VERIFY_RESULT(connection);
        QCOMPARE(connection->setupTests.size(), 3);
    }

    void idsAreEncodedWhole()
    {
        Api api;
        api.script.on("GET", "/v1/connections/a%2Fb%20c%23%3F.", ScriptedAnswer::json(fixture("connection")));
        VERIFY_RESULT(Api::wait(api.client.connections().get(ConnectionId(QStringLiteral("a/b c#?.")))));
    }

    void anEmptyIdIsNeverTheList()
    {
        Api api;
        api.script.on("GET", "/v1/connections", ScriptedAnswer::json(fixture("connections")));
        COMPARE_KIND(Api::wait(api.client.connections().get({})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().json({})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().modify({}, {.paused = true})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().sync({}, true)), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().resync({})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().test({})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().warnings({})), InvalidInput);
        QCOMPARE(api.script.count(), 0);
    }

    void resyncsTablesInOneCall()
    {
        Api api;
        api.script.on("POST", path + "/resync", ScriptedAnswer::json(R"({"code":"Success","message":"Triggered"})"));
        const TableScope scope{{QStringLiteral("public"), {QStringLiteral("a/b"), QStringLiteral("c d")}},
                               {QStringLiteral("zz"), {QStringLiteral("t")}}};
        const auto answer = Api::wait(api.client.connections().resyncTables(umbrella, scope));
        VERIFY_RESULT(answer);
        QCOMPARE(answer->message, QStringLiteral("Triggered"));
        QCOMPARE(api.script.only().body, QByteArray(R"({"scope":{"public":["a/b","c d"],"zz":["t"]}})"));
    }

    void warningsOfTables()
    {
        Api api;
        api.script.on("GET", path + "/warnings", ScriptedAnswer::json(R"({"code":"Success","data":{"items":[
            {"schema":"shop","table":"orders","warnings":[
                {"code":"resync_table_warning","message":"Again","created_at":"2026-01-01T00:00:00Z"},
                {"code":"new_one","message":null}]},
            {"schema":"shop","warnings":[{"code":"x"}]},
            {"table":"lonely","warnings":null}, 7]}})"));
        const auto warnings = Api::wait(api.client.connections().warnings(umbrella));
        VERIFY_RESULT(warnings);
        QCOMPARE(*warnings,
                 (QList<TableWarning>{{QStringLiteral("shop"), QStringLiteral("orders"), resyncWarningCode.toString(),
                                       QStringLiteral("Again")},
                                      {QStringLiteral("shop"), QStringLiteral("orders"), QStringLiteral("new_one"), {}},
                                      {QStringLiteral("shop"), {}, QStringLiteral("x"), {}}}));
    }

    void dropsColumnsInOneCall()
    {
        Api api;
        api.script.on("POST", path + "/schemas/drop-columns", ScriptedAnswer::json(R"({"code":"Success"})"));
        const auto column = [](const char *schema, const char *table, const char *name) {
            return ColumnName{QLatin1String(schema), QLatin1String(table), QLatin1String(name)};
        };
        VERIFY_RESULT(Api::wait(api.client.schemas().dropColumns(
            umbrella, {column("s", "t", "b"), column("s", "t", "a"), column("s", "u", "c")})));
        QCOMPARE(api.script.only().body,
                 QByteArray(R"({"schemas":{"s":{"tables":{"t":{"columns":["b","a"]},"u":{"columns":["c"]}}}}})"));
    }

    void modifiesOnlyWhatIsSet_data()
    {
        QTest::addColumn<ConnectionChange>("change");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("pause") << ConnectionChange{.paused = true}
                               << QByteArray(R"({"paused":true,"run_setup_tests":false})");
        QTest::newRow("resume") << ConnectionChange{.paused = false}
                                << QByteArray(R"({"paused":false,"run_setup_tests":false})");
        QTest::newRow("frequency") << ConnectionChange{.syncFrequencyMinutes = 15}
                                   << QByteArray(R"({"run_setup_tests":false,"sync_frequency":15})");
        QTest::newRow("daily") << ConnectionChange{.syncFrequencyMinutes = 1440,
                                                   .dailySyncTime = QStringLiteral("03:00")}
                               << QByteArray(
                                      R"({"daily_sync_time":"03:00","run_setup_tests":false,"sync_frequency":1440})");
        QTest::newRow("manual") << ConnectionChange{.scheduleType = ScheduleType::Manual}
                                << QByteArray(R"({"run_setup_tests":false,"schedule_type":"manual"})");
        QTest::newRow("authorization")
            << ConnectionChange{.runSetupTests = true,
                                .auth = {{QStringLiteral("client_access.client_id"), QStringLiteral("a")},
                                         {QStringLiteral("refresh_token"), QStringLiteral("b")}}}
            << QByteArray(R"({"auth":{"client_access":{"client_id":"a"},"refresh_token":"b"},)"
                          R"("run_setup_tests":true})");
        QTest::newRow("with tests") << ConnectionChange{.paused = false, .runSetupTests = true}
                                    << QByteArray(R"({"paused":false,"run_setup_tests":true})");
    }
    void modifiesOnlyWhatIsSet()
    {
        QFETCH(ConnectionChange, change);
        QFETCH(QByteArray, body);
        Api api;
        api.script.on("PATCH", path, ScriptedAnswer::json(fixture("connection")));
        const auto connection = Api::wait(api.client.connections().modify(umbrella, change));
        VERIFY_RESULT(connection);
        QCOMPARE(connection->id, umbrella);
        QCOMPARE(api.script.only().method, "PATCH");
        QCOMPARE(api.script.only().body, body);
        QCOMPARE(api.script.only().headers.value("content-type"), "application/json");
    }

    void refusesAChangeOfNothing()
    {
        Api api;
        COMPARE_KIND(Api::wait(api.client.connections().modify(umbrella, {})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().modify(umbrella, {.runSetupTests = true})), InvalidInput);
        COMPARE_KIND(Api::wait(api.client.connections().modify(umbrella, {.scheduleType = ScheduleType::Unset})),
                     InvalidInput);
        QCOMPARE(api.script.count(), 0);
    }

    void syncs()
    {
        Api api;
        api.script.on("POST", path + "/sync",
                      ScriptedAnswer::json(R"({"code":"Success","message":"Sync has been triggered"})"));
        const auto done = Api::wait(api.client.connections().sync(umbrella, false));
        VERIFY_RESULT(done);
        QCOMPARE(done->message, QStringLiteral("Sync has been triggered"));
        QCOMPARE(api.script.only().body, R"({"force":false})");
        VERIFY_RESULT(Api::wait(api.client.connections().sync(umbrella, true)));
        QCOMPARE(api.script.requests()[1].body, R"({"force":true})");
    }

    void resyncsTheWholeConnection()
    {
        Api api;
        api.script.on("POST", path + "/resync", ScriptedAnswer::json(R"({"code":"Success"})"));
        VERIFY_RESULT(Api::wait(api.client.connections().resync(umbrella)));
        QCOMPARE(api.script.only().body, "{}"); // never an empty one
    }

    void testsFailInsideASuccess()
    {
        Api api;
        api.script.on("POST", path + "/test", ScriptedAnswer::json(fixture("connection")));
        const auto connection = Api::wait(api.client.connections().test(umbrella));
        VERIFY_RESULT(connection);
        QVERIFY(connection->status.setupState == SetupState::Broken);
        QVERIFY(connection->setupTests[2].status == SetupTestStatus::Failed);
        QCOMPARE(api.script.only().body, "{}"); // trusts nothing by itself
    }

    void theWholeAnswerAsText()
    {
        Api api;
        api.script.on("GET", path, ScriptedAnswer::json(fixture("connection")));
        const auto text = Api::wait(api.client.connections().json(umbrella));
        VERIFY_RESULT(text);
        QVERIFY(text->startsWith("{\n  \"id\": \"umbrella_granite\",\n  \"service\": \"postgres_rds\","));
        QVERIFY(text->contains("\n    \"password\": \"******\",\n"));
        QVERIFY(text->contains("\n    \"ratio\": 1.50,\n"));
        QVERIFY(text->contains("\n    \"account_number\": 123456789012345678901234567890\n"));
        QVERIFY(text->endsWith("\n}"));
    }

    void writesOfOneConnectionKeepTheirOrder()
    {
        Api api;
        api.script.on("PATCH", path, ScriptedAnswer::hold(ScriptedAnswer::json(fixture("connection"))));
        api.script.on("POST", path + "/sync", ScriptedAnswer::json(R"({"code":"Success"})"));
        api.script.on("POST", path + "/test", ScriptedAnswer::json(fixture("connection")));
        const auto resumed = api.client.connections().modify(umbrella, {.paused = false});
        const auto synced = api.client.connections().sync(umbrella, false);
        // Setup tests take minutes, and neither wait for others nor make them wait.
        VERIFY_RESULT(Api::wait(api.client.connections().test(umbrella)));
        QCOMPARE(api.script.count(), 2);
        QVERIFY(!synced.isFinished());
        api.script.release();
        VERIFY_RESULT(Api::wait(resumed));
        VERIFY_RESULT(Api::wait(synced));
        QCOMPARE(api.script.requests()[2].path, path + "/sync");
    }

    /// Those of a change last as long as those by themselves.
    void testsOfAChangeHoldNobodyUp()
    {
        Api api;
        api.script.on("PATCH", path, ScriptedAnswer::hold(ScriptedAnswer::json(fixture("connection"))));
        api.script.on("PATCH", path, ScriptedAnswer::json(fixture("connection")));
        api.script.on("POST", path + "/sync", ScriptedAnswer::json(R"({"code":"Success"})"));
        const auto tested = api.client.connections().modify(umbrella, {.paused = false, .runSetupTests = true});
        QTRY_COMPARE(api.script.count(), 1);
        VERIFY_RESULT(Api::wait(api.client.connections().modify(umbrella, {.paused = true})));
        VERIFY_RESULT(Api::wait(api.client.connections().sync(umbrella, false)));
        QVERIFY(!tested.isFinished());
        api.script.release();
        VERIFY_RESULT(Api::wait(tested));
    }

    void errorsOfTheService_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::newRow("gone") << 404 << QByteArray(R"({"code":"NotFound_Connector","message":"Cannot find it"})")
                              << errorKindName(Error::Kind::NotFound);
        QTest::newRow("route") << 404 << QByteArray(R"({"code":"NotFound","message":"HTTP 404 Not Found"})")
                               << errorKindName(Error::Kind::NotServed);
        QTest::newRow("forbidden") << 403 << QByteArray(R"({"code":"Forbidden","message":"Cannot find it"})")
                                   << errorKindName(Error::Kind::Forbidden);
        QTest::newRow("conflict") << 409 << QByteArray(R"({"code":"Conflict","message":"Cannot find it"})")
                                  << errorKindName(Error::Kind::Conflict);
        QTest::newRow("invalid") << 400 << QByteArray(R"({"code":"InvalidInput","message":"Cannot find it"})")
                                 << errorKindName(Error::Kind::InvalidInput);
    }
    void errorsOfTheService()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        Api api;
        api.script.on("POST", path + "/sync", ScriptedAnswer::json(body, status));
        const auto done = Api::wait(api.client.connections().sync(umbrella, false));
        QCOMPARE(kindOf(done), kind);
        QCOMPARE(done.error().httpStatus, status);
        QVERIFY(!done.error().serverMessage.isEmpty());
        QVERIFY(!done.error().requestId.isEmpty());
        QCOMPARE(api.script.count(), 1);
    }

    void aPageOfAGateway()
    {
        Api api;
        ScriptedAnswer answer = ScriptedAnswer::json("<html><h1>502 Bad Gateway</h1></html>", 502);
        answer.headers = {{"Content-Type", "text/html"}};
        api.script.on("GET", path, answer);
        const auto connection = Api::wait(api.client.connections().get(umbrella));
        COMPARE_KIND(connection, Server);
        QCOMPARE(connection.error().detail, QStringLiteral("502 Bad Gateway"));
        QVERIFY(api.script.count() > 1); // a read is tried again
    }

    void aWriteWhoseAnswerSaysNothingIsUnknown()
    {
        Api api;
        api.script.on("POST", path + "/sync", ScriptedAnswer::json("{\"code\":\"Succ"));
        COMPARE_KIND(Api::wait(api.client.connections().sync(umbrella, false)), OutcomeUnknown);
        api.script.on("PATCH", path, ScriptedAnswer::json(R"({"code":"Success","data":{}})"));
        COMPARE_KIND(Api::wait(api.client.connections().modify(umbrella, {.paused = true})), OutcomeUnknown);
        QCOMPARE(api.script.count(), 2); // and nothing is sent again
    }
};

SLUICE_TEST(TstConnectionsApi)
#include "tst_connectionsapi.moc"
