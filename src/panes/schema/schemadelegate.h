// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linedelegate.h"

namespace sluice {

/// Rows of schemas, tables and columns: a padlock instead of the box where a row is locked, and a mark before the note
/// where the service warns of it.
class SchemaDelegate : public LineDelegate
{
    Q_OBJECT

public:
    using LineDelegate::LineDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace sluice
