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
/// verdict, and `why` in words. What is not known is null. Plain ASCII but for letters and the like: what a terminal or
/// a reader of lines could take for more than text is escaped.
[[nodiscard]] QString jsonLine(const ReportedConnection &reported, Timestamp now);
/// One line of JSON for one connection of a sync: `outcome` is null where nobody waited for it. The connection is as it
/// was read last; without an id where it could not be. `whyCancelled` are the words for an error that says only that.
[[nodiscard]] QString jsonLine(const OperationRow &row, const Connection &connection, const QString &whyCancelled = {});

/// A table for people, aligned, the header first.
[[nodiscard]] QStringList textTable(const QList<ReportedConnection> &connections, Timestamp now);
/// Everything worth knowing about one, for people.
[[nodiscard]] QStringList textStatus(const ReportedConnection &reported, Timestamp now);

/// How far a sync is that has not ended: "syncing"; empty where nothing is known yet.
[[nodiscard]] QString progressText(const OperationRow &row);
/// How it came out, or, where nobody waits, what became of the request.
[[nodiscard]] QString resultText(const OperationRow &row, Timestamp now);
/// What went wrong, without the window's advice.
[[nodiscard]] QString failureText(const Error &error);

/// Filled up with blanks to so many columns of a terminal, where a letter may take none, one or two.
[[nodiscard]] QString padded(const QString &text, int columns);
/// The columns of a terminal that a text takes. Needs a UTF-8 locale, which QCoreApplication sees to.
[[nodiscard]] int columnsOf(const QString &text);

} // namespace sluice
