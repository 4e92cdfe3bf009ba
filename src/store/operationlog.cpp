// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationlog.h"

#include <algorithm>

namespace sluice {

namespace {

bool hasEnded(const OperationRow &row)
{
    return row.state != OperationRow::State::Waiting && row.state != OperationRow::State::Running;
}

} // namespace

OperationLog::OperationLog(QObject *parent)
    : QObject(parent)
{
}

const Operation *OperationLog::find(OperationId id) const
{
    const auto it = std::ranges::find(m_operations, id, &Operation::id);
    return it == m_operations.cend() ? nullptr : &*it;
}

int OperationLog::runningCount() const
{
    return int(std::ranges::count_if(m_operations, &Operation::isRunning));
}

OperationId OperationLog::begin(Operation::Kind kind, QList<OperationRow> rows, Timestamp now)
{
    if (m_operations.size() >= maxOperations) {
        const auto oldest = std::ranges::find_if_not(m_operations, &Operation::isRunning);
        if (oldest != m_operations.end()) {
            emit operationAboutToBeRemoved(int(oldest - m_operations.begin()));
            m_indexes.remove(oldest->id);
            m_operations.erase(oldest);
            emit operationRemoved();
        }
    }
    const auto id = OperationId(++m_last);
    Index &index = m_indexes[id];
    index.rows.reserve(rows.size());
    for (int row = 0; row < int(rows.size()); ++row) {
        index.rows.insert(rows[row].connection, row);
        index.open += hasEnded(rows[row]) ? 0 : 1;
    }
    emit operationAboutToBeAdded(int(m_operations.size()));
    const bool ended = index.open == 0;
    m_operations.append(Operation{
        .id = id, .kind = kind, .rows = std::move(rows), .startedAt = now, .endedAt = ended ? now : Timestamp()});
    emit operationAdded(id);
    if (ended)
        emit operationEnded(id);
    return id;
}

void OperationLog::update(OperationId id, const ConnectionId &connection, Timestamp now,
                          const std::function<void(OperationRow &)> &change)
{
    const auto found = m_indexes.find(id);
    if (found == m_indexes.end())
        return;
    const int index = found->rows.value(connection, -1);
    // The newest are the ones that change.
    const auto operation = std::find_if(m_operations.rbegin(), m_operations.rend(),
                                        [id](const Operation &candidate) { return candidate.id == id; });
    if (index < 0 || operation == m_operations.rend())
        return;
    OperationRow *row = &operation->rows[index];
    const OperationRow before = *row;
    change(*row);
    if (!hasEnded(before) && hasEnded(*row))
        row->endedAt = now;
    found->open += int(hasEnded(before)) - int(hasEnded(*row));
    // What is created gets its id from the service.
    if (row->connection != before.connection) {
        found->rows.remove(before.connection);
        found->rows.insert(row->connection, index);
    }
    if (*row == before)
        return;
    const bool ended = operation->isRunning() && found->open == 0;
    if (ended)
        operation->endedAt = now;
    emit rowChanged(id, index);
    if (ended)
        emit operationEnded(id);
}

} // namespace sluice
