// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/valueend.h"

#include "codec/blank.h"
#include "codec/jsonblock.h"

#include <bit>

namespace sluice::json {

namespace {

/// Which characters of a block are escaped. `carry` says it of the first, and then of the next block's first.
uint64_t escapedIn(uint64_t backslashes, bool &carry)
{
    uint64_t escaped = carry ? 1 : 0;
    carry = false;
    backslashes &= ~escaped;
    while (backslashes != 0) {
        const int at = std::countr_zero(backslashes);
        if (at == 63) {
            carry = true;
            break;
        }
        const uint64_t next = uint64_t(2) << at;
        escaped |= next;
        backslashes &= ~(next | (next >> 1));
    }
    return escaped;
}

} // namespace

void ValueEnd::begin(char first)
{
    m_kind = first == '{' || first == '[' ? Kind::Brackets : first == '"' ? Kind::String : Kind::Scalar;
    m_depth = 0;
    m_inString = false;
    m_escaped = false;
}

size_t ValueEnd::find(const char *text, size_t from, size_t to)
{
    return m_kind == Kind::Brackets ? findInBrackets(text, from, to) : findByBytes(text, from, to);
}

size_t ValueEnd::findInBrackets(const char *text, size_t from, size_t to)
{
    for (; from + Block::size <= to; from += Block::size) {
        const Block found = block(text + from);
        uint64_t quotes = found.quotes;
        if ((found.backslashes != 0) || m_escaped)
            quotes &= ~escapedIn(found.backslashes, m_escaped);
        const uint64_t strings = oddUpTo(quotes) ^ (m_inString ? ~uint64_t(0) : 0);
        m_inString = (strings >> 63) != 0;
        const uint64_t opens = found.opens & ~strings;
        const uint64_t closes = found.closes & ~strings;
        const auto closed = size_t(std::popcount(closes));
        if (closed < m_depth) {
            m_depth += size_t(std::popcount(opens)) - closed;
            continue;
        }
        for (uint64_t both = opens | closes; both != 0; both &= both - 1) {
            const int at = std::countr_zero(both);
            if (((opens >> at) & 1) != 0)
                ++m_depth;
            else if (--m_depth == 0)
                return from + size_t(at) + 1;
        }
    }
    return findByBytes(text, from, to);
}

size_t ValueEnd::findByBytes(const char *text, size_t from, size_t to)
{
    for (; from < to; ++from) {
        const char c = text[from];
        if (m_escaped) {
            m_escaped = false;
        } else if (m_inString) {
            m_escaped = c == '\\';
            if (c != '"')
                continue;
            m_inString = false;
            if (m_kind == Kind::String)
                return from + 1;
        } else if (m_kind == Kind::Scalar) {
            if (isBlank(c) || c == ',' || c == '}' || c == ']')
                return from;
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '\\') {
            m_escaped = true; // as a block counts it; no parser takes it
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            if (--m_depth == 0)
                return from + 1;
        }
    }
    return notYet;
}

} // namespace sluice::json
