// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"
#include "verdict.h"

#include <QHash>
#include <QSet>

using namespace sluice;

namespace {

/// As much of a connection as its verdict needs.
Connection connectionOf(const QJsonValue &json)
{
    const QJsonObject status = json[u"status"].toObject();
    Connection c;
    c.schema = json[u"schema"].toString();
    c.createdAt = Timestamp::fromIso(json[u"created_at"].toString());
    c.succeededAt = Timestamp::fromIso(json[u"succeeded_at"].toString());
    c.failedAt = Timestamp::fromIso(json[u"failed_at"].toString());
    c.paused = json[u"paused"].toBool();
    c.scheduleType = OpenEnum<ScheduleType>::fromWord(json[u"schedule_type"].toString());
    c.status.setupState = OpenEnum<SetupState>::fromWord(status[u"setup_state"].toString());
    c.status.syncState = OpenEnum<SyncState>::fromWord(status[u"sync_state"].toString());
    c.status.updateState = OpenEnum<UpdateState>::fromWord(status[u"update_state"].toString());
    c.status.isHistoricalSync = status[u"is_historical_sync"].toBool();
    c.status.rescheduledFor = Timestamp::fromIso(status[u"rescheduled_for"].toString());
    c.status.tasks.resize(status[u"tasks"].toArray().size());
    c.status.warnings.resize(status[u"warnings"].toArray().size());
    return c;
}

} // namespace

/// The stock account: what a visitor finds, and that it is always the same.
class DemoStock : public DemoTest
{
    Q_OBJECT

private slots:
    void whatIsNotThereIsOfAKind_data()
    {
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *path, const char *kind) {
            QTest::newRow(path) << QString::fromLatin1(kind);
        };
        row("proxy/nobody/connections", "Proxy");
        row("external-secrets-managers/nobody/entities", "ExternalSecretsManager");
        row("transformations/package-metadata/nobody", "PackageMetadata");
        row("connector-sdk/packages/nobody/download", "ConnectorSdkPackage");
        row("users/nobody/groups", "User");
        row("users/nobody/groups/x", "User");
        row("users/nobody/connections/x", "User");
        row("users/patient_larch/groups/nobody", "Group");
        row("users/patient_larch/connections/nobody", "Connection");
        row("teams/nobody/users/x", "Team");
        row("teams/steady_bridge/users/nobody", "User");
        row("teams/steady_bridge/groups/nobody", "Group");
        row("teams/steady_bridge/connections/nobody", "Connection");
    }
    void whatIsNotThereIsOfAKind()
    {
        QFETCH(QString, kind);
        serve(quiet());
        const DemoReply reply = client().get(QByteArray("/v1/") + QTest::currentDataTag());
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.code(), QString(u"NotFound_" + kind));
        QVERIFY2(reply.message().contains(u"'nobody'"), qPrintable(reply.message()));
    }

    void usersAndGroupsAgree()
    {
        serve(quiet());
        const QByteArray first = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        client().remove("/v1/groups/" + first + "/users/modest_heron");
        int members = 0;
        for (const QJsonValue &user : client().get("/v1/users").items()) {
            const QByteArray groups = "/v1/users/" + user[u"id"].toString().toUtf8() + "/groups";
            QHash<QString, QString> roles;
            for (const QJsonValue &each : client().get(groups).items()) {
                roles.insert(each[u"id"].toString(), each[u"role"].toString());
                QCOMPARE(client().get(groups + '/' + each[u"id"].toString().toUtf8()).data(), each.toObject());
            }
            for (const QJsonValue &group : client().get("/v1/groups").items()) {
                const QString id = group[u"id"].toString();
                QString role;
                for (const QJsonValue &each : client().get("/v1/groups/" + id.toUtf8() + "/users").items()) {
                    if (each[u"id"] == user[u"id"])
                        role = each[u"role"].toString();
                }
                QCOMPARE(roles.value(id), role);
                QCOMPARE(client().get(groups + '/' + id.toUtf8()).status, role.isEmpty() ? 404 : 200);
                members += role.isEmpty() ? 0 : 1;
            }
        }
        QCOMPARE(members, 3 * 5 - 1);
    }

    void everyVerdictOccurs_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("the service's pace") << 1.0;
        QTest::newRow("the window's pace") << 60.0;
    }
    void everyVerdictOccurs()
    {
        QFETCH(double, speed);
        DemoOptions options;
        options.speed = speed;
        serve(options);
        const QJsonArray items = client().get("/v1/connections?limit=1000").items();
        QSet<Health> found;
        const Timestamp now = Timestamp::fromDateTime(QDateTime::currentDateTimeUtc());
        for (const QJsonValue &item : items) {
            const Connection connection = connectionOf(item);
            const Health health = verdict(connection, now).health;
            found.insert(health);
            // Late by what a reader believes, however fast its life is.
            constexpr qint64 hourMs = 3'600'000;
            QVERIFY2(health != Health::Delayed || connection.succeededAt.millisecondsTo(now) > 3 * hourMs,
                     qPrintable(connection.schema));
        }
        for (int health = int(Health::Broken); health <= int(Health::Healthy); ++health)
            QVERIFY2(found.contains(Health(health)), QByteArray::number(health).constData());
        QVERIFY(items.size() >= 40);
    }

    void whatIsRareOccurs()
    {
        serve(quiet());
        QSet<QString> schedules;
        QSet<QString> schemaStates;
        for (const QJsonValue &item : client().get("/v1/connections?limit=1000").items()) {
            const QString kind = item[u"schedule"][u"schedule_type"].toString();
            schedules.insert(kind);
            QCOMPARE(item[u"sync_frequency"].isNull(), !kind.isEmpty());
            schemaStates.insert(item[u"status"][u"schema_status"].toString());
        }
        QCOMPARE(schedules, (QSet<QString>{QString(), QStringLiteral("CRON"), QStringLiteral("TIME_OF_DAY")}));
        QCOMPARE(schemaStates, (QSet<QString>{QStringLiteral("ready"), QStringLiteral("blocked_on_capture")}));
        const QByteArray schemas = client().get(pathOf(QStringLiteral("ledger")) + "/schemas").body;
        for (const char *mode : {R"("HISTORY")", R"("LIVE")", R"("SOFT_DELETE")"})
            QVERIFY2(schemas.contains(mode), mode);
    }

    void someColumnsWereTouchedBefore()
    {
        serve(quiet());
        const QJsonObject tables = client()
                                       .get(pathOf(QStringLiteral("salesforce_uat")) + "/schemas")
                                       .data()[u"schemas"][u"salesforce"][u"tables"]
                                       .toObject();
        const QJsonObject contact = tables[u"Contact"][u"columns"].toObject();
        QCOMPARE(contact.keys(),
                 (QStringList{QStringLiteral("Email"), QStringLiteral("MobilePhone"), QStringLiteral("Phone")}));
        QVERIFY(contact[u"Email"][u"hashed"].toBool());
        QVERIFY(!contact[u"Phone"][u"enabled"].toBool(true));
        QVERIFY(!tables[u"Lead"][u"columns"].toObject().isEmpty());
        QVERIFY(tables[u"Opportunity"][u"columns"].toObject().isEmpty());
    }

    void hasFiveGroupsWithDestinations()
    {
        // Two ways to one list are asked one after the other: nothing may end in between.
        DemoOptions still = quiet();
        still.frozenNow = Timestamp::fromIso(QStringLiteral("2026-05-04T09:30:00Z"));
        serve(still);
        const QJsonArray groups = client().get("/v1/groups").items();
        QCOMPARE(groups.size(), 5);
        QSet<QString> services;
        for (const QJsonValue &group : groups) {
            const QString id = group[u"id"].toString();
            QCOMPARE(client().get("/v1/groups/" + id.toUtf8()).data(), group.toObject());
            const QJsonObject destination = client().get("/v1/destinations/" + id.toUtf8()).data();
            QCOMPARE(destination[u"group_id"].toString(), id);
            services.insert(destination[u"service"].toString());
            for (const QJsonValue &connection : client().get("/v1/groups/" + id.toUtf8() + "/connections").items())
                QCOMPARE(connection[u"group_id"].toString(), id);
            QCOMPARE(client().get("/v1/connections?group_id=" + id.toUtf8()).body,
                     client().get("/v1/groups/" + id.toUtf8() + "/connections").body);
        }
        QCOMPARE(services.size(), 5);
        const QJsonArray destinations = client().get("/v1/destinations").items();
        QCOMPARE(destinations.size(), 5);
        // The single read alone has these.
        QVERIFY(!destinations[0].toObject().contains(u"config"));
    }

    void groupsAreThereBeforeTheirConnections()
    {
        serve(quiet());
        QHash<QString, Timestamp> created;
        const QJsonArray groups = client().get("/v1/groups").items();
        for (const QJsonValue &group : groups)
            created.insert(group[u"id"].toString(), Timestamp::fromIso(group[u"created_at"].toString()));
        const QJsonArray connections = client().get("/v1/connections?limit=1000").items();
        for (const QJsonValue &connection : connections)
            QVERIFY2(Timestamp::fromIso(connection[u"created_at"].toString())
                         > created.value(connection[u"group_id"].toString()),
                     qPrintable(connection[u"schema"].toString()));
    }

    void secretsAreStars()
    {
        serve(quiet());
        QVERIFY(!client().get("/v1/connections?limit=1000").body.contains("secret value"));
        const QJsonObject config = client().named(QStringLiteral("orders_db"))[u"config"].toObject();
        QCOMPARE(config[u"password"].toString(), QStringLiteral("********"));
        QCOMPARE(config[u"port"].toInt(), 5432);
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        QVERIFY(!client().get("/v1/destinations/" + group).body.contains("secret value"));
    }

    void sameSeedSameAnswers()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        const QByteArray first = client().get("/v1/connections?limit=1000").body;
        const QByteArray schemas = client().get(pathOf(QStringLiteral("warehouse_mirror")) + "/schemas").body;
        serve(options);
        QCOMPARE(client().get("/v1/connections?limit=1000").body, first);
        QCOMPARE(client().get(pathOf(QStringLiteral("warehouse_mirror")) + "/schemas").body, schemas);
        options.seed = 2;
        serve(options);
        QVERIFY(client().get("/v1/connections?limit=1000").body != first);
    }

    void aFrozenClockStandsStill()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        options.speed = 1e6;
        serve(options);
        const DemoReply first = client().get("/v1/connections?limit=1000");
        QCOMPARE(first.header("Date"), QByteArray("Mon, 04 May 2026 09:30:00 GMT"));
        QCOMPARE(client().get("/v1/connections?limit=1000").body, first.body);
        // A sync can be begun, but nothing ends.
        const QByteArray path = pathOf(QStringLiteral("jira"));
        QCOMPARE(client().post(path + "/sync").status, 200);
        QCOMPARE(client().get(path).data()[u"status"][u"sync_state"].toString(), QStringLiteral("syncing"));
    }

    void momentsHaveSixDigits()
    {
        serve(quiet());
        const QString moment = client().named(QStringLiteral("orders_db"))[u"succeeded_at"].toString();
        QCOMPARE(moment.size(), 27);
        QCOMPARE(moment, Timestamp::fromIso(moment).toIso());
    }

    void listsAndReadsAgree()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        for (const QJsonValue &item : client().get("/v1/connections?limit=1000").items())
            QCOMPARE(client().connection(item[u"id"].toString()), item.toObject());
    }

    void knowsServices()
    {
        serve(quiet());
        QSet<QString> known;
        for (const QJsonValue &item : client().get("/v1/metadata/connector-types?limit=1000").items()) {
            QVERIFY(!item.toObject().contains(u"config"));
            known.insert(item[u"id"].toString());
        }
        QVERIFY(known.size() >= 60);
        for (const QJsonValue &item : client().get("/v1/connections?limit=1000").items())
            QVERIFY2(known.contains(item[u"service"].toString()), qPrintable(item[u"service"].toString()));
        const QJsonObject postgres = client().get("/v1/metadata/connector-types/postgres").data();
        QCOMPARE(postgres[u"config"][u"properties"][u"password"][u"format"].toString(), QStringLiteral("password"));
        QCOMPARE(client().get("/v1/metadata/connector-types/nonsense").status, 404);
    }

    void otherListsAreEmpty_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"webhooks", "private-links", "proxy", "system-keys", "hybrid-deployment-agents", "external-logging",
              "transformations", "transformation-projects", "transformations/package-metadata",
              "external-secrets-managers", "external-secrets-managers-entities", "connector-sdk/packages",
              "users/early_finch/groups", "users/patient_larch/connections", "teams/steady_bridge/groups"})
            QTest::newRow(path) << QByteArray("/v1/") + path;
    }
    void otherListsAreEmpty()
    {
        QFETCH(QByteArray, path);
        serve(quiet());
        QCOMPARE(client().get(path).body, QByteArray(R"({"code":"Success","data":{"items":[]}})"));
    }
};

SLUICE_TEST(DemoStock)

#include "tst_demostock.moc"
