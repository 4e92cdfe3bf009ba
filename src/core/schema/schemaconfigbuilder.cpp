// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace sluice {

SchemaConfigBuilder::SchemaConfigBuilder()
    : m_config(std::make_shared<SchemaConfig>())
{
}

void SchemaConfigBuilder::beginSchema(std::string_view name, bool enabled, std::string_view destination)
{
    SchemaConfig &c = *m_config;
    c.m_firstTables.push_back(uint32_t(c.m_tableNames.size()));
    c.m_schemaNames.push_back(c.m_names.intern(name));
    c.m_schemaFlags.push_back(0);
    setSchema(enabled, destination);
}

void SchemaConfigBuilder::setSchema(bool enabled, std::string_view destination)
{
    SchemaConfig &c = *m_config;
    c.m_schemaFlags.back() = NodeFlags(enabled ? NodeEnabled : 0);
    if (!destination.empty() && destination != c.m_names.at(c.m_schemaNames.back()))
        c.m_schemaDestinations.emplace_back(uint32_t(c.m_schemaNames.size() - 1), c.m_names.intern(destination));
}

void SchemaConfigBuilder::beginTable(std::string_view name, NodeFlags flags, SyncMode mode,
                                     std::string_view destination)
{
    SchemaConfig &c = *m_config;
    if (!destination.empty() && destination != name)
        c.m_tableDestinations.emplace_back(uint32_t(c.m_tableNames.size()), c.m_names.intern(destination));
    c.m_firstColumns.push_back(uint32_t(c.m_columnNames.size()));
    c.m_tableNames.push_back(c.m_names.intern(name));
    c.m_tableFlags.push_back(flags);
    c.m_tableModes.push_back(mode);
}

void SchemaConfigBuilder::addColumn(std::string_view name, NodeFlags flags, std::string_view destination)
{
    SchemaConfig &c = *m_config;
    if (!destination.empty() && destination != name)
        c.m_columnDestinations.emplace_back(uint32_t(c.m_columnNames.size()), c.m_names.intern(destination));
    c.m_columnNames.push_back(c.m_names.intern(name));
    c.m_columnFlags.push_back(flags);
}

uint32_t SchemaConfigBuilder::reason(std::string_view code, std::string_view text)
{
    std::string both(code);
    both += '\n';
    both += text;
    return m_config->m_names.intern(both);
}

void SchemaConfigBuilder::lockTable(std::string_view code, std::string_view text)
{
    SchemaConfig &c = *m_config;
    c.m_tableFlags.back() |= NodeLocked;
    if (!code.empty() || !text.empty())
        c.m_tableReasons.emplace_back(uint32_t(c.m_tableNames.size() - 1), reason(code, text));
}

void SchemaConfigBuilder::lockColumn(std::string_view code, std::string_view text)
{
    SchemaConfig &c = *m_config;
    c.m_columnFlags.back() |= NodeLocked;
    if (!code.empty() || !text.empty())
        c.m_columnReasons.emplace_back(uint32_t(c.m_columnNames.size() - 1), reason(code, text));
}

SchemaConfigPtr SchemaConfigBuilder::soFar(bool enabled) const
{
    auto config = std::make_shared<SchemaConfig>(*m_config);
    if (!config->m_schemaFlags.empty())
        config->m_schemaFlags.back() = NodeFlags(enabled ? NodeEnabled : 0);
    return finished(std::move(config));
}

SchemaConfigPtr SchemaConfigBuilder::finish()
{
    return finished(std::move(m_config));
}

SchemaConfigPtr SchemaConfigBuilder::finished(std::shared_ptr<SchemaConfig> config)
{
    SchemaConfig &c = *config;
    c.m_firstTables.push_back(uint32_t(c.m_tableNames.size()));
    c.m_firstColumns.push_back(uint32_t(c.m_columnNames.size()));
    c.m_names.freeze();
    c.m_schemasByName.resize(c.m_schemaNames.size());
    std::iota(c.m_schemasByName.begin(), c.m_schemasByName.end(), 0U);
    // The first of a name that comes twice is the one that is found.
    std::ranges::stable_sort(c.m_schemasByName, {}, [&c](uint32_t schema) { return c.schemaKey(int(schema)); });
    c.m_tableNames.shrink_to_fit();
    c.m_firstColumns.shrink_to_fit();
    c.m_tableFlags.shrink_to_fit();
    c.m_tableModes.shrink_to_fit();
    c.m_columnNames.shrink_to_fit();
    c.m_columnFlags.shrink_to_fit();
    return config;
}

} // namespace sluice
