// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncbuttondelegate.h"

namespace sluice {

/// The navigator's rows: headings small and faint, views and groups with their count at the right, connections with
/// their glyph before and the Sync button behind their name.
class NavigatorDelegate : public SyncButtonDelegate
{
    Q_OBJECT

public:
    explicit NavigatorDelegate(QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace sluice
