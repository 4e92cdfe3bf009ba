// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"
#include "api/fields.h"

namespace sluice::demo {

/// When a connection's syncs start: the older fields `sync_frequency`, `daily_sync_time` and `schedule_type`, and the
/// newer `schedule` object, which wins over them and, at times or a cron line, leaves no frequency.
struct Timetable
{
    int frequencyMinutes = 360;
    QString dailyTime; ///< "HH:00", empty: none
    bool manual = false;
    QJsonObject schedule; ///< empty: the connection has none

    [[nodiscard]] static Timetable of(const DemoConnection &connection);
    void applyTo(DemoConnection &connection, Timestamp now) const;
};

/// The timetable after the request's changes; what is wrong goes to `fields`.
[[nodiscard]] Timetable readTimetable(Fields &fields, Timetable timetable);

} // namespace sluice::demo
