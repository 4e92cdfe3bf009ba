// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaleaf.h"

#include <utility>

namespace sluice {

/// How tables of one connection meet the draft of another: found by name, exactly or, where that fails, without regard
/// to capitals; where both have one schema only, these are the same whatever their names.
///
/// What is taken over is what the picked tables say: on or off, the sync mode, and the columns that are named there.
/// What they do not say stays as it is in the draft.
struct SchemaTransfer
{
    QList<SchemaChange> changes; ///< to the draft, by the target's own names, in its order
    QList<SchemaChange> locked;  ///< the service would refuse them
    /// Of columns that the target does not know: not there, or of a table whose columns have not been read.
    QList<SchemaChange> unknown;
    /// Tables of the target, schema and table, whose columns have not been read, so that those wishes are left out.
    QList<std::pair<QString, QString>> unread;
    /// Not copied where they were picked, since their schema is off there; where it is on they stay as they are.
    QList<SchemaNode> stayOff;
    QList<SchemaNode> otherCase;   ///< found, and written in other capitals there; by the target's names
    QList<SchemaNode> otherSchema; ///< schemas that stand for one of another name; by the target's names
    QList<SchemaNode> missing;     ///< by the picked names
    QList<SchemaNode> ambiguous;   ///< which one there it is cannot be told: names differ in capitals only
    /// Tables of the target, not among the picked, that would start because their schema goes on: what turns them off.
    QList<SchemaChange> others;
    int found = 0; ///< tables
    int same = 0;  ///< of those: nothing differs

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
};

/// `picked` as `selectedConfig` makes it. Takes as long as the picked tables are many, not the target's.
[[nodiscard]] SchemaTransfer transferTo(const SchemaDraft &target, const SchemaConfig &picked);

} // namespace sluice
