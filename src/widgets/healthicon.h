// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QColor>
#include <QIcon>

namespace sluice {

/// The glyph as an icon for menus, tabs and lists. Selected it takes `selectedColor` (QPalette::HighlightedText), where
/// that is valid. Pictures are kept in QPixmapCache by state, colour, size and device pixel ratio.
[[nodiscard]] QIcon healthIcon(Health health, bool dark, const QColor &selectedColor = {});

} // namespace sluice
