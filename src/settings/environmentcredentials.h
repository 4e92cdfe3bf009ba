// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace sluice {

/// A key that other Fivetran tools would take from the environment, offered at sign-in.
struct EnvironmentCredentials
{
    Credentials credentials;
    QUrl baseUrl;          ///< empty unless FIVETRAN_API_URL is set; not judged here
    QStringList variables; ///< the names it came from, to be shown: "FIVETRAN_API_KEY" …
};

/// Finds, in this order: FIVETRAN_API_KEY with FIVETRAN_API_SECRET (the MCP server's names), FIVETRAN_APIKEY with
/// FIVETRAN_APISECRET (the Terraform provider's), FIVETRAN_API_KEY alone holding the Base64 form (the command line
/// client's). Half a pair is nothing. `lookup` answers a variable's value, or an empty string.
[[nodiscard]] std::optional<EnvironmentCredentials>
environmentCredentials(const std::function<QString(const QString &)> &lookup);

} // namespace sluice
