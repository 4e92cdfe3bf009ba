// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrieddraft.h"

#include "schema/draftwishes.h"

#include <algorithm>

namespace sluice {

namespace {

/// The columns of these changes are as wished now: the config, which lists only columns once touched, may not say it.
void settleColumns(SchemaDraft &draft, const QList<SchemaChange> &changes)
{
    if (!draft.knowsColumns())
        return;
    SchemaLookup lookup(draft.base());
    QHash<int, QList<const SchemaChange *>> byTable;
    for (const SchemaChange &change : changes) {
        const int table = change.column.isEmpty() ? -1 : lookup.table(change.schema, change.table);
        if (table >= 0 && draft.columns(table) != nullptr)
            byTable[table].append(&change);
    }
    for (auto it = byTable.cbegin(); it != byTable.cend(); ++it) {
        TableColumns columns = *draft.columns(it.key());
        QHash<QString, TableColumn *> byName;
        for (TableColumn &column : columns)
            byName.insert(column.name, &column);
        for (const SchemaChange *change : it.value()) {
            TableColumn *column = byName.value(change->column);
            if (column == nullptr)
                continue;
            const NodeFlags flag = columnFlagOf(change->kind);
            column->flags = NodeFlags(change->on ? column->flags | flag : column->flags & ~flag);
        }
        draft.setColumns(it.key(), columns);
    }
}

/// Of the wishes that wait, those whose column was not edited since.
QList<SchemaChange> notWished(const SchemaDraft &draft, QList<SchemaChange> waiting)
{
    SchemaLookup lookup(draft.base());
    waiting.removeIf([&](const SchemaChange &change) {
        const int table = change.column.isEmpty() ? -1 : lookup.table(change.schema, change.table);
        const TableColumns *columns = table < 0 ? nullptr : draft.columns(table);
        if (columns == nullptr)
            return false;
        const auto column = std::ranges::find(*columns, change.column, &TableColumn::name);
        if (column == columns->end())
            return false;
        const NodeFlags wanted = draft.columnFlags(table, int(column - columns->begin()));
        return ((wanted ^ column->flags) & columnFlagOf(change.kind)) != 0;
    });
    return waiting;
}

} // namespace

QList<SchemaChange> allWishes(const SchemaDraft &draft, const QList<SchemaChange> &waiting)
{
    return draft.changes() + notWished(draft, waiting);
}

QList<SchemaChange> takeWaiting(SchemaDraft &draft, QList<SchemaChange> &waiting)
{
    SchemaLookup lookup(draft.base());
    QList<SchemaChange> ready;
    waiting = notWished(draft, waiting);
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
    auto merge = std::make_shared<const SchemaMerge>(mergeSchemas(draft.basePtr(), allWishes(draft, waiting), now));
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
    next.revertAll();
    const bool isThere = base == merge.now;
    const ResolvedWishes wishes = resolvedSince(merge, insists, allWishes(draft, waiting), !isThere);
    resolved->lost = wish(next, wishes.wishes, DraftTitle::Verb::CarryOver);
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
    resolved->isAsDecided = isThere && wishes.isAsCompared && resolved->lost.isEmpty();
    return resolved;
}

std::shared_ptr<CarriedDraft> settledDraft(const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                                           const QList<SchemaChange> &done, const SchemaConfigPtr &after)
{
    SchemaDraft known = draft;
    settleColumns(known, done);
    SchemaDraft::Rebased rebased = known.rebased(after);
    auto settled = std::make_shared<CarriedDraft>(
        CarriedDraft{std::move(rebased.draft), waiting, std::move(rebased.lost), nullptr});
    if (!waiting.isEmpty())
        settled->lost += takeWaiting(settled->draft, settled->waiting);
    return settled;
}

} // namespace sluice
