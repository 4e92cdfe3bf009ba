// SPDX-License-Identifier: GPL-3.0-or-later
// What SchemaStore reads, and the reload.
#include "apiclient.h"
#include "background.h"
#include "connectionstore.h"
#include "leavesopen.h"
#include "recovereddraft.h"
#include "rowends.h"
#include "schemaarrival.h"
#include "schemasapi.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

namespace sluice {

using State = OperationRow::State;

namespace {

SchemaSnapshots::Reason snapshotReason(ReloadMode mode)
{
    switch (mode) {
    case ReloadMode::Exclude:
        return SchemaSnapshots::Reason::ReloadExclude;
    case ReloadMode::Include:
        return SchemaSnapshots::Reason::ReloadInclude;
    default:
        return SchemaSnapshots::Reason::Reload;
    }
}

} // namespace

QCoro::Task<void> SchemaStore::read(ConnectionId id, OperationId call)
{
    const QPointer<SchemaStore> self(this);
    const auto config = co_await m_api.schemas().get(id, {.operation = call}, arrivalOf(id, call));
    if (!self)
        co_return;
    // The connection went while it was read; back again, it is read by another call.
    const auto isMine = [this, id, call] {
        const Reading *reading = this->reading(id);
        return reading != nullptr && reading->call == call;
    };
    if (!isMine())
        co_return;
    if (!config) {
        entry(id).reading.reset();
        fail(id, config.error());
        co_return;
    }
    const auto takingUp = takeUpKept(id, *config, isMine);
    const bool isTakenUp = co_await takingUp;
    if (!self || (!isTakenUp && !isMine()))
        co_return;
    if (!isTakenUp) {
        const auto carrying = carry(id, *config, isMine);
        const auto carried = co_await carrying;
        if (!self || !isMine())
            co_return;
        entry(id).reading.reset();
        if (!carried) {
            setState(id, LoadState::Loaded);
            co_return;
        }
        tellLost(id, adopt(id, *config, *carried));
    }
    markNew(id);
}

QCoro::Task<bool> SchemaStore::takeUpKept(ConnectionId id, SchemaConfigPtr now, std::function<bool()> isMine)
{
    const QPointer<SchemaStore> self(this);
    const auto isFree = [this, id] {
        const Entry &e = entry(id);
        return !e.draft || !e.draft->isChanged();
    };
    if (!isFree() || !m_keeper.has(id))
        co_return false;
    const Result<DraftKeeper::Kept> kept = co_await m_keeper.open(id);
    if (!self || !isMine() || !kept)
        co_return false;
    const auto recovering = inBackground([kept = *kept, now] { return recoveredDraft(kept, now); });
    const RecoveredDraft recovered = co_await recovering;
    if (!self || !isMine() || !isFree())
        co_return false;
    takeUp(id, recovered, kept->beganAt, now);
    co_return true;
}

std::shared_ptr<SchemaArrival> SchemaStore::arrivalOf(const ConnectionId &id, OperationId call)
{
    if (entry(id).draft)
        return nullptr;
    // It goes where it was made, on whichever thread the last one lets go of it.
    std::shared_ptr<SchemaArrival> arrival(new SchemaArrival, [](SchemaArrival *gone) { gone->deleteLater(); });
    connect(arrival.get(), &SchemaArrival::soFar, this, [this, id, call](const SchemaConfigPtr &config) {
        const Reading *reading = this->reading(id);
        if (reading == nullptr || reading->call != call || draft(id) != nullptr)
            return;
        entry(id).preview = std::make_unique<SchemaDraft>(config);
        emit previewChanged(id);
    });
    return arrival;
}

void SchemaStore::dropPreview(const ConnectionId &id)
{
    if (std::exchange(entry(id).preview, nullptr))
        emit previewChanged(id);
}

void SchemaStore::onExchange(const Exchange &exchange)
{
    if (exchange.operation == OperationId::None || exchange.state != Exchange::State::Running)
        return;
    for (auto &[id, entry] : m_entries) {
        if (!entry.reading || entry.reading->call != exchange.operation)
            continue;
        entry.reading->bytes = exchange.bytesReceived;
        emit readingProgressed(id);
        return;
    }
}

QCoro::Task<void> SchemaStore::readColumns(ConnectionId id, QString schema, QString table, OperationId call)
{
    const QPointer<SchemaStore> self(this);
    const auto columns = co_await m_api.schemas().columns(id, schema, table, {.operation = call});
    if (!self)
        co_return;
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        co_return;
    Entry &e = found->second;
    // None of them: the connection went meanwhile and came back, and asks for its columns anew.
    if (e.loadingColumns.removeIf([call](const ColumnCall &one) { return one.call == call; }) == 0)
        co_return;
    if (columns && e.draft) {
        const int place = SchemaLookup(e.draft->base()).table(schema, table);
        if (place >= 0)
            e.lost += e.draft->setColumns(place, *columns);
        joinWaiting(id);
    }
    emit columnsLoaded(id, schema, table, columns ? std::nullopt : std::optional(columns.error()));
    if (!columns)
        co_return;
    emit draftChanged(id);
    noteDraft(id);
    const auto still = m_entries.find(id);
    if (still != m_entries.end() && !still->second.lost.isEmpty())
        emit wishesLost(id);
}

QCoro::Task<void> SchemaStore::markNew(ConnectionId id)
{
    const QPointer<SchemaStore> self(this);
    const auto last = co_await m_snapshots.last(id);
    if (!self || !last || *last == nullptr || draft(id) == nullptr)
        co_return;
    const SchemaConfigPtr now = draft(id)->basePtr();
    const auto comparing = inBackground([before = *last, now] { return schemaDifference(*before, *now).added; });
    const QList<std::pair<QString, QString>> added = co_await comparing;
    // Whoever has read it again since, knows better.
    if (!self || draft(id) == nullptr || draft(id)->basePtr() != now || newSinceCopy(id) == added)
        co_return;
    entry(id).newSinceCopy = added;
    emit differenceChanged(id);
}

QCoro::Task<std::optional<bool>> SchemaStore::adoptReloaded(ConnectionId id, SchemaConfigPtr config,
                                                            std::function<bool()> isMine)
{
    const QPointer<SchemaStore> self(this);
    SchemaDifference difference;
    if (const SchemaDraft *before = draft(id)) {
        const auto comparing =
            inBackground([base = before->basePtr(), config] { return schemaDifference(*base, *config); });
        difference = co_await comparing;
        if (!self || !isMine())
            co_return std::nullopt;
    }
    entry(id).difference = difference;
    const auto takingUp = takeUpKept(id, config, isMine);
    const bool isTakenUp = co_await takingUp;
    if (!self || !isMine())
        co_return std::nullopt;
    if (isTakenUp)
        co_return true;
    const auto carrying = carry(id, config, isMine);
    const auto carried = co_await carrying;
    if (!self || !carried)
        co_return std::nullopt;
    // Told with what the reload found.
    entry(id).lost += adopt(id, config, *carried);
    co_return false;
}

QCoro::Task<void> SchemaStore::runReload(OperationId operation, ConnectionId id, ReloadMode mode)
{
    const QPointer<SchemaStore> self(this);
    const CallOptions options{.operation = operation};
    // A snapshot first, of what is there and not of what was: also what keeps the flags may change them, by the policy.
    const auto before = co_await m_api.schemas().get(id, options);
    if (!self)
        co_return;
    std::optional<Error> error;
    if (before)
        error = co_await keepCopy(id, *before, snapshotReason(mode));
    else if (before.error().kind != Error::Kind::NoSchemaConfig)
        error = before.error();
    if (!self)
        co_return;
    if (error) {
        end(operation, id, failedRow(*error));
        co_return;
    }
    if (!goesOn(operation, id))
        co_return;
    const auto answer = co_await m_api.schemas().reload(id, mode, options);
    if (!self)
        co_return;
    const Entry *mine = entryOf(operation, id);
    if (mine == nullptr) {
        end(operation, id, answer ? unreadRow(goneError()) : failedRow(answer.error()));
        co_return;
    }
    const bool givenUp = !answer && mine->givenUp;
    // Giving up waiting does not stop the service: what it may have done is read all the same. Of what never left this
    // computer there is nothing to be read.
    if (!answer && !leavesOpen(answer.error())) {
        end(operation, id, failedRow(answer.error()));
        co_return;
    }
    const auto config = co_await m_api.schemas().get(id);
    if (!self)
        co_return;
    if (!config) {
        const bool isGone = entryOf(operation, id) == nullptr;
        end(operation, id, answer ? unreadRow(config.error()) : failedRow(answer.error()));
        if (!isGone)
            fail(id, config.error());
        co_return;
    }
    Entry *const e = entryOf(operation, id);
    if (e == nullptr) {
        end(operation, id, answer ? unreadRow(goneError()) : failedRow(answer.error()));
        co_return;
    }
    const bool isFirst = e->draft == nullptr;
    // What was to be read before is older than this.
    e->reading.reset();
    const auto isMine = [this, operation, id] {
        return entryOf(operation, id) != nullptr;
    };
    const auto adopting = adoptReloaded(id, *config, isMine);
    const std::optional<bool> isTakenUp = co_await adopting;
    if (!self)
        co_return;
    if (!isTakenUp) {
        end(operation, id, answer ? unreadRow(goneError()) : failedRow(answer.error()));
        co_return;
    }
    markNew(id);
    if (answer)
        end(operation, id, [](OperationRow &row) { row.state = State::Succeeded; });
    else
        end(operation, id, failedRow(givenUp ? Error{.kind = Error::Kind::Cancelled} : answer.error()));
    if (*isTakenUp)
        co_return; // which has been told
    if (answer)
        emit reloaded(id, isFirst);
    else
        emit reloadUnanswered(id, givenUp);
}

} // namespace sluice
