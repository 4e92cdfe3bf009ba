// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace sluice {

/// Commands under their headings, all open, with a filter over every column. The first column takes the room that the
/// others leave.
class CommandTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CommandTree(QWidget *parent = nullptr);

    void setColumns(const QStringList &headers);
    /// Rows are made as its children.
    QTreeWidgetItem *addHeading(const QString &text);
    /// Every word has to be in a row, or in its heading. Answers how many rows are shown.
    int setFilter(const QString &text);

    /// Wide enough for every command beside its keys.
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace sluice
