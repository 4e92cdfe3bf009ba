// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <optional>

namespace sluice {

/// How a sync that somebody asked for came out.
enum class SyncOutcome {
    Succeeded,
    Failed,
    Rescheduled,   ///< the source's quota is used up; it goes on by itself at `rescheduled_for`
    WaitingForYou, ///< rescheduled, and manual: nothing happens until somebody syncs again
    PausedBySomeone,
    EndedWithoutResult, ///< cancelled or replaced: neither timestamp moved
    Gone,               ///< the connection was deleted, or the key lost its access
    Unknown,            ///< the limit was reached, or the answer to the request was lost and nothing moved since
};

/// What the service said just before the sync was asked for. Only values of the server are compared with each other: a
/// clock of ours would misjudge by its skew.
struct SyncBaseline
{
    Timestamp succeededAt;
    Timestamp failedAt;
    Timestamp rescheduledFor;
    bool wasSyncing = false; ///< the request attached to a sync that was running already
    bool wasPaused = false;

    [[nodiscard]] static SyncBaseline of(const Connection &connection);
    /// The request waited long before it was taken, and this is what the service says right after: what has ended
    /// meanwhile may be another sync's doing, and proves nothing.
    void renew(const Connection &connection);
    friend bool operator==(const SyncBaseline &, const SyncBaseline &) = default;
};

/// A watch on one requested sync: fed with each look at the connection, it tells when the sync has ended, and how.
///
/// Pure state, no timers: the caller decides when to look, and for how long.
class SyncWatch
{
public:
    enum class Phase { Requested, Syncing, Ended };

    SyncWatch() = default;
    /// `certain` is false when the answer to the request was lost, so that it is open whether there is a sync at all.
    /// `replaces`: another sync was running, which is stopped for this one; what runs is that one until none was seen.
    explicit SyncWatch(SyncBaseline baseline, bool certain = true, bool replaces = false)
        : m_baseline(baseline)
        , m_certain(certain)
        , m_sawSyncing(baseline.wasSyncing)
        , m_mayBeOther(replaces)
    {
    }

    /// The connection as just read, `elapsedMs` after the request. Answers the outcome once it is known.
    /// `grace`, in milliseconds too: a sync that was asked for should be seen running within it; after that, and four
    /// looks, it never was one. `apart`: two looks that prove an end without a result are at least so far from each
    /// other.
    std::optional<SyncOutcome> look(const Connection &connection, qint64 elapsedMs, qint64 grace = graceMs,
                                    qint64 apart = apartMs);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const SyncBaseline &baseline() const { return m_baseline; }

    /// A sync that was asked for should be seen running within this; after that, and `quietLooks` looks, it never was
    /// one.
    static constexpr qint64 graceMs = 60'000;
    static constexpr int quietLooks = 4;
    static constexpr qint64 apartMs = 2'000;

private:
    std::optional<SyncOutcome> end(SyncOutcome outcome);

    SyncBaseline m_baseline;
    bool m_certain = true;
    bool m_sawSyncing = false;
    bool m_mayBeOther = false;           ///< that is seen running: the one that is replaced
    std::optional<qint64> m_stoppedAtMs; ///< of the first look that no longer saw it running
    int m_quietLooks = 0;
    Phase m_phase = Phase::Requested;
};

} // namespace sluice
