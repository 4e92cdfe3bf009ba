// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionview.h"

#include "connection/connectionfacts.h"
#include "connection/noticelist.h"
#include "connectionstore.h"
#include "healthicon.h"
#include "healthtext.h"
#include "look.h"
#include "plainlabel.h"
#include "session.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace sluice {

namespace {

/// From this width on, in characters, the facts stand beside.
constexpr int wideCharacters = 92;
/// More would only be a void between what is said and the facts.
constexpr int mostCharacters = 124;

} // namespace

ConnectionView::ConnectionView(const ConnectionVerbs &verbs, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_glyph(new QLabel(this))
    , m_headline(new PlainLabel(this))
    , m_why(new PlainLabel(this))
    , m_nextStep(new PlainLabel(this))
    , m_verbs(verbs)
    , m_next(new QToolButton(this))
    , m_tasks(new NoticeList(this))
    , m_warnings(new NoticeList(this))
    , m_tests(new NoticeList(this))
    , m_facts(new ConnectionFacts(this))
{
    setObjectName(QStringLiteral("connectionView"));
    const int unit = gridUnit(this);
    m_headline->setObjectName(QStringLiteral("verdictHeadline"));
    m_why->setObjectName(QStringLiteral("verdictWhy"));
    m_nextStep->setObjectName(QStringLiteral("verdictNextStep"));
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    for (PlainLabel *label : {m_headline, m_why, m_nextStep})
        label->setSelectable(true);
    m_next->setObjectName(QStringLiteral("nextStepButton"));
    m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_next->setFocusPolicy(Qt::StrongFocus);
    m_next->hide();
    for (QAction *verb : {m_verbs.sync, m_verbs.resume, m_verbs.test, m_verbs.dashboard})
        connect(verb, &QAction::changed, this, [this, verb] {
            if (m_next->defaultAction() == verb)
                showNextVerb(verb);
        });
    // The words beside it say the same.
    m_glyph->setAccessibleName(tr("State"));

    auto *head = new QHBoxLayout;
    head->setSpacing(unit);
    head->addWidget(m_glyph, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    auto *state = new QVBoxLayout;
    state->setSpacing(unit);
    state->addLayout(head);
    state->addWidget(m_why);
    state->addWidget(m_nextStep);
    state->addWidget(m_next, 0, Qt::AlignLeft);
    for (NoticeList *list : {m_tasks, m_warnings, m_tests}) {
        list->setContentsMargins(0, unit, 0, 0);
        state->addWidget(list);
    }
    state->addStretch();

    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("connectionViewBody"));
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom, body);
    m_columns->setContentsMargins(2 * unit, unit, 2 * unit, 2 * unit);
    m_columns->setSpacing(3 * unit);
    m_columns->addLayout(state);
    m_columns->addWidget(m_facts);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("State and facts of the connection"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
}

void ConnectionView::setSession(Session *session)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    }
    m_session = session;
    m_id = {};
    if (session == nullptr)
        return;
    const ConnectionStore *store = &session->connections();
    connect(store, &ConnectionStore::connectionsChanged, this, [this](const QList<ConnectionId> &ids) {
        if (ids.contains(m_id))
            refresh();
    });
    connect(session, &Session::readOnlyChanged, this, &ConnectionView::refresh);
    connect(store, &ConnectionStore::groupsChanged, this, &ConnectionView::refresh);
    connect(store, &ConnectionStore::destinationsChanged, this, &ConnectionView::refresh);
    connect(store, &ConnectionStore::sideErrorsChanged, this, &ConnectionView::refresh);
}

void ConnectionView::setConnection(const ConnectionId &id)
{
    if (id != m_id)
        m_scroll->ensureVisible(0, 0);
    m_id = id;
    if (m_session != nullptr)
        m_session->connections().loadDestinations();
    refresh();
}

void ConnectionView::refresh()
{
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(m_id);
    if (connection == nullptr)
        return;
    refreshVerdict();
    const ConnectionStatus &status = connection->status;
    m_tasks->setContent(tr("To do (%n)", nullptr, int(status.tasks.size())),
                        noticeItems(status.tasks, Tone::Attention, tr("To do")));
    m_warnings->setContent(tr("Warnings (%n)", nullptr, int(status.warnings.size())),
                           noticeItems(status.warnings, Tone::Attention, tr("Warning")));
    m_tests->setContent(tr("Setup tests (%n)", nullptr, int(connection->setupTests.size())),
                        setupTestItems(connection->setupTests));
    m_facts->setConnection(*connection, *m_session);
}

void ConnectionView::refreshVerdict()
{
    const Connection *connection = m_session->connections().find(m_id);
    const Verdict verdict = m_session->connections().verdictOf(m_id);
    const Timestamp now = m_session->serverNow();
    const int size = fontMetrics().height() + gridUnit(this) / 2;
    m_glyph->setPixmap(healthIcon(verdict.health, isDark(palette())).pixmap(QSize(size, size), devicePixelRatioF()));
    m_headline->setText(healthHeadline(verdict, now));
    m_why->setText(healthWhy(verdict, *connection, now));
    m_why->setVisible(!m_why->text().isEmpty());
    QAction *verb = nextVerb(verdict, *connection);
    QString nextStep = healthNextStep(verdict, *connection);
    if (m_session->isReadOnly() && verb != nullptr && verb != m_verbs.dashboard)
        nextStep += u' ' + tr("This profile is read-only: it takes one that may write.");
    m_nextStep->setText(nextStep);
    m_nextStep->setVisible(!nextStep.isEmpty());
    showNextVerb(verb);
}

QAction *ConnectionView::nextVerb(const Verdict &verdict, const Connection &connection) const
{
    const bool isSyncing = connection.status.syncState == SyncState::Syncing;
    const bool passed = !connection.setupTests.isEmpty() && !anyFailed(connection.setupTests);
    switch (verdict.reason) {
    case HealthReason::SetupBroken:
        return m_verbs.test;
    case HealthReason::LastSyncFailed:
        if (isSyncing)
            return nullptr;
        if (anyFailed(connection.setupTests))
            return m_verbs.test;
        return isManual(connection) || passed ? m_verbs.sync : m_verbs.test;
    case HealthReason::RescheduledManual:
        return m_verbs.sync;
    case HealthReason::BehindSchedule:
        return isSyncing ? nullptr : m_verbs.sync;
    case HealthReason::TaskOpen:
    case HealthReason::SetupIncomplete:
        return m_verbs.dashboard;
    case HealthReason::NoSyncYet:
        return isPaused(connection) ? m_verbs.resume : m_verbs.sync;
    case HealthReason::PausedForLong:
    case HealthReason::PausedByUser:
        return m_verbs.resume;
    default:
        return nullptr;
    }
}

void ConnectionView::showNextVerb(QAction *verb)
{
    if (m_next->defaultAction() != verb) {
        if (m_next->defaultAction() != nullptr)
            m_next->removeAction(m_next->defaultAction());
        m_next->setDefaultAction(verb);
    }
    // A button does not follow its action's visibility by itself.
    m_next->setVisible(verb != nullptr && verb->isVisible());
    if (verb != nullptr)
        m_next->setAccessibleName(verb->iconText());
}

void ConnectionView::tick()
{
    if (m_session == nullptr || m_session->connections().find(m_id) == nullptr)
        return;
    refreshVerdict();
    m_facts->tick(m_session->serverNow());
}

void ConnectionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int em = fontMetrics().averageCharWidth();
    const int unit = gridUnit(this);
    const bool wide = event->size().width() > wideCharacters * em;
    const int beyond = std::max(0, event->size().width() - mostCharacters * em);
    m_columns->setContentsMargins(2 * unit, unit, 2 * unit + beyond, 2 * unit);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, wide ? 3 : 0);
    m_columns->setStretch(1, wide ? 2 : 1);
}

void ConnectionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tick();
}

} // namespace sluice
