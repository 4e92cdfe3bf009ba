// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"

#include <QtGlobal>

#include <deque>
#include <functional>
#include <vector>

namespace sluice {

/// Keeps this program within the quotas of the service's "Rate limits" page, as rolling windows per class of call. The
/// quotas are nested: a setup test counts in all. They are the account's, so other tools may use them up all the same;
/// then the service answers 429.
class RateLimiter
{
public:
    /// `clock` gives milliseconds, from any beginning, never going back.
    explicit RateLimiter(std::function<qint64()> clock);

    /// Milliseconds until a call of this class may go; 0: now.
    [[nodiscard]] qint64 waitMs(CallClass callClass);
    /// Counts a call that goes now.
    void take(CallClass callClass);
    /// What `X-Rate-Limit` says of all calls in an hour. Up to 500 is a trial, whose other windows are narrower too.
    void setHourlyLimit(int limit);

private:
    struct Window
    {
        CallClass callClass;
        int limit;
        qint64 periodMs;
        std::deque<qint64> taken;
    };
    [[nodiscard]] static bool counts(const Window &window, CallClass callClass)
    {
        return callClass >= window.callClass;
    }

    std::function<qint64()> m_clock;
    std::vector<Window> m_windows;
    bool m_trial = false;
};

} // namespace sluice
