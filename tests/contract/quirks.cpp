// SPDX-License-Identifier: GPL-3.0-or-later
#include "quirks.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace sluice::test::quirks {

namespace {

using Names = QSet<QString>;

constexpr QLatin1String referencePrefix("#/components/schemas/");

bool isFree(const QString &property)
{
    static const Names names{QStringLiteral("config"), QStringLiteral("auth"),
                             QStringLiteral("external_secrets_keys_config"), QStringLiteral("source_sync_details"),
                             QStringLiteral("state")};
    return names.contains(property);
}

QJsonObject typed(const char *type)
{
    return {{QStringLiteral("type"), QLatin1String(type)}};
}

/// {"properties": {"table": X}} is a map of X.
bool isPlaceholder(const QJsonObject &properties)
{
    static const Names names{QStringLiteral("schema"), QStringLiteral("table"), QStringLiteral("column")};
    return properties.size() == 1 && names.contains(properties.begin().key());
}

QJsonValue integerEnum(const QJsonArray &words)
{
    QJsonArray numbers;
    for (const QJsonValue &word : words)
        numbers.append(word.isString() ? QJsonValue(word.toString().toInt()) : word);
    return numbers;
}

void mendScalar(QJsonObject &schema)
{
    const QString type = schema.value(u"type").toString();
    if (schema.contains(u"enum")) {
        if (type == u"integer")
            schema.insert(u"enum", integerEnum(schema.value(u"enum").toArray()));
        else if (type == u"object")
            schema.remove(u"type");
    }
    const QString format = schema.take(QStringLiteral("format")).toString();
    if (format == u"date-time")
        schema.insert(u"pattern", QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z$"));
    else if (format == u"byte")
        schema.insert(u"pattern", QStringLiteral("^[A-Za-z0-9+/]*={0,2}$"));
}

/// The schemas a discriminator leads to add what is in `config` and its like; which all are free.
void addDiscriminated(const QJsonObject &discriminator, const QJsonObject &components, QJsonObject &properties)
{
    const QJsonObject mapping = discriminator.value(u"mapping").toObject();
    for (const QJsonValue &target : mapping) {
        const QJsonObject derived = components.value(target.toString().mid(referencePrefix.size())).toObject();
        for (const QJsonValue &part : derived.value(u"allOf").toArray()) {
            const QString name = part.toObject().value(u"$ref").toString().mid(referencePrefix.size());
            const QJsonObject added = components.value(name).toObject().value(u"properties").toObject();
            for (auto it = added.begin(); it != added.end(); ++it) {
                if (!properties.contains(it.key()))
                    properties.insert(it.key(), isFree(it.key()) ? typed("object") : QJsonObject());
            }
        }
    }
    const QString by = discriminator.value(u"propertyName").toString();
    QJsonObject kind = properties.value(by).toObject();
    if (!kind.contains(u"enum"))
        kind.insert(u"enum", QJsonArray::fromStringList(mapping.keys()));
    properties.insert(by, kind);
}

QJsonObject mendedProperty(const QString &name, const QJsonObject &schema, Side side, const QJsonObject &components)
{
    return isFree(name) ? typed("object") : mended(schema, side, components);
}

QJsonObject mendedObject(QJsonObject schema, Side side, const QJsonObject &components)
{
    schema.insert(u"type", QStringLiteral("object"));
    QJsonObject properties = schema.take(QStringLiteral("properties")).toObject();
    if (isPlaceholder(properties)) {
        schema.insert(u"additionalProperties", mended(properties.begin().value().toObject(), side, components));
        return schema;
    }
    if (schema.value(u"additionalProperties").isObject()) {
        schema.insert(u"additionalProperties",
                      mended(schema.value(u"additionalProperties").toObject(), side, components));
        return schema;
    }
    const QJsonObject discriminator = schema.take(QStringLiteral("discriminator")).toObject();
    if (properties.isEmpty())
        return schema;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        it.value() = mendedProperty(it.key(), it.value().toObject(), side, components);
    if (!discriminator.isEmpty())
        addDiscriminated(discriminator, components, properties);
    schema.insert(u"properties", properties);
    schema.insert(u"additionalProperties", false);
    return schema;
}

void dropRequired(QJsonObject &schema, const Names &names)
{
    QJsonArray kept;
    for (const QJsonValue &name : schema.value(u"required").toArray()) {
        if (!names.contains(name.toString()))
            kept.append(name);
    }
    schema.remove(u"required");
    if (!kept.isEmpty())
        schema.insert(u"required", kept);
}

void replaceProperty(QJsonObject &schema, const QString &name, const QJsonObject &by)
{
    QJsonObject properties = schema.value(u"properties").toObject();
    if (!properties.contains(name))
        return;
    properties.insert(name, by);
    schema.insert(u"properties", properties);
}

/// A null anywhere as the value of a name; those in lists are no names' and stay.
bool holdsNull(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), holdsNull);
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(),
                       [](const QJsonValue &inner) { return inner.isNull() || holdsNull(inner); });
}

QJsonObject envelope(const QJsonObject &data, bool dataRequired)
{
    QJsonArray required{QStringLiteral("code")};
    if (dataRequired)
        required.append(QStringLiteral("data"));
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("required"), required},
            {QStringLiteral("additionalProperties"), false},
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("code"), typed("string")},
                                                       {QStringLiteral("message"), typed("string")},
                                                       {QStringLiteral("data"), data}}}};
}

} // namespace

QJsonObject mended(const QJsonObject &declared, Side side, const QJsonObject &components)
{
    if (const QString reference = declared.value(u"$ref").toString(); !reference.isEmpty())
        return {{QStringLiteral("$ref"), QString(u"#/definitions/" + reference.mid(referencePrefix.size()))}};
    QJsonObject schema = declared;
    for (const char *annotation : {"title", "description", "example", "examples", "default", "xml"})
        schema.remove(QLatin1String(annotation));
    const QJsonArray parts = schema.value(u"allOf").toArray();
    if (parts.size() == 1)
        return mended(parts.first().toObject(), side, components);
    if (!parts.isEmpty()) {
        QJsonArray mendedParts;
        for (const QJsonValue &part : parts)
            mendedParts.append(mended(part.toObject(), side, components));
        return {{QStringLiteral("allOf"), mendedParts}};
    }
    const QString type = schema.value(u"type").toString();
    if (type == u"array") {
        QJsonObject items = schema.value(u"items").toObject();
        if (const QJsonValue words = schema.take(QStringLiteral("enum")); words.isArray())
            items.insert(u"enum", words);
        schema.insert(u"items", mended(items, side, components));
        return schema;
    }
    if (type.isEmpty() || (type == u"object" && !schema.contains(u"enum")))
        return mendedObject(schema, side, components);
    mendScalar(schema);
    return schema;
}

QJsonObject mendedNamed(const QString &name, Side side, const QJsonObject &components)
{
    QJsonObject declared = components.value(name).toObject();
    if (name == u"ConnectorResponse" || name == u"ConnectorResponseV1")
        dropRequired(declared, {QStringLiteral("connected_by"), QStringLiteral("sync_frequency")});
    if (name == u"UserResponse")
        dropRequired(declared, {QStringLiteral("logged_in_at")});
    const bool isPart =
        name == u"SchemaUpdateRequest" || name == u"TableUpdateRequest" || name == u"ColumnUpdateRequest";
    if (isPart && side == Side::Request)
        dropRequired(declared, {QStringLiteral("enabled")});
    QJsonObject schema = mended(declared, side, components);
    if (isPart && side == Side::Request)
        schema.insert(u"minProperties", 1);
    if (name == u"SetupTestResultResponse")
        replaceProperty(schema, QStringLiteral("details"), {});
    if (name == u"MetadataResponse" || name == u"MetadataResponseShort") {
        QJsonObject date = typed("string");
        date.insert(u"pattern", QStringLiteral("^\\d{4}-\\d\\d-\\d\\d(T.*Z)?$"));
        replaceProperty(schema, QStringLiteral("service_status_updated_at"), date);
    }
    return schema;
}

int declaredStatus(const QByteArray &method, const QString &path, int status)
{
    return method == "POST" && status == 201 && path.endsWith(u"/certificates") ? 200 : status;
}

QJsonObject answerSchema(const QByteArray &method, const QString &path, const QJsonObject &declared)
{
    if (declared.isEmpty())
        return {};
    if (path == u"/public/connector-types") {
        QJsonObject list = typed("array");
        list.insert(u"items", declared.value(u"properties").toObject().value(u"data"));
        return envelope(list, true);
    }
    if (method == "POST" && path.endsWith(u"/schemas"))
        return envelope({{QStringLiteral("$ref"), QString(referencePrefix + u"StandardConfigCreateRequest")}}, true);
    const bool isBare = path.endsWith(u"/fingerprints") || path == u"/v1/proxy/{agentId}";
    if (isBare && !declared.value(u"properties").toObject().contains(u"code"))
        return envelope(declared, true);
    return declared;
}

QJsonObject failureSchema()
{
    QJsonObject schema = envelope(typed("object"), false);
    schema.insert(u"required", QJsonArray{QStringLiteral("code"), QStringLiteral("message")});
    QJsonObject code = typed("string");
    code.insert(u"minLength", 1);
    code.insert(u"not", QJsonObject{{QStringLiteral("enum"),
                                     QJsonArray{QStringLiteral("Success"), QStringLiteral("Created")}}});
    replaceProperty(schema, QStringLiteral("code"), code);
    return schema;
}

QJsonObject successSchema()
{
    return envelope({}, false);
}

bool isCommonFailure(int status)
{
    static const QSet<int> statuses{400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 502, 503, 504};
    return statuses.contains(status);
}

QJsonValue withoutNulls(const QJsonValue &value)
{
    if (!holdsNull(value))
        return value; // large answers are seldom worth a copy
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, withoutNulls(array.at(i)));
        return array;
    }
    const QJsonObject object = value.toObject();
    QJsonObject kept;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isNull())
            kept.insert(it.key(), withoutNulls(it.value()));
    }
    return kept;
}

} // namespace sluice::test::quirks
