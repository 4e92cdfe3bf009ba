// SPDX-License-Identifier: GPL-3.0-or-later
#include "definition.h"

#include "querycheck.h"
#include "quirks.h"
#include "sourcetree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace sluice::test {

namespace {

using quirks::Side;

std::optional<QJsonObject> readObject(const QString &path, QString *why)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *why = path + QStringLiteral(": ") + file.errorString();
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject() || !document.object().contains(u"paths")) {
        *why = path + QStringLiteral(": no OpenAPI definition (") + error.errorString() + QLatin1Char(')');
        return std::nullopt;
    }
    return document.object();
}

QJsonObject contentSchema(const QJsonObject &holder)
{
    return holder.value(u"content").toObject().value(u"application/json").toObject().value(u"schema").toObject();
}

/// The names of all schemas that `value` refers to, and so on through those.
void collectReferences(const QJsonValue &value, const QJsonObject &schemas, QSet<QString> &names)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectReferences(item, schemas, names);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != u"$ref" || !it.value().isString()) {
            if (it.key() != u"discriminator")
                collectReferences(it.value(), schemas, names);
            continue;
        }
        const QString name = it.value().toString().section(QLatin1Char('/'), -1);
        if (names.contains(name))
            continue;
        names.insert(name);
        collectReferences(schemas.value(name), schemas, names);
    }
}

std::shared_ptr<SchemaValidator> compile(const QJsonObject &declared, Side side, const QJsonObject &schemas)
{
    QSet<QString> names;
    collectReferences(declared, schemas, names);
    QJsonObject definitions;
    for (const QString &name : std::as_const(names))
        definitions.insert(name, quirks::mendedNamed(name, side, schemas));
    // The keywords beside a reference count for nothing, so that the reference may not stand at the root.
    const QJsonObject root{{QStringLiteral("allOf"), QJsonArray{quirks::mended(declared, side, schemas)}},
                           {QStringLiteral("definitions"), definitions}};
    return std::make_shared<SchemaValidator>(root);
}

QList<Parameter> parametersOf(const QJsonArray &declared)
{
    QList<Parameter> parameters;
    for (const QJsonValue &value : declared) {
        const QJsonObject parameter = value.toObject();
        parameters.append({parameter.value(u"name").toString(), parameter.value(u"in").toString(),
                           parameter.value(u"required").toBool(),
                           parameter.value(u"schema").toObject().value(u"type").toString()});
    }
    return parameters;
}

QJsonObject merged(QJsonObject schema, const QJsonObject &added)
{
    if (schema.isEmpty())
        return added;
    QJsonObject properties = schema.value(u"properties").toObject();
    const QJsonObject more = added.value(u"properties").toObject();
    for (auto it = more.begin(); it != more.end(); ++it)
        properties.insert(it.key(), it.value());
    schema.insert(u"properties", properties);
    return schema;
}

} // namespace

QString Operation::name() const
{
    return QString::fromLatin1(method) + QLatin1Char(' ') + path;
}

bool Operation::hasParameter(const QString &name) const
{
    return std::any_of(parameters.cbegin(), parameters.cend(),
                       [&name](const Parameter &parameter) { return parameter.name == name; });
}

QString Definition::officialPath()
{
    const QString given = qEnvironmentVariable("SLUICE_OPENAPI");
    return given.isEmpty() ? sourcePath(QStringLiteral("../shared/openapi/fivetran.json")) : given;
}

std::unique_ptr<Definition> Definition::load(const QString &file, QString *why)
{
    const std::optional<QJsonObject> document = readObject(file, why);
    if (!document)
        return nullptr;
    std::unique_ptr<Definition> definition(new Definition);
    definition->m_schemas = document->value(u"components").toObject().value(u"schemas").toObject();
    definition->addOperations(document->value(u"paths").toObject());
    return definition;
}

bool Definition::extend(const QString &file, QString *why)
{
    const std::optional<QJsonObject> document = readObject(file, why);
    if (!document)
        return false;
    const QJsonObject added = document->value(u"components").toObject().value(u"schemas").toObject();
    for (auto it = added.begin(); it != added.end(); ++it) {
        const QJsonObject known = m_schemas.value(it.key()).toObject();
        m_schemas.insert(it.key(), merged(known, it.value().toObject()));
    }
    addOperations(document->value(u"paths").toObject());
    m_validators.clear();
    return true;
}

void Definition::addOperations(const QJsonObject &paths)
{
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const QJsonObject declared = method.value().toObject();
            Operation operation{.method = method.key().toUpper().toLatin1(),
                                .path = path.key(),
                                .parameters = parametersOf(declared.value(u"parameters").toArray()),
                                .requestSchema = contentSchema(declared.value(u"requestBody").toObject())};
            const QJsonObject answers = declared.value(u"responses").toObject();
            for (auto answer = answers.begin(); answer != answers.end(); ++answer)
                operation.answers.insert(answer.key().toInt(), contentSchema(answer.value().toObject()));
            m_operations.push_back(std::move(operation));
        }
    }
}

const Operation *Definition::operation(const QByteArray &method, const QString &path) const
{
    for (const Operation &operation : m_operations) {
        if (operation.method == method && operation.path == path)
            return &operation;
    }
    return nullptr;
}

Definition::Match Definition::match(const QByteArray &method, const QByteArray &path) const
{
    const QStringList given = QString::fromLatin1(path).split(QLatin1Char('/'));
    Match best;
    for (const Operation &operation : m_operations) {
        const QStringList wanted = operation.path.split(QLatin1Char('/'));
        if (operation.method != method || wanted.size() != given.size())
            continue;
        QHash<QString, QString> names;
        bool fits = true;
        for (qsizetype i = 0; fits && i < wanted.size(); ++i) {
            if (wanted.at(i).startsWith(QLatin1Char('{')))
                names.insert(wanted.at(i).mid(1, wanted.at(i).size() - 2),
                             QString::fromUtf8(QByteArray::fromPercentEncoding(given.at(i).toLatin1())));
            else
                fits = wanted.at(i) == given.at(i);
        }
        if (fits && (best.operation == nullptr || names.size() < best.names.size()))
            best = {&operation, names};
    }
    return best;
}

const SchemaValidator &Definition::answerValidator(const Operation &operation, int status) const
{
    auto &validator = m_validators[operation.name() + QLatin1Char(' ') + QString::number(status)];
    if (validator == nullptr) {
        const QJsonObject declared =
            quirks::answerSchema(operation.method, operation.path, operation.answers.value(status));
        if (!declared.isEmpty())
            validator = compile(declared, Side::Answer, m_schemas);
        else
            validator =
                std::make_shared<SchemaValidator>(status < 400 ? quirks::successSchema() : quirks::failureSchema());
    }
    return *validator;
}

const SchemaValidator &Definition::requestValidator(const Operation &operation) const
{
    auto &validator = m_validators[operation.name()];
    if (validator == nullptr)
        validator = compile(operation.requestSchema, Side::Request, m_schemas);
    return *validator;
}

QList<Problem> Definition::checkAnswer(const Operation &operation, int answered, const QByteArray &body) const
{
    const int status = quirks::declaredStatus(operation.method, operation.path, answered);
    if (status == 204 && operation.method == "DELETE")
        return body.isEmpty() ? QList<Problem>() : QList<Problem>{{{}, QStringLiteral("a 204 with a body")}};
    if (!operation.answers.contains(status) && !quirks::isCommonFailure(status))
        return {{{}, operation.name() + QStringLiteral(" does not answer %1").arg(status)}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return {{{}, QStringLiteral("not JSON: ") + error.errorString()}};
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return answerValidator(operation, status).check(quirks::withoutNulls(value));
}

QList<Problem> Definition::checkBody(const Operation &operation, const SentRequest &request) const
{
    if (operation.requestSchema.isEmpty()) {
        const bool isNothing = request.body.isEmpty() || request.body == "{}";
        return isNothing ? QList<Problem>() : QList<Problem>{{{}, QStringLiteral("a body where none is taken")}};
    }
    QList<Problem> problems;
    if (!request.headers.value("content-type").startsWith("application/json"))
        problems.append({QStringLiteral("header/Content-Type"), QStringLiteral("is not application/json")});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (!document.isObject())
        return problems << Problem{{}, QStringLiteral("not a JSON object: ") + error.errorString()};
    return problems + requestValidator(operation).check(quirks::withoutNulls(document.object()));
}

QList<Problem> Definition::checkRequest(const SentRequest &request) const
{
    const qsizetype mark = request.target.indexOf('?');
    const Match found = match(request.method, mark < 0 ? request.target : request.target.left(mark));
    if (found.operation == nullptr)
        return {{{}, QStringLiteral("no such call: ") + QString::fromLatin1(request.method + ' ' + request.target)}};
    const Operation &operation = *found.operation;
    QList<Problem> problems;
    for (auto it = found.names.begin(); it != found.names.end(); ++it) {
        if (it.value().isEmpty() || it.value() == u"." || it.value() == u"..")
            problems.append({QStringLiteral("path/") + it.key(), QStringLiteral("names nothing")});
    }
    if (!request.headers.value("accept").startsWith("application/json"))
        problems.append({QStringLiteral("header/Accept"), QStringLiteral("does not accept application/json")});
    problems += checkQuery(operation, mark < 0 ? QByteArray() : request.target.mid(mark + 1));
    return problems + checkBody(operation, request);
}

} // namespace sluice::test
