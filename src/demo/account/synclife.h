// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "democlock.h"
#include "dice.h"

#include <QList>

#include <deque>

namespace sluice::demo {

enum class SyncEnd { Succeeded, Failed, Rescheduled, Cancelled, Paused };

/// How the syncs of one connection go.
struct SyncRule
{
    QList<SyncEnd> ends{SyncEnd::Succeeded}; ///< one after the other, then again from the first
    int minutes = 3;                         ///< of an incremental sync, give or take a fifth
    int historicalMinutes = 45;
    int resumeMinutes = 25;        ///< from a rescheduled sync's end to `rescheduled_for`
    bool lagging = false;          ///< behind its schedule until somebody has it synced
    QList<Notice> tasksOnFailure;  ///< open from a failure to the next success
    QList<Notice> tasks;           ///< open from the start, until setTasks() takes them away
    QList<Notice> warnings;        ///< stay
    QList<Notice> passingWarnings; ///< raised by every third success, gone with the next
};

/// One past or running sync.
struct SyncRecord
{
    QString id;
    Timestamp start;
    Timestamp end; ///< null while it runs
    SyncEnd how = SyncEnd::Succeeded;
};

/// A warning with what it is about; names as in the destination.
struct RaisedWarning
{
    Notice notice;
    Timestamp at;
    QString schema; ///< empty: unknown
    QString table;  ///< empty: unknown, or all of the schema
};

/// The life of one connection's syncs: it waits, syncs, ends by rule, waits again. Time passes only in advance(), so
/// the owner may look as rarely as it likes.
class SyncLife
{
public:
    SyncLife(const DemoClock &clock, quint64 seed, SyncRule rule, bool schedules);

    /// How it stands when the account is opened. Null moments: never.
    void begin(Timestamp now, Timestamp succeededAt, Timestamp failedAt, bool isNew);
    /// Begins in the middle of a sync that has `left` (nominal) to go.
    void beginSyncing(Timestamp now, qint64 leftMs);
    /// Begins waiting for the source's quota.
    void beginRescheduled(Timestamp now, qint64 leftMs);

    /// Lets everything happen that was due until `now`.
    void advance(Timestamp now);

    /// "Sync now". False: one is running, and `force` was not asked for.
    bool start(Timestamp now, bool force);
    /// A historical sync of everything, at once or, while it is paused or not set up, as soon as it no longer is.
    void resync(Timestamp now);
    /// At the end of the running sync, or at once.
    void resyncAfterwards(Timestamp now);
    /// A sync that re-reads single tables: at once, at the end of the running one or, while it may not run, as soon as
    /// it may.
    void rerun(Timestamp now);

    void setPaused(Timestamp now, bool paused);
    void setSchedule(Timestamp now, int frequencyMinutes, bool manual, const QString &dailyTime);
    /// Schedules start syncs only of what is connected. What is broken can be started, and fails; what is not set up
    /// does not run at all.
    void setSetup(Timestamp now, SetupState setup);
    /// False: the source refuses the credentials, which the next sync finds out.
    void setAccepted(bool accepted) { m_accepted = accepted; }
    /// Has a sync found that out since this was asked last?
    [[nodiscard]] bool takeRefusal();

    [[nodiscard]] bool isSyncing() const { return m_phase == Phase::Syncing; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool isManual() const { return m_manual; }
    [[nodiscard]] bool isHistorical() const { return m_historical; }
    [[nodiscard]] bool isDelayed(Timestamp now) const;
    /// Its rule keeps it late, and it has not been synced since the account was opened.
    [[nodiscard]] bool isBehind() const;
    [[nodiscard]] SyncState state() const;
    [[nodiscard]] Timestamp succeededAt() const { return m_succeededAt; }
    [[nodiscard]] Timestamp failedAt() const { return m_failedAt; }
    [[nodiscard]] Timestamp rescheduledFor() const;
    [[nodiscard]] int frequencyMinutes() const { return m_frequencyMinutes; }
    [[nodiscard]] const QString &dailyTime() const { return m_dailyTime; }
    /// What the user has to do: always, and since the last failure; each once.
    [[nodiscard]] QList<Notice> tasks() const;
    [[nodiscard]] QList<Notice> warnings() const;
    /// The same, with when and what about.
    [[nodiscard]] QList<RaisedWarning> raisedWarnings() const;
    /// Newest last; the latest hundred.
    [[nodiscard]] const std::deque<SyncRecord> &history() const { return m_history; }
    /// Counts everything that has changed.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    /// The beginning of the latest sync to have ended in success, for what the first sync discovers.
    [[nodiscard]] bool hasEverSynced() const { return !m_succeededAt.isNull(); }

    /// Instead of all that are open.
    void setTasks(const QList<Notice> &tasks);
    /// Until the next success.
    void addWarning(const RaisedWarning &warning);
    /// Takes all of one code away.
    void dismissWarnings(const QString &code);

    /// How it stood when the account was opened; null: never.
    [[nodiscard]] Timestamp firstSucceededAt() const { return m_firstSucceededAt; }
    [[nodiscard]] Timestamp firstFailedAt() const { return m_firstFailedAt; }
    /// Nominal minutes of an incremental sync.
    [[nodiscard]] int usualMinutes() const { return m_rule.minutes; }

private:
    enum class Phase { Waiting, Syncing, Rescheduled };

    [[nodiscard]] QString newSyncId();
    void run(Timestamp at);
    void finish(Timestamp at, SyncEnd how);
    void planNext(Timestamp from);
    [[nodiscard]] bool due(Timestamp now) const;
    [[nodiscard]] bool mayRun() const { return !m_paused && m_setup != SetupState::Incomplete; }
    [[nodiscard]] bool isRunnable() const { return m_setup == SetupState::Connected; }
    /// What had to wait begins.
    bool takeUpPending(Timestamp now);
    [[nodiscard]] bool step(Timestamp now);

    const DemoClock &m_clock;
    Dice m_dice;
    SyncRule m_rule;
    bool m_schedules;
    Phase m_phase = Phase::Waiting;
    bool m_paused = false;
    bool m_manual = false;
    SetupState m_setup = SetupState::Connected;
    bool m_accepted = true;
    bool m_isRefusing = false; ///< the running sync was begun with credentials that are not accepted
    bool m_wasRefused = false;
    bool m_historical = false;
    bool m_resyncPending = false;
    bool m_rerunPending = false;
    int m_frequencyMinutes = 360;
    QString m_dailyTime;
    int m_count = 0;
    int m_successes = 0;
    Timestamp m_succeededAt;
    Timestamp m_failedAt;
    Timestamp m_lastStart;
    Timestamp m_endsAt;
    Timestamp m_nextAt;
    Timestamp m_rescheduledFor;
    QList<Notice> m_tasks;
    QList<RaisedWarning> m_passing;
    Timestamp m_begunAt;
    Timestamp m_firstSucceededAt;
    Timestamp m_firstFailedAt;
    std::deque<SyncRecord> m_history;
    quint64 m_revision = 0;
};

} // namespace sluice::demo
