// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/mendedjson.h"

#include "codec/longnumbers.h"

#include <charconv>
#include <optional>

namespace sluice::json {

namespace {

constexpr size_t escapeSize = 6; // \uXXXX

/// The UTF-16 unit that is escaped at this place.
std::optional<unsigned> escapedUnit(std::string_view json, size_t at)
{
    if (json.size() < at + escapeSize || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    const char *end = json.data() + at + escapeSize;
    if (std::from_chars(json.data() + at + 2, end, unit, 16).ptr != end)
        return std::nullopt;
    return unit;
}

bool isIn(std::optional<unsigned> unit, unsigned first, unsigned last)
{
    return unit && *unit >= first && *unit <= last;
}

} // namespace

std::string replaceHalfPairs(std::string_view json)
{
    std::string result;
    result.reserve(json.size());
    size_t done = 0;
    for (size_t at = json.find('\\'); at != std::string_view::npos; at = json.find('\\', at)) {
        const auto unit = escapedUnit(json, at);
        if (!isIn(unit, 0xd800, 0xdfff)) {
            at += 2; // a backslash that is escaped begins nothing
        } else if (isIn(unit, 0xd800, 0xdbff) && isIn(escapedUnit(json, at + escapeSize), 0xdc00, 0xdfff)) {
            at += 2 * escapeSize;
        } else {
            result += json.substr(done, at - done);
            result += "\\ufffd";
            at += escapeSize;
            done = at;
        }
    }
    result += json.substr(done);
    return result;
}

simdjson::error_code parseMended(simdjson::dom::parser &parser, std::string_view json, simdjson::error_code error,
                                 Element &element)
{
    std::string mended;
    // Each fault hides the other.
    for (int round = 0; round < 2; ++round) {
        const std::string_view text = round == 0 ? json : std::string_view(mended);
        if (error == simdjson::NUMBER_ERROR)
            mended = quoteLongNumbers(text);
        else if (error == simdjson::STRING_ERROR)
            mended = replaceHalfPairs(text);
        else
            break;
        error = parser.parse(mended).get(element);
    }
    return error;
}

} // namespace sluice::json
