// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/typedconfig.h"

#include "account/servicecatalogue.h"

namespace sluice::demo {

QJsonObject typedConfig(QJsonObject config, const QString &service, Fields &fields)
{
    const QJsonObject known = ServiceCatalogue::shared().configFields(service);
    Fields given(config);
    for (auto it = known.begin(); it != known.end(); ++it) {
        const QString &name = it.key();
        const QJsonValue value = config.value(name);
        if (value.isUndefined() || value.isNull())
            continue;
        const QString type = it.value()[u"type"].toString();
        const QString path = u"config." + name;
        if (type == u"integer") {
            if (const std::optional<int> number = given.number(name))
                config[name] = *number;
            else
                fields.reject(path, QStringLiteral("must be an integer"));
        } else if (type == u"boolean") {
            if (const std::optional<bool> truth = given.boolean(name))
                config[name] = *truth;
            else
                fields.reject(path, QStringLiteral("must be a boolean"));
        } else if (type == u"string") {
            // As freely as with numbers: "443" for 443 is taken, and 443 for "443".
            if (value.isDouble() || value.isBool())
                config[name] = value.toVariant().toString();
            else if (!value.isString())
                fields.reject(path, QStringLiteral("must be a string"));
        } else if (type == u"array" && !value.isArray()) {
            fields.reject(path, QStringLiteral("must be a list"));
        }
    }
    return config;
}

} // namespace sluice::demo
