// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"
#include "timestamp.h"

#include <QStringList>

namespace sluice {

/// What changes of the schedule, a line each. `now` decides between summer and winter time.
[[nodiscard]] QStringList scheduleInWords(const ConnectionChange &change, Timestamp now);

/// One thing of a schedule before, as wished, and as others have it now: as the overview shows schedules.
class ScheduleWords
{
public:
    /// `before` is what the wishes were made on.
    ScheduleWords(const ConnectionChange &before, const Connection &theirs, Timestamp now);

    // Of `part`, which wishes one thing of the schedule.
    [[nodiscard]] QString what(const ConnectionChange &part) const;
    [[nodiscard]] QString before(const ConnectionChange &part) const { return valueOf(m_before, part); }
    [[nodiscard]] QString mine(const ConnectionChange &part) const;
    [[nodiscard]] QString theirs(const ConnectionChange &part) const;

private:
    /// Empty where it is not known.
    [[nodiscard]] QString valueOf(const ConnectionChange &state, const ConnectionChange &part) const;

    ConnectionChange m_before;
    Connection m_theirs;
    Timestamp m_now;
};

/// The names of what the change has at such paths, which are a list with commas.
[[nodiscard]] QStringList namesAt(const QString &paths, const ConnectionChange &change);

/// What it changes, by name.
[[nodiscard]] QStringList changeNames(const ConnectionChange &change);

/// What one of them changes and the other does not, or differently: by name, or how much.
[[nodiscard]] QString differenceText(const ConnectionChange &a, const ConnectionChange &b);

} // namespace sluice
