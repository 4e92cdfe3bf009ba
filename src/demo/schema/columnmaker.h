// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/demoschema.h"

namespace sluice::demo {

/// `count` different columns of a table, the first its key; the same for the same seed.
[[nodiscard]] std::vector<SourceColumn> makeColumns(quint64 seed, int count);

/// `count` different names of tables, as data warehouses have them.
[[nodiscard]] QStringList makeTableNames(quint64 seed, int count);

/// `count` different names of schemas.
[[nodiscard]] QStringList makeSchemaNames(int count);

} // namespace sluice::demo
