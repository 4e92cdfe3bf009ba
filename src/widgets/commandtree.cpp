// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtree.h"

#include "airydelegate.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace sluice {

CommandTree::CommandTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setItemDelegate(new AiryDelegate(this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
}

void CommandTree::setColumns(const QStringList &headers)
{
    setColumnCount(int(headers.size()));
    setHeaderLabels(headers);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QTreeWidgetItem *CommandTree::addHeading(const QString &text)
{
    auto *heading = new QTreeWidgetItem(this, {text});
    heading->setFlags(Qt::ItemIsEnabled);
    heading->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setExpanded(true);
    return heading;
}

QSize CommandTree::sizeHint() const
{
    int width = 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < columnCount(); ++column)
        width += std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
    return {width, QTreeWidget::sizeHint().height()};
}

int CommandTree::setFilter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    int shown = 0;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = topLevelItem(i);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            QString all = heading->text(0);
            for (int column = 0; column < columnCount(); ++column)
                all += u' ' + item->text(column);
            all = all.toLower();
            const bool matches = std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word); });
            item->setHidden(!matches);
            any = any || matches;
            shown += matches ? 1 : 0;
        }
        heading->setHidden(!any);
    }
    return shown;
}

} // namespace sluice
