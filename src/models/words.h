// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "operation.h"
#include "schema/schemaconfig.h"
#include "schema/tablescope.h"
#include "verdict.h"

#include <QString>

#include <functional>

namespace sluice {

/// The words that models show, made elsewhere: models know values, and people's words are made in `widgets` alone.
/// Given to each model when it is made; every function is set.
struct Words
{
    std::function<QString(const Verdict &, Timestamp now)> headline; ///< "Broken for 5 days"
    std::function<QString(const Verdict &, Timestamp now)> brief;    ///< the same where there is little room
    std::function<QString(Health)> health;                           ///< "Broken"
    std::function<QString(const Verdict &, const Connection &, Timestamp now)> why;
    std::function<QString(Timestamp, Timestamp now)> ago;               ///< "3 minutes ago", "never"
    std::function<QString(Timestamp)> moment;                           ///< date, time and zone
    std::function<QString(Timestamp)> clockTime;                        ///< of the day, for logs
    std::function<QString(const Connection &, Timestamp now)> schedule; ///< "every 6 hours"
    std::function<QString(int minutes)> frequency;
    std::function<QString(const Operation &)> operation;                     ///< "Sync of orders_db"
    std::function<QString(const Operation &, Timestamp now)> operationState; ///< "2 of 3 done"
    std::function<QString(const Operation &, const OperationRow &, Timestamp now)>
        row; ///< "Succeeded after 3 min 20 s"
    std::function<QString(Error::Kind)> errorKind;
    std::function<QString(qint64)> bytes;
    std::function<QString(qint64 ms)> duration;
    std::function<QString(SyncMode)> syncMode;             ///< "History"
    std::function<QString(const LockReason &)> lockReason; ///< why a table or column cannot be switched
    std::function<QString(const TableWarning &)> warning;  ///< what the service says of a table or schema
};

} // namespace sluice
