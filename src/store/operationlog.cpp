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
            m_operations.erase(oldest);
            emit operationRemoved();
        }
    }
    const auto id = OperationId(++m_last);
    emit operationAboutToBeAdded(int(m_operations.size()));
    m_operations.append(Operation{.id = id, .kind = kind, .rows = std::move(rows), .startedAt = now, .endedAt = {}});
    emit operationAdded(id);
    return id;
}

void OperationLog::update(OperationId id, const ConnectionId &connection, Timestamp now,
                          const std::function<void(OperationRow &)> &change)
{
    const auto operation = std::ranges::find(m_operations, id, &Operation::id);
    if (operation == m_operations.end())
        return;
    const auto row = std::ranges::find(operation->rows, connection, &OperationRow::connection);
    if (row == operation->rows.end())
        return;
    const OperationRow before = *row;
    change(*row);
    if (!hasEnded(before) && hasEnded(*row))
        row->endedAt = now;
    if (*row == before)
        return;
    const int index = int(row - operation->rows.begin());
    const bool ended = operation->isRunning() && std::ranges::all_of(operation->rows, hasEnded);
    if (ended)
        operation->endedAt = now;
    emit rowChanged(id, index);
    if (ended)
        emit operationEnded(id);
}

} // namespace sluice
