// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"

#include <QWidget>

namespace sluice {

/// A mark of one state of many things, in the size of the text beside it: each tone has a shape of its own. Its meaning
/// is its tool tip and its accessible name.
class StatusDot : public QWidget
{
    Q_OBJECT

public:
    explicit StatusDot(QWidget *parent = nullptr);

    void setState(Tone tone, const QString &meaning);
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Quiet;
};

/// Draws the tone's shape centred in `rect`: a ring, a ring with a dot, a disc, a triangle, a diamond.
void paintToneMark(QPainter &painter, const QRectF &rect, Tone tone, const QColor &color);

} // namespace sluice
