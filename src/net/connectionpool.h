// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace sluice {

/// The open connections to the service. Qt keeps them for the next request, and over HTTP/2 it does so even when an
/// answer stayed away: on a line that died without a word (the computer slept, a router forgot it) every later request,
/// and every repetition, would be silent as well, until the kernel gives up after a quarter of an hour. What may be
/// dead is therefore left for new ones. For the network thread alone.
class ConnectionPool
{
public:
    using Make = std::function<QNetworkAccessManager *()>; ///< the pool owns what it makes
    using Clock = std::function<qint64()>;                 ///< milliseconds

    /// Makes nothing yet. `wall` is the time of day; `running` stands still while the computer sleeps.
    ConnectionPool(Make make, Clock wall, Clock running);

    /// What the next request goes over; it is kept alive by whoever holds it, also after it was left.
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> take();
    /// Something on these did not answer in time: who comes next gets new ones. Nothing, when that is so already.
    void leave(const QNetworkAccessManager &connections);

private:
    [[nodiscard]] bool slept();

    Make m_make;
    Clock m_wall;
    Clock m_running;
    qint64 m_lead = 0; ///< of the time of day before the running clock, when last looked at
    std::shared_ptr<QNetworkAccessManager> m_current;
};

} // namespace sluice
