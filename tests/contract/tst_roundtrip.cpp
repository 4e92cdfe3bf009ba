// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountapi.h"
#include "apiclient.h"
#include "awaited.h"
#include "connectionsapi.h"
#include "contractfixture.h"
#include "demodriver.h"
#include "destinationsapi.h"
#include "groupsapi.h"
#include "metadataapi.h"

#include <QJsonDocument>

using namespace sluice;
using namespace sluice::test;

namespace {

/// All pages of a list: `page(cursor)` reads one.
template<typename T, typename ReadPage>
QList<T> allPages(const ReadPage &page, QByteArray *why)
{
    QList<T> items;
    QString cursor;
    do {
        const Result<PagePtr<T>> result = awaited(page(cursor));
        if (!result) {
            *why = whyNot(result);
            return {};
        }
        items += (*result)->items;
        cursor = (*result)->nextCursor;
    } while (!cursor.isEmpty());
    return items;
}

} // namespace

/// Sluice's own client understands whatever the demo account answers, over real HTTP; and reads from it what is in it.
class TstRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        SLUICE_LOAD_CONTRACT(m_contract);
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-03-02T09:30:00.000000Z");
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        m_api = std::make_unique<ApiClient>(ApiConfig{
            .baseUrl = m_demo->server().url(),
            .credentials = {m_demo->server().key(), m_demo->server().secret()},
            .makeManager = {},
        });
        m_raw = m_demo->all("/v1/connections");
        QVERIFY(!m_raw.isEmpty());
    }
    void cleanup() { SLUICE_NO_BREACHES(m_demo); }

    void account()
    {
        const Result<Account> account = awaited(m_api->account().info());
        QVERIFY2(account, whyNot(account).constData());
        const QJsonObject raw = m_demo->get("/v1/account/info").data();
        QCOMPARE(account->id.text(), raw[u"account_id"].toString());
        QCOMPARE(account->name, raw[u"account_name"].toString());
    }

    void connectionsPageByPage_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("many pages") << 3;
        QTest::newRow("one page") << 1000;
    }
    void connectionsPageByPage()
    {
        QFETCH(int, limit);
        QByteArray why;
        const QList<Connection> all =
            allPages<Connection>([&](const QString &cursor) { return m_api->connections().page(cursor, limit); }, &why);
        QCOMPARE(why, QByteArray());
        QCOMPARE(all.size(), m_raw.size());
        for (qsizetype i = 0; i < all.size(); ++i)
            QCOMPARE(differences(all.at(i), m_raw.at(i).toObject()), QString());
    }

    void everyConnection()
    {
        for (const QJsonValue &each : std::as_const(m_raw)) {
            const ConnectionId id(each[u"id"].toString());
            const Result<Connection> one = awaited(m_api->connections().get(id));
            QVERIFY2(one, whyNot(one).constData());
            QCOMPARE(differences(*one, each.toObject()), QString());
            const Result<QByteArray> json = awaited(m_api->connections().json(id));
            QVERIFY2(json, whyNot(json).constData());
            QCOMPARE(QJsonDocument::fromJson(*json).object()[u"id"].toString(), id.text());
        }
    }

    void everyGroup()
    {
        QByteArray why;
        const QList<Group> groups =
            allPages<Group>([&](const QString &cursor) { return m_api->groups().page(cursor, 2); }, &why);
        QCOMPARE(why, QByteArray());
        const QJsonArray raw = m_demo->all("/v1/groups");
        QCOMPARE(groups.size(), raw.size());
        qsizetype connections = 0;
        for (qsizetype i = 0; i < groups.size(); ++i) {
            QCOMPARE(groups.at(i).id.text(), raw.at(i)[u"id"].toString());
            QCOMPARE(groups.at(i).name, raw.at(i)[u"name"].toString());
            QCOMPARE(groups.at(i).createdAt.toIso(), raw.at(i)[u"created_at"].toString());
            const Result<Group> one = awaited(m_api->groups().get(groups.at(i).id));
            QVERIFY2(one, whyNot(one).constData());
            QCOMPARE(*one, groups.at(i));
            connections +=
                allPages<Connection>(
                    [&](const QString &cursor) { return m_api->connections().page(cursor, 4, groups.at(i).id); }, &why)
                    .size();
            QCOMPARE(why, QByteArray());
        }
        QCOMPARE(connections, m_raw.size());
    }

    void everyDestination()
    {
        QByteArray why;
        const QList<Destination> all =
            allPages<Destination>([&](const QString &cursor) { return m_api->destinations().page(cursor, 2); }, &why);
        QCOMPARE(why, QByteArray());
        const QJsonArray raw = m_demo->all("/v1/destinations");
        QCOMPARE(all.size(), raw.size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            QCOMPARE(all.at(i).id.text(), raw.at(i)[u"id"].toString());
            QCOMPARE(all.at(i).service.text(), raw.at(i)[u"service"].toString());
            QCOMPARE(all.at(i).region, raw.at(i)[u"region"].toString());
            QCOMPARE(all.at(i).setupState.word(), raw.at(i)[u"setup_status"].toString());
            QVERIFY(!(all.at(i).setupState == DestinationSetupState::Other));
            const Result<Destination> one = awaited(m_api->destinations().get(all.at(i).id));
            QVERIFY2(one, whyNot(one).constData());
            QCOMPARE(one->groupId, all.at(i).groupId);
        }
    }

    void everyService()
    {
        QByteArray why;
        const QList<ConnectorType> all =
            allPages<ConnectorType>([&](const QString &cursor) { return m_api->metadata().page(cursor, 25); }, &why);
        QCOMPARE(why, QByteArray());
        const QJsonArray raw = m_demo->all("/v1/metadata/connector-types");
        QCOMPARE(all.size(), raw.size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            QCOMPARE(all.at(i).id.text(), raw.at(i)[u"id"].toString());
            QCOMPARE(all.at(i).name, raw.at(i)[u"name"].toString());
            QCOMPARE(all.at(i).category, raw.at(i)[u"type"].toString());
            const Result<ConnectorType> one = awaited(m_api->metadata().get(all.at(i).id));
            QVERIFY2(one, whyNot(one).constData());
            QCOMPARE(one->name, all.at(i).name);
        }
    }

    /// The one that changes the account, and comes last.
    void writes()
    {
        for (const QJsonValue &each : std::as_const(m_raw)) {
            const ConnectionId id(each[u"id"].toString());
            ConnectionChange change;
            change.paused = !each[u"paused"].toBool();
            const Result<Connection> changed = awaited(m_api->connections().modify(id, change));
            QVERIFY2(changed, whyNot(changed).constData());
            QCOMPARE(changed->paused, *change.paused);
            const Result<Connection> tested = awaited(m_api->connections().test(id));
            QVERIFY2(tested, whyNot(tested).constData());
            QVERIFY(!tested->setupTests.isEmpty());
            const Result<Done> synced = awaited(m_api->connections().sync(id, false));
            QVERIFY2(synced || synced.error().kind == Error::Kind::InvalidInput, whyNot(synced).constData());
            const Result<Done> resynced = awaited(m_api->connections().resync(id));
            QVERIFY2(resynced || resynced.error().kind == Error::Kind::InvalidInput, whyNot(resynced).constData());
        }
        const Result<Connection> none = awaited(m_api->connections().get(ConnectionId(QStringLiteral("no_such_one"))));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
    }

private:
    /// Where what was read differs from what was sent; empty when nowhere.
    static QString differences(const Connection &read, const QJsonObject &raw)
    {
        QStringList found;
        const auto compare = [&](const char16_t *name, const QString &value, const QJsonValue &sent) {
            if (value != sent.toString())
                found.append(QString::fromUtf16(name) + QStringLiteral(": ") + value + QStringLiteral(", not ")
                             + sent.toString());
        };
        const QJsonObject status = raw[u"status"].toObject();
        compare(u"id", read.id.text(), raw[u"id"]);
        compare(u"service", read.service.text(), raw[u"service"]);
        compare(u"group_id", read.groupId.text(), raw[u"group_id"]);
        compare(u"schema", read.schema, raw[u"schema"]);
        compare(u"connected_by", read.connectedBy, raw[u"connected_by"]);
        compare(u"created_at", read.createdAt.toIso(), raw[u"created_at"]);
        compare(u"succeeded_at", read.succeededAt.toIso(), raw[u"succeeded_at"]);
        compare(u"failed_at", read.failedAt.toIso(), raw[u"failed_at"]);
        compare(u"schedule_type", read.scheduleType.word(), raw[u"schedule_type"]);
        compare(u"daily_sync_time", read.dailySyncTime, raw[u"daily_sync_time"]);
        compare(u"data_delay_sensitivity", read.delaySensitivity.word(), raw[u"data_delay_sensitivity"]);
        compare(u"networking_method", read.networkingMethod.word(), raw[u"networking_method"]);
        compare(u"setup_state", read.status.setupState.word(), status[u"setup_state"]);
        compare(u"sync_state", read.status.syncState.word(), status[u"sync_state"]);
        compare(u"update_state", read.status.updateState.word(), status[u"update_state"]);
        compare(u"schema_status", read.status.schemaStatus.word(), status[u"schema_status"]);
        compare(u"rescheduled_for", read.status.rescheduledFor.toIso(), status[u"rescheduled_for"]);
        if (read.paused != raw[u"paused"].toBool())
            found.append(QStringLiteral("paused"));
        if (read.syncFrequencyMinutes.value_or(0) != raw[u"sync_frequency"].toInt())
            found.append(QStringLiteral("sync_frequency"));
        if (read.status.isHistoricalSync != status[u"is_historical_sync"].toBool())
            found.append(QStringLiteral("is_historical_sync"));
        if (read.status.tasks.size() != status[u"tasks"].toArray().size())
            found.append(QStringLiteral("tasks"));
        if (read.status.warnings.size() != status[u"warnings"].toArray().size())
            found.append(QStringLiteral("warnings"));
        if (read.status.setupState == SetupState::Other || read.status.syncState == SyncState::Other
            || read.status.updateState == UpdateState::Other || read.scheduleType == ScheduleType::Other)
            found.append(QStringLiteral("a word that is not known"));
        return found.join(QLatin1Char('\n'));
    }

    std::unique_ptr<Definition> m_contract;
    std::unique_ptr<DemoDriver> m_demo;
    std::unique_ptr<ApiClient> m_api;
    QJsonArray m_raw;
};

SLUICE_TEST(TstRoundTrip)
#include "tst_roundtrip.moc"
