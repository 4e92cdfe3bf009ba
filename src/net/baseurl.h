// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <QUrl>

namespace sluice {

/// localhost, 127.0.0.0/8 or ::1. By its spelling: no name is resolved, for a resolver could be made to say anything.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// May credentials be sent there? https, or http to loopback; with a host, without user information, query or fragment.
[[nodiscard]] bool isAllowedBaseUrl(const QUrl &url);

/// "https://api.fivetran.com", with the port where it is not the usual one and the path before every request's, where
/// there is one; without a slash at its end.
[[nodiscard]] QString shownBaseUrl(const QUrl &url);

/// False for an empty segment, "." and "..": QUrl and servers fold them, so that the request would reach the parent.
[[nodiscard]] bool isSendablePath(const Request &request);

/// Base and target in one, every encoded octet kept as it is.
[[nodiscard]] QUrl requestUrl(const QUrl &baseUrl, const Request &request);

} // namespace sluice
