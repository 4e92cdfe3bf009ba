// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/profilelocks.h"

#include "cache/privatefolder.h"

#include <QDir>
#include <QLockFile>
#include <QSysInfo>

namespace sluice {

namespace {

/// A lock of a computer by another name says nothing of whether its program still runs: laptops change their names.
constexpr int strangersLockMs = 24 * 3'600'000;

} // namespace

ProfileLocks::ProfileLocks() = default;

ProfileLocks::~ProfileLocks() = default;

bool ProfileLocks::take(const QString &folder)
{
    if (folder.isEmpty() || m_locks.contains(folder))
        return true;
    makePrivateFolder(folder);
    auto lock = std::make_unique<QLockFile>(folder + QLatin1String("/in-use.lock"));
    // However long a program has been running, its lock is good.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        qint64 process = 0;
        QString computer;
        QString program;
        if (lock->error() != QLockFile::LockFailedError)
            return true;
        if (!lock->getLockInfo(&process, &computer, &program) || computer == QSysInfo::machineHostName())
            return false;
        lock->setStaleLockTime(strangersLockMs);
        if (!lock->tryLock(0))
            return false;
    }
    m_locks.emplace(folder, std::move(lock));
    return true;
}

void ProfileLocks::giveBack(const QString &folder)
{
    // A folder that nothing was kept in is none: a key may not have been accepted.
    if (m_locks.erase(folder) > 0)
        QDir().rmdir(folder);
}

} // namespace sluice
