// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsapi.h"

#include "calls.h"
#include "codec/answerdecoder.h"
#include "codec/connectioncodec.h"
#include "codec/decoders.h"
#include "codec/donedecoder.h"
#include "codec/jsondecoder.h"
#include "codec/requestbodies.h"
#include "codec/warningscodec.h"
#include "transport.h"

#include <QJsonDocument>

namespace sluice {

namespace {

constexpr int mostNamesakes = 100;

QList<QString> connectionsPath()
{
    return {QStringLiteral("v1"), QStringLiteral("connections")};
}

/// With an empty id the transport refuses the path; it must never become that of the list.
QList<QString> connectionsPath(const ConnectionId &id)
{
    return connectionsPath() << id.text();
}

Request writeRequest(Request::Method method, QList<QString> segments, QByteArray body, const CallOptions &options)
{
    Request request = makeRequest(method, std::move(segments), options);
    request.body = std::move(body);
    return request;
}

/// Writes to one connection keep their order: a sync must not overtake the end of a pause. Setup tests stand aside,
/// because they take minutes that nobody should have to wait to pause.
QString connectionWrites(const ConnectionId &id)
{
    return QStringLiteral("connection ") + id.text();
}

void markSetupTest(Request &request)
{
    request.callClass = CallClass::SetupTest;
    request.limit = Request::Limit::Slow;
}

Result<WholeConnection> wholeConnection(const json::Element &root)
{
    const auto data = json::member(root, "data");
    if (!data)
        return fail(missing(u"data"));
    WholeConnection whole{.connection = json::connection(*data), .config = {}};
    if (whole.connection.id.isEmpty())
        return fail(missing(u"data.id"));
    if (const auto config = json::member(*data, "config"))
        whole.config = QJsonDocument::fromJson(json::toTextOrJson(*config).toUtf8()).object();
    return whole;
}

} // namespace

QFuture<Result<PagePtr<Connection>>> ConnectionsApi::page(QString cursor, int limit, GroupId group, CallOptions options)
{
    Request request = makePageRequest(connectionsPath(), cursor, limit, options);
    if (!group.isEmpty())
        request.query.append({QStringLiteral("group_id"), group.text()});
    return m_transport.send(std::move(request), json::page(json::connection));
}

QFuture<Result<PagePtr<Connection>>> ConnectionsApi::named(GroupId group, QString schema, CallOptions options)
{
    Request request = makePageRequest(connectionsPath(), {}, mostNamesakes, options);
    request.query.append({QStringLiteral("group_id"), group.text()});
    request.query.append({QStringLiteral("schema"), schema});
    return m_transport.send(std::move(request), json::page(json::connection));
}

QFuture<Result<Connection>> ConnectionsApi::get(ConnectionId id, CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get, connectionsPath(id), options),
                            json::single(json::connection));
}

QFuture<Result<WholeConnection>> ConnectionsApi::whole(ConnectionId id, CallOptions options)
{
    return m_transport.send<WholeConnection>(makeRequest(Request::Method::Get, connectionsPath(id), options),
                                             std::make_unique<AnswerDecoder<WholeConnection>>(wholeConnection));
}

QFuture<Result<QByteArray>> ConnectionsApi::json(ConnectionId id, CallOptions options)
{
    return m_transport.send<QByteArray>(makeRequest(Request::Method::Get, connectionsPath(id), options),
                                        std::make_unique<JsonDecoder>());
}

QFuture<Result<Connection>> ConnectionsApi::modify(ConnectionId id, ConnectionChange change, CallOptions options)
{
    auto body = bodies::modifyConnection(change);
    if (!body)
        return refused<Connection>(u"The change changes nothing that the service could keep.");
    Request request = writeRequest(Request::Method::Patch, connectionsPath(id), *std::move(body), options);
    if (change.runSetupTests)
        markSetupTest(request);
    else
        request.serialKey = connectionWrites(id);
    return m_transport.send(std::move(request), json::single(json::connection));
}

QFuture<Result<Connection>> ConnectionsApi::create(NewConnection wanted, CallOptions options)
{
    Request request = writeRequest(Request::Method::Post, connectionsPath(), bodies::createConnection(wanted), options);
    request.limit = Request::Limit::Slow;
    if (wanted.runSetupTests)
        markSetupTest(request);
    return m_transport.send(std::move(request), json::single(json::connection));
}

QFuture<Result<Done>> ConnectionsApi::remove(ConnectionId id, CallOptions options)
{
    Request request = makeRequest(Request::Method::Delete, connectionsPath(id), options);
    request.serialKey = connectionWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

QFuture<Result<Done>> ConnectionsApi::sync(ConnectionId id, bool force, CallOptions options)
{
    Request request = writeRequest(Request::Method::Post, connectionsPath(id) << QStringLiteral("sync"),
                                   bodies::sync(force), options);
    request.serialKey = connectionWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

QFuture<Result<Done>> ConnectionsApi::resync(ConnectionId id, CallOptions options)
{
    Request request = writeRequest(Request::Method::Post, connectionsPath(id) << QStringLiteral("resync"),
                                   bodies::nothing(), options);
    request.serialKey = connectionWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

QFuture<Result<Done>> ConnectionsApi::resyncTables(ConnectionId id, TableScope scope, CallOptions options)
{
    Request request = writeRequest(Request::Method::Post, connectionsPath(id) << QStringLiteral("resync"),
                                   bodies::resync(scope), options);
    request.serialKey = connectionWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

QFuture<Result<QList<TableWarning>>> ConnectionsApi::warnings(ConnectionId id, CallOptions options)
{
    return m_transport.send<QList<TableWarning>>(
        makeRequest(Request::Method::Get, connectionsPath(id) << QStringLiteral("warnings"), options),
        std::make_unique<AnswerDecoder<QList<TableWarning>>>(json::tableWarnings));
}

QFuture<Result<Connection>> ConnectionsApi::test(ConnectionId id, CallOptions options)
{
    Request request =
        writeRequest(Request::Method::Post, connectionsPath(id) << QStringLiteral("test"), bodies::nothing(), options);
    markSetupTest(request);
    return m_transport.send(std::move(request), json::single(json::connection));
}

} // namespace sluice
