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

void DraftShadow::advance(const SchemaDraft &draft, ChangeWriter &edit)
{
    if (draft.policy() != m_policy) {
        m_policy = draft.policy();
        edit.appendPolicy(m_policy);
    }
    for (int schema = 0; schema < m_base->schemaCount(); ++schema) {
        const std::string_view name = m_base->schemaKey(schema);
        if (const bool on = draft.isSchemaEnabled(schema); on != m_schemas[size_t(schema)]) {
            m_schemas[size_t(schema)] = on;
            edit.appendSchema(name, on);
        }
        for (int table = m_base->firstTable(schema); table < m_base->endTable(schema); ++table)
            advanceTable(draft, name, table, edit);
    }
}

void DraftShadow::advanceTable(const SchemaDraft &draft, std::string_view schema, int table, ChangeWriter &edit)
{
    if (const bool on = draft.isTableEnabled(table); on != m_tables[size_t(table)]) {
        m_tables[size_t(table)] = on;
        edit.appendTable(schema, m_base->tableKey(table), on);
    }
    if (const SyncMode mode = draft.tableMode(table); mode != m_modes[size_t(table)]) {
        m_modes[size_t(table)] = mode;
        edit.appendMode(schema, m_base->tableKey(table), mode);
    }
    if (draft.columns(table) != nullptr)
        advanceColumns(draft, schema, table, edit);
}

void DraftShadow::advanceColumns(const SchemaDraft &draft, std::string_view schema, int table, ChangeWriter &edit)
{
    const TableColumns &columns = *draft.columns(table);
    QHash<QString, NodeFlags> &known = m_columns[table];
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const NodeFlags now = draft.columnFlags(table, int(i));
        const QString &name = columns[i].name;
        const auto differs = NodeFlags(now ^ known.value(name, columns[i].flags));
        known.insert(name, now);
        for (const auto &[flag, kind] : columnWishes) {
            if ((differs & flag) != 0)
                edit.appendColumn(kind, schema, m_base->tableKey(table), name.toStdString(), (now & flag) != 0);
        }
    }
}

} // namespace sluice
