// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/watchrecords.h"

#include "cache/cachedatabase.h"
#include "cache/moments.h"

namespace sluice {

namespace {

constexpr QLatin1String syncWord("sync");
constexpr QLatin1String restartWord("restart");

} // namespace

QFuture<Result<Done>> WatchRecords::put(const WatchRecord &record)
{
    return m_database.run([=](Sql &sql) -> Result<Done> {
        const SyncBaseline &baseline = record.baseline;
        const auto done =
            sql.execute(QStringLiteral("INSERT OR REPLACE INTO watch (connection, kind, name, batch, accepted, "
                                       "started_us, succeeded_us, failed_us, rescheduled_us, was_syncing, was_paused) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                        {record.connection.text(),
                         record.kind == Operation::Kind::RestartSync ? QString(restartWord) : QString(syncWord),
                         record.name, record.batch, int(record.accepted), record.startedAt.microseconds(),
                         toColumn(baseline.succeededAt), toColumn(baseline.failedAt), toColumn(baseline.rescheduledFor),
                         int(baseline.wasSyncing), int(baseline.wasPaused)});
        if (!done)
            return fail(done.error());
        return Done{};
    });
}

QFuture<Result<Done>> WatchRecords::remove(const ConnectionId &connection, qint64 batch)
{
    return m_database.run([=](Sql &sql) -> Result<Done> {
        const auto done = sql.execute(QStringLiteral("DELETE FROM watch WHERE connection = ? AND batch = ?"),
                                      {connection.text(), batch});
        if (!done)
            return fail(done.error());
        return Done{};
    });
}

QFuture<Result<QList<WatchRecord>>> WatchRecords::readAll()
{
    return m_database.run([](Sql &sql) -> Result<QList<WatchRecord>> {
        auto read = sql.execute(
            QStringLiteral("SELECT connection, kind, name, batch, accepted, started_us, succeeded_us, failed_us, "
                           "rescheduled_us, was_syncing, was_paused FROM watch ORDER BY started_us, connection"));
        if (!read)
            return fail(read.error());
        QList<WatchRecord> records;
        while (read->next()) {
            const bool restart = read->value(1).toString() == restartWord;
            records.append({.connection = ConnectionId(read->value(0).toString()),
                            .kind = restart ? Operation::Kind::RestartSync : Operation::Kind::Sync,
                            .name = read->value(2).toString(),
                            .batch = read->value(3).toLongLong(),
                            .accepted = read->value(4).toBool(),
                            .startedAt = momentOf(read->value(5)),
                            .baseline = {.succeededAt = momentOf(read->value(6)),
                                         .failedAt = momentOf(read->value(7)),
                                         .rescheduledFor = momentOf(read->value(8)),
                                         .wasSyncing = read->value(9).toBool(),
                                         .wasPaused = read->value(10).toBool()}});
        }
        return records;
    });
}

} // namespace sluice
