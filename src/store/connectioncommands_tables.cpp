// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of ConnectionCommands for tables of one connection.
#include "apiclient.h"
#include "clock.h"
#include "connectioncommands.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "leavesopen.h"
#include "schemasapi.h"
#include "syncwatcher.h"

#include <QCoroFuture>
#include <QPointer>

namespace sluice {

namespace {

using State = OperationRow::State;

} // namespace

OperationId ConnectionCommands::beginPart(Operation::Kind kind, const ConnectionId &id, int count)
{
    const OperationId operation = count == 0 ? OperationId::None : begin(kind, {id}, nullptr);
    if (operation != OperationId::None)
        update(operation, id, [count](OperationRow &row) { row.changes = count; });
    return operation;
}

OperationId ConnectionCommands::resyncTables(const ConnectionId &id, const TableScope &scope)
{
    const OperationId operation = beginPart(Operation::Kind::Resync, id, tableCount(scope));
    if (operation != OperationId::None)
        runResync(operation, id, scope);
    return operation;
}

OperationId ConnectionCommands::dropColumns(const ConnectionId &id, const QList<ColumnName> &columns)
{
    const OperationId operation = beginPart(Operation::Kind::DropColumns, id, int(columns.size()));
    if (operation != OperationId::None)
        runDrop(operation, id, columns);
    return operation;
}

QCoro::Task<void> ConnectionCommands::runResync(OperationId operation, ConnectionId id, TableScope scope)
{
    const QPointer<ConnectionCommands> self(this);
    constexpr auto kind = Operation::Kind::Resync;
    // The baseline is read before the request: afterwards it would be too late to tell old from new.
    const auto before = co_await m_api.connections().get(id, {.operation = operation});
    if (!self)
        co_return;
    if (!before) {
        failRow(operation, id, kind, before.error());
        co_return;
    }
    m_connections.merge(*before);
    SyncBaseline baseline = SyncBaseline::of(*before);
    const qint64 readAt = m_clock.monotonicMs();
    if (!goesOn(operation, id, kind))
        co_return;
    const auto answer = co_await m_api.connections().resyncTables(id, scope, {.operation = operation});
    if (!self)
        co_return;
    // A paused connection, or one that syncs, does it later: the end of what runs now says nothing about it, nor
    // whether a request without an answer arrived.
    // Where one is watched already, the sync that ends cannot be told to be of the one or the other.
    const bool isWatched = m_busy.count({id, kind}) > 1 && m_watcher->isWatching(id);
    const bool later = baseline.wasPaused || baseline.wasSyncing || isWatched;
    if (!answer && (later || !leavesOpen(answer.error()))) {
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    if (answer && !later && isStale(readAt)) {
        const auto now = co_await m_api.connections().get(id, {.operation = operation});
        if (!self)
            co_return;
        if (now)
            baseline.renew(*now);
    }
    update(operation, id, [&](OperationRow &row) {
        noteAnswer(row, baseline.wasSyncing, answer);
        if (later)
            row.state = State::Succeeded;
    });
    if (later)
        setBusy(id, kind, false);
    else
        watchRequested(operation, id, SyncWatch(baseline, answer.has_value()));
}

QCoro::Task<void> ConnectionCommands::runDrop(OperationId operation, ConnectionId id, QList<ColumnName> columns)
{
    const QPointer<ConnectionCommands> self(this);
    constexpr auto kind = Operation::Kind::DropColumns;
    const auto answer = co_await m_api.schemas().dropColumns(id, columns, {.operation = operation});
    if (!self)
        co_return;
    // There is nothing to read that would tell whether a lost answer was a yes; to ask twice is for the user to decide.
    if (!answer) {
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    update(operation, id, [&](OperationRow &row) {
        row.state = State::Succeeded;
        row.accepted = true;
        row.message = answer->message;
    });
    setBusy(id, kind, false);
}

} // namespace sluice
