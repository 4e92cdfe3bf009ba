// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "connection.h"

namespace sluice::json {

/// One connection of a list or of a single read ("Connections" of the reference).
[[nodiscard]] Connection connection(const Element &object);

} // namespace sluice::json
