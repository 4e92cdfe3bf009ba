// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/operationdelegate.h"

#include "iconset.h"
#include "operationsmodel.h"
#include "roles.h"

namespace sluice {

QString operationIcon(int mark)
{
    switch (mark) {
    case OperationsModel::Running:
        return QStringLiteral("state-sync");
    case OperationsModel::Succeeded:
        return QStringLiteral("data-success");
    case OperationsModel::Failed:
        return QStringLiteral("data-error");
    case OperationsModel::Cancelled:
        return QStringLiteral("dialog-cancel");
    default:
        return QStringLiteral("chronometer");
    }
}

void OperationDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant mark = index.data(KindRole);
    if (index.column() == OperationsModel::What && mark.isValid()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(operationIcon(mark.toInt()));
    }
}

} // namespace sluice
