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
    QHash<QString, Told> &told = m_columns[table];
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const NodeFlags now = draft.columnFlags(table, int(i));
        const auto edited = NodeFlags(now ^ columns[i].flags);
        const auto known = told.find(columns[i].name);
        if (edited == 0 && known == told.end())
            continue;
        Told &one = known == told.end() ? told[columns[i].name] : *known;
        for (const auto &[flag, kind] : columnWishes) {
            // The source may have another word for what nobody has edited; that is no edit.
            const bool isEdited = (edited & flag) != 0;
            const bool isTold = (one.which & flag) != 0;
            if (isTold ? ((one.flags ^ now) & flag) == 0 : !isEdited)
                continue;
            edit.appendColumn(kind, schema, m_base->tableKey(table), columns[i].name.toStdString(), (now & flag) != 0);
            one.which = NodeFlags(isEdited ? one.which | flag : one.which & ~flag);
            one.flags = NodeFlags((one.flags & ~flag) | (now & flag));
        }
        if (one.which == 0)
            told.remove(columns[i].name);
    }
}

} // namespace sluice
