// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacheworker.h"

#include "cache/privatefolder.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>
#include <QThread>
#include <QUuid>

namespace sluice {

namespace {

Q_LOGGING_CATEGORY(cacheLog, "sluice.cache", QtWarningMsg)

constexpr QLatin1String memory(":memory:");
/// As long as SQLite waits for locks that it does wait for.
constexpr int mostTries = 100;
constexpr int pauseMs = 20;

} // namespace

CacheWorker::CacheWorker(QString file, QList<Migration> migrations)
    : m_file(std::move(file))
    , m_migrations(std::move(migrations))
    , m_name(QStringLiteral("cache-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

CacheWorker::~CacheWorker()
{
    close();
}

void CacheWorker::run(CacheJob &job)
{
    if (!m_sql)
        open();
    if (!m_sql) {
        job.fail(m_error);
        return;
    }
    job.attempt(*m_sql);
    if (m_sql->isDamaged()) {
        m_error = {.kind = Error::Kind::Storage, .detail = QStringLiteral("a statement found the file damaged")};
        renew();
        if (!m_sql) {
            job.fail(m_error);
            return;
        }
        job.attempt(*m_sql);
    }
    job.answer();
}

void CacheWorker::close()
{
    if (!m_sql)
        return;
    m_sql.reset();
    QSqlDatabase::removeDatabase(m_name);
}

void CacheWorker::open()
{
    if (m_file.isEmpty()) {
        openMemory(CacheDatabase::Notice::None);
        return;
    }
    const Opened opened = tryOpen(m_file);
    if (opened == Opened::Damaged)
        renew();
    else if (opened != Opened::Yes)
        openMemory(opened == Opened::Newer ? CacheDatabase::Notice::Newer : CacheDatabase::Notice::NotWritable);
}

void CacheWorker::renew()
{
    qCWarning(cacheLog, "the database is damaged and set aside: %s", qPrintable(m_error.detail));
    close();
    if (!m_file.isEmpty() && !setAside()) {
        openMemory(CacheDatabase::Notice::NotWritable);
        return;
    }
    emit noticed(CacheDatabase::Notice::SetAside);
    if (m_file.isEmpty() || tryOpen(m_file) != Opened::Yes)
        openMemory(CacheDatabase::Notice::NotWritable);
}

void CacheWorker::openMemory(CacheDatabase::Notice notice)
{
    close();
    if (notice != CacheDatabase::Notice::None)
        qCWarning(cacheLog, "memory serves instead of the database: %s", qPrintable(m_error.detail));
    if (tryOpen(memory) != Opened::Yes) {
        close();
        return;
    }
    if (notice != CacheDatabase::Notice::None)
        emit noticed(notice);
}

CacheWorker::Opened CacheWorker::tryOpen(const QString &file)
{
    if (file != memory) {
        // SQLite's other files take over the rights of the first.
        if (const auto made = makePrivateFile(file); !made) {
            m_error = made.error();
            return Opened::NotAtAll;
        }
    }
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    const bool isOpen = database.open();
    const QSqlError error = database.lastError();
    m_sql.emplace(std::move(database));
    if (!isOpen) {
        m_error = {.kind = Error::Kind::Storage, .detail = error.text()};
        return Opened::NotAtAll;
    }
    return prepare();
}

CacheWorker::Opened CacheWorker::prepare()
{
    const auto failed = [this](const Error &error) {
        m_error = error;
        return m_sql->isDamaged() ? Opened::Damaged : Opened::NotAtAll;
    };
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"}) {
        auto done = m_sql->execute(QLatin1String(pragma));
        // For this SQLite does not wait by itself: another program may be making the same file just now.
        for (int again = 0; !done && m_sql->wasBusy() && again < mostTries; ++again) {
            QThread::msleep(pauseMs);
            done = m_sql->execute(QLatin1String(pragma));
        }
        if (!done)
            return failed(done.error());
    }
    const auto version = readVersion();
    if (!version)
        return failed(version.error());
    if (*version > m_migrations.size()) {
        m_error = {.kind = Error::Kind::Storage,
                   .detail = QStringLiteral("the database is of version %1").arg(*version)};
        return Opened::Newer;
    }
    for (qsizetype step = *version; step < m_migrations.size(); ++step) {
        if (const auto migrated = migrate(step); !migrated) {
            const Opened opened = failed(migrated.error());
            // Tables that are there although the version does not know them are damage as well.
            return m_sql->wasMisfit() ? Opened::Damaged : opened;
        }
    }
    return Opened::Yes;
}

Result<qsizetype> CacheWorker::readVersion()
{
    auto read = m_sql->execute(QStringLiteral("PRAGMA user_version"));
    if (!read)
        return fail(read.error());
    return read->next() ? qsizetype(read->value(0).toInt()) : 0;
}

Result<Done> CacheWorker::migrate(qsizetype step)
{
    return m_sql->atomically([this, step]() -> Result<Done> {
        // Another program may have been faster, until this one held the lock.
        const auto version = readVersion();
        if (!version)
            return fail(version.error());
        if (*version != step)
            return Done{};
        for (const QString &statement : m_migrations[step]) {
            if (const auto done = m_sql->execute(statement); !done)
                return fail(done.error());
        }
        // A pragma takes no bound values.
        if (const auto done = m_sql->execute(QStringLiteral("PRAGMA user_version = %1").arg(step + 1)); !done)
            return fail(done.error());
        return Done{};
    });
}

bool CacheWorker::setAside()
{
    const QString aside = m_file + QStringLiteral(".damaged");
    for (const char *ending : {"", "-wal", "-shm"}) {
        QFile::remove(aside + QLatin1String(ending));
        const QString part = m_file + QLatin1String(ending);
        if (QFile::exists(part) && !QFile::rename(part, aside + QLatin1String(ending)))
            return false;
    }
    return true;
}

} // namespace sluice
