// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverclock.h"

#include <algorithm>

namespace sluice {

std::optional<qint64> ServerClock::learn(const QDateTime &date, qint64 sentAtMs, qint64 receivedAtMs)
{
    if (!date.isValid() || receivedAtMs < sentAtMs)
        return std::nullopt;
    const qint64 server = date.toMSecsSinceEpoch();
    const qint64 low = server - receivedAtMs;
    const qint64 high = server + 1000 - sentAtMs;
    if (m_known && std::max(low, m_low) <= std::min(high, m_high)) {
        m_low = std::max(low, m_low);
        m_high = std::min(high, m_high);
    } else {
        // The first, or one that contradicts what was known: a clock was set, or they drift apart.
        m_known = true;
        m_low = low;
        m_high = high;
    }
    if (m_told && std::abs(offsetMs() - *m_told) <= 500)
        return std::nullopt;
    m_told = offsetMs();
    return m_told;
}

} // namespace sluice
