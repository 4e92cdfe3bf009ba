// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

/// Every field of a connection, from a fixture that sets each to something unusual.
class TstConnectionCodec : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto read = json::decode(json::single(json::connection), fixture("connection"));
        QVERIFY(read);
        m_connection = *read;
    }

    void identity()
    {
        QCOMPARE(m_connection.id, ConnectionId(QStringLiteral("umbrella_granite")));
        QCOMPARE(m_connection.service, ServiceId(QStringLiteral("postgres_rds")));
        QCOMPARE(m_connection.serviceVersion, std::optional(3));
        QCOMPARE(m_connection.groupId, GroupId(QStringLiteral("harbour_lantern")));
        QCOMPARE(m_connection.schema, QStringLiteral("orders_db"));
        QCOMPARE(m_connection.connectedBy, QStringLiteral("copper_finch"));
    }
    void timesToTheMicrosecond()
    {
        QCOMPARE(m_connection.createdAt, Timestamp::fromIso(u"2024-11-05T08:30:00.500000Z"));
        QCOMPARE(m_connection.succeededAt, Timestamp::fromIso(u"2026-03-29T10:00:29.013729Z"));
        QCOMPARE(m_connection.failedAt, Timestamp::fromIso(u"2026-03-30T02:11:09.000001Z"));
        QCOMPARE(m_connection.failedAt.microseconds() % 1000, 1);
    }
    void pauses()
    {
        QVERIFY(m_connection.paused);
        QVERIFY(m_connection.pauseAfterTrial);
    }
    void olderSchedule()
    {
        QCOMPARE(m_connection.syncFrequencyMinutes, std::optional(1440));
        QCOMPARE(m_connection.dailySyncTime, QStringLiteral("14:00"));
        QVERIFY(m_connection.scheduleType == ScheduleType::Manual);
    }
    void newerSchedule()
    {
        QVERIFY(m_connection.schedule);
        QVERIFY(m_connection.schedule->kind == ScheduleKind::TimeOfDay);
        QCOMPARE(m_connection.schedule->intervalMinutes, std::optional(720));
        QCOMPARE(m_connection.schedule->timeOfDay, QStringLiteral("14:30"));
        QCOMPARE(m_connection.schedule->daysOfWeek,
                 QStringList({QStringLiteral("MONDAY"), QStringLiteral("THURSDAY")}));
        QCOMPARE(m_connection.schedule->cron, QStringLiteral("30 14 * * 1,4"));
    }
    void delays()
    {
        QVERIFY(m_connection.delaySensitivity == DelaySensitivity::Custom);
        QCOMPARE(m_connection.delayThresholdMinutes, std::optional(90));
    }
    void network()
    {
        QVERIFY(m_connection.networkingMethod == NetworkingMethod::PrivateLink);
        QCOMPARE(m_connection.privateLinkId, QStringLiteral("quiet_meadow"));
        QCOMPARE(m_connection.proxyAgentId, QStringLiteral("plain_harbour"));
        QCOMPARE(m_connection.hybridDeploymentAgentId, QStringLiteral("stone_orchard"));
    }
    void naming() { QVERIFY(m_connection.destinationSchemaNames == DestinationSchemaNames::SourceNaming); }
    void setupTests()
    {
        QCOMPARE(m_connection.setupTests.size(), 3);
        QVERIFY(m_connection.setupTests[0].status == SetupTestStatus::Skipped);
        QCOMPARE(m_connection.setupTests[1].title, QStringLiteral("Connecting to host"));
        QVERIFY(m_connection.setupTests[1].status == SetupTestStatus::Passed);
        QVERIFY(m_connection.setupTests[1].details.isEmpty());
        QVERIFY(m_connection.setupTests[2].status == SetupTestStatus::Failed);
        QCOMPARE(m_connection.setupTests[2].message, QStringLiteral("Not trusted"));
        QCOMPARE(m_connection.setupTests[2].details,
                 QStringLiteral(R"({"hash":"k2J/9a+b=","name":"CN=orders.prod.internal"})"));
    }
    void state()
    {
        QVERIFY(m_connection.status.setupState == SetupState::Broken);
        QVERIFY(m_connection.status.syncState == SyncState::Rescheduled);
        QVERIFY(m_connection.status.updateState == UpdateState::Delayed);
        QVERIFY(m_connection.status.schemaStatus == SchemaStatus::BlockedOnCapture);
        QVERIFY(m_connection.status.isHistoricalSync);
        QCOMPARE(m_connection.status.rescheduledFor, Timestamp::fromIso(u"2026-03-30T04:15:00Z"));
    }
    void tasksAndWarnings()
    {
        QCOMPARE(m_connection.status.tasks,
                 QList<Notice>({{.code = QStringLiteral("reconnect"),
                                 .message = QStringLiteral("The password for user 'replicator' was refused"),
                                 .details = QStringLiteral("Change it under Setup")}}));
        QCOMPARE(m_connection.status.warnings.size(), 2);
        QCOMPARE(m_connection.status.warnings[0].details,
                 QStringLiteral(R"({"table":"orders","column":"total","count":12})"));
        QCOMPARE(m_connection.status.warnings[1],
                 Notice({.code = QStringLiteral("resync_table_warning"), .message = {}, .details = {}}));
    }

    void everyWordOfEveryEnumeration_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("word");
        const auto rows = [](const char *member, const QList<QByteArray> &words) {
            for (const QByteArray &word : words)
                QTest::addRow("%s %s", member, word.constData())
                    << QByteArray("\"" + QByteArray(member) + "\":\"" + word + '"') << QString::fromLatin1(word);
        };
        rows("schedule_type", {"auto", "manual"});
        rows("data_delay_sensitivity", {"LOW", "NORMAL", "HIGH", "CUSTOM", "SYNC_FREQUENCY"});
        rows("networking_method",
             {"Directly", "SshTunnel", "PrivateLink", "ProxyAgent", "UnmanagedProxyAgent", "Unknown"});
        rows("destination_schema_names", {"FIVETRAN_NAMING", "SOURCE_NAMING"});
    }
    void everyWordOfEveryEnumeration()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, word);
        READ_CONNECTION(c, members);
        const QStringList words = {c.scheduleType.word(), c.delaySensitivity.word(), c.networkingMethod.word(),
                                   c.destinationSchemaNames.word()};
        QCOMPARE(words.join(QString()), word);
        QVERIFY(c.scheduleType != ScheduleType::Other);
        QVERIFY(c.delaySensitivity.value() != DelaySensitivity::Other);
        QVERIFY(c.networkingMethod.value() != NetworkingMethod::Other);
        QVERIFY(c.destinationSchemaNames.value() != DestinationSchemaNames::Other);
    }

    void everyWordOfTheState_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("word");
        const auto rows = [](const char *member, const QList<QByteArray> &words) {
            for (const QByteArray &word : words)
                QTest::addRow("%s %s", member, word.constData()) << QByteArray(member) << word;
        };
        rows("setup_state", {"incomplete", "connected", "broken"});
        rows("sync_state", {"scheduled", "syncing", "paused", "rescheduled"});
        rows("update_state", {"on_schedule", "delayed"});
        rows("schema_status", {"ready", "blocked_on_capture"});
    }
    void everyWordOfTheState()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, word);
        READ_CONNECTION(c, "\"status\":{\"" + member + "\":\"" + word + "\"}");
        const ConnectionStatus &status = c.status;
        QCOMPARE(status.setupState.word() + status.syncState.word() + status.updateState.word()
                     + status.schemaStatus.word(),
                 QString::fromLatin1(word));
        QVERIFY(status.setupState.value() != SetupState::Other && status.syncState.value() != SyncState::Other
                && status.updateState.value() != UpdateState::Other
                && status.schemaStatus.value() != SchemaStatus::Other);
    }

    void orderDoesNotMatter()
    {
        // The same members the other way round, the status first among them.
        READ_CONNECTION(c, R"("status":{"sync_state":"syncing"},"failed_at":"2026-01-02","succeeded_at":"2026-01-01",
                               "schema":"s","service":"mysql")");
        QVERIFY(c.status.syncState == SyncState::Syncing);
        QCOMPARE(c.failedAt, Timestamp::fromIso(u"2026-01-02T00:00:00Z"));
        QCOMPARE(c.succeededAt, Timestamp::fromIso(u"2026-01-01T00:00:00Z"));
        QCOMPARE(c.schema, QStringLiteral("s"));
        QCOMPARE(c.service, ServiceId(QStringLiteral("mysql")));
    }

private:
    Connection m_connection;
};

SLUICE_TEST(TstConnectionCodec)
#include "tst_connectioncodec.moc"
