// SPDX-License-Identifier: GPL-3.0-or-later
// The drafts of SchemaStore where somebody else has been at work. Of many wishes each of these takes longer than the
// window may stand still, so it is done beside it, on a copy; and again where the draft has become another meanwhile.
#include "background.h"
#include "carrieddraft.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

namespace sluice {

SchemaStore::Wished SchemaStore::wishedOf(const Entry &entry)
{
    return {entry.draft->basePtr(), entry.draft->revision(), entry.waiting};
}

QCoro::Task<std::optional<std::shared_ptr<CarriedDraft>>> SchemaStore::carry(ConnectionId id, SchemaConfigPtr config,
                                                                             std::function<bool()> isMine)
{
    const QPointer<SchemaStore> self(this);
    for (int times = 0;; ++times) {
        const Entry &e = entry(id);
        const bool isPlain = !e.draft || (e.draft->stepCount() == 0 && !e.draft->isChanged());
        if (isPlain && e.waiting.isEmpty())
            co_return std::shared_ptr<CarriedDraft>();
        const Wished wished = wishedOf(e);
        const auto draft = std::make_shared<const SchemaDraft>(*e.draft);
        const auto carrying = inBackgroundUnlessOvertaken(
            times, [draft, waiting = wished.waiting, config] { return carriedDraft(*draft, waiting, config); });
        const std::shared_ptr<CarriedDraft> carried = co_await carrying;
        // What is being sent is held against something newer.
        if (!self || !isMine() || entry(id).applying)
            co_return std::nullopt;
        if (wishedOf(entry(id)) == wished)
            co_return carried;
    }
}

QCoro::Task<void> SchemaStore::runGoOn(ConnectionId id, SchemaConfigPtr config)
{
    const QPointer<SchemaStore> self(this);
    const auto going = goOn(id, config);
    co_await going;
    if (self && find(id) != nullptr && !find(id)->lost.isEmpty())
        emit wishesLost(id);
}

QCoro::Task<void> SchemaStore::goOn(ConnectionId id, SchemaConfigPtr config)
{
    const QPointer<SchemaStore> self(this);
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || !found->second.draft)
        co_return;
    const std::weak_ptr<const bool> life = found->second.life;
    // Whatever else puts it on another base, or has it wait, knows something newer.
    const auto isMine = [this, id, life, base = found->second.draft->basePtr()] {
        return !life.expired() && !isHeld(id) && draft(id)->basePtr() == base;
    };
    const auto carrying = carry(id, config, isMine);
    const auto carried = co_await carrying;
    if (!self || !carried || !isMine())
        co_return;
    const QList<SchemaChange> lost = adopt(id, config, *carried);
    if (self && find(id) != nullptr)
        entry(id).lost += lost;
}

QList<SchemaChange> SchemaStore::adopt(const ConnectionId &id, SchemaConfigPtr config,
                                       const std::shared_ptr<CarriedDraft> &carried)
{
    if (!carried)
        return replace(id, std::move(config));
    if (!carried->collisions)
        return put(id, std::move(*carried));
    setHeld(id, std::move(config), carried->collisions, wishedOf(entry(id)));
    tellHeld(id, Occasion::Refresh);
    return {};
}

void SchemaStore::setHeld(const ConnectionId &id, SchemaConfigPtr now, std::shared_ptr<const SchemaMerge> merge,
                          Wished wished)
{
    Entry &e = entry(id);
    e.held = std::move(now);
    e.merge = std::move(merge);
    e.mergeOf = std::move(wished);
}

void SchemaStore::tellHeld(const ConnectionId &id, Occasion occasion)
{
    // Who was told of the end may have discarded it.
    if (!isHeld(id))
        return;
    setState(id, LoadState::Loaded);
    emit changedElsewhere(id, occasion);
}

bool SchemaStore::isHeld(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry != nullptr && entry->held;
}

void SchemaStore::compare(const ConnectionId &id, const std::function<void(const SchemaMerge &)> &then)
{
    runCompare(id, then);
}

QCoro::Task<void> SchemaStore::runCompare(ConnectionId id, std::function<void(const SchemaMerge &)> then)
{
    const QPointer<SchemaStore> self(this);
    for (int times = 0; isHeld(id); ++times) {
        const Entry &e = entry(id);
        const Wished wished = wishedOf(e);
        if (e.merge && e.merge->now == e.held && e.mergeOf == wished) {
            const std::shared_ptr<const SchemaMerge> merge = e.merge;
            then(*merge);
            co_return;
        }
        const SchemaConfigPtr held = e.held;
        const auto draft = std::make_shared<const SchemaDraft>(e.draft->withoutSteps());
        const auto comparing = inBackgroundUnlessOvertaken(times, [draft, waiting = wished.waiting, held] {
            return std::make_shared<const SchemaMerge>(
                mergeSchemas(draft->basePtr(), allWishes(*draft, waiting), held));
        });
        const std::shared_ptr<const SchemaMerge> merge = co_await comparing;
        if (!self)
            co_return;
        if (isHeld(id) && entry(id).held == held)
            setHeld(id, held, merge, wished);
    }
}

void SchemaStore::resolve(const ConnectionId &id, const SchemaMerge &merge, const QList<bool> &insists,
                          const std::function<void(bool)> &then)
{
    if (merge.now)
        runResolve(id, std::make_shared<const SchemaMerge>(merge), insists, then);
}

QCoro::Task<void> SchemaStore::runResolve(ConnectionId id, std::shared_ptr<const SchemaMerge> merge,
                                          QList<bool> insists, std::function<void(bool)> then)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        co_return;
    const QPointer<SchemaStore> self(this);
    found->second.decided = std::make_shared<const bool>(true);
    const std::weak_ptr<const bool> decided = found->second.decided;
    for (int times = 0;; ++times) {
        const Entry &e = entry(id);
        if (!e.draft || e.applying)
            co_return;
        const Wished wished = wishedOf(e);
        const SchemaConfigPtr held = e.held;
        // All of it was taken back, and it is on what is there.
        if (!held && !e.draft->isChanged() && e.waiting.isEmpty())
            co_return;
        // Where it waits no longer it has gone on on something newer, and the decisions are as good there.
        const SchemaConfigPtr base = held ? merge->now : wished.base;
        const auto draft = std::make_shared<const SchemaDraft>(*e.draft);
        const auto resolving =
            inBackgroundUnlessOvertaken(times, [draft, waiting = wished.waiting, merge, insists, base] {
                return resolvedDraft(*draft, waiting, *merge, insists, base);
            });
        const std::shared_ptr<CarriedDraft> resolved = co_await resolving;
        if (!self || decided.expired())
            co_return;
        const Entry &now = entry(id);
        if (now.applying || !now.draft || now.held != held || wishedOf(now) != wished)
            continue;
        // What was read since the compare, and collides with this as well.
        const SchemaConfigPtr newer = held == merge->now ? nullptr : held;
        const bool isAsDecided = resolved->isAsDecided && !newer;
        const QList<SchemaChange> lost = put(id, std::move(*resolved));
        if (!self || decided.expired())
            co_return;
        entry(id).lost = lost;
        // Before anybody is told: what is said of the decisions stays to be read.
        if (newer) {
            const auto going = goOn(id, newer);
            co_await going;
            if (!self || decided.expired())
                co_return;
        }
        if (then)
            then(isAsDecided);
        // Unless it was told with the decisions, or will be with those that are asked for again.
        if (self && find(id) != nullptr && !isHeld(id) && !find(id)->lost.isEmpty())
            emit wishesLost(id);
        co_return;
    }
}

} // namespace sluice
