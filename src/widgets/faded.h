// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sluice {

/// Gives the widget fainter text than its surroundings have, or takes it back: for what is shown although it may be
/// outdated. Some words must say the same.
void setFaded(QWidget *widget, bool faded);

} // namespace sluice
