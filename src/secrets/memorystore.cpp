// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"

namespace sluice {

QCoro::Task<Result<Credentials>> MemoryStore::read(ProfileId profile)
{
    co_return m_secrets.value(profile);
}

QCoro::Task<Result<Done>> MemoryStore::write(ProfileId profile, Credentials credentials)
{
    m_secrets.insert(profile, credentials);
    co_return Done{};
}

QCoro::Task<Result<Done>> MemoryStore::remove(ProfileId profile)
{
    m_secrets.remove(profile);
    co_return Done{};
}

} // namespace sluice
