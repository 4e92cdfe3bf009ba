// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::json {

/// What may stand between the words of JSON.
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace sluice::json
