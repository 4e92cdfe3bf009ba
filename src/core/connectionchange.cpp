// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionchange.h"

#include <algorithm>

namespace sluice {

ConnectionChange shownBy(const Connection &now, const ConnectionChange &change)
{
    ConnectionChange shown;
    if (change.paused && isPaused(now) == *change.paused)
        shown.paused = change.paused;
    if (change.syncFrequencyMinutes == now.syncFrequencyMinutes)
        shown.syncFrequencyMinutes = change.syncFrequencyMinutes;
    if (change.dailySyncTime == now.dailySyncTime)
        shown.dailySyncTime = change.dailySyncTime;
    if (change.scheduleType && now.scheduleType == *change.scheduleType)
        shown.scheduleType = change.scheduleType;
    return shown;
}

QJsonObject nested(const QJsonObject &byPaths)
{
    QJsonObject result;
    for (auto it = byPaths.begin(); it != byPaths.end(); ++it) {
        const qsizetype dot = it.key().indexOf(u'.');
        if (dot < 0) {
            result[it.key()] = it.value();
            continue;
        }
        // What lies in the same object, once.
        const QString parent = it.key().first(dot);
        if (result.contains(parent))
            continue;
        QJsonObject within;
        for (auto member = it; member != byPaths.end() && member.key().startsWith(it.key().first(dot + 1)); ++member)
            within[member.key().sliced(dot + 1)] = member.value();
        result[parent] = nested(within);
    }
    return result;
}

bool isMasked(QStringView value)
{
    return value.size() >= 4 && std::ranges::all_of(value, [](QChar c) { return c == u'*'; });
}

} // namespace sluice
