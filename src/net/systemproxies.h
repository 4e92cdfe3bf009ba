// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

namespace sluice {

/// The proxies the system is set to, for one manager: QNetworkProxyFactory::setUseSystemConfiguration() would set them
/// for the whole program. Loopback is never proxied, for credentials go there without encryption.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace sluice
