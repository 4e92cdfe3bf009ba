// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include <algorithm>

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
    const bool rescheduled = s.syncState == SyncState::Rescheduled && !paused;
    if (rescheduled && isManual(c))
        return {Health::WaitingForYou, HealthReason::RescheduledManual};
    // A task of an unfinished setup is the setup itself: "incomplete" says it better.
    if (!s.tasks.isEmpty() && s.setupState != SetupState::Incomplete)
        return {Health::WaitingForYou, HealthReason::TaskOpen};
    if (rescheduled)
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

/// The failure itself comes before we hear of it, and what never was done has not been since the beginning. The stamps
/// of the others may be older than the condition.
bool provesItself(Health health)
{
    return health == Health::Failing || health == Health::NeverSynced || health == Health::Incomplete;
}

bool isBefore(Timestamp a, Timestamp b)
{
    return !a.isNull() && (b.isNull() || a < b);
}

/// How soon after a success a failure is hardly any but the first: before two syncs could have run. Of what runs when
/// somebody asks for it, or nobody knows when, as of the service's most frequent schedule.
qint64 soonMs(const Connection &c)
{
    constexpr int leastMinutes = 5;
    const int minutes = isManual(c) ? leastMinutes : std::max(1, c.syncFrequencyMinutes.value_or(leastMinutes));
    return 2LL * minutes * 60'000;
}

/// The service keeps the latest failure alone, and each sync that fails moves it. The condition began between the last
/// success and the first failure: is `failure` but one that came later?
bool isFloor(Health health, const Connection &c, Timestamp failure)
{
    if ((health != Health::Failing && health != Health::Broken) || !lastSyncFailed(c))
        return false;
    const Timestamp ran = c.succeededAt.isNull() ? c.createdAt : c.succeededAt;
    return ran.isNull() || ran.millisecondsTo(failure) > soonMs(c);
}

} // namespace

Timestamp stampOf(Health health, const Connection &c)
{
    switch (health) {
    case Health::Broken:
    case Health::Failing:
        return lastSyncFailed(c) ? c.failedAt : c.succeededAt;
    case Health::Delayed:
    case Health::Paused:
    case Health::PausedTooLong:
    case Health::Healthy:
        return std::max(c.succeededAt, c.failedAt);
    case Health::NeverSynced:
    case Health::Incomplete:
        return c.createdAt;
    case Health::WaitingForYou:
    case Health::Rescheduled:
    case Health::Warning:
    case Health::Syncing:
        break;
    }
    return {};
}

Verdict verdict(const Connection &c, Timestamp now, const Sightings &sightings, const VerdictPolicy &policy)
{
    // Nothing tells when a connection was paused. It was last seen working when a sync ended; our own sight of the
    // change is better where we have it.
    const bool sawItStart = sightings.sawItStart && !sightings.firstSeen.isNull();
    const Timestamp lastEnd = std::max(c.succeededAt, c.failedAt);
    Timestamp pausedSince = sightings.firstSeen;
    if (!sawItStart && !isBefore(sightings.firstSeen, lastEnd))
        pausedSince = lastEnd;
    if (!sawItStart && isBefore(sightings.proved, pausedSince))
        pausedSince = sightings.proved;
    const Judgement judgement = judge(c, pausedSince, now, policy);

    const Timestamp stamp = stampOf(judgement.health, c);
    const auto kindOf = [&](Timestamp proof) {
        if (proof.isNull())
            return SinceKind::Unknown;
        return isFloor(judgement.health, c, proof) ? SinceKind::AtLeast : SinceKind::Exact;
    };
    const SinceKind kind = kindOf(stamp);
    const Verdict fresh{judgement.health, judgement.reason, kind, stamp};
    // What succeeded after our first look ended what was failing then, between two looks.
    const bool failsAnew = judgement.health == Health::Failing && isBefore(sightings.firstSeen, c.succeededAt);
    if (sightings.firstSeen.isNull() || failsAnew)
        return fresh;

    const Timestamp earliest = isBefore(sightings.proved, stamp) ? sightings.proved : stamp;
    Verdict result = fresh;
    if (sawItStart) {
        result.since =
            provesItself(judgement.health) && isBefore(earliest, sightings.firstSeen) ? earliest : sightings.firstSeen;
        result.sinceKind = SinceKind::Exact;
    } else if (isBefore(sightings.firstSeen, earliest)) {
        // Syncs that fail again and again move their stamp each time; that it was so at our first look still holds.
        result.since = sightings.firstSeen;
        result.sinceKind = SinceKind::AtLeast;
    } else if (!earliest.isNull()) {
        result.since = earliest;
        result.sinceKind = kindOf(earliest);
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
