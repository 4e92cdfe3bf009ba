// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "connectionchange.h"
#include "page.h"
#include "result.h"
#include "schema/tablescope.h"

#include <QFuture>

namespace sluice {

class Transport;

/// A connection, and the config that the single read gives with it.
struct WholeConnection
{
    Connection connection;
    QJsonObject config;
};

/// /v1/connections.
class ConnectionsApi
{
public:
    explicit ConnectionsApi(Transport &transport)
        : m_transport(transport)
    {
    }

    /// The account's connections, or a group's when `group` is not empty; `limit` 1 to 1000.
    [[nodiscard]] QFuture<Result<PagePtr<Connection>>> page(QString cursor, int limit, GroupId group = {},
                                                            CallOptions options = {});
    /// The first page of those of a group that are named so, which the service compares letter by letter.
    [[nodiscard]] QFuture<Result<PagePtr<Connection>>> named(GroupId group, QString schema, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Connection>> get(ConnectionId id, CallOptions options = {});
    [[nodiscard]] QFuture<Result<WholeConnection>> whole(ConnectionId id, CallOptions options = {});
    /// The whole answer of the single read, `data` as indented JSON text with the service's own masks; for the JSON
    /// tab.
    [[nodiscard]] QFuture<Result<QByteArray>> json(ConnectionId id, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Connection>> modify(ConnectionId id, ConnectionChange change,
                                                     CallOptions options = {});
    /// The answer is what came back: the service may have paused it, and shows what its tests said.
    [[nodiscard]] QFuture<Result<Connection>> create(NewConnection wanted, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Done>> remove(ConnectionId id, CallOptions options = {});
    /// `force` stops a running sync and starts again; without it a running sync goes on and the answer is a success all
    /// the same. No sync id comes back.
    [[nodiscard]] QFuture<Result<Done>> sync(ConnectionId id, bool force, CallOptions options = {});
    /// A historical sync of the whole connection.
    [[nodiscard]] QFuture<Result<Done>> resync(ConnectionId id, CallOptions options = {});
    /// The same for some of its tables, by the source's names; not empty. A paused connection does it when it is
    /// resumed, one that syncs when that has ended.
    [[nodiscard]] QFuture<Result<Done>> resyncTables(ConnectionId id, TableScope scope, CallOptions options = {});
    /// What the service says of single tables. Not served everywhere: then Kind::NotServed.
    [[nodiscard]] QFuture<Result<QList<TableWarning>>> warnings(ConnectionId id, CallOptions options = {});
    /// Runs the setup tests; trusts no certificate or fingerprint by itself. Tests fail inside a success: read them.
    [[nodiscard]] QFuture<Result<Connection>> test(ConnectionId id, CallOptions options = {});

private:
    Transport &m_transport;
};

} // namespace sluice
