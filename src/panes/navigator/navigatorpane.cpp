// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator/navigatorpane.h"

#include "connectionstore.h"
#include "errortext.h"
#include "faded.h"
#include "filteredit.h"
#include "look.h"
#include "navigator/navigatordelegate.h"
#include "navigator/navigatorproxy.h"
#include "navigatormodel.h"
#include "plainlabel.h"
#include "quietselection.h"
#include "roles.h"
#include "session.h"

#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace sluice {

NavigatorPane::NavigatorPane(Words words, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<NavigatorModel>(std::move(words)))
    , m_proxy(std::make_unique<NavigatorProxy>())
    , m_filter(new FilterEdit(this))
    , m_view(new QTreeView(this))
    , m_note(new PlainLabel(this))
{
    setObjectName(QStringLiteral("navigatorPane"));
    // Before the proxy hears of it: when the current row goes, the view takes the next one, which nobody has chosen.
    connect(m_model.get(), &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_moving = true; });
    m_proxy->setSourceModel(m_model.get());
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, [this] { m_moving = false; });

    m_filter->setObjectName(QStringLiteral("navigatorFilter"));
    m_filter->setPlaceholderText(tr("Find a group or connection"));
    m_filter->setAccessibleName(tr("Find a group or connection"));

    m_view->setObjectName(QStringLiteral("navigatorView"));
    m_view->setAccessibleName(tr("Views, groups and connections"));
    m_view->setModel(m_proxy.get());
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setIndentation(gridUnit(this) * 2);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(false);
    auto *delegate = new NavigatorDelegate(m_view);
    m_view->setItemDelegate(delegate);
    quietWithoutFocus(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    const int unit = gridUnit(this);
    top->setContentsMargins(unit, unit, unit, unit);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_view);
    m_note->setObjectName(QStringLiteral("navigatorNote"));
    m_note->setMuted(true);
    m_note->setContentsMargins(unit, unit, unit, unit);
    m_note->hide();
    layout->addWidget(m_note);
    setTabOrder(m_filter, m_view);

    connect(m_filter, &FilterEdit::filterChanged, this, &NavigatorPane::applyFilter);
    connect(m_filter, &FilterEdit::confirmed, this, &NavigatorPane::openFirstHit);
    connect(m_filter, &FilterEdit::moveToViewRequested, this, [this] {
        m_view->setFocus();
        openFirstHit();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { onCurrentChanged(current); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &NavigatorPane::onContextMenu);
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.data(KindRole).toInt() == NavigatorModel::Group)
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(delegate, &SyncButtonDelegate::triggered, this, [this](const QModelIndex &index) {
        emit syncRequested(index.data(ConnectionIdRole).value<ConnectionId>());
    });
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        // Under a filter they are what is open without it.
        if (parent.isValid() && !m_wantedGroups.isEmpty() && !m_proxy->isFiltering())
            setExpandedGroups(std::exchange(m_wantedGroups, {}));
    });
    expandTop();
}

NavigatorPane::~NavigatorPane() = default;

void NavigatorPane::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    m_session = session;
    if (session != nullptr) {
        connect(&session->connections(), &ConnectionStore::keptChanged, this, &NavigatorPane::updateAge);
        connect(&session->connections(), &ConnectionStore::sideErrorsChanged, this, &NavigatorPane::updateNote);
        connect(&session->connections(), &ConnectionStore::loadStateChanged, this, &NavigatorPane::updateNote);
    }
    updateAge();
    updateNote();
    m_moving = true;
    m_model->setSession(session);
    m_moving = false;
    m_filter->setFilter({});
    expandTop();
    showScope({});
}

void NavigatorPane::updateNote()
{
    // Where nothing can be read at all, the list says it.
    const ConnectionStore *store = m_session == nullptr ? nullptr : &m_session->connections();
    const auto error = store == nullptr || store->error() ? std::nullopt : store->groupsError();
    m_note->setVisible(error.has_value());
    m_note->setText(error ? tr("The groups could not be read. %1").arg(errorText(*error).sentence) : QString());
    m_note->setToolTip(error ? errorText(*error).nextStep : QString());
}

void NavigatorPane::updateAge()
{
    setFaded(m_view, m_session != nullptr && m_session->connections().isKept());
}

void NavigatorPane::expandTop()
{
    m_view->expand(m_proxy->mapFromSource(m_model->viewsHeading()));
    m_view->expand(m_proxy->mapFromSource(m_model->groupsHeading()));
}

void NavigatorPane::applyFilter(const QString &text)
{
    const bool wasFiltering = m_proxy->isFiltering();
    if (!wasFiltering && !text.isEmpty())
        m_wantedGroups = expandedGroups();
    m_moving = true;
    m_proxy->setText(text);
    m_moving = false;
    if (m_proxy->isFiltering()) {
        m_view->expandAll();
    } else if (wasFiltering) {
        m_view->collapseAll();
        expandTop();
        setExpandedGroups(std::exchange(m_wantedGroups, {}));
    }
}

void NavigatorPane::setCurrent(const QModelIndex &source)
{
    const QModelIndex index = m_proxy->mapFromSource(source);
    if (!index.isValid() || index == m_view->currentIndex())
        return;
    m_moving = true;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_moving = false;
}

void NavigatorPane::showScope(const BoardScope &scope)
{
    setCurrent(scope.group.isEmpty() ? m_model->indexOf(scope.view) : m_model->indexOf(scope.group));
}

void NavigatorPane::showConnection(const ConnectionId &id)
{
    setCurrent(m_model->indexOf(id));
}

void NavigatorPane::onCurrentChanged(const QModelIndex &current)
{
    if (!m_moving && current.isValid())
        tell(current);
}

void NavigatorPane::openFirstHit()
{
    const QModelIndex hit = m_proxy->firstHit(m_proxy->mapFromSource(m_model->groupsHeading()));
    if (!hit.isValid())
        return;
    setCurrent(m_proxy->mapToSource(hit));
    tell(hit);
}

void NavigatorPane::tell(const QModelIndex &index)
{
    switch (index.data(KindRole).toInt()) {
    case NavigatorModel::View:
        emit scopeChosen({.view = BoardView(index.data(ViewRole).toInt()), .group = {}});
        break;
    case NavigatorModel::Group:
        emit scopeChosen({.view = BoardView::All, .group = index.data(GroupIdRole).value<GroupId>()});
        break;
    case NavigatorModel::ConnectionNode:
        emit connectionChosen(index.data(ConnectionIdRole).value<ConnectionId>());
        break;
    default:
        break;
    }
}

QList<ConnectionId> NavigatorPane::connectionsAt(const QModelIndex &index) const
{
    if (index.data(KindRole).toInt() == NavigatorModel::ConnectionNode)
        return {index.data(ConnectionIdRole).value<ConnectionId>()};
    QList<ConnectionId> ids;
    for (int row = 0; index.data(KindRole).toInt() == NavigatorModel::Group && row < m_proxy->rowCount(index); ++row)
        ids.append(m_proxy->index(row, 0, index).data(ConnectionIdRole).value<ConnectionId>());
    return ids;
}

void NavigatorPane::onContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    const QPoint at = m_view->viewport()->mapToGlobal(position);
    const QList<ConnectionId> ids = connectionsAt(index);
    if (index.data(KindRole).toInt() == NavigatorModel::Group)
        emit groupMenuRequested(at, index.data(GroupIdRole).value<GroupId>(), ids);
    else if (!ids.isEmpty())
        emit contextMenuRequested(at, ids);
}

QStringList NavigatorPane::expandedGroups() const
{
    // Under a filter all that is shown is open, which says nothing.
    if (m_proxy->isFiltering())
        return m_wantedGroups;
    QStringList ids;
    const QModelIndex heading = m_model->groupsHeading();
    for (int row = 0; row < m_model->rowCount(heading); ++row) {
        const QModelIndex group = m_model->index(row, 0, heading);
        if (m_view->isExpanded(m_proxy->mapFromSource(group)))
            ids.append(group.data(GroupIdRole).value<GroupId>().text());
    }
    return ids;
}

void NavigatorPane::setExpandedGroups(const QStringList &ids)
{
    for (const QString &id : ids) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(GroupId(id)));
        if (index.isValid())
            m_view->expand(index);
        else if (!m_wantedGroups.contains(id))
            m_wantedGroups.append(id);
    }
}

} // namespace sluice
