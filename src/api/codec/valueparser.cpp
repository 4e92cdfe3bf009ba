// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/valueparser.h"

#include "codec/mendedjson.h"

#include <algorithm>
#include <bit>

namespace sluice::json {

std::optional<Element> ValueParser::parse(std::string_view json, size_t depth)
{
    const size_t deepest = simdjson::DEFAULT_MAX_DEPTH - depth;
    // By powers of two: values that grow a little each time would have it allocate each time.
    constexpr size_t least = 4096;
    const size_t capacity = std::max({m_parser.capacity(), std::bit_ceil(json.size()), least});
    if ((capacity > m_parser.capacity() || deepest != m_parser.max_depth())
        && m_parser.allocate(capacity, deepest) != simdjson::SUCCESS)
        return std::nullopt;
    Element element;
    const auto error = m_parser.parse(json.data(), json.size(), false).get(element);
    if (parseMended(m_parser, json, error, element) != simdjson::SUCCESS)
        return std::nullopt;
    return element;
}

} // namespace sluice::json
