// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/groupedview.h"

#include "airydelegate.h"
#include "schema/changedrows.h"

#include <QHeaderView>

#include <algorithm>

namespace sluice {

namespace {

/// More lines than this nobody reads from end to end: the headings say what there is.
constexpr int openAtMost = 5'000;

} // namespace

GroupedView::GroupedView(GroupedModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(*model)
{
    model->setParent(this);
    setModel(model);
    setItemDelegate(new AiryDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setHeaderHidden(model->columnCount() == 1);
    // The headings may be names of any length.
    header()->setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    connect(model, &QAbstractItemModel::modelReset, this, &GroupedView::arrange);
    arrange();
}

void GroupedView::arrange()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        setFirstColumnSpanned(row, {}, true);
    if (m_model.shown() <= openAtMost || m_model.rowCount() == 1)
        expandAll();
}

void GroupedView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    Q_UNUSED(roles)
    viewport()->update();
    announceChanged(this, topLeft, bottomRight);
}

std::vector<int> GroupedView::selectedItems() const
{
    // By ranges: a list of all rows that are selected takes long to be made of many.
    std::vector<int> items;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model.index(row, 0, range.parent());
            if (range.parent().isValid()) {
                items.push_back(m_model.itemAt(index));
                continue;
            }
            const std::vector<int> at = m_model.itemsAt(index);
            items.insert(items.end(), at.begin(), at.end());
        }
    }
    if (!std::ranges::is_sorted(items))
        std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace sluice
