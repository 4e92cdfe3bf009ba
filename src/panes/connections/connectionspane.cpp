// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionspane.h"

#include "connections/boardheader.h"
#include "connections/boardtext.h"
#include "connections/connectionstable.h"
#include "connectionsmodel.h"
#include "connectionsproxy.h"
#include "connectionstore.h"
#include "emptystate.h"
#include "errortext.h"
#include "faded.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "messagebar.h"
#include "roles.h"
#include "session.h"
#include "timetext.h"
#include "viewstate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace sluice {

namespace {

QString headerKey()
{
    return QStringLiteral("connections/header");
}

/// Is no width the user's?
QString fitsKey()
{
    return QStringLiteral("connections/columnsfit");
}

/// Has the user chosen whether there is a frequency or an id?
QString chosenKey()
{
    return QStringLiteral("connections/columnschosen");
}

/// Is the column of the groups wanted where one group is shown?
QString groupKey()
{
    return QStringLiteral("connections/groupcolumn");
}

bool isYes(const ViewState &state, const QString &key)
{
    return state.list(key).value_or(QStringList()).contains(u"1");
}

void saveYes(ViewState &state, const QString &key, bool yes)
{
    state.saveList(key, {yes ? QStringLiteral("1") : QStringLiteral("0")});
}

} // namespace

ConnectionsPane::ConnectionsPane(Words words, ViewState &viewState, QWidget *parent)
    : QWidget(parent)
    , m_viewState(viewState)
    , m_model(std::make_unique<ConnectionsModel>(std::move(words)))
    , m_proxy(std::make_unique<ConnectionsProxy>())
    , m_header(new BoardHeader(this))
    , m_filter(new FilterEdit(this))
    , m_message(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new ConnectionsTable(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("connectionsPane"));
    m_proxy->setSourceModel(m_model.get());
    m_table->setModel(m_proxy.get());
    m_filter->setObjectName(QStringLiteral("connectionsFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the connections"));
    m_filter->setToolTip(tr("Words in name, service, group or id; all of them must occur."));
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 44);

    auto *columns = new QToolButton(this);
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setIcon(icon(QStringLiteral("configure")));
    columns->setAutoRaise(true);
    columns->setFocusPolicy(Qt::StrongFocus);
    columns->setToolTip(tr("Choose columns"));
    columns->setAccessibleName(columns->toolTip());

    const int unit = gridUnit(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, unit, unit, unit);
    top->addWidget(m_header, 1);
    top->addWidget(m_filter, 0, Qt::AlignTop);
    top->addWidget(columns, 0, Qt::AlignTop);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setTabOrder(m_filter, columns);
    setTabOrder(columns, m_table);

    connect(m_filter, &FilterEdit::filterChanged, this, [this](const QString &text) {
        m_proxy->setText(text);
        updateState();
    });
    connect(m_filter, &FilterEdit::moveToViewRequested, this, [this] {
        m_table->setFocus();
        if (m_table->selectedConnections().isEmpty() && m_proxy->rowCount() > 0)
            select(m_proxy->index(0, 0).data(ConnectionIdRole).value<ConnectionId>());
    });
    connect(columns, &QToolButton::clicked, this,
            [this, columns] { m_table->showColumnsMenu(columns->mapToGlobal(QPoint(0, columns->height()))); });
    connect(m_table, &ConnectionsTable::connectionsSelected, this, [this] {
        // Who has selected something else meanwhile is not led away from it.
        if (!selection().isEmpty())
            m_wanted.reset();
        emit selectionChanged(selection());
    });
    connect(m_table, &ConnectionsTable::openRequested, this, &ConnectionsPane::openRequested);
    connect(m_table, &ConnectionsTable::syncRequested, this, &ConnectionsPane::syncRequested);
    connect(m_table, &ConnectionsTable::contextMenuRequested, this, &ConnectionsPane::contextMenuRequested);
    connect(m_table, &ConnectionsTable::columnsChanged, this, &ConnectionsPane::saveColumns);
    connect(&m_viewState, &ViewState::wasReset, m_table, &ConnectionsTable::resetColumns);
    connect(m_header, &BoardHeader::menuRequested, this, &ConnectionsPane::showGroupMenu);
    connect(m_empty, &EmptyState::actionTriggered, this, &ConnectionsPane::onEmptyAction);
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        if (m_session != nullptr)
            m_session->retry();
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy.get(), signal, this, &ConnectionsPane::scheduleUpdate);
    connect(m_proxy.get(), &QAbstractItemModel::modelReset, this, &ConnectionsPane::updateState);

    m_restoring = true;
    if (const QByteArray state = m_viewState.bytes(headerKey(), ConnectionsTable::headerVersion); !state.isEmpty())
        m_table->restoreColumns(state, isYes(m_viewState, fitsKey()), isYes(m_viewState, chosenKey()));
    m_table->setGroupWanted(isYes(m_viewState, groupKey()));
    m_restoring = false;
    updateState();
}

ConnectionsPane::~ConnectionsPane() = default;

void ConnectionsPane::setSession(Session *session)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    }
    m_session = session;
    m_wanted.reset();
    m_filter->setFilter({});
    m_proxy->setScope({});
    m_model->setSession(session);
    m_header->setSession(session);
    m_header->setScope({});
    m_restoring = true;
    m_table->setOneGroup(false);
    m_restoring = false;
    if (session != nullptr) {
        const ConnectionStore *store = &session->connections();
        connect(session, &Session::stateChanged, this, &ConnectionsPane::updateMessage);
        connect(store, &ConnectionStore::loadStateChanged, this, &ConnectionsPane::updateMessage);
        connect(store, &ConnectionStore::loadStateChanged, this, &ConnectionsPane::updateState);
        connect(store, &ConnectionStore::refreshed, this, &ConnectionsPane::updateState);
        connect(store, &ConnectionStore::groupsChanged, this, &ConnectionsPane::updateState);
        connect(store, &ConnectionStore::keptChanged, this, &ConnectionsPane::updateAge);
    }
    updateAge();
    updateState();
}

void ConnectionsPane::setSetupDrafts(const SetupDrafts &drafts)
{
    m_model->setSetupDrafts(drafts);
}

void ConnectionsPane::setScope(const BoardScope &scope)
{
    m_wanted.reset();
    if (scope != m_proxy->scope()) {
        m_table->clearSelection();
        m_proxy->setScope(scope);
        m_header->setScope(scope);
        m_restoring = true;
        m_table->setOneGroup(!scope.group.isEmpty());
        m_restoring = false;
        if (!scope.group.isEmpty() && m_session != nullptr)
            m_session->connections().loadDestinations();
        m_table->scrollToTop();
    }
    updateState();
}

const BoardScope &ConnectionsPane::scope() const
{
    return m_proxy->scope();
}

bool ConnectionsPane::isScopeEmpty() const
{
    return !m_proxy->hasInScope();
}

QList<ConnectionId> ConnectionsPane::selection() const
{
    return m_table->selectedConnections();
}

void ConnectionsPane::select(const ConnectionId &id)
{
    const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(id));
    if (!index.isValid()) {
        m_wanted = id;
        return;
    }
    m_wanted.reset();
    // Not by setCurrentIndex(), which adds to what is selected while Ctrl is held, as it is for Ctrl+F.
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void ConnectionsPane::selectAll(const QList<ConnectionId> &ids)
{
    std::vector<int> rows;
    for (const ConnectionId &id : ids) {
        if (const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(id)); index.isValid())
            rows.push_back(index.row());
    }
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    // A range for each run of rows: what is selected is looked for in all of them.
    QItemSelection selection;
    for (size_t first = 0, next = 1; first < rows.size(); first = next++) {
        while (next < rows.size() && rows[next] == rows[next - 1] + 1)
            ++next;
        selection.select(m_proxy->index(rows[first], 0), m_proxy->index(rows[next - 1], 0));
    }
    const QModelIndex first = selection.constFirst().topLeft();
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(first);
}

void ConnectionsPane::keyPressEvent(QKeyEvent *event)
{
    // What nobody in here wanted: from the table Escape does what it does in the filter.
    if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->setFilter({});
    else
        QWidget::keyPressEvent(event);
}

void ConnectionsPane::tick()
{
    m_model->tick();
    m_header->tick();
    if (m_message->hasMessage() && m_session != nullptr && m_session->connections().isKept())
        updateMessage();
}

void ConnectionsPane::saveColumns()
{
    if (m_restoring)
        return;
    m_viewState.saveBytes(headerKey(), m_table->columns(), ConnectionsTable::headerVersion);
    saveYes(m_viewState, groupKey(), m_table->isGroupWanted());
    saveYes(m_viewState, fitsKey(), m_table->isFitting());
    saveYes(m_viewState, chosenKey(), m_table->isChosen());
}

void ConnectionsPane::scheduleUpdate()
{
    if (std::exchange(m_updateScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &ConnectionsPane::updateState, Qt::QueuedConnection);
}

bool ConnectionsPane::isScopeKnown() const
{
    // Nothing is no number before the first list has been read to its end.
    return m_session != nullptr
           && (m_session->connections().isComplete() || m_session->connections().isKept() || m_proxy->hasInScope());
}

void ConnectionsPane::updateState()
{
    m_updateScheduled = false;
    const int shown = m_proxy->rowCount();
    m_filter->setCounts(shown, isScopeKnown() ? m_proxy->scopeCount() : -1);
    if (m_wanted)
        select(ConnectionId(*m_wanted));
    if (shown == 0)
        explainEmpty();
    QWidget *page = shown > 0 ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_stack->currentWidget() != page) {
        const bool hadFocus = m_table->hasFocus();
        m_stack->setCurrentWidget(page);
        if (hadFocus)
            m_filter->setFocus();
    }
}

void ConnectionsPane::explainEmpty()
{
    m_empty->setAction({});
    m_offersToMake = false;
    if (m_session == nullptr) {
        m_empty->setContent(QStringLiteral("state-sync"), tr("Opening the account…"));
        return;
    }
    const ConnectionStore &store = m_session->connections();
    if (!m_filter->filter().isEmpty() && m_proxy->hasInScope()) {
        m_empty->setContent(QStringLiteral("edit-find"), tr("Nothing matches “%1”").arg(m_filter->filter()),
                            tr("%n connection(s) are hidden by the filter.", nullptr, m_proxy->scopeCount()));
        m_empty->setAction(tr("Clear the filter"), QStringLiteral("edit-clear"));
    } else if (!store.isComplete()) {
        if (store.loadState() == ConnectionStore::LoadState::Failed) {
            m_empty->setContent(QStringLiteral("data-error"), tr("The connections could not be read"),
                                store.error() ? errorText(*store.error()).text() : QString());
            m_empty->setAction(tr("Try again"), QStringLiteral("view-refresh"));
        } else {
            m_empty->setContent(QStringLiteral("state-sync"), tr("Reading the connections…"));
        }
    } else if (!m_proxy->scope().group.isEmpty()) {
        m_empty->setContent(QStringLiteral("folder"), tr("This group has no connections"),
                            tr("Connections that are made in it appear here by themselves."));
        offerToMake();
    } else if (m_proxy->scope().view == BoardView::All) {
        m_empty->setContent(QStringLiteral("server-database"), tr("This account has no connections"),
                            tr("Or this key may see none: keys of a scoped role see what their role allows."));
        offerToMake();
    } else {
        m_empty->setContent(QStringLiteral("data-success"),
                            tr("Nothing here", "no connection belongs to the view, which is good news"),
                            tr("No connection is in this state."));
        m_empty->setAction(tr("Look again"), QStringLiteral("view-refresh"));
    }
}

void ConnectionsPane::offerToMake()
{
    m_offersToMake = !m_session->isReadOnly();
    if (m_offersToMake) {
        m_empty->setAction(m_session->connections().groups().isEmpty() ? tr("New group…") : tr("New connection…"),
                           QStringLiteral("list-add"));
    }
}

void ConnectionsPane::showGroupMenu(const QPoint &globalPosition)
{
    QList<ConnectionId> ids;
    for (int row = 0; m_session != nullptr && row < m_session->connections().count(); ++row) {
        const Connection &connection = m_session->connections().at(row);
        if (connection.groupId == scope().group)
            ids.append(connection.id);
    }
    emit groupMenuRequested(globalPosition, scope().group, ids);
}

void ConnectionsPane::onEmptyAction()
{
    if (m_offersToMake)
        emit makeRequested();
    else if (!m_filter->filter().isEmpty())
        m_filter->setFilter({});
    else if (m_session != nullptr)
        m_session->retry();
}

void ConnectionsPane::updateAge()
{
    setFaded(m_table, m_session != nullptr && m_session->connections().isKept());
    updateMessage();
}

QString ConnectionsPane::ageSentence() const
{
    const ConnectionStore &store = m_session->connections();
    const Timestamp readAt = store.refreshedAt();
    return tr("You see the board as it was %1; nothing can be changed until it has been read again.")
        .arg(relativeTime(readAt, readAt.addMilliseconds(store.ageMs())));
}

void ConnectionsPane::updateMessage()
{
    const bool signedIn = m_session != nullptr && m_session->state() != Session::State::SignedOut;
    if (!signedIn) {
        m_message->clear();
        return;
    }
    // What was read before stays on the screen; the bar says that it is no longer fresh.
    if (m_session->connections().isKept() && m_session->error()) {
        const ErrorText error = errorText(*m_session->error());
        const QString text = tr("%1 %2", "an error, and what it means").arg(error.text(), ageSentence());
        if (!m_message->hasMessage() || m_message->text() != text)
            m_message->showMessage(
                {.tone = Tone::Attention, .text = text, .details = error.details, .actions = {}, .retry = true});
    } else if (m_session->state() != Session::State::Ready && m_session->error())
        m_message->showError(*m_session->error());
    else if (m_session->connections().loadState() == ConnectionStore::LoadState::Failed
             && m_session->connections().error())
        m_message->showError(*m_session->connections().error());
    else if (m_session->connections().loadState() == ConnectionStore::LoadState::Loaded)
        m_message->clear();
}

} // namespace sluice
