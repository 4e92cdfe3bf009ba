// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "result.h"
#include "timestamp.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

namespace sluice {

class CacheDatabase;

/// What is known of a kept schema config without unpacking it.
struct ConfigSnapshot
{
    qint64 id = 0; ///< of this database; never used twice
    ConnectionId connection;
    Timestamp takenAt;     ///< to the millisecond
    QString reason;        ///< a word of ours, untranslated: "apply", "reload", "restore" …
    qint64 rawSize = 0;    ///< bytes of the content as it was given
    qint64 storedSize = 0; ///< bytes it takes in the database, compressed

    friend bool operator==(const ConfigSnapshot &, const ConfigSnapshot &) = default;
};

/// Snapshots of schema configs, kept before something changes them. The content is any bytes (JSON, say), compressed on
/// the database's thread; it must carry no secret.
///
/// A CacheDatabase must outlive it. The answers are `Storage` errors when the database refuses, `Cancelled` after it
/// was closed.
class ConfigSnapshots
{
public:
    /// Of each connection the last so many are kept, and all that are younger than so many days.
    static constexpr int keptPerConnection = 50;
    static constexpr int keptDays = 30;

    explicit ConfigSnapshots(CacheDatabase &database)
        : m_database(database)
    {
    }

    /// Keeps `content` and drops what is neither among the last of this connection nor young at `takenAt`. Answers the
    /// new one's id: once it is there, the snapshot is safe and the config may be changed.
    QFuture<Result<qint64>> add(const ConnectionId &connection, Timestamp takenAt, const QString &reason,
                                const QByteArray &content);
    /// Of one connection, newest first.
    QFuture<Result<QList<ConfigSnapshot>>> list(const ConnectionId &connection);
    /// The bytes as they were given. `NotFound` when there is none of this id (any more).
    QFuture<Result<QByteArray>> content(qint64 id);
    /// Nothing happens when there is none.
    QFuture<Result<Done>> remove(qint64 id);

private:
    CacheDatabase &m_database;
};

} // namespace sluice
