// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftkeeper.h"
#include "schema/schemadraft.h"

namespace sluice {

/// A draft of an earlier run, put on what the service says now.
struct RecoveredDraft
{
    SchemaDraft draft;
    QList<SchemaChange> waiting; ///< wishes for columns that have to be read first
    QList<SchemaChange> lost;    ///< what they are about is gone, or locked
    int agreed = 0;              ///< wishes that are so by now
    bool collides = false;       ///< it is on its old base still: somebody has to say a word first
};

/// Of many wishes it takes longer than the window may stand still.
[[nodiscard]] RecoveredDraft recoveredDraft(const DraftKeeper::Kept &kept, const SchemaConfigPtr &now);

} // namespace sluice
