// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/tablescope.h"

#include <algorithm>

namespace sluice {

int tableCount(const TableScope &scope)
{
    int count = 0;
    for (const auto &[schema, tables] : scope)
        count += int(tables.size());
    return count;
}

ResyncScope resyncScope(const SchemaConfig &config, const QList<int> &tables)
{
    ResyncScope result;
    int schema = -1;
    for (const int table : tables) {
        const int owner = config.schemaOf(table);
        if ((config.schemaFlags(owner) & config.tableFlags(table) & NodeEnabled) == 0) {
            ++result.notCopied;
            continue;
        }
        if (owner != schema)
            result.tables.append({config.schemaName(owner), {}});
        schema = owner;
        result.tables.last().second.append(config.tableName(table));
        result.names.append(result.tables.last().first + u'.' + config.tableName(table));
    }
    return result;
}

AskingTables tablesAskingForResync(const SchemaConfig &config, const QList<TableWarning> &warnings)
{
    QHash<std::pair<QString, QString>, int> places;
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        const QString destination = config.schemaDestination(schema);
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table)
            places.insert({destination, config.tableDestination(table)}, table);
    }
    AskingTables result;
    for (const TableWarning &warning : warnings) {
        if (warning.code != resyncWarningCode)
            continue;
        const auto place = places.constFind({warning.schema, warning.table});
        const QString name = warning.schema + u'.' + warning.table;
        if (place != places.cend())
            result.tables.append(*place);
        else if (!result.unknown.contains(name))
            result.unknown.append(name);
    }
    std::ranges::sort(result.tables);
    result.tables.erase(std::unique(result.tables.begin(), result.tables.end()), result.tables.end());
    return result;
}

WarnedPlaces warnedPlaces(const SchemaConfig &config, const QList<TableWarning> &warnings)
{
    WarnedPlaces result;
    QHash<QString, QHash<QString, QList<TableWarning>>> named;
    for (const TableWarning &warning : warnings)
        named[warning.schema][warning.table].append(warning);
    if (named.isEmpty())
        return result;
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        const auto there = named.constFind(config.schemaDestination(schema));
        if (there == named.cend())
            continue;
        if (const auto whole = there->constFind(QString()); whole != there->cend()) {
            result.schemas.insert(schema, *whole);
            if (there->size() == 1)
                continue;
        }
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
            const auto found = there->constFind(config.tableDestination(table));
            if (found == there->cend() || found.key().isEmpty())
                continue;
            result.tables.insert(table, *found);
            ++result.tablesIn[schema];
        }
    }
    return result;
}

int unreadTables(const SchemaDraft &draft, const QList<int> &tables)
{
    return int(std::ranges::count_if(tables, [&draft](int table) {
        return (draft.base().tableFlags(table) & NodeColumnsSettable) != 0 && draft.columns(table) == nullptr;
    }));
}

QList<ColumnName> blockedColumns(const SchemaDraft &draft, const QList<int> &tables)
{
    const SchemaConfig &config = draft.base();
    QList<ColumnName> result;
    for (const int table : tables) {
        const QString schema = config.schemaName(config.schemaOf(table));
        for (int column = config.firstColumn(table); column < config.endColumn(table); ++column) {
            if ((config.columnFlags(column) & NodeEnabled) == 0)
                result.append({schema, config.tableName(table), config.columnName(column)});
        }
        const TableColumns *columns = draft.columns(table);
        for (qsizetype i = 0; columns != nullptr && i < columns->size(); ++i) {
            const TableColumn &column = columns->at(i);
            // What the config lists is as it says: it is read again more often than the columns are.
            if ((column.flags & NodeEnabled) == 0 && config.findColumn(table, column.name.toStdString()) < 0)
                result.append({schema, config.tableName(table), column.name});
        }
    }
    return result;
}

} // namespace sluice
