// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "connectionstore.h"
#include "session.h"
#include "timetext.h"

#include <QLabel>
#include <QLocale>

namespace sluice {

namespace {

/// Below this share of the quota the line says so in bold: other tools live on the same one.
constexpr double lowBudget = 0.1;

constexpr int labelMargin = 6;

QLabel *addLabel(QStatusBar *bar, const QString &objectName)
{
    auto *label = new QLabel(bar);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(labelMargin, 0, labelMargin, 0);
    bar->addWidget(label);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_state(addLabel(this, QStringLiteral("sessionState")))
    , m_count(addLabel(this, QStringLiteral("connectionCount")))
    , m_age(addLabel(this, QStringLiteral("age")))
    , m_budget(addLabel(this, QStringLiteral("budget")))
    , m_production(addLabel(this, QStringLiteral("production")))
    , m_readOnly(addLabel(this, QStringLiteral("readOnly")))
{
    setSizeGripEnabled(false);
    m_production->setText(tr("production"));
    m_production->setToolTip(tr("Risky steps ask you to type a name in this profile."));
    QFont bold = m_production->font();
    bold.setBold(true);
    m_production->setFont(bold);
    m_production->hide();
    m_readOnly->setText(tr("read-only"));
    // What is behind it does not jump about with each second.
    constexpr int longestSeconds = 119;
    m_age->setMinimumWidth(m_age->fontMetrics().horizontalAdvance(tr("read %n second(s) ago", nullptr, longestSeconds))
                           + 2 * labelMargin);
    update();
}

void StatusLine::setSession(Session *session)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    }
    m_session = session;
    if (session != nullptr) {
        connect(session, &Session::stateChanged, this, &StatusLine::update);
        connect(session, &Session::budgetChanged, this, &StatusLine::update);
        connect(session, &Session::readOnlyChanged, this, &StatusLine::update);
        ConnectionStore *store = &session->connections();
        connect(store, &ConnectionStore::connectionsAdded, this, &StatusLine::update);
        connect(store, &ConnectionStore::connectionsRemoved, this, &StatusLine::update);
        connect(store, &ConnectionStore::loadStateChanged, this, &StatusLine::update);
        connect(store, &ConnectionStore::refreshed, this, &StatusLine::update);
    }
    update();
}

void StatusLine::setProduction(bool production)
{
    m_production->setVisible(production);
}

void StatusLine::tick()
{
    m_age->setText(ageText());
    m_age->setToolTip(m_session == nullptr ? QString() : momentToolTip(m_session->connections().refreshedAt()));
    m_budget->setText(budgetText());
}

void StatusLine::update()
{
    m_state->setText(stateText());
    m_state->setVisible(!m_state->text().isEmpty());
    m_count->setText(countText());
    m_readOnly->setVisible(m_session != nullptr && m_session->isReadOnly());
    m_readOnly->setToolTip(
        m_session != nullptr && m_session->connections().isKept()
            ? tr("What you see was kept from an earlier run. Changes are possible as soon as it has been read again.")
            : tr("Nothing can be changed with this profile: only reading requests leave this computer."));
    tick();
    for (QLabel *label : {m_count, m_age, m_budget})
        label->setVisible(!label->text().isEmpty());
}

QString StatusLine::stateText() const
{
    if (m_session == nullptr)
        return tr("Not signed in");
    switch (m_session->state()) {
    case Session::State::SignedOut:
        return tr("Not signed in");
    case Session::State::SigningIn:
        return tr("Signing in…");
    case Session::State::Degraded:
        return tr("The service has trouble; asking again");
    case Session::State::Offline:
        return tr("Offline; trying again");
    case Session::State::Ready:
        break;
    }
    return {};
}

QString StatusLine::countText() const
{
    if (m_session == nullptr)
        return {};
    const ConnectionStore &store = m_session->connections();
    const bool isWhole = store.isComplete() || store.isKept();
    if (!isWhole && store.count() == 0)
        return store.loadState() == ConnectionStore::LoadState::Loading ? tr("Loading connections…") : QString();
    if (!isWhole)
        return tr("%n connection(s) so far", nullptr, store.count());
    // Nothing is cut silently: what was read is all there is.
    return tr("%1 of %n connection(s)", nullptr, store.count()).arg(QLocale().toString(store.count()));
}

QString StatusLine::ageText() const
{
    if (m_session == nullptr || m_session->connections().refreshedAt().isNull())
        return {};
    const ConnectionStore &store = m_session->connections();
    if (store.isKept()) {
        const Timestamp readAt = store.refreshedAt();
        return tr("as of %1", "a time ago").arg(relativeTime(readAt, readAt.addMilliseconds(store.ageMs())));
    }
    const qint64 seconds = store.ageMs() / 1000;
    if (seconds < 1)
        return tr("read just now");
    if (seconds < 120)
        return tr("read %n second(s) ago", nullptr, int(seconds));
    return tr("read %n minute(s) ago", nullptr, int(seconds / 60));
}

QString StatusLine::budgetText() const
{
    if (m_session == nullptr)
        return {};
    const Budget budget = m_session->budget();
    const QLocale locale;
    if (budget.waitMs > 0) {
        return tr("The service asks to wait: %n second(s) to go", nullptr, int((budget.waitMs + 999) / 1000));
    }
    if (!budget.limit || !budget.remaining)
        return {};
    const QString text =
        tr("%1 of %2 requests left").arg(locale.toString(*budget.remaining), locale.toString(*budget.limit));
    QFont font = m_budget->font();
    font.setBold(*budget.limit > 0 && double(*budget.remaining) / *budget.limit < lowBudget);
    m_budget->setFont(font);
    return text;
}

} // namespace sluice
