// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/boardfile.h"

#include "cache/boardformat.h"
#include "cache/privatefolder.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutex>
#include <QSaveFile>

#include <optional>
#include <utility>

namespace sluice {

namespace {

Q_LOGGING_CATEGORY(boardLog, "sluice.cache.board", QtWarningMsg)

void save(const QString &path, const BoardSnapshot &snapshot)
{
    if (const auto folder = makePrivateFolder(QFileInfo(path).path()); !folder) {
        qCWarning(boardLog, "not written: %s", qPrintable(folder.error().detail));
        return;
    }
    QSaveFile file(path);
    const QByteArray bytes = encodeBoard(snapshot);
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        qCWarning(boardLog, "not written: %s", qPrintable(file.errorString()));
}

} // namespace

struct BoardFile::Pending
{
    QMutex mutex;
    std::optional<BoardSnapshot> snapshot;

    std::optional<BoardSnapshot> take()
    {
        const QMutexLocker lock(&mutex);
        return std::exchange(snapshot, std::nullopt);
    }
};

BoardFile::BoardFile(QString file)
    : m_file(std::move(file))
    , m_pending(std::make_shared<Pending>())
{
    m_pool.setMaxThreadCount(1);
}

BoardFile::~BoardFile()
{
    m_pool.waitForDone();
}

Result<BoardSnapshot> BoardFile::read(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return fail({.kind = Error::Kind::NotFound});
    if (!file.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Storage, .detail = file.errorString()});
    // Mapped rather than read: what is not copied need not be allocated either.
    const uchar *bytes = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    auto snapshot = decodeBoard(QByteArrayView(bytes, bytes == nullptr ? 0 : file.size()));
    if (!snapshot)
        qCWarning(boardLog, "%s; it is not used", qPrintable(snapshot.error().detail));
    return snapshot;
}

void BoardFile::write(BoardSnapshot snapshot)
{
    if (m_file.isEmpty())
        return;
    {
        const QMutexLocker lock(&m_pending->mutex);
        m_pending->snapshot = std::move(snapshot);
    }
    m_pool.start([path = m_file, pending = m_pending] {
        if (const auto next = pending->take())
            save(path, *next);
    });
}

void BoardFile::whenWritten(QObject *context, std::function<void()> callback)
{
    m_pool.start([context, callback = std::move(callback)] {
        // The context waits for this pool before it goes.
        QMetaObject::invokeMethod(context, callback, Qt::QueuedConnection);
    });
}

} // namespace sluice
