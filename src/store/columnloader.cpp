// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnloader.h"

#include "schemastore.h"

#include <utility>

namespace sluice {

ColumnLoader::ColumnLoader(SchemaStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(
        &store, &SchemaStore::columnsLoaded, this,
        [this](const ConnectionId &id, const QString &schema, const QString &table, const std::optional<Error> &error) {
            if (id != m_id || !m_running.remove({schema, table}))
                return;
            m_joined.remove({schema, table});
            ++m_done;
            m_failed += error ? 1 : 0;
            next();
            emit progressed();
            if (!isRunning())
                emit finished(false);
        });
}

void ColumnLoader::start(const ConnectionId &id, const QList<Table> &tables)
{
    if (isRunning())
        cancel();
    m_id = id;
    m_waiting = tables;
    m_running.clear();
    m_joined.clear();
    m_done = 0;
    m_failed = 0;
    m_total = int(tables.size());
    next();
    emit progressed();
}

void ColumnLoader::cancel()
{
    if (!isRunning())
        return;
    m_waiting.clear();
    const QSet<Table> begun = std::exchange(m_running, {}) - std::exchange(m_joined, {});
    for (const auto &[schema, table] : begun)
        m_store.stopLoadingColumns(m_id, schema, table);
    emit finished(true);
}

void ColumnLoader::next()
{
    while (m_running.size() < parallel && !m_waiting.isEmpty()) {
        const Table table = m_waiting.takeFirst();
        m_running.insert(table);
        if (m_store.isLoadingColumns(m_id, table.first, table.second))
            m_joined.insert(table);
        m_store.loadColumns(m_id, table.first, table.second);
    }
}

} // namespace sluice
