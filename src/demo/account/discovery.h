// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

namespace sluice::demo {

class SourceCatalogue;

/// Whether somebody has looked at the source yet: a test, a reload, the first sync. Before that there is no config.
[[nodiscard]] bool isDiscovered(const DemoConnection &connection);
/// The schema config, made at the first need. What was wished for before is carried out as far as it can be.
[[nodiscard]] DemoSchemaConfig &schemaConfig(DemoConnection &connection, const SourceCatalogue &sources);

/// That a table is read once more from its beginning, and why.
[[nodiscard]] RaisedWarning resyncWarning(const DemoSchema &schema, const DemoTable &table, Timestamp now,
                                          const QString &reason);

} // namespace sluice::demo
