// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "id.h"
#include "intervals.h"
#include "syncoutcome.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class Clock;
class ConnectionStore;

/// Watches requested syncs to their ends. A single one is looked at by itself for the first seconds; after that, and
/// when there are several, the account's list, which is read more often meanwhile, is the look. Where no list is
/// polled, each is looked at by itself to its end, the more of them the more seldom.
class SyncWatcher : public QObject
{
    Q_OBJECT

public:
    SyncWatcher(ConnectionStore &connections, Clock &clock, Intervals intervals, QObject *parent = nullptr);
    ~SyncWatcher() override;

    /// A watch on the same connection that is still on ends without result: its sync has been replaced. `elapsedMs` is
    /// how long ago the sync was asked for: in an earlier run, where it is not 0. Then what is known of the connection
    /// is a look already.
    void watch(OperationId operation, const ConnectionId &id, const SyncWatch &watch, qint64 elapsedMs = 0);
    [[nodiscard]] bool isWatching(const ConnectionId &id) const { return m_watches.contains(id); }
    /// Stops looking; the outcomes are Unknown. What the service has begun goes on there.
    void giveUp(OperationId operation);
    [[nodiscard]] int count() const { return int(m_watches.size()); }

signals:
    void progressed(sluice::OperationId operation, const sluice::ConnectionId &id, sluice::SyncWatch::Phase phase);
    /// `rescheduledFor` belongs to Rescheduled and WaitingForYou, `error` to Gone: why it can be looked at no longer;
    /// none where it left the list.
    void ended(sluice::OperationId operation, const sluice::ConnectionId &id, sluice::SyncOutcome outcome,
               sluice::Timestamp rescheduledFor, const std::optional<sluice::Error> &error);

private:
    struct Watch
    {
        OperationId operation = OperationId::None;
        SyncWatch state;
        qint64 startedMs = 0; ///< monotonic
        quint64 reading = 0;  ///< the last one of the connection that was judged
    };

    /// Milliseconds until the next look at one connection; -1: the list tells.
    [[nodiscard]] qint64 pauseBefore(qsizetype step) const;
    void lookLater(OperationId operation, const ConnectionId &id, qsizetype step);
    QCoro::Task<void> look(OperationId operation, ConnectionId id, qsizetype step);
    void judgeAll();
    /// Nothing, where the connection has not been read since; `anyway`: what is known is a look too.
    void judge(const ConnectionId &id, bool anyway = false);
    /// One appointment for all: a watch that has ended leaves none behind.
    void scheduleLimit();
    void end(const ConnectionId &id, SyncOutcome outcome, Timestamp rescheduledFor = {},
             const std::optional<Error> &error = {});
    [[nodiscard]] bool isOn(OperationId operation, const ConnectionId &id) const;

    ConnectionStore &m_connections;
    Clock &m_clock;
    Intervals m_intervals;
    QHash<ConnectionId, Watch> m_watches;
    qint64 m_limitAt = -1; ///< monotonic; -1: no appointment
};

} // namespace sluice
