// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace sluice {

namespace {

/// Qt's timers count to 24 days and begin anew: what is longer is waited for in parts.
constexpr std::chrono::milliseconds longestPart = std::chrono::hours(24);

void callAt(const QDeadlineTimer &deadline, QObject *context, std::function<void()> callback)
{
    const std::chrono::milliseconds left(std::max<qint64>(deadline.remainingTime(), 0));
    if (left <= longestPart) {
        QTimer::singleShot(left, context, std::move(callback));
        return;
    }
    QTimer::singleShot(longestPart, context, [deadline, context, callback = std::move(callback)]() mutable {
        callAt(deadline, context, std::move(callback));
    });
}

} // namespace

Timestamp SystemClock::now() const
{
    return Timestamp::fromDateTime(QDateTime::currentDateTimeUtc());
}

qint64 SystemClock::monotonicMs() const
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

void SystemClock::after(qint64 ms, QObject *context, std::function<void()> callback)
{
    callAt(QDeadlineTimer(std::max<qint64>(ms, 0)), context, std::move(callback));
}

} // namespace sluice
