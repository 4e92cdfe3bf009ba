// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncwatcher.h"

#include "clock.h"
#include "connectionstore.h"

#include <QCoroTask>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// Looked at one by one, so many connections cost 960 requests an hour of the account's 20,000; more are looked at more
/// seldom, so that it stays so.
constexpr qsizetype watchesPerRound = 4;

} // namespace

SyncWatcher::SyncWatcher(ConnectionStore &connections, Clock &clock, Intervals intervals, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_clock(clock)
    , m_intervals(std::move(intervals))
{
    // A list that brings no news of a connection it has is a look too: that a sync never began is proved by looking.
    connect(&m_connections, &ConnectionStore::refreshed, this, &SyncWatcher::judgeAll);
    connect(&m_connections, &ConnectionStore::connectionRemoved, this,
            [this](const ConnectionId &id) { end(id, SyncOutcome::Gone); });
}

SyncWatcher::~SyncWatcher() = default;

bool SyncWatcher::isOn(OperationId operation, const ConnectionId &id) const
{
    const auto it = m_watches.constFind(id);
    return it != m_watches.cend() && it->operation == operation;
}

void SyncWatcher::watch(OperationId operation, const ConnectionId &id, const SyncWatch &watch, qint64 elapsedMs)
{
    end(id, SyncOutcome::EndedWithoutResult);
    if (m_connections.rowOf(id) < 0) {
        emit ended(operation, id, SyncOutcome::Gone, {}, {});
        return;
    }
    m_watches.insert(id, {.operation = operation,
                          .state = watch,
                          .startedMs = m_clock.monotonicMs() - elapsedMs,
                          .reading = m_connections.readingOf(id)});
    m_connections.addWatch();
    if (elapsedMs > 0) {
        judge(id, true);
        if (!isOn(operation, id))
            return;
        if (elapsedMs >= m_intervals.watchLimit) {
            end(id, SyncOutcome::Unknown);
            return;
        }
    }
    scheduleLimit();
    if (m_watches.size() == 1 || !m_connections.isPolling())
        lookLater(operation, id, 0);
}

void SyncWatcher::scheduleLimit()
{
    if (m_watches.isEmpty())
        return;
    const auto oldest = std::ranges::min_element(m_watches, {}, &Watch::startedMs);
    const qint64 at = oldest->startedMs + m_intervals.watchLimit;
    if (m_limitAt >= 0 && m_limitAt <= at)
        return;
    m_limitAt = at;
    const qint64 now = m_clock.monotonicMs();
    m_clock.after(std::max<qint64>(at - now, 0), this, [this, at] {
        if (at != m_limitAt)
            return;
        m_limitAt = -1;
        const QList<ConnectionId> ids = m_watches.keys();
        for (const ConnectionId &id : ids) {
            const auto it = m_watches.constFind(id);
            if (it != m_watches.cend() && it->startedMs + m_intervals.watchLimit <= m_clock.monotonicMs())
                end(id, SyncOutcome::Unknown);
        }
        scheduleLimit();
    });
}

void SyncWatcher::giveUp(OperationId operation)
{
    const QList<ConnectionId> ids = m_watches.keys();
    for (const ConnectionId &id : ids) {
        if (isOn(operation, id))
            end(id, SyncOutcome::Unknown);
    }
}

qint64 SyncWatcher::pauseBefore(qsizetype step) const
{
    if (step < m_intervals.looks.size())
        return m_intervals.looks[step];
    if (m_connections.isPolling())
        return -1;
    return m_intervals.watched * std::max<qint64>(1, m_watches.size() / watchesPerRound);
}

void SyncWatcher::lookLater(OperationId operation, const ConnectionId &id, qsizetype step)
{
    const qint64 pause = pauseBefore(step);
    if (pause < 0)
        return;
    m_clock.after(pause, this, [this, operation, id, step] {
        if (isOn(operation, id))
            look(operation, id, step);
    });
}

QCoro::Task<void> SyncWatcher::look(OperationId operation, ConnectionId id, qsizetype step)
{
    const QPointer<SyncWatcher> self(this);
    const auto connection = co_await m_connections.reload(id);
    if (!self || !isOn(operation, id))
        co_return;
    // A look that failed is no news; the next one will tell. A right that was taken away will not come back by waiting.
    if (connection)
        judge(id);
    else if (connection.error().kind == Error::Kind::Forbidden)
        end(id, SyncOutcome::Gone, {}, connection.error());
    if (isOn(operation, id))
        lookLater(operation, id, step + 1);
}

void SyncWatcher::judgeAll()
{
    const QList<ConnectionId> ids = m_watches.keys();
    for (const ConnectionId &id : ids)
        judge(id);
}

void SyncWatcher::judge(const ConnectionId &id, bool anyway)
{
    const auto it = m_watches.find(id);
    const Connection *connection = m_connections.find(id);
    if (it == m_watches.end() || connection == nullptr)
        return;
    // A list can leave a connection out, or have been asked for before what is known: that is no look at it.
    const quint64 reading = m_connections.readingOf(id);
    if (std::exchange(it->reading, reading) == reading && !anyway)
        return;
    const OperationId operation = it->operation;
    const SyncWatch::Phase before = it->state.phase();
    const qint64 elapsed = m_clock.monotonicMs() - it->startedMs;
    const auto outcome = it->state.look(*connection, elapsed, m_intervals.watchGrace, m_intervals.watchApart);
    const SyncWatch::Phase after = it->state.phase();
    if (outcome)
        end(id, *outcome, connection->status.rescheduledFor);
    else if (after != before)
        emit progressed(operation, id, after);
}

void SyncWatcher::end(const ConnectionId &id, SyncOutcome outcome, Timestamp rescheduledFor,
                      const std::optional<Error> &error)
{
    const auto it = m_watches.constFind(id);
    if (it == m_watches.cend())
        return;
    const OperationId operation = it->operation;
    m_watches.erase(it);
    m_connections.removeWatch();
    emit ended(operation, id, outcome, rescheduledFor, error);
}

} // namespace sluice
