// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace sluice {

/// What a coloured mark means. Colour never stands alone: a shape or a word always says the same.
enum class Tone { Quiet, Information, Positive, Attention, Negative };

/// Is this palette's ground darker than its text? Qt 6.4 knows no colour scheme, so this is how dark is told.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The tone's colour: at least 3:1 against the ground of views and windows, in light and in dark.
[[nodiscard]] QColor toneColor(Tone tone, bool dark);

/// The contrast of two opaque colours, 1 to 21, as WCAG 2.1 defines it ("contrast ratio").
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// `share` (0 to 1) of `b` over the rest of `a`.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);

/// For what is said beside: fainter than text, yet at least 4.5:1 on views and windows.
[[nodiscard]] QColor mutedText(const QPalette &palette);
/// The ground of the one button that is meant before the others: the highlight, so that its text has 4.5:1 on it.
[[nodiscard]] QColor primaryFill(const QPalette &palette);
/// The ground of what is selected: the highlight, so that its text has 4.5:1 on it.
[[nodiscard]] QColor selectionFill(const QPalette &palette);
/// The ground of what is selected in a view without the focus, for the colour of other text.
[[nodiscard]] QColor quietSelection(const QPalette &palette);
/// A line that parts without being seen.
[[nodiscard]] QColor hairline(const QPalette &palette);

/// For captions: a little smaller than the font given.
[[nodiscard]] QFont captionFont(QFont font);
/// For the head of a page or a dialog: larger and half bold.
[[nodiscard]] QFont headingFont(QFont font);
/// For ids, JSON and commands, in the size of the font given.
[[nodiscard]] QFont fixedFont(const QFont &font);

/// One step of the grid that distances are multiples of; follows the widget's font.
[[nodiscard]] int gridUnit(const QWidget *widget);

} // namespace sluice
