// SPDX-License-Identifier: GPL-3.0-or-later
#include "handfocus.h"

#include <QAbstractScrollArea>
#include <QWidget>

namespace sluice {

namespace {

bool isIn(const QWidget *widget, const QWidget *area)
{
    return area != nullptr && (widget == area || area->isAncestorOf(widget));
}

/// In the order of Tab.
QWidget *firstIn(const QWidget *area, const QWidget *except, bool isView)
{
    for (QWidget *next = area->nextInFocusChain(); next != area; next = next->nextInFocusChain()) {
        const bool takesFocus =
            next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesFocus && isIn(next, area) && !isIn(next, except)
            && (!isView || qobject_cast<QAbstractScrollArea *>(next) != nullptr))
            return next;
    }
    return nullptr;
}

bool focusFirst(const QWidget *area, const QWidget *except, bool isView)
{
    QWidget *first = firstIn(area, except, isView);
    // Not the reason of Tab, which would select what is in a field.
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
    return first != nullptr;
}

} // namespace

bool focusView(const QWidget *area)
{
    return focusFirst(area, nullptr, true);
}

bool focusInto(const QWidget *area, const QWidget *except)
{
    return focusFirst(area, except, true) || focusFirst(area, except, false);
}

void handOnFocus(const QWidget *leaving, const QWidget *area)
{
    if (hasFocusWithin(leaving))
        focusInto(area, leaving);
}

bool hasFocusWithin(const QWidget *widget)
{
    // Of a window that is not in front as well: the keys come back to it.
    const QWidget *focus = widget->window()->focusWidget();
    return focus != nullptr && isIn(focus, widget);
}

} // namespace sluice
