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

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sluice
