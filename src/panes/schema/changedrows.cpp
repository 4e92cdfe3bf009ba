// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/changedrows.h"

#include <QAbstractItemView>
#include <QAccessible>

namespace sluice {

void announceChanged(QAbstractItemView *view, const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(view, QAccessibleTableModelChangeEvent::DataChanged);
    event.setFirstRow(topLeft.row());
    event.setFirstColumn(topLeft.column());
    event.setLastRow(bottomRight.row());
    event.setLastColumn(bottomRight.column());
    QAccessible::updateAccessibility(&event);
}

} // namespace sluice
