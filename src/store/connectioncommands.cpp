// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncommands.h"

#include "apiclient.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "syncwatcher.h"

#include <QCoroFuture>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

using State = OperationRow::State;

State rowState(SyncOutcome outcome)
{
    switch (outcome) {
    case SyncOutcome::Succeeded:
    case SyncOutcome::Rescheduled:
        return State::Succeeded;
    default:
        return State::Failed;
    }
}

/// The answer was lost, which does not say that the request was.
bool mayHaveBeenDone(const Error &error)
{
    return error.kind == Error::Kind::OutcomeUnknown || error.kind == Error::Kind::Timeout;
}

CallOptions optionsOf(OperationId operation)
{
    return {.operation = operation};
}

} // namespace

ConnectionCommands::ConnectionCommands(ApiClient &api, ConnectionStore &connections, OperationLog &log, Clock &clock,
                                       Intervals intervals, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connections(connections)
    , m_log(log)
    , m_watcher(std::make_unique<SyncWatcher>(connections, clock, std::move(intervals)))
{
    connect(m_watcher.get(), &SyncWatcher::progressed, this,
            [this](OperationId operation, const ConnectionId &id, SyncWatch::Phase phase) {
                update(operation, id, [phase](OperationRow &row) { row.syncPhase = phase; });
            });
    connect(m_watcher.get(), &SyncWatcher::ended, this, &ConnectionCommands::onWatchEnded);
}

ConnectionCommands::~ConnectionCommands() = default;

bool ConnectionCommands::isBusy(const ConnectionId &id) const
{
    return std::ranges::any_of(m_busy, [&id](const auto &busy) { return busy.first == id; });
}

void ConnectionCommands::setBusy(const ConnectionId &id, Operation::Kind kind, bool busy)
{
    if (busy == m_busy.contains({id, kind}))
        return;
    if (busy)
        m_busy.insert({id, kind});
    else
        m_busy.erase({id, kind});
    emit busyChanged(id);
}

void ConnectionCommands::update(OperationId operation, const ConnectionId &id,
                                const std::function<void(OperationRow &)> &change)
{
    m_log.update(operation, id, m_connections.serverNow(), change);
}

OperationId ConnectionCommands::begin(Operation::Kind kind, const QList<ConnectionId> &ids, Runner run)
{
    QList<OperationRow> rows;
    QList<ConnectionId> taken;
    for (const ConnectionId &id : ids) {
        if (isBusy(id, kind))
            continue;
        const Connection *connection = m_connections.find(id);
        OperationRow row;
        row.connection = id;
        row.name = connection == nullptr ? id.text() : connection->schema;
        row.state = State::Running;
        row.startedAt = m_connections.serverNow();
        rows.append(row);
        taken.append(id);
        setBusy(id, kind, true);
    }
    if (rows.isEmpty())
        return OperationId::None;
    const OperationId operation = m_log.begin(kind, std::move(rows), m_connections.serverNow());
    for (const ConnectionId &id : std::as_const(taken))
        (this->*run)(operation, id, kind);
    return operation;
}

OperationId ConnectionCommands::sync(const QList<ConnectionId> &ids)
{
    return begin(Operation::Kind::Sync, ids, &ConnectionCommands::runSync);
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

QCoro::Task<void> ConnectionCommands::runSync(OperationId operation, ConnectionId id, Operation::Kind kind)
{
    const QPointer<ConnectionCommands> self(this);
    const bool force = kind == Operation::Kind::RestartSync;
    // The baseline is read before the request: afterwards it would be too late to tell old from new.
    const auto before = co_await m_api.connections().get(id, optionsOf(operation));
    if (!self)
        co_return;
    if (!before) {
        failRow(operation, id, kind, before.error());
        co_return;
    }
    m_connections.merge(*before);
    SyncBaseline baseline = SyncBaseline::of(*before);
    if (baseline.wasPaused) {
        // To resume it is another decision, and not ours.
        onWatchEnded(operation, id, SyncOutcome::PausedBySomeone, {});
        co_return;
    }
    const auto answer = co_await m_api.connections().sync(id, force, optionsOf(operation));
    if (!self)
        co_return;
    if (!answer && !mayHaveBeenDone(answer.error())) {
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    // A restart replaces the running sync: that one was running proves nothing about the new one.
    baseline.wasSyncing = baseline.wasSyncing && !force;
    update(operation, id, [&](OperationRow &row) {
        row.accepted = answer.has_value();
        row.attached = baseline.wasSyncing;
        if (answer)
            row.message = answer->message;
        else
            row.error = answer.error();
        if (baseline.wasSyncing)
            row.syncPhase = SyncWatch::Phase::Syncing;
    });
    m_watcher->watch(operation, id, SyncWatch(baseline, answer.has_value()));
}

void ConnectionCommands::onWatchEnded(OperationId operation, const ConnectionId &id, SyncOutcome outcome,
                                      Timestamp rescheduledFor)
{
    const Operation *ended = m_log.find(operation);
    update(operation, id, [&](OperationRow &row) {
        row.syncPhase = SyncWatch::Phase::Ended;
        row.outcome = outcome;
        row.rescheduledFor = rescheduledFor;
        row.state = rowState(outcome);
        // What is known now has overtaken the doubt about the request.
        if (outcome != SyncOutcome::Unknown)
            row.error.reset();
    });
    setBusy(id, ended == nullptr ? Operation::Kind::Sync : ended->kind, false);
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
    if (!answer && !mayHaveBeenDone(answer.error())) {
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    // The answer to a write can be partial, and a lost one says nothing: what holds is what a fresh read shows.
    const auto after = co_await m_connections.reload(id);
    if (!self)
        co_return;
    if (!after) {
        failRow(operation, id, kind, answer ? after.error() : answer.error());
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
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    if (m_connections.rowOf(answer->id) >= 0)
        m_connections.merge(*answer);
    // Failed tests come inside a success.
    const bool failed = std::ranges::any_of(answer->setupTests, [](const SetupTest &test) {
        return test.status == SetupTestStatus::Failed || test.status == SetupTestStatus::JobFailed;
    });
    update(operation, id, [&](OperationRow &row) {
        row.state = failed ? State::Failed : State::Succeeded;
        row.setupTests = answer->setupTests;
    });
    setBusy(id, kind, false);
}

void ConnectionCommands::failRow(OperationId operation, const ConnectionId &id, Operation::Kind kind,
                                 const Error &error)
{
    update(operation, id, [&error](OperationRow &row) {
        row.state = error.kind == Error::Kind::Cancelled ? State::Cancelled : State::Failed;
        row.error = error;
    });
    setBusy(id, kind, false);
    if (error.kind == Error::Kind::NotFound)
        m_connections.remove(id);
}

void ConnectionCommands::cancel(OperationId id)
{
    m_api.cancelOperation(id);
    m_watcher->giveUp(id);
}

} // namespace sluice
