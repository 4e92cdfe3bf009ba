// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/demoschema.h"

#include <QJsonObject>

namespace sluice::demo {

/// The whole config, with the columns somebody has touched.
[[nodiscard]] QByteArray schemaConfigJson(const DemoSchemaConfig &config);
/// Only what a change named, as the service was seen to answer it; `change` is a valid body of the connection level.
[[nodiscard]] QByteArray schemaConfigJson(const DemoSchemaConfig &config, const QJsonObject &change);
/// All columns of a table: {"columns": {…}}.
[[nodiscard]] QByteArray columnsJson(const DemoTable &table);

} // namespace sluice::demo
