// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/generalpage.h"

#include "look.h"
#include "plainlabel.h"
#include "preferences.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sluice {

namespace {

/// Below what may be chosen: the place of "as the account allows".
constexpr int automaticPoll = Preferences::leastPollSeconds - 5;

PlainLabel *noteUnder(const QString &text, QWidget *parent)
{
    auto *note = new PlainLabel(text, parent);
    note->setMuted(true);
    note->setFont(captionFont(parent->font()));
    return note;
}

} // namespace

GeneralPage::GeneralPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_poll(new QSpinBox(this))
    , m_reload(new QSpinBox(this))
    , m_paused(new QSpinBox(this))
    , m_notifications(new QCheckBox(tr("&Tell when something that was started has ended, while the window is not in "
                                       "front"),
                                    this))
    , m_confirmQuit(new QCheckBox(tr("&Ask before leaving while something is under way"), this))
    , m_dashboard(new QCheckBox(tr("&Offer links to Fivetran's dashboard, in the web browser"), this))
{
    setObjectName(QStringLiteral("generalPage"));
    m_poll->setObjectName(QStringLiteral("pollInterval"));
    m_poll->setRange(automaticPoll, Preferences::mostPollSeconds);
    m_poll->setSingleStep(5);
    m_poll->setSpecialValueText(tr("As the account allows"));
    m_poll->setPrefix(tr("every ", "a number of seconds follows"));
    m_poll->setSuffix(tr(" s", "seconds"));
    m_reload->setObjectName(QStringLiteral("reloadLimit"));
    m_reload->setRange(1, Preferences::mostReloadMinutes);
    m_reload->setSuffix(tr(" min", "minutes"));
    m_paused->setObjectName(QStringLiteral("pausedDays"));
    m_paused->setRange(1, Preferences::mostPausedDays);
    m_paused->setSuffix(tr(" days"));
    for (QSpinBox *box : {m_poll, m_reload, m_paused}) {
        box->setGroupSeparatorShown(true);
        // A number is one when it has been typed to its end.
        box->setKeyboardTracking(false);
    }
    m_notifications->setObjectName(QStringLiteral("notifications"));
    m_confirmQuit->setObjectName(QStringLiteral("confirmQuit"));
    m_dashboard->setObjectName(QStringLiteral("dashboardLinks"));

    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(gridUnit(this));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this, form](const QString &label, QSpinBox *box, const QString &note) {
        form->addRow(label, box);
        box->setAccessibleDescription(note);
        form->addRow(QString(), noteUnder(note, this));
    };
    add(tr("&Read the list of connections"), m_poll,
        tr("While the window is in front. A large account is read less often all the same: its list takes several "
           "calls out of a quota that your other tools share."));
    add(tr("Wait for a re&load from the source at most"), m_reload,
        tr("The service goes on even when nobody waits; what it found is read later."));
    add(tr("&Paused for too long after"), m_paused, tr("From then on a paused connection counts as forgotten."));
    for (QCheckBox *box : {m_notifications, m_confirmQuit, m_dashboard})
        form->addRow(box);

    read();
    connect(m_poll, &QSpinBox::valueChanged, this, [this](int seconds) {
        // Between the two nothing may be chosen, and what is shown is what holds.
        if (seconds > automaticPoll && seconds < Preferences::leastPollSeconds)
            m_poll->setValue(Preferences::leastPollSeconds);
        else
            m_preferences.setPollIntervalSeconds(seconds == automaticPoll ? 0 : seconds);
    });
    connect(m_reload, &QSpinBox::valueChanged, &preferences, &Preferences::setReloadLimitMinutes);
    connect(m_paused, &QSpinBox::valueChanged, &preferences, &Preferences::setPausedTooLongDays);
    connect(m_notifications, &QCheckBox::toggled, &preferences, &Preferences::setNotifications);
    connect(m_confirmQuit, &QCheckBox::toggled, &preferences, &Preferences::setConfirmQuit);
    connect(m_dashboard, &QCheckBox::toggled, &preferences, &Preferences::setDashboardLinks);
}

void GeneralPage::restoreDefaults()
{
    m_preferences.resetValues();
    read();
}

void GeneralPage::read()
{
    const QSignalBlocker quiet[]{QSignalBlocker(m_poll),        QSignalBlocker(m_reload),
                                 QSignalBlocker(m_paused),      QSignalBlocker(m_notifications),
                                 QSignalBlocker(m_confirmQuit), QSignalBlocker(m_dashboard)};
    const int seconds = m_preferences.pollIntervalSeconds();
    m_poll->setValue(seconds == 0 ? automaticPoll : seconds);
    m_reload->setValue(m_preferences.reloadLimitMinutes());
    m_paused->setValue(m_preferences.pausedTooLongDays());
    m_notifications->setChecked(m_preferences.notifications());
    m_confirmQuit->setChecked(m_preferences.confirmQuit());
    m_dashboard->setChecked(m_preferences.dashboardLinks());
}

} // namespace sluice
