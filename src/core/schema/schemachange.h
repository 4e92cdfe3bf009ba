// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

namespace sluice {

/// One change of a draft, by the source's names, for words and for JSON. Which of the values differs says what changed.
struct SchemaChange
{
    enum class Kind { Policy, SchemaEnabled, TableEnabled, TableMode, ColumnEnabled, ColumnHashed };
    static constexpr int kindCount = 6;

    Kind kind = Kind::TableEnabled;
    QString schema;
    QString table;
    QString column;
    bool on = false; ///< of Enabled and Hashed: the new value
    SyncMode mode = SyncMode::Unset;
    SchemaPolicy policy = SchemaPolicy::Unset;

    friend bool operator==(const SchemaChange &, const SchemaChange &) = default;
};

} // namespace sluice

// Lists of a hundred thousand of them grow within a frame.
Q_DECLARE_TYPEINFO(sluice::SchemaChange, Q_RELOCATABLE_TYPE);
