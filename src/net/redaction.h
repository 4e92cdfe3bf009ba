// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"
#include "request.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sluice {

/// Does a value under this key deserve hiding? Passwords, secrets, tokens, keys, credentials and the like; `config` and
/// `auth` as a whole, for which of their fields are secret depends on the connector type.
[[nodiscard]] bool isSecretKey(QByteArrayView key);

/// The JSON with every value under a secret key replaced by its kind ("<string>", "<number>", "<boolean>", "<null>"),
/// the shape kept. What is not whole, valid JSON is replaced as a whole by a note of its size. Empty stays empty.
[[nodiscard]] QByteArray redactedJson(const QByteArray &json);

/// The encoded path and query, with the values of cursors and secret-like parameters replaced by "***".
[[nodiscard]] QString redactedTarget(const Request &request);

/// Replaces certain secrets wherever they occur literally, as they are, percent-encoded or in JSON's spelling.
class Scrubber
{
public:
    /// Key, secret and the Base64 of both. Earlier ones stay known: their answers may still be on the way.
    void add(const Credentials &credentials);

    [[nodiscard]] QString scrubbed(const QString &text) const;
    [[nodiscard]] QByteArray scrubbed(const QByteArray &text) const;

private:
    void add(const QByteArray &secret);

    QList<QByteArray> m_secrets; ///< longest first, so that no part of one is left over by another
};

} // namespace sluice
