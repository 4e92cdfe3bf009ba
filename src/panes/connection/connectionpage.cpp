// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionpage.h"

#include "busyindicator.h"
#include "connection/connectionview.h"
#include "connection/jsonpane.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "handfocus.h"
#include "iconset.h"
#include "joinedbutton.h"
#include "look.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "schema/schemapane.h"
#include "schemastore.h"
#include "session.h"
#include "setup/setuppane.h"
#include "words/operationtext.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace sluice {

ConnectionPage::ConnectionPage(const Words &words, const ConnectionVerbs &verbs, Prompt &prompt, ViewState &viewState,
                               SetupDrafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_name(new PlainLabel(this))
    , m_group(new QToolButton(this))
    , m_doing(new PlainLabel(this))
    , m_busy(new BusyIndicator(this))
    , m_message(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new ConnectionView(verbs, this))
    , m_schema(new SchemaPane(words, prompt, viewState, this))
    , m_setup(new SetupPane(drafts, this))
    , m_json(new JsonPane(this))
    , m_verbs(new QWidget(this))
{
    setObjectName(QStringLiteral("connectionPage"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setIcon(icon(QStringLiteral("go-previous")));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setToolTip(tr("Back to the list"));
    m_back->setAccessibleName(m_back->toolTip());
    m_name->setObjectName(QStringLiteral("connectionName"));
    m_name->setFont(headingFont(font()));
    m_name->setSelectable(true);
    m_group->setObjectName(QStringLiteral("groupLink"));
    m_group->setAutoRaise(true);
    m_group->setFocusPolicy(Qt::StrongFocus);
    m_group->setIcon(icon(QStringLiteral("folder")));
    m_group->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_doing->setObjectName(QStringLiteral("connectionDoing"));
    m_doing->setMuted(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("connectionTabs"));
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_schema, tr("Sche&ma"));
    m_tabs->addTab(m_setup, tr("Setu&p"));
    m_tabs->addTab(m_json, tr("&JSON"));
    m_tabs->tabBar()->installEventFilter(this);

    const int unit = gridUnit(this);
    auto *verbLine = new QHBoxLayout(m_verbs);
    verbLine->setContentsMargins({});
    verbLine->setSpacing(unit);
    auto *split = new QHBoxLayout;
    split->setSpacing(0);
    verbLine->addLayout(split);
    auto *sync = new JoinedButton(m_verbs);
    setUpVerb(sync, verbs.sync, QStringLiteral("syncButton"));
    split->addWidget(sync);
    // Restart throws work away: it is one more step away, and can be reached while a sync runs, when Sync cannot.
    auto *more = new JoinedButton(m_verbs);
    more->setObjectName(QStringLiteral("moreButton"));
    more->setArrowType(Qt::DownArrow);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("More"));
    more->setAccessibleName(tr("More"));
    auto *menu = new QMenu(more);
    menu->addAction(verbs.restart);
    menu->addAction(verbs.copyId);
    more->setMenu(menu);
    split->addWidget(more);
    sync->setOther(more, true);
    more->setOther(sync, false);
    // Beside nothing an arrow would say nothing.
    const auto followSync = [more, sync = verbs.sync] {
        more->setVisible(sync->isVisible());
    };
    connect(verbs.sync, &QAction::changed, more, followSync);
    followSync();
    addVerb(verbs.pause, QStringLiteral("pauseButton"));
    addVerb(verbs.resume, QStringLiteral("resumeButton"));
    addVerb(verbs.test, QStringLiteral("testButton"));
    addVerb(verbs.dashboard, QStringLiteral("dashboardButton"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_name);
    auto *below = new QHBoxLayout;
    below->setSpacing(unit);
    below->addWidget(m_group);
    below->addWidget(m_busy);
    below->addWidget(m_doing, 1);
    titles->addLayout(below);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(unit, unit, unit, unit);
    head->setSpacing(unit);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addLayout(titles, 1);
    head->addWidget(m_verbs, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);

    connect(m_setup, &SetupPane::unsentChanged, this, &ConnectionPage::refreshUnsent);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ConnectionPage::refreshOutcome);
    connect(m_back, &QToolButton::clicked, this, &ConnectionPage::backRequested);
    connect(m_group, &QToolButton::clicked, this, &ConnectionPage::goToGroup);
}

void ConnectionPage::addVerb(QAction *action, const QString &objectName)
{
    auto *button = new QToolButton(m_verbs);
    setUpVerb(button, action, objectName);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    m_verbs->layout()->addWidget(button);
}

void ConnectionPage::setUpVerb(QToolButton *button, QAction *action, const QString &objectName)
{
    button->setObjectName(objectName);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // A button does not follow its action's visibility by itself.
    const auto follow = [button, action] {
        button->setVisible(action->isVisible());
        button->setAccessibleName(action->iconText());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
}

void ConnectionPage::setProduction(bool production, const QString &profile)
{
    m_schema->setProduction(production, profile);
}

void ConnectionPage::setSession(Session *session, const QString &profileKey)
{
    if (m_session != nullptr) {
        disconnect(&m_session->connections(), nullptr, this, nullptr);
        disconnect(&m_session->operations(), nullptr, this, nullptr);
        disconnect(&m_session->schemas(), nullptr, this, nullptr);
    }
    m_session = session;
    m_id = {};
    m_message->clear();
    m_overview->setSession(session);
    m_schema->setSession(session);
    m_setup->setSession(session, profileKey);
    m_json->setSession(session);
    if (session == nullptr)
        return;
    const ConnectionStore *store = &session->connections();
    connect(store, &ConnectionStore::connectionsChanged, this, [this](const QList<ConnectionId> &ids) {
        if (ids.contains(m_id))
            refresh();
    });
    connect(store, &ConnectionStore::groupsChanged, this, &ConnectionPage::refresh);
    connect(store, &ConnectionStore::connectionRemoved, this, [this](const ConnectionId &id) {
        if (id == m_id)
            emit backRequested();
    });
    connect(&session->operations(), &OperationLog::rowChanged, this, &ConnectionPage::refreshOutcome);
    connect(&session->operations(), &OperationLog::operationAdded, this, &ConnectionPage::refreshOutcome);
    connect(&session->schemas(), &SchemaStore::unsentChanged, this, [this](const ConnectionId &id) {
        if (id != m_id)
            return;
        refreshUnsent();
        refreshOutcome();
    });
}

void ConnectionPage::setConnection(const ConnectionId &id)
{
    m_id = id;
    m_message->clear();
    m_overview->setConnection(id);
    m_schema->setConnection(id);
    refreshUnsent();
    m_setup->setConnection(id);
    m_json->setConnection(id);
    refresh();
}

void ConnectionPage::compareSchemas()
{
    m_tabs->setCurrentWidget(m_schema);
    m_schema->compareWithOther();
}

bool ConnectionPage::focusFilter()
{
    if (m_tabs->currentWidget() == m_schema)
        m_schema->focusFilter();
    else if (m_tabs->currentWidget() == m_json)
        m_json->focusFilter();
    else
        return false;
    return true;
}

void ConnectionPage::takeFocus()
{
    if (m_tabs->currentWidget() == m_schema)
        m_schema->takeFocus();
    else if (!focusView(m_tabs->currentWidget()))
        m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

bool ConnectionPage::eventFilter(QObject *watched, QEvent *event)
{
    // Who chooses a tab by its letter goes on in it. Left on a button of the head, arrows would go to the next of the
    // buttons there.
    if (watched == m_tabs->tabBar() && event->type() == QEvent::Shortcut) {
        const bool isTaken = watched->event(event);
        takeFocus();
        return isTaken;
    }
    return QWidget::eventFilter(watched, event);
}

void ConnectionPage::keyPressEvent(QKeyEvent *event)
{
    // Nobody in here wanted it. Who leaves a field by Escape means the field.
    const QWidget *focus = focusWidget();
    const bool inField =
        qobject_cast<const QLineEdit *>(focus) != nullptr || qobject_cast<const QAbstractSpinBox *>(focus) != nullptr;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && !inField)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

void ConnectionPage::refreshUnsent()
{
    const bool unsent = m_session != nullptr && m_session->schemas().isUnsent(m_id);
    const int tab = m_tabs->indexOf(m_schema);
    m_tabs->setTabIcon(tab, unsent ? icon(QStringLiteral("document-edit")) : QIcon());
    m_tabs->setTabText(tab, unsent ? tr("Sche&ma (not sent)") : tr("Sche&ma"));
    m_tabs->setTabToolTip(tab, unsent ? tr("Changes to what it copies were not sent yet") : QString());
    const bool setup = m_setup->isUnsent();
    const bool unanswered = m_setup->isUnanswered();
    const int setupTab = m_tabs->indexOf(m_setup);
    m_tabs->setTabIcon(setupTab, setup ? icon(QStringLiteral("document-edit")) : QIcon());
    m_tabs->setTabText(setupTab, unanswered ? tr("Setu&p (no answer)")
                                 : setup    ? tr("Setu&p (not sent)")
                                            : tr("Setu&p"));
    m_tabs->setTabToolTip(setupTab, unanswered ? tr("Changes to its setup were sent, and the answer was lost")
                                    : setup    ? tr("Changes to its setup were not sent yet")
                                               : QString());
}

void ConnectionPage::refresh()
{
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(m_id);
    if (connection == nullptr)
        return;
    const Group *group = m_session->connections().group(connection->groupId);
    m_name->setText(connection->schema.isEmpty() ? connection->id.text() : connection->schema);
    // An ampersand in a name is no mnemonic.
    QString name = group == nullptr || group->name.isEmpty() ? connection->groupId.text() : group->name;
    m_group->setText(name.replace(u'&', QStringLiteral("&&")));
    m_group->setToolTip(tr("Go to the group"));
    m_group->setAccessibleName(tr("Go to the group %1").arg(group == nullptr ? QString() : group->name));
    refreshOutcome();
}

void ConnectionPage::refreshOutcome()
{
    // What this user has begun last, for this connection: it stays there until something else is begun.
    QString state;
    bool running = false;
    const QList<Operation> operations =
        m_session == nullptr ? QList<Operation>() : m_session->operations().operations();
    for (qsizetype at = operations.size(); at > 0 && state.isEmpty(); --at) {
        const Operation &operation = operations.at(at - 1);
        const auto row = std::ranges::find(operation.rows, m_id, &OperationRow::connection);
        if (row == operation.rows.end())
            continue;
        // What has come out well is old news as soon as the next draft begins.
        const bool isOfSchema =
            operation.kind == Operation::Kind::SchemaApply || operation.kind == Operation::Kind::SchemaReload;
        if (isOfSchema && row->state == OperationRow::State::Succeeded && row->notTaken == 0
            && m_session->schemas().unsent().contains(m_id))
            break;
        // The Setup tab tells by itself what became of a change, and goes on telling what is found out later.
        if (operation.kind == Operation::Kind::Modify && row->state != OperationRow::State::Running
            && m_tabs->currentWidget() == m_setup)
            break;
        state = rowState(operation.kind, *row, m_session->serverNow());
        running = row->state == OperationRow::State::Running;
    }
    m_doing->setText(state);
    m_busy->setBusy(running, state);
}

void ConnectionPage::goToGroup()
{
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(m_id);
    if (connection != nullptr)
        emit groupRequested(connection->groupId);
}

void ConnectionPage::tick(bool ages)
{
    m_schema->tick();
    if (ages)
        m_overview->tick();
    if (ages || m_busy->isBusy())
        refreshOutcome();
}

} // namespace sluice
