// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sluice::json {

/// The text with every number that the parser cannot hold (a whole one beyond 64 bits, or one beyond the range of a
/// double) put into quotes. JSON knows no such limits, and one long account number in one connection's config must not
/// make the whole list unreadable. What is no number of JSON stays as it is, so that broken text stays broken.
[[nodiscard]] std::string quoteLongNumbers(std::string_view json);

} // namespace sluice::json
