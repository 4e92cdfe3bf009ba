// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft differs in, and how that is taken back or taken over from elsewhere.
#include "schema/draftstepcount.h"
#include "schema/schemadraft.h"

#include <algorithm>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;

} // namespace

QList<SchemaChange> SchemaDraft::changes() const
{
    QList<SchemaChange> changes;
    changes.reserve(changeCount());
    if (m_policy != m_base->policy().value())
        changes.append({.kind = Kind::Policy, .policy = m_policy});
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        const QString schemaName = m_base->schemaName(schema);
        if (isSchemaChanged(schema))
            changes.append({.kind = Kind::SchemaEnabled, .schema = schemaName, .on = isSchemaEnabled(schema)});
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table) {
            if (!isTableChanged(table))
                continue;
            SchemaChange change{.schema = schemaName, .table = m_base->tableName(table)};
            if (m_tableFlags[size_t(table)] != m_base->tableFlags(table)) {
                change.kind = Kind::TableEnabled;
                change.on = isTableEnabled(table);
                changes.append(change);
            }
            if (m_modes[size_t(table)] != m_base->tableMode(table)) {
                SchemaChange mode = change;
                mode.kind = Kind::TableMode;
                mode.on = false;
                mode.mode = m_modes[size_t(table)];
                changes.append(mode);
            }
            const TableColumns *columns = this->columns(table);
            for (qsizetype i = 0; columns != nullptr && i < columns->size(); ++i) {
                const NodeFlags wanted = columnFlags(table, int(i));
                const auto edited = NodeFlags(wanted ^ columns->at(i).flags);
                change.column = columns->at(i).name;
                for (const auto &[flag, kind] : columnWishes) {
                    if ((edited & flag) == 0)
                        continue;
                    change.kind = kind;
                    change.on = (wanted & flag) != 0;
                    changes.append(change);
                }
            }
        }
    }
    return changes;
}

SchemaDraft SchemaDraft::withoutSteps() const
{
    SchemaDraft copy(m_base);
    copy.m_policy = m_policy;
    copy.m_schemaFlags = m_schemaFlags;
    copy.m_tableFlags = m_tableFlags;
    copy.m_modes = m_modes;
    copy.m_schemaCounts = m_schemaCounts;
    copy.m_counts = m_counts;
    copy.m_columns = m_columns;
    copy.m_wanted = m_wanted;
    return copy;
}

bool SchemaDraft::addChange(DraftStep &step, const SchemaChange &change, SchemaLookup &lookup) const
{
    if (change.kind == Kind::Policy) {
        if (change.policy != m_policy)
            addToRuns(step.policy, 0, uint8_t(m_policy), uint8_t(change.policy));
        return true;
    }
    const int schema = lookup.schema(change.schema.toStdString());
    if (schema < 0)
        return false;
    if (change.kind == Kind::SchemaEnabled) {
        if (isSchemaEnabled(schema) != change.on)
            addToRuns(step.schemas, schema, change.on ? 0 : 1, change.on ? 1 : 0);
        return true;
    }
    const int table = lookup.table(schema, change.table.toStdString());
    if (table < 0)
        return false;
    if (change.kind == Kind::TableEnabled) {
        if (isTableEnabled(table) == change.on)
            return true;
        addTable(step, table, change.on);
        return !isTableLocked(table);
    }
    if (change.kind == Kind::TableMode)
        return addMode(step, table, change.mode);
    return addColumn(step, {table, 0, change.column, columnFlagOf(change.kind), change.on});
}

int SchemaDraft::adopt(const QList<SchemaChange> &changes, const DraftTitle &title, QList<SchemaChange> *lost)
{
    DraftStep step{.title = title};
    SchemaLookup lookup(*m_base);
    int titled = 0;
    for (const SchemaChange &change : changes) {
        if (!addChange(step, change, lookup) && lost != nullptr)
            lost->append(change);
        titled +=
            title.verb != DraftTitle::Verb::EnableTables || (change.kind == Kind::TableEnabled && change.on) ? 1 : 0;
    }
    if (title.count > 0)
        step.title.count = std::max(1, title.count - (titled - titledNodes(step)));
    return take(std::move(step));
}

int SchemaDraft::revert(const QList<SchemaChange> &changes)
{
    SchemaLookup lookup(*m_base);
    QList<SchemaChange> back;
    back.reserve(changes.size());
    for (SchemaChange change : changes) {
        change.on = !change.on;
        if (change.kind == Kind::Policy)
            change.policy = m_base->policy().value();
        if (change.kind == Kind::TableMode) {
            const int table = lookup.table(change.schema, change.table);
            change.mode = table < 0 ? SyncMode::Unset : m_base->tableMode(table);
        }
        back.append(change);
    }
    return adopt(back, {.verb = DraftTitle::Verb::Revert});
}

int SchemaDraft::revertAll()
{
    DraftStep step{.title = {.verb = DraftTitle::Verb::Revert}};
    if (const SchemaPolicy policy = m_base->policy().value(); policy != m_policy)
        addToRuns(step.policy, 0, uint8_t(m_policy), uint8_t(policy));
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        if (isSchemaChanged(schema))
            addToRuns(step.schemas, schema, isSchemaEnabled(schema) ? 1 : 0, isSchemaEnabled(schema) ? 0 : 1);
    }
    for (int table = 0; table < m_base->tableCount(); ++table) {
        if (!isTableChanged(table))
            continue;
        addTable(step, table, (m_base->tableFlags(table) & NodeEnabled) != 0);
        addMode(step, table, m_base->tableMode(table));
        const TableColumns *columns = this->columns(table);
        for (qsizetype place = 0; columns != nullptr && place < columns->size(); ++place) {
            const TableColumn &column = columns->at(place);
            for (const auto &[flag, kind] : columnWishes)
                addColumn(step, {table, int(place), column.name, flag, (column.flags & flag) != 0});
        }
    }
    return take(std::move(step));
}

} // namespace sluice
