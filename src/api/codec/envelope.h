// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "result.h"

#include <QByteArrayView>

namespace sluice {

/// One answer of the service, `{"code", "message", "data"}`, parsed whole. Owns what its elements point into.
class Envelope
{
public:
    Envelope() = default;

    /// Judges the content of an answer. A success is a right status with whole JSON and a `code` in it; what the code
    /// says does not matter, for creation answers "Created". Everything else is an error, made from the envelope where
    /// there is one.
    [[nodiscard]] Result<simdjson::dom::element> open(const std::string &body, int httpStatus);

    /// `message` of the last opened answer.
    [[nodiscard]] QString message() const { return m_message; }

private:
    simdjson::dom::parser m_parser;
    QString m_message;
};

/// The error that an answer with this status, code and message stands for ("API response codes" of the reference). The
/// spelling of NotFound varies with the age of the path: what counts is how it begins.
[[nodiscard]] Error errorOf(int httpStatus, const QString &code, const QString &message);

} // namespace sluice
