// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "request.h"
#include "transportconfig.h"

#include <optional>

namespace sluice {

/// What a request has behind it.
struct RetryHistory
{
    int failures = 0;    ///< tries that failed by the transport or a 5xx
    int refusals = 0;    ///< tries answered 429
    qint64 waitedMs = 0; ///< after those 429s, in sum
};

struct Retry
{
    qint64 waitMs = 0;
    bool refusal = false; ///< a 429, which says that nothing was executed
    bool forAll = false;  ///< the service asked to be left alone: nothing else is sent meanwhile either
    friend bool operator==(const Retry &, const Retry &) = default;
};

/// Shall this request be sent again, and when? A GET after 429, 502, 503, 504 and failures of the transport; a write
/// after a 429 only. Pure; `jitter` is a random number from 0 to 1.
[[nodiscard]] std::optional<Retry> retryAfter(Request::Method method, const Answer &answer, const RetryHistory &history,
                                              const TransportLimits &limits, double jitter);

/// base × 2^round, less up to half of it by `jitter`, so that many do not come back at the same moment.
[[nodiscard]] qint64 backoffMs(int base, int round, double jitter);

} // namespace sluice
