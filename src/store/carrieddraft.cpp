// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrieddraft.h"

#include "schema/draftwishes.h"

namespace sluice {

QList<SchemaChange> takeWaiting(SchemaDraft &draft, QList<SchemaChange> &waiting)
{
    SchemaLookup lookup(draft.base());
    QList<SchemaChange> ready;
    waiting.removeIf([&](const SchemaChange &change) {
        const int table = lookup.table(change.schema, change.table);
        if (table >= 0 && draft.columns(table) == nullptr)
            return false;
        ready.append(change);
        return true;
    });
    return wish(draft, ready, DraftTitle::Verb::CarryOver);
}

std::shared_ptr<CarriedDraft> carriedDraft(const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                                           const SchemaConfigPtr &now)
{
    auto merge = std::make_shared<const SchemaMerge>(mergeSchemas(draft.basePtr(), draft.changes() + waiting, now));
    if (!merge->collisions.isEmpty())
        return std::make_shared<CarriedDraft>(CarriedDraft{draft, waiting, {}, std::move(merge)});
    SchemaDraft::Rebased rebased = draft.rebased(now);
    auto carried = std::make_shared<CarriedDraft>(
        CarriedDraft{std::move(rebased.draft), waiting, std::move(rebased.lost), nullptr});
    if (!waiting.isEmpty())
        carried->lost += takeWaiting(carried->draft, carried->waiting);
    return carried;
}

std::shared_ptr<CarriedDraft> resolvedDraft(const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                                            const SchemaMerge &merge, const QList<bool> &insists,
                                            const SchemaConfigPtr &base)
{
    // The columns that were read stay so.
    auto resolved = std::make_shared<CarriedDraft>(
        CarriedDraft{draft.basePtr() == base ? draft : draft.rebased(base).draft, {}, {}, nullptr});
    SchemaDraft &next = resolved->draft;
    const int steps = next.doneSteps();
    next.revert(next.changes());
    resolved->lost = wish(next, resolvedSince(merge, insists, draft.changes() + waiting), DraftTitle::Verb::CarryOver);
    next.join(steps);
    // Those whose columns have not been read go on waiting.
    SchemaLookup lookup(next.base());
    resolved->lost.removeIf([&](const SchemaChange &change) {
        const int table = change.column.isEmpty() ? -1 : lookup.table(change.schema, change.table);
        const bool waits = table >= 0 && next.columns(table) == nullptr;
        if (waits)
            resolved->waiting.append(change);
        return waits;
    });
    return resolved;
}

} // namespace sluice
