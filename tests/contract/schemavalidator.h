// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

#include <QJsonObject>
#include <QJsonValue>

#include <memory>

namespace sluice::test {

/// A compiled JSON schema. References are taken from the schema's own "definitions".
class SchemaValidator
{
public:
    explicit SchemaValidator(const QJsonObject &schema);
    ~SchemaValidator();
    SchemaValidator(const SchemaValidator &) = delete;
    SchemaValidator &operator=(const SchemaValidator &) = delete;

    /// What is wrong with `value`, the innermost causes alone, at most twenty of them; empty when it is valid.
    [[nodiscard]] QList<Problem> check(const QJsonValue &value) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice::test
