// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemastore.h"

#include "apiclient.h"
#include "cache/accountcache.h"
#include "columnloader.h"
#include "configreader.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "rowends.h"
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
        if (const Entry *entry = find(id); entry != nullptr && entry->loader != nullptr)
            entry->loader->cancel();
        // Its journal stays: a key may lose sight of a connection and find it again.
        m_entries.erase(id);
        m_keeper.release(id);
    });
    // A first sync looks through the source, and so may a setup test.
    connect(&log, &OperationLog::operationEnded, this, [this](OperationId id) {
        using Kind = Operation::Kind;
        const Operation *ended = m_log.find(id);
        if (ended == nullptr
            || (ended->kind != Kind::Sync && ended->kind != Kind::RestartSync && ended->kind != Kind::SetupTests))
            return;
        for (const OperationRow &row : QList<OperationRow>(ended->rows)) {
            if (state(row.connection) == LoadState::NotDiscovered)
                refresh(row.connection);
        }
    });
    connect(&m_keeper, &DraftKeeper::found, this, [this] {
        for (const ConnectionId &id : m_keeper.left()) {
            emit unsentChanged(id);
            if (state(id) == LoadState::Loaded)
                refresh(id);
        }
    });
    connect(&m_keeper, &DraftKeeper::ready, this, [this] {
        for (const auto &[id, entry] : m_entries) {
            if (entry.unsent)
                noteDraft(id);
        }
    });
    connect(&api, &ApiClient::exchangeChanged, this, &SchemaStore::onExchange);
    connect(&m_keeper, &DraftKeeper::failed, this, &SchemaStore::draftsNotKept);
}

SchemaStore::~SchemaStore() = default;

const SchemaStore::Entry *SchemaStore::find(const ConnectionId &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

SchemaStore::Entry *SchemaStore::entryOf(OperationId operation, const ConnectionId &id)
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() || found->second.operation != operation ? nullptr : &found->second;
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

QList<std::pair<QString, QString>> SchemaStore::newSinceCopy(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? QList<std::pair<QString, QString>>() : entry->newSinceCopy;
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

const SchemaDraft *SchemaStore::preview(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? nullptr : entry->preview.get();
}

const SchemaStore::Reading *SchemaStore::reading(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr || !entry->reading ? nullptr : &*entry->reading;
}

std::unique_ptr<ConfigReader> SchemaStore::makeReader() const
{
    return std::make_unique<ConfigReader>(m_api, m_log);
}

void SchemaStore::setState(const ConnectionId &id, LoadState state, std::optional<Error> error)
{
    Entry &e = entry(id);
    e.state = state;
    e.error = std::move(error);
    if (state != LoadState::Loading)
        dropPreview(id);
    emit stateChanged(id);
}

void SchemaStore::fail(const ConnectionId &id, const Error &error)
{
    // A config that was read before is still worth seeing; the error is told beside it.
    if (error.kind == Error::Kind::Cancelled)
        setState(id, entry(id).draft ? LoadState::Loaded : LoadState::NotLoaded);
    else if (error.kind == Error::Kind::NoSchemaConfig)
        setState(id, LoadState::NotDiscovered);
    else
        setState(id, LoadState::Failed, error);
}

void SchemaStore::load(const ConnectionId &id)
{
    const LoadState now = state(id);
    // What nobody had looked through may have been meanwhile: by a sync, or by somebody else.
    if (now == LoadState::NotLoaded || now == LoadState::Failed || now == LoadState::NotDiscovered)
        refresh(id);
}

void SchemaStore::refresh(const ConnectionId &id)
{
    if (state(id) == LoadState::Loading || isBusy(id))
        return;
    const OperationId call = m_log.reserve();
    entry(id).reading = Reading{.call = call, .startedAt = m_connections.serverNow()};
    setState(id, LoadState::Loading);
    read(id, call);
}

void SchemaStore::stopReading(const ConnectionId &id)
{
    if (const Reading *reading = this->reading(id))
        m_api.cancelOperation(reading->call);
}

bool SchemaStore::edit(const ConnectionId &id, const std::function<void(SchemaDraft &)> &change)
{
    Entry &e = entry(id);
    if (!e.draft || e.applying)
        return false;
    const int steps = e.draft->doneSteps();
    change(*e.draft);
    e.draft->join(steps);
    emit draftChanged(id);
    noteDraft(id);
    return true;
}

OperationRow SchemaStore::rowOf(const ConnectionId &id) const
{
    const Connection *connection = m_connections.find(id);
    OperationRow row;
    row.connection = id;
    row.name = connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
    row.state = OperationRow::State::Running;
    row.startedAt = m_connections.serverNow();
    return row;
}

OperationId SchemaStore::begin(Operation::Kind kind, const ConnectionId &id)
{
    Entry &e = entry(id);
    if (e.operation != OperationId::None)
        return OperationId::None;
    e.operation = m_log.begin(kind, {rowOf(id)}, m_connections.serverNow());
    e.applying = kind == Operation::Kind::SchemaApply;
    e.givenUp = false;
    emit stateChanged(id);
    return e.operation;
}

void SchemaStore::end(OperationId operation, const ConnectionId &id, const std::function<void(OperationRow &)> &change)
{
    Entry *e = entryOf(operation, id);
    if (e != nullptr) {
        e->operation = OperationId::None;
        e->applying = false;
    }
    m_log.update(operation, id, m_connections.serverNow(), change);
    if (e != nullptr)
        emit stateChanged(id);
}

bool SchemaStore::goesOn(OperationId operation, const ConnectionId &id)
{
    const Entry *e = entryOf(operation, id);
    if (e != nullptr && !e->givenUp)
        return true;
    end(operation, id, e == nullptr ? goneRow() : failedRow({.kind = Error::Kind::Cancelled}));
    return false;
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
    if (operation == OperationId::None)
        return;
    bool any = false;
    for (auto &[id, entry] : m_entries) {
        if (entry.columnsOperation == operation && entry.loader != nullptr) {
            entry.loader->cancel();
            return;
        }
        if (entry.operation != operation)
            continue;
        entry.givenUp = true;
        any = true;
    }
    if (any)
        m_api.cancelOperation(operation);
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
