// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/scheduleform.h"

#include "look.h"
#include "plainlabel.h"
#include "scheduletext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// What the service takes ("Connections" of the reference).
constexpr int frequencies[] = {1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440};
constexpr int daily = 1440;
constexpr int hoursOfADay = 24;

} // namespace

ScheduleForm::ScheduleForm(QWidget *parent)
    : QWidget(parent)
    , m_now(new PlainLabel(this))
    , m_frequency(new QComboBox(this))
    , m_hour(new QComboBox(this))
    , m_hourNote(new PlainLabel(this))
    , m_starter(new QComboBox(this))
    , m_paused(new QCheckBox(tr("Pa&used"), this))
    , m_readOnly(new PlainLabel(this))
{
    setObjectName(QStringLiteral("scheduleForm"));
    m_now->setObjectName(QStringLiteral("scheduleNow"));
    m_now->setSelectable(true);
    m_frequency->setObjectName(QStringLiteral("frequency"));
    m_frequency->setAccessibleName(tr("How often it syncs"));
    m_frequency->setPlaceholderText(tr("By another kind of schedule"));
    for (const int minutes : frequencies)
        m_frequency->addItem(frequencyText(minutes), minutes);
    m_hour->setObjectName(QStringLiteral("dailyTime"));
    m_hour->setAccessibleName(tr("Time of the daily sync"));
    m_hourNote->setMuted(true);
    m_hourNote->setWordWrap(false);
    m_hourNote->setText(tr("It begins within the hour after."));
    m_starter->setObjectName(QStringLiteral("scheduleType"));
    m_starter->setAccessibleName(tr("Who starts its syncs"));
    m_starter->addItem(tr("The service, by the schedule"), int(ScheduleType::Auto));
    m_starter->addItem(tr("Only somebody who asks for it"), int(ScheduleType::Manual));
    m_paused->setObjectName(QStringLiteral("pausedBox"));
    m_readOnly->setText(tr("This profile is read-only: you can look, and nothing here can be changed."));
    m_readOnly->setObjectName(QStringLiteral("setupReadOnly"));
    m_readOnly->setMuted(true);
    m_readOnly->hide();

    const int unit = gridUnit(this);
    auto *time = new QHBoxLayout;
    time->setSpacing(2 * unit);
    time->addWidget(m_frequency);
    time->addWidget(m_hour);
    time->addWidget(m_hourNote);
    time->addStretch();
    auto *starter = new QHBoxLayout;
    starter->setSpacing(4 * unit);
    starter->addWidget(m_starter);
    starter->addWidget(m_paused);
    starter->addStretch();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    form->setHorizontalSpacing(3 * unit);
    form->setVerticalSpacing(unit);
    form->addRow(m_readOnly);
    form->addRow(tr("Schedule now"), m_now);
    // A combo box takes its name from the label that is its buddy, and from nothing else.
    auto *syncs = new QLabel(tr("S&yncs"), this);
    syncs->setBuddy(m_frequency);
    m_hourNote->setBuddy(m_hour);
    auto *startedBy = new QLabel(tr("Started &by"), this);
    startedBy->setBuddy(m_starter);
    form->addRow(syncs, time);
    form->addRow(startedBy, starter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    for (QComboBox *box : {m_frequency, m_hour, m_starter})
        connect(box, &QComboBox::currentIndexChanged, this, &ScheduleForm::onEdited);
    connect(m_paused, &QCheckBox::toggled, this, &ScheduleForm::onEdited);
}

void ScheduleForm::setReadOnly(bool readOnly)
{
    m_readOnly->setVisible(readOnly);
    for (QWidget *widget : {static_cast<QWidget *>(m_frequency), static_cast<QWidget *>(m_hour),
                            static_cast<QWidget *>(m_starter), static_cast<QWidget *>(m_paused)})
        widget->setEnabled(!readOnly);
}

void ScheduleForm::fillHours(const QString &current, Timestamp now)
{
    // Not under the user's hand: the board is read again and again.
    const QString shown = current + u' ' + timeOfDayText(QStringLiteral("00:00"), now);
    if (std::exchange(m_hoursOf, shown) == shown)
        return;
    m_hour->clear();
    // The time, once set, can be another one, but not none again.
    if (current.isEmpty())
        m_hour->addItem(tr("at a time that the service chooses"), QString());
    bool listed = current.isEmpty();
    for (int hour = 0; hour < hoursOfADay; ++hour) {
        const QString value = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        //: A time of day, in UTC and in the user's own time
        m_hour->addItem(tr("at %1").arg(timeOfDayText(value, now)), value);
        listed = listed || value == current;
    }
    if (!listed)
        m_hour->addItem(tr("at %1").arg(timeOfDayText(current, now)), current);
}

void ScheduleForm::offer(std::initializer_list<int> odd)
{
    const auto isOf = [](const auto &list, int minutes) {
        return std::find(std::begin(list), std::end(list), minutes) != std::end(list);
    };
    // What another connection had, the service would refuse for this one.
    for (int i = m_frequency->count() - 1; i >= 0; --i) {
        const int minutes = m_frequency->itemData(i).toInt();
        if (!isOf(frequencies, minutes) && !isOf(odd, minutes))
            m_frequency->removeItem(i);
    }
    for (const int minutes : odd) {
        if (minutes > 0 && m_frequency->findData(minutes) < 0)
            m_frequency->addItem(frequencyText(minutes), minutes);
    }
}

void ScheduleForm::setContent(const Connection &connection, const ConnectionChange &draft, Timestamp now)
{
    m_filling = true;
    m_now->setText(scheduleText(connection, now));
    const int there = connection.syncFrequencyMinutes.value_or(0);
    const int minutes = draft.syncFrequencyMinutes.value_or(there);
    offer({there, minutes});
    m_frequency->setCurrentIndex(m_frequency->findData(minutes));
    fillHours(connection.dailySyncTime, now);
    m_hour->setCurrentIndex(m_hour->findData(draft.dailySyncTime.value_or(connection.dailySyncTime)));
    const auto starter = draft.scheduleType.value_or(connection.scheduleType.value());
    m_starter->setCurrentIndex(m_starter->findData(int(starter)));
    m_paused->setChecked(draft.paused.value_or(isPaused(connection)));
    m_filling = false;
    updateHours();
}

void ScheduleForm::updateHours()
{
    const bool isDaily = m_frequency->currentData().toInt() == daily;
    m_hour->setVisible(isDaily);
    m_hourNote->setVisible(isDaily);
}

void ScheduleForm::onEdited()
{
    if (m_filling)
        return;
    updateHours();
    emit edited();
}

void ScheduleForm::readInto(ConnectionChange &draft, const Connection &connection) const
{
    const auto set = [](auto &field, const auto &wanted, const auto &now) {
        if (wanted == now)
            field.reset();
        else
            field = wanted;
    };
    const int minutes = m_frequency->currentData().toInt();
    if (minutes > 0)
        set(draft.syncFrequencyMinutes, minutes, connection.syncFrequencyMinutes.value_or(0));
    const QString hour = m_hour->currentData().toString();
    if (minutes == daily && !hour.isEmpty())
        set(draft.dailySyncTime, hour, connection.dailySyncTime);
    else
        draft.dailySyncTime.reset();
    if (m_starter->currentIndex() >= 0)
        set(draft.scheduleType, ScheduleType(m_starter->currentData().toInt()), connection.scheduleType.value());
    set(draft.paused, m_paused->isChecked(), isPaused(connection));
}

} // namespace sluice
