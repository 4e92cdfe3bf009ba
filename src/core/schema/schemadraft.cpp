// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemadraft.h"

#include "schema/draftstepcount.h"

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;

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
    ++m_revision;
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
    recount();
}

void SchemaDraft::recount()
{
    m_counts = {};
    if (m_policy != m_base->policy().value())
        count(Kind::Policy, true, 1);
    m_schemaCounts.assign(size_t(m_base->schemaCount()), {});
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        if (isSchemaChanged(schema))
            count(Kind::SchemaEnabled, isSchemaEnabled(schema), 1);
        SchemaCounts &counts = m_schemaCounts[size_t(schema)];
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
            const NodeFlags flags = m_tableFlags[size_t(table)];
            counts.on += (flags & NodeEnabled) != 0 ? 1 : 0;
            counts.canBeOn += (flags & (NodeEnabled | NodeLocked)) == 0 ? 1 : 0;
            if (flags != m_base->tableFlags(table))
                count(Kind::TableEnabled, (flags & NodeEnabled) != 0, 1);
            if (m_modes[size_t(table)] != m_base->tableMode(table))
                count(Kind::TableMode, true, 1);
        }
    }
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it)
        countColumns(it.key(), 1);
}

void SchemaDraft::countColumns(int table, int by)
{
    const auto columns = m_columns.constFind(table);
    if (columns == m_columns.cend())
        return;
    const auto &wanted = *m_wanted.constFind(table);
    for (size_t i = 0; i < wanted.size(); ++i) {
        const auto edited = NodeFlags(wanted[i] ^ columns->at(qsizetype(i)).flags);
        for (const auto &[flag, kind] : columnWishes) {
            if ((edited & flag) != 0)
                count(kind, (wanted[i] & flag) != 0, by);
        }
    }
}

int SchemaDraft::changeCount() const
{
    int sum = 0;
    for (const auto &pair : m_counts)
        sum += pair[0] + pair[1];
    return sum;
}

int SchemaDraft::changeCount(SchemaChange::Kind kind) const
{
    return changeCount(kind, false) + changeCount(kind, true);
}

bool SchemaDraft::isSchemaChanged(int schema) const
{
    return m_schemaFlags[size_t(schema)] != m_base->schemaFlags(schema);
}

bool SchemaDraft::isTableChanged(int table) const
{
    if (m_tableFlags[size_t(table)] != m_base->tableFlags(table) || m_modes[size_t(table)] != m_base->tableMode(table))
        return true;
    if (m_columns.isEmpty())
        return false;
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
    return m_schemaCounts[size_t(schema)].canBeOn > 0 ? NodeCheck::Partial : NodeCheck::On;
}

NodeCheck SchemaDraft::tableCheck(int table) const
{
    if (!isTableEnabled(table))
        return NodeCheck::Off;
    const auto isOff = [](NodeFlags flags) {
        return (flags & (NodeEnabled | NodeLocked)) == 0;
    };
    if (const auto wanted = m_wanted.constFind(table); wanted != m_wanted.cend())
        return std::ranges::any_of(*wanted, isOff) ? NodeCheck::Partial : NodeCheck::On;
    for (int column = m_base->firstColumn(table); column < m_base->endColumn(table); ++column) {
        if (isOff(m_base->columnFlags(column)))
            return NodeCheck::Partial;
    }
    return NodeCheck::On;
}

std::pair<int, int> SchemaDraft::enabledColumns(int table) const
{
    std::pair counts(0, 0);
    const auto add = [&counts](NodeFlags flags) {
        ++counts.second;
        counts.first += (flags & NodeEnabled) != 0 ? 1 : 0;
    };
    if (const auto wanted = m_wanted.constFind(table); wanted != m_wanted.cend()) {
        std::ranges::for_each(*wanted, add);
    } else {
        for (int column = m_base->firstColumn(table); column < m_base->endColumn(table); ++column)
            add(m_base->columnFlags(column));
    }
    return counts;
}

void SchemaDraft::applyTables(const DraftRun &run, uint8_t value)
{
    const bool on = value != 0;
    int schema = m_base->schemaOf(int(run.first));
    for (uint32_t table = run.first; table < run.end; ++table) {
        while (int(table) >= m_base->endTable(schema))
            ++schema;
        NodeFlags &flags = m_tableFlags[table];
        if (((flags & NodeEnabled) != 0) == on)
            continue;
        // Back to the base, or away from it: of the two values one is the base's.
        const bool toBase = flags != m_base->tableFlags(int(table));
        flags = withFlag(flags, NodeEnabled, on);
        count(Kind::TableEnabled, toBase ? !on : on, toBase ? -1 : 1);
        SchemaCounts &counts = m_schemaCounts[size_t(schema)];
        counts.on += on ? 1 : -1;
        counts.canBeOn -= on ? 1 : -1;
    }
}

int SchemaDraft::columnPlace(const ColumnEdit &edit) const
{
    const auto columns = m_columns.constFind(edit.table);
    if (columns == m_columns.cend())
        return -1;
    if (edit.place < columns->size() && columns->at(edit.place).name == edit.column)
        return edit.place;
    const auto found = std::ranges::find(*columns, edit.column, &TableColumn::name);
    return found == columns->end() ? -1 : int(found - columns->begin());
}

void SchemaDraft::applyColumn(const ColumnEdit &edit, bool on)
{
    const int place = columnPlace(edit);
    if (place < 0)
        return;
    NodeFlags &flags = m_wanted[edit.table][size_t(place)];
    // Read again after the step was made, it may be locked by now.
    if (((flags & edit.flag) != 0) == on || (edit.flag == NodeEnabled && (flags & NodeLocked) != 0))
        return;
    const bool toBase = ((flags ^ m_columns.constFind(edit.table)->at(place).flags) & edit.flag) != 0;
    flags = withFlag(flags, edit.flag, on);
    count(columnKindOf(edit.flag), toBase ? !on : on, toBase ? -1 : 1);
}

void SchemaDraft::apply(const DraftStep &step, bool forward)
{
    ++m_revision;
    const auto value = [forward](const DraftRun &run) {
        return forward ? run.after : run.before;
    };
    for (const DraftRun &run : step.policy) {
        const int was = m_policy == m_base->policy().value() ? 0 : 1;
        m_policy = SchemaPolicy(value(run));
        count(Kind::Policy, true, (m_policy == m_base->policy().value() ? 0 : 1) - was);
    }
    for (const DraftRun &run : step.schemas) {
        const bool on = value(run) != 0;
        for (int schema = int(run.first); schema < int(run.end); ++schema) {
            if (isSchemaEnabled(schema) == on)
                continue;
            const bool toBase = isSchemaChanged(schema);
            m_schemaFlags[size_t(schema)] = withFlag(m_schemaFlags[size_t(schema)], NodeEnabled, on);
            count(Kind::SchemaEnabled, toBase ? !on : on, toBase ? -1 : 1);
        }
    }
    for (const DraftRun &run : step.tables)
        applyTables(run, value(run));
    for (const DraftRun &run : step.modes) {
        for (int table = int(run.first); table < int(run.end); ++table) {
            const int was = m_modes[size_t(table)] == m_base->tableMode(table) ? 0 : 1;
            m_modes[size_t(table)] = SyncMode(value(run));
            count(Kind::TableMode, true, (m_modes[size_t(table)] == m_base->tableMode(table) ? 0 : 1) - was);
        }
    }
    for (const ColumnEdit &edit : step.columns)
        applyColumn(edit, forward == edit.on);
}

void SchemaDraft::nameSingle(DraftStep &step) const
{
    // Of "only these" that one change is of none of them, as often as not.
    if (step.title.count != 1 || !step.title.name.isEmpty() || step.title.verb == DraftTitle::Verb::EnableOnly)
        return;
    const bool enables = step.title.verb == DraftTitle::Verb::EnableTables;
    // The others that it turns off besides are not meant.
    const auto table =
        std::ranges::find_if(step.tables, [enables](const DraftRun &run) { return !enables || run.after != 0; });
    if (table != step.tables.end())
        step.title.name = m_base->tableName(int(table->first));
    else if (!step.modes.empty())
        step.title.name = m_base->tableName(int(step.modes.front().first));
    else if (!step.schemas.empty() && !enables)
        step.title.name = m_base->schemaName(int(step.schemas.front().first));
    else if (!step.columns.empty())
        step.title.name = step.columns.front().column;
}

int SchemaDraft::take(DraftStep step)
{
    if (step.isEmpty())
        return 0;
    const int count = nodeCount(step);
    if (step.title.count == 0)
        step.title.count = count;
    nameSingle(step);
    apply(step, true);
    step.id = ++m_lastId;
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
    return count;
}

void SchemaDraft::undo()
{
    bool more = canUndo();
    while (more) {
        const DraftStep &step = m_steps[--m_done];
        apply(step, false);
        more = step.joined && canUndo();
    }
}

void SchemaDraft::redo()
{
    bool more = canRedo();
    while (more) {
        apply(m_steps[m_done++], true);
        more = canRedo() && m_steps[m_done].joined;
    }
}

void SchemaDraft::join(int first)
{
    if (int(m_done) < first + 2)
        return;
    ++m_revision;
    // What it was for is said by the first, unless that made room for the others.
    const bool makesRoom = m_steps[size_t(first)].title.verb == DraftTitle::Verb::Revert;
    const DraftTitle title = makesRoom ? m_steps[m_done - 1].title : m_steps[size_t(first)].title;
    for (size_t step = size_t(first); step < m_done; ++step) {
        m_steps[step].title = title;
        m_steps[step].joined = int(step) > first;
    }
}

} // namespace sluice
