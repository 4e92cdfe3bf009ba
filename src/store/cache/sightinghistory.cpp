// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sightinghistory.h"

#include "cache/cachedatabase.h"
#include "cache/moments.h"

namespace sluice {

namespace {

/// Of a row that begins with connection, seen_us, condition, saw_it_start, succeeded_us, failed_us.
SightingRecord recordOf(const QSqlQuery &row)
{
    return {.connection = ConnectionId(row.value(0).toString()),
            .condition = row.value(2).toString(),
            .firstSeen = momentOf(row.value(1)),
            .sawItStart = row.value(3).toBool(),
            .succeededAt = momentOf(row.value(4)),
            .failedAt = momentOf(row.value(5))};
}

Result<Done> writeSightings(Sql &sql, const QList<SightingRecord> &changes, Timestamp lookedAt)
{
    QList<QVariantList> rows;
    QList<QVariantList> limits;
    for (const SightingRecord &change : changes) {
        rows.append({change.connection.text(), change.firstSeen.microseconds(), change.condition,
                     int(change.sawItStart), toColumn(change.succeededAt), toColumn(change.failedAt)});
        limits.append({change.connection.text(), change.connection.text(), SightingHistory::keptPerConnection - 1});
    }
    const auto added = sql.executeEach(QStringLiteral("INSERT OR REPLACE INTO sighting (connection, seen_us, "
                                                      "condition, saw_it_start, succeeded_us, failed_us) VALUES (?, "
                                                      "?, ?, ?, ?, ?)"),
                                       rows);
    if (!added)
        return added;
    // Without as many there is no such row, and nothing is older than NULL.
    const auto dropped = sql.executeEach(QStringLiteral("DELETE FROM sighting WHERE connection = ? AND seen_us < "
                                                        "(SELECT seen_us FROM sighting WHERE connection = ? ORDER BY "
                                                        "seen_us DESC LIMIT 1 OFFSET ?)"),
                                         limits);
    if (!dropped)
        return dropped;
    const auto looked =
        sql.execute(QStringLiteral("INSERT OR REPLACE INTO look (id, at_us) VALUES (1, ?)"), {lookedAt.microseconds()});
    if (!looked)
        return fail(looked.error());
    return Done{};
}

} // namespace

QFuture<Result<Done>> SightingHistory::record(const QList<SightingRecord> &changes, Timestamp lookedAt)
{
    return m_database.run(
        [=](Sql &sql) { return sql.atomically([&] { return writeSightings(sql, changes, lookedAt); }); });
}

QFuture<Result<SightingsThen>> SightingHistory::latest()
{
    return m_database.run([](Sql &sql) -> Result<SightingsThen> {
        SightingsThen then;
        auto look = sql.execute(QStringLiteral("SELECT at_us FROM look WHERE id = 1"));
        if (!look)
            return fail(look.error());
        if (look->next())
            then.lookedAt = momentOf(look->value(0));
        look->finish();
        // A bare column beside max() is that of the row with the maximum (SQLite, "Bare columns in an aggregate
        // query").
        auto read = sql.execute(QStringLiteral("SELECT connection, max(seen_us), condition, saw_it_start, "
                                               "succeeded_us, failed_us FROM sighting GROUP BY connection"));
        if (!read)
            return fail(read.error());
        while (read->next()) {
            const SightingRecord record = recordOf(*read);
            then.latest.insert(record.connection, record);
        }
        return then;
    });
}

QFuture<Result<QList<SightingRecord>>> SightingHistory::of(const ConnectionId &connection)
{
    return m_database.run([=](Sql &sql) -> Result<QList<SightingRecord>> {
        auto read = sql.execute(QStringLiteral("SELECT connection, seen_us, condition, saw_it_start, succeeded_us, "
                                               "failed_us FROM sighting WHERE connection = ? ORDER BY seen_us DESC"),
                                {connection.text()});
        if (!read)
            return fail(read.error());
        QList<SightingRecord> records;
        while (read->next())
            records.append(recordOf(*read));
        return records;
    });
}

} // namespace sluice
