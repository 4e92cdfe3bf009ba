// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"
#include "verdict.h"

class QPainter;
class QRectF;

namespace sluice {

/// The tone a state is drawn in. Several states share one: the shape tells them apart.
[[nodiscard]] Tone healthTone(Health health);
[[nodiscard]] QColor healthColor(Health health, bool dark);

/// Draws the state's shape, centred in `rect`, in one colour, at any scale. No two states look alike without colour.
void paintHealthGlyph(QPainter &painter, const QRectF &rect, Health health, const QColor &color);

} // namespace sluice
