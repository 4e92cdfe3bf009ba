// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaleaf.h"

#include <optional>

namespace sluice {

/// A wish that cannot be carried out as if nobody else had been at work.
struct SchemaCollision
{
    enum class Reason {
        Value,     ///< they gave it a third value
        Gone,      ///< what was to be changed is not there any more
        Locked,    ///< the service no longer lets it be changed
        OffNow,    ///< they turned off what it lies in, so that the wish would have no effect
        TakesBack, ///< the wish turns off what they have just turned on
        OtherKey,  ///< they chose another primary key for the table: with the wish it would have both
    };

    SchemaChange mine;
    Reason reason = Reason::Value;
    SchemaLeaf before;
    SchemaLeaf now;
    /// What they changed that is in the way, where that is another node: of OffNow, TakesBack and OtherKey.
    std::optional<SchemaChange> theirs;

    /// Nobody can insist on what is gone or locked.
    [[nodiscard]] bool canKeep() const { return reason != Reason::Gone && reason != Reason::Locked; }
};

/// The three-way compare of a draft: what it began from, what it wishes, and what is there now.
struct SchemaMerge
{
    SchemaConfigPtr before;
    SchemaConfigPtr now;
    SchemaComparison elsewhere;        ///< what somebody else has changed
    QList<SchemaChange> theirs;        ///< of those changes, what neither `agreed` nor the collisions tell
    QList<SchemaChange> kept;          ///< wishes that go on as they are
    QList<SchemaChange> agreed;        ///< wishes that are so already
    QList<SchemaCollision> collisions; ///< wishes that need a word

    /// Nobody else has changed anything: what is to be sent is what was wished.
    [[nodiscard]] bool isUntouched() const { return elsewhere.isEmpty() && agreed.isEmpty() && collisions.isEmpty(); }
};

/// `wishes` are a draft's changes to `before`.
[[nodiscard]] SchemaMerge mergeSchemas(const SchemaConfigPtr &before, const QList<SchemaChange> &wishes,
                                       const SchemaConfigPtr &now);

/// What to wish of `now`: what was kept, and of the collisions those that are insisted on. `insists` is as long as the
/// collisions; what cannot be kept is dropped whatever it says. Insisting on a wish within something that was turned
/// off turns that on again, unless it is wished off.
[[nodiscard]] QList<SchemaChange> resolved(const SchemaMerge &merge, const QList<bool> &insists);
/// How many those are, without making a list of them.
[[nodiscard]] int resolvedCount(const SchemaMerge &merge, const QList<bool> &insists);
struct ResolvedWishes
{
    QList<SchemaChange> wishes;
    bool isAsCompared = true; ///< what was wished then, and nothing else
};
/// The same for a draft that may have been edited since it was compared, and wishes `wishes` by now: what was taken
/// back is not wished again, and what was wished since is wished as it is. `agreedToo`: it goes on on something newer,
/// where nobody knows whether that is so still.
[[nodiscard]] ResolvedWishes resolvedSince(const SchemaMerge &merge, const QList<bool> &insists,
                                           const QList<SchemaChange> &wishes, bool agreedToo = false);

} // namespace sluice
