// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timestamp.h"

#include <QObject>

#include <functional>

namespace sluice {

/// Time, as the stores are given it: every interval and limit of theirs goes through one of these, so that a test can
/// turn hours into nothing and decide itself when they pass.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// This computer's clock.
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Milliseconds that only ever grow, whatever happens to the clock on the wall.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    /// Calls back once on this thread, not before `ms` milliseconds have passed, unless the context dies first.
    virtual void after(qint64 ms, QObject *context, std::function<void()> callback) = 0;
};

/// The real one.
class SystemClock : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
    void after(qint64 ms, QObject *context, std::function<void()> callback) override;
};

} // namespace sluice
