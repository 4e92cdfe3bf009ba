// SPDX-License-Identifier: GPL-3.0-or-later
#include "intervals.h"

#include <algorithm>

namespace sluice {

Intervals Intervals::faster(int n) const
{
    Intervals result = *this;
    const auto shorten = [n](qint64 &ms) {
        ms = std::min(ms, std::max<qint64>(ms / std::max(n, 1), 100));
    };
    for (qint64 *ms :
         {&result.front, &result.frontPerPage, &result.hidden, &result.watched, &result.watchedPerPage, &result.groups,
          &result.verdicts, &result.watchGrace, &result.watchApart, &result.watchLimit, &result.sessionRetry})
        shorten(*ms);
    for (qint64 &ms : result.looks)
        shorten(ms);
    // Not below what a slow answer takes.
    result.baseline = std::max<qint64>(baseline / std::max(n, 1), 1'000);
    return result;
}

} // namespace sluice
