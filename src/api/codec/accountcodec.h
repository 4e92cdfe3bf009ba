// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "group.h"

namespace sluice::json {

[[nodiscard]] Account account(const Element &data);

} // namespace sluice::json
