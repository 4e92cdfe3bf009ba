// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftpatch.h"

#include "schema/schemaleaf.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;

QString word(SchemaPolicy policy)
{
    return OpenEnum<SchemaPolicy>(policy).word();
}

QString word(SyncMode mode)
{
    return OpenEnum<SyncMode>(mode).word();
}

/// Writes objects as deep as the path to the current change is, closing what is left and opening what is entered.
class PatchWriter
{
public:
    explicit PatchWriter(const SchemaPatchForm &form)
        : m_indented(form.indented)
        , m_columns(form.columns)
    {
        if (form.parents != nullptr)
            m_parents.emplace(*form.parents);
        if (m_columns != nullptr)
            m_read.emplace(m_columns->base());
    }

    void write(const SchemaChange &change)
    {
        const int level = levelOf(change);
        closeTo(shared(change, level));
        while (m_level < level)
            open(change, level);
        value(change);
    }

    QByteArray finish()
    {
        closeTo(0);
        end();
        return std::move(m_json);
    }

private:
    // Objects within objects: the config, its schemas, a schema, its tables, a table, its columns, a column.
    static constexpr int schemaLevel = 2;
    static constexpr int tableLevel = 4;
    static constexpr int columnLevel = 6;

    static int levelOf(const SchemaChange &change)
    {
        switch (change.kind) {
        case Kind::Policy:
            return 0;
        case Kind::SchemaEnabled:
            return schemaLevel;
        case Kind::TableEnabled:
        case Kind::TableMode:
            return tableLevel;
        default:
            return columnLevel;
        }
    }
    /// How much of what is open belongs to the path of the change as well.
    [[nodiscard]] int shared(const SchemaChange &change, int level) const
    {
        int same = std::min({m_level, level, schemaLevel - 1});
        if (level < schemaLevel || m_level < schemaLevel || change.schema != m_schema)
            return same;
        same = std::min({m_level, level, tableLevel - 1});
        if (level < tableLevel || m_level < tableLevel || change.table != m_table)
            return same;
        same = std::min({m_level, level, columnLevel - 1});
        return level < columnLevel || m_level < columnLevel || change.column != m_column ? same : columnLevel;
    }
    void open(const SchemaChange &change, int target)
    {
        switch (++m_level) {
        case schemaLevel - 1:
            begin("schemas");
            break;
        case schemaLevel:
            m_schema = change.schema;
            begin(m_schema.toUtf8());
            if (target > schemaLevel)
                parent({.kind = Kind::SchemaEnabled, .schema = change.schema});
            break;
        case tableLevel - 1:
            begin("tables");
            break;
        case tableLevel:
            m_table = change.table;
            begin(m_table.toUtf8());
            if (change.kind != Kind::TableEnabled)
                parent({.kind = Kind::TableEnabled, .schema = change.schema, .table = change.table});
            break;
        case columnLevel - 1:
            begin("columns");
            break;
        default:
            m_column = change.column;
            begin(m_column.toUtf8());
            if (change.kind != Kind::ColumnEnabled)
                parent({.kind = Kind::ColumnEnabled,
                        .schema = change.schema,
                        .table = change.table,
                        .column = change.column});
            break;
        }
    }
    /// What a node says already, where the service insists on hearing it; never of what is locked.
    void parent(const SchemaChange &node)
    {
        if (!m_parents)
            return;
        SchemaLeaf leaf = leafOf(*m_parents, node);
        if (leaf.state == SchemaLeaf::State::Unlisted)
            leaf = readLeaf(node, leaf);
        if (leaf.state != SchemaLeaf::State::Locked && leaf.state != SchemaLeaf::State::Gone)
            boolean("enabled", leaf.on);
    }
    /// As the table's columns were read from the source, where they were; else what the policy makes likely.
    SchemaLeaf readLeaf(const SchemaChange &node, SchemaLeaf likely)
    {
        const int table = m_read ? m_read->table(node.schema, node.table) : -1;
        const TableColumns *columns = table < 0 ? nullptr : m_columns->columns(table);
        if (columns == nullptr)
            return likely;
        const auto column = std::ranges::find(*columns, node.column, &TableColumn::name);
        if (column == columns->cend())
            return likely;
        likely.on = (column->flags & NodeEnabled) != 0;
        if ((column->flags & NodeLocked) != 0)
            likely.state = SchemaLeaf::State::Locked;
        return likely;
    }
    void closeTo(int level)
    {
        for (; m_level > level; --m_level)
            end();
    }
    void newLine(qsizetype depth)
    {
        if (!m_indented)
            return;
        m_json += '\n';
        m_json.append(2 * depth, ' ');
    }
    void end()
    {
        if (!m_first)
            newLine(m_level);
        m_json += '}';
        m_first = false;
    }
    void begin(const QByteArray &name)
    {
        --m_level;
        key(name);
        ++m_level;
        m_json += '{';
        m_first = true;
    }
    void key(const QByteArray &name)
    {
        if (!m_first)
            m_json += ',';
        m_first = false;
        newLine(m_level + 1);
        m_json += '"';
        appendEscaped(name);
        m_json += m_indented ? "\": " : "\":";
    }
    void appendEscaped(const QByteArray &utf8)
    {
        static constexpr char hex[] = "0123456789abcdef";
        for (const char c : utf8) {
            if (c == '"' || c == '\\') {
                m_json += '\\';
                m_json += c;
            } else if (uchar(c) < 0x20) {
                m_json += "\\u00";
                m_json += hex[uchar(c) >> 4];
                m_json += hex[uchar(c) & 15];
            } else {
                m_json += c;
            }
        }
    }
    void text(const char *name, const QString &value)
    {
        key(name);
        m_json += '"';
        appendEscaped(value.toUtf8());
        m_json += '"';
    }
    void boolean(const char *name, bool value)
    {
        key(name);
        m_json += value ? "true" : "false";
    }
    void value(const SchemaChange &change)
    {
        switch (change.kind) {
        case Kind::Policy:
            text("schema_change_handling", word(change.policy));
            break;
        case Kind::TableMode:
            text("sync_mode", word(change.mode));
            break;
        case Kind::ColumnHashed:
            boolean("hashed", change.on);
            break;
        case Kind::ColumnKey:
            boolean("is_primary_key", change.on);
            break;
        default:
            boolean("enabled", change.on);
            break;
        }
    }

    std::optional<SchemaLookup> m_parents;
    std::optional<SchemaLookup> m_read;
    bool m_indented;
    const SchemaDraft *m_columns;
    QByteArray m_json = "{";
    int m_level = 0;
    QString m_schema;
    QString m_table;
    QString m_column;
    bool m_first = true;
};

bool isSame(const SchemaConfig &a, int tableA, const SchemaConfig &b, int tableB)
{
    if (a.tableFlags(tableA) != b.tableFlags(tableB) || a.tableMode(tableA) != b.tableMode(tableB)
        || a.endColumn(tableA) - a.firstColumn(tableA) != b.endColumn(tableB) - b.firstColumn(tableB))
        return false;
    for (int column = a.firstColumn(tableA); column < a.endColumn(tableA); ++column) {
        const int other = b.findColumn(tableB, a.columnKey(column));
        if (other < 0 || a.columnFlags(column) != b.columnFlags(other))
            return false;
    }
    return true;
}

using Places = std::unordered_map<std::string_view, int>;

Places tablesOf(const SchemaConfig &config, int schema)
{
    Places places;
    for (int table = config.firstTable(schema); table < config.endTable(schema); ++table)
        places.emplace(config.tableKey(table), table);
    return places;
}

bool isCopied(const SchemaConfig &config, int schema, int table)
{
    return (config.schemaFlags(schema) & config.tableFlags(table) & NodeEnabled) != 0;
}

void compareTables(const SchemaConfig &before, int schemaBefore, const SchemaConfig &after, int schemaAfter,
                   SchemaDifference &difference)
{
    const QString name = before.schemaName(schemaBefore);
    if (before.schemaFlags(schemaBefore) != after.schemaFlags(schemaAfter))
        difference.changed.append({name, QString()});
    const Places old = tablesOf(before, schemaBefore);
    for (int table = after.firstTable(schemaAfter); table < after.endTable(schemaAfter); ++table) {
        const auto found = old.find(after.tableKey(table));
        if (found == old.end()) {
            difference.added.append({name, after.tableName(table)});
            continue;
        }
        if (!isSame(before, found->second, after, table))
            difference.changed.append({name, after.tableName(table)});
        const bool was = isCopied(before, schemaBefore, found->second);
        const bool is = isCopied(after, schemaAfter, table);
        difference.turnedOff += was && !is ? 1 : 0;
        difference.turnedOn += is && !was ? 1 : 0;
    }
    const Places now = tablesOf(after, schemaAfter);
    for (int table = before.firstTable(schemaBefore); table < before.endTable(schemaBefore); ++table) {
        if (!now.contains(before.tableKey(table)))
            difference.removed.append({name, before.tableName(table)});
    }
}

} // namespace

QByteArray schemaPatch(const QList<SchemaChange> &changes, const SchemaPatchForm &form)
{
    PatchWriter writer(form);
    for (const SchemaChange &change : changes)
        writer.write(change);
    return writer.finish();
}

QList<SchemaChange> missingChanges(const QList<SchemaChange> &changes, const SchemaConfig &config)
{
    QList<SchemaChange> missing;
    SchemaLookup lookup(config);
    for (const SchemaChange &change : changes) {
        if (!says(leafOf(lookup, change), change))
            missing.append(change);
    }
    return missing;
}

SchemaDifference schemaDifference(const SchemaConfig &before, const SchemaConfig &after)
{
    SchemaDifference difference;
    difference.policyChanged = !(before.policy() == after.policy());
    for (int schema = 0; schema < after.schemaCount(); ++schema) {
        const int old = before.findSchema(after.schemaKey(schema));
        if (old >= 0) {
            compareTables(before, old, after, schema, difference);
            continue;
        }
        const QString name = after.schemaName(schema);
        difference.added.append({name, QString()});
        for (int table = after.firstTable(schema); table < after.endTable(schema); ++table)
            difference.added.append({name, after.tableName(table)});
    }
    for (int schema = 0; schema < before.schemaCount(); ++schema) {
        if (after.findSchema(before.schemaKey(schema)) >= 0)
            continue;
        const QString name = before.schemaName(schema);
        difference.removed.append({name, QString()});
        for (int table = before.firstTable(schema); table < before.endTable(schema); ++table)
            difference.removed.append({name, before.tableName(table)});
    }
    return difference;
}

ReloadReach reloadReach(const SchemaConfig &config)
{
    ReloadReach reach;
    for (int table = 0; table < config.tableCount(); ++table) {
        const NodeFlags flags = config.tableFlags(table);
        if (isCopied(config, config.schemaOf(table), table))
            ++reach.on;
        else if ((flags & NodeLocked) == 0 || (flags & NodeEnabled) != 0)
            ++reach.off;
    }
    return reach;
}

} // namespace sluice
