// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemproxies.h"

#include "baseurl.h"

namespace sluice {

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace sluice
