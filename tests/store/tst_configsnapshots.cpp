// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "cache/cachedatabase.h"
#include "cache/configsnapshots.h"
#include "schemasnapshots.h"
#include "testregistry.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::awaited;

namespace {

const ConnectionId snapshotOne(QStringLiteral("quick_otter"));
const ConnectionId snapshotOther(QStringLiteral("slow_heron"));

Timestamp day(int n)
{
    return Timestamp::fromIso(u"2026-01-01T08:00:00.123Z").addMilliseconds(n * 24LL * 3600 * 1000);
}

} // namespace

class TstConfigSnapshots : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasKept()
    {
        const QTemporaryDir folder;
        const QByteArray content = QByteArray(R"({"schemas": {"sales": {}}})").repeated(1000);
        qint64 id = 0;
        {
            CacheDatabase database(folder.filePath(QStringLiteral("a.sqlite")));
            ConfigSnapshots snapshots(database);
            id = awaited(snapshots.add(snapshotOne, day(0), QStringLiteral("apply"), content)).value_or(0);
            QVERIFY(id > 0);
        }
        CacheDatabase database(folder.filePath(QStringLiteral("a.sqlite")));
        ConfigSnapshots snapshots(database);
        const auto list = awaited(snapshots.list(snapshotOne));
        QCOMPARE(list->size(), 1);
        const ConfigSnapshot kept = list->first();
        QCOMPARE(kept.id, id);
        QCOMPARE(kept.connection, snapshotOne);
        QCOMPARE(kept.takenAt, day(0));
        QCOMPARE(kept.reason, QStringLiteral("apply"));
        QCOMPARE(kept.rawSize, content.size());
        QVERIFY2(kept.storedSize > 0 && kept.storedSize * 10 < kept.rawSize, "it is compressed");
        QCOMPARE(awaited(snapshots.content(id)).value_or(QByteArray()), content);
        QCOMPARE(awaited(snapshots.list(snapshotOther))->size(), 0);
    }

    /// What is new since is not known then, and whoever asks for it is told so.
    void theLastIsTooLargeToBeReadByItself()
    {
        CacheDatabase database{QString()};
        ConfigSnapshots kept(database);
        SchemaSnapshots snapshots(kept);
        const QByteArray large((64LL << 20) + 1, ' ');
        QVERIFY(awaited(kept.add(snapshotOne, day(0), QStringLiteral("apply"), large)));
        snapshots.last(snapshotOne);
        QTRY_VERIFY(snapshots.isLastTooLarge(snapshotOne));
        QVERIFY(!snapshots.isLastTooLarge(snapshotOther));
        QVERIFY(awaited(kept.add(snapshotOne, day(1), QStringLiteral("apply"), "{\"schemas\":{}}")));
        snapshots.last(snapshotOne);
        QTRY_VERIFY(!snapshots.isLastTooLarge(snapshotOne));
    }

    void anEmptyContentIsOneToo()
    {
        CacheDatabase database{QString()};
        ConfigSnapshots snapshots(database);
        const auto id = awaited(snapshots.add(snapshotOne, day(0), {}, {}));
        QVERIFY(id);
        const auto content = awaited(snapshots.content(*id));
        QVERIFY(content);
        QVERIFY(content->isEmpty());
        QCOMPARE(awaited(snapshots.list(snapshotOne))->first().reason, QString());
    }

    void whatIsNotThereIsNotFound()
    {
        CacheDatabase database{QString()};
        ConfigSnapshots snapshots(database);
        QCOMPARE(awaited(snapshots.content(7)).error().kind, Error::Kind::NotFound);
        const auto id = awaited(snapshots.add(snapshotOne, day(0), QStringLiteral("apply"), "x"));
        QVERIFY(awaited(snapshots.remove(*id)));
        QCOMPARE(awaited(snapshots.content(*id)).error().kind, Error::Kind::NotFound);
        // Whoever holds the old number never meets a newer copy under it.
        QVERIFY(*awaited(snapshots.add(snapshotOne, day(1), QStringLiteral("apply"), "y")) > *id);
    }

    /// "The last 50, and never one that is younger than 30 days."
    void keepsTheLastAndTheYoung()
    {
        CacheDatabase database{QString()};
        ConfigSnapshots snapshots(database);
        for (int i = 0; i < 60; ++i)
            QVERIFY(awaited(snapshots.add(snapshotOne, day(0).addMilliseconds(i), QStringLiteral("apply"), "x")));
        QVERIFY(awaited(snapshots.add(snapshotOther, day(0), QStringLiteral("apply"), "x")));
        // All are young: none goes.
        QCOMPARE(awaited(snapshots.list(snapshotOne))->size(), 60);
        // A day before the limit still none.
        QVERIFY(awaited(snapshots.add(snapshotOne, day(29), QStringLiteral("apply"), "x")));
        QCOMPARE(awaited(snapshots.list(snapshotOne))->size(), 61);
        // After it, what is not among the last 50.
        QVERIFY(awaited(snapshots.add(snapshotOne, day(31), QStringLiteral("reload"), "x")));
        const auto list = awaited(snapshots.list(snapshotOne));
        QCOMPARE(list->size(), ConfigSnapshots::keptPerConnection);
        QCOMPARE(list->first().reason, QStringLiteral("reload"));
        QCOMPARE(list->at(1).takenAt, day(29));
        // Newest first, and the oldest of those from the first day have gone.
        QCOMPARE(list->last().takenAt, day(0).addMilliseconds(12));
        // What other connections have is their own affair.
        QCOMPARE(awaited(snapshots.list(snapshotOther))->size(), 1);
        // Age alone is no reason.
        QVERIFY(awaited(snapshots.add(snapshotOther, day(400), QStringLiteral("apply"), "x")));
        QCOMPARE(awaited(snapshots.list(snapshotOther))->size(), 2);
    }
};

SLUICE_TEST(TstConfigSnapshots)
#include "tst_configsnapshots.moc"
