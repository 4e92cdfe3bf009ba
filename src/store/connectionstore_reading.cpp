// SPDX-License-Identifier: GPL-3.0-or-later
// How the store reads: the part of ConnectionStore that awaits.
#include "apiclient.h"
#include "clock.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "destinationsapi.h"
#include "groupsapi.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace sluice {

namespace {

/// Small, so that the first rows are there after one round trip; then the service's largest.
constexpr int firstPage = 100;
constexpr int fullPage = 1000;
/// Connections are merged so many at once, and so many milliseconds long, before the window gets its turn.
constexpr qsizetype mergedAtOnce = 250;
constexpr qint64 longestBreathMs = 10;
/// Far above any account: a cursor that never ends is the service's mistake, not a reason to read for ever.
constexpr int maxPages = 10'000;

Error endlessList()
{
    return {.kind = Error::Kind::BadAnswer, .detail = QStringLiteral("the list repeats its cursor")};
}

/// What is being read of it belongs to another generation, and never comes to its end: it is due again.
template<typename Side>
void giveUp(Side &side)
{
    if (std::exchange(side.reading, false))
        side.readAt = -1;
}

} // namespace

void ConnectionStore::start()
{
    if (m_started)
        return;
    m_started = true;
    // The groups may have been asked for while nothing else was read.
    giveUp(m_groupsRead);
    giveUp(m_destinationsRead);
    ++m_generation;
    refresh();
    scheduleReview();
}

void ConnectionStore::stop()
{
    m_started = false;
    m_reading = false;
    giveUp(m_groupsRead);
    giveUp(m_destinationsRead);
    ++m_generation;
    ++m_pollNumber;
}

void ConnectionStore::refresh()
{
    if (!m_started || m_reading)
        return;
    m_reading = true;
    if (m_loadState != LoadState::Loaded)
        setLoadState(LoadState::Loading);
    readSides(false);
    readAll(m_generation);
}

void ConnectionStore::refreshAll()
{
    if (m_started)
        readSides(true);
    refresh();
}

void ConnectionStore::refreshGroups()
{
    // What is being read may be from before the reason for this.
    ++m_groupsAsked;
    readGroups(m_generation);
}

void ConnectionStore::readSides(bool always)
{
    const qint64 now = m_clock.monotonicMs();
    const auto isDue = [&](const SideRead &side) {
        return side.wanted && !side.reading && (always || side.readAt < 0 || now - side.readAt >= m_intervals.groups);
    };
    if (isDue(m_groupsRead))
        readGroups(m_generation);
    if (isDue(m_destinationsRead))
        readDestinations(m_generation);
}

void ConnectionStore::beginSide(SideRead &side) const
{
    side.reading = true;
    side.readAt = m_clock.monotonicMs();
}

void ConnectionStore::endSide(SideRead &side, const std::optional<Error> &error)
{
    side.reading = false;
    const bool isOther = side.error != error;
    side.error = error;
    // A right that is missing is not there a minute later either; a line that broke may be.
    if (error && (error->kind == Error::Kind::Network || error->kind == Error::Kind::Timeout))
        side.readAt = -1;
    else if (error && (error->kind == Error::Kind::Server || error->kind == Error::Kind::TooManyRequests))
        side.readAt =
            m_clock.monotonicMs() + std::max(m_intervals.front, error->retryAfterMs.value_or(0)) - m_intervals.groups;
    if (isOther)
        emit sideErrorsChanged();
}

QCoro::Task<void> ConnectionStore::readAll(quint64 generation)
{
    const QPointer<ConnectionStore> self(this);
    ++m_refreshNumber;
    QString cursor;
    int pages = 0;
    const CallOptions options{.background = m_complete};
    quint64 askedAt = m_sequence;
    QElapsedTimer sinceTurn;
    sinceTurn.start();
    auto asked = m_api.connections().page(cursor, m_complete ? fullPage : firstPage, GroupId(), options);
    while (true) {
        const bool isThere = asked.isFinished();
        const auto page = co_await asked;
        if (!self || generation != m_generation)
            co_return;
        if (!isThere)
            sinceTurn.restart(); // the window had its turn while the answer came
        if (!page) {
            fail(page.error());
            co_return;
        }
        const QString next = (*page)->nextCursor;
        ++pages;
        if (!next.isEmpty() && (next == cursor || pages >= maxPages)) {
            fail(endlessList());
            co_return;
        }
        // The next page flies while this one is merged.
        const quint64 pageAskedAt = askedAt;
        if (!next.isEmpty()) {
            cursor = next;
            askedAt = m_sequence;
            asked = m_api.connections().page(cursor, fullPage, GroupId(), options);
        }
        const QList<Connection> items = (*page)->items;
        for (qsizetype first = 0; first < items.size(); first += mergedAtOnce) {
            mergePage(items.mid(first, mergedAtOnce), pageAskedAt);
            // Answers that are there already would be merged in one breath, and the window would stand still.
            if (sinceTurn.elapsed() < longestBreathMs)
                continue;
            co_await QCoro::sleepFor(std::chrono::milliseconds(0));
            if (!self || generation != m_generation)
                co_return;
            sinceTurn.restart();
        }
        if (next.isEmpty())
            break;
    }

    m_pages = std::max(1, (count() + fullPage - 1) / fullPage);
    m_complete = true;
    m_reading = false;
    m_error.reset();
    m_refreshedAt = m_clock.now();
    m_lookedAt = serverNow();
    m_notBeforeMs = 0;
    removeUnseen(pages == 1);
    m_completedRefresh = m_refreshNumber;
    const bool wasKept = std::exchange(m_kept, false);
    setLoadState(LoadState::Loaded);
    schedulePoll();
    if (wasKept)
        emit keptChanged();
    emit refreshed();
}

void ConnectionStore::fail(const Error &error)
{
    m_reading = false;
    m_error = error;
    m_notBeforeMs = m_clock.monotonicMs() + error.retryAfterMs.value_or(0);
    setLoadState(LoadState::Failed);
    schedulePoll();
    emit failed(error);
}

QCoro::Task<void> ConnectionStore::readGroups(quint64 generation)
{
    const QPointer<ConnectionStore> self(this);
    beginSide(m_groupsRead);
    const quint64 asked = m_groupsAsked;
    QList<Group> groups;
    QString cursor;
    do {
        const auto page = co_await m_api.groups().page(cursor, fullPage, CallOptions{.background = m_complete});
        if (!self || generation != m_generation || asked != m_groupsAsked)
            co_return;
        if (!page || (!(*page)->nextCursor.isEmpty() && (*page)->nextCursor == cursor)) {
            endSide(m_groupsRead, page ? endlessList() : page.error());
            co_return;
        }
        for (const Group &group : (*page)->items) {
            if (std::ranges::find(groups, group.id, &Group::id) == groups.cend())
                groups.append(group);
        }
        cursor = (*page)->nextCursor;
    } while (!cursor.isEmpty());
    endSide(m_groupsRead, std::nullopt);
    if (m_hasGroups && groups == m_groups)
        co_return;
    m_hasGroups = true;
    m_groups = std::move(groups);
    emit groupsChanged();
}

void ConnectionStore::loadDestinations()
{
    // Once: after that they come by their rhythm, and one that failed does too.
    if (!std::exchange(m_destinationsRead.wanted, true) && m_started)
        readDestinations(m_generation);
}

QCoro::Task<void> ConnectionStore::readDestinations(quint64 generation)
{
    const QPointer<ConnectionStore> self(this);
    beginSide(m_destinationsRead);
    QHash<GroupId, Destination> destinations;
    QString cursor;
    do {
        const auto page = co_await m_api.destinations().page(cursor, fullPage);
        if (!self || generation != m_generation)
            co_return;
        if (!page || (!(*page)->nextCursor.isEmpty() && (*page)->nextCursor == cursor)) {
            endSide(m_destinationsRead, page ? endlessList() : page.error());
            co_return;
        }
        for (const Destination &destination : (*page)->items)
            destinations.insert(destination.groupId, destination);
        cursor = (*page)->nextCursor;
    } while (!cursor.isEmpty());
    endSide(m_destinationsRead, std::nullopt);
    if (destinations == m_destinations)
        co_return;
    m_destinations = std::move(destinations);
    emit destinationsChanged();
}

QCoro::Task<Result<Connection>> ConnectionStore::reload(ConnectionId id)
{
    const QPointer<ConnectionStore> self(this);
    Result<Connection> result = co_await m_api.connections().get(id);
    if (!self)
        co_return result;
    if (result)
        merge(*result);
    else if (result.error().kind == Error::Kind::NotFound)
        remove(id);
    co_return result;
}

void ConnectionStore::setAttention(Attention attention)
{
    if (m_attention == attention)
        return;
    m_attention = attention;
    const bool stale = m_refreshedAt.isNull() || m_refreshedAt.millisecondsTo(m_clock.now()) >= m_intervals.front;
    if (attention == Attention::Front && stale && m_clock.monotonicMs() >= m_notBeforeMs)
        refresh();
    else
        schedulePoll();
}

void ConnectionStore::setIntervals(Intervals intervals)
{
    m_intervals = std::move(intervals);
    schedulePoll();
}

void ConnectionStore::addWatch()
{
    if (++m_watches == 1)
        schedulePoll();
}

void ConnectionStore::removeWatch()
{
    if (--m_watches == 0)
        schedulePoll();
}

qint64 ConnectionStore::pollInterval() const
{
    qint64 interval = m_intervals.hidden;
    if (m_watches > 0)
        interval = std::max(m_intervals.watched, m_pages * m_intervals.watchedPerPage);
    else if (m_attention == Attention::Front)
        interval = std::max(m_intervals.front, m_pages * m_intervals.frontPerPage);
    const bool low = m_budget.limit && m_budget.remaining && *m_budget.limit > 0
                     && double(*m_budget.remaining) / *m_budget.limit < m_intervals.lowBudget;
    return low ? interval * 4 : interval;
}

void ConnectionStore::setBudget(const Budget &budget)
{
    const qint64 before = pollInterval();
    m_budget = budget;
    // What an answer says of the quota arrives after the answer, so the appointment may have been made by what is no
    // longer true. It counts from where it counted: a quota that wavers must not put it off again and again.
    if (pollInterval() != before)
        appointPoll();
}

void ConnectionStore::schedulePoll()
{
    m_pollFromMs = m_clock.monotonicMs();
    appointPoll();
}

void ConnectionStore::appointPoll()
{
    if (!m_started || m_reading)
        return;
    const quint64 number = ++m_pollNumber;
    const qint64 at = std::max(m_pollFromMs + pollInterval(), m_notBeforeMs);
    m_clock.after(std::max<qint64>(0, at - m_clock.monotonicMs()), this, [this, number] {
        if (number == m_pollNumber)
            refresh();
    });
}

void ConnectionStore::scheduleReview()
{
    const quint64 generation = m_generation;
    m_clock.after(m_intervals.verdicts, this, [this, generation] {
        if (generation != m_generation)
            return;
        reviewVerdicts();
        scheduleReview();
    });
}

} // namespace sluice
