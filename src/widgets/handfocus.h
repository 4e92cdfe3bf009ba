// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sluice {

/// The focus goes to the first view in the area, where arrows are of use. False: it shows none.
bool focusView(const QWidget *area);

/// The focus goes into the area: to its first view, else to what Tab reaches first. `except` and what is in it does not
/// count. False: nothing in there takes the focus.
bool focusInto(const QWidget *area, const QWidget *except = nullptr);

/// Before `leaving` is hidden or switched off: if the focus is in it, it goes into `area`, and not to whatever Qt finds
/// next.
void handOnFocus(const QWidget *leaving, const QWidget *area);

/// Would the keys of the widget's window go to it, or to something in it?
[[nodiscard]] bool hasFocusWithin(const QWidget *widget);

} // namespace sluice
