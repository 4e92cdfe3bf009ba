// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftpatch.h"

#include <QStringList>

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
    void write(const SchemaChange &change)
    {
        QStringList path;
        if (change.kind != Kind::Policy) {
            path = {QStringLiteral("schemas"), change.schema};
            if (!change.table.isEmpty())
                path << QStringLiteral("tables") << change.table;
            if (!change.column.isEmpty())
                path << QStringLiteral("columns") << change.column;
        }
        qsizetype same = 0;
        while (same < path.size() && same < m_path.size() && path[same] == m_path[same])
            ++same;
        closeTo(same);
        for (qsizetype i = same; i < path.size(); ++i) {
            key(path[i]);
            m_json += '{';
            m_first = true;
        }
        m_path = path;
        value(change);
    }

    QByteArray finish()
    {
        closeTo(0);
        m_json += '}';
        return m_json;
    }

private:
    void closeTo(qsizetype depth)
    {
        for (qsizetype i = m_path.size(); i > depth; --i) {
            m_json += '}';
            m_first = false;
        }
    }
    void key(const QString &name)
    {
        if (!m_first)
            m_json += ',';
        m_first = false;
        m_json += '"';
        appendEscaped(name.toUtf8());
        m_json += "\":";
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
        key(QLatin1String(name));
        m_json += '"';
        appendEscaped(value.toUtf8());
        m_json += '"';
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
            key(QStringLiteral("hashed"));
            m_json += change.on ? "true" : "false";
            break;
        default:
            key(QStringLiteral("enabled"));
            m_json += change.on ? "true" : "false";
            break;
        }
    }

    QByteArray m_json = "{";
    QStringList m_path;
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

void compareTables(const SchemaConfig &before, int schemaBefore, const SchemaConfig &after, int schemaAfter,
                   SchemaDifference &difference)
{
    const QString name = before.schemaName(schemaBefore);
    if (before.schemaFlags(schemaBefore) != after.schemaFlags(schemaAfter))
        difference.changed.append({name, QString()});
    const Places old = tablesOf(before, schemaBefore);
    for (int table = after.firstTable(schemaAfter); table < after.endTable(schemaAfter); ++table) {
        const auto found = old.find(after.tableKey(table));
        if (found == old.end())
            difference.added.append({name, after.tableName(table)});
        else if (!isSame(before, found->second, after, table))
            difference.changed.append({name, after.tableName(table)});
    }
    const Places now = tablesOf(after, schemaAfter);
    for (int table = before.firstTable(schemaBefore); table < before.endTable(schemaBefore); ++table) {
        if (!now.contains(before.tableKey(table)))
            difference.removed.append({name, before.tableName(table)});
    }
}

} // namespace

QByteArray schemaPatch(const QList<SchemaChange> &changes)
{
    PatchWriter writer;
    for (const SchemaChange &change : changes)
        writer.write(change);
    return writer.finish();
}

QList<SchemaChange> missingChanges(const QList<SchemaChange> &changes, const SchemaConfig &config)
{
    QList<SchemaChange> missing;
    SchemaLookup lookup(config);
    for (const SchemaChange &change : changes) {
        if (change.kind == Kind::Policy) {
            if (config.policy().value() != change.policy)
                missing.append(change);
            continue;
        }
        const int schema = config.findSchema(change.schema.toStdString());
        const int table = schema < 0 || change.table.isEmpty() ? -1 : lookup.table(schema, change.table.toStdString());
        const int column =
            table < 0 || change.column.isEmpty() ? -1 : config.findColumn(table, change.column.toStdString());
        bool taken = false;
        switch (change.kind) {
        case Kind::SchemaEnabled:
            taken = schema >= 0 && ((config.schemaFlags(schema) & NodeEnabled) != 0) == change.on;
            break;
        case Kind::TableEnabled:
            taken = table >= 0 && ((config.tableFlags(table) & NodeEnabled) != 0) == change.on;
            break;
        case Kind::TableMode:
            taken = table >= 0 && config.tableMode(table) == change.mode;
            break;
        case Kind::ColumnEnabled:
            taken = table >= 0 && (column < 0 || ((config.columnFlags(column) & NodeEnabled) != 0) == change.on);
            break;
        case Kind::ColumnHashed:
            taken = table >= 0 && (column < 0 || ((config.columnFlags(column) & NodeHashed) != 0) == change.on);
            break;
        case Kind::Policy:
            break;
        }
        if (!taken)
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

} // namespace sluice
