// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthglyph.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sluice {

namespace {

// All shapes are drawn on a field of 16 by 16 units, 1 unit free at every edge.

QPen stroke(const QColor &color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPainterPath triangle()
{
    QPainterPath path;
    path.moveTo(8, 1.9);
    path.lineTo(14.6, 13.6);
    path.lineTo(1.4, 13.6);
    path.closeSubpath();
    return path;
}

QPainterPath diamond()
{
    QPainterPath path;
    path.moveTo(8, 0.9);
    path.lineTo(15.1, 8);
    path.lineTo(8, 15.1);
    path.lineTo(0.9, 8);
    path.closeSubpath();
    return path;
}

QPainterPath disc(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), radius, radius);
    return path;
}

/// The outline of lines as they would be drawn, so that they can be cut out of a filled shape.
QPainterPath lines(std::initializer_list<std::pair<QPointF, QPointF>> strokes, double width)
{
    QPainterPath path;
    for (const auto &[from, to] : strokes) {
        path.moveTo(from);
        path.lineTo(to);
    }
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path);
}

/// Filled, its corners softened by half a unit.
void fillSoft(QPainter &painter, const QPainterPath &shape, const QPainterPath &cut, const QColor &color)
{
    QPainterPathStroker stroker;
    stroker.setWidth(1);
    stroker.setJoinStyle(Qt::RoundJoin);
    painter.fillPath(shape.united(stroker.createStroke(shape)).subtracted(cut), color);
}

void paintHourglass(QPainter &painter, const QColor &color)
{
    painter.setPen(stroke(color, 1.6));
    painter.drawLine(QPointF(3.4, 1.9), QPointF(12.6, 1.9));
    painter.drawLine(QPointF(3.4, 14.1), QPointF(12.6, 14.1));
    QPainterPath glass;
    glass.moveTo(4.6, 2.2);
    glass.cubicTo(4.6, 6, 7.2, 6.6, 7.2, 8);
    glass.cubicTo(7.2, 9.4, 4.6, 10, 4.6, 13.8);
    glass.lineTo(11.4, 13.8);
    glass.cubicTo(11.4, 10, 8.8, 9.4, 8.8, 8);
    glass.cubicTo(8.8, 6.6, 11.4, 6, 11.4, 2.2);
    glass.closeSubpath();
    QPainterPath air;
    air.addRect(0, 2.7, 16, 2.3);
    painter.fillPath(glass.subtracted(air), color);
    painter.setPen(stroke(color, 1.2));
    painter.drawPath(glass);
}

void paintClock(QPainter &painter, const QColor &color)
{
    painter.setPen(stroke(color, 1.6));
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
    painter.drawPolyline(QPolygonF({{8, 4.4}, {8, 8}, {10.8, 9.8}}));
}

void paintHalfDisc(QPainter &painter, const QColor &color)
{
    painter.setPen(stroke(color, 1.6));
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
    QPainterPath half;
    half.moveTo(8, 8);
    half.arcTo(QRectF(1.8, 1.8, 12.4, 12.4), 90, 180);
    half.closeSubpath();
    painter.fillPath(half, color);
}

void paintDashedRing(QPainter &painter, const QColor &color)
{
    QPen pen(color, 2, Qt::CustomDashLine, Qt::FlatCap);
    // Six equal dashes around: 2π · 6 / 12 = 3.14 units, in widths of the pen.
    pen.setDashPattern({1.8, 1.3416});
    painter.setPen(pen);
    painter.drawEllipse(QPointF(8, 8), 6, 6);
}

void paintHollowTriangle(QPainter &painter, const QColor &color)
{
    painter.setPen(stroke(color, 1.5));
    QPainterPath path;
    path.moveTo(8, 2.4);
    path.lineTo(14.3, 13.4);
    path.lineTo(1.7, 13.4);
    path.closeSubpath();
    painter.drawPath(path);
    painter.drawLine(QPointF(8, 6.4), QPointF(8, 9));
    painter.fillPath(QPainterPath(disc(0.95).translated(0, 3.3)), color);
}

void paintBars(QPainter &painter, const QColor &color, double left, double height)
{
    for (const double x : {left, left + 5.6}) {
        QPainterPath bar;
        bar.addRoundedRect(QRectF(x, 8 - height / 2, 3.4, height), 0.8, 0.8);
        painter.fillPath(bar, color);
    }
}

/// Two arrows that follow each other around.
void paintArrows(QPainter &painter, const QColor &color)
{
    constexpr double radius = 5.4;
    const QRectF circle(8 - radius, 8 - radius, 2 * radius, 2 * radius);
    for (const double turn : {0.0, 180.0}) {
        painter.save();
        painter.translate(8, 8);
        painter.rotate(turn);
        painter.translate(-8, -8);
        painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, 16 * 40, 16 * 125);
        QPainterPath head;
        head.moveTo(13.9, 7.4);
        head.lineTo(14.2, 1.9);
        head.lineTo(9.4, 5.1);
        head.closeSubpath();
        painter.fillPath(head, color);
        painter.restore();
    }
}

} // namespace

Tone healthTone(Health health)
{
    switch (health) {
    case Health::Broken:
    case Health::Failing:
        return Tone::Negative;
    case Health::WaitingForYou:
    case Health::Delayed:
    case Health::Incomplete:
    case Health::Warning:
        return Tone::Attention;
    case Health::Rescheduled:
    case Health::Syncing:
        return Tone::Information;
    case Health::NeverSynced:
    case Health::Paused:
    case Health::PausedTooLong:
        return Tone::Quiet;
    case Health::Healthy:
        return Tone::Positive;
    }
    return Tone::Quiet;
}

QColor healthColor(Health health, bool dark)
{
    return toneColor(healthTone(health), dark);
}

void paintHealthGlyph(QPainter &painter, const QRectF &rect, Health health, const QColor &color)
{
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setBrush(Qt::NoBrush);
    switch (health) {
    case Health::Broken:
        fillSoft(painter, diamond(),
                 lines({{QPointF(5.7, 5.7), QPointF(10.3, 10.3)}, {QPointF(10.3, 5.7), QPointF(5.7, 10.3)}}, 1.7),
                 color);
        break;
    case Health::Failing:
        fillSoft(painter, triangle(),
                 lines({{QPointF(8, 6), QPointF(8, 9.2)}, {QPointF(8, 11.7), QPointF(8, 11.75)}}, 1.7), color);
        break;
    case Health::WaitingForYou:
        paintHourglass(painter, color);
        break;
    case Health::Rescheduled:
        paintClock(painter, color);
        break;
    case Health::Delayed:
        paintHalfDisc(painter, color);
        break;
    case Health::Incomplete:
        paintDashedRing(painter, color);
        break;
    case Health::Warning:
        paintHollowTriangle(painter, color);
        break;
    case Health::NeverSynced:
        painter.setPen(stroke(color, 1.6));
        painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
        break;
    case Health::PausedTooLong:
        paintBars(painter, color, 1.6, 11);
        painter.fillPath(disc(1.7).translated(5.3, 4.2), color);
        break;
    case Health::Syncing:
        paintArrows(painter, color);
        break;
    case Health::Paused:
        paintBars(painter, color, 3.5, 11);
        break;
    case Health::Healthy:
        fillSoft(painter, disc(6.2),
                 lines({{QPointF(5.1, 8.3), QPointF(7.2, 10.4)}, {QPointF(7.2, 10.4), QPointF(11, 6)}}, 1.7), color);
        break;
    }
    painter.restore();
}

} // namespace sluice
