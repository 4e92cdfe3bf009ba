// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncoutcome.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

namespace {

Timestamp at(int minute, int microsecond = 0)
{
    return Timestamp::fromMicroseconds(1'780'000'000'000'000 + minute * 60'000'000LL + microsecond);
}

/// A healthy connection whose last success was at minute 0.
Connection scheduled()
{
    Connection c;
    c.id = ConnectionId(QStringLiteral("quick_otter"));
    c.succeededAt = at(0);
    c.scheduleType = ScheduleType::Auto;
    c.status.setupState = SetupState::Connected;
    c.status.syncState = SyncState::Scheduled;
    return c;
}

Connection runningSync()
{
    Connection c = scheduled();
    c.status.syncState = SyncState::Syncing;
    return c;
}

Connection rescheduledSync(ScheduleType type = ScheduleType::Auto)
{
    Connection c = scheduled();
    c.scheduleType = type;
    c.status.syncState = SyncState::Rescheduled;
    c.status.rescheduledFor = at(90);
    return c;
}

} // namespace

/// The traps of sync watching, one each ("Sync connection" of the API reference, and what other clients got wrong).
class TstSyncOutcome : public QObject
{
    Q_OBJECT

private slots:
    void succeedsWhenTheServersStampMoves()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        QVERIFY(!watch.look(scheduled(), 1000));
        QVERIFY(!watch.look(runningSync(), 2000));
        QCOMPARE(watch.phase(), SyncWatch::Phase::Syncing);
        Connection done = scheduled();
        done.succeededAt = at(0, 1); // one microsecond is news enough
        QCOMPARE(watch.look(done, 3000), std::optional(SyncOutcome::Succeeded));
        QCOMPARE(watch.phase(), SyncWatch::Phase::Ended);
    }

    void aSyncThatEndsBeforeTheFirstLookIsSeen()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        Connection done = scheduled();
        done.succeededAt = at(1);
        QCOMPARE(watch.look(done, 1000), std::optional(SyncOutcome::Succeeded));
    }

    void fromNeverToOnceCountsAsMoved()
    {
        Connection never = scheduled();
        never.succeededAt = {};
        SyncWatch succeeded(SyncBaseline::of(never));
        QCOMPARE(succeeded.look(scheduled(), 1000), std::optional(SyncOutcome::Succeeded));
        SyncWatch failed(SyncBaseline::of(never));
        Connection broken = never;
        broken.failedAt = at(1);
        QCOMPARE(failed.look(broken, 1000), std::optional(SyncOutcome::Failed));
    }

    void failsAlthoughAnOldSuccessIsThere()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        Connection failed = scheduled();
        failed.failedAt = at(2);
        QCOMPARE(watch.look(failed, 5000), std::optional(SyncOutcome::Failed));
    }

    void ofBothTheLaterOneCounts()
    {
        Connection both = scheduled();
        both.failedAt = at(2);
        both.succeededAt = at(3);
        SyncWatch retried(SyncBaseline::of(scheduled()));
        QCOMPARE(retried.look(both, 5000), std::optional(SyncOutcome::Succeeded));
        both.failedAt = at(4);
        SyncWatch broke(SyncBaseline::of(scheduled()));
        QCOMPARE(broke.look(both, 5000), std::optional(SyncOutcome::Failed));
    }

    void whatIsNotSetUpIsNotWaitedFor()
    {
        Connection unfinished = scheduled();
        unfinished.succeededAt = {};
        unfinished.status.setupState = SetupState::Incomplete;
        SyncWatch watch(SyncBaseline::of(unfinished));
        QCOMPARE(watch.look(unfinished, 1000), std::optional(SyncOutcome::EndedWithoutResult));
        // One that is broken is tried, and fails.
        Connection broken = scheduled();
        broken.status.setupState = SetupState::Broken;
        SyncWatch tried(SyncBaseline::of(broken));
        QVERIFY(!tried.look(broken, 1000));
        // A sync that runs proves the state to be old.
        Connection running = unfinished;
        running.status.syncState = SyncState::Syncing;
        SyncWatch begun(SyncBaseline::of(unfinished));
        QVERIFY(!begun.look(running, 1000));
        QVERIFY(!begun.look(unfinished, 1500));
    }

    void rescheduledGoesOnByItselfUnlessManual()
    {
        SyncWatch automatic(SyncBaseline::of(scheduled()));
        QCOMPARE(automatic.look(rescheduledSync(), 1000), std::optional(SyncOutcome::Rescheduled));
        SyncWatch manual(SyncBaseline::of(scheduled()));
        QCOMPARE(manual.look(rescheduledSync(ScheduleType::Manual), 1000), std::optional(SyncOutcome::WaitingForYou));
    }

    void anOldAppointmentIsNotTheNewSyncs()
    {
        SyncWatch watch(SyncBaseline::of(rescheduledSync()));
        QVERIFY(!watch.look(rescheduledSync(), 1000));
        QVERIFY(!watch.look(runningSync(), 2000));
        Connection again = rescheduledSync();
        QCOMPARE(watch.look(again, 3000), std::optional(SyncOutcome::Rescheduled));
    }

    void pausedMeanwhile()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        Connection paused = scheduled();
        paused.paused = true;
        QCOMPARE(watch.look(paused, 1000), std::optional(SyncOutcome::PausedBySomeone));
    }

    void aSyncThatVanishesEndsWithoutResultButNotAtTheFirstLook()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        QVERIFY(!watch.look(runningSync(), 1000));
        QVERIFY(!watch.look(scheduled(), 2000));
        QVERIFY2(!watch.look(scheduled(), 3999), "two looks at once are one");
        QCOMPARE(watch.look(scheduled(), 4000), std::optional(SyncOutcome::EndedWithoutResult));
    }

    void aSyncThatGoesOnIsWaitedForAnew()
    {
        SyncWatch watch(SyncBaseline::of(runningSync()));
        QVERIFY(!watch.look(scheduled(), 1000));
        QVERIFY(!watch.look(runningSync(), 4000));
        QVERIFY(!watch.look(scheduled(), 8000));
        QCOMPARE(watch.look(scheduled(), 10'000), std::optional(SyncOutcome::EndedWithoutResult));
    }

    void aStampThatComesALookLateStillCounts()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        QVERIFY(!watch.look(runningSync(), 1000));
        QVERIFY(!watch.look(scheduled(), 2000));
        Connection done = scheduled();
        done.succeededAt = at(1);
        QCOMPARE(watch.look(done, 3000), std::optional(SyncOutcome::Succeeded));
    }

    void whatNeverBeginsIsWaitedForAWhile()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()));
        for (int look = 0; look < 10; ++look)
            QVERIFY(!watch.look(scheduled(), 1000 * look));
        QCOMPARE(watch.look(scheduled(), SyncWatch::graceMs), std::optional(SyncOutcome::EndedWithoutResult));
    }

    void aLostAnswerWithoutASyncIsUnknown()
    {
        SyncWatch watch(SyncBaseline::of(scheduled()), false);
        for (int look = 0; look < 4; ++look)
            QVERIFY(!watch.look(scheduled(), 1000 * look));
        QCOMPARE(watch.look(scheduled(), SyncWatch::graceMs), std::optional(SyncOutcome::Unknown));
        SyncWatch lucky(SyncBaseline::of(scheduled()), false);
        QVERIFY(!lucky.look(runningSync(), 1000));
        Connection done = scheduled();
        done.succeededAt = at(1);
        QCOMPARE(lucky.look(done, 2000), std::optional(SyncOutcome::Succeeded));
    }

    /// The request was put off, and what ran when it was made has ended before it was taken.
    void whatEndedBeforeItWasTakenIsNotAttachedTo()
    {
        SyncBaseline baseline = SyncBaseline::of(runningSync());
        Connection later = rescheduledSync();
        later.succeededAt = at(10);
        baseline.renew(later);
        QVERIFY(!baseline.wasSyncing);
        SyncWatch watch(baseline);
        // The appointment is an old one, and the stamp another's.
        QVERIFY(!watch.look(later, 1000));
        QVERIFY(!watch.look(later, 3000));
        Connection running = runningSync();
        running.succeededAt = at(10);
        QVERIFY(!watch.look(running, 10'000));
        running.status.syncState = SyncState::Scheduled;
        running.succeededAt = at(20);
        QCOMPARE(watch.look(running, 20'000), std::optional(SyncOutcome::Succeeded));
        // One that runs on is what it attaches to.
        baseline = SyncBaseline::of(runningSync());
        baseline.renew(runningSync());
        QVERIFY(baseline.wasSyncing);
    }

    /// The one that a restart replaces is still seen, and the new one waits for its turn.
    void theReplacedSyncIsNotTheNewOne()
    {
        SyncBaseline baseline = SyncBaseline::of(runningSync());
        baseline.wasSyncing = false;
        SyncWatch watch(baseline, true, true);
        QVERIFY(!watch.look(runningSync(), 1000));
        for (int look = 2; look < 10; ++look)
            QVERIFY2(!watch.look(scheduled(), 1000 * look), "it is queued");
        QVERIFY(!watch.look(runningSync(), 20'000));
        QVERIFY(!watch.look(scheduled(), 70'000));
        QCOMPARE(watch.look(scheduled(), 72'000), std::optional(SyncOutcome::EndedWithoutResult));
        // It took the other's place between two looks, and what comes of it is known by its stamps.
        SyncWatch seamless(baseline, true, true);
        QVERIFY(!seamless.look(runningSync(), 1000));
        QCOMPARE(seamless.phase(), SyncWatch::Phase::Syncing);
        Connection done = scheduled();
        done.succeededAt = at(1);
        QCOMPARE(seamless.look(done, 5000), std::optional(SyncOutcome::Succeeded));
    }

    void aRunningSyncIsAttachedTo()
    {
        SyncWatch watch(SyncBaseline::of(runningSync()));
        QVERIFY(watch.baseline().wasSyncing);
        QVERIFY(!watch.look(scheduled(), 1000));
        QCOMPARE(watch.look(scheduled(), 3000), std::optional(SyncOutcome::EndedWithoutResult));
    }
};

SLUICE_TEST(TstSyncOutcome)
#include "tst_syncoutcome.moc"
