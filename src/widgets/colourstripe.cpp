// SPDX-License-Identifier: GPL-3.0-or-later
#include "colourstripe.h"

#include "look.h"

#include <QPainter>

namespace sluice {

ColourStripe::ColourStripe(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ColourStripe::setProfile(const QColor &colour, bool production, const QString &name)
{
    m_colour = colour;
    m_production = production;
    //: %1 is the name of a profile
    const QString meaning = production ? tr("%1 (production)").arg(name) : name;
    setToolTip(meaning);
    setAccessibleName(meaning);
    update();
}

QSize ColourStripe::sizeHint() const
{
    const int unit = gridUnit(this);
    return {16 * unit, unit + 1};
}

void ColourStripe::paintEvent(QPaintEvent *)
{
    if (!m_colour.isValid())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_colour);
    if (!m_production)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lightGround = contrastRatio(m_colour, Qt::black) > contrastRatio(m_colour, Qt::white);
    QColor hatch = lightGround ? Qt::black : Qt::white;
    hatch.setAlphaF(0.45F);
    const double step = 4.0 * height();
    painter.setPen(QPen(hatch, height() * 0.9, Qt::SolidLine, Qt::FlatCap));
    for (double x = -step; x < width() + step; x += step)
        painter.drawLine(QPointF(x, height() + 2), QPointF(x + height() + 4, -2));
}

} // namespace sluice
