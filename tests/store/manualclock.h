// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace sluice::test {

/// Time that passes when the test says so: `advance` runs what has come due, in order, and nothing else ever does.
class ManualClock : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return m_start.addMilliseconds(m_ms); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_ms; }
    void after(qint64 ms, QObject *context, std::function<void()> callback) override
    {
        m_due.push_back({m_ms + ms, m_number++, context, std::move(callback)});
    }

    void advance(qint64 ms)
    {
        const qint64 until = m_ms + ms;
        for (;;) {
            const auto next =
                std::ranges::min_element(m_due, {}, [](const Due &due) { return std::pair(due.at, due.number); });
            if (next == m_due.end() || next->at > until)
                break;
            const Due due = std::move(*next);
            m_due.erase(next);
            m_ms = std::max(m_ms, due.at);
            if (due.context)
                due.callback();
        }
        m_ms = until;
    }

    /// How many appointments there are.
    [[nodiscard]] int pending() const
    {
        return int(std::ranges::count_if(m_due, [](const Due &due) { return !due.context.isNull(); }));
    }
    /// When the next appointment is, in milliseconds from now; -1: none.
    [[nodiscard]] qint64 nextIn() const
    {
        qint64 next = -1;
        for (const Due &due : m_due) {
            if (due.context && (next < 0 || due.at - m_ms < next))
                next = due.at - m_ms;
        }
        return next;
    }

private:
    struct Due
    {
        qint64 at = 0;
        quint64 number = 0;
        QPointer<QObject> context;
        std::function<void()> callback;
    };

    Timestamp m_start = Timestamp::fromIso(u"2026-06-01T08:00:00Z");
    qint64 m_ms = 0;
    quint64 m_number = 0;
    std::vector<Due> m_due;
};

} // namespace sluice::test
