// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkframe.h"

#include "look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace sluice {

namespace {

QString fusionName()
{
    return QStringLiteral("fusion");
}

/// Black on black, as a palette of high contrast has it: nothing but a line tells where a field ends.
bool isFlat(const QPalette &palette)
{
    return isDark(palette) && contrastRatio(palette.color(QPalette::Base), palette.color(QPalette::Window)) < 1.05;
}

/// Along the inner edge. A pen's middle lies on the edge, so that at twice the scale half of its line is beside it.
void drawEdge(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QRect inner = rect.adjusted(1, 1, -1, -1);
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), color);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color);
    painter->fillRect(QRect(rect.left(), inner.top(), 1, inner.height()), color);
    painter->fillRect(QRect(rect.right(), inner.top(), 1, inner.height()), color);
    painter->restore();
}

} // namespace

CheckFrame::CheckFrame()
    : QProxyStyle(fusionName())
{
}

void CheckFrame::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    const QColor fill = selectionFill(palette);
    palette.setColor(QPalette::Active, QPalette::Highlight, fill);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, fill);
}

void CheckFrame::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    // Those of views are drawn by this one as well.
    if (element == PE_IndicatorCheckBox && isDark(option->palette)) {
        drawCheckBox(option, painter, widget);
        return;
    }
    // A view names itself for a cell, and nobody for a whole row.
    const bool isOfView = widget == nullptr || qobject_cast<const QAbstractItemView *>(widget) != nullptr;
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option);
    if (element == PE_FrameFocusRect && focus != nullptr && isOfView) {
        drawFocus(focus, painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool lacksFrame = element == PE_FrameLineEdit || element == PE_PanelButtonCommand;
    if (lacksFrame && isFlat(option->palette) && !option->state.testFlag(State_HasFocus))
        drawFrame(option, painter);
}

void CheckFrame::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element != CE_PushButtonBevel || button == nullptr
        || !button->features.testFlag(QStyleOptionButton::CommandLinkButton)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionButton framed = *button;
    framed.features = QStyleOptionButton::None;
    QProxyStyle::drawControl(element, &framed, painter, widget);
}

void CheckFrame::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool lacksFrame = control == CC_ComboBox || control == CC_SpinBox;
    if (lacksFrame && isFlat(option->palette) && !option->state.testFlag(State_HasFocus))
        drawFrame(option, painter);
}

void CheckFrame::drawCheckBox(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    // Of its own kind: as a plain option it would lose its mark.
    QStyleOptionButton own;
    static_cast<QStyleOption &>(own) = *option;
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
        own = *button;
    // In a selected row an empty box has the ground of the row: its own, darker one would look like a mark.
    const bool selected = option->state.testFlag(State_Selected);
    if (selected) {
        const QColor ink = option->palette.color(QPalette::HighlightedText);
        own.palette.setColor(QPalette::Base, option->palette.color(QPalette::Highlight));
        own.palette.setColor(QPalette::Text, ink);
        own.palette.setColor(QPalette::WindowText, ink);
    }
    QProxyStyle::drawPrimitive(PE_IndicatorCheckBox, &own, painter, widget);
    drawFrame(&own, painter, selected);
}

void CheckFrame::drawFocus(const QStyleOptionFocusRect *option, QPainter *painter)
{
    // As Fusion: not where the mouse alone has led.
    if (!option->state.testFlag(State_KeyboardFocusChange))
        return;
    const QColor fill = option->palette.color(QPalette::Highlight);
    // On what is selected it would not be seen in the colour of that, nor elsewhere in one that is as dark as the
    // ground.
    const QColor ground = option->palette.color(QPalette::Base);
    const bool isOnFill = option->backgroundColor == fill;
    const auto role = isOnFill                           ? QPalette::HighlightedText
                      : contrastRatio(fill, ground) >= 3 ? QPalette::Highlight
                                                         : QPalette::Text;
    drawEdge(painter, option->rect, option->palette.color(role));
}

void CheckFrame::drawFrame(const QStyleOption *option, QPainter *painter, bool selected)
{
    QColor frame = selected ? option->palette.color(QPalette::HighlightedText) : mutedText(option->palette);
    if (!option->state.testFlag(State_Enabled))
        frame = mixed(option->palette.color(QPalette::Base), frame, 0.6);
    drawEdge(painter, option->rect, frame);
}

void mendCheckFrames()
{
    if (QApplication::style()->name() == fusionName())
        QApplication::setStyle(new CheckFrame);
}

} // namespace sluice
