// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "cache/cachedatabase.h"
#include "cache/sightinghistory.h"
#include "cache/watchrecords.h"
#include "testregistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::awaited;

namespace {

const ConnectionId one(QStringLiteral("quick_otter"));
const ConnectionId other(QStringLiteral("slow_heron"));
const Timestamp now = Timestamp::fromIso(u"2026-06-01T08:00:00.123456Z");

WatchRecord record(const ConnectionId &id)
{
    return {.connection = id,
            .kind = Operation::Kind::RestartSync,
            .name = QStringLiteral("orders_db"),
            .batch = 12,
            .accepted = true,
            .startedAt = now,
            .baseline = {.succeededAt = now.addMilliseconds(-5000),
                         .failedAt = {},
                         .rescheduledFor = now.addMilliseconds(5000),
                         .wasSyncing = true,
                         .wasPaused = false}};
}

SightingRecord sighting(const ConnectionId &id, int minute, const QString &condition)
{
    return {.connection = id,
            .condition = condition,
            .firstSeen = now.addMilliseconds(minute * 60'000LL),
            .sawItStart = minute > 0,
            .succeededAt = now,
            .failedAt = {}};
}

} // namespace

/// What outlives the program about syncs and conditions.
class TstWatchRecords : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasPut()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.sqlite"));
        WatchRecord second = record(other);
        second.kind = Operation::Kind::Sync;
        second.accepted = false;
        second.startedAt = now.addMilliseconds(-1);
        second.baseline = {};
        {
            CacheDatabase database(file);
            WatchRecords records(database);
            records.put(record(one));
            records.put(second);
        }
        CacheDatabase database(file);
        WatchRecords records(database);
        QCOMPARE(awaited(records.readAll()).value_or(QList<WatchRecord>()), (QList<WatchRecord>{second, record(one)}));
    }

    void oneAConnection()
    {
        CacheDatabase database{QString()};
        WatchRecords records(database);
        WatchRecord requested = record(one);
        requested.accepted = false;
        records.put(requested);
        records.put(record(one));
        records.put(record(other));
        QCOMPARE(awaited(records.readAll())->size(), 2);
        QVERIFY(awaited(records.remove(other, record(other).batch)));
        // The end of the one that was replaced comes late, and is not that of its successor.
        QVERIFY(awaited(records.remove(one, record(one).batch - 1)));
        QCOMPARE(awaited(records.readAll()).value(), QList<WatchRecord>{record(one)});
    }

    void theNewestConditionIsKnown()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.sqlite"));
        {
            CacheDatabase database(file);
            SightingHistory history(database);
            QVERIFY(awaited(history.latest())->lookedAt.isNull());
            history.record({sighting(one, 0, QStringLiteral("healthy")), sighting(other, 0, QStringLiteral("broken"))},
                           now);
            history.record({sighting(one, 5, QStringLiteral("failing"))}, now.addMilliseconds(300'000));
            history.record({}, now.addMilliseconds(360'000));
        }
        CacheDatabase database(file);
        SightingHistory history(database);
        const auto then = awaited(history.latest());
        QVERIFY(then);
        QCOMPARE(then->lookedAt, now.addMilliseconds(360'000));
        QCOMPARE(then->latest.size(), 2);
        QCOMPARE(then->latest.value(one), sighting(one, 5, QStringLiteral("failing")));
        QCOMPARE(then->latest.value(other), sighting(other, 0, QStringLiteral("broken")));
        QCOMPARE(awaited(history.of(one)).value(),
                 (QList<SightingRecord>{sighting(one, 5, QStringLiteral("failing")),
                                        sighting(one, 0, QStringLiteral("healthy"))}));
    }

    void historyIsBounded()
    {
        CacheDatabase database{QString()};
        SightingHistory history(database);
        for (int i = 0; i < SightingHistory::keptPerConnection + 30; ++i)
            history.record({sighting(one, i, QStringLiteral("syncing"))}, now);
        history.record({sighting(other, 0, QStringLiteral("healthy"))}, now);
        const auto ones = awaited(history.of(one)).value();
        QCOMPARE(ones.size(), SightingHistory::keptPerConnection);
        QCOMPARE(ones.last(), sighting(one, 30, QStringLiteral("syncing")));
        QCOMPARE(awaited(history.of(other))->size(), 1);
    }
};

SLUICE_TEST(TstWatchRecords)
#include "tst_watchrecords.moc"
