// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"
#include "schemavalidator.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>

#include <memory>
#include <vector>

namespace sluice::test {

struct Parameter
{
    QString name;
    QString place; ///< "path", "query" or "header"
    bool required = false;
    QString type; ///< "string", "integer", "boolean"
};

/// One method of one path of the definition.
struct Operation
{
    QByteArray method; ///< "GET"
    QString path;      ///< "/v1/groups/{groupId}"
    QList<Parameter> parameters;
    QJsonObject requestSchema;          ///< as declared; empty: takes no body
    QMap<int, QJsonObject> answers;     ///< by declared status, as declared; empty objects where nothing is said
    [[nodiscard]] QString name() const; ///< "GET /v1/groups/{groupId}"
    [[nodiscard]] bool hasParameter(const QString &name) const;
};

/// What a client sent, as it went over the wire.
struct SentRequest
{
    QByteArray method;
    QByteArray target;                     ///< path and query, percent-encoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// The official definition of the service, as a judge of requests and answers. Schemas are compiled when first used,
/// those of the operation at hand alone: the definition holds thousands.
class Definition
{
public:
    /// Where the official definition is looked for: the environment's SLUICE_OPENAPI, else beside the source tree.
    [[nodiscard]] static QString officialPath();
    /// Null, and why, when the file is missing or is no definition.
    [[nodiscard]] static std::unique_ptr<Definition> load(const QString &file, QString *why);

    /// Adds the paths of another file, and the properties of its schemas to those of the same name here.
    [[nodiscard]] bool extend(const QString &file, QString *why);

    [[nodiscard]] const std::vector<Operation> &operations() const { return m_operations; }
    /// The operation with this very method and path template; null when there is none.
    [[nodiscard]] const Operation *operation(const QByteArray &method, const QString &path) const;

    struct Match
    {
        const Operation *operation = nullptr; ///< null: the definition knows no such call
        QHash<QString, QString> names;        ///< the values of the path's parameters, decoded
    };
    /// The operation that a request's path, percent-encoded and without query, belongs to. Literal segments win.
    [[nodiscard]] Match match(const QByteArray &method, const QByteArray &path) const;

    /// Status and body of an answer. Failures that any call may answer are checked by the documented envelope.
    [[nodiscard]] QList<Problem> checkAnswer(const Operation &operation, int answered, const QByteArray &body) const;
    /// Path, query names, types and limits, headers and body of a request.
    [[nodiscard]] QList<Problem> checkRequest(const SentRequest &request) const;

private:
    Definition() = default;
    void addOperations(const QJsonObject &paths);
    [[nodiscard]] const SchemaValidator &answerValidator(const Operation &operation, int status) const;
    [[nodiscard]] const SchemaValidator &requestValidator(const Operation &operation) const;
    [[nodiscard]] QList<Problem> checkBody(const Operation &operation, const SentRequest &request) const;

    QJsonObject m_schemas;
    std::vector<Operation> m_operations;
    mutable QHash<QString, std::shared_ptr<SchemaValidator>> m_validators;
};

} // namespace sluice::test
