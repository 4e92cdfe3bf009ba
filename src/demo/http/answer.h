// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace sluice::demo {

/// What becomes of the connection while the answer is written: the ways in which networks fail.
struct Fate
{
    enum class Kind {
        Whole, ///< all is well
        Cut,   ///< closed in order after `afterBytes` of the body
        Reset, ///< torn down with RST after `afterBytes` of the body
        Stall, ///< silent for ever after `afterBytes` of the body
    };
    Kind kind = Kind::Whole;
    qint64 afterBytes = -1; ///< -1: not even the head is sent
};

struct Answer
{
    int status = 200;
    QByteArray body;
    /// Instead of `body`, for large ones that are made once: not copied.
    std::shared_ptr<const QByteArray> shared;
    /// Makes `shared` on the connection's own thread, so that nobody else waits for it.
    std::function<std::shared_ptr<const QByteArray>()> make;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    Fate fate;
    qint64 delayMs = 0; ///< to wait before anything is sent, or before `then`
    /// Makes the real answer after the wait, for calls that take their time; this one is dropped then.
    std::function<Answer()> then;
};

} // namespace sluice::demo
