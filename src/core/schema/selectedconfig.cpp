// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/selectedconfig.h"

#include "schema/schemaconfigbuilder.h"

#include <numeric>

namespace sluice {

namespace {

/// The builder wants UTF-8 that lives while it is called, and no name where it is the source's own.
std::string otherName(const QString &destination, const QString &own)
{
    return destination == own ? std::string() : destination.toStdString();
}

class SelectionBuilder
{
public:
    SelectionBuilder(const SchemaDraft &draft, DraftSide side)
        : m_draft(draft)
        , m_base(draft.base())
        , m_wished(side == DraftSide::Wished)
    {
    }

    void setSchemaName(std::string name) { m_schemaName = std::move(name); }

    SchemaConfigPtr build(const QList<int> &tables)
    {
        setPolicy();
        int schema = -1;
        for (const int table : tables) {
            if (schema < 0 || table >= m_base.endTable(schema)) {
                schema = m_base.schemaOf(table);
                addSchema(schema);
            }
            addTable(table);
        }
        return m_builder.finish();
    }

    SchemaConfigPtr buildAll()
    {
        setPolicy();
        for (int schema = 0; schema < m_base.schemaCount(); ++schema) {
            addSchema(schema);
            for (int table = m_base.firstTable(schema); table < m_base.endTable(schema); ++table)
                addTable(table);
        }
        return m_builder.finish();
    }

private:
    void setPolicy()
    {
        const bool samePolicy = !m_wished || m_draft.policy() == m_base.policy().value();
        m_builder.setPolicy(samePolicy ? m_base.policy() : OpenEnum<SchemaPolicy>(m_draft.policy()));
    }
    void addSchema(int schema)
    {
        const bool on = m_wished ? m_draft.isSchemaEnabled(schema) : (m_base.schemaFlags(schema) & NodeEnabled) != 0;
        m_builder.beginSchema(m_schemaName.empty() ? m_base.schemaKey(schema) : std::string_view(m_schemaName), on,
                              otherName(m_base.schemaDestination(schema), m_base.schemaName(schema)));
    }
    void addTable(int table)
    {
        NodeFlags flags = m_base.tableFlags(table);
        if (m_wished)
            flags = NodeFlags(m_draft.isTableEnabled(table) ? flags | NodeEnabled : flags & ~NodeEnabled);
        m_builder.beginTable(m_base.tableKey(table), flags,
                             m_wished ? m_draft.tableMode(table) : m_base.tableMode(table),
                             otherName(m_base.tableDestination(table), m_base.tableName(table)));
        if (const auto lock = m_base.tableLock(table))
            m_builder.lockTable(lock->code.toStdString(), lock->text.toStdString());
        if (m_draft.columns(table) != nullptr)
            addReadColumns(table);
        else
            addListedColumns(table);
    }
    void addReadColumns(int table)
    {
        const TableColumns &columns = *m_draft.columns(table);
        for (int i = 0; i < int(columns.size()); ++i) {
            const TableColumn &column = columns[i];
            m_builder.addColumn(column.name.toStdString(), m_wished ? m_draft.columnFlags(table, i) : column.flags,
                                otherName(column.destination, column.name));
            if ((column.flags & NodeLocked) != 0)
                m_builder.lockColumn(column.lock.code.toStdString(), column.lock.text.toStdString());
        }
    }
    void addListedColumns(int table)
    {
        for (int column = m_base.firstColumn(table); column < m_base.endColumn(table); ++column) {
            m_builder.addColumn(m_base.columnKey(column), m_base.columnFlags(column),
                                otherName(m_base.columnDestination(column), m_base.columnName(column)));
            if (const auto lock = m_base.columnLock(column))
                m_builder.lockColumn(lock->code.toStdString(), lock->text.toStdString());
        }
    }

    const SchemaDraft &m_draft;
    const SchemaConfig &m_base;
    bool m_wished;
    std::string m_schemaName; ///< empty: as it is
    SchemaConfigBuilder m_builder;
};

} // namespace

SchemaConfigPtr selectedConfig(const SchemaDraft &draft, const QList<int> &tables, DraftSide side)
{
    return SelectionBuilder(draft, side).build(tables);
}

SchemaConfigPtr wishedConfig(const SchemaDraft &draft)
{
    if (!draft.isChanged() && !draft.knowsColumns())
        return draft.basePtr();
    return SelectionBuilder(draft, DraftSide::Wished).buildAll();
}

SchemaConfigPtr withSchemaNamed(const SchemaConfigPtr &config, const QString &name)
{
    const SchemaDraft draft(config);
    SelectionBuilder builder(draft, DraftSide::Base);
    builder.setSchemaName(name.toStdString());
    return builder.buildAll();
}

QList<int> allTables(const SchemaConfig &config)
{
    QList<int> tables(config.tableCount());
    std::iota(tables.begin(), tables.end(), 0);
    return tables;
}

} // namespace sluice
