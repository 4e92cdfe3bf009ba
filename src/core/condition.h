// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QString>

namespace sluice {

/// The word under which a condition is kept: one for "paused" and "paused too long", which is one condition however
/// long it lasts.
[[nodiscard]] QString conditionWord(Health health);

/// The connection was in this condition at our last look, and is in it now, after a time in which nobody looked. Does
/// nothing speak against its having held all the while? A failing connection that has succeeded meanwhile, say, has
/// begun to fail anew. `lookedAt` and the stamps are the service's clock.
[[nodiscard]] bool mayHaveHeldSince(Timestamp lookedAt, const Connection &connection, Health health);

} // namespace sluice
