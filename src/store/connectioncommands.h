// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"
#include "id.h"
#include "intervals.h"
#include "operation.h"
#include "result.h"
#include "schema/tablescope.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <set>
#include <utility>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
class Clock;
class ConnectionStore;
class OperationLog;
class SyncWatcher;
class WatchRecords;
struct WatchRecord;

/// What can be done to connections. Each verb begins an operation, one row a connection, answers its id at once, and
/// reports through the operation log; nothing is ever repeated by itself.
///
/// A connection that the same verb is at work on already is left out; when none is left, the answer is None. Verbs for
/// some of its tables or columns are sent all the same: the next ones may be others.
class ConnectionCommands : public QObject
{
    Q_OBJECT

public:
    /// `records` keeps the running syncs for the next run; null: they are not kept.
    ConnectionCommands(ApiClient &api, ConnectionStore &connections, OperationLog &log, Clock &clock,
                       Intervals intervals, WatchRecords *records = nullptr, QObject *parent = nullptr);
    ~ConnectionCommands() override;

    /// Starts a sync where none is running, and watches it to its end. A paused connection is not touched: its row ends
    /// as left out. So does at once that of each of `leftOut`, which are paused or sync already, by the board.
    OperationId sync(const QList<ConnectionId> &ids, const QList<ConnectionId> &leftOut = {});
    /// Stops a running sync and begins again. Separate, because it throws work away.
    OperationId restartSync(const QList<ConnectionId> &ids);
    OperationId setPaused(const QList<ConnectionId> &ids, bool paused);
    OperationId runSetupTests(const QList<ConnectionId> &ids);
    /// Loads these tables again from the beginning, all with one call, and watches the sync that does it where it
    /// begins at once.
    OperationId resyncTables(const ConnectionId &id, const TableScope &scope);
    /// Has blocked columns taken out of the destination at the next sync, all with one call.
    OperationId dropColumns(const ConnectionId &id, const QList<ColumnName> &columns);
    /// One PATCH with what was changed and nothing else.
    /// `seen`: what the change was made on. The connection is read again first, and where somebody else has given any
    /// of it another value, nothing is sent: a Conflict without a status, whose detail are the paths of that.
    OperationId modify(const ConnectionId &id, const ConnectionChange &change,
                       const std::optional<ConnectionChange> &seen = {});
    /// `name` stands in the log until the service has given an id; `created` follows when it has.
    OperationId create(const NewConnection &wanted, const QString &name);
    /// `keep` is handed the connection's JSON, its secrets masked, before it is deleted; where it answers an error, it
    /// is not. That is a step of the operation, so that it can be seen, waited for and given up like the rest.
    using KeepCopy = std::function<std::optional<Error>(const QByteArray &json)>;
    OperationId remove(const ConnectionId &id, const KeepCopy &keep = {});
    /// Stops waiting: requests are given up, watches end as unknown. What the service has begun goes on there.
    void cancel(OperationId id);
    /// Watches the syncs on that an earlier run has left: they are in the log as continued. Nothing is asked for again,
    /// not even where the answer to the request has never come.
    void resumeWatches(const QList<WatchRecord> &records);
    /// Is this verb at work on it?
    [[nodiscard]] bool isBusy(const ConnectionId &id, Operation::Kind kind) const
    {
        return m_busy.contains({id, kind});
    }
    /// Is any?
    [[nodiscard]] bool isBusy(const ConnectionId &id) const;

signals:
    void busyChanged(const sluice::ConnectionId &id);
    void created(const sluice::ConnectionId &id);

private:
    using Runner = QCoro::Task<void> (ConnectionCommands::*)(OperationId, ConnectionId, Operation::Kind);

    [[nodiscard]] OperationRow newRow(const ConnectionId &id) const;
    /// `run` null: the caller runs it. `leftOut` have ended.
    OperationId begin(Operation::Kind kind, const QList<ConnectionId> &ids, Runner run,
                      const QList<OperationRow> &leftOut = {});
    /// For so many tables or columns of one connection; the caller runs it.
    OperationId beginPart(Operation::Kind kind, const ConnectionId &id, int count);
    QCoro::Task<void> runResync(OperationId operation, ConnectionId id, TableScope scope);
    QCoro::Task<void> runDrop(OperationId operation, ConnectionId id, QList<ColumnName> columns);
    QCoro::Task<void> runSync(OperationId operation, ConnectionId id, Operation::Kind kind);
    QCoro::Task<void> runPause(OperationId operation, ConnectionId id, Operation::Kind kind);
    QCoro::Task<void> runModify(OperationId operation, ConnectionId id, ConnectionChange change,
                                std::optional<ConnectionChange> seen);
    QCoro::Task<void> runCreate(OperationId operation, ConnectionId placeholder, NewConnection wanted);
    /// Of a lost answer to `create`: is the connection there that was not there before, in the group, by its name?
    QCoro::Task<std::optional<Connection>> findMade(OperationId operation, NewConnection wanted,
                                                    QSet<ConnectionId> known);
    QCoro::Task<void> runRemove(OperationId operation, ConnectionId id, KeepCopy keep);
    /// The connection's JSON as it may be kept.
    QCoro::Task<Result<QByteArray>> copyOf(OperationId operation, ConnectionId id);
    QCoro::Task<void> runTests(OperationId operation, ConnectionId id, Operation::Kind kind);
    void update(OperationId operation, const ConnectionId &id, const std::function<void(OperationRow &)> &change);
    /// Watches what was asked for, unless the request itself was given up.
    void watchRequested(OperationId operation, const ConnectionId &id, const SyncWatch &watch);
    void onWatchEnded(OperationId operation, const ConnectionId &id, SyncOutcome outcome, Timestamp rescheduledFor,
                      const std::optional<Error> &error);
    void forgetWatch(OperationId operation, const ConnectionId &id);
    /// Asked before a write that does not follow at once: no, and the row has ended, where nobody waits any more.
    [[nodiscard]] bool goesOn(OperationId operation, const ConnectionId &id, Operation::Kind kind);
    /// The service has said yes, and reading the connection afterwards failed: what the answer shows is what is known.
    void endUnread(OperationId operation, const ConnectionId &id, Operation::Kind kind, const Connection &answer,
                   const Error &error);
    void failRow(OperationId operation, const ConnectionId &id, Operation::Kind kind, const Error &error);
    /// A 404 to a write may mean that the key lacks a right. Whether the connection is gone, reading it tells.
    QCoro::Task<void> judgeMissing(OperationId operation, ConnectionId id, Operation::Kind kind, Error error);
    /// The answer to a write can be partial; such a one would blank what is known.
    [[nodiscard]] static bool isWhole(const Connection &answer);
    /// Has the request waited so long for its turn that what was read before proves nothing any more?
    [[nodiscard]] bool isStale(qint64 readAtMs) const;
    /// What came of the request for a sync, of one that runs already where it is `attached`.
    static void noteAnswer(OperationRow &row, bool attached, const Result<Done> &answer);
    void setBusy(const ConnectionId &id, Operation::Kind kind, bool busy);

    ApiClient &m_api;
    ConnectionStore &m_connections;
    OperationLog &m_log;
    Clock &m_clock;
    qint64 m_baselineMs; ///< how long what was read before a request is a baseline
    WatchRecords *m_records;
    std::unique_ptr<SyncWatcher> m_watcher;
    /// Once for each operation: of verbs for parts there can be several.
    std::multiset<std::pair<ConnectionId, Operation::Kind>> m_busy;
    std::set<OperationId> m_givenUp; ///< of those that run
};

} // namespace sluice
