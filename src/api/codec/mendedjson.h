// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"

#include <string>

namespace sluice::json {

/// The text with every escaped half of a surrogate pair replaced by the replacement character. JSON's grammar allows
/// halves, the parser does not, and one name that somebody has cut in the middle must not make the whole list
/// unreadable.
[[nodiscard]] std::string replaceHalfPairs(std::string_view json);

/// What the parser has refused with `error`, once more, where it is JSON all the same: with long numbers quoted and
/// halves of pairs replaced. Answers the error that is left.
[[nodiscard]] simdjson::error_code parseMended(simdjson::dom::parser &parser, std::string_view json,
                                               simdjson::error_code error, Element &element);

} // namespace sluice::json
