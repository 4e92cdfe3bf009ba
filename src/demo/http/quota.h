// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <vector>

namespace sluice::demo {

/// How many calls there were in the last minute or hour, to the second.
class RollingCount
{
public:
    explicit RollingCount(int windowSeconds)
        : m_seconds(size_t(windowSeconds))
    {
    }

    [[nodiscard]] int count(qint64 now);
    void add(qint64 now);
    /// Until when, from `now`, fewer than `limit` are left in the window: whole seconds, 0 when it is so already.
    [[nodiscard]] int secondsUntilBelow(int limit, qint64 now);

private:
    void forget(qint64 now);

    std::vector<int> m_seconds; ///< a ring, by the second of real time
    qint64 m_latest = 0;
    int m_count = 0;
};

/// The account's quotas as the service's page "Rate limits" tells them: rolling and nested. A setup test counts as a
/// call that touches the source, and that as a call.
class Quota
{
public:
    enum class Class { Plain, SourceTouching, SetupTest };

    struct Verdict
    {
        bool allowed = true;
        int limit = 0;            ///< of the hour, for the header
        int remaining = 0;        ///< of the hour, for the header
        int exceeded = 0;         ///< the limit that was reached
        bool ofCreations = false; ///< it is that of new connections
        bool perMinute = false;
        int retryAfter = 0; ///< seconds
    };

    /// Empty: no limit at all. 500 or less: a trial account, whose other quotas are smaller too.
    explicit Quota(std::optional<int> hourly);

    [[nodiscard]] bool isOn() const { return m_on; }
    /// Judges a call at a moment in seconds since 1970, and counts it when it is allowed.
    /// Connections are not to be created too fast either.
    Verdict take(Class callClass, qint64 now, bool createsConnection = false);
    /// Such a call has created one: what was refused does not count.
    void countCreation(qint64 now);
    /// How things stand, without a call.
    Verdict look(qint64 now);

private:
    struct Limit
    {
        Class from;
        int limit;
        bool perMinute;
        RollingCount counted;
        bool ofCreations = false;
    };

    [[nodiscard]] Verdict standing(Verdict verdict, qint64 now);

    bool m_on;
    std::vector<Limit> m_limits;
};

} // namespace sluice::demo
