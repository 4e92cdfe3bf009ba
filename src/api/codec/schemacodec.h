// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "result.h"
#include "schema/tablecolumns.h"

namespace sluice::json {

/// The schema config of an answer ("Connection schema config" of the reference), from the envelope's root. `schemas`
/// may be missing, or null: then there is nothing to copy, which is a config too.
[[nodiscard]] Result<SchemaConfigPtr> schemaConfig(const Element &root);
/// The answer of `GET …/columns`.
[[nodiscard]] Result<TableColumns> tableColumns(const Element &root);

} // namespace sluice::json
