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

bool isMasked(QStringView value)
{
    return value.size() >= 4 && std::ranges::all_of(value, [](QChar c) { return c == u'*'; });
}

} // namespace sluice
