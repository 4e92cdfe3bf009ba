// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaleaf.h"

#include <QHash>

namespace sluice {

/// A draft held against another config, by the names of its nodes as they are spelt: a snapshot, a file, another
/// connection. Where both have one schema only, these are the same whatever their names: of shards often. What the
/// draft wishes counts as if it were so.
struct DraftComparison
{
    SchemaConfigPtr here;          ///< what the draft wishes, with all that it knows of columns
    SchemaConfigPtr there;         ///< the other
    SchemaWishes wishes;           ///< what brings the draft to the other; the draft takes all of `changes`
    QList<SchemaChange> unread;    ///< of columns of tables whose columns the draft does not know yet
    QList<SchemaChange> noColumns; ///< of columns that their table does not have here
    /// The name there of the only schema, where it is taken for the only one here of another name; `there` has it as it
    /// is called here. Empty else.
    QString takenSchema;
    /// Of what is missing here, by its place in `wishes.missing`: what is called the same here but for capitals.
    QHash<int, SchemaNode> alike;

    [[nodiscard]] bool isEmpty() const;
    /// How many differences the draft cannot take.
    [[nodiscard]] int barred() const;
};
[[nodiscard]] DraftComparison compareDraft(const SchemaDraft &draft, SchemaConfigPtr there);

/// Why a change cannot be wished.
struct Hindrance
{
    enum class Kind {
        OtherValue,   ///< the other has one that this program does not know, or none
        Locked,       ///< `lock` says why
        ModeFixed,    ///< the service names no sync mode of this table
        NoHistory,    ///< the table cannot keep history
        ColumnsFixed, ///< the table's columns cannot be chosen
    };
    Kind kind = Kind::Locked;
    LockReason lock;

    friend bool operator==(const Hindrance &, const Hindrance &) = default;
};
/// Of one of `wishes.locked`; the lookup is of `here`.
[[nodiscard]] Hindrance hindranceOf(SchemaLookup &here, const SchemaChange &change);

} // namespace sluice
