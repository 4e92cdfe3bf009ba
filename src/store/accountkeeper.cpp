// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountkeeper.h"

#include "cache/accountcache.h"
#include "connectioncommands.h"
#include "connectionstore.h"

#include <QCoroFuture>
#include <QPointer>

#include <utility>

namespace sluice {

AccountKeeper::AccountKeeper(AccountCache &cache, ConnectionStore &connections, ConnectionCommands &commands,
                             QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_connections(connections)
    , m_commands(commands)
{
    connect(&connections, &ConnectionStore::refreshed, this, [this] { keep(); });
}

AccountKeeper::~AccountKeeper() = default;

bool AccountKeeper::showKept(const BoardSnapshot *kept)
{
    if (kept != nullptr)
        m_connections.restore(*kept);
    else if (const auto snapshot = m_cache.board().read())
        m_connections.restore(*snapshot);
    else
        return false;
    return m_connections.isKept();
}

QCoro::Task<void> AccountKeeper::keep()
{
    const QPointer<AccountKeeper> self(this);
    const Timestamp lookedAt = m_connections.lookedAt();
    if (!std::exchange(m_recalled, true)) {
        // The whole list is there, so it is plain which of them are gone.
        const auto then = co_await m_cache.history().latest();
        if (!self)
            co_return;
        if (then)
            m_connections.recall(*then);
        const auto watches = co_await m_cache.watches().readAll();
        if (!self)
            co_return;
        if (watches)
            m_commands.resumeWatches(*watches);
    }
    m_cache.board().write(m_connections.snapshot());
    m_cache.history().record(m_connections.takeSightings(), lookedAt);
}

} // namespace sluice
