// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftcomparison.h"

#include "schema/selectedconfig.h"

namespace sluice {

namespace {

using ChangeKind = SchemaChange::Kind;

/// No name of a schema ends in the middle of another's.
QString foldedNode(const SchemaNode &node)
{
    return QString(node.schema + QChar(u'\0') + node.table).toCaseFolded();
}

QHash<int, SchemaNode> alikeNodes(const SchemaWishes &wishes)
{
    QHash<int, SchemaNode> alike;
    if (wishes.missing.isEmpty() || wishes.unnamed.isEmpty())
        return alike;
    QHash<QString, SchemaNode> here;
    here.reserve(wishes.unnamed.size());
    for (const SchemaNode &node : wishes.unnamed)
        here.insert(foldedNode(node), node);
    for (int i = 0; i < int(wishes.missing.size()); ++i) {
        const auto found = here.constFind(foldedNode(wishes.missing[i]));
        if (found != here.cend())
            alike.insert(i, *found);
    }
    return alike;
}

} // namespace

bool DraftComparison::isEmpty() const
{
    return wishes.changes.isEmpty() && barred() == 0 && wishes.unnamed.isEmpty();
}

int DraftComparison::barred() const
{
    return int(wishes.locked.size() + unread.size() + noColumns.size() + wishes.missing.size());
}

DraftComparison compareDraft(const SchemaDraft &draft, SchemaConfigPtr there)
{
    DraftComparison result{.here = wishedConfig(draft),
                           .there = std::move(there),
                           .wishes = {},
                           .unread = {},
                           .noColumns = {},
                           .takenSchema = {},
                           .alike = {}};
    if (result.here->schemaCount() == 1 && result.there->schemaCount() == 1
        && result.here->schemaKey(0) != result.there->schemaKey(0)) {
        result.takenSchema = result.there->schemaName(0);
        result.there = withSchemaNamed(result.there, result.here->schemaName(0));
    }
    result.wishes = wishesFor(*result.here, *result.there);
    // The draft's places are those of what it wishes: nothing was added there, and nothing left out.
    SchemaLookup lookup(*result.here);
    const auto whereTo = [&](const SchemaChange &change) -> QList<SchemaChange> * {
        if (!isOfColumn(change.kind))
            return nullptr;
        const int table = lookup.table(change.schema, change.table);
        if (draft.columns(table) == nullptr)
            return &result.unread;
        return result.here->findColumn(table, change.column.toStdString()) < 0 ? &result.noColumns : nullptr;
    };
    result.wishes.changes.removeIf([&](const SchemaChange &change) {
        QList<SchemaChange> *barred = whereTo(change);
        if (barred != nullptr)
            barred->append(change);
        return barred != nullptr;
    });
    result.alike = alikeNodes(result.wishes);
    return result;
}

Hindrance hindranceOf(SchemaLookup &here, const SchemaChange &change)
{
    using Kind = Hindrance::Kind;
    const SchemaConfig &config = here.config();
    const bool isOther = (change.kind == ChangeKind::Policy && change.policy < SchemaPolicy::AllowAll)
                         || (change.kind == ChangeKind::TableMode && change.mode < SyncMode::SoftDelete);
    const int table = change.table.isEmpty() ? -1 : here.table(change.schema, change.table);
    if (isOther || table < 0)
        return {.kind = Kind::OtherValue, .lock = {}};
    if (isOfColumn(change.kind)) {
        const int column = config.findColumn(table, change.column.toStdString());
        if (column < 0)
            return {.kind = Kind::ColumnsFixed, .lock = {}};
        return {.kind = Kind::Locked, .lock = config.columnLock(column).value_or(LockReason())};
    }
    const auto lock = config.tableLock(table);
    if (change.kind == ChangeKind::TableMode && !lock) {
        const bool fixed = config.tableMode(table) == SyncMode::Unset;
        return {.kind = fixed ? Kind::ModeFixed : Kind::NoHistory, .lock = {}};
    }
    return {.kind = Kind::Locked, .lock = lock.value_or(LockReason())};
}

} // namespace sluice
