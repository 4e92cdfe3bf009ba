// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "healthdelegate.h"

namespace sluice {

/// A row of the command palette: its icon or its state, its name, and at the end, fainter, what belongs to it.
class PaletteDelegate : public HealthDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(QObject *parent = nullptr);

    /// As high for a command as for a connection, whatever picture it has.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sluice
