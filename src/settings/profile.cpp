// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include <QStringBuilder>

namespace sluice {

namespace {

/// By its spelling: no name is resolved, for a resolver could be made to say anything.
bool isLoopback(const QString &host)
{
    if (host == u"localhost" || host == u"::1")
        return true;
    const QList<QStringView> parts = QStringView(host).split(u'.');
    if (parts.size() != 4 || parts.first() != u"127")
        return false;
    for (const QStringView part : parts) {
        bool ok = false;
        if (part.toUInt(&ok) > 255 || !ok)
            return false;
    }
    return true;
}

} // namespace

ProfileProblem baseUrlProblem(const QUrl &url)
{
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return ProfileProblem::UrlMalformed;
    const QString scheme = url.scheme();
    if (scheme != u"https" && scheme != u"http")
        return ProfileProblem::UrlNotHttps;
    if (!url.userInfo().isEmpty())
        return ProfileProblem::UrlHasCredentials;
    if (url.hasQuery() || url.hasFragment())
        return ProfileProblem::UrlHasQuery;
    if (scheme == u"http" && !isLoopback(url.host()))
        return ProfileProblem::UrlHttpBeyondLoopback;
    return ProfileProblem::None;
}

QUrl baseUrlFromInput(const QString &text)
{
    QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    if (!trimmed.contains(u"://")) {
        const QUrl bare(QStringLiteral("http://") % trimmed, QUrl::StrictMode);
        trimmed.prepend(isLoopback(bare.host()) ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    QUrl url(trimmed, QUrl::StrictMode);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(u"/v1"))
        path.chop(3);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace sluice
