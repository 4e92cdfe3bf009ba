// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openenum.h"
#include "schema/namearena.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sluice {

/// What happens to schemas, tables and columns that the source gains later (API reference, `schema_change_handling`).
enum class SchemaPolicy { Unset, Other, AllowAll, AllowColumns, BlockAll };
template<>
struct EnumWords<SchemaPolicy>
{
    static constexpr EnumWord<SchemaPolicy> words[] = {{SchemaPolicy::AllowAll, u"ALLOW_ALL"},
                                                       {SchemaPolicy::AllowColumns, u"ALLOW_COLUMNS"},
                                                       {SchemaPolicy::BlockAll, u"BLOCK_ALL"}};
};

/// How changes and deletions of rows arrive; only where a table can switch.
enum class SyncMode : uint8_t { Unset, Other, SoftDelete, History, Live };
template<>
struct EnumWords<SyncMode>
{
    static constexpr EnumWord<SyncMode> words[] = {
        {SyncMode::SoftDelete, u"SOFT_DELETE"}, {SyncMode::History, u"HISTORY"}, {SyncMode::Live, u"LIVE"}};
};

/// What is known of a schema, a table or a column, a bit each.
enum NodeFlag : uint8_t {
    NodeEnabled = 1,
    NodeHashed = 2,
    NodePrimaryKey = 4,
    NodeLocked = 8,           ///< enabled_patch_settings.allowed is false: the service would refuse a change
    NodeColumnsSettable = 16, ///< of a table: supports_columns_config
    NodeHistoryPossible = 32, ///< of a table: supports_history_mode
};
using NodeFlags = uint8_t;

/// Why a node cannot be switched.
struct LockReason
{
    QString code; ///< SYSTEM_TABLE, DELETED, OTHER, or a later one
    QString text; ///< verbatim; often missing

    friend bool operator==(const LockReason &, const LockReason &) = default;
};

/// What a connection copies: schemas, tables, and those columns that somebody has touched (the others are not in the
/// service's answer, which does not mean that they are off). In columns of plain numbers, without an object or a string
/// per node. Immutable once built; nodes are named by their place, in the service's order.
///
/// Names are the source's own: case-sensitive, any characters, unique among siblings.
class SchemaConfig
{
public:
    [[nodiscard]] const OpenEnum<SchemaPolicy> &policy() const { return m_policy; }

    [[nodiscard]] int schemaCount() const { return int(m_schemaNames.size()); }
    [[nodiscard]] int tableCount() const { return int(m_tableNames.size()); }
    [[nodiscard]] int columnCount() const { return int(m_columnNames.size()); }
    // The tables of a schema, and the known columns of a table: from the first to before the end.
    [[nodiscard]] int firstTable(int schema) const { return int(m_firstTables[size_t(schema)]); }
    [[nodiscard]] int endTable(int schema) const { return int(m_firstTables[size_t(schema) + 1]); }
    [[nodiscard]] int firstColumn(int table) const { return int(m_firstColumns[size_t(table)]); }
    [[nodiscard]] int endColumn(int table) const { return int(m_firstColumns[size_t(table) + 1]); }
    [[nodiscard]] int schemaOf(int table) const;
    [[nodiscard]] int tableOf(int column) const;

    [[nodiscard]] std::string_view schemaKey(int schema) const { return m_names.at(m_schemaNames[size_t(schema)]); }
    [[nodiscard]] std::string_view tableKey(int table) const { return m_names.at(m_tableNames[size_t(table)]); }
    [[nodiscard]] std::string_view columnKey(int column) const { return m_names.at(m_columnNames[size_t(column)]); }
    [[nodiscard]] QString schemaName(int schema) const { return m_names.text(m_schemaNames[size_t(schema)]); }
    [[nodiscard]] QString tableName(int table) const { return m_names.text(m_tableNames[size_t(table)]); }
    [[nodiscard]] QString columnName(int column) const { return m_names.text(m_columnNames[size_t(column)]); }
    // The name in the destination; the source's own where the service says no other.
    [[nodiscard]] QString schemaDestination(int schema) const;
    [[nodiscard]] QString tableDestination(int table) const;
    [[nodiscard]] QString columnDestination(int column) const;

    [[nodiscard]] NodeFlags schemaFlags(int schema) const { return m_schemaFlags[size_t(schema)]; }
    [[nodiscard]] NodeFlags tableFlags(int table) const { return m_tableFlags[size_t(table)]; }
    [[nodiscard]] NodeFlags columnFlags(int column) const { return m_columnFlags[size_t(column)]; }
    [[nodiscard]] SyncMode tableMode(int table) const { return m_tableModes[size_t(table)]; }
    [[nodiscard]] std::optional<LockReason> tableLock(int table) const;
    [[nodiscard]] std::optional<LockReason> columnLock(int column) const;

    // By the source's names; -1: there is none.
    [[nodiscard]] int findSchema(std::string_view name) const;
    [[nodiscard]] int findTable(int schema, std::string_view name) const;
    [[nodiscard]] int findColumn(int table, std::string_view name) const;

    /// The same schemas and tables at the same places: what is said of a place here is true of it there.
    [[nodiscard]] bool hasSameTables(const SchemaConfig &other) const;

    /// Bytes held.
    [[nodiscard]] size_t memory() const;

private:
    friend class SchemaConfigBuilder;
    using Sparse = std::vector<std::pair<uint32_t, uint32_t>>; ///< node, name; sorted by node

    [[nodiscard]] std::optional<LockReason> lock(const Sparse &reasons, int node, NodeFlags flags) const;
    [[nodiscard]] QString destination(const Sparse &names, int node, uint32_t own) const;

    OpenEnum<SchemaPolicy> m_policy;
    NameArena m_names;
    std::vector<uint32_t> m_schemaNames;
    std::vector<uint32_t> m_schemasByName; ///< their places: some sources have ten thousand of them
    std::vector<uint32_t> m_firstTables;
    std::vector<NodeFlags> m_schemaFlags;
    std::vector<uint32_t> m_tableNames;
    std::vector<uint32_t> m_firstColumns;
    std::vector<NodeFlags> m_tableFlags;
    std::vector<SyncMode> m_tableModes;
    std::vector<uint32_t> m_columnNames;
    std::vector<NodeFlags> m_columnFlags;
    Sparse m_schemaDestinations;
    Sparse m_tableDestinations;
    Sparse m_columnDestinations;
    Sparse m_tableReasons; ///< the name is "code\ntext"
    Sparse m_columnReasons;
};

/// Finds tables by name in a config where many are to be found: a table of each schema is made when it is first asked.
class SchemaLookup
{
public:
    explicit SchemaLookup(const SchemaConfig &config)
        : m_config(config)
    {
    }
    [[nodiscard]] const SchemaConfig &config() const { return m_config; }
    // -1: there is none.
    [[nodiscard]] int schema(std::string_view name) const { return m_config.findSchema(name); }
    [[nodiscard]] int table(int schema, std::string_view name);
    [[nodiscard]] int table(const QString &schema, const QString &table);

private:
    const SchemaConfig &m_config;
    std::unordered_map<int, std::unordered_map<std::string_view, int>> m_tables;
};

using SchemaConfigPtr = std::shared_ptr<const SchemaConfig>;

} // namespace sluice
