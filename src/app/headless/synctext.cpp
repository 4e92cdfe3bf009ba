// SPDX-License-Identifier: GPL-3.0-or-later
// The words of `report.h` for a sync, and for what goes wrong.
#include "errortext.h"
#include "headless/report.h"
#include "words/operationtext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct SyncTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Headless)
};

} // namespace

QString progressText(const OperationRow &row)
{
    if (row.syncPhase == SyncWatch::Phase::Syncing)
        return row.attached ? SyncTexts::tr("A sync was running already; watching it") : SyncTexts::tr("Syncing");
    if (row.accepted)
        return SyncTexts::tr("Requested");
    return row.error ? SyncTexts::tr("The answer was lost; looking whether a sync has begun") : QString();
}

QString resultText(const OperationRow &row, Timestamp now)
{
    using State = OperationRow::State;
    if (row.outcome == SyncOutcome::Unknown && !row.error)
        return SyncTexts::tr("Unknown: it was not watched to its end, and goes on there");
    if (row.outcome)
        return rowState(Operation::Kind::Sync, row, now);
    if (row.accepted)
        return row.attached ? SyncTexts::tr("A sync was running already") : SyncTexts::tr("Requested");
    if (row.state == State::Running)
        return SyncTexts::tr("Unknown: the answer was lost; look at the connection before you sync again");
    if (row.state == State::Cancelled)
        return SyncTexts::tr("Not started: it was given up before the service had taken the request");
    return SyncTexts::tr("Not started: %1").arg(row.error ? failureText(*row.error) : QString());
}

QString failureText(const Error &error)
{
    const ErrorText words = errorText(error);
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        return SyncTexts::tr("%1 A key ends when a new one is made, or with its user.").arg(words.sentence);
    case Error::Kind::NotFound:
    case Error::Kind::OutcomeUnknown:
    case Error::Kind::Conflict:
        return words.sentence;
    default:
        return words.text();
    }
}

} // namespace sluice
