// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a draft, as far as they were read.
#include "schema/schemadraft.h"

#include <algorithm>

namespace sluice {

namespace {

using Verb = DraftTitle::Verb;

Verb verbOf(NodeFlag flag, bool on)
{
    if (flag == NodeEnabled)
        return on ? Verb::EnableColumns : Verb::DisableColumns;
    if (flag == NodePrimaryKey)
        return on ? Verb::SetKeys : Verb::UnsetKeys;
    return on ? Verb::HashColumns : Verb::UnhashColumns;
}

} // namespace

SchemaChange SchemaDraft::columnChange(int table, const QString &column, NodeFlag flag, bool on) const
{
    return {.kind = columnKindOf(flag),
            .schema = m_base->schemaName(m_base->schemaOf(table)),
            .table = m_base->tableName(table),
            .column = column,
            .on = on};
}

QList<SchemaChange> SchemaDraft::setColumns(int table, const TableColumns &columns)
{
    ++m_revision;
    const TableColumns before = m_columns.value(table);
    const std::vector<NodeFlags> wantedBefore = m_wanted.value(table);
    std::vector<NodeFlags> wanted;
    wanted.reserve(size_t(columns.size()));
    for (const TableColumn &column : columns)
        wanted.push_back(column.flags);

    QList<SchemaChange> lost;
    for (size_t i = 0; i < wantedBefore.size(); ++i) {
        const TableColumn &known = before[qsizetype(i)];
        const auto edited = NodeFlags(wantedBefore[i] ^ known.flags);
        if (edited == 0)
            continue;
        const bool isInPlace = qsizetype(i) < columns.size() && columns[qsizetype(i)].name == known.name;
        const auto now =
            isInPlace ? columns.begin() + qsizetype(i) : std::ranges::find(columns, known.name, &TableColumn::name);
        for (const auto &[flag, kind] : columnWishes) {
            if ((edited & flag) == 0)
                continue;
            // What was edited stays as wished; all else is as the source says now.
            const bool on = (wantedBefore[i] & flag) != 0;
            const bool isGone = now == columns.end();
            const bool isThere = !isGone && ((now->flags & flag) != 0) == on;
            if (isGone || (flag == NodeEnabled && !isThere && (now->flags & NodeLocked) != 0)) {
                lost.append(columnChange(table, known.name, flag, on));
                continue;
            }
            NodeFlags &flags = wanted[size_t(now - columns.begin())];
            flags = NodeFlags(on ? flags | flag : flags & ~flag);
        }
    }
    countColumns(table, -1);
    m_columns.insert(table, columns);
    m_wanted.insert(table, wanted);
    countColumns(table, 1);
    return lost;
}

const TableColumns *SchemaDraft::columns(int table) const
{
    const auto found = m_columns.constFind(table);
    return found == m_columns.cend() ? nullptr : &*found;
}

NodeFlags SchemaDraft::columnFlags(int table, int column) const
{
    return (*m_wanted.constFind(table))[size_t(column)];
}

int SchemaDraft::setColumnsFlag(const QList<ColumnPlace> &columns, NodeFlag flag, bool on, SkippedNodes *skipped)
{
    DraftStep step{.title = {.verb = verbOf(flag, on)}};
    for (const ColumnPlace &place : columns) {
        const auto known = m_columns.constFind(place.table);
        if (known == m_columns.cend())
            continue;
        const NodeFlags before = columnFlags(place.table, place.column);
        if (((before & flag) != 0) == on)
            continue;
        // The lock is of the enabled flag alone.
        if (flag == NodeEnabled && (before & NodeLocked) != 0) {
            if (skipped != nullptr)
                skipped->append({place.table, place.column, SkippedNode::Reason::Locked});
            continue;
        }
        step.columns.push_back({place.table, place.column, known->at(place.column).name, flag, on});
    }
    return take(std::move(step));
}

int SchemaDraft::setColumnEnabled(int table, int column, bool enabled)
{
    return setColumnsFlag({{table, column}}, NodeEnabled, enabled);
}

int SchemaDraft::setColumnHashed(int table, int column, bool hashed)
{
    return setColumnsFlag({{table, column}}, NodeHashed, hashed);
}

int SchemaDraft::setColumnKey(int table, int column, bool isKey)
{
    return setColumnsFlag({{table, column}}, NodePrimaryKey, isKey);
}

void SchemaDraft::settleColumns()
{
    ++m_revision;
    for (auto it = m_columns.begin(); it != m_columns.end(); ++it) {
        const auto &wanted = *m_wanted.constFind(it.key());
        for (size_t i = 0; i < wanted.size(); ++i)
            (*it)[qsizetype(i)].flags = wanted[i];
    }
    // Their edits are history: taking one back would be a new wish, of another base.
    for (DraftStep &step : m_steps)
        step.columns.clear();
    recount();
}

} // namespace sluice
