// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemastore.h"

#include "apiclient.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "schemasapi.h"

#include <QCoroTask>

namespace sluice {

SchemaStore::SchemaStore(ApiClient &api, ConnectionStore &connections, OperationLog &log, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connections(connections)
    , m_log(log)
{
    connect(&connections, &ConnectionStore::connectionRemoved, this,
            [this](const ConnectionId &id) { m_entries.erase(id); });
}

SchemaStore::~SchemaStore() = default;

const SchemaStore::Entry *SchemaStore::find(const ConnectionId &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

SchemaStore::LoadState SchemaStore::state(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? LoadState::NotLoaded : entry->state;
}

std::optional<Error> SchemaStore::error(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? std::nullopt : entry->error;
}

const SchemaDraft *SchemaStore::draft(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? nullptr : entry->draft.get();
}

const SchemaDifference &SchemaStore::difference(const ConnectionId &id) const
{
    static const SchemaDifference none;
    const Entry *entry = find(id);
    return entry == nullptr ? none : entry->difference;
}

bool SchemaStore::isBusy(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry != nullptr && entry->busy;
}

bool SchemaStore::isLoadingColumns(const ConnectionId &id, const QString &schema, const QString &table) const
{
    const Entry *entry = find(id);
    return entry != nullptr && entry->loadingColumns.contains({schema, table});
}

void SchemaStore::setState(const ConnectionId &id, LoadState state, std::optional<Error> error)
{
    Entry &e = entry(id);
    e.state = state;
    e.error = std::move(error);
    emit stateChanged(id);
}

void SchemaStore::fail(const ConnectionId &id, const Error &error)
{
    // A config that was read before is still worth seeing; the error is told beside it.
    if (error.kind == Error::Kind::NoSchemaConfig)
        setState(id, LoadState::NotDiscovered);
    else
        setState(id, LoadState::Failed, error);
}

QList<SchemaChange> SchemaStore::replace(const ConnectionId &id, SchemaConfigPtr config)
{
    Entry &e = entry(id);
    QList<SchemaChange> lost;
    if (e.draft) {
        SchemaDraft::Rebased rebased = e.draft->rebased(std::move(config));
        lost = std::move(rebased.lost);
        *e.draft = std::move(rebased.draft);
    } else {
        e.draft = std::make_unique<SchemaDraft>(std::move(config));
    }
    e.state = LoadState::Loaded;
    e.error.reset();
    emit configReplaced(id);
    emit stateChanged(id);
    emit draftChanged(id);
    return lost;
}

void SchemaStore::load(const ConnectionId &id)
{
    if (state(id) == LoadState::NotLoaded || state(id) == LoadState::Failed)
        refresh(id);
}

void SchemaStore::refresh(const ConnectionId &id)
{
    if (state(id) == LoadState::Loading || isBusy(id))
        return;
    setState(id, LoadState::Loading);
    read(id);
}

void SchemaStore::edit(const ConnectionId &id, const std::function<void(SchemaDraft &)> &change)
{
    Entry &e = entry(id);
    if (!e.draft || e.busy)
        return;
    change(*e.draft);
    emit draftChanged(id);
}

void SchemaStore::loadColumns(const ConnectionId &id, const QString &schema, const QString &table)
{
    Entry &e = entry(id);
    if (!e.draft || e.loadingColumns.contains({schema, table}))
        return;
    e.loadingColumns.append({schema, table});
    readColumns(id, schema, table);
}

OperationId SchemaStore::begin(Operation::Kind kind, const ConnectionId &id)
{
    Entry &e = entry(id);
    if (e.busy)
        return OperationId::None;
    e.busy = true;
    const Connection *connection = m_connections.find(id);
    OperationRow row;
    row.connection = id;
    row.name = connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
    row.state = OperationRow::State::Running;
    row.startedAt = m_connections.serverNow();
    const OperationId operation = m_log.begin(kind, {row}, m_connections.serverNow());
    emit stateChanged(id);
    return operation;
}

void SchemaStore::end(OperationId operation, const ConnectionId &id, const std::function<void(OperationRow &)> &change)
{
    entry(id).busy = false;
    m_log.update(operation, id, m_connections.serverNow(), change);
    emit stateChanged(id);
}

OperationId SchemaStore::reload(const ConnectionId &id, ReloadMode mode)
{
    const OperationId operation = begin(Operation::Kind::SchemaReload, id);
    if (operation != OperationId::None)
        runReload(operation, id, mode);
    return operation;
}

OperationId SchemaStore::apply(const ConnectionId &id)
{
    const Entry *e = find(id);
    if (e == nullptr || !e->draft || !e->draft->isChanged())
        return OperationId::None;
    const OperationId operation = begin(Operation::Kind::SchemaApply, id);
    if (operation != OperationId::None)
        runApply(operation, id);
    return operation;
}

} // namespace sluice
