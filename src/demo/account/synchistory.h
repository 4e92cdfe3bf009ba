// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

#include <vector>

namespace sluice::demo {

/// The syncs of a connection that began between two moments, newest first: those that were seen, and those before the
/// account was opened, which follow from how it stood then.
[[nodiscard]] std::vector<SyncRecord> syncHistory(const DemoConnection &connection, const DemoClock &clock,
                                                  Timestamp from, Timestamp to);

} // namespace sluice::demo
