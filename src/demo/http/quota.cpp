// SPDX-License-Identifier: GPL-3.0-or-later
#include "quota.h"

#include <algorithm>

namespace sluice::demo {

namespace {

constexpr int minute = 60;
constexpr int hour = 3600;
constexpr int trialLimit = 500;
constexpr int creationsInAMinute = 20;

} // namespace

void RollingCount::forget(qint64 now)
{
    const auto window = qint64(m_seconds.size());
    if (now - m_latest >= window) {
        std::fill(m_seconds.begin(), m_seconds.end(), 0);
        m_count = 0;
    } else {
        for (qint64 second = m_latest + 1; second <= now; ++second)
            m_count -= std::exchange(m_seconds[size_t(second % window)], 0);
    }
    m_latest = std::max(m_latest, now);
}

int RollingCount::count(qint64 now)
{
    forget(now);
    return m_count;
}

void RollingCount::add(qint64 now)
{
    forget(now);
    ++m_seconds[size_t(m_latest % qint64(m_seconds.size()))];
    ++m_count;
}

int RollingCount::secondsUntilBelow(int limit, qint64 now)
{
    int left = count(now);
    const auto window = qint64(m_seconds.size());
    for (int wait = 0; wait < int(window); ++wait) {
        if (left < limit)
            return wait;
        // Next to leave the window: the oldest second that is still in it.
        left -= m_seconds[size_t((m_latest + 1 + wait) % window)];
    }
    return int(window);
}

Quota::Quota(std::optional<int> hourly)
    : m_on(hourly.has_value())
{
    if (!m_on)
        return;
    const bool trial = *hourly <= trialLimit;
    m_limits.push_back({Class::Plain, *hourly, false, RollingCount(hour)});
    m_limits.push_back({Class::SourceTouching, trial ? 25 : 500, true, RollingCount(minute)});
    m_limits.push_back({Class::SourceTouching, trial ? 250 : 5000, false, RollingCount(hour)});
    if (!trial)
        m_limits.push_back({Class::SetupTest, 250, true, RollingCount(minute)});
    m_limits.push_back({Class::SetupTest, trial ? 50 : 2500, false, RollingCount(hour)});
    m_limits.push_back({Class::Plain, creationsInAMinute, true, RollingCount(minute), true});
}

Quota::Verdict Quota::take(Class callClass, qint64 now, bool createsConnection)
{
    const auto counts = [&](const Limit &limit) {
        return callClass >= limit.from && (createsConnection || !limit.ofCreations);
    };
    Verdict verdict;
    if (!m_on)
        return verdict;
    for (Limit &limit : m_limits) {
        if (!counts(limit))
            continue;
        const int wait = limit.counted.secondsUntilBelow(limit.limit, now);
        if (wait == 0)
            continue;
        verdict.allowed = false;
        if (wait > verdict.retryAfter) {
            verdict.retryAfter = wait;
            verdict.exceeded = limit.limit;
            verdict.perMinute = limit.perMinute;
            verdict.ofCreations = limit.ofCreations;
        }
    }
    if (verdict.allowed) {
        for (Limit &limit : m_limits) {
            if (counts(limit) && !limit.ofCreations)
                limit.counted.add(now);
        }
    }
    return standing(verdict, now);
}

void Quota::countCreation(qint64 now)
{
    for (Limit &limit : m_limits) {
        if (limit.ofCreations)
            limit.counted.add(now);
    }
}

Quota::Verdict Quota::look(qint64 now)
{
    return m_on ? standing({}, now) : Verdict();
}

Quota::Verdict Quota::standing(Verdict verdict, qint64 now)
{
    verdict.limit = m_limits.front().limit;
    verdict.remaining = std::max(0, verdict.limit - m_limits.front().counted.count(now));
    return verdict;
}

} // namespace sluice::demo
