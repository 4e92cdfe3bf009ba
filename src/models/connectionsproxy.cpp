// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsproxy.h"

#include "connectionsmodel.h"
#include "roles.h"

#include <algorithm>

namespace sluice {

ConnectionsProxy::ConnectionsProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ConnectionsProxy::setScope(const BoardScope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    invalidateFilter();
}

void ConnectionsProxy::setText(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    invalidateFilter();
}

bool ConnectionsProxy::isInScope(const QModelIndex &index) const
{
    if (!belongsTo(Health(index.data(HealthRole).toInt()), m_scope.view))
        return false;
    return m_scope.group.isEmpty() || index.data(GroupIdRole).value<GroupId>() == m_scope.group;
}

int ConnectionsProxy::scopeCount() const
{
    int count = 0;
    for (int row = 0; sourceModel() != nullptr && row < sourceModel()->rowCount(); ++row)
        count += isInScope(sourceModel()->index(row, 0)) ? 1 : 0;
    return count;
}

bool ConnectionsProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!isInScope(index))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(SearchRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

bool ConnectionsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    if (left.column() == ConnectionsModel::Name || QSortFilterProxyModel::lessThan(right, left))
        return false;
    return QSortFilterProxyModel::lessThan(left.siblingAtColumn(ConnectionsModel::Name),
                                           right.siblingAtColumn(ConnectionsModel::Name));
}

} // namespace sluice
