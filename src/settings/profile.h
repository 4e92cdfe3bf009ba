// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QString>
#include <QUrl>

namespace sluice {

/// One way to sign in: which account, how it looks in the window, what it may do. Its key and secret are in the secret
/// store under its id, never here.
struct Profile
{
    ProfileId id;
    QString name;
    QString colour = QStringLiteral("#3b82c4"); ///< "#rrggbb", of the stripe
    bool production = false;                    ///< dangerous verbs want the name typed
    bool readOnly = false;                      ///< nothing but GET leaves this computer
    QUrl baseUrl = defaultBaseUrl();
    bool demo = false; ///< the demo account: `baseUrl` is where its server happens to listen, and is not kept

    [[nodiscard]] static QUrl defaultBaseUrl() { return QUrl(QStringLiteral("https://api.fivetran.com")); }
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// What is wrong with a profile, or nothing. The sentence is made by who shows it.
enum class ProfileProblem {
    None,
    NameEmpty,
    NameTaken, ///< case does not count
    ColourMalformed,
    UrlMalformed,          ///< empty, relative, or not a URL
    UrlNotHttps,           ///< neither https nor http
    UrlHttpBeyondLoopback, ///< http would send the key readable to all; allowed to this computer alone
    UrlHasCredentials,     ///< the key does not belong into the address
    UrlHasQuery,           ///< or a fragment
    Unknown,               ///< there is no such profile
};

/// May credentials be sent there? https, or http to localhost, 127.0.0.0/8 and ::1, with a host and nothing behind the
/// path. The transport refuses the same addresses again.
[[nodiscard]] ProfileProblem baseUrlProblem(const QUrl &url);

/// What a person typed, as a base URL: https where no scheme was written (http for loopback), no slash at the end, and
/// without the "/v1" that other tools' settings carry.
[[nodiscard]] QUrl baseUrlFromInput(const QString &text);

} // namespace sluice
