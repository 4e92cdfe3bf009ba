// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "result.h"

#include <string>

namespace sluice {

/// One answer of the service, `{"code", "message", "data"}`, parsed whole. Owns what its elements point into.
class Envelope
{
public:
    /// Judges the content of an answer and gives its root. A success is a right status with whole JSON and a `code` in
    /// it; what the code says does not matter, for creation answers "Created". Everything else is an error, made from
    /// the envelope where there is one, else from the status, with what the text says as its `detail`.
    [[nodiscard]] Result<json::Element> open(const std::string &body, int httpStatus);

private:
    simdjson::dom::parser m_parser;
};

/// The error that an answer with this status, code and message stands for ("API response codes" of the reference). The
/// spelling of NotFound varies with the age of the path: what counts is how it begins.
[[nodiscard]] Error errorOf(int httpStatus, const QString &code, const QString &message);

/// The error of a body that is no envelope. A gateway's page is told by its text: that the JSON could not be read says
/// nothing to anybody. The beginning of the body will do.
[[nodiscard]] Error strangeAnswer(const std::string &body, int httpStatus);

/// What is missing in a success, as an error.
[[nodiscard]] Error missing(const char16_t *what);

} // namespace sluice
