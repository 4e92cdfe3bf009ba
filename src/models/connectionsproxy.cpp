// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsproxy.h"

#include "connectionsmodel.h"
#include "roles.h"

#include <algorithm>

namespace sluice {

ConnectionsProxy::ConnectionsProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    // So that ages that are written anew, which is display alone, do not sort the whole account again.
    setSortRole(SortRole);
    setFilterRole(SearchRole);
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
    if (m_scope.view != BoardView::All && (index.data(ViewsRole).toInt() & 1 << int(m_scope.view)) == 0)
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

bool ConnectionsProxy::hasInScope() const
{
    for (int row = 0; sourceModel() != nullptr && row < sourceModel()->rowCount(); ++row) {
        if (isInScope(sourceModel()->index(row, 0)))
            return true;
    }
    return false;
}

bool ConnectionsProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!isInScope(index))
        return false;
    if (m_words.isEmpty())
        return true;
    QString &text = m_searchTexts[size_t(row)];
    if (text.isNull())
        text = searchText(row);
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

QString ConnectionsProxy::searchText(int row) const
{
    return sourceModel()->index(row, 0).data(SearchRole).toString();
}

const ConnectionsProxy::Key &ConnectionsProxy::keyOf(const QModelIndex &index) const
{
    if (m_keysOf != index.column()) {
        m_keys.assign(size_t(sourceModel()->rowCount()), {});
        m_keysOf = index.column();
    }
    Key &key = m_keys[size_t(index.row())];
    if (key.isKnown)
        return key;
    key.isKnown = true;
    const QVariant value = index.data(SortRole);
    key.isText = value.typeId() == QMetaType::QString;
    if (key.isText)
        key.text = value.toString();
    else
        key.number = value.toLongLong();
    key.isWrong = index.column() == ConnectionsModel::State && Health(index.data(HealthRole).toInt()) < Health::Syncing;
    if (key.isWrong)
        key.since = index.data(SinceRole).toLongLong();
    return key;
}

QCollatorSortKey ConnectionsProxy::nameKeyOf(int row) const
{
    return m_collator.sortKey(sourceModel()->index(row, ConnectionsModel::Name).data(SortRole).toString());
}

void ConnectionsProxy::rebuildKeys()
{
    m_nameKeys.clear();
    const int rows = sourceModel() == nullptr ? 0 : sourceModel()->rowCount();
    m_nameKeys.reserve(size_t(rows));
    for (int row = 0; row < rows; ++row)
        m_nameKeys.push_back(nameKeyOf(row));
    m_keysOf = -1;
    m_searchTexts.assign(size_t(rows), {});
}

void ConnectionsProxy::setSourceModel(QAbstractItemModel *model)
{
    // Before the base class hears of a change, which it answers by sorting.
    connect(model, &QAbstractItemModel::modelReset, this, [this] { rebuildKeys(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        const size_t count = size_t(last) - size_t(first) + 1;
        std::vector<QCollatorSortKey> keys;
        for (int row = first; row <= last; ++row)
            keys.push_back(nameKeyOf(row));
        m_nameKeys.insert(m_nameKeys.begin() + first, keys.begin(), keys.end());
        m_searchTexts.insert(m_searchTexts.begin() + first, count, {});
        if (m_keysOf >= 0)
            m_keys.insert(m_keys.begin() + first, count, {});
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_nameKeys.erase(m_nameKeys.begin() + first, m_nameKeys.begin() + last + 1);
        m_searchTexts.erase(m_searchTexts.begin() + first, m_searchTexts.begin() + last + 1);
        if (m_keysOf >= 0)
            m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
    });
    const auto onChanged = [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
        const bool ofNames = first.column() == ConnectionsModel::Name;
        const bool ofGroups =
            first.column() <= ConnectionsModel::GroupName && last.column() >= ConnectionsModel::GroupName;
        for (int row = first.row(); row <= last.row(); ++row) {
            if (ofNames)
                m_nameKeys[size_t(row)] = nameKeyOf(row);
            if (ofNames || ofGroups)
                m_searchTexts[size_t(row)].clear();
        }
        if (m_keysOf < first.column() || m_keysOf > last.column() || !(roles.isEmpty() || roles.contains(SortRole)))
            return;
        for (int row = first.row(); row <= last.row(); ++row)
            m_keys[size_t(row)].isKnown = false;
    };
    connect(model, &QAbstractItemModel::dataChanged, this, onChanged);
    QSortFilterProxyModel::setSourceModel(model);
    rebuildKeys();
}

bool ConnectionsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto byName = [&] {
        return m_nameKeys[size_t(left.row())] < m_nameKeys[size_t(right.row())];
    };
    if (left.column() == ConnectionsModel::Name)
        return byName();
    const Key &a = keyOf(left);
    const Key &b = keyOf(right);
    if (a.isText) {
        if (const int order = m_collator.compare(a.text, b.text); order != 0)
            return order < 0;
    } else if (a.number != b.number) {
        return a.number < b.number;
    }
    // Of what is wrong, what has been so for longest; where nothing is, rows stay where they are looked for.
    if (a.isWrong && a.since != b.since)
        return a.since < b.since;
    return byName();
}

} // namespace sluice
