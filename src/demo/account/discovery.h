// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

namespace sluice::demo {

class SourceCatalogue;

/// Whether somebody has looked at the source yet: a test, a reload, the first sync. Before that there is no config.
[[nodiscard]] bool isDiscovered(const DemoConnection &connection);
/// The schema config, made at the first need.
[[nodiscard]] DemoSchemaConfig &schemaConfig(DemoConnection &connection, const SourceCatalogue &sources);

} // namespace sluice::demo
