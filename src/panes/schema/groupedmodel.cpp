// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/groupedmodel.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace sluice {

namespace {

// A heading's id is 0; an item's has its group, and its row far above, for views that hash ids.
constexpr int rowShift = 20;

} // namespace

GroupedModel::GroupedModel(QStringList headers, Words words, QObject *parent)
    : QAbstractItemModel(parent)
    , m_headers(std::move(headers))
    , m_words(std::move(words))
{
}

void GroupedModel::setGroups(std::vector<Group> groups)
{
    beginResetModel();
    std::erase_if(groups, [](const Group &group) { return group.items.empty(); });
    m_all = std::move(groups);
    m_shown = m_all;
    m_total = 0;
    for (const Group &group : m_all)
        m_total += int(group.items.size());
    endResetModel();
}

void GroupedModel::setFilter(Accepts accepts)
{
    beginResetModel();
    m_shown = m_all;
    if (accepts) {
        for (Group &group : m_shown)
            std::erase_if(group.items, [&accepts](int item) { return !accepts(item); });
        std::erase_if(m_shown, [](const Group &group) { return group.items.empty(); });
    }
    endResetModel();
}

void GroupedModel::itemsChanged(int first, int last)
{
    const QModelIndex from = indexOf(first);
    const QModelIndex to = indexOf(last);
    if (from.isValid() && to.isValid())
        emit dataChanged(from, to.siblingAtColumn(columnCount() - 1));
}

int GroupedModel::groupOf(const QModelIndex &index) const
{
    return index.internalId() == 0 ? index.row() : int(index.internalId() & ((1U << rowShift) - 1)) - 1;
}

int GroupedModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return -1;
    return m_shown[size_t(groupOf(index))].items[size_t(index.row())];
}

std::vector<int> GroupedModel::itemsAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return m_shown[size_t(index.row())].items;
    return {itemAt(index)};
}

QModelIndex GroupedModel::indexOf(int item) const
{
    for (size_t group = 0; group < m_shown.size(); ++group) {
        const auto &items = m_shown[group].items;
        const auto found = std::ranges::find(items, item);
        if (found != items.end())
            return index(int(found - items.begin()), 0, index(int(group), 0));
    }
    return {};
}

int GroupedModel::shown() const
{
    int count = 0;
    for (const Group &group : m_shown)
        count += int(group.items.size());
    return count;
}

QModelIndex GroupedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, quintptr(parent.row() + 1) | (quintptr(row) << rowShift));
}

QModelIndex GroupedModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || index.internalId() == 0 ? QModelIndex() : createIndex(groupOf(index), 0, quintptr(0));
}

int GroupedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_shown[size_t(parent.row())].items.size()) : 0;
}

int GroupedModel::columnCount(const QModelIndex &) const
{
    return int(m_headers.size());
}

QString GroupedModel::heading(int group) const
{
    const Group &shown = m_shown[size_t(group)];
    //: 1 = a heading, 2 = how many lines are below it
    return tr("%1 (%2)").arg(shown.title, QLocale().toString(int(shown.items.size())));
}

QVariant GroupedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int item = itemAt(index);
    if (item >= 0) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return m_words(item, index.column());
        return {};
    }
    if (role == Qt::ToolTipRole)
        return m_shown[size_t(index.row())].note;
    if (index.column() > 0)
        return {};
    if (role == Qt::DisplayRole)
        return heading(index.row());
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant GroupedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return QAbstractItemModel::headerData(section, orientation, role);
}

Qt::ItemFlags GroupedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() && index.internalId() != 0 ? flags | Qt::ItemNeverHasChildren : flags;
}

} // namespace sluice
