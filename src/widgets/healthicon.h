// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace sluice {

/// The glyph as an icon for menus, tabs and lists. Selected it takes `selectedColor` (QPalette::HighlightedText), where
/// that is valid. Pictures are kept in QPixmapCache by state, colour, size and device pixel ratio.
[[nodiscard]] QIcon healthIcon(Health health, bool dark, const QColor &selectedColor = {});
/// For rows of that palette: on a selection that is greyed it keeps its own colour.
[[nodiscard]] QIcon healthIcon(Health health, const QPalette &palette);

} // namespace sluice
