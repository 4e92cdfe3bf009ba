// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <QUrl>

#include <functional>

class QNetworkAccessManager;

namespace sluice {

/// Time limits and waits, in milliseconds; tests shorten them.
struct TransportLimits
{
    int connectMs = 15'000;    ///< from asking for a connection to sending over it
    int inactivityMs = 60'000; ///< no byte for that long; a Slow or Reload call may be silent until its answer begins
    int normalMs = 120'000;    ///< overall: all tries of one request together, without its waits
    int slowMs = 15 * 60'000;
    int reloadMs = 30 * 60'000;
    int retries = 3;           ///< of a GET, after its first try
    int backoffMs = 1'000;     ///< doubled each time, with jitter
    int maxWaitMs = 3'600'000; ///< longest that one request waits after 429s, in sum
    int parallel = 6;          ///< what Qt opens to one host; more would only wait where they cannot be seen
    qint64 maxBodyBytes = 4LL * 1024 * 1024 * 1024; ///< as inflated
};

struct TransportConfig
{
    QUrl baseUrl; ///< https, or http to loopback only; a path prefix is kept
    Credentials credentials;
    bool readOnly = false; ///< every call but GET is refused here, whatever the window thinks
    TransportLimits limits;
    /// Makes the manager, called on the network thread; tests give a scripted one. Empty: a plain
    /// QNetworkAccessManager.
    std::function<QNetworkAccessManager *()> makeManager;
};

} // namespace sluice
