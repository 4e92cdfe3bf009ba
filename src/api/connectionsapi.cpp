// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsapi.h"

#include "calls.h"
#include "codec/bodies.h"
#include "codec/prettyjson.h"
#include "codec/readers.h"
#include "transport.h"

namespace sluice {

namespace {

QList<QString> path(const ConnectionId &id = {})
{
    QList<QString> segments{QStringLiteral("v1"), QStringLiteral("connections")};
    if (!id.isEmpty())
        segments.append(id.text());
    return segments;
}

/// Writes to one connection go one after the other: the service answers two at once with a conflict.
Request writeRequest(Request::Method method, QList<QString> segments, const ConnectionId &id, QByteArray body,
                     const CallOptions &options)
{
    Request request = makeRequest(method, std::move(segments), options);
    request.body = std::move(body);
    request.serialKey = id.text();
    return request;
}

} // namespace

QFuture<Result<PagePtr<Connection>>> ConnectionsApi::page(QString cursor, int limit, GroupId group, CallOptions options)
{
    Request request = makePageRequest(path(), cursor, limit, options);
    if (!group.isEmpty())
        request.query.append({QStringLiteral("group_id"), group.text()});
    return m_transport.send(std::move(request), json::page(json::connection));
}

QFuture<Result<Connection>> ConnectionsApi::get(ConnectionId id, CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get, path(id), options), json::single(json::connection));
}

QFuture<Result<QByteArray>> ConnectionsApi::json(ConnectionId id, CallOptions options)
{
    auto decoder = std::make_unique<AnswerDecoder<QByteArray>>([](const json::Element &root) -> Result<QByteArray> {
        const auto data = json::member(root, "data");
        return data ? Result<QByteArray>(json::pretty(*data)) : fail(missing(u"data"));
    });
    return m_transport.send<QByteArray>(makeRequest(Request::Method::Get, path(id), options), std::move(decoder));
}

QFuture<Result<Connection>> ConnectionsApi::modify(ConnectionId id, ConnectionChange change, CallOptions options)
{
    Request request = writeRequest(Request::Method::Patch, path(id), id, bodies::modifyConnection(change), options);
    if (change.runSetupTests) {
        request.callClass = CallClass::SetupTest;
        request.limit = Request::Limit::Slow;
    }
    return m_transport.send(std::move(request), json::single(json::connection));
}

QFuture<Result<Done>> ConnectionsApi::sync(ConnectionId id, bool force, CallOptions options)
{
    return m_transport.send<Done>(
        writeRequest(Request::Method::Post, path(id) << QStringLiteral("sync"), id, bodies::sync(force), options),
        std::make_unique<DoneDecoder>());
}

QFuture<Result<Done>> ConnectionsApi::resync(ConnectionId id, CallOptions options)
{
    return m_transport.send<Done>(
        writeRequest(Request::Method::Post, path(id) << QStringLiteral("resync"), id, bodies::nothing(), options),
        std::make_unique<DoneDecoder>());
}

QFuture<Result<Connection>> ConnectionsApi::test(ConnectionId id, CallOptions options)
{
    Request request =
        writeRequest(Request::Method::Post, path(id) << QStringLiteral("test"), id, bodies::nothing(), options);
    request.callClass = CallClass::SetupTest;
    request.limit = Request::Limit::Slow;
    return m_transport.send(std::move(request), json::single(json::connection));
}

} // namespace sluice
