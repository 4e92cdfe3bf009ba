// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseurl.h"

#include <QHostAddress>

#include <algorithm>

namespace sluice {

bool isLoopbackHost(const QString &host)
{
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull()
           && (address.isInSubnet(QHostAddress(QStringLiteral("127.0.0.0")), 8)
               || address == QHostAddress(QHostAddress::LocalHostIPv6));
}

bool isAllowedBaseUrl(const QUrl &url)
{
    // Also a user without a name, "https://@host": what is shown of it is not what would be asked.
    if (!url.isValid() || url.host().isEmpty() || url.authority().contains(u'@') || url.hasQuery() || url.hasFragment())
        return false;
    if (url.scheme() == u"https")
        return true;
    return url.scheme() == u"http" && isLoopbackHost(url.host());
}

QString shownBaseUrl(const QUrl &url)
{
    QString shown =
        url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
    while (shown.endsWith(u'/'))
        shown.chop(1);
    return shown;
}

bool isSendablePath(const Request &request)
{
    return !request.segments.isEmpty()
           && std::none_of(request.segments.cbegin(), request.segments.cend(), [](const QString &segment) {
                  return segment.isEmpty() || segment == u"." || segment == u"..";
              });
}

QUrl requestUrl(const QUrl &baseUrl, const Request &request)
{
    QByteArray base = baseUrl.toEncoded(QUrl::StripTrailingSlash);
    while (base.endsWith('/'))
        base.chop(1);
    return QUrl::fromEncoded(base + encodedTarget(request), QUrl::StrictMode);
}

} // namespace sluice
