// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/draftjournal.h"

#include "cache/cachedatabase.h"

namespace sluice {

namespace {

Result<Done> drop(Sql &sql, const ConnectionId &connection)
{
    for (const QString &statement : {QStringLiteral("DELETE FROM draft_edit WHERE connection = ?"),
                                     QStringLiteral("DELETE FROM draft WHERE connection = ?")}) {
        if (const auto done = sql.execute(statement, {connection.text()}); !done)
            return fail(done.error());
    }
    return Done{};
}

Result<Done> put(Sql &sql, const JournaledDraft &draft)
{
    if (const auto dropped = drop(sql, draft.connection); !dropped)
        return dropped;
    const auto begun = sql.execute(QStringLiteral("INSERT INTO draft (connection, base, began_ms) VALUES (?, ?, ?)"),
                                   {draft.connection.text(), draft.base, draft.beganAt.milliseconds()});
    if (!begun)
        return fail(begun.error());
    QList<QVariantList> rows;
    for (const QByteArray &edit : draft.edits)
        rows.append({draft.connection.text(), rows.size(), edit});
    return sql.executeEach(QStringLiteral("INSERT INTO draft_edit (connection, number, edit) VALUES (?, ?, ?)"), rows);
}

Result<QList<JournaledDraft>> get(Sql &sql, const QString &where, const QVariantList &values)
{
    auto read = sql.execute(QStringLiteral("SELECT draft.connection, base, began_ms, edit FROM draft LEFT JOIN "
                                           "draft_edit ON draft_edit.connection = draft.connection %1 "
                                           "ORDER BY began_ms, draft.connection, number")
                                .arg(where),
                            values);
    if (!read)
        return fail(read.error());
    QList<JournaledDraft> drafts;
    while (read->next()) {
        const ConnectionId connection(read->value(0).toString());
        if (drafts.isEmpty() || drafts.constLast().connection != connection) {
            drafts.append({.connection = connection,
                           .base = read->value(1).toByteArray(),
                           .beganAt = Timestamp::fromMicroseconds(read->value(2).toLongLong() * 1000),
                           .edits = {}});
        }
        if (!read->isNull(3))
            drafts.last().edits.append(read->value(3).toByteArray());
    }
    return drafts;
}

} // namespace

bool DraftJournal::isLasting() const
{
    return !m_database.file().isEmpty()
           && (m_database.notice() == CacheNotice::None || m_database.notice() == CacheNotice::SetAside);
}

QFuture<Result<Done>> DraftJournal::begin(const ConnectionId &connection, const QByteArray &base, Timestamp beganAt)
{
    return replace({.connection = connection, .base = base, .beganAt = beganAt, .edits = {}});
}

QFuture<Result<Done>> DraftJournal::append(const ConnectionId &connection, const QByteArray &edit)
{
    return m_database.run([=](Sql &sql) -> Result<Done> {
        const auto added = sql.execute(
            QStringLiteral("INSERT INTO draft_edit (connection, number, edit) SELECT connection, (SELECT "
                           "coalesce(max(number) + 1, 0) FROM draft_edit WHERE connection = ?), ? FROM draft WHERE "
                           "connection = ?"),
            {connection.text(), edit, connection.text()});
        if (!added)
            return fail(added.error());
        if (added->numRowsAffected() == 0)
            return fail({.kind = Error::Kind::NotFound, .detail = QStringLiteral("no draft was begun")});
        return Done{};
    });
}

QFuture<Result<Done>> DraftJournal::replace(const JournaledDraft &draft)
{
    return m_database.run([=](Sql &sql) { return sql.atomically([&] { return put(sql, draft); }); });
}

QFuture<Result<Done>> DraftJournal::clear(const ConnectionId &connection)
{
    return m_database.run([=](Sql &sql) { return sql.atomically([&] { return drop(sql, connection); }); });
}

QFuture<Result<std::optional<JournaledDraft>>> DraftJournal::read(const ConnectionId &connection)
{
    return m_database.run([=](Sql &sql) -> Result<std::optional<JournaledDraft>> {
        const auto drafts = get(sql, QStringLiteral("WHERE draft.connection = ?"), {connection.text()});
        if (!drafts)
            return fail(drafts.error());
        return drafts->isEmpty() ? std::nullopt : std::optional(drafts->first());
    });
}

QFuture<Result<QList<JournaledDraft>>> DraftJournal::readAll()
{
    return m_database.run([](Sql &sql) { return get(sql, {}, {}); });
}

} // namespace sluice
