// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/othersmodel.h"

#include "connectionstore.h"
#include "group.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace sluice {

OthersModel::OthersModel(const ConnectionStore &store, const ConnectionId &one, QObject *parent)
    : QAbstractTableModel(parent)
{
    take(store, one);
    setText({});
}

void OthersModel::take(const ConnectionStore &store, const ConnectionId &one)
{
    const Connection *subject = store.find(one);
    QHash<GroupId, QString> groups;
    for (const Group &group : store.groups())
        groups.insert(group.id, group.name.isEmpty() ? group.id.text() : group.name);
    std::vector<Other> others;
    others.reserve(size_t(store.count()));
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    for (int row = 0; row < store.count(); ++row) {
        const Connection &c = store.at(row);
        if (c.id == one)
            continue;
        Other other{.id = c.id,
                    .name = c.schema.isEmpty() ? c.id.text() : c.schema,
                    .service = c.service.text(),
                    .group = groups.value(c.groupId, c.groupId.text()),
                    .search = {},
                    .alike = subject != nullptr && c.service == subject->service};
        other.search =
            QString(other.name + u'\n' + c.id.text() + u'\n' + other.service + u'\n' + other.group).toLower();
        keys.push_back(collator.sortKey(other.name));
        others.push_back(std::move(other));
    }
    std::vector<int> order(others.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) {
        const bool alike = others[size_t(a)].alike;
        if (alike != others[size_t(b)].alike)
            return alike;
        return keys[size_t(a)].compare(keys[size_t(b)]) < 0;
    });
    m_others.reserve(others.size());
    for (const int place : order)
        m_others.push_back(std::move(others[size_t(place)]));
}

void OthersModel::setText(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < int(m_others.size()); ++i) {
        const QString &search = m_others[size_t(i)].search;
        if (std::ranges::all_of(words, [&search](const QString &word) { return search.contains(word); }))
            m_rows.push_back(i);
    }
    endResetModel();
}

ConnectionId OthersModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? at(index).id : ConnectionId();
}

QString OthersModel::nameAt(const QModelIndex &index) const
{
    return index.isValid() ? at(index).name : QString();
}

int OthersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OthersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OthersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Other &other = at(index);
    if (role == Qt::ToolTipRole)
        return other.id.text();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return other.name;
    case Service:
        return other.service;
    default:
        return other.group;
    }
}

QVariant OthersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Connection");
    case Service:
        return tr("Service");
    default:
        return tr("Group");
    }
}

} // namespace sluice
