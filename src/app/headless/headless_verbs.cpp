// SPDX-License-Identifier: GPL-3.0-or-later
// What Headless does once it is signed in.
#include "connectioncommands.h"
#include "connectionstore.h"
#include "headless/headless.h"
#include "operationlog.h"
#include "quote.h"
#include "session.h"

#include <QCoroTask>

#include <algorithm>

namespace sluice {

void Headless::run()
{
    switch (m_commandLine.verb) {
    case CommandLine::Verb::List:
        connect(&m_session->connections(), &ConnectionStore::refreshed, this, &Headless::list);
        connect(&m_session->connections(), &ConnectionStore::groupsChanged, this, &Headless::list);
        connect(&m_session->connections(), &ConnectionStore::sideErrorsChanged, this, [this] {
            const auto error = m_session->connections().groupsError();
            if (!error || m_hasEnded)
                return;
            // A key that may see connections and no groups still has its list, by the groups' ids.
            if (error->kind == Error::Kind::Forbidden)
                list();
            else
                end(ExitCode::NotDone, failureText(*error));
        });
        list();
        break;
    case CommandLine::Verb::Status:
        status();
        break;
    case CommandLine::Verb::Sync:
        sync();
        break;
    case CommandLine::Verb::None:
        break;
    }
}

ReportedConnection Headless::reported(int row) const
{
    const ConnectionStore &store = m_session->connections();
    const Group *group = store.group(store.at(row).groupId);
    return {.connection = store.at(row),
            .verdict = store.verdictAt(row),
            .groupName = group == nullptr ? QString() : group->name};
}

void Headless::list()
{
    const ConnectionStore &store = m_session->connections();
    const std::optional<Error> unread = store.groupsError();
    const bool isForbidden = unread && unread->kind == Error::Kind::Forbidden;
    if (m_hasEnded || !store.isComplete() || (!store.hasGroups() && !isForbidden))
        return;
    const GroupId wanted(m_commandLine.group);
    if (!wanted.isEmpty() && store.hasGroups() && store.group(wanted) == nullptr) {
        end(ExitCode::Gone, tr("There is no group with the id %1 that this key may see.").arg(quoted(wanted.text())));
        return;
    }
    QList<ReportedConnection> rows;
    for (int row = 0; row < store.count(); ++row) {
        if (wanted.isEmpty() || store.at(row).groupId == wanted)
            rows.append(reported(row));
    }
    if (!store.hasGroups()) {
        if (!wanted.isEmpty() && rows.isEmpty()) {
            end(ExitCode::NotDone, tr("This key may see no connection of a group with the id %1, and no groups at all.")
                                       .arg(quoted(wanted.text())));
            return;
        }
        tell(tr("This key may not see the groups: their ids stand for their names."));
    }
    // What is broken first, as on the board.
    std::ranges::stable_sort(rows, {}, [](const ReportedConnection &r) { return r.verdict.health; });
    const Timestamp now = m_session->serverNow();
    if (m_commandLine.json) {
        for (const ReportedConnection &row : std::as_const(rows))
            print(jsonLine(row, now));
    } else if (!rows.isEmpty()) {
        const QStringList lines = textTable(rows, now);
        for (const QString &line : lines)
            print(line);
    }
    tell(tr("%n connection(s)", nullptr, int(rows.size())));
    end(ExitCode::Done);
}

void Headless::status()
{
    const ConnectionId id(m_commandLine.connections.constFirst());
    QCoro::connect(m_session->connections().reload(id), this,
                   [this](const Result<Connection> &connection) { showStatus(connection); });
}

void Headless::showStatus(const Result<Connection> &connection)
{
    if (m_hasEnded)
        return;
    if (!connection) {
        const Error::Kind kind = connection.error().kind;
        const bool isOutOfSight = kind == Error::Kind::NotFound || kind == Error::Kind::Forbidden;
        end(isOutOfSight ? ExitCode::Gone : ExitCode::NotDone, failureText(connection.error()));
        return;
    }
    const Timestamp now = m_session->serverNow();
    const ReportedConnection found = reported(m_session->connections().rowOf(connection->id));
    if (m_commandLine.json) {
        print(jsonLine(found, now));
    } else {
        const QStringList lines = textStatus(found, now);
        for (const QString &line : lines)
            print(line);
    }
    end(ExitCode::Done);
}

void Headless::sync()
{
    QList<ConnectionId> ids;
    for (const QString &text : m_commandLine.connections)
        ids.append(ConnectionId(text));
    OperationLog &log = m_session->operations();
    connect(&log, &OperationLog::rowChanged, this, &Headless::reportSync);
    connect(&log, &OperationLog::operationEnded, this, &Headless::reportSync);
    m_isSyncing = true;
    m_session->commands().sync(ids);
}

void Headless::reportSync(OperationId id)
{
    const Operation *operation = m_session->operations().find(id);
    if (m_hasEnded || m_isCancelling || operation == nullptr)
        return;
    // The row is written by the log while its command still goes on: a copy outlives what follows.
    const QList<OperationRow> rows = operation->rows;
    const bool waits = m_commandLine.wait;
    bool all = true;
    for (const OperationRow &row : rows) {
        const bool isAnswered = row.accepted || row.error;
        const bool isSettled = row.outcome || row.state != OperationRow::State::Running || (!waits && isAnswered);
        all = all && isSettled;
        reportRow(row, isSettled);
    }
    if (all)
        end(m_code);
}

void Headless::reportRest()
{
    const QList<Operation> operations = m_session->operations().operations();
    for (const Operation &operation : operations) {
        for (OperationRow row : operation.rows) {
            // Taken, and not watched to its end.
            if (m_commandLine.wait && row.accepted && !row.outcome)
                row.outcome = SyncOutcome::Unknown;
            reportRow(row, true);
        }
    }
}

void Headless::reportRow(const OperationRow &told, bool isSettled)
{
    OperationRow row = told;
    if (row.outcome == SyncOutcome::Unknown && !row.error && m_commandLine.json)
        row.error = m_stopError;
    const ConnectionId &id = row.connection;
    if (m_printed.contains(id))
        return;
    if (const Connection *connection = m_session->connections().find(id))
        m_seen.insert(id, *connection);
    const Connection seen = m_seen.value(id);
    const QString words = isSettled ? resultText(row, m_session->serverNow()) : progressText(row);
    if (!isSettled && (words.isEmpty() || m_told.value(id) == words))
        return;
    m_told.insert(id, words);

    int widest = 0;
    for (const QString &text : std::as_const(m_commandLine.connections))
        widest = std::max(widest, columnsOf(tidied(text)));
    QString line = padded(tidied(id.text()), widest + 2);
    if (!seen.schema.isEmpty())
        line += tidied(seen.schema) + QStringLiteral(": ");
    line += words;
    if (!isSettled) {
        tell(line);
        return;
    }
    m_printed.append(id);
    m_code = std::max(m_code, int(exitCode(row)));
    print(m_commandLine.json ? jsonLine(row, seen, m_stoppedBy) : line);
}

} // namespace sluice
