// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <utility>

namespace sluice {

/// One change of a draft, by the source's names, for words and for JSON. Which of the values differs says what changed.
struct SchemaChange
{
    /// Kept in journals by their numbers.
    enum class Kind { Policy, SchemaEnabled, TableEnabled, TableMode, ColumnEnabled, ColumnHashed, ColumnKey };
    static constexpr int kindCount = 7;

    Kind kind = Kind::TableEnabled;
    QString schema;
    QString table;
    QString column;
    bool on = false; ///< of Enabled, Hashed and Key: the new value
    SyncMode mode = SyncMode::Unset;
    SchemaPolicy policy = SchemaPolicy::Unset;

    friend bool operator==(const SchemaChange &, const SchemaChange &) = default;
};

/// What can be wished of a column, each with its kind of change.
inline constexpr std::pair<NodeFlag, SchemaChange::Kind> columnWishes[] = {
    {NodeEnabled, SchemaChange::Kind::ColumnEnabled},
    {NodeHashed, SchemaChange::Kind::ColumnHashed},
    {NodePrimaryKey, SchemaChange::Kind::ColumnKey},
};
[[nodiscard]] constexpr bool isOfColumn(SchemaChange::Kind kind)
{
    return kind >= SchemaChange::Kind::ColumnEnabled;
}
/// Of a kind that is of columns.
[[nodiscard]] constexpr NodeFlag columnFlagOf(SchemaChange::Kind kind)
{
    for (const auto &[flag, ofFlag] : columnWishes) {
        if (ofFlag == kind)
            return flag;
    }
    return NodeEnabled;
}
/// Of a flag that can be wished of columns.
[[nodiscard]] constexpr SchemaChange::Kind columnKindOf(NodeFlag flag)
{
    for (const auto &[ofKind, kind] : columnWishes) {
        if (ofKind == flag)
            return kind;
    }
    return SchemaChange::Kind::ColumnEnabled;
}

} // namespace sluice

// Lists of a hundred thousand of them grow within a frame.
Q_DECLARE_TYPEINFO(sluice::SchemaChange, Q_RELOCATABLE_TYPE);
