// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace sluice::bench {

/// Beats every millisecond in the thread it lives in and remembers the longest silence: how long the window was frozen.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    }

    void start()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start();
    }
    /// The longest silence since `start`, in milliseconds.
    double stop()
    {
        beat();
        m_timer.stop();
        return m_longest;
    }

private:
    void beat()
    {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_since.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

} // namespace sluice::bench
