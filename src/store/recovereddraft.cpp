// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovereddraft.h"

#include "schema/draftwishes.h"

namespace sluice {

RecoveredDraft recoveredDraft(const DraftKeeper::Kept &kept, const SchemaConfigPtr &now)
{
    SchemaMerge merge = mergeSchemas(kept.before ? kept.before : now, kept.wishes, now);
    if (!kept.before) {
        // Without what it was made on, nobody knows what has changed elsewhere; but what is so already is no wish.
        SchemaLookup lookup(*now);
        merge.kept.removeIf([&](const SchemaChange &change) {
            const bool agreed = says(leafOf(lookup, change), change);
            if (agreed)
                merge.agreed.append(change);
            return agreed;
        });
    }
    const bool collides = !merge.collisions.isEmpty();
    RecoveredDraft result{.draft = SchemaDraft(collides ? merge.before : now),
                          .waiting = {},
                          .lost = {},
                          .agreed = int(merge.agreed.size()),
                          .collisions = nullptr};
    for (const SchemaChange &lost :
         wish(result.draft, collides ? kept.wishes : merge.kept, DraftTitle::Verb::CarryOver)) {
        (lost.column.isEmpty() ? result.lost : result.waiting).append(lost);
    }
    // Without those that were lost.
    if (collides) {
        result.collisions = std::make_shared<const SchemaMerge>(
            mergeSchemas(result.draft.basePtr(), result.draft.changes() + result.waiting, now));
    }
    return result;
}

} // namespace sluice
