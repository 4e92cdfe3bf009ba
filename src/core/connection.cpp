// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

namespace sluice {

bool isManual(const Connection &connection)
{
    if (connection.schedule && connection.schedule->kind.isSet())
        return connection.schedule->kind == ScheduleKind::Manual;
    return connection.scheduleType == ScheduleType::Manual;
}

bool isPaused(const Connection &connection)
{
    return connection.paused || connection.status.syncState == SyncState::Paused;
}

} // namespace sluice
