// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace sluice::json {

/// Finds where a value ends in text that is still arriving, without reading it: brackets are counted, those in strings
/// are not. Whether it is JSON is for a parser to say; of what is JSON the end is right.
class ValueEnd
{
public:
    static constexpr size_t notYet = size_t(-1);

    /// A value begins with this character.
    void begin(char first);
    /// Goes on at `from`, which is where the value begins, or where the last call ended. Answers the place after the
    /// value, or `notYet`: then all up to `to` was looked at.
    [[nodiscard]] size_t find(const char *text, size_t from, size_t to);

private:
    [[nodiscard]] size_t findInBrackets(const char *text, size_t from, size_t to);
    [[nodiscard]] size_t findByBytes(const char *text, size_t from, size_t to);

    enum class Kind { Brackets, String, Scalar };
    Kind m_kind = Kind::Scalar;
    size_t m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false; ///< the next character is
};

} // namespace sluice::json
