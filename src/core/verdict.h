// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace sluice {

/// How a connection is, in one word. In the order of urgency: the first that applies is the verdict. A paused
/// connection is neither failing nor rescheduled nor delayed: nothing runs that could be.
enum class Health {
    Broken,        ///< setup_state broken: it cannot run
    Failing,       ///< it runs, but its last sync failed
    WaitingForYou, ///< rescheduled and manual: it never goes on by itself; or a task asks for the user
    Rescheduled,   ///< it waits for the source's quota and goes on by itself
    Delayed,       ///< behind its schedule
    Incomplete,    ///< never set up to the end
    Warning,       ///< it runs, and the service warns of something
    NeverSynced,
    PausedTooLong, ///< paused for longer than `VerdictPolicy::pausedTooLongDays`
    Syncing,
    Paused,
    Healthy,
};

/// Which fact decided, so that the sentence for people can name it.
enum class HealthReason {
    None,
    SetupBroken,
    LastSyncFailed,
    RescheduledManual,
    TaskOpen,
    RescheduledBySource,
    BehindSchedule,
    SetupIncomplete,
    WarningsOpen,
    NoSyncYet,
    PausedForLong,
    SyncRunning,
    HistoricalSyncRunning,
    PausedByUser,
    LastSyncSucceeded,
};

/// How well the moment in `Verdict::since` is known.
enum class SinceKind {
    Unknown, ///< shown as unknown; matches no filter on age
    Exact,   ///< proved by our history or by a timestamp of the service
    AtLeast, ///< already so at our first look, or at a failure that need not be the first: it may be older still
};

struct Verdict
{
    Health health = Health::Healthy;
    HealthReason reason = HealthReason::None;
    SinceKind sinceKind = SinceKind::Unknown;
    Timestamp since;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// What this computer has seen of one connection: it turns "broken" into "broken since".
struct Sightings
{
    Timestamp firstSeen;     ///< of the present condition, at our first look; null: never looked before
    bool sawItStart = false; ///< an earlier look found another condition, so `firstSeen` is when it began, to one poll
    /// What the service's stamps proved at `firstSeen`: each sync that fails takes the place of an older stamp, and
    /// what was known must not be forgotten with it. Null: nothing.
    Timestamp proved = {};
};

struct VerdictPolicy
{
    int pausedTooLongDays = 30;

    friend bool operator==(const VerdictPolicy &, const VerdictPolicy &) = default;
};

/// The verdict on one connection at the service's time `now`. Pure: same values, same verdict.
[[nodiscard]] Verdict verdict(const Connection &connection, Timestamp now, const Sightings &sightings = {},
                              const VerdictPolicy &policy = {});

/// The service's own stamp that proves the condition, or null.
[[nodiscard]] Timestamp stampOf(Health health, const Connection &connection);

/// Does somebody have to act? Broken, failing, waiting for you, incomplete.
[[nodiscard]] bool needsAction(Health health);

} // namespace sluice
