// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"

namespace sluice::json {

/// Parses single values cut out of a JSON text, as if the text had been parsed whole.
class ValueParser
{
public:
    /// `depth`: how many objects and arrays stand around the value. At least ObjectStream::padding bytes can be read
    /// behind it. Nothing when it is no JSON, or nested more deeply than simdjson takes. The element holds until the
    /// next call.
    [[nodiscard]] std::optional<Element> parse(std::string_view json, size_t depth);

private:
    simdjson::dom::parser m_parser;
};

} // namespace sluice::json
