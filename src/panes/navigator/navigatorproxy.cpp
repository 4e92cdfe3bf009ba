// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator/navigatorproxy.h"

#include "navigatormodel.h"
#include "roles.h"

#include <algorithm>

namespace sluice {

NavigatorProxy::NavigatorProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void NavigatorProxy::setText(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool NavigatorProxy::matches(const QModelIndex &index) const
{
    const QString text = index.data(SearchRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

QModelIndex NavigatorProxy::firstHit(const QModelIndex &groups) const
{
    if (!isFiltering() || rowCount(groups) == 0)
        return {};
    // A group is shown for what is in it as well.
    const QModelIndex group = index(0, 0, groups);
    return matches(mapToSource(group)) || rowCount(group) == 0 ? group : index(0, 0, group);
}

bool NavigatorProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    switch (index.data(KindRole).toInt()) {
    case NavigatorModel::Heading:
    case NavigatorModel::View:
        return true;
    case NavigatorModel::Group:
        if (matches(index))
            return true;
        for (int child = 0; child < sourceModel()->rowCount(index); ++child) {
            if (matches(sourceModel()->index(child, 0, index)))
                return true;
        }
        return false;
    default:
        return matches(parent) || matches(index);
    }
}

} // namespace sluice
