// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncoutcome.h"

namespace sluice {

SyncBaseline SyncBaseline::of(const Connection &connection)
{
    return {.succeededAt = connection.succeededAt,
            .failedAt = connection.failedAt,
            .rescheduledFor = connection.status.rescheduledFor,
            .wasSyncing = connection.status.syncState == SyncState::Syncing,
            .wasPaused = isPaused(connection)};
}

void SyncBaseline::renew(const Connection &connection)
{
    // What it would have attached to is over, if either has moved.
    wasSyncing = wasSyncing && connection.status.syncState == SyncState::Syncing
                 && connection.succeededAt == succeededAt && connection.failedAt == failedAt;
    succeededAt = connection.succeededAt;
    failedAt = connection.failedAt;
    rescheduledFor = connection.status.rescheduledFor;
}

std::optional<SyncOutcome> SyncWatch::end(SyncOutcome outcome)
{
    m_phase = Phase::Ended;
    return outcome;
}

std::optional<SyncOutcome> SyncWatch::look(const Connection &c, qint64 elapsedMs, qint64 grace, qint64 apart)
{
    const bool succeeded = c.succeededAt > m_baseline.succeededAt;
    const bool failed = c.failedAt > m_baseline.failedAt;
    // Both moved: a retry followed a failure, or a failure a success. The later one is how it stands.
    if (succeeded && (!failed || c.succeededAt >= c.failedAt))
        return end(SyncOutcome::Succeeded);
    if (failed)
        return end(SyncOutcome::Failed);

    if (c.status.syncState == SyncState::Syncing) {
        m_sawSyncing = !m_mayBeOther;
        m_stoppedAtMs.reset();
        m_quietLooks = 0;
        m_phase = Phase::Syncing;
        return std::nullopt;
    }

    m_mayBeOther = false;
    ++m_quietLooks;
    const bool waitedLongEnough = m_quietLooks >= quietLooks && elapsedMs >= grace;
    if (c.status.syncState == SyncState::Rescheduled) {
        // It may be the old appointment, still shown before the requested sync has begun.
        const bool fresh = m_sawSyncing || c.status.rescheduledFor != m_baseline.rescheduledFor;
        if (fresh || waitedLongEnough)
            return end(isManual(c) ? SyncOutcome::WaitingForYou : SyncOutcome::Rescheduled);
        return std::nullopt;
    }
    if (isPaused(c) && (!m_baseline.wasPaused || waitedLongEnough))
        return end(SyncOutcome::PausedBySomeone);
    // The state and the timestamps are not written at one moment: a single look in between proves nothing, nor do two
    // at once.
    if (m_sawSyncing && !m_stoppedAtMs)
        m_stoppedAtMs = elapsedMs;
    else if (m_sawSyncing && elapsedMs - *m_stoppedAtMs >= apart)
        return end(SyncOutcome::EndedWithoutResult);
    // The service takes the request all the same, and nothing comes of it: that needs no waiting.
    const bool cannotBegin = !m_sawSyncing && m_certain && c.status.setupState == SetupState::Incomplete;
    if (cannotBegin)
        return end(SyncOutcome::EndedWithoutResult);
    if (waitedLongEnough)
        return end(m_certain ? SyncOutcome::EndedWithoutResult : SyncOutcome::Unknown);
    return std::nullopt;
}

} // namespace sluice
