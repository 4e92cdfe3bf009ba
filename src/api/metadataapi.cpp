// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadataapi.h"

#include "calls.h"
#include "codec/decoders.h"
#include "codec/metadatacodec.h"
#include "transport.h"

namespace sluice {

namespace {

QList<QString> metadataPath()
{
    return {QStringLiteral("v1"), QStringLiteral("metadata"), QStringLiteral("connector-types")};
}

} // namespace

QFuture<Result<PagePtr<ConnectorType>>> MetadataApi::page(QString cursor, int limit, CallOptions options)
{
    return m_transport.send(makePageRequest(metadataPath(), cursor, limit, options), json::page(json::connectorType));
}

QFuture<Result<ConnectorType>> MetadataApi::get(ServiceId id, CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get, metadataPath() << id.text(), options),
                            json::single(json::connectorType));
}

} // namespace sluice
