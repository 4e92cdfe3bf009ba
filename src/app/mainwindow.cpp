// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "accountactions.h"
#include "actionregistry.h"
#include "activity/activitypane.h"
#include "board.h"
#include "colourdisc.h"
#include "colourstripe.h"
#include "connection/connectionpage.h"
#include "connectionactions.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "errortext.h"
#include "filteredit.h"
#include "handfocus.h"
#include "iconset.h"
#include "messagebar.h"
#include "navigator/navigatorpane.h"
#include "operationlog.h"
#include "preferences.h"
#include "profilemenu.h"
#include "profiles.h"
#include "prompt.h"
#include "schemaactions.h"
#include "secretstore.h"
#include "sessions.h"
#include "setupjournal.h"
#include "signin/signinpane.h"
#include "statusline.h"
#include "viewstate.h"
#include "windowactions.h"
#include "words/modelwords.h"

#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

QString geometryKey()
{
    return QStringLiteral("mainwindow/geometry");
}

QString inspectorKey()
{
    return QStringLiteral("mainwindow/inspector");
}

constexpr int tickMs = 1000;
/// Every so many ticks the ages in words are written anew.
constexpr int ticksPerAge = 15;

ConnectionVerbs verbsOf(const ConnectionActions &actions)
{
    return {.sync = actions.syncAction(),
            .restart = actions.restartAction(),
            .pause = actions.pauseAction(),
            .resume = actions.resumeAction(),
            .test = actions.testAction(),
            .copyId = actions.copyIdAction(),
            .dashboard = actions.dashboardAction()};
}

} // namespace

MainWindow::MainWindow(const Services &services)
    : m_services(services)
    , m_registry(new ActionRegistry(this))
    , m_prompt(new Prompt(this))
    , m_verbs(new ConnectionActions(*m_registry, *m_prompt, this))
    , m_account(new AccountActions(*m_registry, *m_prompt, *m_verbs, services.copiesFolder, this))
    , m_actions(new WindowActions(*m_registry, this))
    , m_profileMenu(new ProfileMenu(services.profiles, services.sessions, this))
    , m_stripe(new ColourStripe(this))
    , m_pages(new QStackedWidget(this))
    , m_board(new Board(modelWords(), verbsOf(*m_verbs), *m_prompt, services.viewState, services.setupDrafts, this))
    , m_journal(new SetupJournal(services.setupDrafts, services.secrets, this))
    , m_schema(new SchemaActions(*m_registry, this))
    , m_message(new MessageBar(this))
    , m_status(new StatusLine(this))
    , m_profileButton(new QToolButton(this))
    , m_ticker(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    m_pages->addWidget(m_board);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_stripe);
    layout->addWidget(m_pages, 1);
    // At the foot, for it comes unasked: above, it would push everything away from under the mouse.
    layout->addWidget(m_message);
    setCentralWidget(centre);
    setStatusBar(m_status);
    buildToolBar();
    m_profileMenu->setLastActions({m_actions->preferences, m_actions->quit});
    m_actions->buildMenuBar(this, m_profileMenu, *m_verbs, *m_account, *m_schema);

    connectActions();
    connectSessions();
    connectBoard();
    connectAccount();
    connectPreferences();
    m_ticker->setInterval(tickMs);
    connect(m_ticker, &QTimer::timeout, this, &MainWindow::tick);
    m_ticker->start();

    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    restoreGeometry(m_services.viewState.bytes(geometryKey()));
    m_actions->inspector->setChecked(
        m_services.viewState.list(inspectorKey()).value_or(QStringList{QStringLiteral("1")}).contains(u"1"));
    m_board->restoreLayout();
    m_actions->activity->setChecked(m_board->activity()->isExpanded());
    onCurrentChanged(nullptr);
    if (m_services.preferences.notice() == SettingsNotice::SetAside)
        m_message->showMessage(Tone::Attention,
                               tr("The settings could not be read. They were kept aside as a file that "
                                  "ends in “.bak”, and new ones were begun."));
    else if (m_services.preferences.notice() == SettingsNotice::NotWritable)
        m_message->showMessage(Tone::Attention, tr("The settings cannot be written: what you change now is forgotten "
                                                   "when Sluice ends."));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_profileButton->setObjectName(QStringLiteral("profileButton"));
    m_profileButton->setMenu(m_profileMenu);
    m_profileMenu->setAsked([this] { return askedProfile(); });
    m_profileButton->setPopupMode(QToolButton::InstantPopup);
    m_profileButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_profileButton->setFocusPolicy(Qt::StrongFocus);
    m_profileButton->setAccessibleName(tr("Profile"));
    bar->addWidget(m_profileButton);
    bar->addSeparator();
    bar->addActions({m_actions->back, m_actions->refresh});
    bar->addSeparator();
    bar->addActions({m_verbs->syncAction(), m_verbs->pauseAction(), m_verbs->resumeAction(), m_verbs->testAction()});
    bar->addAction(m_account->newConnection());
    qobject_cast<QToolButton *>(bar->widgetForAction(m_actions->back))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    // Everything in the bar can be reached by Tab.
    for (QAction *action : bar->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setFocusPolicy(Qt::StrongFocus);
    }
}

void MainWindow::connectActions()
{
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        if (Session *session = m_services.sessions.current())
            session->retry();
    });
    connect(m_actions->filter, &QAction::triggered, this, [this] { m_board->focusFilter(); });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_board->navigator()->filterEdit()->setFocus(Qt::ShortcutFocusReason);
        m_board->navigator()->filterEdit()->selectAll();
    });
    connect(m_actions->open, &QAction::triggered, this, [this] {
        if (m_verbs->selection().size() == 1)
            m_board->openConnection(m_verbs->selection().first());
    });
    connect(m_actions->compare, &QAction::triggered, this, [this] { m_board->page()->compareSchemas(); });
    connect(m_actions->back, &QAction::triggered, m_board, &Board::goBack);
    connect(m_actions->forward, &QAction::triggered, m_board, &Board::goForward);
    connect(m_actions->activity, &QAction::toggled, m_board->activity(), &ActivityPane::setExpanded);
    connect(m_actions->requests, &QAction::triggered, this, [this] {
        m_board->activity()->tabs()->setCurrentIndex(1);
        m_board->activity()->setExpanded(true);
    });
    connect(m_actions->inspector, &QAction::toggled, m_board, &Board::setInspectorVisible);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);

    connect(m_profileMenu, &ProfileMenu::profileRequested, this, &MainWindow::openProfile);
    connect(m_profileMenu, &ProfileMenu::demoRequested, this, &MainWindow::openDemo);
    connect(m_profileMenu, &ProfileMenu::newRequested, this, [this] { showSignIn(); });
    connect(m_profileMenu, &ProfileMenu::editRequested, this, &MainWindow::editProfile);
    connect(m_profileMenu, &ProfileMenu::signOutRequested, this, &MainWindow::signOut);
    connect(m_profileMenu, &ProfileMenu::removeRequested, this, &MainWindow::removeProfile);
}

void MainWindow::connectSessions()
{
    Sessions *sessions = &m_services.sessions;
    connect(m_journal, &SetupJournal::restored, this, [this](const QString &profile) {
        if (m_services.sessions.current() == nullptr || m_services.sessions.currentProfile().id.text() != profile)
            return;
        m_board->noteGoneDrafts();
        tellDrafts(true);
    });
    connect(sessions, &Sessions::currentChanged, this, &MainWindow::onCurrentChanged);
    connect(sessions, &Sessions::needsSignIn, this, &MainWindow::onNeedsSignIn);
    connect(sessions, &Sessions::proved, this, &MainWindow::onProved);
    connect(sessions, &Sessions::notProved, this, [this](const Profile &, const Error &error) { onNotProved(error); });
    connect(sessions, &Sessions::currentProfileChanged, this, &MainWindow::updateProfile);
    connect(sessions, &Sessions::busyElsewhereChanged, this, &MainWindow::updateElsewhere);
    connect(sessions, &Sessions::endedElsewhere, this, &MainWindow::onEndedElsewhere);
    connect(m_board->activity(), &ActivityPane::profileRequested, sessions, &Sessions::open);
    connect(sessions, &Sessions::secretNotKept, this, [this](const Error &error) {
        m_message->showMessage(
            {.tone = Tone::Attention,
             .text = tr("The key could not be kept in the keychain; you will be asked for it again."),
             .details = errorText(error).details,
             .actions = {},
             .retry = false});
    });
    connect(sessions, &Sessions::secretNotForgotten, this, [this](const Error &error) {
        m_message->showMessage({.tone = Tone::Attention,
                                .text = tr("The key could not be removed from the keychain; if it is there, it stays."),
                                .details = errorText(error).details,
                                .actions = {},
                                .retry = false});
    });
    connect(sessions, &Sessions::cacheNoticed, this, &MainWindow::onCacheNoticed);
    connect(&m_services.secrets, &SecretStore::noticed, this, &MainWindow::updateKeptWhere);
}

void MainWindow::prepare()
{
    m_board->page();
}

void MainWindow::connectBoard()
{
    connect(m_board, &Board::selectionChanged, this, &MainWindow::updateVerbs);
    connect(m_board, &Board::placeChanged, this, &MainWindow::updatePlaces);
    connect(m_board, &Board::placeChanged, this, &MainWindow::endMessage);
    connect(m_board, &Board::pageMade, m_schema, [this] { m_schema->setPage(*m_board->page()); });
    connect(m_board, &Board::pageLost, this, &MainWindow::onPageLost);
    connect(m_board, &Board::draftsGone, this,
            [this] { tellDrafts(m_message->hasMessage() && m_message->text() == m_restoredText); });
    connect(m_board, &Board::syncRequested, m_verbs, [this](const ConnectionId &id) { m_verbs->sync({id}); });
    connect(m_board, &Board::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_board->connections(), &ConnectionsPane::makeRequested, this, [this] {
        (m_account->newConnection()->isEnabled() ? m_account->newConnection() : m_account->newGroup())->trigger();
    });
    connect(m_board, &Board::groupMenuRequested, this, &MainWindow::showGroupMenu);
    connect(m_board->activity(), &ActivityPane::expandedChanged, m_actions->activity, &QAction::setChecked);
}

void MainWindow::connectAccount()
{
    connect(m_account, &AccountActions::failed, this, [this](const Error &error) {
        m_message->showError(error, false);
        endWith(Bound::Account);
    });
    connect(m_account, &AccountActions::told, this, [this](const QString &text, const QString &folder) {
        tell(text, folder);
        // A file on this computer is there whatever is shown.
        if (folder.isEmpty())
            endWith(Bound::Account);
    });
    connect(m_message, &MessageBar::actionTriggered, this, &MainWindow::onMessageAction);
    m_message->setHeir([this] {
        if (m_pages->currentWidget() == m_board)
            m_board->focusShown();
        else
            focusInto(m_pages);
    });
    connect(m_account, &AccountActions::connectionMade, this, &MainWindow::onConnectionMade);
    connect(m_account, &AccountActions::groupMade, m_board,
            [this](const GroupId &id) { m_board->showScope({.view = BoardView::All, .group = id}); });
}

void MainWindow::connectPreferences()
{
    Preferences *preferences = &m_services.preferences;
    m_registry->restoreKeys(preferences->keys());
    connect(m_registry, &ActionRegistry::keysChanged, preferences,
            [this, preferences] { preferences->setKeys(m_registry->changedKeys()); });
    m_verbs->setDashboardOffered(preferences->dashboardLinks());
    connect(preferences, &Preferences::dashboardLinksChanged, m_verbs, &ConnectionActions::setDashboardOffered);
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    if (page == m_board) {
        m_formStays = false;
        if (m_signIn != nullptr)
            m_signIn->forgetKey();
    }
    for (QAction *action : {m_actions->refresh, m_actions->filter, m_actions->find, m_actions->activity,
                            m_actions->requests, m_actions->inspector})
        action->setEnabled(page == m_board);
    updateVerbs();
    updatePlaces();
    endMessage();
    updateStripe();
    // From the form, and also when what had the focus there was switched off while the key was tried.
    if (page == m_board && !m_board->isAncestorOf(focusWidget()))
        m_board->navigator()->setFocus();
}

void MainWindow::onCurrentChanged(Session *session)
{
    if (m_leaving)
        return;
    const Profile profile = session == nullptr ? Profile() : m_services.sessions.currentProfile();
    m_board->setSession(session, profile.id.text());
    m_status->setSession(session);
    m_verbs->setSession(session, profile);
    m_account->setSession(session, profile);
    updateProfile();
    if (m_signIn != nullptr) {
        m_signIn->setTrying(m_services.sessions.isProving());
        m_signIn->setCancellable(session != nullptr);
    }
    if (session == nullptr)
        return;
    m_message->clear();
    if (session->isInUse())
        onCacheNoticed(CacheNotice::InUse);
    connect(session, &Session::stateChanged, this, &MainWindow::onSessionState, Qt::UniqueConnection);
    connect(&session->operations(), &OperationLog::operationEnded, this, &MainWindow::onOperationEnded,
            Qt::UniqueConnection);
    onSessionState();
}

void MainWindow::onSessionState()
{
    const Session *session = m_services.sessions.current();
    if (session == nullptr)
        return;
    const Profile &profile = m_services.sessions.currentProfile();
    if (session->state() == Session::State::Ready && !profile.demo && !session->isInUse())
        m_journal->open(profile.id);
    if (!isTrying()) {
        if (m_pages->currentWidget() != m_board && !m_formStays)
            showPage(m_board);
        return;
    }
    if (m_services.sessions.isProving())
        return;
    if (session->error())
        signIn()->showError(*session->error());
    else
        signIn()->setTrying(true);
}

void MainWindow::updateVerbs()
{
    // A menu that is open speaks of the row that it was opened on, whatever is selected meanwhile.
    const QList<QMenu *> menus = findChildren<QMenu *>(QStringLiteral("contextMenu"), Qt::FindDirectChildrenOnly);
    if (std::ranges::any_of(menus, &QWidget::isVisible))
        return;
    // At the form there is nothing in sight that they could act on.
    const bool onBoard = m_pages->currentWidget() == m_board;
    const QList<ConnectionId> selection = onBoard ? m_board->selection() : QList<ConnectionId>();
    m_verbs->setSelection(selection);
    m_account->setOffered(onBoard);
    m_account->setContext(onBoard ? m_board->group() : GroupId(), selection);
    m_actions->open->setEnabled(selection.size() == 1);
}

void MainWindow::updatePlaces()
{
    const bool onBoard = m_pages->currentWidget() == m_board;
    m_actions->compare->setEnabled(onBoard && m_board->showsPage());
    m_actions->back->setEnabled(onBoard && m_board->places().canGoBack());
    m_actions->forward->setEnabled(onBoard && m_board->places().canGoForward());
}

void MainWindow::updateElsewhere()
{
    m_board->activity()->setElsewhere(m_services.sessions.busyElsewhere());
}

void MainWindow::tick()
{
    if (!isVisible() || isMinimized())
        return;
    m_status->tick();
    m_board->tick(++m_ticks % ticksPerAge == 0);
}

void MainWindow::resetLayout()
{
    m_services.viewState.reset();
    m_actions->inspector->setChecked(true);
    m_board->restoreLayout();
    m_actions->activity->setChecked(m_board->activity()->isExpanded());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    if (m_leaving)
        return;
    int running = m_services.sessions.busyElsewhere().size();
    if (const Session *session = m_services.sessions.current())
        running += session->operations().runningCount();
    const QStringList lost = lostDrafts(m_journal->notKept(), m_services.sessions.draftsNotKept());
    if (!lost.isEmpty() || (running > 0 && m_services.preferences.confirmQuit()))
        confirmClose(running, lost);
    else
        leave();
}

void MainWindow::leave()
{
    m_leaving = true;
    m_ticker->stop();
    m_services.viewState.saveBytes(geometryKey(), saveGeometry());
    m_services.viewState.saveList(inspectorKey(),
                                  {m_actions->inspector->isChecked() ? QStringLiteral("1") : QStringLiteral("0")});
    m_board->saveLayout();
    hide();
    emit closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    if (Session *session = m_services.sessions.current()) {
        session->connections().setAttention(isMinimized() ? ConnectionStore::Attention::Hidden
                                                          : ConnectionStore::Attention::Front);
    }
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    // The children are painted in the same round, after this.
    QTimer::singleShot(0, this, &MainWindow::painted);
}

} // namespace sluice
