// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"

#include <QString>

namespace sluice {

/// Before many calls in a row: that the account, by what the service said last, has fewer left. Empty where there is no
/// need to say so. A run that ends half way is worse than one that waits: nothing may be left to take it back with (the
/// service's "Rate limits" page).
[[nodiscard]] QString scarceBudgetText(const Budget &budget, qsizetype calls);

} // namespace sluice
