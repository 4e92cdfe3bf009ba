// SPDX-License-Identifier: GPL-3.0-or-later
// The drafts of SchemaStore: edited, onto a newer base, kept over the program's end.
#include "background.h"
#include "carrieddraft.h"
#include "connectionstore.h"
#include "recovereddraft.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QPointer>
#include <QTimer>

#include <set>
#include <tuple>

namespace sluice {

namespace {

/// Reading columns touches the source: after a restart, of so many tables without being asked.
constexpr int mostTablesRead = 20;

/// Removes what is of the same place as one of the others. Answers how many were.
qsizetype removePlaces(QList<SchemaChange> &from, const QList<SchemaChange> &others)
{
    const auto place = [](const SchemaChange &change) {
        return std::tuple(change.kind, change.schema, change.table, change.column);
    };
    std::set<decltype(place(others.first()))> places;
    for (const SchemaChange &change : others)
        places.insert(place(change));
    return from.removeIf([&](const SchemaChange &change) { return places.contains(place(change)); });
}

} // namespace

void SchemaStore::tellLost(const ConnectionId &id, const QList<SchemaChange> &lost)
{
    if (lost.isEmpty())
        return;
    entry(id).lost += lost;
    emit wishesLost(id);
}

QList<SchemaChange> SchemaStore::replace(const ConnectionId &id, SchemaConfigPtr config)
{
    const Entry &e = entry(id);
    SchemaDraft::Rebased rebased =
        e.draft ? e.draft->rebased(std::move(config)) : SchemaDraft::Rebased{SchemaDraft(std::move(config)), {}};
    CarriedDraft carried{std::move(rebased.draft), e.waiting, std::move(rebased.lost), nullptr};
    if (!carried.waiting.isEmpty())
        carried.lost += takeWaiting(carried.draft, carried.waiting);
    return put(id, std::move(carried));
}

QList<SchemaChange> SchemaStore::put(const ConnectionId &id, CarriedDraft carried)
{
    Entry &e = entry(id);
    e.held.reset();
    e.merge.reset();
    if (e.draft)
        *e.draft = std::move(carried.draft);
    else
        e.draft = std::make_unique<SchemaDraft>(std::move(carried.draft));
    e.waiting = std::move(carried.waiting);
    const QList<SchemaChange> lost = carried.lost + std::exchange(e.lost, {});
    announceReplaced(id);
    return lost;
}

void SchemaStore::announceReplaced(const ConnectionId &id)
{
    Entry &e = entry(id);
    e.state = LoadState::Loaded;
    e.error.reset();
    e.preview.reset();
    emit configReplaced(id);
    emit stateChanged(id);
    emit draftChanged(id);
    noteDraft(id);
}

void SchemaStore::takeUp(const ConnectionId &id, const RecoveredDraft &recovered, Timestamp beganAt,
                         SchemaConfigPtr config)
{
    Entry &e = entry(id);
    e.reading.reset();
    m_keeper.taken(id);
    e.draft = std::make_unique<SchemaDraft>(recovered.draft);
    e.waiting = recovered.waiting;
    e.lost += recovered.lost;
    // All of it is so by now: kept any longer, it would come back as a wish when somebody changes that again.
    if (!e.draft->isChanged() && e.waiting.isEmpty())
        m_keeper.forget(id);
    if (recovered.collisions) // before the columns come
        setHeld(id, std::move(config), recovered.collisions, wishedOf(e));
    announceReplaced(id);
    // Their tables were open when the program ended, and are read again; many of them only when they are opened.
    QList<std::pair<QString, QString>> tables;
    for (const SchemaChange &change : std::as_const(e.waiting)) {
        if (tables.size() < mostTablesRead && !tables.contains({change.schema, change.table}))
            tables.append({change.schema, change.table});
    }
    for (const auto &[schema, table] : std::as_const(tables))
        loadColumns(id, schema, table);
    emit this->recovered(id, beganAt, recovered.agreed);
    if (!recovered.lost.isEmpty())
        emit wishesLost(id);
    if (recovered.collisions)
        tellHeld(id, Occasion::Recovery);
}

void SchemaStore::joinWaiting(const ConnectionId &id)
{
    Entry &e = entry(id);
    // What waits is part of what is compared.
    if (!e.draft || e.held || e.waiting.isEmpty())
        return;
    e.lost += takeWaiting(*e.draft, e.waiting);
}

void SchemaStore::noteDraft(const ConnectionId &id)
{
    Entry &e = entry(id);
    const bool unsent = (e.draft && e.draft->isChanged()) || !e.waiting.isEmpty();
    if (std::exchange(e.unsent, unsent) != unsent)
        emit unsentChanged(id);
    if (std::exchange(e.noting, true))
        return;
    // After what the user waits for: the paint.
    QTimer::singleShot(0, this, [this, id] {
        const auto found = m_entries.find(id);
        if (found == m_entries.end())
            return;
        found->second.noting = false;
        if (found->second.draft)
            m_keeper.note(id, *found->second.draft, found->second.waiting, m_connections.serverNow());
    });
}

void SchemaStore::editBeside(const ConnectionId &id, const std::function<void(SchemaDraft &)> &change,
                             const std::function<void(bool)> &then)
{
    const Entry *e = find(id);
    if (e == nullptr || !e->draft || e->applying) {
        then(false);
        return;
    }
    runEdit(id, change, then);
}

QCoro::Task<void> SchemaStore::runEdit(ConnectionId id, std::function<void(SchemaDraft &)> change,
                                       std::function<void(bool)> then)
{
    const QPointer<SchemaStore> self(this);
    const auto before = std::make_shared<const SchemaDraft>(*draft(id));
    const auto changing = inBackground([before, change] {
        auto draft = std::make_shared<SchemaDraft>(*before);
        const int steps = draft->doneSteps();
        change(*draft);
        draft->join(steps);
        return draft;
    });
    const std::shared_ptr<SchemaDraft> changed = co_await changing;
    if (!self)
        co_return;
    const auto found = m_entries.find(id);
    const SchemaDraft *now = draft(id);
    const bool isAsItWas =
        now != nullptr && now->basePtr() == before->basePtr() && now->revision() == before->revision();
    if (!isAsItWas || found->second.applying) {
        then(now != nullptr && edit(id, change));
        co_return;
    }
    *found->second.draft = std::move(*changed);
    emit draftChanged(id);
    noteDraft(id);
    then(true);
}

void SchemaStore::discard(const ConnectionId &id)
{
    if (draft(id) == nullptr) {
        if (m_keeper.has(id)) {
            m_keeper.forget(id);
            emit unsentChanged(id);
        }
        return;
    }
    Entry &e = entry(id);
    if (e.applying)
        return;
    e.waiting.clear();
    e.lost.clear();
    e.decided.reset();
    e.merge.reset();
    const SchemaConfigPtr now = std::exchange(e.held, nullptr);
    // One more edit, so that it can be undone.
    e.draft->revertAll();
    emit draftChanged(id);
    noteDraft(id);
    if (now)
        runGoOn(id, now);
}

QSet<ConnectionId> SchemaStore::unsent() const
{
    QSet<ConnectionId> ids = m_keeper.left();
    for (const auto &[id, entry] : m_entries) {
        if (entry.unsent)
            ids.insert(id);
    }
    return ids;
}

bool SchemaStore::isUnsent(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return (entry != nullptr && entry->unsent) || m_keeper.has(id);
}

QSet<ConnectionId> SchemaStore::notKept() const
{
    QSet<ConnectionId> ids = unsent();
    // What is not seen any more could not be sent either.
    ids.removeIf([this](const ConnectionId &id) {
        return m_keeper.isKept(id) || (m_connections.isComplete() && m_connections.find(id) == nullptr);
    });
    return ids;
}

QList<SchemaChange> SchemaStore::waiting(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? QList<SchemaChange>() : entry->waiting;
}

void SchemaStore::addWaiting(const ConnectionId &id, const QList<SchemaChange> &changes)
{
    Entry &e = entry(id);
    if (!e.draft || changes.isEmpty())
        return;
    removePlaces(e.waiting, changes);
    e.waiting += changes;
    m_keeper.renew(id, *e.draft, e.waiting);
    emit draftChanged(id);
    noteDraft(id);
}

void SchemaStore::dropWaiting(const ConnectionId &id, const QList<SchemaChange> &changes)
{
    Entry &e = entry(id);
    if (e.draft && removePlaces(e.waiting, changes) > 0) {
        m_keeper.renew(id, *e.draft, e.waiting);
        emit draftChanged(id);
        noteDraft(id);
    }
}

} // namespace sluice
