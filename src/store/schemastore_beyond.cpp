// SPDX-License-Identifier: GPL-3.0-or-later
// What SchemaStore does beyond the draft of a connection.
#include "apiclient.h"
#include "connectionsapi.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

namespace sluice {

void SchemaStore::readWarnings(const ConnectionId &id)
{
    runReadWarnings(id);
}

QCoro::Task<void> SchemaStore::runReadWarnings(ConnectionId id)
{
    const QPointer<SchemaStore> self(this);
    const auto warnings = co_await m_api.connections().warnings(id);
    if (self)
        emit warningsRead(id, warnings);
}

} // namespace sluice
