// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftkeeper.h"
#include "schema/schemadraft.h"
#include "schema/schemamerge.h"

#include <memory>

namespace sluice {

/// A draft of an earlier run, put on what the service says now.
struct RecoveredDraft
{
    SchemaDraft draft;
    QList<SchemaChange> waiting; ///< wishes for columns that have to be read first
    QList<SchemaChange> lost;    ///< what they are about is gone, or locked
    int agreed = 0;              ///< wishes that are so by now
    /// Not null where the draft is on its old base still, because somebody has to say a word first: what is compared.
    std::shared_ptr<const SchemaMerge> collisions;
};

/// Of many wishes it takes longer than the window may stand still.
[[nodiscard]] RecoveredDraft recoveredDraft(const DraftKeeper::Kept &kept, const SchemaConfigPtr &now);

} // namespace sluice
