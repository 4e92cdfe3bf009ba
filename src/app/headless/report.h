// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "group.h"
#include "operation.h"
#include "verdict.h"

#include <QList>
#include <QString>

namespace sluice {

/// A connection with what is known around it.
struct ReportedConnection
{
    Connection connection;
    Verdict verdict;
    QString groupName; ///< empty: not known
};

/// The verdict in JSON: "broken", "waiting_for_you" … A promise to scripts, like the names of the fields.
[[nodiscard]] QString healthWord(Health health);

/// One line of JSON, the fields named as the service names them, its enumerations in its words; with `health`, Sluice's
/// verdict, and `why` in words. What is not known is null.
[[nodiscard]] QString jsonLine(const ReportedConnection &reported, Timestamp now);
/// One line of JSON for one connection of a sync: `outcome` is null where nobody waited for it.
[[nodiscard]] QString jsonLine(const OperationRow &row);

/// A table for people, aligned, the header first.
[[nodiscard]] QStringList textTable(const QList<ReportedConnection> &connections, Timestamp now);
/// Everything worth knowing about one, for people.
[[nodiscard]] QStringList textStatus(const ReportedConnection &reported, Timestamp now);

} // namespace sluice
