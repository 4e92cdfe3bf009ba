// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

namespace sluice {

/// What a config says where a change would change it. Which of the values counts is told by the change's kind.
struct SchemaLeaf
{
    enum class State {
        There,
        Unlisted, ///< a column that the config does not list: as the policy has it, and not hashed
        Locked,   ///< there, and the service would refuse a change
        Gone,     ///< the node is not there
    };

    State state = State::There;
    bool on = false;
    SyncMode mode = SyncMode::Unset;
    SchemaPolicy policy = SchemaPolicy::Unset;

    friend bool operator==(const SchemaLeaf &, const SchemaLeaf &) = default;
};

/// What the lookup's config says where this change would change it.
[[nodiscard]] SchemaLeaf leafOf(SchemaLookup &lookup, const SchemaChange &change);
/// Does a leaf already say what a change wishes?
[[nodiscard]] bool says(const SchemaLeaf &leaf, const SchemaChange &change);
/// The same change with the leaf's value.
[[nodiscard]] SchemaChange withValue(SchemaChange change, const SchemaLeaf &leaf);

/// A schema, or one of its tables where `table` is not empty.
struct SchemaNode
{
    QString schema;
    QString table;

    friend bool operator==(const SchemaNode &, const SchemaNode &) = default;
};

/// Leaf by leaf, what differs between two configs of one connection or of two alike.
struct SchemaComparison
{
    QList<SchemaChange> changes; ///< makes of the first the second, for nodes in both; in the order of the first
    QList<SchemaNode> added;     ///< in the second alone; of a new schema its tables too
    QList<SchemaNode> removed;   ///< in the first alone; the same
    bool otherLocks = false;     ///< something can be changed in one and not in the other; no difference by itself
    bool moreKeys = false;       ///< the second lists keys that the first does not; the same

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty() && added.isEmpty() && removed.isEmpty(); }
};
[[nodiscard]] SchemaComparison compareConfigs(const SchemaConfig &from, const SchemaConfig &to);

/// How to come from a config to what another one says: a snapshot that is restored, a file that is taken in.
struct SchemaWishes
{
    QList<SchemaChange> changes; ///< can be wished
    QList<SchemaChange> locked;  ///< the service would refuse them
    QList<SchemaNode> missing;   ///< in the goal, and not in the config
    QList<SchemaNode> unnamed;   ///< in the config, and not in the goal: stay as they are
};
[[nodiscard]] SchemaWishes wishesFor(const SchemaConfig &now, const SchemaConfig &goal);

} // namespace sluice
