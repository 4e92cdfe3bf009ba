// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "cache/cachedatabase.h"
#include "configtext.h"
#include "draftkeeper.h"
#include "schema/schemadraft.h"
#include "testregistry.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::awaited;

namespace {

const ConnectionId keptOne(QStringLiteral("quick_otter"));
const auto monday = Timestamp::fromIso(u"2026-06-01T08:00:00Z");
const auto tuesday = Timestamp::fromIso(u"2026-06-02T08:00:00Z");

/// One schema with so many tables, all of them on.
SchemaConfigPtr configOf(int tables)
{
    QJsonObject all;
    for (int n = 0; n < tables; ++n)
        all[u't' + QString::number(n)] = QJsonObject{{QStringLiteral("enabled"), true}};
    const QJsonObject shop{{QStringLiteral("enabled"), true}, {QStringLiteral("tables"), all}};
    const QJsonObject config{{QStringLiteral("schema_change_handling"), QStringLiteral("ALLOW_ALL")},
                             {QStringLiteral("schemas"), QJsonObject{{QStringLiteral("shop"), shop}}}};
    return configFromText(QJsonDocument(config).toJson()).value_or(nullptr);
}

/// One run of the program.
struct KeeperRun
{
    explicit KeeperRun(const QString &file)
        : database(file)
    {
    }

    void read()
    {
        const QSignalSpy ready(&keeper, &DraftKeeper::ready);
        keeper.note(keptOne, draft, {}, monday); // nothing yet, and it asks for what is there
        keeper.readAll();
        QTRY_COMPARE(ready.count(), 1);
    }
    void turnOff(int table, Timestamp now = monday)
    {
        draft.setTablesEnabled({table}, false);
        keeper.note(keptOne, draft, {}, now);
    }
    [[nodiscard]] int written()
    {
        const auto read = awaited(journal.read(keptOne));
        return read && read->has_value() ? int((*read)->edits.size()) : 0;
    }
    [[nodiscard]] QStringList wishes()
    {
        QStringList tables;
        const auto kept = QCoro::waitFor(keeper.open(keptOne));
        for (const SchemaChange &change : kept ? kept->wishes : QList<SchemaChange>())
            tables.append(change.table);
        tables.sort();
        return tables;
    }
    Result<Done> rename(const QString &from, const QString &to)
    {
        return awaited(database.run([=](Sql &sql) -> Result<Done> {
            const auto done = sql.execute(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to), {});
            return done ? Result<Done>(Done{}) : fail(done.error());
        }));
    }

    CacheDatabase database;
    DraftJournal journal{database};
    DraftKeeper keeper{journal};
    SchemaDraft draft{configOf(4)};
};

} // namespace

/// Drafts written down over several runs, and when the disk says no.
class TstDraftKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("account.sqlite"));
    }

    /// Edited before it is known what an earlier run has left: both stay, and each goes by itself.
    void anEditDoesNotTakeThePlaceOfWhatWasLeft()
    {
        {
            KeeperRun run(m_file);
            run.read();
            run.turnOff(0);
            QTRY_COMPARE(run.written(), 1);
        }
        {
            KeeperRun run(m_file);
            const QSignalSpy ready(&run.keeper, &DraftKeeper::ready);
            run.turnOff(1, tuesday);
            QTRY_COMPARE(ready.count(), 1);
            QVERIFY(run.keeper.has(keptOne));
            run.keeper.note(keptOne, run.draft, {}, tuesday);
            QTRY_COMPARE(run.written(), 2);
        }
        KeeperRun run(m_file);
        run.keeper.readAll();
        QTRY_VERIFY(run.keeper.has(keptOne));
        QCOMPARE(run.wishes(), (QStringList{QStringLiteral("t0"), QStringLiteral("t1")}));
    }

    void whatIsTakenBackLeavesWhatWasLeft()
    {
        {
            KeeperRun run(m_file);
            run.read();
            run.turnOff(0);
            QTRY_COMPARE(run.written(), 1);
        }
        KeeperRun run(m_file);
        run.read();
        QVERIFY(run.keeper.has(keptOne));
        run.turnOff(1);
        QTRY_COMPARE(run.written(), 2);
        run.draft.revertAll();
        run.keeper.note(keptOne, run.draft, {}, monday);
        QTRY_COMPARE(run.written(), 1);
        QCOMPARE(run.wishes(), QStringList{QStringLiteral("t0")});
    }

    void whatIsTakenUpKeepsItsAge()
    {
        {
            KeeperRun run(m_file);
            run.read();
            run.turnOff(0, monday);
            QTRY_COMPARE(run.written(), 1);
        }
        {
            KeeperRun run(m_file);
            run.read();
            run.keeper.taken(keptOne);
            run.turnOff(0, tuesday);
            QTRY_COMPARE(run.written(), 1);
        }
        KeeperRun run(m_file);
        run.read();
        const auto kept = QCoro::waitFor(run.keeper.open(keptOne));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->beganAt, monday);
    }

    /// An edit that was not written does not stay a gap.
    void afterAFailureItIsWrittenAnew()
    {
        KeeperRun run(m_file);
        const QSignalSpy failed(&run.keeper, &DraftKeeper::failed);
        run.read();
        run.turnOff(0);
        QTRY_COMPARE(run.written(), 1);
        for (int times = 0; times < 2; ++times) {
            QVERIFY(run.rename(QStringLiteral("draft_edit"), QStringLiteral("gone")));
            run.turnOff(1 + times);
            QTRY_COMPARE(failed.count(), 1 + times);
            QVERIFY(run.rename(QStringLiteral("gone"), QStringLiteral("draft_edit")));
            // Not in the journal yet; the next edit brings it.
            run.draft.setTablesEnabled({3}, times == 1);
            run.keeper.note(keptOne, run.draft, {}, monday);
            QTRY_COMPARE(run.written(), 1);
        }
        KeeperRun next(m_file);
        next.keeper.readAll();
        QTRY_VERIFY(next.keeper.has(keptOne));
        QCOMPARE(next.wishes(), (QStringList{QStringLiteral("t0"), QStringLiteral("t1"), QStringLiteral("t2")}));
    }

    /// Also the other way round: what is on the disk cannot be read for a while.
    void whatCannotBeReadIsNotWrittenOver()
    {
        {
            KeeperRun run(m_file);
            run.read();
            run.turnOff(0);
            QTRY_COMPARE(run.written(), 1);
        }
        KeeperRun run(m_file);
        QVERIFY(run.rename(QStringLiteral("draft_edit"), QStringLiteral("gone")));
        const QSignalSpy failed(&run.keeper, &DraftKeeper::failed);
        const QSignalSpy ready(&run.keeper, &DraftKeeper::ready);
        run.turnOff(1);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(run.rename(QStringLiteral("gone"), QStringLiteral("draft_edit")));
        run.turnOff(2);
        QTRY_COMPARE(ready.count(), 1);
        run.keeper.note(keptOne, run.draft, {}, monday);
        QTRY_COMPARE(run.written(), 2);
    }

    /// The draft stands on another base by now.
    void renewedOnASmallerBase()
    {
        KeeperRun run(m_file);
        run.draft = SchemaDraft(configOf(3000));
        run.read();
        run.turnOff(2999);
        QTRY_COMPARE(run.written(), 1);
        run.draft = SchemaDraft(configOf(2));
        run.draft.setTablesEnabled({0}, false);
        run.keeper.renew(keptOne, run.draft, {});
        QTRY_COMPARE(run.written(), 1);
        KeeperRun next(m_file);
        next.keeper.readAll();
        QTRY_VERIFY(next.keeper.has(keptOne));
        QCOMPARE(next.wishes(), QStringList{QStringLiteral("t0")});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

SLUICE_TEST(TstDraftKeeper)
#include "tst_draftkeeper.moc"
