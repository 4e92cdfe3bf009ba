// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/destinationcodec.h"
#include "codec/groupcodec.h"
#include "codec/requestbodies.h"
#include "codectest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

/// Where the service's answers differ from its definition: each difference that somebody met has a test.
class TstDrift : public QObject
{
    Q_OBJECT

private slots:
    void numberOrText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("number"); // -1: none
        const auto row = [](const char *value, int number) {
            QTest::newRow(value) << QByteArray(value) << number;
        };
        row("60", 60);
        row("\"60\"", 60);
        row("\" 60 \"", 60);
        row("60.0", 60);
        row("6e1", 60);
        row("0", 0);
        row("\"\"", -1);
        row("\"hourly\"", -1);
        row("60.5", -1);
        row("99999999999", -1);
        row("99999999999999999999999999", -1);
        row("\"99999999999\"", -1);
        row("null", -1);
        row("true", -1);
        row("{}", -1);
        row("[60]", -1);
    }
    void numberOrText()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, number);
        READ_CONNECTION(c, "\"sync_frequency\":" + value);
        QCOMPARE(c.syncFrequencyMinutes.value_or(-1), number);
    }

    void textOrNumber()
    {
        READ_CONNECTION(c, R"("schema":20260101,"connected_by":true,"private_link_id":1.5)");
        QCOMPARE(c.schema, QStringLiteral("20260101"));
        QCOMPARE(c.connectedBy, QStringLiteral("true"));
        QCOMPARE(c.privateLinkId, QStringLiteral("1.5"));
    }

    void booleanOrText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *value, bool expected) {
            QTest::newRow(value) << QByteArray(value) << expected;
        };
        row("true", true);
        row("\"true\"", true);
        row("\"TRUE\"", true);
        row("\" True \"", true);
        row("false", false);
        row("\"false\"", false);
        row("null", false);
        row("\"\"", false);
        row("\"perhaps\"", false);
        row("{}", false);
    }
    void booleanOrText()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, expected);
        READ_CONNECTION(c, "\"paused\":" + value);
        QCOMPARE(c.paused, expected);
    }

    void weAlwaysSendRealTypes()
    {
        QCOMPARE(*bodies::modifyConnection({.paused = true, .syncFrequencyMinutes = 360}),
                 R"({"paused":true,"run_setup_tests":false,"sync_frequency":360})");
    }

    void detailsOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("details");
        QTest::addColumn<QString>("text");
        QTest::newRow("missing") << QByteArray() << QString();
        QTest::newRow("null") << QByteArray(R"(,"details":null)") << QString();
        QTest::newRow("text") << QByteArray(",\"details\":\"see \\\"it\\\"\"") << QStringLiteral("see \"it\"");
        QTest::newRow("number") << QByteArray(R"(,"details":7)") << QStringLiteral("7");
        QTest::newRow("object") << QByteArray(R"(,"details": { "hash" : "a/b" })")
                                << QStringLiteral(R"({"hash":"a/b"})");
        QTest::newRow("array") << QByteArray(R"(,"details":[ {"hash":"a"}, {"hash":"b"} ])")
                               << QStringLiteral(R"([{"hash":"a"},{"hash":"b"}])");
        QTest::newRow("empty object") << QByteArray(R"(,"details":{})") << QStringLiteral("{}");
    }
    void detailsOfEveryKind()
    {
        QFETCH(QByteArray, details);
        QFETCH(QString, text);
        READ_CONNECTION(c, R"("setup_tests":[{"title":"t","status":"FAILED")" + details + "}]");
        QCOMPARE(c.setupTests.size(), 1);
        QCOMPARE(c.setupTests[0].details, text);
    }

    void setupTestsByTheirOtherName()
    {
        READ_CONNECTION(c, R"("Setup_tests":[{"title":"t","status":"JOB_FAILED"}])");
        QCOMPARE(c.setupTests.size(), 1);
        QVERIFY(c.setupTests[0].status == SetupTestStatus::JobFailed);
    }

    void missingNullAndEmptyAreOne_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("empty") << QByteArray("\"\"");
    }
    void missingNullAndEmptyAreOne()
    {
        QFETCH(QByteArray, value);
        const QByteArrayList names = {"connected_by",
                                      "networking_method",
                                      "private_link_id",
                                      "proxy_agent_id",
                                      "hybrid_deployment_agent_id",
                                      "daily_sync_time",
                                      "succeeded_at",
                                      "failed_at",
                                      "sync_frequency",
                                      "schedule",
                                      "schedule_type",
                                      "service_version",
                                      "setup_tests",
                                      "status",
                                      "destination_schema_names",
                                      "data_delay_sensitivity",
                                      "data_delay_threshold"};
        QByteArray members;
        for (const QByteArray &name : names)
            members += '"' + name + "\":" + value + ',';
        READ_CONNECTION(with, members + R"("service":"mysql")");
        READ_CONNECTION(without, R"("service":"mysql")");
        QCOMPARE(with, without);
        QVERIFY(!with.networkingMethod.isSet());
        QVERIFY(with.succeededAt.isNull());
        QVERIFY(!with.schedule);
    }

    void emptyStatusLists_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("missing") << QByteArray(R"("setup_state":"connected")");
        QTest::newRow("null") << QByteArray(R"("tasks":null,"warnings":null)");
        QTest::newRow("empty") << QByteArray(R"("tasks":[],"warnings":[])");
        QTest::newRow("object") << QByteArray(R"("tasks":{},"warnings":{"code":"x"})");
        QTest::newRow("of other things") << QByteArray(R"("tasks":["x",null,3],"warnings":[[]])");
    }
    void emptyStatusLists()
    {
        QFETCH(QByteArray, members);
        READ_CONNECTION(c, "\"status\":{" + members + '}');
        QVERIFY(c.status.tasks.isEmpty());
        QVERIFY(c.status.warnings.isEmpty());
    }

    void enumerationsInAnotherSpelling_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("as documented") << QByteArray(
            R"("destination_schema_names":"SOURCE_NAMING","networking_method":"SshTunnel","status":{"setup_state":"connected"})");
        QTest::newRow("Pascal and capitals") << QByteArray(
            R"("destination_schema_names":"SourceNaming","networking_method":"SSH_TUNNEL","status":{"setup_state":"CONNECTED"})");
        QTest::newRow("small") << QByteArray(
            R"("destination_schema_names":"source_naming","networking_method":"sshtunnel","status":{"setup_state":"Connected"})");
    }
    void enumerationsInAnotherSpelling()
    {
        QFETCH(QByteArray, members);
        READ_CONNECTION(c, members);
        QVERIFY(c.destinationSchemaNames == DestinationSchemaNames::SourceNaming);
        QVERIFY(c.networkingMethod == NetworkingMethod::SshTunnel);
        QVERIFY(c.status.setupState == SetupState::Connected);
    }

    void wordsOfTomorrowKeepTheirText()
    {
        READ_CONNECTION(c, R"("networking_method":"Carrier Pigeon Größe","schedule":{"schedule_type":"LUNAR"},
                               "setup_tests":[{"status":"HESITATES"}],
                               "status":{"setup_state":"dreaming","sync_state":"queued","update_state":"ahead",
                                         "schema_status":"melting_away_very_slowly_in_a_state_with_more_than_64_letters"})");
        QVERIFY(c.networkingMethod == NetworkingMethod::Other);
        QCOMPARE(c.networkingMethod.word(), QStringLiteral("Carrier Pigeon Größe"));
        QCOMPARE(c.schedule->kind.word(), QStringLiteral("LUNAR"));
        QVERIFY(c.setupTests[0].status == SetupTestStatus::Other);
        QCOMPARE(c.setupTests[0].status.word(), QStringLiteral("HESITATES"));
        QVERIFY(c.status.setupState == SetupState::Other);
        QCOMPARE(c.status.setupState.word(), QStringLiteral("dreaming"));
        QCOMPARE(c.status.syncState.word(), QStringLiteral("queued"));
        QCOMPARE(c.status.updateState.word(), QStringLiteral("ahead"));
        QCOMPARE(c.status.schemaStatus.word(),
                 QStringLiteral("melting_away_very_slowly_in_a_state_with_more_than_64_letters"));
    }

    void enumerationsOfAnotherType()
    {
        // The definition types them as objects, and writes integers with words for values.
        READ_CONNECTION(c, R"("networking_method":{},"schedule_type":[],"data_delay_sensitivity":3)");
        QVERIFY(!c.networkingMethod.isSet());
        QVERIFY(!c.scheduleType.isSet());
        QCOMPARE(c.delaySensitivity.word(), QStringLiteral("3"));
    }

    void destinationsLackFields()
    {
        const auto read = json::decode(json::single(json::destination), envelope(R"({"id":"slow_canyon"})"));
        QVERIFY(read);
        QVERIFY(!read->setupState.isSet());
        QVERIFY(read->groupId.isEmpty());
        QVERIFY(read->setupTests.isEmpty());
    }

    void dataThatIsTheBareList()
    {
        const auto read = json::decode(json::page(json::group), envelope(R"([{"id":"a"},{"id":"b"}])"));
        QVERIFY(read);
        QCOMPARE((*read)->items.size(), 2);
        QCOMPARE((*read)->items[1].id, GroupId(QStringLiteral("b")));
        QVERIFY((*read)->nextCursor.isEmpty());
    }

    void scheduleFillsInWhatWasNotSent()
    {
        READ_CONNECTION(c, R"("sync_frequency":null,"schedule":{"schedule_type":"TIME_OF_DAY","time_of_day":"03:00:00",
                               "days_of_week":["MONDAY","TUESDAY",5,null]},"daily_sync_time":"07:00:00")");
        QVERIFY(!c.syncFrequencyMinutes);
        QCOMPARE(c.schedule->timeOfDay, QStringLiteral("03:00"));
        QCOMPARE(c.dailySyncTime, QStringLiteral("07:00"));
        QCOMPARE(c.schedule->daysOfWeek.size(), 4);
    }

    void scheduleOfNewerKinds()
    {
        READ_CONNECTION(c, R"("schedule":{"schedule_type":"CRON","cron":"0 */6 * * *"})");
        QVERIFY(c.schedule->kind == ScheduleKind::Cron);
        QCOMPARE(c.schedule->cron, QStringLiteral("0 */6 * * *"));
        READ_CONNECTION(interval, R"("schedule":{"schedule_type":"INTERVAL","interval":"180"})");
        QCOMPARE(interval.schedule->intervalMinutes, std::optional(180));
        READ_CONNECTION(manual, R"("schedule":{"schedule_type":"MANUAL"})");
        QVERIFY(isManual(manual));
    }

    void whatLiesElsewhere()
    {
        READ_CONNECTION(c, R"("destination_configuration":{"virtual_warehouse":"LOAD_WH"},
            "external_secrets_manager_id":"vault","external_secrets_keys_config":{"password":"orders/password"},
            "source_sync_details":{"last_synced":"2025-03-01"})");
        QCOMPARE(c.virtualWarehouse, QStringLiteral("LOAD_WH"));
        QCOMPARE(c.externalSecretsManagerId, QStringLiteral("vault"));
        QCOMPARE(c.externalSecretsKeys, QStringLiteral(R"({"password":"orders/password"})"));
        QCOMPARE(c.sourceSyncDetails, QStringLiteral(R"({"last_synced":"2025-03-01"})"));
        READ_CONNECTION(odd, R"("destination_configuration":null,"external_secrets_manager_id":null,
            "external_secrets_keys_config":[],"source_sync_details":{})");
        QCOMPARE(odd.virtualWarehouse, QString());
        QCOMPARE(odd.externalSecretsManagerId, QString());
        QCOMPARE(odd.externalSecretsKeys, QString());
        QCOMPARE(odd.sourceSyncDetails, QString());
    }

    void theAgentsOlderName()
    {
        READ_CONNECTION(older, R"("local_processing_agent_id":"old_oak")");
        QCOMPARE(older.hybridDeploymentAgentId, QStringLiteral("old_oak"));
        READ_CONNECTION(newerFirst, R"("hybrid_deployment_agent_id":"new_elm","local_processing_agent_id":"old_oak")");
        QCOMPARE(newerFirst.hybridDeploymentAgentId, QStringLiteral("new_elm"));
        READ_CONNECTION(newerLast, R"("local_processing_agent_id":"old_oak","hybrid_deployment_agent_id":"new_elm")");
        QCOMPARE(newerLast.hybridDeploymentAgentId, QStringLiteral("new_elm"));
    }

    void timestampsWithAnyNumberOfDigits()
    {
        READ_CONNECTION(c, R"("created_at":"2026-01-02","succeeded_at":"2026-03-29T10:00:00Z",
                               "failed_at":"2026-05-22T00:06:08.638Z")");
        QCOMPARE(c.createdAt, Timestamp::fromIso(u"2026-01-02T00:00:00.000000Z"));
        QCOMPARE(c.succeededAt, Timestamp::fromIso(u"2026-03-29T10:00:00.000000Z"));
        QCOMPARE(c.failedAt, Timestamp::fromIso(u"2026-05-22T00:06:08.638000Z"));
        READ_CONNECTION(odd, R"("created_at":"yesterday","succeeded_at":17,"failed_at":{"a":1})");
        QVERIFY(odd.createdAt.isNull() && odd.succeededAt.isNull() && odd.failedAt.isNull());
    }

    void unknownMembersDoNotMatter()
    {
        READ_CONNECTION(with, R"("x":{"id":"other","status":{"setup_state":"broken"}},"service":"mysql","ids":["z"])");
        READ_CONNECTION(without, R"("service":"mysql")");
        QCOMPARE(with, without);
    }

    void statusThatIsNoObject()
    {
        READ_CONNECTION(c, R"("status":"connected","schedule":"hourly","setup_tests":"none")");
        QVERIFY(!c.status.setupState.isSet());
        QVERIFY(!c.schedule);
        QVERIFY(c.setupTests.isEmpty());
    }

    void numbersThatNoComputerHolds()
    {
        // In a config, which is not read here: it must not make the rest unreadable.
        READ_CONNECTION(c, R"("config":{"account":123456789012345678901234567890,"tiny":-1e400},"service":"mysql")");
        QCOMPARE(c.service, ServiceId(QStringLiteral("mysql")));
    }
};

SLUICE_TEST(TstDrift)
#include "tst_drift.moc"
