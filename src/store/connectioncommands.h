// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "intervals.h"
#include "operation.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
class Clock;
class ConnectionStore;
class OperationLog;

/// What can be done to connections. Each verb begins an operation, one row a connection, answers its id at once, and
/// reports through the operation log; nothing is ever repeated by itself.
///
/// A connection that the same verb is at work on already is left out; when none is left, the answer is None.
class ConnectionCommands : public QObject
{
    Q_OBJECT

public:
    ConnectionCommands(ApiClient &api, ConnectionStore &connections, OperationLog &log, Clock &clock,
                       Intervals intervals, QObject *parent = nullptr);
    ~ConnectionCommands() override;

    /// Starts a sync where none is running, and watches it to its end. A paused connection is not touched: its row ends
    /// as paused.
    OperationId sync(const QList<ConnectionId> &ids);
    /// Stops a running sync and begins again. Separate, because it throws work away.
    OperationId restartSync(const QList<ConnectionId> &ids);
    OperationId setPaused(const QList<ConnectionId> &ids, bool paused);
    OperationId runSetupTests(const QList<ConnectionId> &ids);
    /// Stops waiting: requests are given up, watches end as unknown. What the service has begun goes on there.
    void cancel(OperationId id);
    /// Is an operation of ours at work on it?
    [[nodiscard]] bool isBusy(const ConnectionId &id) const { return m_busy.contains(id); }

signals:
    void busyChanged(const sluice::ConnectionId &id);

private:
    struct Watch;

    OperationId begin(Operation::Kind kind, const QList<ConnectionId> &ids);
    QCoro::Task<void> runSync(OperationId operation, ConnectionId id, bool force);
    QCoro::Task<void> runPause(OperationId operation, ConnectionId id, bool paused);
    QCoro::Task<void> runTests(OperationId operation, ConnectionId id);
    QCoro::Task<void> look(OperationId operation, ConnectionId id, int step);
    void watch(OperationId operation, const ConnectionId &id, SyncWatch watch);
    void feedWatches(const QList<ConnectionId> &ids);
    void feedAllWatches();
    /// One look at a watched connection; ends the row when the outcome is known.
    void judge(Watch &watch);
    void endWatch(const ConnectionId &id, SyncOutcome outcome);
    void failRow(OperationId operation, const ConnectionId &id, const Error &error);
    void setBusy(const ConnectionId &id, bool busy);

    ApiClient &m_api;
    ConnectionStore &m_connections;
    OperationLog &m_log;
    Clock &m_clock;
    Intervals m_intervals;
    QHash<ConnectionId, std::shared_ptr<Watch>> m_watches;
    QSet<ConnectionId> m_busy;
};

} // namespace sluice
