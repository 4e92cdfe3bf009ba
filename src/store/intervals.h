// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace sluice {

/// How often the stores look at the service, in milliseconds. The quota is the account's and shared with other tools
/// (20,000 requests an hour, 500 on a trial): what is polled is the list, and the more pages it has, the less often.
struct Intervals
{
    qint64 front = 60'000;
    qint64 frontPerPage = 36'000;
    qint64 hidden = 5 * 60'000;
    qint64 watched = 15'000;
    qint64 watchedPerPage = 9'000;
    qint64 groups = 10 * 60'000;
    qint64 verdicts = 30'000; ///< how often "since" and age are judged anew without news
    /// When a single watch looks at its one connection, after the request; then the list poll serves.
    QList<qint64> looks{1'000, 2'000, 4'000, 8'000};
    /// A sync that was asked for should be seen running within this.
    qint64 watchGrace = 60'000;
    /// So far apart are two looks that prove a sync to have ended without a result.
    qint64 watchApart = 2'000;
    /// What was read before a request is no baseline any more when the request has waited longer than this.
    qint64 baseline = 10'000;
    qint64 watchLimit = 24LL * 3600 * 1000;
    qint64 sessionRetry = 15'000; ///< offline or degraded: ask again
    /// Below this share of the quota the list is read four times as rarely.
    double lowBudget = 0.1;

    /// All of it n times as fast, for an account that lives n times as fast. Not below 100 ms, but for what is 0
    /// already.
    [[nodiscard]] Intervals faster(int n) const;
};

} // namespace sluice
