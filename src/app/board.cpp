// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"

#include "activity/activitypane.h"
#include "connection/connectionpage.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "handfocus.h"
#include "inspector/inspectorpane.h"
#include "navigator/navigatorpane.h"
#include "operationlog.h"
#include "schemastore.h"
#include "session.h"
#include "setupdrafts.h"
#include "taborder.h"
#include "viewstate.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

QString acrossKey()
{
    return QStringLiteral("board/across");
}

QString downKey()
{
    return QStringLiteral("board/down");
}

QString openKey()
{
    return QStringLiteral("board/open");
}

/// In characters, at the first start.
constexpr int navigatorWidth = 34;
constexpr int inspectorWidth = 39;
/// Narrower than this neither can be read: in a narrow window the centre yields first.
constexpr int narrowestNavigator = 24;
constexpr int narrowestInspector = 34;
constexpr int activityLines = 12;

} // namespace

Board::Board(const Words &words, const ConnectionVerbs &verbs, Prompt &prompt, ViewState &viewState,
             SetupDrafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_verbs(verbs)
    , m_prompt(prompt)
    , m_viewState(viewState)
    , m_setupDrafts(drafts)
    , m_navigator(new NavigatorPane(words, this))
    , m_centre(new QStackedWidget(this))
    , m_connections(new ConnectionsPane(words, viewState, this))
    , m_inspector(new InspectorPane(verbs, this))
    , m_activity(new ActivityPane(words, this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("board"));
    m_centre->addWidget(m_connections);
    m_across->addWidget(m_navigator);
    m_across->addWidget(m_centre);
    m_across->addWidget(m_inspector);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    const int em = fontMetrics().averageCharWidth();
    m_navigator->setMinimumWidth(narrowestNavigator * em);
    m_inspector->setMinimumWidth(narrowestInspector * em);
    m_down->addWidget(m_across);
    m_down->addWidget(m_activity);
    m_down->setStretchFactor(0, 1);
    m_down->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_down);

    showCentre(m_connections);
    m_connections->setSetupDrafts(m_setupDrafts);

    connect(m_navigator, &NavigatorPane::scopeChosen, this, &Board::showScope);
    connect(m_navigator, &NavigatorPane::connectionChosen, this, &Board::openConnection);
    connect(m_navigator, &NavigatorPane::syncRequested, this, &Board::syncRequested);
    connect(m_navigator, &NavigatorPane::contextMenuRequested, this, &Board::contextMenuRequested);
    connect(m_navigator, &NavigatorPane::groupMenuRequested, this, &Board::groupMenuRequested);
    connect(m_connections, &ConnectionsPane::openRequested, this, &Board::openConnection);
    connect(m_connections, &ConnectionsPane::syncRequested, this, &Board::syncRequested);
    connect(m_connections, &ConnectionsPane::groupMenuRequested, this, &Board::groupMenuRequested);
    connect(m_connections, &ConnectionsPane::contextMenuRequested, this,
            [this](const QPoint &at) { emit contextMenuRequested(at, {}); });
    connect(m_connections, &ConnectionsPane::selectionChanged, this, [this](const QList<ConnectionId> &ids) {
        m_inspector->setSelection(ids);
        emit selectionChanged(showsPage() ? selection() : ids);
    });
    connect(m_inspector, &InspectorPane::openRequested, this, &Board::openConnection);
    connect(m_activity, &ActivityPane::connectionRequested, this, &Board::openConnection);
    connect(m_activity, &ActivityPane::expandedChanged, this, &Board::onActivityExpanded);
    connect(m_activity, &ActivityPane::focusLeft, this, &Board::focusShown);
    onActivityExpanded(false);
}

Board::~Board() = default;

ConnectionPage *Board::page()
{
    if (m_page != nullptr)
        return m_page;
    m_page = new ConnectionPage(m_words, m_verbs, m_prompt, m_viewState, m_setupDrafts, this);
    m_centre->addWidget(m_page);
    showCentre(m_centre->currentWidget());
    tabAfter(m_connections, m_page);
    connect(m_page, &ConnectionPage::backRequested, this, &Board::closePage);
    connect(m_page, &ConnectionPage::groupRequested, this,
            [this](const GroupId &id) { showScope({.view = BoardView::All, .group = id}); });
    m_page->setProduction(m_production, m_productionName);
    m_page->setSession(m_session, m_profileKey);
    emit pageMade();
    return m_page;
}

void Board::setProduction(bool production, const QString &profile)
{
    m_production = production;
    m_productionName = profile;
    if (m_page != nullptr)
        m_page->setProduction(production, profile);
}

void Board::setSession(Session *session, const QString &profileKey)
{
    if (m_session != nullptr) {
        disconnect(&m_session->connections(), nullptr, this, nullptr);
        m_viewState.saveList(openKey() + u'/' + m_profileKey, m_navigator->expandedGroups());
    }
    if (m_session != nullptr)
        m_left.insert(m_profileKey, {m_places, m_connections->filterEdit()->filter(), m_connections->selection()});
    m_session = session;
    m_profileKey = profileKey;
    const Left left = session == nullptr ? Left() : m_left.take(profileKey);
    m_places = left.places;
    m_navigator->setSession(session);
    m_connections->setSession(session);
    if (m_page != nullptr)
        m_page->setSession(session, profileKey);
    m_setupDrafts.setProfile(profileKey);
    m_inspector->setSession(session);
    m_activity->setSession(session);
    if (session != nullptr) {
        connect(&session->connections(), &ConnectionStore::connectionsAboutToBeRemoved, this,
                &Board::onAboutToBeRemoved);
        connect(&session->connections(), &ConnectionStore::connectionsRemoved, this, &Board::onRemoved);
        connect(&session->connections(), &ConnectionStore::connectionsAdded, this, &Board::onAdded);
        connect(&session->connections(), &ConnectionStore::refreshed, this, &Board::onRefreshed);
        connect(&session->connections(), &ConnectionStore::groupsChanged, this, &Board::onGroupsChanged);
        if (const auto open = m_viewState.list(openKey() + u'/' + profileKey))
            m_navigator->setExpandedGroups(*open);
    }
    // The page that was left is shown again if its connection is known already. Else its list is until then, with the
    // connection selected, and the page is where Back leads.
    const ConnectionId opened = m_places.current().connection;
    const bool isLost = !opened.isEmpty() && !isKnown(opened);
    if (isLost)
        m_places.go({.scope = m_places.current().scope, .connection = {}});
    show(m_places.current());
    m_connections->filterEdit()->setFilter(left.filter);
    m_awaited = isLost ? opened : ConnectionId();
    if (isLost)
        m_connections->select(opened);
    else
        m_connections->selectAll(left.selection);
}

bool Board::isKnown(const ConnectionId &id) const
{
    return m_session != nullptr && m_session->connections().find(id) != nullptr;
}

bool Board::showsPage() const
{
    return m_page != nullptr && m_centre->currentWidget() == m_page;
}

QList<ConnectionId> Board::selection() const
{
    if (showsPage())
        return {m_page->connection()};
    return m_connections->selection();
}

void Board::showAwaited()
{
    // Who has chosen something meanwhile is not taken away from it.
    const QList<ConnectionId> chosen = m_connections->selection();
    if (isKnown(m_awaited) && (chosen.isEmpty() || chosen == QList{m_awaited}))
        goBack();
}

void Board::goTo(const Place &place)
{
    m_places.go(place);
    show(place);
}

void Board::show(const Place &place)
{
    m_awaited = {};
    // Of a connection that is gone, or not read yet, there is no page to show.
    const bool isPage = !place.connection.isEmpty() && isKnown(place.connection);
    m_connections->setScope(place.scope);
    if (isPage) {
        page()->setConnection(place.connection);
        m_navigator->showConnection(place.connection);
    } else {
        m_navigator->showScope(place.scope);
    }
    QWidget *shown = isPage ? static_cast<QWidget *>(m_page) : m_connections;
    if (m_centre->currentWidget() != shown) {
        const bool hadFocus = m_centre->isAncestorOf(focusWidget());
        showCentre(shown);
        if (hadFocus)
            focusShown();
    }
    updateInspector();
    emit selectionChanged(selection());
    emit placeChanged();
}

void Board::showCentre(QWidget *shown)
{
    // What is not shown needs no room: the page is wide, but has that of the inspector as well.
    for (int i = 0; i < m_centre->count(); ++i) {
        QWidget *widget = m_centre->widget(i);
        widget->setSizePolicy(widget == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_centre->setCurrentWidget(shown);
}

void Board::showScope(const BoardScope &scope)
{
    goTo({.scope = scope, .connection = {}});
}

void Board::openConnection(const ConnectionId &id)
{
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(id);
    if (connection == nullptr)
        return;
    BoardScope scope = m_places.current().scope;
    // Found from elsewhere: the way back leads to its neighbours, among which it is.
    if (!scope.group.isEmpty() && scope.group != connection->groupId)
        scope.group = connection->groupId;
    goTo({.scope = scope, .connection = id});
}

GroupId Board::group() const
{
    const Place &place = m_places.current();
    const Connection *connection =
        m_session == nullptr || place.connection.isEmpty() ? nullptr : m_session->connections().find(place.connection);
    return connection == nullptr ? place.scope.group : connection->groupId;
}

void Board::closePage()
{
    const ConnectionId id = m_page == nullptr ? ConnectionId() : m_page->connection();
    showScope(m_places.current().scope);
    m_connections->select(id);
}

void Board::focusFilter()
{
    if (showsPage()) {
        if (m_page->focusFilter())
            return;
        closePage();
    }
    m_connections->filterEdit()->setFocus(Qt::ShortcutFocusReason);
    m_connections->filterEdit()->selectAll();
}

void Board::focusShown()
{
    if (showsPage())
        m_page->takeFocus();
    else
        focusInto(m_connections);
}

void Board::goBack()
{
    const ConnectionId left = m_places.current().connection;
    show(m_places.back());
    if (!left.isEmpty() && m_places.current().connection.isEmpty())
        m_connections->select(left);
}

void Board::goForward()
{
    show(m_places.forward());
}

bool Board::isDeletedHere(const ConnectionId &id) const
{
    return std::ranges::any_of(m_session->operations().operations(), [&id](const Operation &operation) {
        return operation.kind == Operation::Kind::Delete
               && std::ranges::any_of(operation.rows, [&id](const OperationRow &row) {
                      return row.connection == id && row.state != OperationRow::State::Failed
                             && row.state != OperationRow::State::Cancelled;
                  });
    });
}

void Board::onAboutToBeRemoved(const QList<ConnectionId> &ids)
{
    const ConnectionId id = m_places.current().connection;
    m_lost.reset();
    if (!showsPage() || !ids.contains(id) || isDeletedHere(id))
        return;
    const Connection *connection = m_session->connections().find(id);
    m_lost = Lost{.id = id,
                  .name = connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema,
                  .schemaUnsent = m_session->schemas().isUnsent(id),
                  .setupUnsent = m_setupDrafts.isUnsent(id)};
}

void Board::onRemoved(const QList<ConnectionId> &ids)
{
    const bool wasShown = ids.contains(m_places.current().connection);
    bool isNews = false;
    for (const ConnectionId &id : ids) {
        m_places.forget(id);
        isNews = isNews || (m_setupDrafts.isUnsent(id) && !m_setupDrafts.isGone(id));
        m_setupDrafts.setGone(id, true);
    }
    if (wasShown)
        show(m_places.current());
    else
        emit placeChanged();
    if (const auto lost = std::exchange(m_lost, std::nullopt))
        emit pageLost(lost->id, lost->name, lost->schemaUnsent, lost->setupUnsent);
    else if (isNews)
        emit draftsGone();
}

bool Board::noteGoneDrafts()
{
    if (m_session == nullptr || !m_session->connections().isComplete())
        return false;
    bool isNews = false;
    const QList<ConnectionId> ids = m_setupDrafts.unsent();
    for (const ConnectionId &id : ids) {
        if (isKnown(id) || m_setupDrafts.isGone(id))
            continue;
        m_setupDrafts.setGone(id, true);
        isNews = true;
    }
    return isNews;
}

void Board::onRefreshed()
{
    if (noteGoneDrafts())
        emit draftsGone();
}

void Board::onAdded(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_setupDrafts.setGone(m_session->connections().at(row).id, false);
    showAwaited();
}

void Board::onGroupsChanged()
{
    // A group that is gone is no place to be.
    const GroupId group = m_places.current().scope.group;
    const ConnectionStore &store = m_session->connections();
    if (!group.isEmpty() && store.hasGroups() && store.isComplete() && store.group(group) == nullptr
        && m_connections->isScopeEmpty()) {
        showScope({});
        return;
    }
    // It may have been shown before its row in the navigator was there.
    if (showsPage())
        m_navigator->showConnection(m_page->connection());
    else
        m_navigator->showScope(m_places.current().scope);
}

void Board::setInspectorVisible(bool visible)
{
    m_wantsInspector = visible;
    updateInspector();
}

void Board::updateInspector()
{
    // A connection's page says all that the inspector would.
    m_inspector->setVisible(m_wantsInspector && !showsPage());
}

void Board::onActivityExpanded(bool expanded)
{
    m_activity->layout()->activate(); // what has just been hidden takes no place any more
    const int line = m_activity->minimumSizeHint().height();
    if (!expanded) {
        if (m_down->sizes().constLast() > line)
            m_activityHeight = m_down->sizes().constLast();
        // One line, which no handle can make larger.
        m_activity->setMaximumHeight(line);
        m_down->setSizes({qMax(1, m_down->height() - line), line});
        return;
    }
    m_activity->setMaximumHeight(QWIDGETSIZE_MAX);
    if (m_activityHeight == 0)
        m_activityHeight = activityLines * fontMetrics().lineSpacing() * 3 / 2;
    m_down->setSizes({qMax(1, m_down->height() - m_activityHeight), m_activityHeight});
}

void Board::tick(bool ages)
{
    m_activity->tick();
    if (showsPage())
        m_page->tick(ages);
    if (!ages)
        return;
    if (!showsPage())
        m_connections->tick();
    m_inspector->tick();
}

void Board::saveLayout()
{
    m_viewState.saveBytes(acrossKey(), m_across->saveState());
    m_viewState.saveList(downKey(),
                         {QString::number(m_activity->isExpanded() ? 1 : 0),
                          QString::number(m_activity->isExpanded() ? m_activity->height() : m_activityHeight)});
    if (m_session != nullptr)
        m_viewState.saveList(openKey() + u'/' + m_profileKey, m_navigator->expandedGroups());
}

void Board::restoreLayout()
{
    const int em = fontMetrics().averageCharWidth();
    if (!m_across->restoreState(m_viewState.bytes(acrossKey())))
        m_across->setSizes(
            {navigatorWidth * em, qMax(1, width() - (navigatorWidth + inspectorWidth) * em), inspectorWidth * em});
    m_activityHeight = 0;
    const QStringList down = m_viewState.list(downKey()).value_or(QStringList());
    if (down.size() == 2)
        m_activityHeight = qBound(0, down.at(1).toInt(), height());
    m_activity->setExpanded(down.size() == 2 && down.first() == u"1");
    updateInspector();
}

} // namespace sluice
