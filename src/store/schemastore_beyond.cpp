// SPDX-License-Identifier: GPL-3.0-or-later
// What SchemaStore does beyond the draft of one connection.
#include "apiclient.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "rowends.h"
#include "schemasapi.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

namespace sluice {

OperationId SchemaStore::readWarnings(const ConnectionId &id)
{
    const OperationId call = m_log.reserve();
    runReadWarnings(id, call);
    return call;
}

void SchemaStore::stopReadingWarnings(OperationId call)
{
    m_api.cancelOperation(call);
}

QCoro::Task<void> SchemaStore::runReadWarnings(ConnectionId id, OperationId call)
{
    const QPointer<SchemaStore> self(this);
    const auto warnings = co_await m_api.connections().warnings(id, {.operation = call});
    if (!self)
        co_return;
    keepWarnings(id, warnings);
    emit warningsRead(id, warnings);
}

void SchemaStore::noteWarnings(const ConnectionId &id)
{
    // From here on they are asked for: who looks again before the answer asks nothing twice.
    if (const auto at = m_entries.find(id); at != m_entries.end() && !at->second.warnings)
        at->second.warnings.emplace();
    runNoteWarnings(id);
}

QCoro::Task<void> SchemaStore::runNoteWarnings(ConnectionId id)
{
    const QPointer<SchemaStore> self(this);
    const auto warnings = co_await m_api.connections().warnings(id, {.background = true});
    if (self)
        keepWarnings(id, warnings);
}

void SchemaStore::keepWarnings(const ConnectionId &id, const Result<QList<TableWarning>> &warnings)
{
    const auto at = m_entries.find(id);
    if (at == m_entries.end())
        return;
    std::optional<QList<TableWarning>> &known = at->second.warnings;
    const QList<TableWarning> before = known.value_or(QList<TableWarning>());
    // What could not be read is as it was.
    known = warnings ? *warnings : before;
    if (*known != before)
        emit warningsChanged(id);
}

QList<TableWarning> SchemaStore::warnings(const ConnectionId &id) const
{
    const Entry *e = find(id);
    return e == nullptr ? QList<TableWarning>() : e->warnings.value_or(QList<TableWarning>());
}

bool SchemaStore::knowsWarnings(const ConnectionId &id) const
{
    const Entry *e = find(id);
    return e != nullptr && e->warnings.has_value();
}

void SchemaStore::keepCopyOf(const ConnectionId &id, SchemaSnapshots::Reason reason,
                             const std::function<void(const std::optional<Error> &)> &then)
{
    runKeepCopy(id, reason, then);
}

QCoro::Task<void> SchemaStore::runKeepCopy(ConnectionId id, SchemaSnapshots::Reason reason,
                                           std::function<void(const std::optional<Error> &)> then)
{
    const Entry *e = find(id);
    if (e == nullptr || !e->draft) {
        then(Error{.kind = Error::Kind::NotFound});
        co_return;
    }
    const QPointer<SchemaStore> self(this);
    // What was read last may be hours old.
    const auto now = co_await m_api.schemas().get(id);
    if (!self)
        co_return;
    if (!now) {
        then(now.error());
        co_return;
    }
    const auto keeping = keepCopy(id, *now, reason);
    const std::optional<Error> error = co_await keeping;
    if (self)
        then(error);
}

OperationRow SchemaStore::rowTogether(const ConnectionId &id) const
{
    OperationRow row = rowOf(id);
    row.state = OperationRow::State::Waiting;
    const Entry *e = find(id);
    if (e == nullptr || !e->draft) {
        goneRow()(row);
    } else if (e->held) {
        notSentRow()(row);
    } else if (e->operation != OperationId::None || !e->draft->isChanged()) {
        row.state = OperationRow::State::LeftOut;
        row.attached = e->operation != OperationId::None;
    }
    if (row.state != OperationRow::State::Waiting)
        row.endedAt = row.startedAt;
    return row;
}

OperationId SchemaStore::applyTogether(const QList<ConnectionId> &ids)
{
    QList<OperationRow> rows;
    for (const ConnectionId &id : ids)
        rows.append(rowTogether(id));
    if (rows.isEmpty())
        return OperationId::None;
    const OperationId operation = m_log.begin(Operation::Kind::SchemaApply, rows, m_connections.serverNow());
    QList<ConnectionId> taken;
    for (const OperationRow &row : std::as_const(rows)) {
        if (row.state != OperationRow::State::Waiting)
            continue;
        Entry &e = entry(row.connection);
        e.operation = operation;
        e.applying = true;
        e.givenUp = false;
        taken.append(row.connection);
        emit stateChanged(row.connection);
    }
    runTogether(operation, taken);
    return operation;
}

QCoro::Task<void> SchemaStore::runTogether(OperationId operation, QList<ConnectionId> ids)
{
    const QPointer<SchemaStore> self(this);
    // One after the other: each is a few calls, and what goes wrong with the first is seen before the last.
    for (const ConnectionId &id : std::as_const(ids)) {
        if (!goesOn(operation, id))
            continue;
        m_log.update(operation, id, m_connections.serverNow(), [this](OperationRow &row) {
            row.state = OperationRow::State::Running;
            row.startedAt = m_connections.serverNow();
        });
        const auto applied = runApply(operation, id);
        co_await applied;
        if (!self)
            co_return;
    }
}

} // namespace sluice
