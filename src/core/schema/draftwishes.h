// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

namespace sluice {

/// Puts wishes, by name, into a draft, as one step. Answers those that have no place there: the node is gone or locked,
/// or it is a column whose table's columns have not been read.
inline QList<SchemaChange> wish(SchemaDraft &draft, const QList<SchemaChange> &wishes,
                                DraftTitle::Verb verb = DraftTitle::Verb::Restore)
{
    QList<SchemaChange> lost;
    draft.adopt(wishes, {.verb = verb}, &lost);
    return lost;
}

} // namespace sluice
