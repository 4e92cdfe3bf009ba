// SPDX-License-Identifier: GPL-3.0-or-later
#include "synclife.h"

#include "account/lengths.h"

#include <QTime>

#include <algorithm>

namespace sluice::demo {

namespace {

constexpr std::size_t historyLimit = 100;
/// More events than this in one look, and the rest is skipped: at very high speeds nobody could tell.
constexpr int stepLimit = 200;

} // namespace

SyncLife::SyncLife(const DemoClock &clock, quint64 seed, SyncRule rule, bool schedules)
    : m_clock(clock)
    , m_dice(seed)
    , m_rule(std::move(rule))
    , m_schedules(schedules)
{
}

void SyncLife::begin(Timestamp now, Timestamp succeededAt, Timestamp failedAt, bool isNew)
{
    m_succeededAt = succeededAt;
    m_failedAt = failedAt;
    m_begunAt = now;
    m_firstSucceededAt = succeededAt;
    m_firstFailedAt = failedAt;
    m_historical = isNew;
    m_lastStart = std::max(succeededAt, failedAt);
    if (failedAt > succeededAt)
        m_tasks = m_rule.tasksOnFailure;
    const qint64 interval = m_clock.scaled(qint64(m_frequencyMinutes) * minuteMs);
    m_nextAt = now.addMilliseconds(qint64(m_dice.fraction() * double(interval)));
}

void SyncLife::beginSyncing(Timestamp now, qint64 leftMs)
{
    // It is the one that is running, when one is.
    if (m_phase == Phase::Syncing)
        m_history.pop_back();
    run(now.addMilliseconds(-m_clock.scaled(4 * minuteMs)));
    m_endsAt = now.addMilliseconds(m_clock.scaled(leftMs));
}

void SyncLife::beginRescheduled(Timestamp now, qint64 leftMs)
{
    m_phase = Phase::Rescheduled;
    m_rescheduledFor = now.addMilliseconds(m_clock.scaled(leftMs));
    // It was put off by a sync that found the quota used up, after all that is known of.
    const Timestamp putOff = m_rescheduledFor.addMilliseconds(-m_clock.scaled(m_rule.resumeMinutes * minuteMs));
    SyncRecord record;
    record.id = newSyncId();
    record.end = std::clamp(putOff, std::min(now, std::max(m_succeededAt, m_failedAt)), now);
    record.start = record.end.addMilliseconds(-m_clock.scaled(minuteMs));
    record.how = SyncEnd::Rescheduled;
    m_history.push_back(record);
    ++m_revision;
}

bool SyncLife::due(Timestamp now) const
{
    switch (m_phase) {
    case Phase::Syncing:
        return m_endsAt <= now;
    case Phase::Rescheduled:
        // A manual connection never goes on by itself.
        return !m_manual && !m_paused && isRunnable() && m_rescheduledFor <= now;
    case Phase::Waiting:
        return m_schedules && !m_manual && !m_paused && isRunnable() && !isBehind() && !m_nextAt.isNull()
               && m_nextAt <= now;
    }
    return false;
}

bool SyncLife::step(Timestamp now)
{
    if (!due(now))
        return false;
    switch (m_phase) {
    case Phase::Syncing:
        // Nothing gets through a broken setup.
        if (m_isRefusing) {
            m_setup = SetupState::Broken;
            m_wasRefused = true;
        }
        finish(m_endsAt,
               isRunnable() && !m_isRefusing ? m_rule.ends.at(m_count % m_rule.ends.size()) : SyncEnd::Failed);
        break;
    case Phase::Rescheduled:
        run(m_rescheduledFor);
        break;
    case Phase::Waiting:
        run(m_nextAt);
        break;
    }
    return true;
}

void SyncLife::advance(Timestamp now)
{
    if (m_clock.isFrozen())
        return;
    for (int i = 0; i < stepLimit; ++i) {
        if (!step(now))
            return;
    }
    if (m_phase == Phase::Waiting)
        planNext(now);
}

QString SyncLife::newSyncId()
{
    QString id;
    for (int i = 0; i < 4; ++i)
        id += QString::number(m_dice.below(0x10000), 16).rightJustified(4, u'0');
    return id;
}

void SyncLife::run(Timestamp at)
{
    m_phase = Phase::Syncing;
    m_rerunPending = false;
    m_isRefusing = !m_accepted;
    m_rescheduledFor = {};
    m_lastStart = at;
    const qint64 minutes = m_historical ? m_rule.historicalMinutes : m_rule.minutes;
    const double varied = double(minutes * minuteMs) * (0.8 + 0.4 * m_dice.fraction());
    // To the microsecond, as the service's moments are.
    const qint64 us = m_clock.scaled(qint64(varied)) * 1000 + m_dice.below(1000);
    m_endsAt = Timestamp::fromMicroseconds(at.microseconds() + std::max<qint64>(us, 1));
    SyncRecord record;
    record.id = newSyncId();
    record.start = at;
    m_history.push_back(record);
    if (m_history.size() > historyLimit)
        m_history.pop_front();
    ++m_revision;
}

void SyncLife::finish(Timestamp at, SyncEnd how)
{
    ++m_count;
    ++m_revision;
    m_phase = Phase::Waiting;
    if (!m_history.empty() && m_history.back().end.isNull()) {
        m_history.back().end = at;
        m_history.back().how = how;
    }
    switch (how) {
    case SyncEnd::Succeeded:
        m_succeededAt = at;
        m_historical = false;
        m_tasks.clear();
        // What was raised meanwhile is about the sync to come.
        m_passing.removeIf([this](const RaisedWarning &raised) { return !m_rerunPending || raised.at <= m_lastStart; });
        if (++m_successes % 3 == 0) {
            for (const Notice &warning : std::as_const(m_rule.passingWarnings))
                m_passing.append({warning, at, {}, {}});
        }
        break;
    case SyncEnd::Failed:
        m_failedAt = at;
        m_tasks = m_rule.tasksOnFailure;
        break;
    case SyncEnd::Rescheduled:
        m_phase = Phase::Rescheduled;
        m_rescheduledFor = at.addMilliseconds(m_clock.scaled(m_rule.resumeMinutes * minuteMs));
        return;
    case SyncEnd::Cancelled:
    case SyncEnd::Paused:
        break;
    }
    planNext(at);
    if (m_paused || (!m_resyncPending && !m_rerunPending))
        return;
    m_historical = std::exchange(m_resyncPending, false) || m_historical;
    run(at);
}

void SyncLife::planNext(Timestamp from)
{
    const qint64 interval = std::max<qint64>(1, m_clock.scaled(qint64(m_frequencyMinutes) * minuteMs));
    const QTime daily = QTime::fromString(m_dailyTime, QStringLiteral("HH:mm"));
    if (daily.isValid() && m_frequencyMinutes == 1440) {
        const qint64 midnight = from.milliseconds() / dayMs * dayMs;
        m_nextAt = Timestamp::fromMicroseconds((midnight + daily.msecsSinceStartOfDay()) * 1000);
        if (m_nextAt <= from)
            m_nextAt = m_nextAt.addMilliseconds(dayMs);
        // A day is an interval like every other: a faster life shortens it.
        if (interval < dayMs)
            m_nextAt = from.addMilliseconds(interval);
        return;
    }
    // The first one does not wait for its turn: it begins as soon as it may.
    const bool isFirst = m_succeededAt.isNull() && m_failedAt.isNull();
    const Timestamp due = isFirst || m_lastStart.isNull() ? from : m_lastStart.addMilliseconds(interval);
    m_nextAt = std::max(due, from.addMilliseconds(1));
}

bool SyncLife::start(Timestamp now, bool force)
{
    if (m_phase == Phase::Syncing) {
        if (!force)
            return false;
        finish(now, SyncEnd::Cancelled);
        if (m_phase == Phase::Syncing)
            return true;
    }
    run(now);
    return true;
}

void SyncLife::resync(Timestamp now)
{
    ++m_revision;
    m_historical = true;
    if (!mayRun()) {
        m_resyncPending = true;
        return;
    }
    m_resyncPending = false;
    start(now, true);
}

void SyncLife::resyncAfterwards(Timestamp now)
{
    if (m_phase != Phase::Syncing) {
        resync(now);
        return;
    }
    m_resyncPending = true;
}

void SyncLife::rerun(Timestamp now)
{
    if (!mayRun() || m_phase == Phase::Syncing)
        m_rerunPending = true;
    else
        run(now);
}

void SyncLife::setPaused(Timestamp now, bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    ++m_revision;
    if (paused) {
        if (m_phase == Phase::Syncing)
            finish(now, SyncEnd::Paused);
        m_phase = Phase::Waiting;
        m_rescheduledFor = {};
        return;
    }
    if (!takeUpPending(now))
        planNext(now);
}

bool SyncLife::takeUpPending(Timestamp now)
{
    if (!mayRun() || m_phase == Phase::Syncing || (!m_resyncPending && !m_rerunPending))
        return false;
    m_resyncPending = false;
    run(now);
    return true;
}

void SyncLife::setSchedule(Timestamp now, int frequencyMinutes, bool manual, const QString &dailyTime)
{
    if (m_frequencyMinutes == frequencyMinutes && m_manual == manual && m_dailyTime == dailyTime)
        return;
    m_frequencyMinutes = frequencyMinutes;
    m_manual = manual;
    m_dailyTime = dailyTime;
    ++m_revision;
    planNext(now);
}

void SyncLife::setSetup(Timestamp now, SetupState setup)
{
    if (m_setup == setup)
        return;
    m_setup = setup;
    ++m_revision;
    if (!takeUpPending(now))
        planNext(now);
}

bool SyncLife::takeRefusal()
{
    return std::exchange(m_wasRefused, false);
}

void SyncLife::setTasks(const QList<Notice> &tasks)
{
    m_rule.tasks.clear();
    m_tasks = tasks;
    ++m_revision;
}

void SyncLife::addWarning(const RaisedWarning &warning)
{
    const auto isSame = [&warning](const RaisedWarning &other) {
        return other.notice == warning.notice && other.schema == warning.schema && other.table == warning.table;
    };
    if (std::none_of(m_passing.cbegin(), m_passing.cend(), isSame))
        m_passing.append(warning);
    ++m_revision;
}

void SyncLife::dismissWarnings(const QString &code)
{
    m_rule.warnings.removeIf([&code](const Notice &warning) { return warning.code == code; });
    m_passing.removeIf([&code](const RaisedWarning &warning) { return warning.notice.code == code; });
    ++m_revision;
}

QList<Notice> SyncLife::warnings() const
{
    QList<Notice> warnings = m_rule.warnings;
    for (const RaisedWarning &raised : m_passing) {
        if (!warnings.contains(raised.notice))
            warnings.append(raised.notice);
    }
    return warnings;
}

QList<RaisedWarning> SyncLife::raisedWarnings() const
{
    QList<RaisedWarning> raised;
    for (const Notice &warning : m_rule.warnings)
        raised.append({warning, m_firstSucceededAt.isNull() ? m_begunAt : m_firstSucceededAt, {}, {}});
    return raised + m_passing;
}

bool SyncLife::isBehind() const
{
    return m_rule.lagging && m_succeededAt == m_firstSucceededAt;
}

bool SyncLife::isDelayed(Timestamp now) const
{
    if (isBehind())
        return true;
    if (m_paused || m_manual || !isRunnable() || !m_schedules || m_succeededAt.isNull() || m_historical)
        return false;
    const qint64 tolerated = 2 * qint64(m_frequencyMinutes) * minuteMs + 60 * minuteMs;
    return m_succeededAt.millisecondsTo(now) > m_clock.scaled(tolerated) + 2000;
}

SyncState SyncLife::state() const
{
    if (m_phase == Phase::Syncing)
        return SyncState::Syncing;
    if (m_paused)
        return SyncState::Paused;
    return m_phase == Phase::Rescheduled ? SyncState::Rescheduled : SyncState::Scheduled;
}

Timestamp SyncLife::rescheduledFor() const
{
    return m_phase == Phase::Rescheduled ? m_rescheduledFor : Timestamp();
}

QList<Notice> SyncLife::tasks() const
{
    QList<Notice> tasks = m_rule.tasks;
    for (const Notice &task : m_tasks) {
        if (!tasks.contains(task))
            tasks.append(task);
    }
    return tasks;
}

} // namespace sluice::demo
