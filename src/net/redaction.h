// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <QByteArray>
#include <QString>

namespace sluice {

enum class Secrecy {
    Open,
    Private, ///< all of `config` and `auth`: which of their fields are secret depends on the connector type
    Secret,  ///< a password, secret, token, key, credential or the like
};

/// By what words the key is made of, in any spelling; no less than what hides a field in a form.
[[nodiscard]] Secrecy secrecyOf(QByteArrayView key);

/// The JSON with every value under a private or secret key replaced by its kind ("<string>", "<number>", "<boolean>",
/// "<null>"), the shape kept. What is not whole, valid JSON is replaced as a whole by a note of its size. Empty stays
/// empty.
[[nodiscard]] QByteArray redactedJson(const QByteArray &json);

/// That note.
[[nodiscard]] QByteArray invalidJsonNote(const QByteArray &json);

/// The encoded path and query, with the values of cursors and secret-like parameters replaced by "***".
[[nodiscard]] QString redactedTarget(const Request &request);

} // namespace sluice
