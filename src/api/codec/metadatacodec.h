// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "group.h"

namespace sluice::json {

/// One entry of the catalogue of services.
[[nodiscard]] ConnectorType connectorType(const Element &object);

} // namespace sluice::json
