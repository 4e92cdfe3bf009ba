// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaleaf.h"

#include <algorithm>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;
using State = SchemaLeaf::State;

bool has(NodeFlags flags, NodeFlag flag)
{
    return (flags & flag) != 0;
}

/// What a column is that the config does not list.
bool unlistedIsOn(const SchemaConfig &config)
{
    return config.policy().value() != SchemaPolicy::BlockAll;
}

SchemaLeaf columnLeaf(const SchemaConfig &config, int table, const SchemaChange &change)
{
    const bool enables = change.kind == Kind::ColumnEnabled;
    const int column = config.findColumn(table, change.column.toStdString());
    if (column < 0) {
        if (!has(config.tableFlags(table), NodeColumnsSettable))
            return {.state = State::Locked, .on = enables};
        // What is a key at the source is not listed for that: the opposite of what is wished, so that it stays a wish.
        return {.state = State::Unlisted,
                .on = enables ? unlistedIsOn(config) : change.kind == Kind::ColumnKey && !change.on};
    }
    const NodeFlags flags = config.columnFlags(column);
    if (!enables)
        return {.on = has(flags, columnFlagOf(change.kind))};
    return {.state = has(flags, NodeLocked) ? State::Locked : State::There, .on = has(flags, NodeEnabled)};
}

/// Walks the tables of two schemas side by side. What stands at the same place is found without a search.
class Follower
{
public:
    explicit Follower(const SchemaConfig &config)
        : m_config(config)
        , m_lookup(config)
    {
    }
    void enter(int schema)
    {
        m_schema = schema;
        m_next = schema < 0 ? 0 : m_config.firstTable(schema);
    }
    int find(std::string_view table)
    {
        if (m_next < m_config.endTable(m_schema) && m_config.tableKey(m_next) == table)
            return m_next++;
        const int found = m_lookup.table(m_schema, table);
        if (found >= 0)
            m_next = found + 1;
        return found;
    }

private:
    const SchemaConfig &m_config;
    SchemaLookup m_lookup;
    int m_schema = -1;
    int m_next = 0;
};

struct Comparer
{
    const SchemaConfig &from;
    const SchemaConfig &to;
    SchemaComparison &result;

    void column(SchemaChange change, NodeFlags before, NodeFlags after) const
    {
        if (has(before, NodeEnabled) != has(after, NodeEnabled)) {
            change.kind = Kind::ColumnEnabled;
            change.on = has(after, NodeEnabled);
            result.changes.append(change);
        }
        if (has(before, NodeHashed) != has(after, NodeHashed)) {
            change.kind = Kind::ColumnHashed;
            change.on = has(after, NodeHashed);
            result.changes.append(change);
        }
    }

    void columns(SchemaChange change, int before, int after) const
    {
        if (from.firstColumn(before) == from.endColumn(before) && to.firstColumn(after) == to.endColumn(after))
            return;
        const NodeFlags unlistedBefore = unlistedIsOn(from) ? NodeEnabled : 0;
        const NodeFlags unlistedAfter = unlistedIsOn(to) ? NodeEnabled : 0;
        for (int c = from.firstColumn(before); c < from.endColumn(before); ++c) {
            const int other = to.findColumn(after, from.columnKey(c));
            change.column = from.columnName(c);
            column(change, from.columnFlags(c), other < 0 ? unlistedAfter : to.columnFlags(other));
        }
        for (int c = to.firstColumn(after); c < to.endColumn(after); ++c) {
            const int other = from.findColumn(before, to.columnKey(c));
            const NodeFlags flagsBefore = other < 0 ? 0 : from.columnFlags(other);
            result.otherLocks = result.otherLocks || has(flagsBefore, NodeLocked) != has(to.columnFlags(c), NodeLocked);
            result.moreKeys =
                result.moreKeys || (has(to.columnFlags(c), NodePrimaryKey) && !has(flagsBefore, NodePrimaryKey));
            if (other >= 0)
                continue;
            change.column = to.columnName(c);
            column(change, unlistedBefore, to.columnFlags(c));
        }
    }

    void table(const QString &schema, int before, int after) const
    {
        const bool wasOn = has(from.tableFlags(before), NodeEnabled);
        const bool isOn = has(to.tableFlags(after), NodeEnabled);
        constexpr NodeFlags rights = NodeLocked | NodeColumnsSettable | NodeHistoryPossible;
        result.otherLocks = result.otherLocks || (from.tableFlags(before) & rights) != (to.tableFlags(after) & rights);
        const bool sameMode = from.tableMode(before) == to.tableMode(after);
        const bool plain =
            from.firstColumn(before) == from.endColumn(before) && to.firstColumn(after) == to.endColumn(after);
        if (wasOn == isOn && sameMode && plain)
            return;
        const SchemaChange change{.schema = schema, .table = from.tableName(before)};
        if (wasOn != isOn) {
            SchemaChange enabled = change;
            enabled.kind = Kind::TableEnabled;
            enabled.on = isOn;
            result.changes.append(enabled);
        }
        if (!sameMode) {
            SchemaChange mode = change;
            mode.kind = Kind::TableMode;
            mode.mode = to.tableMode(after);
            result.changes.append(mode);
        }
        columns(change, before, after);
    }
};

/// The nodes of `config` that `other` has not.
QList<SchemaNode> onlyIn(const SchemaConfig &config, const SchemaConfig &other)
{
    QList<SchemaNode> nodes;
    Follower follower(other);
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        const int there = other.findSchema(config.schemaKey(schema));
        const QString name = config.schemaName(schema);
        if (there < 0)
            nodes.append({name, QString()});
        follower.enter(there);
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
            if (there < 0 || follower.find(config.tableKey(table)) < 0)
                nodes.append({name, config.tableName(table)});
        }
    }
    return nodes;
}

} // namespace

SchemaLeaf leafOf(SchemaLookup &lookup, const SchemaChange &change)
{
    const SchemaConfig &config = lookup.config();
    if (change.kind == Kind::Policy)
        return {.policy = config.policy().value()};
    const int schema = lookup.schema(change.schema.toStdString());
    if (schema < 0)
        return {.state = State::Gone};
    if (change.kind == Kind::SchemaEnabled)
        return {.on = has(config.schemaFlags(schema), NodeEnabled)};
    const int table = lookup.table(schema, change.table.toStdString());
    if (table < 0)
        return {.state = State::Gone};
    const NodeFlags flags = config.tableFlags(table);
    switch (change.kind) {
    case Kind::TableEnabled:
        return {.state = has(flags, NodeLocked) ? State::Locked : State::There, .on = has(flags, NodeEnabled)};
    case Kind::TableMode: {
        const SyncMode mode = config.tableMode(table);
        const bool possible = mode != SyncMode::Unset && !has(flags, NodeLocked)
                              && (change.mode != SyncMode::History || has(flags, NodeHistoryPossible));
        return {.state = possible ? State::There : State::Locked, .mode = mode};
    }
    default:
        return columnLeaf(config, table, change);
    }
}

bool says(const SchemaLeaf &leaf, const SchemaChange &change)
{
    if (leaf.state == State::Gone)
        return false;
    switch (change.kind) {
    case Kind::Policy:
        return leaf.policy == change.policy;
    case Kind::TableMode:
        return leaf.mode == change.mode;
    default:
        return leaf.on == change.on;
    }
}

SchemaChange withValue(SchemaChange change, const SchemaLeaf &leaf)
{
    change.on = leaf.on;
    change.mode = leaf.mode;
    change.policy = leaf.policy;
    return change;
}

SchemaComparison compareConfigs(const SchemaConfig &from, const SchemaConfig &to)
{
    SchemaComparison result;
    const Comparer comparer{from, to, result};
    if (!(from.policy() == to.policy()))
        result.changes.append({.kind = Kind::Policy, .policy = to.policy().value()});
    Follower follower(to);
    for (int schema = 0; schema < from.schemaCount(); ++schema) {
        const QString name = from.schemaName(schema);
        const int there = to.findSchema(from.schemaKey(schema));
        if (there < 0)
            continue;
        const bool isOn = has(to.schemaFlags(there), NodeEnabled);
        if (has(from.schemaFlags(schema), NodeEnabled) != isOn)
            result.changes.append({.kind = Kind::SchemaEnabled, .schema = name, .on = isOn});
        follower.enter(there);
        for (int table = from.firstTable(schema); table < from.endTable(schema); ++table) {
            const int other = follower.find(from.tableKey(table));
            if (other >= 0)
                comparer.table(name, table, other);
        }
    }
    result.added = onlyIn(to, from);
    result.removed = onlyIn(from, to);
    return result;
}

SchemaWishes wishesFor(const SchemaConfig &now, const SchemaConfig &goal)
{
    const SchemaComparison comparison = compareConfigs(now, goal);
    SchemaWishes wishes{.changes = {}, .locked = {}, .missing = comparison.added, .unnamed = comparison.removed};
    SchemaLookup lookup(now);
    for (const SchemaChange &change : comparison.changes) {
        const bool known = change.kind == Kind::Policy      ? change.policy >= SchemaPolicy::AllowAll
                           : change.kind == Kind::TableMode ? change.mode >= SyncMode::SoftDelete
                                                            : true;
        const bool locked = !known || leafOf(lookup, change).state == State::Locked;
        (locked ? wishes.locked : wishes.changes).append(change);
    }
    return wishes;
}

} // namespace sluice
