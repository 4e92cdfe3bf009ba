// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftshadow.h"

namespace sluice {

using Kind = SchemaChange::Kind;

DraftShadow::DraftShadow(SchemaConfigPtr base)
    : m_base(std::move(base))
    , m_policy(m_base->policy().value())
    , m_schemas(size_t(m_base->schemaCount()))
    , m_tables(size_t(m_base->tableCount()))
    , m_modes(size_t(m_base->tableCount()))
{
    for (int schema = 0; schema < m_base->schemaCount(); ++schema)
        m_schemas[size_t(schema)] = (m_base->schemaFlags(schema) & NodeEnabled) != 0;
    for (int table = 0; table < m_base->tableCount(); ++table) {
        m_tables[size_t(table)] = (m_base->tableFlags(table) & NodeEnabled) != 0;
        m_modes[size_t(table)] = m_base->tableMode(table);
    }
}

QList<SchemaChange> DraftShadow::advance(const SchemaDraft &draft)
{
    QList<SchemaChange> edit;
    if (draft.policy() != m_policy) {
        m_policy = draft.policy();
        edit.append({.kind = Kind::Policy, .policy = m_policy});
    }
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        const QString name = m_base->schemaName(schema);
        if (const bool on = draft.isSchemaEnabled(schema); on != m_schemas[size_t(schema)]) {
            m_schemas[size_t(schema)] = on;
            edit.append({.kind = Kind::SchemaEnabled, .schema = name, .on = on});
        }
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table)
            advanceTable(draft, name, table, edit);
    }
    return edit;
}

void DraftShadow::advanceTable(const SchemaDraft &draft, const QString &schema, int table, QList<SchemaChange> &edit)
{
    const bool on = draft.isTableEnabled(table);
    const SyncMode mode = draft.tableMode(table);
    const TableColumns *columns = draft.columns(table);
    const bool sameOn = on == m_tables[size_t(table)];
    const bool sameMode = mode == m_modes[size_t(table)];
    if (sameOn && sameMode && columns == nullptr)
        return;
    SchemaChange change{.schema = schema, .table = m_base->tableName(table)};
    if (!sameOn) {
        m_tables[size_t(table)] = on;
        change.kind = Kind::TableEnabled;
        change.on = on;
        edit.append(change);
    }
    if (!sameMode) {
        m_modes[size_t(table)] = mode;
        SchemaChange other = change;
        other.kind = Kind::TableMode;
        other.on = false;
        other.mode = mode;
        edit.append(other);
    }
    if (columns != nullptr)
        advanceColumns(draft, *columns, {.schema = schema, .table = change.table}, table, edit);
}

void DraftShadow::advanceColumns(const SchemaDraft &draft, const TableColumns &columns, SchemaChange change, int table,
                                 QList<SchemaChange> &edit)
{
    QHash<QString, NodeFlags> &known = m_columns[table];
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const NodeFlags now = draft.columnFlags(table, int(i));
        const QString &name = columns[i].name;
        const NodeFlags before = known.value(name, columns[i].flags);
        known.insert(name, now);
        const auto differs = NodeFlags(now ^ before);
        change.column = name;
        if ((differs & NodeEnabled) != 0) {
            change.kind = Kind::ColumnEnabled;
            change.on = (now & NodeEnabled) != 0;
            edit.append(change);
        }
        if ((differs & NodeHashed) != 0) {
            change.kind = Kind::ColumnHashed;
            change.on = (now & NodeHashed) != 0;
            edit.append(change);
        }
    }
}

} // namespace sluice
