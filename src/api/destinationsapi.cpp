// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinationsapi.h"

#include "calls.h"
#include "codec/decoders.h"
#include "codec/destinationcodec.h"
#include "transport.h"

namespace sluice {

namespace {

QList<QString> destinationsPath()
{
    return {QStringLiteral("v1"), QStringLiteral("destinations")};
}

} // namespace

QFuture<Result<PagePtr<Destination>>> DestinationsApi::page(QString cursor, int limit, CallOptions options)
{
    return m_transport.send(makePageRequest(destinationsPath(), cursor, limit, options), json::page(json::destination));
}

QFuture<Result<Destination>> DestinationsApi::get(DestinationId id, CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get, destinationsPath() << id.text(), options),
                            json::single(json::destination));
}

} // namespace sluice
