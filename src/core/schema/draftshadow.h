// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changebytes.h"

namespace sluice {

/// What a draft wished when it was last looked at, so that the next look tells what has changed since: the edits of a
/// journal. An undo is an edit like any other.
class DraftShadow
{
public:
    /// Before the first look: nothing is wished but what \a base says, which is not null.
    explicit DraftShadow(SchemaConfigPtr base);

    /// The base of the draft that is followed; a draft on another needs another shadow.
    [[nodiscard]] const SchemaConfigPtr &base() const { return m_base; }
    /// Writes the leaves that have other values than at the last look, with those they have now, in the order of the
    /// config.
    void advance(const SchemaDraft &draft, ChangeWriter &edit);

private:
    void advanceTable(const SchemaDraft &draft, std::string_view schema, int table, ChangeWriter &edit);
    void advanceColumns(const SchemaDraft &draft, std::string_view schema, int table, ChangeWriter &edit);

    SchemaConfigPtr m_base;
    SchemaPolicy m_policy = SchemaPolicy::Unset;
    std::vector<bool> m_schemas;
    std::vector<bool> m_tables;
    std::vector<SyncMode> m_modes;
    /// What was written of a column, and not taken back since.
    struct Told
    {
        NodeFlags which = 0;
        NodeFlags flags = 0; ///< as they were written
    };
    QHash<int, QHash<QString, Told>> m_columns; ///< of each table whose columns are known, by name
};

} // namespace sluice
