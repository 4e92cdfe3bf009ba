// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemavalidator.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace sluice::test {

namespace {

constexpr qsizetype mostProblems = 20;

/// The library's ["data"], [0] as one segment of a JSON pointer.
QString segment(const std::string &context)
{
    QString text = QString::fromStdString(context);
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
        text = text.mid(1, text.size() - 2);
    if (text.size() >= 2 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"')))
        text = text.mid(1, text.size() - 2);
    text.replace(QLatin1Char('~'), QStringLiteral("~0"));
    text.replace(QLatin1Char('/'), QStringLiteral("~1"));
    return text;
}

QString pointer(const std::vector<std::string> &context)
{
    QString text;
    for (size_t i = 1; i < context.size(); ++i)
        text += QLatin1Char('/') + segment(context[i]);
    return text;
}

} // namespace

class SchemaValidator::Private
{
public:
    valijson::Schema schema;
    // Keeps the patterns it has compiled, which is why checking is not const to it.
    mutable valijson::Validator validator;
};

SchemaValidator::SchemaValidator(const QJsonObject &schema)
    : d(std::make_unique<Private>())
{
    const QJsonValue value(schema);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(value), d->schema);
}

SchemaValidator::~SchemaValidator() = default;

QList<Problem> SchemaValidator::check(const QJsonValue &value) const
{
    valijson::ValidationResults results;
    if (d->validator.validate(d->schema, valijson::adapters::QtJsonAdapter(value), &results))
        return {};
    QList<Problem> problems;
    for (const valijson::ValidationResults::Error &error : results) {
        // Each failure is reported again by every value around it.
        if (error.description.starts_with("Failed to validate") || problems.size() >= mostProblems)
            continue;
        problems.append({pointer(error.context), QString::fromStdString(error.description)});
    }
    if (problems.isEmpty())
        problems.append({{}, QStringLiteral("not valid")});
    return problems;
}

} // namespace sluice::test
