// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sluice {

/// Rows with air between their lines. Without, a row is as high as the font says, and the dots of Ä, Ö and Ü reach
/// above that with some fonts: they would be cut.
class AiryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Of one line, the same in every list that lies beside or over another.
    [[nodiscard]] static int rowHeight(const QStyleOptionViewItem &option);
};

} // namespace sluice
