// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

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
    /// The leaves that have other values than at the last look, with those they have now, in the order of the config.
    [[nodiscard]] QList<SchemaChange> advance(const SchemaDraft &draft);

private:
    void advanceTable(const SchemaDraft &draft, const QString &schema, int table, QList<SchemaChange> &edit);
    void advanceColumns(const SchemaDraft &draft, const TableColumns &columns, SchemaChange change, int table,
                        QList<SchemaChange> &edit);

    SchemaConfigPtr m_base;
    SchemaPolicy m_policy = SchemaPolicy::Unset;
    std::vector<bool> m_schemas;
    std::vector<bool> m_tables;
    std::vector<SyncMode> m_modes;
    QHash<int, QHash<QString, NodeFlags>> m_columns; ///< of each table whose columns are known, by name
};

} // namespace sluice
