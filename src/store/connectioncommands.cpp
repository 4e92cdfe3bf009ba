// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncommands.h"

#include "apiclient.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "leavesopen.h"
#include "operationlog.h"
#include "rowends.h"
#include "syncwatcher.h"

#include <QCoroFuture>
#include <QPointer>

#include <utility>

namespace sluice {

namespace {

using State = OperationRow::State;

CallOptions optionsOf(OperationId operation)
{
    return {.operation = operation};
}

} // namespace

ConnectionCommands::ConnectionCommands(ApiClient &api, ConnectionStore &connections, OperationLog &log, Clock &clock,
                                       Intervals intervals, WatchRecords *records, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connections(connections)
    , m_log(log)
    , m_clock(clock)
    , m_baselineMs(intervals.baseline)
    , m_records(records)
    , m_watcher(std::make_unique<SyncWatcher>(connections, clock, std::move(intervals)))
{
    connect(m_watcher.get(), &SyncWatcher::progressed, this,
            [this](OperationId operation, const ConnectionId &id, SyncWatch::Phase phase) {
                update(operation, id, [phase](OperationRow &row) { row.syncPhase = phase; });
            });
    connect(m_watcher.get(), &SyncWatcher::ended, this, &ConnectionCommands::onWatchEnded);
    connect(&m_log, &OperationLog::operationEnded, this, [this](OperationId operation) { m_givenUp.erase(operation); });
}

ConnectionCommands::~ConnectionCommands() = default;

bool ConnectionCommands::isBusy(const ConnectionId &id) const
{
    const auto first = m_busy.lower_bound({id, Operation::Kind{}});
    return first != m_busy.end() && first->first == id;
}

void ConnectionCommands::setBusy(const ConnectionId &id, Operation::Kind kind, bool busy)
{
    const auto found = m_busy.find({id, kind});
    if (!busy && found == m_busy.end())
        return;
    if (busy)
        m_busy.insert({id, kind});
    else
        m_busy.erase(found);
    emit busyChanged(id);
}

void ConnectionCommands::update(OperationId operation, const ConnectionId &id,
                                const std::function<void(OperationRow &)> &change)
{
    m_log.update(operation, id, m_connections.serverNow(), change);
}

OperationRow ConnectionCommands::newRow(const ConnectionId &id) const
{
    const Connection *connection = m_connections.find(id);
    OperationRow row;
    row.connection = id;
    row.name = connection == nullptr ? id.text() : connection->schema;
    row.state = State::Running;
    row.startedAt = m_connections.serverNow();
    return row;
}

OperationId ConnectionCommands::begin(Operation::Kind kind, const QList<ConnectionId> &ids, Runner run,
                                      const QList<OperationRow> &leftOut)
{
    QList<OperationRow> rows;
    QList<ConnectionId> taken;
    const bool isOfParts = kind == Operation::Kind::Resync || kind == Operation::Kind::DropColumns;
    for (const ConnectionId &id : ids) {
        if (!isOfParts && isBusy(id, kind))
            continue;
        rows.append(newRow(id));
        taken.append(id);
        setBusy(id, kind, true);
    }
    rows += leftOut;
    if (rows.isEmpty())
        return OperationId::None;
    const OperationId operation = m_log.begin(kind, std::move(rows), m_connections.serverNow());
    if (run == nullptr)
        return operation;
    for (const ConnectionId &id : std::as_const(taken))
        (this->*run)(operation, id, kind);
    return operation;
}

OperationId ConnectionCommands::sync(const QList<ConnectionId> &ids, const QList<ConnectionId> &leftOut)
{
    QList<OperationRow> rows;
    const auto leave = [&](const ConnectionId &id) {
        OperationRow row = newRow(id);
        const Connection *connection = m_connections.find(id);
        row.state = State::LeftOut;
        row.endedAt = row.startedAt;
        if (connection != nullptr && isPaused(*connection))
            row.outcome = SyncOutcome::PausedBySomeone;
        else
            row.attached = true;
        rows.append(row);
    };
    for (const ConnectionId &id : leftOut)
        leave(id);
    // Alone it has a line in the operation that is at work on it.
    for (const ConnectionId &id : ids) {
        if (ids.size() > 1 && isBusy(id, Operation::Kind::Sync))
            leave(id);
    }
    return begin(Operation::Kind::Sync, ids, &ConnectionCommands::runSync, rows);
}

OperationId ConnectionCommands::restartSync(const QList<ConnectionId> &ids)
{
    return begin(Operation::Kind::RestartSync, ids, &ConnectionCommands::runSync);
}

OperationId ConnectionCommands::setPaused(const QList<ConnectionId> &ids, bool paused)
{
    return begin(paused ? Operation::Kind::Pause : Operation::Kind::Resume, ids, &ConnectionCommands::runPause);
}

OperationId ConnectionCommands::runSetupTests(const QList<ConnectionId> &ids)
{
    return begin(Operation::Kind::SetupTests, ids, &ConnectionCommands::runTests);
}

QCoro::Task<void> ConnectionCommands::runPause(OperationId operation, ConnectionId id, Operation::Kind kind)
{
    const QPointer<ConnectionCommands> self(this);
    const bool paused = kind == Operation::Kind::Pause;
    ConnectionChange change;
    change.paused = paused;
    const auto answer = co_await m_api.connections().modify(id, change, optionsOf(operation));
    if (!self)
        co_return;
    if (!answer && !leavesOpen(answer.error())) {
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    // The answer to a write can be partial, and a lost one says nothing: what holds is what a fresh read shows.
    const auto after = co_await m_connections.reload(id);
    if (!self)
        co_return;
    if (!after) {
        if (answer)
            endUnread(operation, id, kind, *answer, after.error());
        else
            failRow(operation, id, kind, answer.error());
        co_return;
    }
    const bool done = isPaused(*after) == paused;
    update(operation, id, [&](OperationRow &row) {
        row.state = done ? State::Succeeded : State::Failed;
        if (!done && !answer)
            row.error = answer.error();
    });
    setBusy(id, kind, false);
}

QCoro::Task<void> ConnectionCommands::runTests(OperationId operation, ConnectionId id, Operation::Kind kind)
{
    const QPointer<ConnectionCommands> self(this);
    const auto answer = co_await m_api.connections().test(id, optionsOf(operation));
    if (!self)
        co_return;
    if (!answer) {
        // They may have run, and changed what the connection says of itself.
        if (leavesOpen(answer.error()))
            (void)co_await m_connections.reload(id);
        if (self)
            failRow(operation, id, kind, answer.error());
        co_return;
    }
    if (!isWhole(*answer))
        (void)co_await m_connections.reload(id);
    else if (m_connections.rowOf(answer->id) >= 0)
        m_connections.merge(*answer);
    if (!self)
        co_return;
    // Failed tests come inside a success. Where it names none at all, what the connection is says how they went.
    const Connection *now = isWhole(*answer) ? &*answer : m_connections.find(id);
    const bool isUp = now == nullptr || now->status.setupState == SetupState::Connected;
    const bool passed = answer->setupTests.isEmpty() ? isUp : !anyFailed(answer->setupTests);
    update(operation, id, [&](OperationRow &row) {
        row.state = passed ? State::Succeeded : State::Failed;
        row.setupTests = answer->setupTests;
    });
    setBusy(id, kind, false);
}

bool ConnectionCommands::isWhole(const Connection &answer)
{
    return !answer.schema.isEmpty() && answer.status.setupState.isSet() && answer.status.syncState.isSet();
}

void ConnectionCommands::endUnread(OperationId operation, const ConnectionId &id, Operation::Kind kind,
                                   const Connection &answer, const Error &error)
{
    if (answer.id == id && isWhole(answer) && m_connections.rowOf(id) >= 0)
        m_connections.merge(answer);
    update(operation, id, unreadRow(error));
    setBusy(id, kind, false);
}

void ConnectionCommands::failRow(OperationId operation, const ConnectionId &id, Operation::Kind kind,
                                 const Error &error)
{
    if (error.kind == Error::Kind::NotFound && m_connections.rowOf(id) >= 0) {
        judgeMissing(operation, id, kind, error);
        return;
    }
    update(operation, id, failedRow(error));
    setBusy(id, kind, false);
}

QCoro::Task<void> ConnectionCommands::judgeMissing(OperationId operation, ConnectionId id, Operation::Kind kind,
                                                   Error error)
{
    const QPointer<ConnectionCommands> self(this);
    const auto there = co_await m_connections.reload(id);
    if (!self)
        co_return;
    if (there)
        error.kind = Error::Kind::Forbidden;
    update(operation, id, failedRow(error));
    setBusy(id, kind, false);
}

bool ConnectionCommands::goesOn(OperationId operation, const ConnectionId &id, Operation::Kind kind)
{
    if (!m_givenUp.contains(operation))
        return true;
    failRow(operation, id, kind, {.kind = Error::Kind::Cancelled});
    return false;
}

void ConnectionCommands::cancel(OperationId id)
{
    // Between two requests there is none that could be given up: the mark keeps the next from being sent.
    if (const Operation *operation = m_log.find(id); operation != nullptr && operation->isRunning())
        m_givenUp.insert(id);
    m_api.cancelOperation(id);
    m_watcher->giveUp(id);
}

} // namespace sluice
