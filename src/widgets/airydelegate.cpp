// SPDX-License-Identifier: GPL-3.0-or-later
#include "airydelegate.h"

#include "look.h"

namespace sluice {

QSize AiryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return size.expandedTo({0, rowHeight(option)});
}

int AiryDelegate::rowHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + 2 * gridUnit(option.widget);
}

} // namespace sluice
