// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <memory>

QT_BEGIN_NAMESPACE
class QLockFile;
QT_END_NAMESPACE

namespace sluice {

/// Which profiles this program has for itself. Two that run side by side would take up each other's drafts while these
/// are being edited, so the one that came first has what is kept of a profile, and the others only look on.
class ProfileLocks
{
public:
    ProfileLocks();
    ~ProfileLocks();

    /// False: another Sluice has the profile of this folder open. What a program that was killed has left does not
    /// count. An empty folder belongs to nobody. Where nothing can be written there is nothing to be shared either.
    bool take(const QString &folder);
    /// Leaves it to the next one.
    void giveBack(const QString &folder);

private:
    std::map<QString, std::unique_ptr<QLockFile>> m_locks;
};

} // namespace sluice
