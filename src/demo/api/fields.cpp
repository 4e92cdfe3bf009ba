// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/fields.h"

#include <cmath>
#include <limits>

namespace sluice::demo {

void Fields::reject(const QString &name, const QString &why)
{
    if (m_error.isEmpty())
        m_error = u"Field '" + name + u"' " + why;
}

std::optional<bool> Fields::boolean(const QString &name)
{
    const QJsonValue given = value(name);
    if (given.isBool())
        return given.toBool();
    const QString word = given.toString().toLower();
    if (word == u"true" || word == u"false")
        return word == u"true";
    if (!given.isUndefined() && !given.isNull())
        reject(name, QStringLiteral("must be a boolean"));
    return {};
}

std::optional<int> Fields::number(const QString &name)
{
    const QJsonValue given = value(name);
    const double value = given.toDouble();
    const bool fits = std::abs(value) <= std::numeric_limits<int>::max();
    if (given.isDouble() && fits && value == std::floor(value))
        return int(value);
    bool isNumber = false;
    const int fromText = given.toString().toInt(&isNumber);
    if (isNumber)
        return fromText;
    if (!given.isUndefined() && !given.isNull())
        reject(name, QStringLiteral("must be an integer"));
    return {};
}

std::optional<QString> Fields::text(const QString &name)
{
    const QJsonValue given = value(name);
    if (given.isString())
        return given.toString();
    if (!given.isUndefined() && !given.isNull())
        reject(name, QStringLiteral("must be a string"));
    return {};
}

std::optional<QJsonObject> Fields::object(const QString &name)
{
    const QJsonValue given = value(name);
    if (given.isObject())
        return given.toObject();
    if (!given.isUndefined() && !given.isNull())
        reject(name, QStringLiteral("must be an object"));
    return {};
}

std::optional<QString> Fields::word(const QString &name, const QStringList &words)
{
    const std::optional<QString> given = text(name);
    if (given && !words.contains(*given)) {
        reject(name, u"has an invalid value '" + *given + u"'");
        return {};
    }
    return given;
}

} // namespace sluice::demo
