// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of a draft that change schemas and tables.
#include "schema/schemadraft.h"

#include <algorithm>

namespace sluice {

namespace {

using Verb = DraftTitle::Verb;

/// In rising order and each once, so that neighbours become runs.
std::vector<int> sorted(const QList<int> &nodes)
{
    std::vector<int> result(nodes.begin(), nodes.end());
    if (!std::ranges::is_sorted(result))
        std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace

int SchemaDraft::setPolicy(SchemaPolicy policy)
{
    if (policy == m_policy)
        return 0;
    DraftStep step{.title = {.verb = Verb::SetPolicy, .policy = policy}};
    addToRuns(step.policy, 0, uint8_t(m_policy), uint8_t(policy));
    return take(std::move(step));
}

int SchemaDraft::setSchemasEnabled(const QList<int> &schemas, bool enabled)
{
    DraftStep step{.title = {.verb = enabled ? Verb::EnableSchemas : Verb::DisableSchemas}};
    for (const int schema : sorted(schemas)) {
        if (isSchemaEnabled(schema) != enabled)
            addToRuns(step.schemas, schema, enabled ? 0 : 1, enabled ? 1 : 0);
    }
    return take(std::move(step));
}

void SchemaDraft::addTable(DraftStep &step, int table, bool enabled, SkippedNodes *skipped) const
{
    const NodeFlags flags = m_tableFlags[size_t(table)];
    if (((flags & NodeEnabled) != 0) == enabled)
        return;
    if ((flags & NodeLocked) == 0)
        addToRuns(step.tables, table, enabled ? 0 : 1, enabled ? 1 : 0);
    else if (skipped != nullptr)
        skipped->append({table, -1, SkippedNode::Reason::Locked});
}

void SchemaDraft::addSchemaOn(DraftStep &step, int schema) const
{
    if (!isSchemaEnabled(schema))
        addToRuns(step.schemas, schema, 0, 1);
}

int SchemaDraft::setTablesEnabled(const QList<int> &tables, bool enabled, SkippedNodes *skipped)
{
    DraftStep step{.title = {.verb = enabled ? Verb::EnableTables : Verb::DisableTables}};
    for (const int table : sorted(tables))
        addTable(step, table, enabled, skipped);
    return take(std::move(step));
}

int SchemaDraft::setTablesMode(const QList<int> &tables, SyncMode mode, SkippedNodes *skipped)
{
    DraftStep step{.title = {.verb = Verb::SetMode, .mode = mode}};
    for (const int table : sorted(tables)) {
        const SyncMode before = m_modes[size_t(table)];
        if (before == mode)
            continue;
        auto reason = SkippedNode::Reason::Locked;
        // A table whose mode the service does not name cannot switch.
        if (before == SyncMode::Unset)
            reason = SkippedNode::Reason::ModeFixed;
        else if (!isTableLocked(table) && mode == SyncMode::History
                 && (m_tableFlags[size_t(table)] & NodeHistoryPossible) == 0)
            reason = SkippedNode::Reason::NoHistory;
        else if (!isTableLocked(table)) {
            addToRuns(step.modes, table, uint8_t(before), uint8_t(mode));
            continue;
        }
        if (skipped != nullptr)
            skipped->append({table, -1, reason});
    }
    return take(std::move(step));
}

bool SchemaDraft::canBeOn(int table) const
{
    return isTableEnabled(table) || !isTableLocked(table);
}

QList<int> SchemaDraft::schemasThatWouldStart(const QList<int> &tables) const
{
    QList<int> schemas;
    for (const int table : sorted(tables)) {
        if (!schemas.isEmpty() && table < m_base->endTable(schemas.last()))
            continue;
        const int schema = m_base->schemaOf(table);
        if (!isSchemaEnabled(schema) && canBeOn(table))
            schemas.append(schema);
    }
    return schemas;
}

int SchemaDraft::othersThatWouldStart(const QList<int> &tables, bool locked) const
{
    const std::vector<int> chosen = sorted(tables);
    int count = 0;
    int lastSchema = -1;
    for (auto at = chosen.begin(); at != chosen.end(); ++at) {
        const int schema = m_base->schemaOf(*at);
        if (schema == lastSchema || isSchemaEnabled(schema) || !canBeOn(*at))
            continue;
        lastSchema = schema;
        auto next = std::ranges::lower_bound(chosen, m_base->firstTable(schema));
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
            while (next != chosen.end() && *next < table)
                ++next;
            if (isTableEnabled(table) && isTableLocked(table) == locked && (next == chosen.end() || *next != table))
                ++count;
        }
    }
    return count;
}

int SchemaDraft::enableTables(const QList<int> &tables, bool switchOthersOff, SkippedNodes *skipped)
{
    const std::vector<int> chosen = sorted(tables);
    DraftStep step{.title = {.verb = Verb::EnableTables}};
    SkippedNodes cannot;
    int last = -1;
    for (size_t i = 0; i < chosen.size();) {
        const int schema = m_base->schemaOf(chosen[i]);
        // For the sake of what cannot go on, a schema is not turned on.
        bool goesOn = false;
        for (size_t j = i; j < chosen.size() && chosen[j] < m_base->endTable(schema) && !goesOn; ++j)
            goesOn = canBeOn(chosen[j]);
        const bool others = switchOthersOff && goesOn && !isSchemaEnabled(schema);
        if (goesOn)
            addSchemaOn(step, schema);
        int table = m_base->firstTable(schema);
        for (; i < chosen.size() && chosen[i] < m_base->endTable(schema); ++i) {
            for (; others && table < chosen[i]; ++table)
                addTable(step, table, false);
            table = chosen[i] + 1;
            addTable(step, chosen[i], true, &cannot);
            // With its schema starts what was on already.
            if (!isTableLocked(chosen[i]) && (!isTableEnabled(chosen[i]) || !isSchemaEnabled(schema))) {
                ++step.title.count;
                last = chosen[i];
            }
        }
        for (; others && table < m_base->endTable(schema); ++table)
            addTable(step, table, false);
    }
    if (step.title.count == 1)
        step.title.name = m_base->tableName(last);
    if (skipped != nullptr)
        skipped->append(cannot);
    return take(std::move(step));
}

int SchemaDraft::enableOnly(const QList<int> &tables, SkippedNodes *skipped, InOffSchemas inOffSchemas)
{
    const std::vector<int> chosen = sorted(tables);
    DraftStep step{.title = {.verb = Verb::EnableOnly}};
    auto next = chosen.begin();
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        const bool leavesOut = inOffSchemas == InOffSchemas::LeaveOut && !isSchemaEnabled(schema);
        bool goesOn = false;
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
            const bool isChosen = next != chosen.end() && *next == table;
            if (!isChosen || !leavesOut)
                addTable(step, table, isChosen, skipped);
            goesOn = goesOn || (isChosen && !leavesOut && canBeOn(table));
            while (next != chosen.end() && *next <= table)
                ++next;
        }
        if (goesOn)
            addSchemaOn(step, schema);
    }
    if (chosen.size() == 1)
        step.title.name = m_base->tableName(chosen.front());
    return take(std::move(step));
}

int SchemaDraft::disableAllBut(const QList<int> &tables, SkippedNodes *skipped)
{
    const std::vector<int> kept = sorted(tables);
    DraftStep step{.title = {.verb = Verb::DisableTables}};
    auto next = kept.begin();
    for (int table = 0; table < m_base->tableCount(); ++table) {
        while (next != kept.end() && *next < table)
            ++next;
        if (next == kept.end() || *next != table)
            addTable(step, table, false, skipped);
    }
    return take(std::move(step));
}

} // namespace sluice
