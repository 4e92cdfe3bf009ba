// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemadraft.h"

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

NodeFlags withFlag(NodeFlags flags, NodeFlag flag, bool on)
{
    return on ? NodeFlags(flags | flag) : NodeFlags(flags & ~flag);
}

} // namespace

SchemaDraft::SchemaDraft(SchemaConfigPtr base)
    : m_base(std::move(base))
{
    discard();
}

void SchemaDraft::discard()
{
    m_policy = m_base->policy().value();
    m_schemaFlags.resize(size_t(m_base->schemaCount()));
    for (int schema = 0; schema < m_base->schemaCount(); ++schema)
        m_schemaFlags[size_t(schema)] = m_base->schemaFlags(schema);
    m_tableFlags.resize(size_t(m_base->tableCount()));
    m_modes.resize(size_t(m_base->tableCount()));
    for (int table = 0; table < m_base->tableCount(); ++table) {
        m_tableFlags[size_t(table)] = m_base->tableFlags(table);
        m_modes[size_t(table)] = m_base->tableMode(table);
    }
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
        auto &wanted = m_wanted[it.key()];
        wanted.clear();
        for (const TableColumn &column : it.value())
            wanted.push_back(column.flags);
    }
    m_steps.clear();
    m_done = 0;
}

bool SchemaDraft::isSchemaChanged(int schema) const
{
    return m_schemaFlags[size_t(schema)] != m_base->schemaFlags(schema);
}

bool SchemaDraft::isTableChanged(int table) const
{
    if (m_tableFlags[size_t(table)] != m_base->tableFlags(table) || m_modes[size_t(table)] != m_base->tableMode(table))
        return true;
    const auto columns = m_columns.constFind(table);
    if (columns == m_columns.cend())
        return false;
    const auto &wanted = *m_wanted.constFind(table);
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] != columns->at(qsizetype(i)).flags)
            return true;
    }
    return false;
}

NodeCheck SchemaDraft::schemaCheck(int schema) const
{
    if (!isSchemaEnabled(schema))
        return NodeCheck::Off;
    for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
        if (!isTableEnabled(table) && !isTableLocked(table))
            return NodeCheck::Partial;
    }
    return NodeCheck::On;
}

NodeCheck SchemaDraft::tableCheck(int table) const
{
    if (!isTableEnabled(table))
        return NodeCheck::Off;
    if (const auto wanted = m_wanted.constFind(table); wanted != m_wanted.cend()) {
        const bool someOff = std::ranges::any_of(
            *wanted, [](NodeFlags flags) { return (flags & NodeEnabled) == 0 && (flags & NodeLocked) == 0; });
        return someOff ? NodeCheck::Partial : NodeCheck::On;
    }
    for (int column = m_base->firstColumn(table); column < m_base->endColumn(table); ++column) {
        const NodeFlags flags = m_base->columnFlags(column);
        if ((flags & NodeEnabled) == 0 && (flags & NodeLocked) == 0)
            return NodeCheck::Partial;
    }
    return NodeCheck::On;
}

int SchemaDraft::enabledTables(int schema) const
{
    int count = 0;
    for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table)
        count += isTableEnabled(table) ? 1 : 0;
    return count;
}

void SchemaDraft::apply(const Edit &edit, bool forward)
{
    const uint8_t value = forward ? edit.after : edit.before;
    switch (edit.part) {
    case Part::Policy:
        m_policy = SchemaPolicy(value);
        break;
    case Part::SchemaFlags:
        m_schemaFlags[size_t(edit.node)] = value;
        break;
    case Part::TableFlags:
        m_tableFlags[size_t(edit.node)] = value;
        break;
    case Part::TableMode:
        m_modes[size_t(edit.node)] = SyncMode(value);
        break;
    case Part::ColumnFlags:
        m_wanted[edit.node][size_t(edit.column)] = value;
        break;
    }
}

int SchemaDraft::take(Step step)
{
    if (step.empty())
        return 0;
    for (const Edit &edit : step)
        apply(edit, true);
    m_steps.resize(m_done);
    const int count = int(step.size());
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
    return count;
}

void SchemaDraft::undo()
{
    if (!canUndo())
        return;
    const Step &step = m_steps[--m_done];
    for (size_t at = step.size(); at > 0; --at)
        apply(step[at - 1], false);
}

void SchemaDraft::redo()
{
    if (!canRedo())
        return;
    for (const Edit &edit : m_steps[m_done])
        apply(edit, true);
    ++m_done;
}

int SchemaDraft::setPolicy(SchemaPolicy policy)
{
    if (policy == m_policy)
        return 0;
    return take({{Part::Policy, 0, 0, uint8_t(m_policy), uint8_t(policy)}});
}

int SchemaDraft::setSchemasEnabled(const QList<int> &schemas, bool enabled)
{
    Step step;
    for (const int schema : schemas) {
        const NodeFlags before = m_schemaFlags[size_t(schema)];
        const NodeFlags after = withFlag(before, NodeEnabled, enabled);
        if (before != after)
            step.push_back({Part::SchemaFlags, schema, 0, before, after});
    }
    return take(std::move(step));
}

void SchemaDraft::editTable(Step &step, int table, bool enabled) const
{
    const NodeFlags before = m_tableFlags[size_t(table)];
    const NodeFlags after = withFlag(before, NodeEnabled, enabled);
    if (before != after && (before & NodeLocked) == 0)
        step.push_back({Part::TableFlags, table, 0, before, after});
}

int SchemaDraft::setTablesEnabled(const QList<int> &tables, bool enabled)
{
    Step step;
    for (const int table : tables)
        editTable(step, table, enabled);
    return take(std::move(step));
}

int SchemaDraft::setTablesMode(const QList<int> &tables, SyncMode mode)
{
    Step step;
    for (const int table : tables) {
        const SyncMode before = m_modes[size_t(table)];
        // A table whose mode the service does not name cannot switch.
        if (before == mode || before == SyncMode::Unset || isTableLocked(table))
            continue;
        if (mode == SyncMode::History && (m_tableFlags[size_t(table)] & NodeHistoryPossible) == 0)
            continue;
        step.push_back({Part::TableMode, table, 0, uint8_t(before), uint8_t(mode)});
    }
    return take(std::move(step));
}

int SchemaDraft::othersThatWouldStart(const QList<int> &tables) const
{
    QList<int> sorted = tables;
    std::ranges::sort(sorted);
    int count = 0;
    int lastSchema = -1;
    for (const int chosen : std::as_const(sorted)) {
        const int schema = m_base->schemaOf(chosen);
        if (schema == lastSchema || isSchemaEnabled(schema))
            continue;
        lastSchema = schema;
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
            // What is locked goes its own way, whatever anybody ticks.
            if (isTableEnabled(table) && !isTableLocked(table) && !std::ranges::binary_search(sorted, table))
                ++count;
        }
    }
    return count;
}

int SchemaDraft::enableTables(const QList<int> &tables, bool switchOthersOff)
{
    QList<int> sorted = tables;
    std::ranges::sort(sorted);
    Step step;
    int lastSchema = -1;
    for (const int chosen : std::as_const(sorted)) {
        editTable(step, chosen, true);
        const int schema = m_base->schemaOf(chosen);
        if (schema == lastSchema || isSchemaEnabled(schema))
            continue;
        lastSchema = schema;
        const NodeFlags before = m_schemaFlags[size_t(schema)];
        step.push_back({Part::SchemaFlags, schema, 0, before, withFlag(before, NodeEnabled, true)});
        for (int table = m_base->firstTable(schema); switchOthersOff && table < m_base->endTable(schema); ++table) {
            if (!std::ranges::binary_search(sorted, table))
                editTable(step, table, false);
        }
    }
    return take(std::move(step));
}

} // namespace sluice
