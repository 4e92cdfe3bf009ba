// SPDX-License-Identifier: GPL-3.0-or-later
// A draft on a newer base.
#include "schema/draftstepcount.h"
#include "schema/schemadraft.h"

#include <algorithm>

namespace sluice {

/// Where the nodes of one config are in another, by names; -1: nowhere.
class SchemaDraft::NodeMap
{
public:
    NodeMap(const SchemaConfig &from, const SchemaConfig &to)
    {
        SchemaLookup lookup(to);
        m_schemas.reserve(size_t(from.schemaCount()));
        m_tables.reserve(size_t(from.tableCount()));
        for (int schema = 0; schema < from.schemaCount(); ++schema) {
            const int there = lookup.schema(from.schemaKey(schema));
            m_schemas.push_back(there);
            // Configs of one connection seldom differ much: the next one is the likely one.
            int guess = there < 0 ? 0 : to.firstTable(there);
            for (int table = from.firstTable(schema); table < from.endTable(schema); ++table) {
                const bool isNext =
                    there >= 0 && guess < to.endTable(there) && to.tableKey(guess) == from.tableKey(table);
                const int place = isNext ? guess : there < 0 ? -1 : lookup.table(there, from.tableKey(table));
                m_tables.push_back(place);
                if (place >= 0)
                    guess = place + 1;
            }
        }
    }

    [[nodiscard]] int schema(uint32_t node) const { return m_schemas[node]; }
    [[nodiscard]] int table(uint32_t node) const { return m_tables[node]; }

private:
    std::vector<int> m_schemas;
    std::vector<int> m_tables;
};

namespace {

/// Columns that were read before, with what the newer config says of those that it lists: those were touched since.
TableColumns asListed(TableColumns columns, const SchemaConfig &config, int table)
{
    for (int listed = config.firstColumn(table); listed < config.endColumn(table); ++listed) {
        const auto column = std::ranges::find(columns, config.columnName(listed), &TableColumn::name);
        if (column == columns.end())
            continue;
        constexpr auto said = NodeFlags(NodeEnabled | NodeHashed);
        column->flags = NodeFlags((column->flags & ~said) | (config.columnFlags(listed) & (said | NodeLocked)));
        if (const auto lock = config.columnLock(listed))
            column->lock = *lock;
    }
    return columns;
}

} // namespace

bool SchemaDraft::addMode(DraftStep &step, int table, SyncMode mode) const
{
    const SyncMode before = m_modes[size_t(table)];
    if (before == mode)
        return true;
    if (before == SyncMode::Unset || isTableLocked(table))
        return false;
    addToRuns(step.modes, table, uint8_t(before), uint8_t(mode));
    return true;
}

bool SchemaDraft::addColumn(DraftStep &step, ColumnEdit edit) const
{
    const int place = columnPlace(edit);
    if (place < 0)
        return false;
    const NodeFlags before = columnFlags(edit.table, place);
    if (((before & edit.flag) != 0) == edit.on)
        return true;
    if (edit.flag == NodeEnabled && (before & NodeLocked) != 0)
        return false;
    edit.place = place;
    step.columns.push_back(std::move(edit));
    return true;
}

DraftStep SchemaDraft::carried(const DraftStep &step, const NodeMap &map) const
{
    DraftStep result{.title = step.title};
    for (const DraftRun &run : step.policy) {
        if (SchemaPolicy(run.after) != m_policy)
            addToRuns(result.policy, 0, uint8_t(m_policy), run.after);
    }
    for (const DraftRun &run : step.schemas) {
        for (uint32_t node = run.first; node < run.end; ++node) {
            const int schema = map.schema(node);
            if (schema >= 0 && isSchemaEnabled(schema) != (run.after != 0))
                addToRuns(result.schemas, schema, run.after != 0 ? 0 : 1, run.after);
        }
    }
    for (const DraftRun &run : step.tables) {
        for (uint32_t node = run.first; node < run.end; ++node) {
            if (const int table = map.table(node); table >= 0)
                addTable(result, table, run.after != 0);
        }
    }
    for (const DraftRun &run : step.modes) {
        for (uint32_t node = run.first; node < run.end; ++node) {
            if (const int table = map.table(node); table >= 0)
                addMode(result, table, SyncMode(run.after));
        }
    }
    for (ColumnEdit edit : step.columns) {
        edit.table = map.table(uint32_t(edit.table));
        if (edit.table >= 0)
            addColumn(result, std::move(edit));
    }
    result.title.count = std::max(1, step.title.count - (titledNodes(step) - titledNodes(result)));
    return result;
}

DraftStep SchemaDraft::wishes(const SchemaDraft &from, const NodeMap &map, QList<SchemaChange> &lost) const
{
    DraftStep step{.title = {.verb = DraftTitle::Verb::CarryOver}};
    const SchemaConfig &old = from.base();
    if (from.m_policy != old.policy().value() && from.m_policy != m_policy)
        addToRuns(step.policy, 0, uint8_t(m_policy), uint8_t(from.m_policy));
    for (int schema = 0; schema < old.schemaCount(); ++schema) {
        if (from.isSchemaChanged(schema)) {
            const bool on = from.isSchemaEnabled(schema);
            const int there = map.schema(uint32_t(schema));
            if (there < 0)
                lost.append({.kind = SchemaChange::Kind::SchemaEnabled, .schema = old.schemaName(schema), .on = on});
            else if (isSchemaEnabled(there) != on)
                addToRuns(step.schemas, there, on ? 0 : 1, on ? 1 : 0);
        }
        for (int table = old.firstTable(schema); table < old.endTable(schema); ++table) {
            if (from.isTableChanged(table))
                addWishes(step, from, schema, table, map.table(uint32_t(table)), lost);
        }
    }
    return step;
}

void SchemaDraft::addWishes(DraftStep &step, const SchemaDraft &from, int schema, int table, int there,
                            QList<SchemaChange> &lost) const
{
    using Kind = SchemaChange::Kind;
    const auto lose = [&](Kind kind, const QString &column, bool on, SyncMode mode = SyncMode::Unset) {
        lost.append({.kind = kind,
                     .schema = from.base().schemaName(schema),
                     .table = from.base().tableName(table),
                     .column = column,
                     .on = on,
                     .mode = mode});
    };
    const bool on = from.isTableEnabled(table);
    if (from.m_tableFlags[size_t(table)] != from.base().tableFlags(table)) {
        if (there < 0 || (isTableLocked(there) && isTableEnabled(there) != on))
            lose(Kind::TableEnabled, {}, on);
        else
            addTable(step, there, on);
    }
    const SyncMode mode = from.tableMode(table);
    if (mode != from.base().tableMode(table) && (there < 0 || !addMode(step, there, mode)))
        lose(Kind::TableMode, {}, false, mode);
    const TableColumns *columns = from.columns(table);
    for (qsizetype i = 0; columns != nullptr && i < columns->size(); ++i) {
        const NodeFlags wanted = from.columnFlags(table, int(i));
        const auto edited = NodeFlags(wanted ^ columns->at(i).flags);
        for (const auto &[flag, kind] : columnWishes) {
            const bool columnOn = (wanted & flag) != 0;
            if ((edited & flag) != 0
                && (there < 0 || !addColumn(step, {there, int(i), columns->at(i).name, flag, columnOn})))
                lose(kind, columns->at(i).name, columnOn);
        }
    }
}

bool SchemaDraft::wantsTheSame(const SchemaDraft &other) const
{
    return m_policy == other.m_policy && m_schemaFlags == other.m_schemaFlags && m_tableFlags == other.m_tableFlags
           && m_modes == other.m_modes && m_wanted == other.m_wanted;
}

SchemaDraft::Rebased SchemaDraft::rebased(SchemaConfigPtr base) const
{
    Rebased result{SchemaDraft(std::move(base)), {}};
    SchemaDraft &draft = result.draft;
    const NodeMap map(*m_base, draft.base());
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
        if (const int table = map.table(uint32_t(it.key())); table >= 0)
            draft.setColumns(table, asListed(it.value(), draft.base(), table));
    }
    draft.m_lastId = m_lastId;
    if (m_steps.empty())
        return result;
    // What the wishes come to on the new base, whichever way they were come to.
    SchemaDraft plain = draft;
    plain.take(plain.wishes(*this, map, result.lost));
    // Step by step they can still be taken back one by one. But two steps that meant nothing together may mean
    // something on a base that somebody else has changed in between; then they go along as one.
    bool begun = false; // something of those that go together has a place there
    // Where all that was wished is there by now, there is nothing to take back.
    const size_t done = isChanged() && !plain.isChanged() ? 0 : m_done;
    for (size_t step = 0; step < done; ++step) {
        DraftStep next = draft.carried(m_steps[step], map);
        begun = begun && m_steps[step].joined;
        next.joined = begun;
        begun = draft.take(std::move(next)) > 0 || begun;
    }
    // What was discarded is discarded on the new base as well, and can still be brought back.
    if (!isChanged() && draft.isChanged()) {
        const int steps = draft.doneSteps();
        draft.revertAll();
        draft.join(std::max(0, steps - 1));
    }
    if (!draft.wantsTheSame(plain)) {
        draft = std::move(plain);
        return result;
    }
    // What was taken back can be done again.
    const int steps = draft.doneSteps();
    begun = false;
    for (size_t step = m_done; step < m_steps.size(); ++step) {
        DraftStep next = draft.carried(m_steps[step], map);
        begun = begun && m_steps[step].joined;
        next.joined = begun;
        begun = draft.take(std::move(next)) > 0 || begun;
    }
    while (draft.doneSteps() > steps)
        draft.undo();
    return result;
}

} // namespace sluice
