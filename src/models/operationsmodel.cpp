// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationsmodel.h"

#include "operationlog.h"
#include "plaintip.h"
#include "roles.h"
#include "session.h"

#include <algorithm>

namespace sluice {

namespace {

OperationsModel::Mark markOf(OperationRow::State state)
{
    switch (state) {
    case OperationRow::State::Waiting:
        return OperationsModel::Waiting;
    case OperationRow::State::Running:
        return OperationsModel::Running;
    case OperationRow::State::Succeeded:
        return OperationsModel::Succeeded;
    case OperationRow::State::Failed:
        return OperationsModel::Failed;
    case OperationRow::State::Cancelled:
    case OperationRow::State::LeftOut:
        return OperationsModel::Cancelled;
    }
    return OperationsModel::Waiting;
}

OperationsModel::Mark markOf(const Operation &operation)
{
    if (operation.isRunning())
        return OperationsModel::Running;
    if (operation.count(OperationRow::State::Failed) > 0)
        return OperationsModel::Failed;
    return operation.count(OperationRow::State::Cancelled) > 0 || operation.isLeftOut() ? OperationsModel::Cancelled
                                                                                        : OperationsModel::Succeeded;
}

} // namespace

// The internal id of an operation's index is 0, that of a row's the operation's own number, which never changes.

OperationsModel::OperationsModel(Words words, QObject *parent)
    : QAbstractItemModel(parent)
    , m_words(std::move(words))
{
}

void OperationsModel::setSession(Session *session)
{
    beginResetModel();
    if (m_log != nullptr)
        disconnect(m_log, nullptr, this, nullptr);
    m_session = session;
    m_log = session == nullptr ? nullptr : &session->operations();
    if (m_log != nullptr) {
        connect(m_log, &OperationLog::operationAboutToBeAdded, this, [this] { beginInsertRows({}, 0, 0); });
        connect(m_log, &OperationLog::operationAdded, this, [this] { endInsertRows(); });
        connect(m_log, &OperationLog::operationAboutToBeRemoved, this, [this](int place) {
            const int row = rowOfPlace(place);
            beginRemoveRows({}, row, row);
        });
        connect(m_log, &OperationLog::operationRemoved, this, [this] { endRemoveRows(); });
        connect(m_log, &OperationLog::rowChanged, this, [this](OperationId id, int row) {
            const QModelIndex operation = indexOf(id);
            if (rowCount(operation) > 0)
                emit dataChanged(index(row, 0, operation), index(row, ColumnCount - 1, operation));
            emit dataChanged(operation, operation.siblingAtColumn(ColumnCount - 1));
        });
        connect(m_log, &OperationLog::operationEnded, this, [this](OperationId id) {
            const QModelIndex operation = indexOf(id);
            emit dataChanged(operation, operation.siblingAtColumn(ColumnCount - 1));
        });
    }
    endResetModel();
}

int OperationsModel::rowOfPlace(int place) const
{
    return int(m_log->operations().size()) - 1 - place;
}

const Operation &OperationsModel::operationAt(int row) const
{
    return m_log->operations().at(m_log->operations().size() - 1 - row);
}

QModelIndex OperationsModel::indexOf(OperationId id) const
{
    const Operation *operation = m_log == nullptr ? nullptr : m_log->find(id);
    if (operation == nullptr)
        return {};
    return createIndex(rowOfPlace(int(operation - m_log->operations().constData())), 0, quintptr(0));
}

void OperationsModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!operationAt(row).isRunning())
            continue;
        const QModelIndex operation = index(row, 0);
        emit dataChanged(operation, operation.siblingAtColumn(ColumnCount - 1), {Qt::DisplayRole});
        if (rowCount(operation) > 0)
            emit dataChanged(index(0, 0, operation), index(rowCount(operation) - 1, ColumnCount - 1, operation),
                             {Qt::DisplayRole});
    }
}

QModelIndex OperationsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(operationAt(parent.row()).id) : quintptr(0));
}

QModelIndex OperationsModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 ? indexOf(OperationId(index.internalId())) : QModelIndex();
}

int OperationsModel::rowCount(const QModelIndex &parent) const
{
    if (m_log == nullptr || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return int(m_log->operations().size());
    if (parent.internalId() != 0)
        return 0;
    // A single row would say what the operation says already.
    const auto rows = int(operationAt(parent.row()).rows.size());
    return rows > 1 ? rows : 0;
}

int OperationsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags OperationsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.internalId() != 0)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return operationData(operationAt(index.row()), index.column(), role);
    const Operation *operation = m_log->find(OperationId(index.internalId()));
    return operation == nullptr ? QVariant()
                                : rowData(*operation, operation->rows.at(index.row()), index.column(), role);
}

QVariant OperationsModel::operationData(const Operation &operation, int column, int role) const
{
    const auto shown = [role](const QString &text) {
        return role == Qt::ToolTipRole ? plainTip(text) : text;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        switch (column) {
        case What:
            return shown(m_words.operation(operation));
        case State:
            return shown(m_words.operationState(operation, m_session->serverNow()));
        case Started:
            return role == Qt::ToolTipRole ? m_words.moment(operation.startedAt)
                                           : m_words.clockTime(operation.startedAt);
        default:
            return {};
        }
    case KindRole:
        return markOf(operation);
    case OperationIdRole:
        return QVariant::fromValue(operation.id);
    case ConnectionIdRole:
        return operation.rows.size() == 1 ? QVariant::fromValue(operation.rows.first().connection) : QVariant();
    default:
        return {};
    }
}

QVariant OperationsModel::rowData(const Operation &operation, const OperationRow &row, int column, int role) const
{
    const auto shown = [role](const QString &text) {
        return role == Qt::ToolTipRole ? plainTip(text) : text;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        switch (column) {
        case What:
            return shown(row.name);
        case State:
            return shown(m_words.row(operation, row, m_session->serverNow()));
        case Started:
            return role == Qt::ToolTipRole ? m_words.moment(row.startedAt) : m_words.clockTime(row.startedAt);
        default:
            return {};
        }
    case KindRole:
        return markOf(row.state);
    case OperationIdRole:
        return QVariant::fromValue(operation.id);
    case ConnectionIdRole:
        return QVariant::fromValue(row.connection);
    default:
        return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Operation");
    case State:
        return tr("State");
    case Started:
        return tr("Started");
    default:
        return {};
    }
}

} // namespace sluice
