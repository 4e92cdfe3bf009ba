// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "request.h"
#include "result.h"

#include <QFuture>

namespace sluice {

/// A request for this path with the caller's options.
[[nodiscard]] inline Request makeRequest(Request::Method method, QList<QString> segments, const CallOptions &options)
{
    Request request;
    request.method = method;
    request.segments = std::move(segments);
    request.priority = options.background ? Request::Priority::Background : Request::Priority::Foreground;
    request.operation = options.operation;
    request.pastGate = options.pastGate;
    return request;
}

/// The same for one page of a list; `limit` is 1 to 1000 at the service ("Pagination"), and what is not is mended.
[[nodiscard]] inline Request makePageRequest(QList<QString> segments, const QString &cursor, int limit,
                                             const CallOptions &options)
{
    Request request = makeRequest(Request::Method::Get, std::move(segments), options);
    request.query.append({QStringLiteral("limit"), QString::number(qBound(1, limit, 1000))});
    if (!cursor.isEmpty())
        request.query.append({QStringLiteral("cursor"), cursor});
    return request;
}

/// The answer to a call that is not made, because it could only be refused.
template<typename T>
[[nodiscard]] QFuture<Result<T>> refused(QStringView why)
{
    return QtFuture::makeReadyFuture(Result<T>(fail({.kind = Error::Kind::InvalidInput, .detail = why.toString()})));
}

} // namespace sluice
