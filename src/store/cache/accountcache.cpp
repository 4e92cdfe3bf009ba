// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/accountcache.h"

#include "background.h"

#include <QFile>

namespace sluice {

namespace {

/// Nothing is kept where there is no folder.
QString fileIn(const QString &folder, QLatin1String name)
{
    return folder.isEmpty() ? QString() : QString(folder + u'/' + name);
}

constexpr QLatin1String boardName("board.snapshot");
constexpr QLatin1String databaseName("account.sqlite");

} // namespace

AccountCache::AccountCache(const QString &folder, Owner owner, QObject *parent)
    : QObject(parent)
    , m_board(fileIn(folder, boardName))
    , m_database(fileIn(folder, databaseName))
    , m_drafts(owner == Owner::Us ? m_database : m_memory)
    , m_watches(owner == Owner::Us ? m_database : m_memory)
{
    connect(&m_database, &CacheDatabase::closed, this,
            [this] { m_board.whenWritten(this, [this] { emit closed(); }); });
}

AccountCache::~AccountCache() = default;

bool AccountCache::hasBoard(const QString &folder)
{
    return !folder.isEmpty() && QFile::exists(fileIn(folder, boardName));
}

QFuture<std::shared_ptr<const BoardSnapshot>> AccountCache::readBoard(const QString &folder)
{
    return inBackground([file = fileIn(folder, boardName)] {
        Result<BoardSnapshot> board = BoardFile::read(file);
        return board ? std::make_shared<const BoardSnapshot>(*std::move(board)) : nullptr;
    });
}

void AccountCache::close()
{
    m_database.close();
}

} // namespace sluice
