// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace sluice {

/// What is selected in the view is grey while another part of the window has the focus: of several views with a
/// selection each, one is where keys go.
void quietWithoutFocus(QAbstractItemView *view);

} // namespace sluice
