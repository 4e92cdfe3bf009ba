// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupsapi.h"

#include "calls.h"
#include "codec/decoders.h"
#include "codec/groupcodec.h"
#include "transport.h"

namespace sluice {

namespace {

QList<QString> path()
{
    return {QStringLiteral("v1"), QStringLiteral("groups")};
}

} // namespace

QFuture<Result<PagePtr<Group>>> GroupsApi::page(QString cursor, int limit, CallOptions options)
{
    return m_transport.send(makePageRequest(path(), cursor, limit, options), json::page(json::group));
}

QFuture<Result<Group>> GroupsApi::get(GroupId id, CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get, path() << id.text(), options), json::single(json::group));
}

} // namespace sluice
