// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace sluice {

/// An API key and its secret. Kept in memory and in the keychain alone; there is deliberately no way to print one.
struct Credentials
{
    QString key;
    QString secret;

    [[nodiscard]] bool isEmpty() const { return key.isEmpty() || secret.isEmpty(); }
    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// Reads the one Base64 string that the dashboard shows beside key and secret, and that FIVETRAN_API_KEY holds for the
/// command line client: it decodes to `key:secret`, both of them there, printable and without blanks. Anything else is
/// nothing. As in HTTP's Basic scheme the first colon parts the two. White space around it is what pasting adds;
/// padding may be missing.
[[nodiscard]] std::optional<Credentials> parseCredentials(QStringView text);

} // namespace sluice
