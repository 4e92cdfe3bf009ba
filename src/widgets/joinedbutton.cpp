// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinedbutton.h"

#include "look.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace sluice {

JoinedButton::JoinedButton(QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void JoinedButton::setOther(const QWidget *other, bool after)
{
    m_other = other;
    m_after = after;
    update();
}

QSize JoinedButton::sizeHint() const
{
    QSize size = QToolButton::sizeHint();
    // The half with the arrow is narrow, and as high as the other.
    if (menu() != nullptr && m_other != nullptr)
        size = {style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this) + 2 * gridUnit(this),
                m_other->sizeHint().height()};
    return size;
}

void JoinedButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    // The arrow is there already: no second one for the menu.
    option.features &= ~(QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::Menu);
    QStyleOptionToolButton frame = option;
    // The round end of the joint lies outside.
    const bool joined = m_other != nullptr && !m_other->isHidden();
    const bool onRight = m_after == (layoutDirection() == Qt::LeftToRight);
    const int beyond = 2 * gridUnit(this);
    if (joined)
        frame.rect.adjust(onRight ? 0 : -beyond, 0, onRight ? beyond : 0, 0);
    if (frame.state & (QStyle::State_Sunken | QStyle::State_On))
        frame.state |= QStyle::State_Sunken;
    else
        frame.state |= QStyle::State_Raised;
    painter.drawPrimitive(QStyle::PE_PanelButtonTool, frame);
    if (joined && !m_after) {
        painter.setPen(hairline(palette()));
        const int x = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
        painter.drawLine(x, gridUnit(this), x, height() - 1 - gridUnit(this));
    }
    painter.drawControl(QStyle::CE_ToolButtonLabel, option);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect.adjust(3, 3, -3, -3);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace sluice
