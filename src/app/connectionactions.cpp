// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionactions.h"

#include "actionregistry.h"
#include "budgettext.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "prompt.h"
#include "session.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QSet>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// "Setup tests" of many at once use up the quota of tests, which is small: above this many it is asked first.
constexpr int manyTests = 20;
/// What a verb is done to is read as well, before or after.
constexpr int callsOfAVerb = 2;

} // namespace

ConnectionActions::ConnectionActions(ActionRegistry &registry, Prompt &prompt, QWidget *window)
    : QObject(window)
    , m_prompt(prompt)
    , m_window(window)
{
    const QString category = tr("Connection");
    const auto add = [&](const char16_t *id, const QString &text, const char16_t *icon, const QKeySequence &keys,
                         const QString &keywords) {
        Command command{.id = QString::fromUtf16(id), .text = text, .iconName = QString::fromUtf16(icon)};
        if (!keys.isEmpty())
            command.keys = {keys};
        command.category = category;
        command.keywords = keywords;
        QAction *action = registry.add(command);
        m_window->addAction(action);
        return action;
    };
    m_sync = add(u"connection.sync", tr("&Sync"), u"view-refresh", QKeySequence(Qt::CTRL | Qt::Key_Return),
                 tr("connector run start load", "other words for syncing"));
    m_restart = add(u"connection.restart", tr("Rest&art sync…"), u"", {}, tr("connector force", "other words"));
    m_pause = add(u"connection.pause", tr("&Pause"), u"media-playback-pause",
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("connector stop hold", "other words"));
    m_resume = add(u"connection.resume", tr("&Resume"), u"media-playback-start",
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), tr("connector unpause continue", "other words"));
    m_test = add(u"connection.test", tr("Run setup &tests"), u"task-complete", QKeySequence(Qt::CTRL | Qt::Key_T),
                 tr("connector check", "other words"));
    m_copyId = add(u"connection.copyid", tr("&Copy id"), u"edit-copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                   tr("connector identifier", "other words"));
    m_dashboard = add(u"connection.dashboard", tr("Open in the &dashboard"), u"globe",
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), tr("connector web browser", "other words"));

    connect(m_sync, &QAction::triggered, this, [this] { sync(m_selection); });
    connect(m_restart, &QAction::triggered, this, [this] { restartSync(m_selection); });
    connect(m_pause, &QAction::triggered, this, [this] { setPaused(m_selection, true); });
    connect(m_resume, &QAction::triggered, this, [this] { setPaused(m_selection, false); });
    connect(m_test, &QAction::triggered, this, [this] { runSetupTests(m_selection); });
    connect(m_copyId, &QAction::triggered, this, &ConnectionActions::copyIds);
    connect(m_dashboard, &QAction::triggered, this, &ConnectionActions::openInDashboard);
    updateActions();
}

ConnectionStore *ConnectionActions::store() const
{
    return m_session == nullptr ? nullptr : &m_session->connections();
}

void ConnectionActions::setSession(Session *session, const Profile &profile)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
    }
    m_session = session;
    m_profile = profile;
    m_selection.clear();
    if (session != nullptr) {
        connect(&session->connections(), &ConnectionStore::connectionsChanged, this, &ConnectionActions::updateActions);
        connect(&session->connections(), &ConnectionStore::connectionsRemoved, this,
                [this](const QList<ConnectionId> &ids) {
                    const QSet<ConnectionId> gone(ids.begin(), ids.end());
                    m_selection.removeIf([&gone](const ConnectionId &id) { return gone.contains(id); });
                    updateActions();
                });
        connect(&session->commands(), &ConnectionCommands::busyChanged, this, &ConnectionActions::updateSoon);
        connect(session, &Session::readOnlyChanged, this, &ConnectionActions::updateActions);
    }
    updateActions();
}

void ConnectionActions::setSelection(const QList<ConnectionId> &ids)
{
    m_selection = ids;
    updateActions();
}

void ConnectionActions::setDashboardOffered(bool offered)
{
    m_dashboardOffered = offered;
    updateActions();
}

void ConnectionActions::updateSoon()
{
    // A verb for the whole account tells of each connection by itself.
    if (!std::exchange(m_updateQueued, true))
        QMetaObject::invokeMethod(this, &ConnectionActions::updateActions, Qt::QueuedConnection);
}

ConnectionActions::Counts ConnectionActions::countsOf(const QList<ConnectionId> &ids) const
{
    Counts counts;
    const ConnectionStore *store = this->store();
    for (const ConnectionId &id : ids) {
        const Connection *connection = store == nullptr ? nullptr : store->find(id);
        if (connection == nullptr)
            continue;
        (isPaused(*connection) ? counts.paused : counts.running) += 1;
        const bool isSyncing = connection->status.syncState == SyncState::Syncing;
        counts.syncing += isSyncing ? 1 : 0;
        if (!isPaused(*connection) && !isSyncing && !m_session->commands().isBusy(id, Operation::Kind::Sync))
            ++counts.syncable;
    }
    return counts;
}

void ConnectionActions::updateActions()
{
    m_updateQueued = false;
    const Counts n = countsOf(m_selection);
    const int count = n.all();
    const bool writable = m_session != nullptr && !m_session->isReadOnly();
    // In read-only the verbs are not there, rather than failing.
    for (QAction *action : {m_sync, m_restart, m_test})
        action->setVisible(m_session == nullptr || writable);
    m_pause->setVisible(m_session == nullptr || (writable && (n.running > 0 || count == 0)));
    m_resume->setVisible(writable && n.paused > 0);

    m_sync->setEnabled(writable && n.syncable > 0);
    m_restart->setEnabled(writable && n.syncing > 0);
    m_pause->setEnabled(writable && n.running > 0);
    m_resume->setEnabled(writable && n.paused > 0);
    m_test->setEnabled(writable && count > 0);
    m_copyId->setEnabled(count > 0);
    m_dashboard->setVisible(m_dashboardOffered);
    m_dashboard->setEnabled(m_dashboardOffered && count == 1);

    m_sync->setText(count > 1 ? tr("&Sync %n connection(s)", nullptr, n.syncable) : tr("&Sync"));
    m_pause->setText(pauseText(n.running));
    m_resume->setText(resumeText(n.paused));
    m_test->setText(testText(count));
    m_restart->setText(n.syncing > 1 ? tr("Rest&art %n sync(s)…", nullptr, n.syncing) : tr("Rest&art sync…"));
    m_copyId->setText(count > 1 ? tr("&Copy %n id(s)", nullptr, count) : tr("&Copy id"));
    m_dashboard->setIconText(tr("Dashboard"));
    //: A verb on a button, and how many connections it acts on
    const auto counted = [](const QString &verb, int number) {
        return number > 1 ? tr("%1 %L2").arg(verb).arg(number) : verb;
    };
    m_sync->setIconText(counted(tr("Sync"), count > 1 ? n.syncable : 1));
    m_pause->setIconText(counted(tr("Pause"), n.running));
    m_resume->setIconText(counted(tr("Resume"), n.paused));
    m_test->setIconText(counted(tr("Test"), count));
}

QString ConnectionActions::pauseText(int n)
{
    return n > 1 ? tr("&Pause %n connection(s)", nullptr, n) : tr("&Pause");
}

QString ConnectionActions::resumeText(int n)
{
    return n > 1 ? tr("&Resume %n connection(s)", nullptr, n) : tr("&Resume");
}

QString ConnectionActions::testText(int n)
{
    return n > 1 ? tr("&Test %n connection(s)", nullptr, n) : tr("Run setup &tests");
}

void ConnectionActions::addVerbsFor(QMenu *menu, const QList<ConnectionId> &ids)
{
    if (m_session == nullptr || m_session->isReadOnly())
        return;
    const Counts n = countsOf(ids);
    const auto add = [this, menu](const QAction *like, const QString &text, int count, const auto &act) {
        QAction *own = menu->addAction(like->icon(), text);
        own->setObjectName(QStringLiteral("menu.") + like->objectName());
        own->setEnabled(count > 0);
        connect(own, &QAction::triggered, this, act);
    };
    if (n.running > 0 || n.all() == 0)
        add(m_pause, pauseText(n.running), n.running, [this, ids] { setPaused(ids, true); });
    if (n.paused > 0)
        add(m_resume, resumeText(n.paused), n.paused, [this, ids] { setPaused(ids, false); });
    add(m_test, testText(n.all()), n.all(), [this, ids] { runSetupTests(ids); });
}

QString ConnectionActions::describe(const QList<ConnectionId> &ids) const
{
    if (ids.size() == 1) {
        const Connection *connection = store()->find(ids.first());
        return connection == nullptr || connection->schema.isEmpty() ? ids.first().text() : connection->schema;
    }
    return tr("%n connection(s)", nullptr, int(ids.size()));
}

void ConnectionActions::sync(const QList<ConnectionId> &ids)
{
    if (m_session == nullptr || m_session->isReadOnly())
        return;
    // Of several, what is paused or syncs already is not asked for, and not counted on the button: rows of their own
    // say why. One alone is looked at first.
    QList<ConnectionId> asked;
    QList<ConnectionId> leftOut;
    for (const ConnectionId &id : ids) {
        const Connection *connection = store()->find(id);
        const bool waits =
            connection != nullptr && !isPaused(*connection) && connection->status.syncState != SyncState::Syncing;
        (waits || ids.size() == 1 ? asked : leftOut).append(id);
    }
    if (asked.isEmpty()) {
        m_session->commands().sync({}, leftOut);
        return;
    }
    Question question;
    question.text = tr("Sync %Ln connection(s)?", nullptr, int(asked.size()));
    question.verb = tr("Sync");
    whenAffordable(question, asked.size() * callsOfAVerb,
                   [asked, leftOut](Session &session) { session.commands().sync(asked, leftOut); });
}

void ConnectionActions::whenAffordable(Question question, qsizetype calls, const std::function<void(Session &)> &act)
{
    if (const QString warning = scarceBudgetText(m_session->budget(), calls); !warning.isEmpty())
        question.details += (question.details.isEmpty() ? QString() : QStringLiteral(" ")) + warning;
    if (question.details.isEmpty()) {
        act(*m_session);
        return;
    }
    question.danger = Danger::Costly;
    m_prompt.confirm(m_window, question, [this, act, session = m_session](const Answer &answer) {
        if (answer.confirmed && session != nullptr && session == m_session && !session->isReadOnly())
            act(*session);
    });
}

void ConnectionActions::restartSync(const QList<ConnectionId> &ids)
{
    if (m_session == nullptr || m_session->isReadOnly())
        return;
    QList<ConnectionId> running;
    for (const ConnectionId &id : ids) {
        const Connection *connection = store()->find(id);
        if (connection != nullptr && connection->status.syncState == SyncState::Syncing)
            running.append(id);
    }
    if (running.isEmpty())
        return;
    Question question;
    question.text = tr("Restart the sync of %1?").arg(describe(running));
    question.details =
        tr("The running sync is stopped and begins again. What it has done so far may be lost, and rows it "
           "loads again may count towards your bill.");
    if (const QString warning = scarceBudgetText(m_session->budget(), running.size() * callsOfAVerb);
        !warning.isEmpty())
        question.details += u' ' + warning;
    question.verb = tr("Restart sync");
    question.danger = Danger::Costly;
    if (m_profile.production)
        question.typedName = running.size() == 1 ? describe(running) : m_profile.name;
    m_prompt.confirm(m_window, question, [this, running, session = m_session](const Answer &answer) {
        if (answer.confirmed && session != nullptr && session == m_session)
            session->commands().restartSync(running);
    });
}

void ConnectionActions::setPaused(const QList<ConnectionId> &ids, bool paused)
{
    if (m_session == nullptr || m_session->isReadOnly())
        return;
    QList<ConnectionId> wanted;
    for (const ConnectionId &id : ids) {
        const Connection *connection = store()->find(id);
        if (connection != nullptr && isPaused(*connection) != paused)
            wanted.append(id);
    }
    const int n = int(wanted.size());
    Question question;
    question.text = paused ? tr("Pause %Ln connection(s)?", nullptr, n) : tr("Resume %Ln connection(s)?", nullptr, n);
    question.verb = paused ? tr("Pause") : tr("Resume");
    // Many at once are easily more than one meant, a whole group for instance.
    if (m_profile.production && n > 1)
        question.details = paused ? tr("This is production: nothing new arrives from them until somebody resumes them.")
                                  : tr("This is production: they sync again by their schedules, and what they load may "
                                       "count towards your bill.");
    whenAffordable(question, wanted.size() * callsOfAVerb,
                   [wanted, paused](Session &session) { session.commands().setPaused(wanted, paused); });
}

void ConnectionActions::runSetupTests(const QList<ConnectionId> &ids)
{
    if (m_session == nullptr || m_session->isReadOnly() || ids.isEmpty())
        return;
    const QString warning = scarceBudgetText(m_session->budget(), ids.size());
    if (ids.size() < manyTests && warning.isEmpty()) {
        m_session->commands().runSetupTests(ids);
        return;
    }
    Question question;
    question.text = tr("Run the setup tests of %n connection(s)?", nullptr, int(ids.size()));
    question.details =
        tr("Each test signs in to the source and counts against a small quota that your other tools share.");
    if (!warning.isEmpty())
        question.details += u' ' + warning;
    question.verb = tr("Run setup tests");
    question.danger = Danger::Costly;
    m_prompt.confirm(m_window, question, [this, ids, session = m_session](const Answer &answer) {
        if (answer.confirmed && session != nullptr && session == m_session)
            session->commands().runSetupTests(ids);
    });
}

void ConnectionActions::copyIds() const
{
    QStringList texts;
    for (const ConnectionId &id : m_selection)
        texts.append(id.text());
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void ConnectionActions::openInDashboard() const
{
    if (m_selection.size() != 1)
        return;
    QUrl url(QStringLiteral("https://fivetran.com/dashboard/connections/"));
    url.setPath(url.path() + m_selection.first().text());
    QDesktopServices::openUrl(url);
}

} // namespace sluice
