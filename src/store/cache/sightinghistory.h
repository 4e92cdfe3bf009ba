// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "result.h"
#include "timestamp.h"

#include <QFuture>
#include <QHash>
#include <QList>

namespace sluice {

class CacheDatabase;

/// When a connection was first seen in a condition.
struct SightingRecord
{
    ConnectionId connection;
    QString condition; ///< the word for the health (`healthWord`)
    Timestamp firstSeen;
    bool sawItStart = false; ///< an earlier look found another condition
    Timestamp succeededAt;   ///< the service's stamps when it was first seen
    Timestamp failedAt;

    friend bool operator==(const SightingRecord &, const SightingRecord &) = default;
};

/// What the history knew at the last look of an earlier run.
struct SightingsThen
{
    Timestamp lookedAt; ///< the last whole list; null: never
    QHash<ConnectionId, SightingRecord> latest;

    friend bool operator==(const SightingsThen &, const SightingsThen &) = default;
};

/// The conditions each connection was seen in, one record a change: what turns "broken" into "broken since". A
/// CacheDatabase must outlive this.
class SightingHistory
{
public:
    /// Of each connection the last so many changes are kept.
    static constexpr int keptPerConnection = 200;

    explicit SightingHistory(CacheDatabase &database)
        : m_database(database)
    {
    }

    /// What has changed with a look at the whole list, and when that was.
    QFuture<Result<Done>> record(const QList<SightingRecord> &changes, Timestamp lookedAt);
    /// The newest of each connection: at the start.
    QFuture<Result<SightingsThen>> latest();
    /// All of one connection, newest first.
    QFuture<Result<QList<SightingRecord>>> of(const ConnectionId &connection);

private:
    CacheDatabase &m_database;
};

} // namespace sluice
