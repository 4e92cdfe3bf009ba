// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setupwords.h"

#include "quote.h"
#include "scheduletext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

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
