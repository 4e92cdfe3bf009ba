// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionstore.h"

#include "clock.h"
#include "condition.h"

#include <QCollator>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sluice {

ConnectionStore::ConnectionStore(ApiClient &api, Clock &clock, Intervals intervals, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_intervals(std::move(intervals))
{
}

ConnectionStore::~ConnectionStore() = default;

const Connection *ConnectionStore::find(const ConnectionId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

QStringList ConnectionStore::namesOf(const QSet<ConnectionId> &ids) const
{
    QStringList names;
    for (const ConnectionId &id : ids) {
        const Connection *connection = find(id);
        names.append(connection != nullptr ? connection->schema : id.text());
    }
    std::ranges::sort(names, QCollator());
    return names;
}

Verdict ConnectionStore::verdictOf(const ConnectionId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? Verdict{} : verdictAt(row);
}

quint64 ConnectionStore::readingOf(const ConnectionId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? 0 : m_rows[placeOf(row)].reading;
}

const Group *ConnectionStore::group(const GroupId &id) const
{
    const auto it = std::ranges::find(m_groups, id, &Group::id);
    return it == m_groups.cend() ? nullptr : &*it;
}

const Destination *ConnectionStore::destinationOf(const GroupId &id) const
{
    const auto it = m_destinations.constFind(id);
    return it == m_destinations.cend() ? nullptr : &*it;
}

qint64 ConnectionStore::ageMs() const
{
    return m_refreshedAt.millisecondsTo(m_clock.now());
}

Timestamp ConnectionStore::serverNow() const
{
    return m_clock.now().addMilliseconds(m_clockOffsetMs);
}

void ConnectionStore::setClockOffset(qint64 ms)
{
    m_clockOffsetMs = ms;
}

void ConnectionStore::merge(const Connection &connection)
{
    mergePage({connection}, ++m_sequence);
    const int row = rowOf(connection.id);
    if (row >= 0)
        m_rows[size_t(row)].mergedAt = m_sequence;
}

void ConnectionStore::mergePage(const QList<Connection> &items, quint64 askedAt)
{
    QList<Connection> added;
    QList<ConnectionId> changed;
    QSet<ConnectionId> inThisPage;
    const auto countsBefore = m_counts;
    for (const Connection &item : items) {
        // The list shifts while it is read: the same connection can come twice.
        if (item.id.isEmpty() || inThisPage.contains(item.id))
            continue;
        inThisPage.insert(item.id);
        const int index = rowOf(item.id);
        if (index < 0) {
            // A page that was asked for before the connection was deleted still has it.
            if (m_removed.value(item.id) <= askedAt)
                added.append(item);
            continue;
        }
        Row &row = m_rows[size_t(index)];
        row.seenIn = m_refreshNumber;
        if (row.mergedAt > askedAt)
            continue;
        row.reading = ++m_readings;
        if (assign(row, item))
            changed.append(item.id);
    }
    if (!added.isEmpty())
        append(added);
    if (!changed.isEmpty())
        emit connectionsChanged(changed);
    if (m_counts != countsBefore)
        emit countsChanged();
}

void ConnectionStore::append(const QList<Connection> &items)
{
    const int first = count();
    const int last = first + int(items.size()) - 1;
    emit connectionsAboutToBeAdded(first, last);
    for (const Connection &item : items) {
        m_index.insert(item.id, count());
        Row &row = m_rows.emplace_back(Row{.connection = item, .verdict = {}, .sightings = {}});
        row.seenIn = m_refreshNumber;
        row.reading = ++m_readings;
        judge(row, true);
    }
    emit connectionsAdded(first, last);
}

bool ConnectionStore::assign(Row &row, const Connection &connection)
{
    if (row.connection == connection)
        return false;
    // Setup tests come with some answers only; a list that leaves them out does not take them back.
    QList<SetupTest> tests = connection.setupTests.isEmpty() ? row.connection.setupTests : connection.setupTests;
    if (connection.setupTests.isEmpty() && !tests.isEmpty()) {
        Connection kept = connection;
        kept.setupTests = tests;
        if (row.connection == kept)
            return false;
    }
    row.connection = connection;
    row.connection.setupTests = std::move(tests);
    judge(row, false);
    return true;
}

bool ConnectionStore::judge(Row &row, bool isNew)
{
    const Timestamp now = serverNow();
    const Verdict before = row.verdict;
    const auto begin = [&](bool sawItStart) {
        row.sightings = {.firstSeen = now,
                         .sawItStart = sawItStart,
                         .proved = stampOf(sluice::verdict(row.connection, now).health, row.connection)};
        row.inHistory = false;
        row.verdict = sluice::verdict(row.connection, now, row.sightings, m_policy);
    };
    if (isNew) {
        begin(false);
    } else {
        row.verdict = sluice::verdict(row.connection, now, row.sightings, m_policy);
        const Health health = row.verdict.health;
        if (conditionWord(health) != conditionWord(before.health))
            begin(!wasAway());
        else if (!mayHaveHeldSince(std::max(m_lookedAt, row.sightings.firstSeen), row.connection, health) && wasAway())
            begin(false);
    }
    if (!isNew)
        --m_counts[size_t(before.health)];
    ++m_counts[size_t(row.verdict.health)];
    return isNew || !(row.verdict == before);
}

bool ConnectionStore::wasAway() const
{
    // One poll that came late, or failed, is no absence.
    return !m_refreshedAt.isNull() && ageMs() > m_intervals.hidden + 2 * pollInterval();
}

void ConnectionStore::reviewVerdicts()
{
    QList<ConnectionId> changed;
    const auto countsBefore = m_counts;
    for (Row &row : m_rows) {
        if (judge(row, false))
            changed.append(row.connection.id);
    }
    if (!changed.isEmpty())
        emit connectionsChanged(changed);
    if (m_counts != countsBefore)
        emit countsChanged();
}

void ConnectionStore::setVerdictPolicy(const VerdictPolicy &policy)
{
    if (m_policy == policy)
        return;
    m_policy = policy;
    reviewVerdicts();
}

void ConnectionStore::remove(const ConnectionId &id)
{
    m_removed.insert(id, ++m_sequence);
    const int row = rowOf(id);
    if (row >= 0)
        removeRows({row});
}

void ConnectionStore::removeRows(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    QList<ConnectionId> ids;
    ids.reserve(qsizetype(rows.size()));
    for (const int row : rows)
        ids.append(at(row).id);
    emit connectionsAboutToBeRemoved(ids);
    for (auto run = rows.begin(); run != rows.end();) {
        auto end = std::next(run);
        while (end != rows.end() && *end == *std::prev(end) + 1)
            ++end;
        closeGap(size_t(*run));
        emit rowsAboutToBeRemoved(int(m_gapAt), int(m_gapAt) + int(end - run) - 1);
        for (; run != end; ++run) {
            const Row &gone = m_rows[size_t(*run)];
            m_index.remove(gone.connection.id);
            --m_counts[size_t(gone.verdict.health)];
            ++m_gap;
        }
        emit rowsRemoved();
    }
    closeGap(m_rows.size());
    m_rows.erase(m_rows.end() - std::ptrdiff_t(m_gap), m_rows.end());
    m_gapAt = 0;
    m_gap = 0;
    for (const ConnectionId &id : std::as_const(ids))
        emit connectionRemoved(id);
    emit connectionsRemoved(ids);
    emit countsChanged();
}

void ConnectionStore::closeGap(size_t until)
{
    if (m_gap == 0)
        m_gapAt = until;
    for (; m_gapAt + m_gap < until; ++m_gapAt) {
        Row &row = m_rows[m_gapAt];
        row = std::move(m_rows[m_gapAt + m_gap]);
        m_index[row.connection.id] = int(m_gapAt);
    }
}

void ConnectionStore::removeUnseen(bool wasOnePage)
{
    // A list of several pages can lose a connection between two of them while it shifts; one that is missing twice is
    // gone. Of a list that broke off nothing is missing.
    const quint64 tolerated = wasOnePage ? m_refreshNumber : m_completedRefresh;
    std::vector<int> unseen;
    for (int row = 0; row < count(); ++row) {
        if (m_rows[size_t(row)].seenIn < tolerated)
            unseen.push_back(row);
    }
    removeRows(unseen);
}

void ConnectionStore::setLoadState(LoadState state)
{
    if (m_loadState == state)
        return;
    m_loadState = state;
    emit loadStateChanged();
}

} // namespace sluice
