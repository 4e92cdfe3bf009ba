// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QString>
#include <QTimeZone>

namespace sluice {

/// "every minute", "every 15 minutes", "every 6 hours", "once a day".
[[nodiscard]] QString frequencyText(int minutes);

/// When the service starts syncs by itself: "every 6 hours", "daily at 03:00 UTC (04:00 your time)", "on Monday and
/// Friday at …", "cron: 0 3 * * *", "only when asked". The newer `schedule` wins over the older fields (API reference
/// "Connections"). `now` decides between summer and winter time of `zone`; an unknown schedule is said to be unknown.
[[nodiscard]] QString scheduleText(const Connection &connection, Timestamp now,
                                   const QTimeZone &zone = QTimeZone::systemTimeZone());

/// "03:00 UTC (04:00 your time)", from "HH:MM" or "HH:MM:SS" of UTC; what is neither, verbatim.
[[nodiscard]] QString timeOfDayText(const QString &text, Timestamp now,
                                    const QTimeZone &zone = QTimeZone::systemTimeZone());

/// How often, for sorting a column: minutes between syncs; nothing where it has no fixed interval.
[[nodiscard]] std::optional<int> intervalMinutes(const Connection &connection);

} // namespace sluice
