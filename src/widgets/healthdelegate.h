// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sluice {

/// Shows a row's state as its glyph before the text. The text is the row's own, or the state's word where it has none.
/// Rows whose role holds no state are painted as they are.
class HealthDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `healthRole` answers a `Health`, as itself or as an int; negative: no glyph at all.
    explicit HealthDelegate(int healthRole, QObject *parent = nullptr);

    /// A little higher than the text, so that rows can be told apart without lines.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_healthRole;
};

} // namespace sluice
