// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemasapi.h"

#include "calls.h"
#include "codec/answerdecoder.h"
#include "codec/donedecoder.h"
#include "codec/requestbodies.h"
#include "codec/schemacodec.h"
#include "schemaarrival.h"
#include "transport.h"

namespace sluice {

namespace {

QList<QString> schemasPath(const ConnectionId &id)
{
    return {QStringLiteral("v1"), QStringLiteral("connections"), id.text(), QStringLiteral("schemas")};
}

QString schemaWrites(const ConnectionId &id)
{
    return QStringLiteral("schema ") + id.text();
}

QByteArray word(ReloadMode mode)
{
    switch (mode) {
    case ReloadMode::Exclude:
        return "EXCLUDE";
    case ReloadMode::Include:
        return "INCLUDE";
    case ReloadMode::Preserve:
        break;
    }
    return "PRESERVE";
}

} // namespace

QFuture<Result<SchemaConfigPtr>> SchemasApi::get(ConnectionId id, CallOptions options,
                                                 std::shared_ptr<SchemaArrival> arrival)
{
    Request request = makeRequest(Request::Method::Get, schemasPath(id), options);
    request.limit = Request::Limit::Slow;
    json::SchemaConfigSoFar soFar;
    if (arrival)
        soFar = [arrival](SchemaConfigPtr config) {
            emit arrival->soFar(config);
        };
    return m_transport.send(std::move(request), json::schemaConfigDecoder(std::move(soFar)));
}

QFuture<Result<Done>> SchemasApi::patch(ConnectionId id, QByteArray body, CallOptions options)
{
    Request request = makeRequest(Request::Method::Patch, schemasPath(id), options);
    request.body = std::move(body);
    request.limit = Request::Limit::Slow;
    request.serialKey = schemaWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

QFuture<Result<Done>> SchemasApi::reload(ConnectionId id, ReloadMode mode, CallOptions options)
{
    Request request = makeRequest(Request::Method::Post, schemasPath(id) << QStringLiteral("reload"), options);
    request.body = "{\"exclude_mode\":\"" + word(mode) + "\"}";
    request.limit = Request::Limit::Reload;
    request.callClass = CallClass::SourceTouching;
    request.serialKey = schemaWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

QFuture<Result<TableColumns>> SchemasApi::columns(ConnectionId id, QString schema, QString table, CallOptions options)
{
    for (const QString &name : {schema, table}) {
        if (name == u"." || name == u"..")
            return refused<TableColumns>(u"A name that is . or .. cannot stand in a path.");
    }
    Request request = makeRequest(Request::Method::Get,
                                  schemasPath(id) << std::move(schema) << QStringLiteral("tables") << std::move(table)
                                                  << QStringLiteral("columns"),
                                  options);
    request.limit = Request::Limit::Slow;
    request.callClass = CallClass::SourceTouching;
    return m_transport.send<TableColumns>(std::move(request),
                                          std::make_unique<AnswerDecoder<TableColumns>>(json::tableColumns));
}

QFuture<Result<Done>> SchemasApi::dropColumns(ConnectionId id, QList<ColumnName> names, CallOptions options)
{
    Request request = makeRequest(Request::Method::Post, schemasPath(id) << QStringLiteral("drop-columns"), options);
    request.body = bodies::dropColumns(names);
    request.limit = Request::Limit::Slow;
    request.serialKey = schemaWrites(id);
    return m_transport.send<Done>(std::move(request), std::make_unique<DoneDecoder>());
}

} // namespace sluice
