// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachejob.h"
#include "cache/cachenotice.h"
#include "cache/cacheschema.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace sluice {

class CacheWorker;

/// One profile's SQLite file: what has to outlive the program and be asked questions. Typed access to its tables is in
/// the classes beside this one (ConfigSnapshots, DraftJournal, WatchRecords, SightingHistory).
///
/// Nothing is opened before it is first used. All SQL runs on one thread of its own, in the order it was asked for; the
/// GUI thread only hands values over. What was handed over is written although the program is killed a moment later,
/// once the future has its answer (write-ahead log, `synchronous = NORMAL`: a crash of the program loses nothing, one
/// of the computer at most the last moments).
///
/// A damaged file never stops anything: it is kept aside as "….damaged" and a new one is begun. Where no file can be
/// written, or it is a newer Sluice's, memory serves for this run; `notice` says so.
class CacheDatabase : public QObject
{
    Q_OBJECT

public:
    using Notice = CacheNotice;

    /// `file` and its folder need not exist; they are made for the user's eyes only. An empty `file` means memory: for
    /// the demo account, for runs without a window, for tests. `migrations` is for tests.
    explicit CacheDatabase(QString file, QObject *parent = nullptr, QList<Migration> migrations = cacheMigrations());
    /// Waits until what was asked for is done.
    ~CacheDatabase() override;

    /// Does `work`, a copyable callable `Result<T>(Sql &)`, on the database's thread. The future can be awaited or left
    /// alone. After `close` the answer is `Cancelled`.
    template<typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Sql &>>
    {
        using T = typename std::invoke_result_t<Work, Sql &>::value_type;
        auto job = std::make_shared<TypedCacheJob<T, Work>>(std::move(work));
        auto future = job->future();
        post(std::move(job));
        return future;
    }

    /// Does what was asked for so far, closes the file and says `closed`; from now on nothing is done. `closed` follows
    /// each call, from the event loop.
    void close();
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    [[nodiscard]] Notice notice() const { return m_notice; }
    [[nodiscard]] const QString &file() const { return m_file; }

signals:
    void noticed(sluice::CacheNotice notice);
    void closed();

private:
    void post(std::shared_ptr<CacheJob> job);

    QString m_file;
    QList<Migration> m_migrations;
    std::unique_ptr<QThread> m_thread; ///< both made at first use
    CacheWorker *m_worker = nullptr;
    Notice m_notice = Notice::None;
    bool m_isClosed = false;
};

} // namespace sluice
