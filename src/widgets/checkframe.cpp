// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkframe.h"

#include "look.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace sluice {

namespace {

QString fusionName()
{
    return QStringLiteral("fusion");
}

} // namespace

CheckFrame::CheckFrame()
    : QProxyStyle(fusionName())
{
}

void CheckFrame::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Those of views are drawn by this one as well.
    if (element != PE_IndicatorCheckBox || !isDark(option->palette))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    QColor frame = mutedText(option->palette);
    if (!option->state.testFlag(State_Enabled))
        frame = mixed(option->palette.color(QPalette::Base), frame, 0.6);
    painter->setPen(frame);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void mendCheckFrames()
{
    if (QApplication::style()->name() == fusionName())
        QApplication::setStyle(new CheckFrame);
}

} // namespace sluice
