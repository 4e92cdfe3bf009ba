// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timestamp.h"
#include "verdict.h"

#include <QString>
#include <QTimeZone>

// Moments and amounts in words. `now` is always given, and is the service's time: the clock of this computer may be
// wrong. What is not known is said to be unknown.
namespace sluice {

/// What lies nearer is now: clocks of two computers differ by seconds.
constexpr qint64 justNowMs = 10'000;

/// "just now", "3 minutes ago", "in 2 hours", "5 days ago". Counts whole units of the largest kind; "unknown" for null.
[[nodiscard]] QString relativeTime(Timestamp moment, Timestamp now);
/// As relativeTime, but a null moment is one that has not come yet: "never".
[[nodiscard]] QString lastTime(Timestamp moment, Timestamp now);
/// How long something has been so: "5 days", "at least 5 days", "unknown".
[[nodiscard]] QString sinceText(SinceKind kind, Timestamp since, Timestamp now);

/// Date and time with the zone, as the locale writes them in full; empty for null.
[[nodiscard]] QString absoluteTime(Timestamp moment, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// For a column: the time alone today, else the date and the time; empty for null.
[[nodiscard]] QString compactTime(Timestamp moment, Timestamp now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// For a tooltip: absolute, and below it the same in UTC as the service writes it, where that differs.
[[nodiscard]] QString momentToolTip(Timestamp moment, const QTimeZone &zone = QTimeZone::systemTimeZone());

/// An amount of time in one unit, rounded down: "45 seconds", "3 minutes", "5 days".
[[nodiscard]] QString spanText(qint64 ms);
/// An amount of time exactly enough to compare: "850 ms", "12.4 s", "3 min 20 s", "2 h 5 min", "3 d 4 h".
[[nodiscard]] QString durationText(qint64 ms);
/// "0 bytes", "14.6 kB", "3.2 MB": powers of 1000, as the locale writes numbers.
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace sluice
