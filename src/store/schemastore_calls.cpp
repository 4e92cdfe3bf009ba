// SPDX-License-Identifier: GPL-3.0-or-later
// What SchemaStore awaits.
#include "apiclient.h"
#include "connectionstore.h"
#include "schemasapi.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QPointer>

#include <algorithm>

namespace sluice {

namespace {

using State = OperationRow::State;

std::function<void(OperationRow &)> failed(const Error &error)
{
    return [error](OperationRow &row) {
        row.state = error.kind == Error::Kind::Cancelled ? State::Cancelled : State::Failed;
        row.error = error;
    };
}

/// Does the answer leave open whether the write was carried out?
bool isOpen(const Error &error)
{
    return error.kind == Error::Kind::OutcomeUnknown || error.kind == Error::Kind::Timeout;
}

/// Would these changes still do on `now` what they were meant to do on `before`? Not where somebody has touched one of
/// the nodes, or where one of them is gone.
bool collide(const QList<SchemaChange> &changes, const SchemaDifference &difference)
{
    if (difference.isEmpty())
        return false;
    return std::ranges::any_of(changes, [&difference](const SchemaChange &change) {
        if (change.kind == SchemaChange::Kind::Policy)
            return difference.policyChanged;
        const std::pair node(change.schema, change.table);
        return difference.changed.contains(node) || difference.removed.contains(node);
    });
}

} // namespace

QCoro::Task<void> SchemaStore::read(ConnectionId id)
{
    const QPointer<SchemaStore> self(this);
    const auto config = co_await m_api.schemas().get(id);
    if (!self)
        co_return;
    if (!config) {
        fail(id, config.error());
        co_return;
    }
    replace(id, *config);
}

QCoro::Task<void> SchemaStore::readColumns(ConnectionId id, QString schema, QString table)
{
    const QPointer<SchemaStore> self(this);
    const auto columns = co_await m_api.schemas().columns(id, schema, table);
    if (!self)
        co_return;
    Entry &e = entry(id);
    e.loadingColumns.removeAll({schema, table});
    if (columns && e.draft) {
        const int place = SchemaLookup(e.draft->base()).table(schema, table);
        if (place >= 0)
            e.draft->setColumns(place, *columns);
    }
    emit columnsLoaded(id, schema, table, columns ? std::nullopt : std::optional(columns.error()));
    if (columns)
        emit draftChanged(id);
}

QCoro::Task<void> SchemaStore::runReload(OperationId operation, ConnectionId id, ReloadMode mode)
{
    const QPointer<SchemaStore> self(this);
    const CallOptions options{.operation = operation};
    const auto reloaded = co_await m_api.schemas().reload(id, mode, options);
    if (!self)
        co_return;
    // Giving up waiting does not stop the service: what it may have done is read all the same.
    if (!reloaded && !isOpen(reloaded.error())) {
        end(operation, id, failed(reloaded.error()));
        co_return;
    }
    const auto config = co_await m_api.schemas().get(id, options);
    if (!self)
        co_return;
    if (!config) {
        end(operation, id, failed(reloaded ? config.error() : reloaded.error()));
        fail(id, config.error());
        co_return;
    }
    Entry &e = entry(id);
    e.difference = e.draft ? schemaDifference(e.draft->base(), **config) : SchemaDifference{};
    replace(id, *config);
    end(operation, id, reloaded ? [](OperationRow &row) { row.state = State::Succeeded; } : failed(reloaded.error()));
}

QCoro::Task<void> SchemaStore::runApply(OperationId operation, ConnectionId id)
{
    const QPointer<SchemaStore> self(this);
    const CallOptions options{.operation = operation};
    const QList<SchemaChange> wished = entry(id).draft->changes();

    const auto now = co_await m_api.schemas().get(id, options);
    if (!self)
        co_return;
    if (!now) {
        end(operation, id, failed(now.error()));
        co_return;
    }
    const SchemaDifference difference = schemaDifference(entry(id).draft->base(), **now);
    if (collide(wished, difference)) {
        entry(id).difference = difference;
        const QList<SchemaChange> lost = replace(id, *now);
        end(operation, id,
            failed({.kind = Error::Kind::Conflict, .detail = QStringLiteral("changed elsewhere; nothing was sent")}));
        emit changedElsewhere(id, lost);
        co_return;
    }

    const auto patched = co_await m_api.schemas().patch(id, schemaPatch(wished), options);
    if (!self)
        co_return;
    if (!patched && !isOpen(patched.error()) && patched.error().kind != Error::Kind::Conflict) {
        end(operation, id, failed(patched.error()));
        co_return;
    }
    // Answers may hold only the difference, or get lost: what is so is what is read.
    const auto after = co_await m_api.schemas().get(id, options);
    if (!self)
        co_return;
    if (!after) {
        end(operation, id, failed(patched ? after.error() : patched.error()));
        co_return;
    }
    const QList<SchemaChange> missing = missingChanges(wished, **after);
    entry(id).difference = {};
    if (patched)
        entry(id).draft->settleColumns();
    const QList<SchemaChange> lost = replace(id, *after);
    if (!patched && patched.error().kind == Error::Kind::Conflict) {
        end(operation, id, failed(patched.error()));
        emit changedElsewhere(id, lost);
        co_return;
    }
    const int sent = int(wished.size());
    const int notTaken = int(missing.size());
    if (!patched && notTaken == sent) {
        end(operation, id, failed(patched.error()));
        co_return;
    }
    end(operation, id, [sent, notTaken](OperationRow &row) {
        row.state = State::Succeeded;
        row.changes = sent;
        row.notTaken = notTaken;
    });
    if (notTaken > 0)
        emit notTakenOver(id, missing);
}

} // namespace sluice
