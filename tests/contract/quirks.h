// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>

/// Where the official definition does not mean what it says, and what it means. The one place that knows; everything
/// else takes a definition at its word.
namespace sluice::test::quirks {

/// Requests are relaxed where answers are not.
enum class Side { Request, Answer };

/// A schema of the definition as an ordinary JSON schema (draft 7) that says what is meant; its references point into
/// "#/definitions/". `components` are the definition's named schemas.
///
/// - Objects that list their properties are closed: a misspelt name is refused, though nothing requires the right one.
/// - `schemas`, `tables`, `columns` and `scope` name one placeholder property: a map of such things.
/// - The values in `config` and the like are free, since each service has its own.
/// - Integer enumerations are written as strings.
/// - Schemas without a type are objects.
/// - A discriminator names the services there are.
/// - date-time and byte are patterns.
[[nodiscard]] QJsonObject mended(const QJsonObject &declared, Side side, const QJsonObject &components);

/// The same for a named schema, which may have quirks of its own:
/// - `connected_by` and `sync_frequency` are required, but documented as null in some states.
/// - `setup_tests[].details` is a string, an object, a list or missing.
/// - `service_status_updated_at` is a plain date.
/// - `logged_in_at` is required of users, also of those who were never there.
/// - A list's enumeration is that of its items.
/// - `enabled` is required of a PATCH's parents, but stands for a change there; something must be in it all the same.
[[nodiscard]] QJsonObject mendedNamed(const QString &name, Side side, const QJsonObject &components);

/// The schema of a success as it is really answered: fingerprints and proxies are declared without the envelope, and
/// the public catalogue as one object instead of a list. Empty when any envelope will do.
/// A schema config that is wished for beforehand is answered with the request.
[[nodiscard]] QJsonObject answerSchema(const QByteArray &method, const QString &path, const QJsonObject &declared);

/// The declared status that an answer's stands for: certificates are approved with a 201, as the service's own client
/// expects, where the definition has a 200.
[[nodiscard]] int declaredStatus(const QByteArray &method, const QString &path, int status);

/// The definition has no schema of failures: "API response codes" of the documentation describes the envelope.
[[nodiscard]] QJsonObject failureSchema();
/// The envelope with any `data`, where the definition declares a success without content.
[[nodiscard]] QJsonObject successSchema();

/// Statuses that every call may answer, declared or not ("API response codes").
[[nodiscard]] bool isCommonFailure(int status);

/// Null counts as absent.
[[nodiscard]] QJsonValue withoutNulls(const QJsonValue &value);

} // namespace sluice::test::quirks
