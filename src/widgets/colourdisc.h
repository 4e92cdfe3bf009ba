// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace sluice {

/// A disc of that colour, `size` pixels wide with its margin: a profile's mark in menus and buttons, always beside its
/// name.
[[nodiscard]] QIcon colourDisc(const QColor &colour, int size);

} // namespace sluice
