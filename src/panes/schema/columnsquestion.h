// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "prompt.h"

namespace sluice {

/// Before the columns of so many tables are read from the source: what it costs.
[[nodiscard]] Question columnsQuestion(int tables, const Budget &budget);

} // namespace sluice
