// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"

#include <QByteArray>

namespace sluice::json {

/// The element as indented JSON, members in the service's order, numbers and escapes as simdjson writes them.
[[nodiscard]] QByteArray pretty(const Element &element);

} // namespace sluice::json
