// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/targetsview.h"

#include "filteredit.h"
#include "schema/schemadelegate.h"
#include "schema/transfer/targetsmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace sluice {

TargetsView::TargetsView(TargetsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(*model)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_filter(new FilterEdit(this))
    , m_view(new QTreeView(this))
{
    model->setParent(this);
    m_proxy->setSourceModel(model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_filter->setObjectName(QStringLiteral("targetsFilter"));
    m_filter->setPlaceholderText(tr("Find a connection"));
    m_filter->setAccessibleName(tr("Find a connection"));
    m_view->setObjectName(QStringLiteral("targetsList"));
    m_view->setAccessibleName(tr("Connections"));
    m_view->setModel(m_proxy);
    m_view->setRootIsDecorated(false);
    m_view->setItemDelegate(new SchemaDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(TargetsModel::Name, 32 * em);
    m_view->header()->resizeSection(TargetsModel::Service, 16 * em);
    m_view->header()->resizeSection(TargetsModel::Group, 24 * em);
    m_view->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_filter);
    connect(m_filter, &FilterEdit::filterChanged, this, &TargetsView::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TargetsView::currentChanged);
    applyFilter({});
}

ConnectionId TargetsView::current() const
{
    const QModelIndex index = m_proxy->mapToSource(m_view->currentIndex());
    return index.isValid() ? m_model.idAt(index.row()) : ConnectionId();
}

void TargetsView::choose(const ConnectionId &id)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.idAt(row) != id)
            continue;
        m_model.setChecked(row, true);
        m_view->setCurrentIndex(m_proxy->mapFromSource(m_model.index(row, TargetsModel::Name)));
        return;
    }
}

bool TargetsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleSelection();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TargetsView::toggleSelection()
{
    const ConnectionId id = current();
    if (id.isEmpty())
        return;
    // All go the way of the one with the cursor.
    const bool on = !m_model.isChecked(id);
    // The cursor may stand where nothing is selected.
    m_model.setChecked(m_proxy->mapToSource(m_view->currentIndex()).row(), on);
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        m_model.setChecked(m_proxy->mapToSource(index).row(), on);
}

void TargetsView::applyFilter(const QString &text)
{
    // A filter leaves no hidden row selected; what is checked stays so, and the buttons count it.
    m_proxy->setFilterFixedString(text.trimmed());
    m_filter->setCounts(m_proxy->rowCount(), m_model.rowCount());
}

} // namespace sluice
