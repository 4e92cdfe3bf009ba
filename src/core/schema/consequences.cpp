// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/consequences.h"

#include <QHash>

#include <algorithm>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;

bool isOn(NodeFlags flags)
{
    return (flags & NodeEnabled) != 0;
}

/// What is wished of one schema and the tables in it.
struct SchemaWish
{
    bool named = false;                     ///< its own flag is to change
    bool on = false;                        ///< to this
    QList<std::pair<QString, bool>> tables; ///< name, and what it is to be
    QList<SchemaChange> modes;
};

/// A schema whose own flag changes: each of its tables starts or stops, named or not.
void judgeSchema(const SchemaConfig &config, int schema, const QString &name, const SchemaWish &wish,
                 SchemaConsequences &result)
{
    const QHash<QString, bool> wished(wish.tables.cbegin(), wish.tables.cend());
    for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
        const NodeFlags flags = config.tableFlags(table);
        if (!isOn(flags) && wished.isEmpty())
            continue;
        const QString tableName = config.tableName(table);
        const auto named = wished.constFind(tableName);
        const bool after = named == wished.cend() ? isOn(flags) : *named;
        if (wish.on && after) {
            result.starting.append({name, tableName});
            if (named == wished.cend())
                result.alongside.append({name, tableName});
        } else if (!wish.on && isOn(flags)) {
            result.stopping.append({name, tableName});
        } else if (!wish.on && after) {
            result.idle.append({name, tableName});
        }
    }
}

void judgeTables(const SchemaConfig &config, const QString &name, const SchemaWish &wish, SchemaConsequences &result)
{
    const int schema = config.findSchema(name.toStdString());
    if (schema < 0)
        return;
    if (wish.named) {
        judgeSchema(config, schema, name, wish, result);
        return;
    }
    const bool schemaOn = isOn(config.schemaFlags(schema));
    for (const auto &[table, on] : wish.tables) {
        if (on)
            (schemaOn ? result.starting : result.idle).append({name, table});
        else if (schemaOn)
            result.stopping.append({name, table});
    }
}

/// A mode means something for a table that is copied afterwards.
void judgeModes(SchemaLookup &lookup, const QString &name, const SchemaWish &wish, SchemaConsequences &result)
{
    if (wish.modes.isEmpty())
        return;
    const SchemaConfig &config = lookup.config();
    const int schema = lookup.schema(name.toStdString());
    const QHash<QString, bool> wished(wish.tables.cbegin(), wish.tables.cend());
    const bool schemaWas = schema < 0 || isOn(config.schemaFlags(schema));
    const bool schemaOn = wish.named ? wish.on : schemaWas;
    for (const SchemaChange &change : wish.modes) {
        const int table = schema < 0 ? -1 : lookup.table(schema, change.table.toStdString());
        const bool was = table < 0 || isOn(config.tableFlags(table));
        if (!schemaOn || !wished.value(change.table, was)) {
            result.idleModes.append(change);
            continue;
        }
        const bool leaves = table >= 0 && config.tableMode(table) == SyncMode::History;
        (leaves ? result.leaving : result.modes).append(change);
        // What starts is loaded from the beginning in whatever mode.
        result.reloading += schemaWas && was ? 1 : 0;
    }
}

/// Both in the same order.
template<typename T>
bool isWithin(const QList<T> &part, const QList<T> &whole)
{
    auto from = whole.cbegin();
    return std::ranges::all_of(part, [&from, end = whole.cend()](const T &wanted) {
        from = std::find(from, end, wanted);
        return from != end && (++from, true);
    });
}

} // namespace

SchemaConsequences consequencesOf(const SchemaConfig &config, const QList<SchemaChange> &changes)
{
    SchemaConsequences result;
    SchemaLookup lookup(config);
    SchemaWish wish;
    QString schema;
    const auto closeSchema = [&] {
        if (wish.named || !wish.tables.isEmpty())
            judgeTables(config, schema, wish, result);
        judgeModes(lookup, schema, wish, result);
        wish = {};
    };
    for (const SchemaChange &change : changes) {
        if (change.schema != schema) {
            closeSchema();
            schema = change.schema;
        }
        switch (change.kind) {
        case Kind::Policy:
            result.policy = change.policy;
            break;
        case Kind::SchemaEnabled:
            wish.named = true;
            wish.on = change.on;
            (change.on ? result.schemasOn : result.schemasOff).append(change.schema);
            break;
        case Kind::TableEnabled:
            wish.tables.append({change.table, change.on});
            break;
        case Kind::TableMode:
            wish.modes.append(change);
            break;
        case Kind::ColumnEnabled:
            (change.on ? result.columnsOn : result.columnsOff).append(change);
            break;
        case Kind::ColumnHashed:
            (change.on ? result.hashed : result.unhashed).append(change);
            break;
        case Kind::ColumnKey:
            result.keys.append(change);
            break;
        }
    }
    closeSchema();
    result.reloading += int(result.starting.size());
    return result;
}

std::optional<SchemaConsequences> costsOf(const SchemaDraft &draft)
{
    const ChangeCounts counts = countChanges(draft);
    if (counts.schemasOn + counts.tablesOn + counts.modes == 0)
        return std::nullopt;
    SchemaConsequences follows = consequencesOf(draft.base(), draft.changes());
    if (follows.reloading == 0)
        return std::nullopt;
    return follows;
}

bool costsNoMore(const SchemaConsequences &first, const SchemaConsequences &second)
{
    return isWithin(first.starting, second.starting) && isWithin(first.modes, second.modes)
           && isWithin(first.leaving, second.leaving);
}

void ChangeCounts::add(const SchemaChange &change)
{
    switch (change.kind) {
    case Kind::Policy:
        ++policy;
        break;
    case Kind::SchemaEnabled:
        ++(change.on ? schemasOn : schemasOff);
        break;
    case Kind::TableEnabled:
        ++(change.on ? tablesOn : tablesOff);
        break;
    case Kind::TableMode:
        ++modes;
        break;
    case Kind::ColumnEnabled:
        ++(change.on ? columnsOn : columnsOff);
        break;
    case Kind::ColumnHashed:
        ++(change.on ? hashed : unhashed);
        break;
    case Kind::ColumnKey:
        ++keys;
        break;
    }
}

ChangeCounts countChanges(const QList<SchemaChange> &changes)
{
    ChangeCounts counts;
    for (const SchemaChange &change : changes)
        counts.add(change);
    return counts;
}

ChangeCounts countChanges(const SchemaDraft &draft)
{
    return {.schemasOn = draft.changeCount(Kind::SchemaEnabled, true),
            .schemasOff = draft.changeCount(Kind::SchemaEnabled, false),
            .tablesOn = draft.changeCount(Kind::TableEnabled, true),
            .tablesOff = draft.changeCount(Kind::TableEnabled, false),
            .modes = draft.changeCount(Kind::TableMode),
            .columnsOn = draft.changeCount(Kind::ColumnEnabled, true),
            .columnsOff = draft.changeCount(Kind::ColumnEnabled, false),
            .hashed = draft.changeCount(Kind::ColumnHashed, true),
            .unhashed = draft.changeCount(Kind::ColumnHashed, false),
            .keys = draft.changeCount(Kind::ColumnKey),
            .policy = draft.changeCount(Kind::Policy)};
}

} // namespace sluice
