// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusdot.h"

#include <QPainter>
#include <QPainterPath>

namespace sluice {

void paintToneMark(QPainter &painter, const QRectF &rect, Tone tone, const QColor &color)
{
    const double side = std::min(rect.width(), rect.height());
    const QPointF centre = rect.center();
    const double r = side * 0.36;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen line(color, side * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPainterPath shape;
    switch (tone) {
    case Tone::Quiet:
        painter.setPen(line);
        painter.drawEllipse(centre, r * 0.9, r * 0.9);
        break;
    case Tone::Information:
        painter.setPen(line);
        painter.drawEllipse(centre, r, r);
        shape.addEllipse(centre, r * 0.4, r * 0.4);
        break;
    case Tone::Positive:
        shape.addEllipse(centre, r, r);
        break;
    case Tone::Attention:
        shape.addPolygon(
            QPolygonF({centre + QPointF(0, -r * 1.1), centre + QPointF(r * 1.2, r), centre + QPointF(-r * 1.2, r)}));
        break;
    case Tone::Negative:
        shape.addPolygon(QPolygonF({centre + QPointF(0, -r * 1.25), centre + QPointF(r * 1.25, 0),
                                    centre + QPointF(0, r * 1.25), centre + QPointF(-r * 1.25, 0)}));
        break;
    }
    painter.fillPath(shape, color);
    painter.restore();
}

StatusDot::StatusDot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusDot::setState(Tone tone, const QString &meaning)
{
    setToolTip(meaning);
    setAccessibleName(meaning);
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

QSize StatusDot::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

void StatusDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintToneMark(painter, rect(), m_tone, toneColor(m_tone, isDark(palette())));
}

} // namespace sluice
