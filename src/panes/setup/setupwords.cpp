// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setupwords.h"

#include "quote.h"
#include "scheduletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

namespace {

constexpr int minutesOfADay = 1440;

/// The context of these texts for translators.
struct SetupWords
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SetupWords)
};

/// The keys that are in one of them alone, or have another value there.
QStringList differingKeys(const QJsonObject &a, const QJsonObject &b)
{
    QStringList keys;
    for (auto it = a.begin(); it != a.end(); ++it) {
        if (b.value(it.key()) != it.value())
            keys.append(it.key());
    }
    for (auto it = b.begin(); it != b.end(); ++it) {
        if (!a.contains(it.key()))
            keys.append(it.key());
    }
    return keys;
}

QStringList scheduleNames(const ConnectionChange &a, const ConnectionChange &b)
{
    QStringList names;
    if (a.paused != b.paused)
        names.append(SetupWords::tr("paused"));
    if (a.syncFrequencyMinutes != b.syncFrequencyMinutes)
        names.append(SetupWords::tr("how often it syncs"));
    else if (a.dailySyncTime != b.dailySyncTime)
        names.append(SetupWords::tr("time of the daily sync"));
    if (a.scheduleType != b.scheduleType)
        names.append(SetupWords::tr("who starts its syncs"));
    return names;
}

} // namespace

QStringList scheduleInWords(const ConnectionChange &change, Timestamp now)
{
    QStringList lines;
    if (change.paused)
        lines.append(*change.paused ? SetupWords::tr("Pause it") : SetupWords::tr("Resume it"));
    if (change.syncFrequencyMinutes) {
        lines.append(
            SetupWords::tr("Sync %1", "how often: every 6 hours").arg(frequencyText(*change.syncFrequencyMinutes)));
    }
    if (change.dailySyncTime)
        lines.append(SetupWords::tr("Sync daily at %1").arg(timeOfDayText(*change.dailySyncTime, now)));
    if (change.scheduleType) {
        lines.append(*change.scheduleType == ScheduleType::Manual
                         ? SetupWords::tr("Sync only when somebody asks for it")
                         : SetupWords::tr("Sync by the schedule"));
    }
    return lines;
}

ScheduleWords::ScheduleWords(const ConnectionChange &before, const Connection &theirs, Timestamp now)
    : m_before(before)
    , m_theirs(theirs)
    , m_now(now)
{
}

QString ScheduleWords::what(const ConnectionChange &part) const
{
    if (part.paused)
        return SetupWords::tr("Paused");
    return part.scheduleType ? SetupWords::tr("Who starts its syncs") : SetupWords::tr("When it syncs");
}

QString ScheduleWords::mine(const ConnectionChange &part) const
{
    ConnectionChange state = part;
    // A time alone is that of a daily sync.
    if (part.isOfTimes())
        state.syncFrequencyMinutes = part.syncFrequencyMinutes.value_or(minutesOfADay);
    if (part.isOfTimes() && !part.dailySyncTime)
        state.dailySyncTime = m_before.dailySyncTime;
    return valueOf(state, part);
}

QString ScheduleWords::theirs(const ConnectionChange &part) const
{
    if (!part.isOfTimes())
        return valueOf(presentState(m_theirs, {}), part);
    // It may be of a kind that this form does not know.
    Connection syncing = m_theirs;
    syncing.scheduleType = ScheduleType::Auto;
    return scheduleText(syncing, m_now);
}

QString ScheduleWords::valueOf(const ConnectionChange &state, const ConnectionChange &part) const
{
    if (part.paused) {
        if (!state.paused)
            return {};
        return *state.paused ? SetupWords::tr("yes", "paused?") : SetupWords::tr("no", "paused?");
    }
    if (part.scheduleType) {
        if (state.scheduleType == ScheduleType::Manual)
            return SetupWords::tr("only somebody who asks for it", "who starts its syncs?");
        return state.scheduleType == ScheduleType::Auto
                   ? SetupWords::tr("the service, by the schedule", "who starts its syncs?")
                   : QString();
    }
    if (!state.syncFrequencyMinutes)
        return {};
    if (*state.syncFrequencyMinutes <= 0)
        return SetupWords::tr("by another kind of schedule", "when it syncs");
    Connection syncing;
    syncing.scheduleType = ScheduleType::Auto;
    syncing.syncFrequencyMinutes = state.syncFrequencyMinutes;
    syncing.dailySyncTime = state.dailySyncTime.value_or(QString());
    return scheduleText(syncing, m_now);
}

QStringList namesAt(const QString &paths, const ConnectionChange &change)
{
    const QStringList there = paths.split(QStringLiteral(", "));
    QStringList names;
    const QList<ConnectionChange> parts = partsOf(change);
    for (const ConnectionChange &part : parts) {
        const QStringList itsPaths = pathsOf(part);
        if (std::ranges::any_of(itsPaths, [&there](const QString &path) { return there.contains(path); }))
            names += changeNames(part);
    }
    return names;
}

QStringList changeNames(const ConnectionChange &change)
{
    QStringList names = change.config.keys() + change.auth.keys();
    for (QString &name : names)
        name = quoted(name);
    return names + scheduleNames(change, {});
}

QString differenceText(const ConnectionChange &a, const ConnectionChange &b)
{
    const QStringList names = differingKeys(a.config, b.config) + differingKeys(a.auth, b.auth) + scheduleNames(a, b);
    return names.size() == 1 ? names.constFirst() : SetupWords::tr("%n change(s)", nullptr, int(names.size()));
}

} // namespace sluice
