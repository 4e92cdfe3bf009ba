// SPDX-License-Identifier: GPL-3.0-or-later
#include "colourdisc.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace sluice {

namespace {

/// Drawn anew at each size and scale: a pixmap that is smaller than the room it is given would be shown the larger the
/// finer the screen.
class DiscEngine : public QIconEngine
{
public:
    DiscEngine(const QColor &colour, int size)
        : m_colour(colour)
        , m_size(size)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override { draw(*painter, rect, 1); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(painter, pixmap.rect(), scale);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new DiscEngine(*this); }

private:
    void draw(QPainter &painter, const QRect &room, qreal scale) const
    {
        const qreal side = std::min({m_size * scale, qreal(room.width()), qreal(room.height())}) - 2 * scale;
        QRectF disc(0, 0, side, side);
        disc.moveCenter(QRectF(room).center());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawEllipse(disc);
        painter.restore();
    }

    QColor m_colour;
    int m_size;
};

} // namespace

QIcon colourDisc(const QColor &colour, int size)
{
    return QIcon(new DiscEngine(colour, size));
}

} // namespace sluice
