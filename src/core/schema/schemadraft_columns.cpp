// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a draft, and what it differs in.
#include "schema/schemadraft.h"

#include <algorithm>

namespace sluice {

void SchemaDraft::setColumns(int table, const TableColumns &columns)
{
    const TableColumns before = m_columns.value(table);
    const std::vector<NodeFlags> wantedBefore = m_wanted.value(table);
    std::vector<NodeFlags> wanted;
    wanted.reserve(size_t(columns.size()));
    bool sameOrder = before.size() == columns.size();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        NodeFlags flags = columns[i].flags;
        const auto known = std::ranges::find(before, columns[i].name, &TableColumn::name);
        if (known != before.end() && (flags & NodeLocked) == 0) {
            // What was edited stays as wished; all else is as the source says now.
            const auto place = known - before.begin();
            const auto edited = NodeFlags(wantedBefore[size_t(place)] ^ known->flags);
            const auto mask = NodeFlags(edited & (NodeEnabled | NodeHashed));
            flags = NodeFlags((flags & ~mask) | (wantedBefore[size_t(place)] & mask));
        }
        sameOrder = sameOrder && before[i].name == columns[i].name;
        wanted.push_back(flags);
    }
    m_columns.insert(table, columns);
    m_wanted.insert(table, wanted);
    if (sameOrder || before.isEmpty())
        return;
    // Steps name columns by their place, which means something else now.
    for (Step &step : m_steps)
        std::erase_if(step, [table](const Edit &edit) { return edit.part == Part::ColumnFlags && edit.node == table; });
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

int SchemaDraft::setColumnFlag(int table, int column, NodeFlag flag, bool on)
{
    const NodeFlags before = columnFlags(table, column);
    const auto after = NodeFlags(on ? before | flag : before & ~flag);
    if (before == after || (flag == NodeEnabled && (before & NodeLocked) != 0))
        return 0;
    return take({{Part::ColumnFlags, table, column, before, after}});
}

int SchemaDraft::setColumnEnabled(int table, int column, bool enabled)
{
    return setColumnFlag(table, column, NodeEnabled, enabled);
}

int SchemaDraft::setColumnHashed(int table, int column, bool hashed)
{
    return setColumnFlag(table, column, NodeHashed, hashed);
}

void SchemaDraft::settleColumns()
{
    for (auto it = m_columns.begin(); it != m_columns.end(); ++it) {
        const auto &wanted = *m_wanted.constFind(it.key());
        for (size_t i = 0; i < wanted.size(); ++i)
            (*it)[qsizetype(i)].flags = wanted[i];
    }
    for (Step &step : m_steps)
        std::erase_if(step, [](const Edit &edit) { return edit.part == Part::ColumnFlags; });
}

int SchemaDraft::changeCount() const
{
    int count = m_policy == m_base->policy().value() ? 0 : 1;
    for (int schema = 0; schema < m_base->schemaCount(); ++schema)
        count += isSchemaChanged(schema) ? 1 : 0;
    for (int table = 0; table < m_base->tableCount(); ++table) {
        count += m_tableFlags[size_t(table)] != m_base->tableFlags(table) ? 1 : 0;
        count += m_modes[size_t(table)] != m_base->tableMode(table) ? 1 : 0;
    }
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
        const auto &wanted = *m_wanted.constFind(it.key());
        for (size_t i = 0; i < wanted.size(); ++i) {
            const auto edited = NodeFlags(wanted[i] ^ it->at(qsizetype(i)).flags);
            count += ((edited & NodeEnabled) != 0 ? 1 : 0) + ((edited & NodeHashed) != 0 ? 1 : 0);
        }
    }
    return count;
}

QList<SchemaChange> SchemaDraft::changes() const
{
    QList<SchemaChange> changes;
    if (m_policy != m_base->policy().value())
        changes.append({.kind = SchemaChange::Kind::Policy, .policy = m_policy});
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        const QString schemaName = m_base->schemaName(schema);
        if (isSchemaChanged(schema)) {
            changes.append(
                {.kind = SchemaChange::Kind::SchemaEnabled, .schema = schemaName, .on = isSchemaEnabled(schema)});
        }
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
            if (!isTableChanged(table))
                continue;
            SchemaChange change{.schema = schemaName, .table = m_base->tableName(table)};
            if (m_tableFlags[size_t(table)] != m_base->tableFlags(table)) {
                change.kind = SchemaChange::Kind::TableEnabled;
                change.on = isTableEnabled(table);
                changes.append(change);
            }
            if (m_modes[size_t(table)] != m_base->tableMode(table)) {
                change.kind = SchemaChange::Kind::TableMode;
                change.mode = m_modes[size_t(table)];
                changes.append(change);
            }
            const auto columns = m_columns.constFind(table);
            for (qsizetype i = 0; columns != m_columns.cend() && i < columns->size(); ++i) {
                const NodeFlags wanted = columnFlags(table, int(i));
                const auto edited = NodeFlags(wanted ^ columns->at(i).flags);
                change.column = columns->at(i).name;
                if ((edited & NodeEnabled) != 0) {
                    change.kind = SchemaChange::Kind::ColumnEnabled;
                    change.on = (wanted & NodeEnabled) != 0;
                    changes.append(change);
                }
                if ((edited & NodeHashed) != 0) {
                    change.kind = SchemaChange::Kind::ColumnHashed;
                    change.on = (wanted & NodeHashed) != 0;
                    changes.append(change);
                }
            }
        }
    }
    return changes;
}

SchemaDraft::Rebased SchemaDraft::rebased(SchemaConfigPtr base) const
{
    Rebased result{SchemaDraft(std::move(base)), {}};
    SchemaDraft &draft = result.draft;
    const SchemaConfig &now = draft.base();
    SchemaLookup lookup(now);
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
        const int oldSchema = m_base->schemaOf(it.key());
        const int schema = now.findSchema(m_base->schemaKey(oldSchema));
        const int table = schema < 0 ? -1 : lookup.table(schema, m_base->tableKey(it.key()));
        if (table >= 0)
            draft.setColumns(table, it.value());
    }
    for (const SchemaChange &change : changes()) {
        const int schema = change.schema.isEmpty() ? -1 : now.findSchema(change.schema.toStdString());
        const int table = schema < 0 || change.table.isEmpty() ? -1 : lookup.table(schema, change.table.toStdString());
        const bool hasSchema = change.kind == SchemaChange::Kind::Policy || schema >= 0;
        const bool hasTable = change.table.isEmpty() || table >= 0;
        if (!hasSchema || !hasTable || (table >= 0 && change.column.isEmpty() && draft.isTableLocked(table))) {
            result.lost.append(change);
            continue;
        }
        switch (change.kind) {
        case SchemaChange::Kind::Policy:
            draft.setPolicy(change.policy);
            break;
        case SchemaChange::Kind::SchemaEnabled:
            draft.setSchemasEnabled({schema}, change.on);
            break;
        case SchemaChange::Kind::TableEnabled:
            draft.setTablesEnabled({table}, change.on);
            break;
        case SchemaChange::Kind::TableMode:
            draft.setTablesMode({table}, change.mode);
            break;
        case SchemaChange::Kind::ColumnEnabled:
        case SchemaChange::Kind::ColumnHashed: {
            const TableColumns *columns = draft.columns(table);
            const auto found = std::ranges::find(*columns, change.column, &TableColumn::name);
            const int place = int(found - columns->begin());
            if (change.kind == SchemaChange::Kind::ColumnEnabled)
                draft.setColumnEnabled(table, place, change.on);
            else
                draft.setColumnHashed(table, place, change.on);
            break;
        }
        }
    }
    return result;
}

} // namespace sluice
