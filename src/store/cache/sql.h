// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <utility>

namespace sluice {

/// The open database on its own thread, as a job of `CacheDatabase::run` is handed it. Never leaves that thread.
class Sql
{
public:
    explicit Sql(const QSqlDatabase &database)
        : m_database(database)
    {
    }

    /// Runs one statement with these values for its question marks. A query that reads is forward only. An invalid
    /// QVariant is NULL; an empty text or blob is empty, never NULL.
    Result<QSqlQuery> execute(const QString &statement, const QVariantList &values = {});
    /// The same statement once for each row of values, prepared once; stops at the first failure.
    Result<Done> executeEach(const QString &statement, const QList<QVariantList> &rows);
    /// All that `work` does or nothing of it: committed when it answers a value, else rolled back. Answers what `work`
    /// does, or why it could not be committed.
    template<typename Work>
    auto atomically(Work work) -> decltype(work())
    {
        if (const auto begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return fail(begun.error());
        auto result = work();
        const auto ended = execute(result ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
        if (result && !ended) {
            (void)execute(QStringLiteral("ROLLBACK"));
            return fail(ended.error());
        }
        return result;
    }

    /// A statement has found the file damaged, or no database at all.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    /// A statement did not fit the tables that are there, as of the last failure.
    [[nodiscard]] bool wasMisfit() const { return m_misfit; }
    /// Another program held the file, as of the last failure.
    [[nodiscard]] bool wasBusy() const { return m_busy; }

private:
    Error storageError(const QSqlQuery &query);

    QSqlDatabase m_database;
    bool m_damaged = false;
    bool m_misfit = false;
    bool m_busy = false;
};

} // namespace sluice
