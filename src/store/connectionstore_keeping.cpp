// SPDX-License-Identifier: GPL-3.0-or-later
// What the store has from earlier runs and leaves to later ones.
#include "cache/boardsnapshot.h"
#include "cache/hugepages.h"
#include "cache/sightinghistory.h"
#include "clock.h"
#include "condition.h"
#include "connectionstore.h"

namespace sluice {

namespace {

/// What the service's stamps proved when the condition was seen first.
Timestamp provedBy(const SightingRecord &known, Connection connection, Health health)
{
    connection.succeededAt = known.succeededAt;
    connection.failedAt = known.failedAt;
    return stampOf(health, connection);
}

} // namespace

void ConnectionStore::restore(const BoardSnapshot &snapshot)
{
    if (!m_rows.empty() || m_started)
        return;
    m_refreshedAt = snapshot.readAt;
    m_lookedAt = snapshot.lookedAt;
    m_kept = true;
    // What the first whole list of this run does not have is gone, however many pages it takes.
    m_completedRefresh = ++m_refreshNumber;
    const Timestamp now = serverNow();
    const int last = int(snapshot.connections.size()) - 1;
    if (last >= 0)
        emit connectionsAboutToBeAdded(0, last);
    m_rows.reserve(snapshot.connections.size());
    expectToBeFilled(m_rows);
    m_index.reserve(qsizetype(snapshot.connections.size()));
    for (size_t i = 0; i < snapshot.connections.size(); ++i) {
        const Connection &connection = snapshot.connections[i];
        m_index.insert(connection.id, int(m_rows.size()));
        Row &row =
            m_rows.emplace_back(Row{.connection = connection, .verdict = {}, .sightings = snapshot.sightings[i]});
        row.verdict = sluice::verdict(row.connection, now, row.sightings, m_policy);
        ++m_counts[size_t(row.verdict.health)];
    }
    if (last >= 0)
        emit connectionsAdded(0, last);
    m_groups = snapshot.groups;
    m_hasGroups = !m_groups.isEmpty();
    for (const Destination &destination : snapshot.destinations)
        m_destinations.insert(destination.groupId, destination);
    emit groupsChanged();
    emit destinationsChanged();
    emit countsChanged();
    emit keptChanged();
}

BoardSnapshot ConnectionStore::snapshot() const
{
    BoardSnapshot snapshot{.readAt = m_refreshedAt,
                           .lookedAt = m_lookedAt,
                           .connections = {},
                           .sightings = {},
                           .groups = m_groups,
                           .destinations = m_destinations.values()};
    snapshot.connections.reserve(m_rows.size());
    snapshot.sightings.reserve(m_rows.size());
    for (const Row &row : m_rows) {
        snapshot.connections.push_back(row.connection);
        snapshot.sightings.push_back(row.sightings);
    }
    return snapshot;
}

void ConnectionStore::recall(const SightingsThen &then)
{
    QList<ConnectionId> changed;
    for (Row &row : m_rows) {
        const auto known = then.latest.constFind(row.connection.id);
        const Health health = row.verdict.health;
        if (known == then.latest.cend() || known->condition != conditionWord(health)
            || known->firstSeen > row.sightings.firstSeen
            || !mayHaveHeldSince(std::max(then.lookedAt, known->firstSeen), row.connection, health))
            continue;
        row.sightings = {.firstSeen = known->firstSeen,
                         .sawItStart = known->sawItStart,
                         .proved = provedBy(*known, row.connection, health)};
        row.inHistory = true;
        const Verdict before = row.verdict;
        row.verdict = sluice::verdict(row.connection, serverNow(), row.sightings, m_policy);
        if (!(row.verdict == before))
            changed.append(row.connection.id);
    }
    if (!changed.isEmpty())
        emit connectionsChanged(changed);
}

QList<SightingRecord> ConnectionStore::takeSightings()
{
    QList<SightingRecord> records;
    for (Row &row : m_rows) {
        if (row.inHistory)
            continue;
        row.inHistory = true;
        records.append({.connection = row.connection.id,
                        .condition = conditionWord(row.verdict.health),
                        .firstSeen = row.sightings.firstSeen,
                        .sawItStart = row.sightings.sawItStart,
                        .succeededAt = row.connection.succeededAt,
                        .failedAt = row.connection.failedAt});
    }
    return records;
}

} // namespace sluice
