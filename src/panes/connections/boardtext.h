// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"

#include <QString>

namespace sluice {

class ConnectionStore;

/// What a view is called: "Broken", "All connections".
[[nodiscard]] QString viewTitle(BoardView view);
/// What a view holds, in a sentence.
[[nodiscard]] QString viewExplanation(BoardView view);
/// The verdicts in words, worst first: "3 broken · 1 waiting for you · 12 healthy"; of one group where one is given.
[[nodiscard]] QString healthCounts(const ConnectionStore &store, const GroupId &group = {});

} // namespace sluice
