// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupsapi.h"

#include "calls.h"
#include "codec/decoders.h"
#include "codec/donedecoder.h"
#include "codec/groupcodec.h"
#include "codec/requestbodies.h"
#include "transport.h"

namespace sluice {

namespace {

QList<QString> groupsPath()
{
    return {QStringLiteral("v1"), QStringLiteral("groups")};
}

} // namespace

QFuture<Result<PagePtr<Group>>> GroupsApi::page(QString cursor, int limit, CallOptions options)
{
    return m_transport.send(makePageRequest(groupsPath(), cursor, limit, options), json::page(json::group));
}

QFuture<Result<Group>> GroupsApi::get(GroupId id, CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get, groupsPath() << id.text(), options),
                            json::single(json::group));
}

QFuture<Result<Group>> GroupsApi::create(QString name, CallOptions options)
{
    Request request = makeRequest(Request::Method::Post, groupsPath(), options);
    request.body = bodies::group(name);
    return m_transport.send(std::move(request), json::single(json::group));
}

QFuture<Result<Group>> GroupsApi::rename(GroupId id, QString name, CallOptions options)
{
    Request request = makeRequest(Request::Method::Patch, groupsPath() << id.text(), options);
    request.body = bodies::group(name);
    return m_transport.send(std::move(request), json::single(json::group));
}

QFuture<Result<Done>> GroupsApi::remove(GroupId id, CallOptions options)
{
    return m_transport.send<Done>(makeRequest(Request::Method::Delete, groupsPath() << id.text(), options),
                                  std::make_unique<DoneDecoder>());
}

} // namespace sluice
