// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace sluice {

/// What the user has started in this session, newest last, running or ended. Bounded: the oldest ended ones go first.
class OperationLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxOperations = 500;

    explicit OperationLog(QObject *parent = nullptr);

    [[nodiscard]] const QList<Operation> &operations() const { return m_operations; }
    [[nodiscard]] const Operation *find(OperationId id) const;
    [[nodiscard]] int runningCount() const;

    /// A number for calls that are to be given up together and are no operation: nothing is listed.
    [[nodiscard]] OperationId reserve() { return OperationId(++m_last); }
    OperationId begin(Operation::Kind kind, QList<OperationRow> rows, Timestamp now);
    /// Changes the row of one connection; an operation ends when its last row has. Nothing happens if it is gone.
    void update(OperationId id, const ConnectionId &connection, Timestamp now,
                const std::function<void(OperationRow &)> &change);

signals:
    void operationAboutToBeAdded(int index);
    void operationAdded(sluice::OperationId id);
    void operationAboutToBeRemoved(int index);
    void operationRemoved();
    /// `row` is an index into the operation's rows, which never change in number.
    void rowChanged(sluice::OperationId id, int row);
    void operationEnded(sluice::OperationId id);

private:
    /// Of one operation, so that each of its many rows is found and ended at the same cost.
    struct Index
    {
        QHash<ConnectionId, int> rows;
        int open = 0;
    };

    QList<Operation> m_operations;
    QHash<OperationId, Index> m_indexes;
    quint64 m_last = 0;
};

} // namespace sluice
