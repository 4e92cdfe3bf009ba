// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestfactory.h"

#include "baseurl.h"

namespace sluice {

RequestFactory::RequestFactory(QUrl baseUrl, const Credentials &credentials)
    : m_baseUrl(std::move(baseUrl))
{
    setCredentials(credentials);
}

void RequestFactory::setCredentials(const Credentials &credentials)
{
    m_authorization =
        credentials.isEmpty()
            ? QByteArray()
            : "Basic " + QByteArray(credentials.key.toUtf8() + ':' + credentials.secret.toUtf8()).toBase64();
}

QNetworkRequest RequestFactory::make(const Request &request, const QString &requestId) const
{
    QNetworkRequest made(requestUrl(m_baseUrl, request));
    // By ourselves: Qt would send credentials of its own only after a challenge.
    if (!m_authorization.isEmpty())
        made.setRawHeader("Authorization", m_authorization);
    made.setRawHeader("Accept", "application/json;version=2");
    made.setRawHeader("User-Agent", "Sluice/" SLUICE_VERSION);
    made.setRawHeader("X-Request-Id", requestId.toLatin1());
    if (!isRead(request.method) && request.method != Request::Method::Delete)
        made.setRawHeader("Content-Type", "application/json");

    // A followed redirect would take the Authorization header to another origin.
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    // Its limit (10 MB) is below what large accounts answer; ours is counted in `Attempt`.
    made.setDecompressedSafetyCheckThreshold(-1);
    return made;
}

} // namespace sluice
