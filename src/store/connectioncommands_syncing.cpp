// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of ConnectionCommands that start syncs, and how these are watched, over the end of the program as well.
#include "apiclient.h"
#include "cache/watchrecords.h"
#include "clock.h"
#include "connectioncommands.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "leavesopen.h"
#include "operationlog.h"
#include "rowends.h"
#include "syncwatcher.h"

#include <QCoroFuture>
#include <QPointer>

#include <algorithm>
#include <map>

namespace sluice {

namespace {

using State = OperationRow::State;

State rowState(SyncOutcome outcome)
{
    switch (outcome) {
    case SyncOutcome::Succeeded:
    case SyncOutcome::Rescheduled:
        return State::Succeeded;
    default:
        return State::Failed;
    }
}

/// What was asked for at once belongs together, in the next run as well.
qint64 batchOf(const Operation *operation)
{
    return operation == nullptr ? 0 : operation->startedAt.microseconds();
}

/// The list tells no reason of a failure, but often what is to be done about it.
QString askedBy(const Connection *connection)
{
    if (connection == nullptr)
        return {};
    const QList<Notice> notices = connection->status.tasks + connection->status.warnings;
    if (notices.isEmpty())
        return {};
    return notices.first().message.isEmpty() ? notices.first().code : notices.first().message;
}

} // namespace

QCoro::Task<void> ConnectionCommands::runSync(OperationId operation, ConnectionId id, Operation::Kind kind)
{
    const QPointer<ConnectionCommands> self(this);
    const bool force = kind == Operation::Kind::RestartSync;
    // The baseline is read before the request: afterwards it would be too late to tell old from new.
    const auto before = co_await m_api.connections().get(id, {.operation = operation});
    if (!self)
        co_return;
    if (!before && before.error().kind == Error::Kind::Forbidden) {
        // Not the sync is refused: this key may not see the connection.
        update(operation, id, [&](OperationRow &row) {
            failedRow(before.error())(row);
            row.outcome = SyncOutcome::Gone;
        });
        setBusy(id, kind, false);
        co_return;
    }
    if (!before) {
        failRow(operation, id, kind, before.error());
        co_return;
    }
    m_connections.merge(*before);
    SyncBaseline baseline = SyncBaseline::of(*before);
    if (baseline.wasPaused) {
        // To resume it is another decision, and not ours.
        update(operation, id, [](OperationRow &row) {
            row.state = State::LeftOut;
            row.outcome = SyncOutcome::PausedBySomeone;
        });
        setBusy(id, kind, false);
        co_return;
    }
    // A restart replaces the running sync: that one was running proves nothing about the new one.
    const bool replaces = force && baseline.wasSyncing;
    baseline.wasSyncing = baseline.wasSyncing && !force;
    const qint64 readAt = m_clock.monotonicMs();
    WatchRecord record{.connection = id,
                       .kind = kind,
                       .name = before->schema,
                       .batch = batchOf(m_log.find(operation)),
                       .accepted = false,
                       .startedAt = m_connections.serverNow(),
                       .baseline = baseline};
    if (m_records != nullptr) {
        // On the disk before the request is sent: killed in between, the next run looks what has become of it. A disk
        // that refuses is no reason not to sync.
        (void)co_await m_records->put(record);
        if (!self)
            co_return;
    }
    if (!goesOn(operation, id, kind)) {
        forgetWatch(operation, id);
        co_return;
    }
    const auto answer = co_await m_api.connections().sync(id, force, {.operation = operation});
    if (!self)
        co_return;
    if (!answer && !leavesOpen(answer.error())) {
        forgetWatch(operation, id);
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    if (answer && isStale(readAt)) {
        const auto now = co_await m_api.connections().get(id, {.operation = operation});
        if (!self)
            co_return;
        if (now)
            baseline.renew(*now);
        record.baseline = baseline;
    }
    update(operation, id, [&](OperationRow &row) {
        noteAnswer(row, baseline.wasSyncing, answer);
        if (baseline.wasSyncing)
            row.syncPhase = SyncWatch::Phase::Syncing;
    });
    watchRequested(operation, id, SyncWatch(baseline, answer.has_value(), replaces));
    record.accepted = answer.has_value();
    if (m_records != nullptr && record.accepted && m_watcher->isWatching(id))
        m_records->put(record);
}

bool ConnectionCommands::isStale(qint64 readAtMs) const
{
    return m_clock.monotonicMs() - readAtMs > m_baselineMs;
}

void ConnectionCommands::watchRequested(OperationId operation, const ConnectionId &id, const SyncWatch &watch)
{
    m_watcher->watch(operation, id, watch);
    // The request was the one that was given up: nobody waits for what it has begun.
    if (m_givenUp.contains(operation))
        m_watcher->giveUp(operation);
}

void ConnectionCommands::noteAnswer(OperationRow &row, bool attached, const Result<Done> &answer)
{
    row.accepted = answer.has_value();
    row.unanswered = !answer;
    row.attached = attached;
    if (answer)
        row.message = answer->message;
    else
        row.error = answer.error();
}

void ConnectionCommands::forgetWatch(OperationId operation, const ConnectionId &id)
{
    if (m_records != nullptr)
        m_records->remove(id, batchOf(m_log.find(operation)));
}

void ConnectionCommands::onWatchEnded(OperationId operation, const ConnectionId &id, SyncOutcome outcome,
                                      Timestamp rescheduledFor, const std::optional<Error> &error)
{
    forgetWatch(operation, id);
    const Operation *ended = m_log.find(operation);
    update(operation, id, [&](OperationRow &row) {
        row.syncPhase = SyncWatch::Phase::Ended;
        row.outcome = outcome;
        row.rescheduledFor = rescheduledFor;
        row.state = rowState(outcome);
        const Connection *connection = m_connections.find(id);
        if (connection != nullptr && outcome == SyncOutcome::Succeeded)
            row.finishedAt = connection->succeededAt;
        if (connection != nullptr && outcome == SyncOutcome::Failed)
            row.finishedAt = connection->failedAt;
        if (outcome == SyncOutcome::Failed)
            row.reason = askedBy(connection);
        row.notSetUp = outcome == SyncOutcome::EndedWithoutResult && connection != nullptr
                       && connection->status.setupState == SetupState::Incomplete;
        // What is known now has overtaken the doubt about the request.
        if (outcome != SyncOutcome::Unknown)
            row.error = error;
    });
    setBusy(id, ended == nullptr ? Operation::Kind::Sync : ended->kind, false);
}

void ConnectionCommands::resumeWatches(const QList<WatchRecord> &records)
{
    std::map<std::pair<qint64, Operation::Kind>, QList<WatchRecord>> batches;
    for (const WatchRecord &record : records) {
        // One of this run that is under way already has taken the old one's place.
        if (!isBusy(record.connection, Operation::Kind::Sync)
            && !isBusy(record.connection, Operation::Kind::RestartSync))
            batches[{record.batch, record.kind}].append(record);
    }
    for (const auto &[key, batch] : batches) {
        QList<OperationRow> rows;
        for (const WatchRecord &record : batch) {
            OperationRow row;
            row.connection = record.connection;
            row.name = record.name;
            row.state = State::Running;
            row.accepted = record.accepted;
            row.unanswered = !record.accepted;
            row.attached = record.baseline.wasSyncing;
            row.continued = true;
            row.startedAt = record.startedAt;
            if (!record.accepted)
                row.error = Error{.kind = Error::Kind::OutcomeUnknown,
                                  .detail = QStringLiteral("Sluice ended before the answer came.")};
            rows.append(row);
        }
        const auto [number, kind] = key;
        const OperationId operation = m_log.begin(kind, rows, Timestamp::fromMicroseconds(number));
        for (const WatchRecord &record : batch) {
            setBusy(record.connection, kind, true);
            const qint64 elapsed = record.startedAt.millisecondsTo(m_connections.serverNow());
            m_watcher->watch(operation, record.connection, SyncWatch(record.baseline, record.accepted),
                             std::max<qint64>(elapsed, 1));
        }
    }
}

} // namespace sluice
