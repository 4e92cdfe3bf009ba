// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QElapsedTimer>
#include <QTimer>

namespace sluice {

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
    QTimer::singleShot(std::chrono::milliseconds(ms), context, std::move(callback));
}

} // namespace sluice
