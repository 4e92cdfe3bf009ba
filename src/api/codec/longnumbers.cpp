// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/longnumbers.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace sluice::json {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumberChar(char c)
{
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

size_t skipDigits(std::string_view text, size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

/// Is it a number as JSON's grammar has it, and without fraction and exponent a whole one?
bool isNumber(std::string_view text, bool &whole)
{
    whole = true;
    const size_t begin = text.starts_with('-') ? 1 : 0;
    size_t at = skipDigits(text, begin);
    if (at == begin || (text[begin] == '0' && at > begin + 1))
        return false;
    if (at < text.size() && text[at] == '.') {
        whole = false;
        const size_t fraction = at + 1;
        at = skipDigits(text, fraction);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        whole = false;
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const size_t exponent = at;
        at = skipDigits(text, exponent);
        if (at == exponent)
            return false;
    }
    return at == text.size();
}

template<typename Number>
bool fits(std::string_view text)
{
    Number number{};
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
}

bool isTooLong(std::string_view text)
{
    bool whole = false;
    if (!isNumber(text, whole))
        return false;
    return whole ? !fits<std::int64_t>(text) && !fits<std::uint64_t>(text) : !fits<double>(text);
}

size_t skipString(std::string_view json, size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return at < json.size() ? at + 1 : json.size();
}

} // namespace

std::string quoteLongNumbers(std::string_view json)
{
    std::string result;
    result.reserve(json.size() + 16);
    for (size_t at = 0; at < json.size();) {
        const size_t begin = at;
        if (json[at] == '"') {
            at = skipString(json, at);
        } else if (json[at] == '-' || isDigit(json[at])) {
            while (at < json.size() && isNumberChar(json[at]))
                ++at;
        } else {
            ++at;
        }
        const std::string_view token = json.substr(begin, at - begin);
        const bool quote = token.front() != '"' && isTooLong(token);
        if (quote)
            result += '"';
        result += token;
        if (quote)
            result += '"';
    }
    return result;
}

} // namespace sluice::json
