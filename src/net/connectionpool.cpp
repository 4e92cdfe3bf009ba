// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"

#include <QNetworkAccessManager>

#include <utility>

namespace sluice {

namespace {

/// Shorter sleeps leave connections alive, and clocks are set by less than that.
constexpr qint64 sleepMs = 30'000;

} // namespace

ConnectionPool::ConnectionPool(Make make, Clock wall, Clock running)
    : m_make(std::move(make))
    , m_wall(std::move(wall))
    , m_running(std::move(running))
    , m_lead(m_wall() - m_running())
{
}

bool ConnectionPool::slept()
{
    const qint64 lead = m_wall() - m_running();
    return lead - std::exchange(m_lead, lead) > sleepMs;
}

void ConnectionPool::leave(const QNetworkAccessManager &connections)
{
    if (m_current.get() == &connections)
        m_current.reset();
}

std::shared_ptr<QNetworkAccessManager> ConnectionPool::take()
{
    if (slept())
        m_current.reset();
    if (!m_current)
        m_current.reset(m_make());
    return m_current;
}

} // namespace sluice
