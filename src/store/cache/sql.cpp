// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sql.h"

#include <QSqlError>

namespace sluice {

namespace {

// Of SQLite's result codes: the statement is wrong; another program is at it; the file is damaged; it is none of its
// files.
constexpr int wrongStatement = 1;
constexpr int busy = 5;
constexpr int corrupt = 11;
constexpr int notADatabase = 26;
constexpr int primaryCode = 0xff;

/// Qt binds a null text as NULL, and an empty one is often null.
QVariant bindable(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull() ? QVariant(QStringLiteral("")) : value;
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QVariant(QByteArray("", 0)) : value;
    default:
        return value;
    }
}

} // namespace

Error Sql::storageError(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const int code = error.nativeErrorCode().toInt() & primaryCode;
    m_misfit = code == wrongStatement;
    m_busy = code == busy;
    m_damaged = m_damaged || code == corrupt || code == notADatabase;
    return {.kind = Error::Kind::Storage,
            .detail = QStringLiteral("SQLite %1: %2").arg(error.nativeErrorCode(), error.databaseText())};
}

Result<QSqlQuery> Sql::execute(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(storageError(query));
    for (const QVariant &value : values)
        query.addBindValue(bindable(value));
    if (!query.exec())
        return fail(storageError(query));
    return query;
}

Result<Done> Sql::executeEach(const QString &statement, const QList<QVariantList> &rows)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(storageError(query));
    for (const QVariantList &values : rows) {
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(int(i), bindable(values[i]));
        if (!query.exec())
            return fail(storageError(query));
    }
    return Done{};
}

} // namespace sluice
