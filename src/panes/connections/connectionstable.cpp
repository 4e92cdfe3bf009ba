// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionstable.h"

#include "connectionsmodel.h"
#include "healthdelegate.h"
#include "roles.h"
#include "syncbuttondelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace sluice {

ConnectionsTable::ConnectionsTable(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("connectionsTable"));
    setAccessibleName(tr("Connections"));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSortingEnabled(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideRight);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showColumnsMenu(header()->mapToGlobal(at)); });
    connect(header(), &QHeaderView::sectionResized, this, &ConnectionsTable::columnsChanged);
    connect(header(), &QHeaderView::sectionMoved, this, &ConnectionsTable::columnsChanged);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &ConnectionsTable::columnsChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        emit openRequested(index.data(ConnectionIdRole).value<ConnectionId>());
    });

    setItemDelegateForColumn(ConnectionsModel::State, new HealthDelegate(HealthRole, this));
    auto *sync = new SyncButtonDelegate(this);
    sync->setEnabledRole(SyncableRole);
    setItemDelegateForColumn(ConnectionsModel::Sync, sync);
    connect(sync, &SyncButtonDelegate::triggered, this, [this](const QModelIndex &index) {
        emit syncRequested(index.data(ConnectionIdRole).value<ConnectionId>());
    });
}

void ConnectionsTable::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    resetColumns();
}

void ConnectionsTable::resetColumns()
{
    const int em = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {
        {ConnectionsModel::Name, 28},      {ConnectionsModel::Service, 16},     {ConnectionsModel::GroupName, 18},
        {ConnectionsModel::State, 38},     {ConnectionsModel::LastSuccess, 18}, {ConnectionsModel::ScheduleText, 24},
        {ConnectionsModel::Frequency, 18}, {ConnectionsModel::IdText, 26},      {ConnectionsModel::Sync, 12},
    };
    for (const auto &[column, characters] : widths) {
        header()->resizeSection(column, characters * em);
        header()->setSectionHidden(column, column == ConnectionsModel::Frequency || column == ConnectionsModel::IdText);
        header()->moveSection(header()->visualIndex(column), column);
    }
    // The verdict stands beside the name, where the eye is.
    header()->moveSection(header()->visualIndex(ConnectionsModel::State), 1);
    header()->moveSection(header()->visualIndex(ConnectionsModel::Sync), 2);
    sortByColumn(ConnectionsModel::State, Qt::AscendingOrder);
}

void ConnectionsTable::showColumnsMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        if (column == ConnectionsModel::Name)
            continue;
        QAction *action =
            menu->addAction(model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        if (action->text().isEmpty())
            action->setText(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            header()->setSectionHidden(column, !on);
            emit columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        emit columnsChanged();
    });
    menu->popup(globalPosition);
}

QList<ConnectionId> ConnectionsTable::selectedConnections() const
{
    QList<ConnectionId> ids;
    QModelIndexList rows = selectionModel() == nullptr ? QModelIndexList() : selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    ids.reserve(rows.size());
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(ConnectionIdRole).value<ConnectionId>());
    return ids;
}

void ConnectionsTable::keyPressEvent(QKeyEvent *event)
{
    const bool open = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
                      && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (open && currentIndex().isValid()) {
        emit openRequested(currentIndex().data(ConnectionIdRole).value<ConnectionId>());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ConnectionsTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit connectionsSelected();
}

void ConnectionsTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse ? event->pos() : visualRect(index).bottomLeft();
    emit contextMenuRequested(viewport()->mapToGlobal(at));
}

} // namespace sluice
