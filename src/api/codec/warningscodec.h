// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "result.h"
#include "schema/tablescope.h"

namespace sluice::json {

/// What is said of tables, `{"items": [{schema?, table?, "warnings": [{code, message}]}]}`, flat.
[[nodiscard]] Result<QList<TableWarning>> tableWarnings(const Element &root);

} // namespace sluice::json
