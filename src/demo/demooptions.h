// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timestamp.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sluice {

/// Of a paid account, in a rolling hour.
inline constexpr int usualRateLimit = 20'000;

/// What the demo account is like. The defaults give the stock account at the service's own pace.
struct DemoOptions
{
    quint16 port = 0; ///< on 127.0.0.1; 0: any free one
    QString key = QStringLiteral("demo");
    QString secret = QStringLiteral("demo-secret");
    quint32 seed = 1; ///< same seed and same clock: same ids, same answers
    /// Durations and intervals are divided by this; timestamps, `Date`, quotas and `Retry-After` stay real UTC.
    double speed = 1;
    Timestamp frozenNow;   ///< when not null the clock stands still there: nothing begins by itself, nothing ends
    bool schedules = true; ///< false: syncs start only when asked for, so that nothing changes by itself

    // A generated account instead of the stock one, where given (-1: not given).
    int groups = -1;      ///< up to 10,000
    int connections = -1; ///< up to 10,000
    int schemas = -1;     ///< schemas of every connection's config
    int tables = -1;      ///< tables of every schema
    int columns = -1;     ///< columns of every table; all count as touched, so that the config lists them

    int latencyMs = 0; ///< before every answer
    std::optional<int> rateLimit =
        usualRateLimit;               ///< requests in a rolling hour; 500 or less: a trial's other quotas too
    bool gzip = false;                ///< compress answers for clients that ask; costs more than it saves on loopback
    bool partialPatchAnswers = false; ///< schema PATCHes answer only what they changed, as the service was seen to
    qint64 maxBodyBytes = 256 << 20;  ///< larger requests are answered 413; a whole schema config is to fit in
    QStringList faults;               ///< rules as of the program's --fault, in order
};

} // namespace sluice
