// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/operationtext.h"

#include "errortext.h"
#include "quote.h"
#include "setup/setupwords.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace sluice {

namespace {

struct OperationTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::OperationText)
};

using RowState = OperationRow::State;

bool isSync(Operation::Kind kind)
{
    return kind == Operation::Kind::Sync || kind == Operation::Kind::RestartSync || kind == Operation::Kind::Resync;
}

QString outcomeText(const OperationRow &row, Timestamp now)
{
    const QString took = durationText(row.tookMs(now));
    switch (*row.outcome) {
    case SyncOutcome::Succeeded:
        return OperationTexts::tr("Succeeded after %1").arg(took);
    case SyncOutcome::Failed:
        // The list of connections has no word for it but what it asks of the user.
        return row.reason.isEmpty() ? OperationTexts::tr("Failed after %1; the dashboard's log says why").arg(took)
                                    //: 1 = a duration, 2 = what the service said, quoted
                                    : OperationTexts::tr("Failed after %1: %2").arg(took, quoted(row.reason));
    case SyncOutcome::Rescheduled:
        return row.rescheduledFor.isNull() ? OperationTexts::tr("Rescheduled by the source; it goes on by itself")
                                           : OperationTexts::tr("Rescheduled by the source; it goes on by itself %1")
                                                 .arg(relativeTime(row.rescheduledFor, now));
    case SyncOutcome::WaitingForYou:
        return row.rescheduledFor.isNull()
                   ? OperationTexts::tr("Waiting for you: rescheduled, and a manual schedule never goes on by itself")
                   : OperationTexts::tr(
                         "Waiting for you: rescheduled; sync again %1, for a manual schedule never goes on by itself")
                         .arg(relativeTime(row.rescheduledFor, now));
    case SyncOutcome::PausedBySomeone:
        return OperationTexts::tr("The connection is paused; resume it to sync");
    case SyncOutcome::EndedWithoutResult:
        if (row.notSetUp)
            return OperationTexts::tr("Not begun: the connection is not set up. Its setup tests have to pass first");
        return OperationTexts::tr("Ended without a result: cancelled or replaced by another sync");
    case SyncOutcome::Gone:
        if (!row.error || (!row.accepted && !row.unanswered))
            return OperationTexts::tr("The connection is gone, or this key may no longer see it");
        return row.unanswered
                   ? OperationTexts::tr("This key may no longer see the connection; whether a sync began is not known")
                   : OperationTexts::tr("This key may no longer see the connection; what was asked for goes on");
    case SyncOutcome::Unknown:
        return row.error
                   ? OperationTexts::tr("Unknown: the answer was lost; look at the connection before you sync again")
                   : OperationTexts::tr("No longer watched; how it ends shows on the board");
    }
    return {};
}

QString syncingText(const OperationRow &row, Timestamp now)
{
    const QString since = durationText(row.startedAt.millisecondsTo(now));
    if (row.syncPhase != SyncWatch::Phase::Syncing)
        return row.continued
                   ? OperationTexts::tr("Asked for before Sluice was restarted; looking what has become of it")
                   : OperationTexts::tr("Requested");
    if (row.continued)
        return OperationTexts::tr("Syncing since before Sluice was restarted, for %1").arg(since);
    if (row.startedAt.millisecondsTo(now) < 1000)
        return OperationTexts::tr("Syncing");
    return row.attached ? OperationTexts::tr("A sync was running already; watching it for %1").arg(since)
                        : OperationTexts::tr("Syncing for %1").arg(since);
}

QString reloadingText(const OperationRow &row, Timestamp now)
{
    const qint64 ms = row.startedAt.millisecondsTo(now);
    if (ms < 1000)
        return OperationTexts::tr("Reloading from source…");
    //: 1 = how long so far, for instance "12 s"
    return OperationTexts::tr("Reloading from source… %1").arg(wholeSecondsText(ms));
}

QString outcomesText(const Operation &operation)
{
    std::array<int, size_t(SyncOutcome::Unknown) + 1> counts{};
    int unbegun = 0;
    int paused = 0;
    int syncing = 0;
    for (const OperationRow &row : operation.rows) {
        if (row.state == RowState::LeftOut)
            ++(row.outcome ? paused : syncing);
        else if (row.outcome)
            ++counts.at(size_t(*row.outcome));
        else
            ++unbegun;
    }
    const auto part = [](SyncOutcome outcome, int n) {
        switch (outcome) {
        case SyncOutcome::Succeeded:
            return OperationTexts::tr("%n succeeded", "syncs", n);
        case SyncOutcome::Failed:
            return OperationTexts::tr("%n failed", "syncs", n);
        case SyncOutcome::Rescheduled:
            return OperationTexts::tr("%n rescheduled", "syncs", n);
        case SyncOutcome::WaitingForYou:
            return OperationTexts::tr("%n waiting for you", "syncs", n);
        case SyncOutcome::PausedBySomeone:
            return OperationTexts::tr("%n paused", "syncs", n);
        case SyncOutcome::EndedWithoutResult:
            return OperationTexts::tr("%n ended without a result", "syncs", n);
        case SyncOutcome::Gone:
            return OperationTexts::tr("%n gone", "syncs", n);
        case SyncOutcome::Unknown:
            return OperationTexts::tr("%n unknown", "syncs", n);
        }
        return QString();
    };
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0)
            parts.append(part(SyncOutcome(i), counts.at(i)));
    }
    if (unbegun > 0)
        parts.append(OperationTexts::tr("%n not begun", "syncs", unbegun));
    if (paused > 0)
        parts.append(OperationTexts::tr("%n left out (paused)", "syncs", paused));
    if (syncing > 0)
        parts.append(OperationTexts::tr("%n left out (syncing already)", "syncs", syncing));
    return parts.join(OperationTexts::tr(", ", "between counts of syncs"));
}

/// Of a re-sync that was accepted and has not begun.
QString laterText(const OperationRow &row)
{
    return row.attached ? OperationTexts::tr("%n table(s) will be re-synced when the running sync has ended", nullptr,
                                             row.changes)
                        : OperationTexts::tr("%n table(s) will be re-synced when the connection is resumed", nullptr,
                                             row.changes);
}

QString appliedText(const OperationRow &row)
{
    if (row.notTaken > 0) {
        return OperationTexts::tr("Applied, but the service did not take over %1 of %n change(s)", nullptr, row.changes)
            .arg(row.notTaken);
    }
    return OperationTexts::tr("Applied %n change(s)", nullptr, row.changes);
}

QString columnsReadText(const OperationRow &row)
{
    const QString read = OperationTexts::tr("Columns of %n table(s) read", nullptr, row.tablesDone - row.tablesFailed);
    if (row.tablesFailed == 0)
        return read;
    //: %1 = "Columns of 12 tables read"
    return OperationTexts::tr("%1, of %n not", nullptr, row.tablesFailed).arg(read);
}

/// How many of its rows have ended how.
QString countedState(const Operation &operation)
{
    const int total = int(operation.rows.size()) - operation.count(RowState::LeftOut);
    const int unread = int(std::ranges::count_if(operation.rows, &OperationRow::isUnread));
    const int failed = operation.count(RowState::Failed) - unread;
    const int cancelled = operation.count(RowState::Cancelled);
    const int done = failed + unread + operation.count(RowState::Succeeded) + cancelled;
    const auto number = [](int n) {
        return QLocale().toString(n);
    };
    if (operation.isRunning())
        return OperationTexts::tr("%1 of %2 done").arg(number(done), number(total));
    if (failed > 0 && cancelled > 0)
        return OperationTexts::tr("%1 of %2 failed, %3 cancelled")
            .arg(number(failed), number(total), number(cancelled));
    if (failed > 0)
        return OperationTexts::tr("%1 of %2 failed").arg(number(failed), number(total));
    if (cancelled > 0)
        return OperationTexts::tr("%1 of %2 cancelled").arg(number(cancelled), number(total));
    if (unread > 0)
        return OperationTexts::tr("The service has done it, but %1 of %2 could not be read afterwards")
            .arg(number(unread), number(total));
    return total == 1 ? OperationTexts::tr("Done") : OperationTexts::tr("All %n done", nullptr, total);
}

} // namespace

QString wholeSecondsText(qint64 ms)
{
    constexpr qint64 secondMs = 1000;
    if (ms >= 60 * secondMs)
        return durationText(ms);
    //: 1 = a number of seconds
    return OperationTexts::tr("%1 s").arg(QLocale().toString(std::max<qint64>(0, ms) / secondMs));
}

QString setupTestsText(const QList<SetupTest> &tests)
{
    if (tests.isEmpty())
        return OperationTexts::tr("The service named no setup tests");
    int failed = 0;
    int warned = 0;
    for (const SetupTest &test : tests) {
        failed += test.status == SetupTestStatus::Failed || test.status == SetupTestStatus::JobFailed ? 1 : 0;
        warned += test.status == SetupTestStatus::Warning ? 1 : 0;
    }
    if (failed > 0)
        return OperationTexts::tr("%n setup test(s) failed", nullptr, failed);
    if (warned > 0)
        return OperationTexts::tr("Passed with %n warning(s)", nullptr, warned);
    return OperationTexts::tr("%n setup test(s) passed", nullptr, int(tests.size()));
}

QString operationTitle(const Operation &operation)
{
    // What was asked for counts; where nothing was, what might have been.
    const bool counts = !operation.isLeftOut();
    const auto isMeant = [counts](const OperationRow &row) {
        return !counts || row.state != RowState::LeftOut;
    };
    const auto n = int(std::ranges::count_if(operation.rows, isMeant));
    const bool one = n == 1;
    const QString name = one ? std::ranges::find_if(operation.rows, isMeant)->name : QString();
    switch (operation.kind) {
    case Operation::Kind::Sync:
        return one ? OperationTexts::tr("Sync %1").arg(name) : OperationTexts::tr("Sync %n connection(s)", nullptr, n);
    case Operation::Kind::RestartSync:
        return one ? OperationTexts::tr("Restart sync of %1").arg(name)
                   : OperationTexts::tr("Restart %n sync(s)", nullptr, n);
    case Operation::Kind::Resync:
        if (one && operation.rows.first().changes > 0)
            return OperationTexts::tr("Re-sync %n table(s) of %1", nullptr, operation.rows.first().changes).arg(name);
        return one ? OperationTexts::tr("Re-sync %1").arg(name)
                   : OperationTexts::tr("Re-sync %n connection(s)", nullptr, n);
    case Operation::Kind::Pause:
        return one ? OperationTexts::tr("Pause %1").arg(name)
                   : OperationTexts::tr("Pause %n connection(s)", nullptr, n);
    case Operation::Kind::Resume:
        return one ? OperationTexts::tr("Resume %1").arg(name)
                   : OperationTexts::tr("Resume %n connection(s)", nullptr, n);
    case Operation::Kind::SetupTests:
        return one ? OperationTexts::tr("Setup tests of %1").arg(name)
                   : OperationTexts::tr("Setup tests of %n connection(s)", nullptr, n);
    case Operation::Kind::SchemaReload:
        return one ? OperationTexts::tr("Reload the schemas of %1").arg(name)
                   : OperationTexts::tr("Reload the schemas of %n connection(s)", nullptr, n);
    case Operation::Kind::SchemaApply:
        return one ? OperationTexts::tr("Change what %1 copies").arg(name)
                   : OperationTexts::tr("Change what %n connection(s) copy", nullptr, n);
    case Operation::Kind::ReadColumns:
        return one ? OperationTexts::tr("Read columns of %1").arg(name)
                   : OperationTexts::tr("Read columns of %n connection(s)", nullptr, n);
    case Operation::Kind::Modify:
        return one ? OperationTexts::tr("Change %1").arg(name)
                   : OperationTexts::tr("Change %n connection(s)", nullptr, n);
    case Operation::Kind::Create:
        return one ? OperationTexts::tr("Create %1").arg(name)
                   : OperationTexts::tr("Create %n connection(s)", nullptr, n);
    case Operation::Kind::DropColumns:
        return one ? OperationTexts::tr("Drop columns of %1").arg(name)
                   : OperationTexts::tr("Drop columns of %n connection(s)", nullptr, n);
    case Operation::Kind::Delete:
        return one ? OperationTexts::tr("Delete %1").arg(name)
                   : OperationTexts::tr("Delete %n connection(s)", nullptr, n);
    case Operation::Kind::CreateGroup:
        return OperationTexts::tr("Create the group %1").arg(name);
    case Operation::Kind::RenameGroup:
        return OperationTexts::tr("Rename a group to %1").arg(name);
    case Operation::Kind::DeleteGroup:
        return OperationTexts::tr("Delete the group %1").arg(name);
    }
    return {};
}

QString rowState(Operation::Kind kind, const OperationRow &row, Timestamp now)
{
    if (row.state == RowState::LeftOut && kind == Operation::Kind::SchemaApply)
        return row.attached ? OperationTexts::tr("Left out, and nothing was sent: something else was under way there")
                            : OperationTexts::tr("Left out: there was nothing to be changed");
    if (row.state == RowState::LeftOut)
        return row.outcome ? OperationTexts::tr("Left out: the connection is paused; resume it to sync")
                           : OperationTexts::tr("Left out: it is syncing already");
    if (isSync(kind) && row.outcome)
        return outcomeText(row, now);
    const bool notSent = kind == Operation::Kind::SchemaApply && row.error && row.error->kind == Error::Kind::Conflict
                         && row.error->httpStatus == 0;
    if (notSent)
        return OperationTexts::tr("Nothing was sent: somebody else has changed what it copies");
    if (kind == Operation::Kind::SchemaReload && row.error && row.error->kind == Error::Kind::Cancelled)
        return OperationTexts::tr("Stopped waiting for the reload");
    if (row.state != RowState::Running && row.error) {
        const QString why = errorText(*row.error).text();
        return row.isUnread()
                   ? OperationTexts::tr("The service has done it, but what is there now could not be read. %1").arg(why)
                   : why;
    }
    switch (row.state) {
    case RowState::Waiting:
        return OperationTexts::tr("Waiting");
    case RowState::Running:
        if (kind == Operation::Kind::SchemaReload)
            return reloadingText(row, now);
        if (kind == Operation::Kind::ReadColumns)
            return OperationTexts::tr("Columns of %1 of %n table(s) read", nullptr, row.tables)
                .arg(QLocale().toString(row.tablesDone));
        return isSync(kind) ? syncingText(row, now) : OperationTexts::tr("Under way");
    case RowState::Succeeded:
        if (kind == Operation::Kind::SchemaApply)
            return appliedText(row);
        if (kind == Operation::Kind::SchemaReload)
            return OperationTexts::tr("Reload finished");
        if (kind == Operation::Kind::ReadColumns)
            return columnsReadText(row);
        if (kind == Operation::Kind::DropColumns)
            return OperationTexts::tr("%n column(s) will be dropped at the next sync", nullptr, row.changes);
        if (kind == Operation::Kind::Resync)
            return laterText(row);
        if (!row.keptAs.isEmpty())
            //: %1 = one or more things that were changed
            return OperationTexts::tr("Done, but the service keeps %1 otherwise than it was sent")
                .arg(QLocale().createSeparatedList(changeNames(row.keptAs)));
        return kind == Operation::Kind::SetupTests ? setupTestsText(row.setupTests) : OperationTexts::tr("Done");
    case RowState::Failed:
        if (!row.keysNotTaken.isEmpty()) {
            QStringList keys = row.keysNotTaken;
            for (QString &key : keys)
                key = quoted(key);
            //: 1 = one or more keys of a config
            return OperationTexts::tr("Sent, but the service did not take over %1")
                .arg(QLocale().createSeparatedList(keys));
        }
        return kind == Operation::Kind::SetupTests ? setupTestsText(row.setupTests)
                                                   : OperationTexts::tr("The service did not carry it out");
    case RowState::LeftOut:
        break;
    case RowState::Cancelled:
        if (kind == Operation::Kind::ReadColumns)
            return OperationTexts::tr("Stopped: %1").arg(columnsReadText(row));
        return OperationTexts::tr("Cancelled");
    }
    return {};
}

QString operationState(const Operation &operation, Timestamp now)
{
    if (operation.rows.size() == 1)
        return rowState(operation.kind, operation.rows.first(), now);
    const int total = int(operation.rows.size()) - operation.count(RowState::LeftOut);
    if (!operation.isRunning() && isSync(operation.kind))
        return outcomesText(operation);
    if (const int left = operation.count(RowState::LeftOut);
        left > 0 && operation.kind == Operation::Kind::SchemaApply) {
        if (total == 0)
            return OperationTexts::tr("All %n left out", nullptr, left);
        //: 1 = how the others are, for instance "All 4 done"
        return OperationTexts::tr("%1, %n left out", nullptr, left).arg(countedState(operation));
    }
    return countedState(operation);
}

} // namespace sluice
