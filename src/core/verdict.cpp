// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

namespace sluice {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// The service gives the end of the last success and of the last failure, and the later one is how the last sync ended.
bool lastSyncFailed(const Connection &c)
{
    return !c.failedAt.isNull() && c.failedAt > c.succeededAt;
}

struct Judgement
{
    Health health;
    HealthReason reason;
};

Judgement judge(const Connection &c, Timestamp pausedSince, Timestamp now, const VerdictPolicy &policy)
{
    const ConnectionStatus &s = c.status;
    const bool paused = isPaused(c);
    const bool syncing = s.syncState == SyncState::Syncing;
    if (s.setupState == SetupState::Broken)
        return {Health::Broken, HealthReason::SetupBroken};
    if (lastSyncFailed(c) && !paused)
        return {Health::Failing, HealthReason::LastSyncFailed};
    if (s.syncState == SyncState::Rescheduled && isManual(c))
        return {Health::WaitingForYou, HealthReason::RescheduledManual};
    // A task of an unfinished setup is the setup itself: "incomplete" says it better.
    if (!s.tasks.isEmpty() && s.setupState != SetupState::Incomplete)
        return {Health::WaitingForYou, HealthReason::TaskOpen};
    if (s.syncState == SyncState::Rescheduled)
        return {Health::Rescheduled, HealthReason::RescheduledBySource};
    if (s.updateState == UpdateState::Delayed && !paused)
        return {Health::Delayed, HealthReason::BehindSchedule};
    if (s.setupState == SetupState::Incomplete)
        return {Health::Incomplete, HealthReason::SetupIncomplete};
    if (!s.warnings.isEmpty())
        return {Health::Warning, HealthReason::WarningsOpen};
    if (c.succeededAt.isNull() && c.failedAt.isNull() && !syncing)
        return {Health::NeverSynced, HealthReason::NoSyncYet};
    if (paused && !pausedSince.isNull() && pausedSince.millisecondsTo(now) > policy.pausedTooLongDays * dayMs)
        return {Health::PausedTooLong, HealthReason::PausedForLong};
    if (syncing)
        return {Health::Syncing, s.isHistoricalSync ? HealthReason::HistoricalSyncRunning : HealthReason::SyncRunning};
    if (paused)
        return {Health::Paused, HealthReason::PausedByUser};
    return {Health::Healthy, HealthReason::LastSyncSucceeded};
}

} // namespace

Verdict verdict(const Connection &c, Timestamp now, const Sightings &sightings, const VerdictPolicy &policy)
{
    // Nothing tells when a connection was paused. It was last seen working when a sync ended, so it has been paused for
    // at most that long; our own sight of the change is better where we have it.
    const Timestamp lastEnd = std::max(c.succeededAt, c.failedAt);
    const Timestamp pausedSince = sightings.sawItStart ? sightings.firstSeen : lastEnd;
    const Judgement judgement = judge(c, pausedSince, now, policy);

    Verdict result{judgement.health, judgement.reason, SinceKind::Unknown, {}};
    const auto exact = [&result](Timestamp moment) {
        if (!moment.isNull()) {
            result.since = moment;
            result.sinceKind = SinceKind::Exact;
        }
    };
    if (sightings.sawItStart)
        exact(sightings.firstSeen);
    if (result.sinceKind == SinceKind::Unknown) {
        switch (judgement.health) {
        case Health::Broken:
        case Health::Failing:
            exact(lastSyncFailed(c) ? c.failedAt : c.succeededAt);
            break;
        case Health::Delayed:
        case Health::Paused:
        case Health::PausedTooLong:
        case Health::Healthy:
            exact(lastEnd);
            break;
        case Health::NeverSynced:
        case Health::Incomplete:
            exact(c.createdAt);
            break;
        default:
            break;
        }
    }
    if (result.sinceKind == SinceKind::Unknown && !sightings.firstSeen.isNull()) {
        result.since = sightings.firstSeen;
        result.sinceKind = SinceKind::AtLeast;
    }
    return result;
}

bool needsAction(Health health)
{
    switch (health) {
    case Health::Broken:
    case Health::Failing:
    case Health::WaitingForYou:
    case Health::Incomplete:
        return true;
    default:
        return false;
    }
}

} // namespace sluice
