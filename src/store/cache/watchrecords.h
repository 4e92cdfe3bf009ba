// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "operation.h"
#include "result.h"

#include <QFuture>
#include <QList>

namespace sluice {

class CacheDatabase;

/// A sync that was asked for and whose end nobody has seen yet.
struct WatchRecord
{
    ConnectionId connection;
    Operation::Kind kind = Operation::Kind::Sync; ///< Sync or RestartSync
    QString name;                                 ///< the connection's when it was asked for
    qint64 batch = 0;                             ///< the same for what was asked for at once
    bool accepted = false; ///< false: the answer to the request has not come, or was lost; there may be no sync
    Timestamp startedAt;   ///< the server's clock
    SyncBaseline baseline; ///< what the service said just before

    friend bool operator==(const WatchRecord &, const WatchRecord &) = default;
};

/// The running syncs, so that a Sluice that was left, or killed, can tell at its next start how they ended. One a
/// connection: a newer one takes the older one's place. A CacheDatabase must outlive this.
class WatchRecords
{
public:
    explicit WatchRecords(CacheDatabase &database)
        : m_database(database)
    {
    }

    /// To be answered before the request is sent; again once it was accepted.
    QFuture<Result<Done>> put(const WatchRecord &record);
    /// Its end was seen, or nothing was asked for after all. One of another batch stays.
    QFuture<Result<Done>> remove(const ConnectionId &connection, qint64 batch);
    /// All, oldest first.
    QFuture<Result<QList<WatchRecord>>> readAll();

private:
    CacheDatabase &m_database;
};

} // namespace sluice
