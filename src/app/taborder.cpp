// SPDX-License-Identifier: GPL-3.0-or-later
#include "taborder.h"

#include <QWidget>

#include <utility>

namespace sluice {

void tabAfter(QWidget *neighbour, QWidget *later)
{
    QWidget *last = nullptr;
    QWidgetList stops;
    for (QWidget *widget = neighbour->nextInFocusChain(); widget != neighbour; widget = widget->nextInFocusChain()) {
        // What stands in for another is no stop of its own.
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr)
            continue;
        if (neighbour->isAncestorOf(widget))
            last = widget;
        else if (later->isAncestorOf(widget))
            stops.append(widget);
    }
    for (QWidget *stop : std::as_const(stops)) {
        if (last != nullptr)
            QWidget::setTabOrder(last, stop);
        last = stop;
    }
}

} // namespace sluice
