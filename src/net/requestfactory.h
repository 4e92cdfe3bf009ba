// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"
#include "request.h"

#include <QNetworkRequest>
#include <QUrl>

namespace sluice {

/// Makes the one kind of network request that leaves this program: our headers, credentials, and nothing that
/// QNetworkAccessManager would like to do by itself (cookies, cache, redirects, pipelining).
class RequestFactory
{
public:
    RequestFactory(QUrl baseUrl, const Credentials &credentials);

    void setCredentials(const Credentials &credentials);
    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }
    [[nodiscard]] QNetworkRequest make(const Request &request, const QString &requestId) const;

private:
    QUrl m_baseUrl;
    QByteArray m_authorization;
};

} // namespace sluice
