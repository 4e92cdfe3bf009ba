// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition.h"

#include <algorithm>

namespace sluice {

QString conditionWord(Health health)
{
    switch (health) {
    case Health::Broken:
        return QStringLiteral("broken");
    case Health::Failing:
        return QStringLiteral("failing");
    case Health::WaitingForYou:
        return QStringLiteral("waiting");
    case Health::Rescheduled:
        return QStringLiteral("rescheduled");
    case Health::Delayed:
        return QStringLiteral("delayed");
    case Health::Incomplete:
        return QStringLiteral("incomplete");
    case Health::Warning:
        return QStringLiteral("warning");
    case Health::NeverSynced:
        return QStringLiteral("never-synced");
    case Health::Syncing:
        return QStringLiteral("syncing");
    case Health::PausedTooLong:
    case Health::Paused:
        return QStringLiteral("paused");
    case Health::Healthy:
        break;
    }
    return QStringLiteral("healthy");
}

bool mayHaveHeldSince(Timestamp lookedAt, const Connection &c, Health health)
{
    switch (health) {
    case Health::Broken:
    case Health::Failing:
    case Health::WaitingForYou:
    case Health::Incomplete:
    case Health::NeverSynced:
        return c.succeededAt <= lookedAt;
    case Health::Rescheduled:
    case Health::Delayed:
    case Health::Syncing:
    case Health::Paused:
    case Health::PausedTooLong:
        return std::max(c.succeededAt, c.failedAt) <= lookedAt;
    case Health::Healthy:
        return c.failedAt <= lookedAt;
    case Health::Warning:
        break;
    }
    return true;
}

} // namespace sluice
