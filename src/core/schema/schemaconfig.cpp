// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfig.h"

#include <algorithm>

namespace sluice {

namespace {

/// Which of the ranges that begin at `firsts` holds `place`. Empty ranges are passed over.
int rangeOf(const std::vector<uint32_t> &firsts, int place)
{
    return int(std::ranges::upper_bound(firsts, uint32_t(place)) - firsts.begin()) - 1;
}

template<typename T>
size_t bytes(const std::vector<T> &vector)
{
    return vector.capacity() * sizeof(T);
}

} // namespace

int SchemaConfig::schemaOf(int table) const
{
    return rangeOf(m_firstTables, table);
}

int SchemaConfig::tableOf(int column) const
{
    return rangeOf(m_firstColumns, column);
}

QString SchemaConfig::destination(const Sparse &names, int node, uint32_t own) const
{
    const auto found = std::ranges::lower_bound(names, uint32_t(node), {}, &Sparse::value_type::first);
    return m_names.text(found != names.end() && found->first == uint32_t(node) ? found->second : own);
}

QString SchemaConfig::schemaDestination(int schema) const
{
    return destination(m_schemaDestinations, schema, m_schemaNames[size_t(schema)]);
}

QString SchemaConfig::tableDestination(int table) const
{
    return destination(m_tableDestinations, table, m_tableNames[size_t(table)]);
}

QString SchemaConfig::columnDestination(int column) const
{
    return destination(m_columnDestinations, column, m_columnNames[size_t(column)]);
}

std::optional<LockReason> SchemaConfig::lock(const Sparse &reasons, int node, NodeFlags flags) const
{
    if ((flags & NodeLocked) == 0)
        return std::nullopt;
    const auto found = std::ranges::lower_bound(reasons, uint32_t(node), {}, &Sparse::value_type::first);
    if (found == reasons.end() || found->first != uint32_t(node))
        return LockReason{};
    const QString both = m_names.text(found->second);
    const qsizetype cut = both.indexOf(u'\n');
    return LockReason{both.left(cut), both.mid(cut + 1)};
}

std::optional<LockReason> SchemaConfig::tableLock(int table) const
{
    return lock(m_tableReasons, table, tableFlags(table));
}

std::optional<LockReason> SchemaConfig::columnLock(int column) const
{
    return lock(m_columnReasons, column, columnFlags(column));
}

int SchemaConfig::findSchema(std::string_view name) const
{
    const auto keyOf = [this](uint32_t schema) {
        return schemaKey(int(schema));
    };
    const auto found = std::ranges::lower_bound(m_schemasByName, name, {}, keyOf);
    return found != m_schemasByName.end() && keyOf(*found) == name ? int(*found) : -1;
}

int SchemaConfig::findTable(int schema, std::string_view name) const
{
    for (int table = firstTable(schema); table < endTable(schema); ++table) {
        if (tableKey(table) == name)
            return table;
    }
    return -1;
}

int SchemaConfig::findColumn(int table, std::string_view name) const
{
    for (int column = firstColumn(table); column < endColumn(table); ++column) {
        if (columnKey(column) == name)
            return column;
    }
    return -1;
}

int SchemaLookup::table(int schema, std::string_view name)
{
    auto [places, isNew] = m_tables.try_emplace(schema);
    for (int table = m_config.firstTable(schema); isNew && table < m_config.endTable(schema); ++table)
        places->second.emplace(m_config.tableKey(table), table);
    const auto found = places->second.find(name);
    return found == places->second.end() ? -1 : found->second;
}

int SchemaLookup::table(const QString &schemaName, const QString &tableName)
{
    const int found = schema(schemaName.toStdString());
    return found < 0 ? -1 : table(found, tableName.toStdString());
}

bool SchemaConfig::hasSameTables(const SchemaConfig &other) const
{
    if (m_firstTables != other.m_firstTables)
        return false;
    for (int schema = 0; schema < schemaCount(); ++schema) {
        if (schemaKey(schema) != other.schemaKey(schema))
            return false;
    }
    for (int table = 0; table < tableCount(); ++table) {
        if (tableKey(table) != other.tableKey(table))
            return false;
    }
    return true;
}

size_t SchemaConfig::memory() const
{
    return m_names.memory() + bytes(m_schemaNames) + bytes(m_schemasByName) + bytes(m_firstTables)
           + bytes(m_schemaFlags) + bytes(m_tableNames) + bytes(m_firstColumns) + bytes(m_tableFlags)
           + bytes(m_tableModes) + bytes(m_columnNames) + bytes(m_columnFlags) + bytes(m_schemaDestinations)
           + bytes(m_tableDestinations) + bytes(m_columnDestinations) + bytes(m_tableReasons) + bytes(m_columnReasons);
}

} // namespace sluice
