// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace sluice {

/// What a call costs of the account's quotas, which are nested: a setup test counts as a source-touching call and as a
/// call (the service's "Rate limits" page).
enum class CallClass {
    Plain,          ///< counts against all requests: 20,000 an hour, 500 on a trial
    SourceTouching, ///< schema reload and column lists as well: 500 a minute, 5,000 an hour
    SetupTest,      ///< tests, and writes that run them: 250 a minute, 2,500 an hour
};

/// What is known of the account's quota, which is shared with every other tool that uses the account.
struct Budget
{
    std::optional<int> limit;     ///< `X-Rate-Limit`, requests in a rolling hour
    std::optional<int> remaining; ///< `X-Rate-Limit-Remaining`
    /// While the whole queue waits after a 429: the milliseconds still to go when this was published; 0 when it does
    /// not.
    qint64 waitMs = 0;
    int queued = 0; ///< requests not sent yet
    int running = 0;

    friend bool operator==(const Budget &, const Budget &) = default;
};

} // namespace sluice
