// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"
#include "timestamp.h"

#include <QStringList>

namespace sluice {

/// What changes of the schedule, a line each. `now` decides between summer and winter time.
[[nodiscard]] QStringList scheduleInWords(const ConnectionChange &change, Timestamp now);

/// What it changes, by name.
[[nodiscard]] QStringList changeNames(const ConnectionChange &change);

/// What one of them changes and the other does not, or differently: by name, or how much.
[[nodiscard]] QString differenceText(const ConnectionChange &a, const ConnectionChange &b);

} // namespace sluice
