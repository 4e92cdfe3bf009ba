// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentcredentials.h"

#include "profile.h"

namespace sluice {

std::optional<EnvironmentCredentials> environmentCredentials(const std::function<QString(const QString &)> &lookup)
{
    const auto read = [&lookup](const QString &name) {
        return lookup(name).trimmed();
    };
    const auto found = [&read](Credentials credentials, QStringList variables) {
        EnvironmentCredentials result{std::move(credentials), {}, std::move(variables)};
        const QString urlName = QStringLiteral("FIVETRAN_API_URL");
        if (const QString url = read(urlName); !url.isEmpty()) {
            result.baseUrl = baseUrlFromInput(url);
            result.variables.append(urlName);
        }
        return result;
    };

    const QString names[][2] = {{QStringLiteral("FIVETRAN_API_KEY"), QStringLiteral("FIVETRAN_API_SECRET")},
                                {QStringLiteral("FIVETRAN_APIKEY"), QStringLiteral("FIVETRAN_APISECRET")}};
    for (const auto &[keyName, secretName] : names) {
        const Credentials credentials{read(keyName), read(secretName)};
        if (!credentials.isEmpty())
            return found(credentials, {keyName, secretName});
    }
    const QString single = QStringLiteral("FIVETRAN_API_KEY");
    if (auto credentials = parseCredentials(read(single)))
        return found(*std::move(credentials), {single});
    return std::nullopt;
}

} // namespace sluice
