// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfigbuilder.h"

#include <simdjson.h>

#include <string_view>
#include <vector>

namespace sluice::json {

/// Reads tables of a schema config that are as the reference has them, on demand: three times as fast as by a tree. A
/// table that is odd in any way (a member of another type, or twice, an escaped key, a number that no computer holds)
/// is left to whoever reads it as a tree and knows what to make of it; so is what is no JSON.
class PlainTable
{
public:
    /// Adds the table with its columns to the builder. At least ObjectStream::padding bytes can be read behind `json`.
    /// False when it is odd: nothing was added.
    [[nodiscard]] bool read(std::string_view name, std::string_view json, SchemaConfigBuilder &builder);

private:
    using Object = simdjson::ondemand::object;
    using Value = simdjson::ondemand::value;

    struct Lock
    {
        bool isLocked = false;
        std::string_view code;
        std::string_view text;
    };
    struct Column
    {
        std::string_view name;
        std::string_view destination;
        NodeFlags flags = 0;
        Lock lock;
    };

    [[nodiscard]] bool readTable(std::string_view json);
    [[nodiscard]] bool readColumns(Value &value);
    [[nodiscard]] static bool readColumn(Object &object, Column &column);
    [[nodiscard]] static bool readLock(Value &value, Lock &lock);

    simdjson::ondemand::parser m_parser;
    // Of the table that is being read; views into the text and the parser.
    std::string_view m_destination;
    NodeFlags m_flags = 0;
    SyncMode m_mode = SyncMode::Unset;
    Lock m_lock;
    std::vector<Column> m_columns;
};

} // namespace sluice::json
