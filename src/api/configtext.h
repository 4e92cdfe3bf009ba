// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "schema/schemaconfig.h"

#include <QByteArray>

namespace sluice {

/// A schema config as JSON of the service's own shape (the `data` of its answer), compact. What the service says and a
/// SchemaConfig does not hold is not in it.
[[nodiscard]] QByteArray configText(const SchemaConfig &config);

/// The way back: takes what `configText` writes, and a whole answer of the service as well. Kind::BadAnswer for what is
/// no JSON, with the parser's reason as `detail`; Kind::InvalidInput for JSON that is no schema config.
[[nodiscard]] Result<SchemaConfigPtr> configFromText(const QByteArray &text);

/// Of such a text the first schema, table or column, with dots between, of which it does not say whether it is on:
/// it is a list of changes rather than a config. Empty where there is none.
[[nodiscard]] QString firstUnsaid(const QByteArray &text);

} // namespace sluice
