// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemadelegate.h"

#include "airydelegate.h"
#include "healthicon.h"
#include "iconset.h"
#include "roles.h"

namespace sluice {

void SchemaDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == 0 && index.data(KindRole).toBool()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(QStringLiteral("object-locked"));
    } else if (index.column() > 0 && index.data(WarningRole).toBool()) {
        const int side = option->fontMetrics.height();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(side, side);
        option->icon = healthIcon(Health::Warning, option->palette);
    }
}

QSize SchemaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(AiryDelegate::rowHeight(option));
    return size;
}

} // namespace sluice
