// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaleaf.h"
#include "schema/schemasubject.h"

namespace sluice {

class MessageBar;

/// What of another config goes into a draft, and what was left out and is told.
struct TakenWishes
{
    QList<SchemaChange> changes; ///< are wished
    QList<SchemaChange> locked;
    QList<SchemaChange> unread; ///< of columns of tables whose columns were not read
    QList<SchemaChange> noColumns;
    QList<SchemaNode> missing;
    QList<SchemaNode> unnamed; ///< are here alone; those that are copied are told, with the offer to turn them off
    /// What is wished already goes, so that the draft leads to the other config and nowhere else.
    bool instead = false;
};

/// Puts them into the subject's draft, as one step, and says what came of it.
void takeWishes(const SchemaSubject &subject, const TakenWishes &wishes, MessageBar &message);

} // namespace sluice
