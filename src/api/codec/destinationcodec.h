// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "group.h"

namespace sluice::json {

/// One destination; its setup tests come with the single read only.
[[nodiscard]] Destination destination(const Element &object);

} // namespace sluice::json
