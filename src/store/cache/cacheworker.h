// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedatabase.h"

#include <optional>

namespace sluice {

/// The side of CacheDatabase that lives on the database's thread.
class CacheWorker : public QObject
{
    Q_OBJECT

public:
    CacheWorker(QString file, QList<Migration> migrations);
    ~CacheWorker() override;

    void run(CacheJob &job);
    void close();

signals:
    void noticed(sluice::CacheNotice notice);

private:
    enum class Opened { Yes, Damaged, Newer, NotAtAll };

    void open();
    [[nodiscard]] Opened tryOpen(const QString &file);
    [[nodiscard]] Opened prepare();
    Result<qsizetype> readVersion();
    Result<Done> migrate(qsizetype step);
    /// After damage: begins anew.
    void renew();
    /// Moves a damaged file, and what belongs to it, out of the way.
    [[nodiscard]] bool setAside();
    void openMemory(CacheDatabase::Notice notice);

    QString m_file;
    QList<Migration> m_migrations;
    QString m_name; ///< of the connection, for Qt
    std::optional<Sql> m_sql;
    Error m_error; ///< why there is no `m_sql`
};

} // namespace sluice
