// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaleaf.h"

#include <optional>

namespace sluice {

/// What will follow from changes, once they are sent: what starts, what costs, and what stays behind.
struct SchemaConsequences
{
    QList<SchemaNode>
        starting; ///< tables that are copied from now on, because their own flag or their schema's goes on
    QList<SchemaNode> alongside;   ///< of those, tables nobody named: their schema goes on, and their own flag is on
    QList<SchemaNode> stopping;    ///< tables no longer copied; what is in the destination stays
    QList<SchemaNode> idle;        ///< turned on in a schema that stays off: nothing happens yet
    QList<SchemaChange> modes;     ///< tables that sync in another mode and are copied
    QList<SchemaChange> leaving;   ///< those of them that leave History, not among `modes`
    QList<SchemaChange> idleModes; ///< tables in another mode that are not copied, or no longer
    int reloading = 0;             ///< tables that may be loaded from the beginning, each counted once
    QList<SchemaChange> columnsOn; ///< columns copied from now on
    QList<SchemaChange> columnsOff;
    QList<SchemaChange> hashed;
    QList<SchemaChange> unhashed;
    QList<SchemaChange> keys; ///< columns that become part of the primary key, or no longer are
    QList<QString> schemasOn;
    QList<QString> schemasOff;
    SchemaPolicy policy = SchemaPolicy::Unset; ///< the new one, where it changes
};

/// `changes` are a draft's changes to `config`, in its order.
[[nodiscard]] SchemaConsequences consequencesOf(const SchemaConfig &config, const QList<SchemaChange> &changes);

/// What follows from a draft. None, and quickly where that is plain, where no table may be loaded from the beginning.
[[nodiscard]] std::optional<SchemaConsequences> costsOf(const SchemaDraft &draft);
/// Is all that may be loaded from the beginning by the first among what may be by the second? Both in the order of one
/// config.
[[nodiscard]] bool costsNoMore(const SchemaConsequences &first, const SchemaConsequences &second);

/// How many changes there are of each kind.
struct ChangeCounts
{
    int schemasOn = 0;
    int schemasOff = 0;
    int tablesOn = 0;
    int tablesOff = 0;
    int modes = 0;
    int columnsOn = 0;
    int columnsOff = 0;
    int hashed = 0;
    int unhashed = 0;
    int keys = 0;
    int policy = 0;

    [[nodiscard]] int total() const
    {
        return schemasOn + schemasOff + tablesOn + tablesOff + modes + columnsOn + columnsOff + hashed + unhashed + keys
               + policy;
    }
    void add(const SchemaChange &change);
    friend bool operator==(const ChangeCounts &, const ChangeCounts &) = default;
};
[[nodiscard]] ChangeCounts countChanges(const QList<SchemaChange> &changes);
/// The same for a draft, without naming them: quick enough for each edit.
[[nodiscard]] ChangeCounts countChanges(const SchemaDraft &draft);

} // namespace sluice
