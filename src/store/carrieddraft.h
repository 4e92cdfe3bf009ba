// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"
#include "schema/schemamerge.h"

#include <memory>

namespace sluice {

/// A draft with the wishes that wait for their columns, as it goes on on another base.
struct CarriedDraft
{
    SchemaDraft draft;
    QList<SchemaChange> waiting;
    QList<SchemaChange> lost; ///< what they are about is gone, or locked
    /// Not null where wishes collide with what is there: the draft is where it was then.
    std::shared_ptr<const SchemaMerge> collisions;
    bool isAsDecided = true; ///< after decisions: on what they were made on, not edited since, and nothing is lost
};

// Of many wishes these take longer than the window may stand still.

/// All wishes. What was edited while others waited for their columns is newer than those.
[[nodiscard]] QList<SchemaChange> allWishes(const SchemaDraft &draft, const QList<SchemaChange> &waiting);

/// On what is there now, unless a wish collides with that.
[[nodiscard]] std::shared_ptr<CarriedDraft> carriedDraft(const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                                                         const SchemaConfigPtr &now);
/// On this base, with these decisions on the collisions of a merge. What was edited since the merge stays edited.
[[nodiscard]] std::shared_ptr<CarriedDraft> resolvedDraft(const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                                                          const SchemaMerge &merge, const QList<bool> &insists,
                                                          const SchemaConfigPtr &base);

/// After an Apply, on what was read then. What was wished of the columns of `done` is so.
[[nodiscard]] std::shared_ptr<CarriedDraft> settledDraft(const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                                                         const QList<SchemaChange> &done, const SchemaConfigPtr &after);

/// Of the wishes that wait, those whose columns are known by now join the draft; those that have no place there are
/// answered.
[[nodiscard]] QList<SchemaChange> takeWaiting(SchemaDraft &draft, QList<SchemaChange> &waiting);

} // namespace sluice
