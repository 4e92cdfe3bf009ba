// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

#include <QUrl>

namespace sluice {

QString methodName(Request::Method method)
{
    switch (method) {
    case Request::Method::Get:
        return QStringLiteral("GET");
    case Request::Method::Post:
        return QStringLiteral("POST");
    case Request::Method::Patch:
        return QStringLiteral("PATCH");
    case Request::Method::Put:
        return QStringLiteral("PUT");
    case Request::Method::Delete:
        return QStringLiteral("DELETE");
    }
    return {};
}

QByteArray encodedTarget(const Request &request)
{
    QByteArray target;
    for (const QString &segment : request.segments)
        target += '/' + QUrl::toPercentEncoding(segment);
    char separator = '?';
    for (const auto &[name, value] : request.query) {
        target += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return target;
}

} // namespace sluice
