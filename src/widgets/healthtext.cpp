// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthtext.h"

#include "quote.h"
#include "timetext.h"

#include <QCoreApplication>

namespace sluice {

class HealthText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HealthText)
};

namespace {

/// The first notice's words as a quotation, and how many more there are.
QString quotedNotices(const QList<Notice> &notices)
{
    if (notices.isEmpty())
        return {};
    const QString first = quoted(noticeText(notices.first()));
    if (notices.size() == 1)
        return first;
    //: %1 is a quotation
    return HealthText::tr("%1 and %n more", nullptr, int(notices.size() - 1)).arg(first);
}

bool saysSince(Health health)
{
    return health != Health::Healthy && health != Health::Syncing && health != Health::Rescheduled;
}

} // namespace

QString healthLabel(Health health)
{
    switch (health) {
    case Health::Broken:
        return HealthText::tr("Broken");
    case Health::Failing:
        return HealthText::tr("Failing");
    case Health::WaitingForYou:
        return HealthText::tr("Waiting for you");
    case Health::Rescheduled:
        return HealthText::tr("Rescheduled");
    case Health::Delayed:
        return HealthText::tr("Delayed");
    case Health::Incomplete:
        return HealthText::tr("Incomplete");
    case Health::Warning:
        return HealthText::tr("Warning");
    case Health::NeverSynced:
        return HealthText::tr("Never synced");
    case Health::PausedTooLong:
        return HealthText::tr("Paused too long");
    case Health::Syncing:
        return HealthText::tr("Syncing");
    case Health::Paused:
        return HealthText::tr("Paused");
    case Health::Healthy:
        return HealthText::tr("Healthy");
    }
    return {};
}

QString healthCount(Health health, int count)
{
    switch (health) {
    case Health::Broken:
        return HealthText::tr("%Ln broken", nullptr, count);
    case Health::Failing:
        return HealthText::tr("%Ln failing", nullptr, count);
    case Health::WaitingForYou:
        return HealthText::tr("%Ln waiting for you", nullptr, count);
    case Health::Rescheduled:
        return HealthText::tr("%Ln rescheduled", nullptr, count);
    case Health::Delayed:
        return HealthText::tr("%Ln delayed", nullptr, count);
    case Health::Incomplete:
        return HealthText::tr("%Ln incomplete", nullptr, count);
    case Health::Warning:
        return HealthText::tr("%Ln with a warning", nullptr, count);
    case Health::NeverSynced:
        return HealthText::tr("%Ln never synced", nullptr, count);
    case Health::PausedTooLong:
        return HealthText::tr("%Ln paused too long", nullptr, count);
    case Health::Syncing:
        return HealthText::tr("%Ln syncing", nullptr, count);
    case Health::Paused:
        return HealthText::tr("%Ln paused", nullptr, count);
    case Health::Healthy:
        return HealthText::tr("%Ln healthy", nullptr, count);
    }
    return {};
}

QString healthHeadline(const Verdict &verdict, Timestamp now)
{
    const QString label = healthLabel(verdict.health);
    if (!saysSince(verdict.health) || verdict.sinceKind == SinceKind::Unknown || now.isNull())
        return label;
    // That it has been so for at least no time at all says nothing.
    if (verdict.sinceKind == SinceKind::AtLeast && verdict.since.millisecondsTo(now) < 60'000)
        return label;
    // As soon as that is, moments are "just now" as well.
    if (verdict.since.millisecondsTo(now) < justNowMs) {
        //: %1 is a state, for instance "Paused"
        return HealthText::tr("%1, just now").arg(label);
    }
    if (verdict.health == Health::PausedTooLong) {
        //: %1 is an amount of time, for instance "47 days"
        return HealthText::tr("Paused for %1, too long").arg(sinceText(verdict.sinceKind, verdict.since, now));
    }
    //: 1 = a state, for instance "Broken", 2 = an amount of time, for instance "at least 5 days"
    return HealthText::tr("%1 for %2").arg(label, sinceText(verdict.sinceKind, verdict.since, now));
}

QString healthBrief(const Verdict &verdict, Timestamp now)
{
    // Since when it is broken is what one comes for in the morning, and of most only a floor is known.
    const bool isUrgent = verdict.health == Health::Broken || verdict.health == Health::Failing;
    return verdict.sinceKind == SinceKind::AtLeast && !isUrgent ? healthLabel(verdict.health)
                                                                : healthHeadline(verdict, now);
}

QString healthWhy(const Verdict &verdict, const Connection &c, Timestamp now)
{
    switch (verdict.reason) {
    case HealthReason::None:
        return {};
    case HealthReason::SetupBroken:
        if (!c.status.tasks.isEmpty())
            return HealthText::tr("The setup is broken, so it cannot sync. The service asks: %1.")
                .arg(quotedNotices(c.status.tasks));
        return HealthText::tr("The setup is broken, so it cannot sync.");
    case HealthReason::LastSyncFailed:
        if (c.succeededAt.isNull())
            return HealthText::tr("The last sync failed %1, and none has ever succeeded.")
                .arg(relativeTime(c.failedAt, now));
        return HealthText::tr("The last sync failed %1. The last one that succeeded ended %2.")
            .arg(relativeTime(c.failedAt, now), relativeTime(c.succeededAt, now));
    case HealthReason::RescheduledManual:
        return HealthText::tr("The source asked to wait, and this connection syncs only when asked: "
                              "it does not go on by itself.");
    case HealthReason::TaskOpen:
        return HealthText::tr("The service asks something of you: %1.").arg(quotedNotices(c.status.tasks));
    case HealthReason::RescheduledBySource:
        if (c.status.rescheduledFor.isNull())
            return HealthText::tr("The source asked to wait. The sync goes on by itself.");
        return HealthText::tr("The source asked to wait. The sync goes on by itself %1.")
            .arg(relativeTime(c.status.rescheduledFor, now));
    case HealthReason::BehindSchedule:
        if (c.succeededAt.isNull())
            return HealthText::tr("It is behind its schedule, and no sync has succeeded yet.");
        return HealthText::tr("It is behind its schedule. The last sync that succeeded ended %1.")
            .arg(relativeTime(c.succeededAt, now));
    case HealthReason::SetupIncomplete:
        return HealthText::tr("The setup never finished: its tests have not passed yet.");
    case HealthReason::WarningsOpen:
        return HealthText::tr("It runs, and the service warns: %1.").arg(quotedNotices(c.status.warnings));
    case HealthReason::NoSyncYet:
        // What the service does not say, or in a word of its own, is nothing to promise.
        if (c.status.setupState == SetupState::Connected)
            return isPaused(c) ? HealthText::tr("It is set up and paused. No sync has run yet.")
                               : HealthText::tr("It is set up. No sync has run yet.");
        return isPaused(c) ? HealthText::tr("It is paused. No sync has run yet.")
                           : HealthText::tr("No sync has run yet.");
    case HealthReason::PausedForLong:
        return HealthText::tr("It has been paused for a long time, so its destination grows old.");
    case HealthReason::SyncRunning:
        return HealthText::tr("A sync is running.");
    case HealthReason::HistoricalSyncRunning:
        return c.succeededAt.isNull()
                   ? HealthText::tr("A historical sync is running: it reads everything and can take long.")
                   : HealthText::tr("A historical sync is running: it reads everything again and can take long.");
    case HealthReason::PausedByUser:
        return HealthText::tr("It is paused. No sync starts until somebody resumes it.");
    case HealthReason::LastSyncSucceeded:
        return HealthText::tr("The last sync succeeded %1.").arg(relativeTime(c.succeededAt, now));
    }
    return {};
}

QString healthNextStep(const Verdict &verdict, const Connection &c)
{
    const bool isSyncing = c.status.syncState == SyncState::Syncing;
    switch (verdict.reason) {
    case HealthReason::SetupBroken:
        if (anyFailed(c.setupTests))
            return HealthText::tr("A setup test fails: mend the setup, and run the tests again.");
        return HealthText::tr(
            "Run the setup tests to see which one fails, and mend the setup on its Setup tab or in the "
            "dashboard.");
    case HealthReason::LastSyncFailed:
        if (isSyncing)
            return HealthText::tr("It syncs again right now: wait for how that ends.");
        if (anyFailed(c.setupTests))
            return HealthText::tr("A setup test fails: mend the setup, and run the tests again.");
        if (!c.setupTests.isEmpty())
            return HealthText::tr("The setup tests pass: sync again. If that fails too, the dashboard has the log.");
        return isManual(c) ? HealthText::tr("Sync again. If it fails again, run the setup tests.")
                           : HealthText::tr("It is tried again on schedule. Run the setup tests, or sync now.");
    case HealthReason::RescheduledManual:
        return HealthText::tr("Sync it again once the source lets you.");
    case HealthReason::TaskOpen:
        return HealthText::tr("Do what is asked in the dashboard, then sync.");
    case HealthReason::BehindSchedule:
        if (isSyncing)
            return HealthText::tr("It syncs right now: wait for how that ends.");
        return HealthText::tr("Sync now, or let it sync more often.");
    case HealthReason::SetupIncomplete:
        return HealthText::tr(
            "Give what is missing on its Setup tab, or finish the setup in the dashboard; then run the setup "
            "tests.");
    case HealthReason::WarningsOpen:
        return HealthText::tr("Read the warnings. A re-sync may be needed.");
    case HealthReason::NoSyncYet:
        return isPaused(c) ? HealthText::tr("Resume it to let it sync.")
                           : HealthText::tr("Sync it for the first time.");
    case HealthReason::PausedForLong:
        return HealthText::tr("Resume it, or delete it if nobody needs it.");
    case HealthReason::PausedByUser:
        return HealthText::tr("Resume it to let it sync again.");
    case HealthReason::None:
    case HealthReason::RescheduledBySource:
    case HealthReason::SyncRunning:
    case HealthReason::HistoricalSyncRunning:
    case HealthReason::LastSyncSucceeded:
        break;
    }
    return {};
}

QString noticeText(const Notice &notice)
{
    if (const QString message = tidied(notice.message); !message.isEmpty())
        return message;
    QString words = notice.code.toLower();
    words.replace(u'_', u' ').replace(u'-', u' ');
    words = words.simplified();
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace sluice
