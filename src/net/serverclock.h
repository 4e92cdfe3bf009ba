// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

namespace sluice {

/// How far the server's clock is from this computer's, from `Date` headers. Each is cut to the second and was made
/// somewhere between sending and receiving, so it only says between which two values the difference lies; several
/// together narrow it down.
class ServerClock
{
public:
    /// Times of this computer in milliseconds since 1970. Answers the offset when it is to be told: when it is first
    /// known, and when it has moved by more than half a second since it was told last.
    std::optional<qint64> learn(const QDateTime &date, qint64 sentAtMs, qint64 receivedAtMs);

    /// Server less computer; 0 as long as unknown.
    [[nodiscard]] qint64 offsetMs() const { return m_known ? m_low + (m_high - m_low) / 2 : 0; }

private:
    bool m_known = false;
    qint64 m_low = 0;
    qint64 m_high = 0;
    std::optional<qint64> m_told;
};

} // namespace sluice
