// SPDX-License-Identifier: GPL-3.0-or-later
#include "firm.h"
#include "testregistry.h"

using namespace sluice;
using test::Firm;
using test::heron;
using test::hour;
using test::minute;
using test::otter;
using test::patience;
using test::Reaction;

/// Since when a connection is as it is: what was proved when that began is kept, over the end of the program too.
class TstKeptSpells : public QObject
{
    Q_OBJECT

private slots:
    void sinceIsWhatAnEarlierRunHasSeen()
    {
        for (const bool withBoard : {true, false}) {
            Firm account;
            QVERIFY(account.load());
            account.clock.advance(minute);
            account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
            QVERIFY(account.refresh());
            QCOMPARE(account.verdict().health, Health::Broken);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            const Timestamp since = account.verdict().since;
            QVERIFY(account.stop());
            if (!withBoard)
                QVERIFY(QFile::remove(account.folder.filePath(QStringLiteral("profile/board.snapshot"))));
            account.clock.advance(48 * hour);
            account.start();
            QCOMPARE(account.session->showKept(), withBoard);
            if (withBoard)
                QCOMPARE(account.verdict().since, since);
            QVERIFY(account.stop());
            QVERIFY(account.load());
            QTRY_COMPARE_WITH_TIMEOUT(account.verdict().since, since, patience);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            QVERIFY(account.stop());
        }
    }

    /// A further failure takes the place of the stamp that told since when, and what was known stays known: in this
    /// run, in the next one, and without the snapshot of the board as well.
    void aFurtherFailureMakesNoSpellYounger()
    {
        for (const bool withBoard : {true, false}) {
            Firm account;
            account.set(otter, QStringLiteral("succeeded_at"), -264 * hour - 5 * minute);
            account.set(otter, QStringLiteral("failed_at"), -264 * hour);
            account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
            QVERIFY(account.load());
            const Timestamp since = account.verdict().since;
            QCOMPARE(since, account.session->connections().find(otter)->failedAt);
            account.clock.advance(minute);
            account.setState(otter, QStringLiteral("syncing"), QStringLiteral("broken"));
            QVERIFY(account.refresh());
            account.clock.advance(minute);
            account.set(otter, QStringLiteral("failed_at"), 0);
            account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
            QVERIFY(account.refresh());
            QCOMPARE(account.verdict().since, since);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            QVERIFY(account.stop());
            if (!withBoard)
                QVERIFY(QFile::remove(account.folder.filePath(QStringLiteral("profile/board.snapshot"))));
            QVERIFY(account.load());
            QTRY_COMPARE_WITH_TIMEOUT(account.verdict().since, since, patience);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            QVERIFY(account.stop());
        }
    }

    /// It was broken then and is broken now, but has succeeded in between: then it broke anew while nobody looked.
    void whatHasEndedInBetweenHasBegunAnew()
    {
        Firm account;
        QVERIFY(account.load());
        account.clock.advance(minute);
        account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
        QVERIFY(account.refresh());
        const Timestamp since = account.verdict().since;
        QVERIFY(account.stop());
        account.clock.advance(48 * hour);
        account.set(otter, QStringLiteral("succeeded_at"), -hour);
        QVERIFY(account.load());
        QCOMPARE(account.verdict().health, Health::Broken);
        QVERIFY(account.verdict().since > since);
        QCOMPARE(account.verdict().since, account.session->connections().find(otter)->succeededAt);
        QVERIFY(account.stop());
    }

    /// Nobody looked when it began: that it was otherwise two days ago does not make now the beginning.
    void whatBeganWhileNobodyLookedIsAtLeastSince()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.stop());
        account.clock.advance(48 * hour);
        account.setState(otter, QStringLiteral("syncing"));
        QVERIFY(account.load());
        QCOMPARE(account.verdict().health, Health::Syncing);
        QVERIFY(account.verdict().sinceKind != SinceKind::Exact);
        QVERIFY(account.stop());
    }
};

SLUICE_TEST(TstKeptSpells)
#include "tst_keptspells.moc"
