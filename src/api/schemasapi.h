// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "result.h"
#include "schema/reloadmode.h"
#include "schema/tablecolumns.h"
#include "schema/tablescope.h"

#include <QFuture>

#include <memory>

namespace sluice {

class SchemaArrival;
class Transport;

/// /v1/connections/{id}/schemas. Writes of one connection run one after the other; they collide with a 409 otherwise.
/// An answer to a write may hold only what changed: read again after it.
class SchemasApi
{
public:
    explicit SchemasApi(Transport &transport)
        : m_transport(transport)
    {
    }

    /// Kind::NoSchemaConfig before anybody has had the source looked through.
    /// `arrival` tells what is there so far of a config that takes longer than a moment; it may be null.
    [[nodiscard]] QFuture<Result<SchemaConfigPtr>> get(ConnectionId id, CallOptions options = {},
                                                       std::shared_ptr<SchemaArrival> arrival = {});
    /// `body` as `schemaPatch` makes it.
    [[nodiscard]] QFuture<Result<Done>> patch(ConnectionId id, QByteArray body, CallOptions options = {});
    /// Has the source looked through: minutes, at times hours, in one answer. Giving up does not stop the service.
    [[nodiscard]] QFuture<Result<Done>> reload(ConnectionId id, ReloadMode mode, CallOptions options = {});
    /// All columns of a table, read live from the source. A name that is "." or ".." cannot stand in a path and is
    /// refused here.
    [[nodiscard]] QFuture<Result<TableColumns>> columns(ConnectionId id, QString schema, QString table,
                                                        CallOptions options = {});
    /// Has blocked columns taken out of the destination, with what is in them, at the next sync. Kind::Conflict where
    /// one of them is not blocked; then none is.
    [[nodiscard]] QFuture<Result<Done>> dropColumns(ConnectionId id, QList<ColumnName> names, CallOptions options = {});

private:
    Transport &m_transport;
};

} // namespace sluice
