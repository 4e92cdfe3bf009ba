// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/accountcache.h"

namespace sluice {

AccountCache::AccountCache(const QString &folder)
    : m_database(folder.isEmpty() ? QString() : folder + QStringLiteral("/account.sqlite"))
{
}

} // namespace sluice
