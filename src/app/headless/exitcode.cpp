// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/exitcode.h"

namespace sluice {

ExitCode exitCode(SyncOutcome outcome)
{
    switch (outcome) {
    case SyncOutcome::Succeeded:
        return ExitCode::Done;
    case SyncOutcome::Failed:
        return ExitCode::Failed;
    case SyncOutcome::Rescheduled:
        return ExitCode::Rescheduled;
    case SyncOutcome::WaitingForYou:
        return ExitCode::WaitingForYou;
    case SyncOutcome::PausedBySomeone:
        return ExitCode::PausedBySomeone;
    case SyncOutcome::EndedWithoutResult:
        return ExitCode::EndedWithoutResult;
    case SyncOutcome::Gone:
        return ExitCode::Gone;
    case SyncOutcome::Unknown:
        break;
    }
    return ExitCode::Unknown;
}

ExitCode exitCode(const OperationRow &row)
{
    if (row.outcome)
        return exitCode(*row.outcome);
    if (row.accepted)
        return ExitCode::Done;
    // Still under way without an answer: it was lost on the way.
    if (row.state == OperationRow::State::Running)
        return ExitCode::Unknown;
    return row.error && row.error->kind == Error::Kind::NotFound ? ExitCode::Gone : ExitCode::NotStarted;
}

QString outcomeWord(SyncOutcome outcome)
{
    switch (outcome) {
    case SyncOutcome::Succeeded:
        return QStringLiteral("succeeded");
    case SyncOutcome::Failed:
        return QStringLiteral("failed");
    case SyncOutcome::Rescheduled:
        return QStringLiteral("rescheduled");
    case SyncOutcome::WaitingForYou:
        return QStringLiteral("waiting_for_you");
    case SyncOutcome::PausedBySomeone:
        return QStringLiteral("paused_by_someone");
    case SyncOutcome::EndedWithoutResult:
        return QStringLiteral("ended_without_result");
    case SyncOutcome::Gone:
        return QStringLiteral("gone");
    case SyncOutcome::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace sluice
