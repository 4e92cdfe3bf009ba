// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/configsnapshots.h"

#include "cache/cachedatabase.h"

namespace sluice {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

Result<Done> dropOld(Sql &sql, const ConnectionId &connection, qint64 nowMs)
{
    const auto dropped = sql.execute(
        QStringLiteral(
            "DELETE FROM config_snapshot WHERE connection = ? AND taken_ms < ? AND id NOT IN (SELECT id FROM "
            "config_snapshot WHERE connection = ? ORDER BY taken_ms DESC, id DESC LIMIT ?)"),
        {connection.text(), nowMs - ConfigSnapshots::keptDays * dayMs, connection.text(),
         ConfigSnapshots::keptPerConnection});
    if (!dropped)
        return fail(dropped.error());
    return Done{};
}

} // namespace

QFuture<Result<qint64>> ConfigSnapshots::add(const ConnectionId &connection, Timestamp takenAt, const QString &reason,
                                             const QByteArray &content)
{
    return m_database.run([=](Sql &sql) -> Result<qint64> {
        const QByteArray packed = qCompress(content);
        return sql.atomically([&]() -> Result<qint64> {
            const auto added =
                sql.execute(QStringLiteral("INSERT INTO config_snapshot (connection, taken_ms, reason, raw_size, "
                                           "content) VALUES (?, ?, ?, ?, ?)"),
                            {connection.text(), takenAt.milliseconds(), reason, content.size(), packed});
            if (!added)
                return fail(added.error());
            if (const auto dropped = dropOld(sql, connection, takenAt.milliseconds()); !dropped)
                return fail(dropped.error());
            return added->lastInsertId().toLongLong();
        });
    });
}

QFuture<Result<QList<ConfigSnapshot>>> ConfigSnapshots::list(const ConnectionId &connection)
{
    return m_database.run([=](Sql &sql) -> Result<QList<ConfigSnapshot>> {
        auto read = sql.execute(QStringLiteral("SELECT id, taken_ms, reason, raw_size, length(content) FROM "
                                               "config_snapshot WHERE connection = ? ORDER BY taken_ms DESC, id DESC"),
                                {connection.text()});
        if (!read)
            return fail(read.error());
        QList<ConfigSnapshot> result;
        while (read->next()) {
            result.append({.id = read->value(0).toLongLong(),
                           .connection = connection,
                           .takenAt = Timestamp::fromMicroseconds(read->value(1).toLongLong() * 1000),
                           .reason = read->value(2).toString(),
                           .rawSize = read->value(3).toLongLong(),
                           .storedSize = read->value(4).toLongLong()});
        }
        return result;
    });
}

QFuture<Result<QByteArray>> ConfigSnapshots::content(qint64 id)
{
    return m_database.run([=](Sql &sql) -> Result<QByteArray> {
        auto read = sql.execute(QStringLiteral("SELECT content, raw_size FROM config_snapshot WHERE id = ?"), {id});
        if (!read)
            return fail(read.error());
        if (!read->next())
            return fail({.kind = Error::Kind::NotFound, .detail = QStringLiteral("no config snapshot %1").arg(id)});
        QByteArray content = qUncompress(read->value(0).toByteArray());
        if (content.size() != read->value(1).toLongLong())
            return fail(
                {.kind = Error::Kind::Storage, .detail = QStringLiteral("config snapshot %1 is damaged").arg(id)});
        return content;
    });
}

QFuture<Result<Done>> ConfigSnapshots::remove(qint64 id)
{
    return m_database.run([=](Sql &sql) -> Result<Done> {
        const auto removed = sql.execute(QStringLiteral("DELETE FROM config_snapshot WHERE id = ?"), {id});
        if (!removed)
            return fail(removed.error());
        return Done{};
    });
}

} // namespace sluice
