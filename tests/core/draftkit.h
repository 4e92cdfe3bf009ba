// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftpatch.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/schemadraft.h"
#include "schema/selectedconfig.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>
#include <random>

namespace sluice::test {

/// An independent, simple model of what the service does with a PATCH: a tree of objects, merged.
inline QJsonObject merged(QJsonObject into, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isObject())
            into[it.key()] = merged(into[it.key()].toObject(), it.value().toObject());
        else
            into[it.key()] = it.value();
    }
    return into;
}

/// What a draft wishes for, as the service would show it.
inline QJsonObject treeOf(const SchemaDraft &draft)
{
    const SchemaConfig &config = draft.base();
    QJsonObject schemas;
    for (int s = 0; s < config.schemaCount(); ++s) {
        QJsonObject tables;
        for (int t = config.firstTable(s); t < config.endTable(s); ++t) {
            QJsonObject table{{QStringLiteral("enabled"), draft.isTableEnabled(t)}};
            if (draft.tableMode(t) != SyncMode::Unset)
                table[QStringLiteral("sync_mode")] = OpenEnum<SyncMode>(draft.tableMode(t)).word();
            QJsonObject columns;
            const TableColumns *known = draft.columns(t);
            for (int c = 0; known != nullptr && c < known->size(); ++c) {
                const NodeFlags flags = draft.columnFlags(t, c);
                columns[known->at(c).name] =
                    QJsonObject{{QStringLiteral("enabled"), (flags & NodeEnabled) != 0},
                                {QStringLiteral("hashed"), (flags & NodeHashed) != 0},
                                {QStringLiteral("is_primary_key"), (flags & NodePrimaryKey) != 0}};
            }
            if (known != nullptr)
                table[QStringLiteral("columns")] = columns;
            tables[config.tableName(t)] = table;
        }
        schemas[config.schemaName(s)] =
            QJsonObject{{QStringLiteral("enabled"), draft.isSchemaEnabled(s)}, {QStringLiteral("tables"), tables}};
    }
    return {{QStringLiteral("schema_change_handling"), OpenEnum<SchemaPolicy>(draft.policy()).word()},
            {QStringLiteral("schemas"), schemas}};
}

/// The object without its nth leaf, counted in the order of the walk.
inline QJsonObject withoutLeaf(const QJsonObject &object, int &n)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isObject())
            result[it.key()] = withoutLeaf(it.value().toObject(), n);
        else if (n-- != 0)
            result[it.key()] = it.value();
    }
    return result;
}

inline int leaves(const QJsonObject &object)
{
    int count = 0;
    for (const QJsonValue &value : object)
        count += value.isObject() ? leaves(value.toObject()) : 1;
    return count;
}

/// A config made by chance, with odd names; `drop` leaves out about one node in that many, and flips others.
inline SchemaConfigPtr randomConfig(quint32 seed, int change = 0)
{
    static const char *const odd[] = {"a/b", "a.b", "x#1", "with blank", "emoji \xF0\x9F\x90\xA6", "\"q\\", "T", "t"};
    QRandomGenerator random(seed);
    QRandomGenerator other(seed + 977);
    QRandomGenerator listing(seed + 1954);
    const auto changed = [&other, change] {
        return change > 0 && other.bounded(change) == 0;
    };
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy(2 + random.bounded(3)));
    const int schemas = 1 + int(random.bounded(4));
    for (int s = 0; s < schemas; ++s) {
        b.beginSchema("s" + std::to_string(s), (random.bounded(2) == 1) != changed());
        const int tables = int(random.bounded(10));
        for (int t = 0; t < tables; ++t) {
            NodeFlags flags = NodeColumnsSettable;
            flags |= NodeFlags(random.bounded(2) == 1 ? NodeEnabled : 0);
            flags |= NodeFlags(random.bounded(2) == 1 ? NodeHistoryPossible : 0);
            const SyncMode mode = SyncMode(random.bounded(2) == 0 ? 0 : 2 + random.bounded(3));
            const bool locked = random.bounded(6) == 0;
            if (changed())
                continue;
            if (changed())
                flags ^= NodeEnabled;
            const std::string name = t < int(std::size(odd)) ? odd[t] : "t" + std::to_string(t);
            b.beginTable(name, flags, mode);
            if (locked)
                b.lockTable("OTHER", "because");
            // Those that were touched once, as the service lists them; `readSomeColumns` reads them among others.
            for (int c = 0; c < 4; ++c) {
                NodeFlags said = NodeFlags(listing.bounded(4)); // on, hashed
                if (listing.bounded(4) != 0)
                    continue;
                if (change > 0 && listing.bounded(change) == 0)
                    said ^= NodeFlags(1 + listing.bounded(3));
                b.addColumn("c." + std::to_string(c), said);
            }
        }
    }
    return b.finish();
}

inline void readSomeColumns(SchemaDraft &draft, QRandomGenerator &random)
{
    for (int t = 0; t < draft.base().tableCount(); ++t) {
        if (random.bounded(3) != 0)
            continue;
        TableColumns columns;
        for (int c = 0; c < int(random.bounded(5)); ++c) {
            TableColumn column;
            column.name = QStringLiteral("c.%1").arg(c);
            column.flags = NodeFlags(random.bounded(8)); // on, hashed, key
            // The source and the config say the same of what both know.
            for (int listed = draft.base().firstColumn(t); listed < draft.base().endColumn(t); ++listed) {
                if (draft.base().columnName(listed) == column.name)
                    column.flags = NodeFlags((column.flags & NodePrimaryKey) | draft.base().columnFlags(listed));
            }
            if (random.bounded(4) == 0)
                column.flags |= NodeLocked;
            columns.append(column);
        }
        draft.setColumns(t, columns);
    }
}

/// A verb by chance on nodes by chance.
inline void doSomething(SchemaDraft &draft, QRandomGenerator &random)
{
    const SchemaConfig &config = draft.base();
    QList<int> tables;
    QList<ColumnPlace> columns;
    for (int t = 0; t < config.tableCount(); ++t) {
        if (random.bounded(3) == 0)
            tables.append(t);
        for (int c = 0; draft.columns(t) != nullptr && c < draft.columns(t)->size(); ++c) {
            if (random.bounded(3) == 0)
                columns.append({t, c});
        }
    }
    std::ranges::shuffle(tables, std::mt19937(random.generate()));
    const bool on = random.bounded(2) == 1;
    switch (random.bounded(13)) {
    case 0:
        draft.setPolicy(SchemaPolicy(2 + random.bounded(3)));
        break;
    case 1:
        draft.setSchemasEnabled({int(random.bounded(config.schemaCount()))}, on);
        break;
    case 2:
        draft.enableTables(tables, on);
        break;
    case 3:
        draft.setTablesMode(tables, SyncMode(2 + random.bounded(3)));
        break;
    case 4:
        draft.undo();
        break;
    case 5:
        draft.redo();
        break;
    case 6:
        draft.enableOnly(tables);
        break;
    case 7:
        draft.disableAllBut(tables);
        break;
    case 8:
        draft.setColumnsFlag(columns, NodeHashed, on);
        break;
    case 9:
        draft.setColumnsFlag(columns, NodeEnabled, on);
        break;
    case 12:
        draft.setColumnsFlag(columns, NodePrimaryKey, on);
        break;
    case 10: {
        QList<SchemaChange> some;
        for (const SchemaChange &change : draft.changes()) {
            if (random.bounded(2) == 0)
                some.append(change);
        }
        draft.revert(some);
        break;
    }
    default:
        draft.setTablesEnabled(tables, on);
        break;
    }
}

inline QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s in %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

} // namespace sluice::test
