// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of SchemaStore: of one table, and of many as one operation.
#include "apiclient.h"
#include "columnloader.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "schemastore.h"

#include <QCoroTask>

#include <algorithm>

namespace sluice {

bool SchemaStore::isLoadingColumns(const ConnectionId &id, const QString &schema, const QString &table) const
{
    const Entry *entry = find(id);
    return entry != nullptr && std::ranges::any_of(entry->loadingColumns, [&](const ColumnCall &call) {
               return call.schema == schema && call.table == table;
           });
}

void SchemaStore::loadColumns(const ConnectionId &id, const QString &schema, const QString &table)
{
    Entry &e = entry(id);
    if (!e.draft || isLoadingColumns(id, schema, table))
        return;
    const OperationId call = m_log.reserve();
    e.loadingColumns.append({schema, table, call});
    readColumns(id, schema, table, call);
}

void SchemaStore::stopLoadingColumns(const ConnectionId &id, const QString &schema, const QString &table)
{
    const Entry *entry = find(id);
    if (entry == nullptr)
        return;
    for (const ColumnCall &call : entry->loadingColumns) {
        if (call.schema == schema && call.table == table) {
            m_api.cancelOperation(call.call);
            return;
        }
    }
}

OperationId SchemaStore::loadManyColumns(const ConnectionId &id, const QList<std::pair<QString, QString>> &tables)
{
    Entry &e = entry(id);
    if (!e.draft || e.loader != nullptr || tables.isEmpty())
        return OperationId::None;
    OperationRow row = rowOf(id);
    row.tables = int(tables.size());
    const OperationId operation = m_log.begin(Operation::Kind::ReadColumns, {row}, row.startedAt);
    e.columnsOperation = operation;
    e.loader = new ColumnLoader(*this, this);
    connect(e.loader, &ColumnLoader::progressed, this,
            [this, operation, id] { onColumnsProgressed(operation, id, std::nullopt); });
    connect(e.loader, &ColumnLoader::finished, this,
            [this, operation, id](bool cancelled) { onColumnsProgressed(operation, id, cancelled); });
    e.loader->start(id, tables);
    return operation;
}

OperationId SchemaStore::columnsOperation(const ConnectionId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? OperationId::None : entry->columnsOperation;
}

void SchemaStore::onColumnsProgressed(OperationId operation, const ConnectionId &id, std::optional<bool> cancelled)
{
    Entry &e = entry(id);
    if (e.loader == nullptr || e.columnsOperation != operation)
        return;
    m_log.update(operation, id, m_connections.serverNow(), [&](OperationRow &row) {
        row.tablesDone = e.loader->done();
        row.tablesFailed = e.loader->failed();
        if (cancelled)
            row.state = *cancelled                       ? OperationRow::State::Cancelled
                        : row.tablesFailed == row.tables ? OperationRow::State::Failed
                                                         : OperationRow::State::Succeeded;
    });
    if (cancelled)
        std::exchange(e.loader, nullptr)->deleteLater();
    emit columnsProgressed(id);
}

} // namespace sluice
