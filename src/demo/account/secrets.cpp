// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/secrets.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice::demo {

namespace {

QJsonValue maskedValue(const QString &name, const QJsonValue &value, const QJsonObject &field)
{
    if (value.isObject())
        return masked(value.toObject(), field[u"properties"].toObject());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef each : array)
            each = maskedValue(name, each, field[u"items"].toObject());
        return array;
    }
    const bool isSecret = field[u"format"].toString() == u"password" || isSecretName(name);
    if (value.isString() && isSecret && !value.toString().isEmpty())
        return QStringLiteral("********");
    return value;
}

} // namespace

bool isSecretName(const QString &name)
{
    static constexpr QLatin1String parts[] = {
        QLatin1String("password"),    QLatin1String("secret"),     QLatin1String("token"),     QLatin1String("api_key"),
        QLatin1String("private_key"), QLatin1String("passphrase"), QLatin1String("access_key")};
    return name == u"pat" || std::any_of(std::begin(parts), std::end(parts), [&name](QLatin1String part) {
               return name.contains(part);
           });
}

QJsonObject masked(const QJsonObject &config, const QJsonObject &fields)
{
    QJsonObject result = config;
    for (auto it = result.begin(); it != result.end(); ++it)
        it.value() = maskedValue(it.key(), it.value(), fields[it.key()].toObject());
    return result;
}

} // namespace sluice::demo
