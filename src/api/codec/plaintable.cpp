// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/plaintable.h"

#include "codec/objectstream.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace sluice::json {

namespace {

using simdjson::SUCCESS;
using OndemandField = simdjson::ondemand::field;
using Value = simdjson::ondemand::value;

/// Deeper than any member that is worth reading this way.
constexpr int deepest = 32;

/// Walks a value that nobody asks for, so that it is known to be JSON.
bool passOver(Value &value, int depth = 0)
{
    simdjson::ondemand::json_type type{};
    if (depth > deepest || value.type().get(type) != SUCCESS)
        return false;
    switch (type) {
    case simdjson::ondemand::json_type::object: {
        simdjson::ondemand::object object;
        if (value.get_object().get(object) != SUCCESS)
            return false;
        for (auto field : object) {
            std::string_view key;
            Value inner;
            if (field.unescaped_key().get(key) != SUCCESS || field.value().get(inner) != SUCCESS
                || !passOver(inner, depth + 1))
                return false;
        }
        return true;
    }
    case simdjson::ondemand::json_type::array: {
        simdjson::ondemand::array array;
        if (value.get_array().get(array) != SUCCESS)
            return false;
        for (auto element : array) {
            Value inner;
            if (element.get(inner) != SUCCESS || !passOver(inner, depth + 1))
                return false;
        }
        return true;
    }
    case simdjson::ondemand::json_type::string:
        return value.get_string().error() == SUCCESS;
    case simdjson::ondemand::json_type::number:
        return value.get_number().error() == SUCCESS;
    case simdjson::ondemand::json_type::boolean:
        return value.get_bool().error() == SUCCESS;
    case simdjson::ondemand::json_type::null:
        break;
    }
    bool isNull = false;
    return value.is_null().get(isNull) == SUCCESS && isNull;
}

/// Is it null? Then it counts as missing, and was passed over.
bool passNull(Value &value)
{
    bool isNull = false;
    return value.is_null().get(isNull) == SUCCESS && isNull;
}

bool readFlag(Value &value, NodeFlags &flags, NodeFlags flag)
{
    bool isSet = false;
    if (value.get_bool().get(isSet) != SUCCESS)
        return passNull(value);
    flags |= isSet ? flag : 0;
    return true;
}

bool readText(Value &value, std::string_view &text)
{
    return value.get_string().get(text) == SUCCESS || passNull(value);
}

SyncMode syncModeOf(std::string_view word)
{
    return OpenEnum<SyncMode>::fromWord(QString::fromUtf8(word.data(), qsizetype(word.size()))).value();
}

/// The members of an object that were met so far, a bit each.
class Seen
{
public:
    /// False when it was met before: the tree knows which of the two counts.
    [[nodiscard]] bool first(unsigned member)
    {
        const unsigned bit = 1U << member;
        const bool isFirst = (m_bits & bit) == 0;
        m_bits |= bit;
        return isFirst;
    }

private:
    unsigned m_bits = 0;
};

/// A member of another name. An escaped key may be one of the known after all.
bool passUnknown(OndemandField &field, Value &value)
{
    const char *raw = field.key().raw();
    for (; *raw != '"'; ++raw) {
        if (*raw == '\\')
            return false;
    }
    return passOver(value);
}

} // namespace

bool PlainTable::readLock(Value &value, Lock &lock)
{
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != SUCCESS)
        return passNull(value);
    Seen seen;
    // Missing means allowed, as the official Terraform provider takes it.
    bool isAllowed = true;
    for (auto member : object) {
        OndemandField field;
        if (std::move(member).get(field) != SUCCESS)
            return false;
        Value inner = field.value();
        const auto key = field.key();
        bool isRead = false;
        if (key.unsafe_is_equal("allowed"))
            isRead = seen.first(0) && (inner.get_bool().get(isAllowed) == SUCCESS || passNull(inner));
        else if (key.unsafe_is_equal("reason_code"))
            isRead = seen.first(1) && readText(inner, lock.code);
        else if (key.unsafe_is_equal("reason"))
            isRead = seen.first(2) && readText(inner, lock.text);
        else
            isRead = passUnknown(field, inner);
        if (!isRead)
            return false;
    }
    lock.isLocked = !isAllowed;
    return true;
}

bool PlainTable::readColumn(Object &object, Column &column)
{
    Seen seen;
    for (auto member : object) {
        OndemandField field;
        if (std::move(member).get(field) != SUCCESS)
            return false;
        Value value = field.value();
        const auto key = field.key();
        bool isRead = false;
        if (key.unsafe_is_equal("name_in_destination"))
            isRead = seen.first(0) && readText(value, column.destination);
        else if (key.unsafe_is_equal("enabled"))
            isRead = seen.first(1) && readFlag(value, column.flags, NodeEnabled);
        else if (key.unsafe_is_equal("hashed"))
            isRead = seen.first(2) && readFlag(value, column.flags, NodeHashed);
        else if (key.unsafe_is_equal("enabled_patch_settings"))
            isRead = seen.first(3) && readLock(value, column.lock);
        else if (key.unsafe_is_equal("is_primary_key"))
            isRead = seen.first(4) && readFlag(value, column.flags, NodePrimaryKey);
        else
            isRead = passUnknown(field, value);
        if (!isRead)
            return false;
    }
    return true;
}

bool PlainTable::readColumns(Value &value)
{
    Object columns;
    if (value.get_object().get(columns) != SUCCESS)
        return passNull(value);
    for (auto member : columns) {
        Column &column = m_columns.emplace_back();
        Object object;
        if (member.unescaped_key().get(column.name) != SUCCESS || member.value().get_object().get(object) != SUCCESS
            || !readColumn(object, column))
            return false;
    }
    return true;
}

bool PlainTable::readTable(std::string_view json)
{
    m_destination = {};
    m_flags = 0;
    m_mode = SyncMode::Unset;
    m_lock = {};
    m_columns.clear();
    // By powers of two: tables that grow a little each time would have it allocate each time.
    constexpr size_t least = 4096;
    if (json.size() > m_parser.capacity() && m_parser.allocate(std::max(std::bit_ceil(json.size()), least)) != SUCCESS)
        return false;
    simdjson::ondemand::document document;
    Object table;
    if (m_parser.iterate(json.data(), json.size(), json.size() + ObjectStream::padding).get(document) != SUCCESS
        || document.get_object().get(table) != SUCCESS)
        return false;
    Seen seen;
    // As `addTable` takes it: possible unless the table says no, and is not in that mode.
    NodeFlags history = NodeHistoryPossible;
    for (auto member : table) {
        OndemandField field;
        if (std::move(member).get(field) != SUCCESS)
            return false;
        Value value = field.value();
        const auto key = field.key();
        bool isRead = false;
        if (key.unsafe_is_equal("columns")) {
            isRead = seen.first(0) && readColumns(value);
        } else if (key.unsafe_is_equal("enabled")) {
            isRead = seen.first(1) && readFlag(value, m_flags, NodeEnabled);
        } else if (key.unsafe_is_equal("name_in_destination")) {
            isRead = seen.first(2) && readText(value, m_destination);
        } else if (key.unsafe_is_equal("sync_mode")) {
            std::string_view word;
            isRead = seen.first(3) && readText(value, word);
            m_mode = syncModeOf(word);
        } else if (key.unsafe_is_equal("enabled_patch_settings")) {
            isRead = seen.first(4) && readLock(value, m_lock);
        } else if (key.unsafe_is_equal("supports_columns_config")) {
            isRead = seen.first(5) && readFlag(value, m_flags, NodeColumnsSettable);
        } else if (key.unsafe_is_equal("supports_history_mode")) {
            bool can = false;
            const bool isWord = value.get_bool().get(can) == SUCCESS;
            isRead = seen.first(6) && (isWord || passNull(value));
            history = isWord && !can ? NodeFlags(0) : NodeFlags(NodeHistoryPossible);
        } else {
            isRead = passUnknown(field, value);
        }
        if (!isRead)
            return false;
    }
    m_flags |= m_mode == SyncMode::History ? NodeFlags(NodeHistoryPossible) : history;
    return true;
}

bool PlainTable::read(std::string_view name, std::string_view json, SchemaConfigBuilder &builder)
{
    if (!json.starts_with('{') || !readTable(json))
        return false;
    builder.beginTable(name, m_flags, m_mode, m_destination);
    if (m_lock.isLocked)
        builder.lockTable(m_lock.code, m_lock.text);
    for (const Column &column : m_columns) {
        builder.addColumn(column.name, column.flags, column.destination);
        if (column.lock.isLocked)
            builder.lockColumn(column.lock.code, column.lock.text);
    }
    return true;
}

} // namespace sluice::json
