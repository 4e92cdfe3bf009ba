// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachedatabase.h"

#include "cache/cacheworker.h"

#include <QThread>

namespace sluice {

CacheDatabase::CacheDatabase(QString file, QObject *parent, QList<Migration> migrations)
    : QObject(parent)
    , m_file(std::move(file))
    , m_migrations(std::move(migrations))
{
}

CacheDatabase::~CacheDatabase()
{
    if (!m_thread)
        return;
    // Behind all that was asked for before.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, thread = m_thread.get()] {
        worker->close();
        thread->quit();
    });
    m_thread->wait();
}

void CacheDatabase::post(std::shared_ptr<CacheJob> job)
{
    if (m_isClosed) {
        job->fail({.kind = Error::Kind::Cancelled, .detail = QStringLiteral("the database was closed")});
        return;
    }
    if (!m_thread) {
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(QStringLiteral("cache"));
        m_worker = new CacheWorker(m_file, m_migrations);
        m_worker->moveToThread(m_thread.get());
        connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
        connect(m_worker, &CacheWorker::noticed, this, [this](Notice notice) {
            m_notice = notice;
            emit noticed(notice);
        });
        m_thread->start();
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job = std::move(job)] { worker->run(*job); });
}

void CacheDatabase::close()
{
    m_isClosed = true;
    if (!m_thread) {
        QMetaObject::invokeMethod(this, &CacheDatabase::closed, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker] {
        worker->close();
        // This object waits for the thread before it goes.
        QMetaObject::invokeMethod(this, &CacheDatabase::closed, Qt::QueuedConnection);
    });
}

} // namespace sluice
