// SPDX-License-Identifier: GPL-3.0-or-later
// What Headless does once it is signed in.
#include "connectioncommands.h"
#include "connectionstore.h"
#include "errortext.h"
#include "headless/headless.h"
#include "operationlog.h"
#include "session.h"
#include "words/operationtext.h"

#include <QCoroTask>
#include <QPointer>

#include <algorithm>

namespace sluice {

void Headless::run()
{
    switch (m_commandLine.verb) {
    case CommandLine::Verb::List:
        connect(&m_session->connections(), &ConnectionStore::refreshed, this, &Headless::list);
        connect(&m_session->connections(), &ConnectionStore::groupsChanged, this, &Headless::list);
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
    if (m_ended || !store.isComplete() || !store.hasGroups())
        return;
    const GroupId wanted(m_commandLine.group);
    if (!wanted.isEmpty() && store.group(wanted) == nullptr) {
        end(ExitCode::NotDone, tr("There is no group with the id \"%1\" in this account.").arg(wanted.text()));
        return;
    }
    QList<ReportedConnection> rows;
    for (int row = 0; row < store.count(); ++row) {
        if (wanted.isEmpty() || store.at(row).groupId == wanted)
            rows.append(reported(row));
    }
    // What is broken first, as on the board.
    std::ranges::stable_sort(rows, {}, [](const ReportedConnection &r) { return r.verdict.health; });
    const Timestamp now = m_session->serverNow();
    if (m_commandLine.json) {
        for (const ReportedConnection &row : std::as_const(rows))
            m_console.out(jsonLine(row, now));
    } else if (!rows.isEmpty()) {
        for (const QString &line : textTable(rows, now))
            m_console.out(line);
    }
    tell(tr("%n connection(s)", nullptr, int(rows.size())));
    end(ExitCode::Done);
}

QCoro::Task<void> Headless::status()
{
    const QPointer<Headless> self(this);
    const ConnectionId id(m_commandLine.connections.constFirst());
    const auto connection = co_await m_session->connections().reload(id);
    if (!self || m_ended)
        co_return;
    if (!connection) {
        end(ExitCode::NotDone, errorText(connection.error()).text());
        co_return;
    }
    const Timestamp now = m_session->serverNow();
    const ReportedConnection found = reported(m_session->connections().rowOf(id));
    if (m_commandLine.json) {
        m_console.out(jsonLine(found, now));
    } else {
        for (const QString &line : textStatus(found, now))
            m_console.out(line);
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
    m_session->commands().sync(ids);
}

void Headless::reportSync(OperationId id)
{
    const Operation *operation = m_session->operations().find(id);
    if (m_ended || operation == nullptr)
        return;
    // The row is written by the log while its command still goes on: a copy outlives what follows.
    const QList<OperationRow> rows = operation->rows;
    bool all = true;
    for (const OperationRow &row : rows) {
        const bool answered = row.accepted || row.error;
        const bool settled =
            row.outcome || row.state != OperationRow::State::Running || (!m_commandLine.wait && answered);
        all = all && settled;
        reportRow(row, settled);
    }
    if (all)
        end(m_worst);
}

void Headless::reportRow(const OperationRow &row, bool settled)
{
    if (m_printed.contains(row.connection))
        return;
    const QString words = rowState(Operation::Kind::Sync, row, m_session->serverNow());
    const QString line =
        printable(row.name.isEmpty() ? row.connection.text() : row.name) + QStringLiteral(": ") + printable(words);
    if (!settled) {
        tell(line);
        return;
    }
    m_printed.append(row.connection);
    m_worst = std::max(m_worst, exitCode(row));
    if (m_commandLine.json)
        m_console.out(jsonLine(row));
    else
        m_console.out(line);
}

} // namespace sluice
