// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sluice {

/// The icon's name for a mark of OperationsModel: what runs, succeeded, failed, was cancelled, or waits.
[[nodiscard]] QString operationIcon(int mark);

/// The rows of OperationsModel, each with the icon of how it stands.
class OperationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace sluice
