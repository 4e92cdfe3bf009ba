// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sluice {

/// Lets Tab go through `later` where it would have gone had it been made right after its neighbour in the window: Qt
/// puts what is made later behind everything else. Both are in the same window already.
void tabAfter(QWidget *neighbour, QWidget *later);

} // namespace sluice
