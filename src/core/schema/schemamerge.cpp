// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemamerge.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;
using Reason = SchemaCollision::Reason;
using State = SchemaLeaf::State;

SchemaChange enabledOf(const SchemaChange &within, Kind kind, bool on)
{
    SchemaChange change{.kind = kind, .schema = within.schema, .on = on};
    if (kind == Kind::TableEnabled)
        change.table = within.table;
    return change;
}

class Merger
{
public:
    Merger(SchemaMerge &merge, const QList<SchemaChange> &wishes)
        : m_merge(merge)
        , m_before(*merge.before)
        , m_now(*merge.now)
    {
        for (const SchemaChange &change : merge.elsewhere.changes) {
            if (change.kind == Kind::TableEnabled && change.on)
                m_turnedOn.try_emplace(change.schema, change);
        }
        std::ranges::copy_if(wishes, std::back_inserter(m_keys),
                             [](const SchemaChange &wish) { return wish.kind == Kind::ColumnKey; });
    }

    void take(const SchemaChange &wish)
    {
        SchemaCollision collision{
            .mine = wish, .before = leafOf(m_before, wish), .now = leafOf(m_now, wish), .theirs = {}};
        if (const auto reason = judge(wish, collision)) {
            collision.reason = *reason;
            m_merge.collisions.append(collision);
        } else if (says(collision.now, wish)) {
            m_merge.agreed.append(wish);
        } else {
            m_merge.kept.append(wish);
        }
    }

private:
    std::optional<Reason> judge(const SchemaChange &wish, SchemaCollision &collision)
    {
        const SchemaLeaf &before = collision.before;
        const SchemaLeaf &now = collision.now;
        if (now.state == State::Gone)
            return Reason::Gone;
        if (says(now, wish))
            return std::nullopt;
        if (now.state == State::Locked)
            return Reason::Locked;
        if (wish.kind == Kind::Policy && now.policy != before.policy)
            return Reason::Value;
        if (wish.kind == Kind::TableMode && now.mode != before.mode)
            return Reason::Value;
        if (wish.kind == Kind::SchemaEnabled && !wish.on) {
            const auto turnedOn = m_turnedOn.find(wish.schema);
            if (turnedOn == m_turnedOn.end())
                return std::nullopt;
            collision.theirs = turnedOn->second;
            return Reason::TakesBack;
        }
        if (wish.kind == Kind::ColumnKey && wish.on) {
            collision.theirs = keyElsewhere(wish);
            if (collision.theirs)
                return Reason::OtherKey;
        }
        return judgeSurroundings(wish, collision);
    }

    /// A key of the same table that was none before, and of which nothing is wished here.
    std::optional<SchemaChange> keyElsewhere(const SchemaChange &wish)
    {
        const SchemaConfig &now = *m_merge.now;
        const int table = m_now.table(wish.schema, wish.table);
        for (int column = now.firstColumn(table); column < now.endColumn(table); ++column) {
            SchemaChange key = wish;
            key.column = now.columnName(column);
            key.on = true;
            const bool isWished = std::ranges::any_of(m_keys, [&key](const SchemaChange &other) {
                return other.schema == key.schema && other.table == key.table && other.column == key.column;
            });
            if ((now.columnFlags(column) & NodePrimaryKey) != 0 && !leafOf(m_before, key).on && !isWished)
                return key;
        }
        return std::nullopt;
    }

    /// A wish within something that was on when it was made, and is off now.
    std::optional<Reason> judgeSurroundings(const SchemaChange &wish, SchemaCollision &collision)
    {
        if (wish.kind == Kind::Policy || wish.kind == Kind::SchemaEnabled
            || (wish.kind == Kind::TableEnabled && !wish.on))
            return std::nullopt;
        for (const Kind kind : {Kind::SchemaEnabled, Kind::TableEnabled}) {
            if (kind == wish.kind)
                break;
            const SchemaChange on = enabledOf(wish, kind, true);
            if (!leafOf(m_before, on).on || leafOf(m_now, on).on)
                continue;
            collision.theirs = enabledOf(wish, kind, false);
            return Reason::OffNow;
        }
        return std::nullopt;
    }

    SchemaMerge &m_merge;
    SchemaLookup m_before;
    SchemaLookup m_now;
    std::unordered_map<QString, SchemaChange> m_turnedOn; ///< by schema, the first of each
    QList<SchemaChange> m_keys;                           ///< what is wished of any
};

} // namespace

SchemaMerge mergeSchemas(const SchemaConfigPtr &before, const QList<SchemaChange> &wishes, const SchemaConfigPtr &now)
{
    SchemaMerge merge{.before = before,
                      .now = now,
                      .elsewhere = compareConfigs(*before, *now),
                      .kept = {},
                      .agreed = {},
                      .collisions = {}};
    if (merge.elsewhere.isEmpty() && !merge.elsewhere.otherLocks && !merge.elsewhere.moreKeys) {
        merge.kept = wishes;
        return merge;
    }
    Merger merger(merge, wishes);
    for (const SchemaChange &wish : wishes)
        merger.take(wish);
    return merge;
}

QList<SchemaChange> resolved(const SchemaMerge &merge, const QList<bool> &insists)
{
    QList<SchemaChange> wishes = merge.kept;
    using Node = std::pair<QString, QString>;
    QSet<Node> on; // what the wishes turn on already
    for (const SchemaChange &wish : wishes) {
        if (wish.on && wish.column.isEmpty())
            on.insert({wish.schema, wish.table});
    }
    for (qsizetype i = 0; i < merge.collisions.size(); ++i) {
        const SchemaCollision &collision = merge.collisions[i];
        if (!collision.canKeep() || !insists.value(i))
            continue;
        wishes.append(collision.mine);
        if (collision.reason != Reason::OffNow)
            continue;
        const SchemaChange parent = enabledOf(collision.mine, collision.theirs->kind, true);
        const Node node(parent.schema, parent.table);
        if (on.contains(node))
            continue;
        on.insert(node);
        wishes.append(parent);
    }
    return wishes;
}

} // namespace sluice
