// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemastore.h"

#include "apiclient.h"
#include "cache/accountcache.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "schemasapi.h"

#include <QCoroTask>

namespace sluice {

SchemaStore::SchemaStore(ApiClient &api, ConnectionStore &connections, OperationLog &log, AccountCache &cache,
                         Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connections(connections)
    , m_log(log)
    , m_clock(clock)
    , m_snapshots(cache.snapshots())
    , m_keeper(cache.drafts())
{
    connect(&connections, &ConnectionStore::connectionRemoved, this, [this](const ConnectionId &id) {
        // Its journal stays: a key may lose sight of a connection and find it again.
        m_entries.erase(id);
        m_keeper.release(id);
    });
    connect(&m_keeper, &DraftKeeper::found, this, [this] {
        for (const ConnectionId &id : m_keeper.left()) {
            emit unsentChanged(id);
            if (state(id) == LoadState::Loaded)
                refresh(id);
        }
    });
    connect(&m_keeper, &DraftKeeper::failed, this, &SchemaStore::draftsNotKept);
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
    return operation(id) != OperationId::None;
}

bool SchemaStore::isApplying(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry != nullptr && entry->applying;
}

OperationId SchemaStore::operation(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? OperationId::None : entry->operation;
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
    if (!e.draft || e.applying)
        return;
    change(*e.draft);
    emit draftChanged(id);
    noteDraft(id);
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
    if (e.operation != OperationId::None)
        return OperationId::None;
    const Connection *connection = m_connections.find(id);
    OperationRow row;
    row.connection = id;
    row.name = connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
    row.state = OperationRow::State::Running;
    row.startedAt = m_connections.serverNow();
    e.operation = m_log.begin(kind, {row}, m_connections.serverNow());
    e.applying = kind == Operation::Kind::SchemaApply;
    e.givenUp = false;
    emit stateChanged(id);
    return e.operation;
}

void SchemaStore::end(OperationId operation, const ConnectionId &id, const std::function<void(OperationRow &)> &change)
{
    Entry &e = entry(id);
    e.operation = OperationId::None;
    e.applying = false;
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

void SchemaStore::stopWaiting(const ConnectionId &id)
{
    giveUp(operation(id));
}

void SchemaStore::giveUp(OperationId operation)
{
    for (auto &[id, entry] : m_entries) {
        if (entry.operation != operation || operation == OperationId::None)
            continue;
        entry.givenUp = true;
        m_api.cancelOperation(operation);
        return;
    }
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
