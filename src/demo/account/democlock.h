// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timestamp.h"

#include <atomic>

namespace sluice::demo {

/// The service's clock: real UTC to the microsecond, or one frozen moment. What takes time there takes less here, by
/// the speed; moments are never bent, unless somebody skips some. May be read and skipped from any thread.
class DemoClock
{
public:
    DemoClock(double speed, Timestamp frozen)
        : m_speed(speed > 0 ? speed : 1)
        , m_frozen(frozen)
    {
    }

    [[nodiscard]] Timestamp now() const;
    /// It is that much later from now on, of a clock that is not frozen.
    void skip(qint64 ms) { m_skippedMs += ms; }
    [[nodiscard]] bool isFrozen() const { return !m_frozen.isNull(); }
    /// The real milliseconds of a duration that would take `nominalMs` at the service.
    [[nodiscard]] qint64 scaled(qint64 nominalMs) const { return qint64(double(nominalMs) / m_speed); }
    /// How long a call that takes `nominalMs` at the service is to be held back: not at all on a frozen clock.
    [[nodiscard]] qint64 wait(qint64 nominalMs) const { return isFrozen() ? 0 : scaled(nominalMs); }

private:
    double m_speed;
    Timestamp m_frozen;
    std::atomic<qint64> m_skippedMs = 0;
};

} // namespace sluice::demo
