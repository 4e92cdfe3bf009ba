// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlock.h"

#include <chrono>

namespace sluice::demo {

Timestamp DemoClock::now() const
{
    if (isFrozen())
        return m_frozen;
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp::fromMicroseconds(std::chrono::duration_cast<std::chrono::microseconds>(since).count())
        .addMilliseconds(m_skippedMs);
}

} // namespace sluice::demo
