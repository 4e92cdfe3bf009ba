// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/metadatacodec.h"

#include "codec/fields.h"

#include <algorithm>

namespace sluice::json {

namespace {

/// Of names in names; an answer that goes deeper is somebody's joke.
constexpr qsizetype longestPath = 200;

bool readProperties(const Element &tree, simdjson::dom::object &object)
{
    const auto properties = member(tree, "properties");
    return properties && properties->get_object().get(object) == simdjson::SUCCESS;
}

void readFieldsOf(ConnectorType &type, const Element &tree, bool isAuth, const QString &path)
{
    simdjson::dom::object object;
    if (!readProperties(tree, object))
        return;
    for (const auto [key, value] : object) {
        ConfigField field;
        field.key = path + QString::fromUtf8(key.data(), qsizetype(key.size()));
        simdjson::dom::object within;
        // Of the authorization each value by itself: there is nothing to be merged with that could be read.
        if (isAuth && path.size() < longestPath && readProperties(value, within)) {
            readFieldsOf(type, value, isAuth, field.key + u'.');
            continue;
        }
        field.isAuth = isAuth;
        field.title = text(value, "title");
        field.description = text(value, "description");
        field.type = text(value, "type");
        if (const auto choices = member(value, "enum"))
            read(*choices, field.choices);
        // Whether there are choices decides what it is: some enumerations are given as objects.
        if (!field.choices.isEmpty() && field.type == u"object")
            field.type = QStringLiteral("string");
        field.secret = text(value, "format") == u"password" || looksSecret(QStringView(field.key).sliced(path.size()));
        if (const auto readOnly = member(value, "readonly"))
            field.readOnly = toBoolean(*readOnly).value_or(false);
        type.config.append(std::move(field));
    }
}

void readConfig(ConnectorType &type, const Element &config)
{
    readFieldsOf(type, config, false, {});
}

void readAuth(ConnectorType &type, const Element &auth)
{
    readFieldsOf(type, auth, true, {});
}

} // namespace

ConnectorType connectorType(const Element &object)
{
    static constexpr Field<ConnectorType> fields[] = {
        {"id", into<&ConnectorType::id>},
        {"name", into<&ConnectorType::name>},
        {"type", into<&ConnectorType::category>},
        {"description", into<&ConnectorType::description>},
        {"link_to_docs", into<&ConnectorType::linkToDocs>},
        {"service_status", into<&ConnectorType::serviceStatus>},
        {"config", readConfig},
        {"auth", readAuth},
    };
    ConnectorType result;
    readFields(object, fields, result);
    // Whichever of the two comes first in the answer.
    std::stable_partition(result.config.begin(), result.config.end(),
                          [](const ConfigField &field) { return !field.isAuth; });
    return result;
}

} // namespace sluice::json
