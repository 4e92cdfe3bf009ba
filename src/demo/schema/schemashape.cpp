// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemashape.h"

#include "api/fields.h"

#include <QJsonArray>

namespace sluice::demo {

namespace {

void checkFlags(Fields &fields, const QJsonObject &object, const QStringList &names)
{
    for (const QString &name : names) {
        static_cast<void>(fields.boolean(name));
        if (object.value(name).isNull())
            fields.reject(name, QStringLiteral("must be a boolean"));
    }
}

/// `check` says what is wrong with an entry of the map `name`. Without the map nothing is.
template<typename Check>
QString checkMap(const QJsonObject &object, const QString &name, Check check)
{
    const QJsonValue map = object.value(name);
    if (map.isUndefined() || map.isNull())
        return {};
    Fields fields(object);
    static_cast<void>(fields.object(name));
    const QJsonObject entries = map.toObject();
    for (auto it = entries.begin(); it != entries.end() && fields.error().isEmpty(); ++it) {
        if (!it.value().isObject())
            fields.reject(it.key(), QStringLiteral("must be an object"));
        else if (const QString error = check(it.value().toObject()); !error.isEmpty())
            return error;
    }
    return fields.error();
}

QString rowFilterError(const QJsonObject &filter)
{
    constexpr qsizetype mostClauses = 10;
    const QString name = QStringLiteral("row_filter.column_clauses");
    Fields fields(filter);
    static_cast<void>(fields.text(QStringLiteral("name")));
    static_cast<void>(fields.text(QStringLiteral("description")));
    const auto together = fields.word(QStringLiteral("operator"), {QStringLiteral("AND"), QStringLiteral("OR")});
    const QJsonArray clauses = filter[u"column_clauses"].toArray();
    if (clauses.isEmpty())
        fields.reject(name, QStringLiteral("must name at least one column"));
    if (clauses.size() > mostClauses)
        fields.reject(name, QStringLiteral("must not have more than 10 entries"));
    if (together && clauses.size() < 2)
        fields.reject(QStringLiteral("row_filter.operator"), QStringLiteral("needs from 2 to 10 column clauses"));
    for (const QJsonValue &clause : clauses) {
        if (!clause[u"column"].isString() || !clause[u"operator"].isString())
            fields.reject(name, QStringLiteral("must have a 'column' and an 'operator' each"));
        const QJsonValue type = clause[u"column_type"];
        if (!type.isUndefined() && !type.isNull() && !type.isString())
            fields.reject(name, QStringLiteral("must have a text for a 'column_type'"));
        const QJsonValue values = clause[u"values"];
        if (!values.isUndefined() && !values.isNull() && !values.isArray())
            fields.reject(name, QStringLiteral("must have a list for 'values'"));
    }
    return fields.error();
}

QString columnError(const QJsonObject &column)
{
    Fields fields(column);
    checkFlags(fields, column, {QStringLiteral("enabled"), QStringLiteral("hashed"), QStringLiteral("is_primary_key")});
    static_cast<void>(fields.text(QStringLiteral("target_data_type")));
    return fields.error();
}

QString tableError(const QJsonObject &table)
{
    Fields fields(table);
    checkFlags(fields, table, {QStringLiteral("enabled")});
    static_cast<void>(fields.word(QStringLiteral("sync_mode"),
                                  {QStringLiteral("SOFT_DELETE"), QStringLiteral("HISTORY"), QStringLiteral("LIVE")}));
    const auto filter = fields.object(QStringLiteral("row_filter"));
    if (!fields.error().isEmpty())
        return fields.error();
    if (const QString error = filter ? rowFilterError(*filter) : QString(); !error.isEmpty())
        return error;
    return checkMap(table, QStringLiteral("columns"), columnError);
}

QString schemaError(const QJsonObject &schema)
{
    Fields fields(schema);
    checkFlags(fields, schema, {QStringLiteral("enabled")});
    return fields.error().isEmpty() ? checkMap(schema, QStringLiteral("tables"), tableError) : fields.error();
}

} // namespace

QString schemaShapeError(const QJsonObject &body)
{
    return checkMap(body, QStringLiteral("schemas"), schemaError);
}

} // namespace sluice::demo
