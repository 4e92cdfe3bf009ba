// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/targetsmodel.h"

#include "connectionstore.h"

#include <algorithm>

namespace sluice {

TargetsModel::TargetsModel(const ConnectionStore &connections, const ConnectionId &origin, QObject *parent)
    : QAbstractTableModel(parent)
{
    const Connection *from = connections.find(origin);
    const QString service = from == nullptr ? QString() : from->service.text();
    for (int row = 0; row < connections.count(); ++row) {
        const Connection &connection = connections.at(row);
        if (connection.id == origin)
            continue;
        const sluice::Group *group = connections.group(connection.groupId);
        m_rows.push_back({.id = connection.id,
                          .name = connection.schema.isEmpty() ? connection.id.text() : connection.schema,
                          .service = connection.service.text(),
                          .group = group == nullptr ? QString() : group->name,
                          .outcome = {},
                          .checked = false});
    }
    std::ranges::sort(m_rows, [&service](const Row &a, const Row &b) {
        if ((a.service == service) != (b.service == service))
            return a.service == service;
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id.text() < b.id.text();
    });
}

QString TargetsModel::nameOf(const ConnectionId &id) const
{
    const auto row = std::ranges::find(m_rows, id, &Row::id);
    return row == m_rows.end() ? id.text() : row->name;
}

bool TargetsModel::isChecked(const ConnectionId &id) const
{
    const auto row = std::ranges::find(m_rows, id, &Row::id);
    return row != m_rows.end() && row->checked;
}

QList<ConnectionId> TargetsModel::checked() const
{
    QList<ConnectionId> ids;
    for (const Row &row : m_rows) {
        if (row.checked)
            ids.append(row.id);
    }
    return ids;
}

void TargetsModel::setOutcome(const ConnectionId &id, const QString &text)
{
    const auto row = std::ranges::find(m_rows, id, &Row::id);
    if (row == m_rows.end() || row->outcome == text)
        return;
    row->outcome = text;
    const QModelIndex at = index(int(row - m_rows.begin()), Outcome);
    emit dataChanged(at, at, {Qt::DisplayRole, Qt::ToolTipRole});
}

int TargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Name)
        return row.checked ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Service:
        return row.service;
    case Group:
        return row.group;
    default:
        return row.outcome;
    }
}

bool TargetsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

void TargetsModel::setChecked(int row, bool checked)
{
    Row &r = m_rows[size_t(row)];
    if (r.checked == checked)
        return;
    r.checked = checked;
    const QModelIndex at = index(row, Name);
    emit dataChanged(at, at, {Qt::CheckStateRole});
    emit checkedChanged(r.id, checked);
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Connection");
    case Service:
        return tr("Service");
    case Group:
        return tr("Group");
    default:
        return tr("Result");
    }
}

Qt::ItemFlags TargetsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace sluice
