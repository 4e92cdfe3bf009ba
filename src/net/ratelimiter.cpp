// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimiter.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 3'600'000;
constexpr int trialLimit = 500;

} // namespace

RateLimiter::RateLimiter(std::function<qint64()> clock)
    : m_clock(std::move(clock))
    , m_windows{{CallClass::Plain, 20'000, hourMs, {}},
                {CallClass::SourceTouching, 500, minuteMs, {}},
                {CallClass::SourceTouching, 5'000, hourMs, {}},
                {CallClass::SetupTest, 250, minuteMs, {}},
                {CallClass::SetupTest, 2'500, hourMs, {}}}
{
}

qint64 RateLimiter::waitMs(CallClass callClass)
{
    const qint64 now = m_clock();
    qint64 wait = 0;
    for (Window &window : m_windows) {
        while (!window.taken.empty() && window.taken.front() + window.periodMs <= now)
            window.taken.pop_front();
        if (!counts(window, callClass) || qint64(window.taken.size()) < window.limit)
            continue;
        // As many must leave as are too many, which may be several after the limit has shrunk.
        const size_t leaving = window.taken.size() - size_t(window.limit);
        wait = std::max(wait, window.taken[leaving] + window.periodMs - now);
    }
    return wait;
}

void RateLimiter::take(CallClass callClass)
{
    const qint64 now = m_clock();
    for (Window &window : m_windows) {
        if (counts(window, callClass))
            window.taken.push_back(now);
    }
}

void RateLimiter::setHourlyLimit(int limit)
{
    if (limit <= 0)
        return;
    m_windows.front().limit = limit;
    const bool trial = limit <= trialLimit;
    if (trial == m_trial)
        return;
    m_trial = trial;
    m_windows[1].limit = trial ? 25 : 500;
    m_windows[2].limit = trial ? 250 : 5'000;
    m_windows[3].limit = trial ? 25 : 250; // none of its own a minute on a trial: the one around it holds
    m_windows[4].limit = trial ? 50 : 2'500;
}

} // namespace sluice
