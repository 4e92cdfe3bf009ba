// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/metadatacodec.h"

#include "codec/fields.h"

namespace sluice::json {

namespace {

void readConfig(ConnectorType &type, const Element &config)
{
    const auto properties = member(config, "properties");
    simdjson::dom::object object;
    if (!properties || properties->get_object().get(object) != simdjson::SUCCESS)
        return;
    for (const auto [key, value] : object) {
        ConfigField field;
        field.key = QString::fromUtf8(key.data(), qsizetype(key.size()));
        field.title = text(value, "title");
        field.description = text(value, "description");
        field.type = text(value, "type");
        if (const auto choices = member(value, "enum"))
            read(*choices, field.choices);
        field.secret = text(value, "format") == u"password" || looksSecret(field.key);
        if (const auto readOnly = member(value, "readonly"))
            field.readOnly = toBoolean(*readOnly).value_or(false);
        type.config.append(std::move(field));
    }
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
    };
    ConnectorType result;
    readFields(object, fields, result);
    return result;
}

} // namespace sluice::json
