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
        for (const SchemaChange &wish : wishes) {
            if (!wish.on && (wish.kind == Kind::SchemaEnabled || wish.kind == Kind::TableEnabled))
                m_turnedOff.insert({wish.schema, wish.table});
        }
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
            // Whoever wishes it off too has nothing against it.
            if (!leafOf(m_before, on).on || leafOf(m_now, on).on || m_turnedOff.contains({on.schema, on.table}))
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
    QSet<std::pair<QString, QString>> m_turnedOff;        ///< schema and table, as wished
};

/// What a change is about, whatever it makes of it.
struct Place
{
    explicit Place(const SchemaChange &change)
        : kind(change.kind)
        , schema(change.schema)
        , table(change.table)
        , column(change.column)
    {
    }
    friend bool operator==(const Place &, const Place &) = default;
    friend size_t qHash(const Place &place, size_t seed = 0)
    {
        return qHashMulti(seed, int(place.kind), place.schema, place.table, place.column);
    }

    Kind kind;
    QString schema;
    QString table;
    QString column;
};

bool wishesSame(const SchemaChange &a, const SchemaChange &b)
{
    return a.kind == Kind::Policy ? a.policy == b.policy : a.kind == Kind::TableMode ? a.mode == b.mode : a.on == b.on;
}

QList<SchemaChange> untold(const SchemaMerge &merge)
{
    if (merge.elsewhere.changes.isEmpty())
        return {};
    QSet<Place> told;
    for (const SchemaChange &change : merge.agreed)
        told.insert(Place(change));
    for (const SchemaCollision &collision : merge.collisions)
        told.insert(Place(collision.theirs.value_or(collision.mine)));
    QList<SchemaChange> theirs;
    std::ranges::copy_if(merge.elsewhere.changes, std::back_inserter(theirs),
                         [&told](const SchemaChange &change) { return !told.contains(Place(change)); });
    return theirs;
}

bool isInsistedOn(const SchemaMerge &merge, const QList<bool> &insists, qsizetype collision)
{
    return insists.value(collision) && merge.collisions[collision].canKeep();
}

/// What has to be turned on again for what is insisted on, and of which nothing is wished anyway.
QList<SchemaChange> turnedOnAgain(const SchemaMerge &merge, const QList<bool> &insists)
{
    using Node = std::pair<QString, QString>;
    QSet<Node> seen;
    QList<SchemaChange> parents;
    for (qsizetype i = 0; i < merge.collisions.size(); ++i) {
        const SchemaCollision &collision = merge.collisions[i];
        if (collision.reason != Reason::OffNow || !isInsistedOn(merge, insists, i))
            continue;
        const SchemaChange parent = enabledOf(collision.mine, collision.theirs->kind, true);
        // Neighbours lie in the same.
        if (!parents.isEmpty() && parents.constLast() == parent)
            continue;
        const qsizetype before = seen.size();
        seen.insert({parent.schema, parent.table});
        if (seen.size() > before)
            parents.append(parent);
    }
    if (parents.isEmpty())
        return parents;
    QSet<Node> wished;
    for (const SchemaChange &wish : merge.kept) {
        if ((wish.kind == Kind::SchemaEnabled || wish.kind == Kind::TableEnabled)
            && seen.contains({wish.schema, wish.table}))
            wished.insert({wish.schema, wish.table});
    }
    parents.removeIf([&wished](const SchemaChange &parent) { return wished.contains({parent.schema, parent.table}); });
    return parents;
}

} // namespace

SchemaMerge mergeSchemas(const SchemaConfigPtr &before, const QList<SchemaChange> &wishes, const SchemaConfigPtr &now)
{
    SchemaMerge merge{.before = before,
                      .now = now,
                      .elsewhere = compareConfigs(*before, *now),
                      .theirs = {},
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
    merge.theirs = untold(merge);
    return merge;
}

QList<SchemaChange> resolved(const SchemaMerge &merge, const QList<bool> &insists)
{
    QList<SchemaChange> wishes = merge.kept;
    for (qsizetype i = 0; i < merge.collisions.size(); ++i) {
        if (isInsistedOn(merge, insists, i))
            wishes.append(merge.collisions[i].mine);
    }
    return wishes + turnedOnAgain(merge, insists);
}

int resolvedCount(const SchemaMerge &merge, const QList<bool> &insists)
{
    qsizetype count = merge.kept.size() + turnedOnAgain(merge, insists).size();
    for (qsizetype i = 0; i < merge.collisions.size(); ++i)
        count += isInsistedOn(merge, insists, i) ? 1 : 0;
    return int(count);
}

ResolvedWishes resolvedSince(const SchemaMerge &merge, const QList<bool> &insists, const QList<SchemaChange> &wishes,
                             bool agreedToo)
{
    QHash<Place, const SchemaChange *> left; // of what is wished now, what has not been met in the merge
    left.reserve(wishes.size());
    for (const SchemaChange &wish : wishes)
        left.insert(Place(wish), &wish);
    bool isAsCompared = true;
    const auto isWishedStill = [&left, &isAsCompared](const SchemaChange &wish) {
        const auto found = left.constFind(Place(wish));
        if (found == left.cend() || !wishesSame(**found, wish)) {
            isAsCompared = false;
            return false;
        }
        left.erase(found);
        return true;
    };
    SchemaMerge now;
    QList<bool> insistsNow;
    std::ranges::copy_if(merge.kept, std::back_inserter(now.kept), isWishedStill);
    QList<SchemaChange> agreed;
    std::ranges::copy_if(merge.agreed, std::back_inserter(agreed), isWishedStill);
    if (agreedToo)
        now.kept += agreed;
    for (qsizetype i = 0; i < merge.collisions.size(); ++i) {
        if (!isWishedStill(merge.collisions[i].mine))
            continue;
        now.collisions.append(merge.collisions[i]);
        insistsNow.append(insists.value(i));
    }
    for (const SchemaChange &wish : wishes) {
        if (left.contains(Place(wish)))
            now.kept.append(wish);
    }
    return {resolved(now, insistsNow), isAsCompared && left.isEmpty()};
}

} // namespace sluice
