// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "verdict.h"

#include <QTest>

using namespace sluice;

namespace {

/// Days before "now", which is day 0.
Timestamp day(int days, int minutes = 0)
{
    return Timestamp::fromMicroseconds(1'780'000'000'000'000 + (days * 1440LL + minutes) * 60'000'000LL);
}

Timestamp now()
{
    return day(0);
}

/// Connected, scheduled, made 100 days ago, synced yesterday.
Connection healthy()
{
    Connection c;
    c.id = ConnectionId(QStringLiteral("quick_otter"));
    c.createdAt = day(-100);
    c.succeededAt = day(-1);
    c.scheduleType = ScheduleType::Auto;
    c.status.setupState = SetupState::Connected;
    c.status.syncState = SyncState::Scheduled;
    c.status.updateState = UpdateState::OnSchedule;
    return c;
}

using Change = void (*)(Connection &);

void broken(Connection &c)
{
    c.status.setupState = SetupState::Broken;
}
void failed(Connection &c)
{
    c.failedAt = c.succeededAt.isNull() ? day(-1) : c.succeededAt.addMilliseconds(1000);
}
void task(Connection &c)
{
    c.status.tasks.append({QStringLiteral("reconnect"), QStringLiteral("Reconnect"), {}});
}
void rescheduled(Connection &c)
{
    c.status.syncState = SyncState::Rescheduled;
    c.status.rescheduledFor = day(0, 90);
}
void manual(Connection &c)
{
    c.scheduleType = ScheduleType::Manual;
}
void delayed(Connection &c)
{
    c.status.updateState = UpdateState::Delayed;
}
void incomplete(Connection &c)
{
    c.status.setupState = SetupState::Incomplete;
}
void warning(Connection &c)
{
    c.status.warnings.append({QStringLiteral("resync_table_warning"), {}, {}});
}
void never(Connection &c)
{
    c.succeededAt = {};
    c.failedAt = {};
}
void longAgo(Connection &c)
{
    c.succeededAt = day(-31);
}
void paused(Connection &c)
{
    c.paused = true;
    c.status.syncState = SyncState::Paused;
}
void flagOfPause(Connection &c)
{
    c.paused = true;
}
void syncing(Connection &c)
{
    c.status.syncState = SyncState::Syncing;
}
void historical(Connection &c)
{
    c.status.isHistoricalSync = true;
}
void unknownWords(Connection &c)
{
    c.status.setupState = OpenEnum<SetupState>::fromWord(u"hibernating");
    c.status.syncState = OpenEnum<SyncState>::fromWord(u"dreaming");
    c.status.updateState = {};
}

Connection with(std::initializer_list<Change> changes)
{
    Connection c = healthy();
    for (const Change change : changes)
        change(c);
    return c;
}

} // namespace

/// One word for a connection, worst first, with its reason and since when.
class TstVerdict : public QObject
{
    Q_OBJECT

private slots:
    void oneWordAndItsReason_data()
    {
        QTest::addColumn<Connection>("connection");
        QTest::addColumn<Health>("health");
        QTest::addColumn<HealthReason>("reason");
        const auto row = [](const char *name, const Connection &c, Health health, HealthReason reason) {
            QTest::newRow(name) << c << health << reason;
        };
        using H = Health;
        using R = HealthReason;
        // Each alone.
        row("healthy", healthy(), H::Healthy, R::LastSyncSucceeded);
        row("broken", with({broken}), H::Broken, R::SetupBroken);
        row("failed", with({failed}), H::Failing, R::LastSyncFailed);
        row("rescheduled, manual", with({rescheduled, manual}), H::WaitingForYou, R::RescheduledManual);
        row("task", with({task}), H::WaitingForYou, R::TaskOpen);
        row("rescheduled", with({rescheduled}), H::Rescheduled, R::RescheduledBySource);
        row("delayed", with({delayed}), H::Delayed, R::BehindSchedule);
        row("incomplete", with({incomplete}), H::Incomplete, R::SetupIncomplete);
        row("warning", with({warning}), H::Warning, R::WarningsOpen);
        row("never", with({never}), H::NeverSynced, R::NoSyncYet);
        row("paused for long", with({longAgo, paused}), H::PausedTooLong, R::PausedForLong);
        row("syncing", with({syncing}), H::Syncing, R::SyncRunning);
        row("historical", with({syncing, historical}), H::Syncing, R::HistoricalSyncRunning);
        row("paused", with({paused}), H::Paused, R::PausedByUser);

        // Each pair of neighbours of the order: the worse one is said.
        row("broken over failed", with({broken, failed}), H::Broken, R::SetupBroken);
        row("failed over waiting", with({failed, task}), H::Failing, R::LastSyncFailed);
        row("failed over manual rescheduled", with({failed, rescheduled, manual}), H::Failing, R::LastSyncFailed);
        row("task over rescheduled", with({task, rescheduled}), H::WaitingForYou, R::TaskOpen);
        row("manual rescheduled over task", with({task, rescheduled, manual}), H::WaitingForYou, R::RescheduledManual);
        row("rescheduled over delayed", with({rescheduled, delayed}), H::Rescheduled, R::RescheduledBySource);
        row("delayed over incomplete", with({delayed, incomplete}), H::Delayed, R::BehindSchedule);
        row("incomplete over warning", with({incomplete, warning}), H::Incomplete, R::SetupIncomplete);
        row("warning over never", with({warning, never}), H::Warning, R::WarningsOpen);
        row("never over paused", with({never, paused}), H::NeverSynced, R::NoSyncYet);
        row("delayed over syncing", with({delayed, syncing}), H::Delayed, R::BehindSchedule);
        row("warning over syncing", with({warning, syncing}), H::Warning, R::WarningsOpen);

        // A pause ends what can only be said of something that runs.
        row("paused and failed", with({failed, paused}), H::Paused, R::PausedByUser);
        row("paused and delayed", with({delayed, paused}), H::Paused, R::PausedByUser);
        row("paused, the state not yet", with({rescheduled, flagOfPause}), H::Paused, R::PausedByUser);
        row("paused manual, not yet", with({rescheduled, manual, flagOfPause}), H::Paused, R::PausedByUser);
        row("paused for long and failed", with({longAgo, failed, paused}), H::PausedTooLong, R::PausedForLong);
        // ... but not what keeps it from running again.
        row("paused and broken", with({broken, paused}), H::Broken, R::SetupBroken);
        row("paused with a task", with({task, paused}), H::WaitingForYou, R::TaskOpen);
        row("paused and incomplete", with({incomplete, paused}), H::Incomplete, R::SetupIncomplete);
        row("paused with a warning", with({warning, paused}), H::Warning, R::WarningsOpen);
        row("paused, a sync still ending", with({syncing, flagOfPause}), H::Syncing, R::SyncRunning);

        // A connection that was just made carries the task "Reconnect"; what it lacks is its setup.
        row("incomplete with its task", with({incomplete, never, task}), H::Incomplete, R::SetupIncomplete);
        row("the first sync runs", with({never, syncing, historical}), H::Syncing, R::HistoricalSyncRunning);
        row("the first sync failed", with({never, failed}), H::Failing, R::LastSyncFailed);
        row("a retry runs", with({failed, syncing}), H::Failing, R::LastSyncFailed);
        row("broken while syncing", with({broken, syncing}), H::Broken, R::SetupBroken);
        row("manual and content", with({manual}), H::Healthy, R::LastSyncSucceeded);
        row("historical flag without a sync", with({historical}), H::Healthy, R::LastSyncSucceeded);
        row("words of tomorrow", with({unknownWords}), H::Healthy, R::LastSyncSucceeded);
        Connection recovered = healthy();
        recovered.failedAt = day(-2);
        row("an older failure", recovered, H::Healthy, R::LastSyncSucceeded);
        Connection tie = healthy();
        tie.failedAt = tie.succeededAt;
        row("both stamps the same", tie, H::Healthy, R::LastSyncSucceeded);
        Connection byAMicrosecond = healthy();
        byAMicrosecond.failedAt = Timestamp::fromMicroseconds(byAMicrosecond.succeededAt.microseconds() + 1);
        row("failed a microsecond later", byAMicrosecond, H::Failing, R::LastSyncFailed);
        row("nothing known at all", Connection(), H::NeverSynced, R::NoSyncYet);
    }

    void oneWordAndItsReason()
    {
        QFETCH(const Connection, connection);
        QFETCH(const Health, health);
        QFETCH(const HealthReason, reason);
        const Verdict result = verdict(connection, now());
        QCOMPARE(int(result.health), int(health));
        QCOMPARE(int(result.reason), int(reason));
        QVERIFY(result == verdict(connection, now())); // pure
    }

    void theNewerScheduleObjectDecidesWhatIsManual()
    {
        Connection c = with({rescheduled});
        c.schedule = Schedule{.kind = ScheduleKind::Manual};
        QCOMPARE(int(verdict(c, now()).health), int(Health::WaitingForYou));
        c = with({rescheduled, manual});
        c.schedule = Schedule{.kind = ScheduleKind::Interval};
        QCOMPARE(int(verdict(c, now()).health), int(Health::Rescheduled));
    }

    void tooLongIsMoreThanSoManyDays()
    {
        Connection c = with({paused});
        c.succeededAt = day(-30);
        QCOMPARE(int(verdict(c, now()).health), int(Health::Paused));
        c.succeededAt = day(-30, -1);
        QCOMPARE(int(verdict(c, now()).health), int(Health::PausedTooLong));
        QCOMPARE(int(verdict(c, now(), {}, {.pausedTooLongDays = 31}).health), int(Health::Paused));
        // Our own sight of the pause is better than the last sync...
        QCOMPARE(int(verdict(c, now(), {day(-2), true}).health), int(Health::Paused));
        QCOMPARE(int(verdict(c, now(), {day(-40), true}).health), int(Health::PausedTooLong));
        // ... and a first look that found it paused is proof too, where a sync ended after the pause.
        c.succeededAt = day(-3);
        QCOMPARE(int(verdict(c, now(), {day(-40), false}).health), int(Health::PausedTooLong));
        QCOMPARE(int(verdict(c, now(), {day(-2), false}).health), int(Health::Paused));
        QCOMPARE(int(verdict(c, now(), {day(-2), false, day(-40)}).health), int(Health::PausedTooLong));
    }

    void sinceIsTheEarliestProof_data()
    {
        QTest::addColumn<Connection>("connection");
        QTest::addColumn<Sightings>("sightings");
        QTest::addColumn<SinceKind>("kind");
        QTest::addColumn<Timestamp>("since");
        const auto row = [](const char *name, const Connection &c, Sightings seen, SinceKind kind, Timestamp since) {
            QTest::newRow(name) << c << seen << kind << since;
        };
        const Sightings unseen;
        const Sightings today{day(0, -5), false};
        const Sightings began{day(0, -5), true};
        const Sightings weekAgo{day(-7), false};
        using K = SinceKind;

        const Connection failing = with({failed});
        row("failing: the failure", failing, unseen, K::Exact, failing.failedAt);
        row("failing, seen later", failing, today, K::Exact, failing.failedAt);
        Connection forDays = failing;
        forDays.failedAt = day(0, -1);
        forDays.succeededAt = day(-3);
        forDays.syncFrequencyMinutes = 60;
        row("failing: not for the first time", forDays, unseen, K::AtLeast, forDays.failedAt);
        row("failing, not for the first time, seen later", forDays, {day(0), false}, K::AtLeast, forDays.failedAt);
        forDays.scheduleType = ScheduleType::Manual;
        row("failing, synced when asked alone", forDays, unseen, K::AtLeast, forDays.failedAt);
        forDays.failedAt = forDays.succeededAt.addMilliseconds(9 * 60'000);
        row("failing, asked again at once", forDays, unseen, K::Exact, forDays.failedAt);
        Connection unscheduled = failing;
        unscheduled.failedAt = day(0, -1);
        row("failing, its schedule unknown", unscheduled, unseen, K::AtLeast, unscheduled.failedAt);
        Connection neverBefore = with({never, failed});
        row("failing, no success ever, made long ago", neverBefore, unseen, K::AtLeast, neverBefore.failedAt);
        neverBefore.createdAt = {};
        row("failing, no success and no beginning", neverBefore, unseen, K::AtLeast, neverBefore.failedAt);
        // Each hour: the stamp moves, what it was at our first look holds.
        Connection hourly = with({});
        hourly.syncFrequencyMinutes = 60;
        hourly.succeededAt = day(0, -600);
        hourly.failedAt = day(0, -5);
        row("failing each hour, the first of them seen", hourly, {day(0, -530), false, day(0, -540)}, K::Exact,
            day(0, -540));
        Connection again = with({failed});
        again.succeededAt = day(-20);
        row("failing, seen earlier: it fails again and again", again, weekAgo, K::AtLeast, day(-7));
        row("failing again: the failure we saw first", again, {day(-7), false, day(-11)}, K::AtLeast, day(-11));
        row("failing, a success between two looks ended it", failing, {day(-7), false, day(-11)}, K::Exact,
            failing.failedAt);
        row("failing, seen to begin: the failure was before", failing, began, K::Exact, failing.failedAt);
        row("failing, seen to begin, failed again since", again, {day(-7), true}, K::Exact, day(-7));
        row("the failure that was seen to begin it", again, {day(-7), true, day(-7, -3)}, K::Exact, day(-7, -3));
        const Connection brokenAfterFailure = with({broken, failed});
        row("broken: the failure", brokenAfterFailure, unseen, K::Exact, brokenAfterFailure.failedAt);
        broken(hourly);
        row("broken, and it fails each hour", hourly, unseen, K::AtLeast, day(0, -5));
        row("broken, and it fails each hour, seen later", hourly, {day(0, -1), false}, K::AtLeast, day(0, -5));
        row("broken, the first failure seen", hourly, {day(0, -530), false, day(0, -540)}, K::Exact, day(0, -540));
        row("broken, seen to begin, and it fails each hour", hourly, {day(0, -545), true}, K::Exact, day(0, -545));
        row("broken without: the last success", with({broken}), unseen, K::Exact, day(-1));
        row("broken, and it fails again", brokenAfterFailure, {day(0, -5), false, day(-11)}, K::Exact, day(-11));
        row("broken, seen to begin: the success was before", with({broken}), {day(0, -5), true, day(-11)}, K::Exact,
            day(0, -5));
        row("broken, seen to begin", with({broken}), began, K::Exact, day(0, -5));
        row("broken from the start: unknown", with({broken, never}), unseen, K::Unknown, {});
        row("broken from the start, seen", with({broken, never}), today, K::AtLeast, day(0, -5));

        row("task: unknown", with({task}), unseen, K::Unknown, {});
        row("task, found so", with({task}), today, K::AtLeast, day(0, -5));
        row("task, seen to come", with({task}), began, K::Exact, day(0, -5));
        row("rescheduled: unknown", with({rescheduled}), unseen, K::Unknown, {});
        row("rescheduled, found so", with({rescheduled}), today, K::AtLeast, day(0, -5));
        row("warning: unknown", with({warning}), unseen, K::Unknown, {});
        row("warning, seen to come", with({warning}), began, K::Exact, day(0, -5));
        row("syncing: unknown", with({syncing}), unseen, K::Unknown, {});
        row("syncing, seen to begin", with({syncing}), began, K::Exact, day(0, -5));

        row("delayed: the last end", with({delayed}), unseen, K::Exact, day(-1));
        row("delayed, seen to begin", with({delayed}), began, K::Exact, day(0, -5));
        row("delayed, syncs end meanwhile", with({delayed}), weekAgo, K::AtLeast, day(-7));
        row("delayed, never synced: unknown", with({delayed, never}), unseen, K::Unknown, {});
        row("paused: the last end", with({paused}), unseen, K::Exact, day(-1));
        row("paused, seen to begin", with({paused}), began, K::Exact, day(0, -5));
        const Connection failedThenPaused = with({failed, paused});
        row("paused after a failure", failedThenPaused, unseen, K::Exact, failedThenPaused.failedAt);
        row("paused, a sync that ran on has ended", with({paused}), {day(0, -5), false, day(-11)}, K::Exact, day(-11));
        row("paused for long", with({longAgo, paused}), today, K::Exact, day(-31));
        row("healthy: the last success", healthy(), unseen, K::Exact, day(-1));
        row("healthy, found so long ago", healthy(), weekAgo, K::AtLeast, day(-7));
        row("healthy, seen to become so", healthy(), {day(-7), true}, K::Exact, day(-7));

        row("never synced: since it was made", with({never}), unseen, K::Exact, day(-100));
        row("never synced, whatever came between", with({never}), began, K::Exact, day(-100));
        row("incomplete: since it was made", with({incomplete, never}), today, K::Exact, day(-100));
        row("nothing known at all", Connection(), unseen, K::Unknown, {});
        row("a beginning without a moment is none", with({task}), {{}, true}, K::Unknown, {});
    }

    void sinceIsTheEarliestProof()
    {
        QFETCH(const Connection, connection);
        QFETCH(const Sightings, sightings);
        QFETCH(const SinceKind, kind);
        QFETCH(const Timestamp, since);
        const Verdict result = verdict(connection, now(), sightings);
        QCOMPARE(int(result.sinceKind), int(kind));
        QCOMPARE(result.since.toIso(), since.toIso());
    }

    void whoHasToAct()
    {
        for (const Health health : {Health::Broken, Health::Failing, Health::WaitingForYou, Health::Incomplete})
            QVERIFY(needsAction(health));
        for (const Health health : {Health::Rescheduled, Health::Delayed, Health::Warning, Health::NeverSynced,
                                    Health::PausedTooLong, Health::Syncing, Health::Paused, Health::Healthy})
            QVERIFY(!needsAction(health));
    }
};

SLUICE_TEST(TstVerdict)
#include "tst_verdict.moc"
