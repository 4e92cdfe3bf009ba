// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/tickedmodel.h"

#include <algorithm>

namespace sluice {

void TickedModel::setBoxes(int count, bool ticked)
{
    m_ticks.assign(size_t(count), ticked ? 1 : 0);
    m_ticked = ticked ? count : 0;
}

void TickedModel::tick(const std::vector<int> &items, bool on)
{
    const int before = m_ticked;
    for (const int item : items) {
        if (!hasBox(item) || isTicked(item) == on)
            continue;
        m_ticks[size_t(item)] = on ? 1 : 0;
        m_ticked += on ? 1 : -1;
    }
    if (m_ticked == before)
        return;
    // The boxes of the headings follow those below them.
    const QList<int> roles{Qt::CheckStateRole, Qt::AccessibleTextRole};
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex heading = index(group, 0);
        emit dataChanged(heading, heading, roles);
        emit dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, 0, heading), roles);
    }
    emit ticksChanged();
}

void TickedModel::tickShown(bool on)
{
    std::vector<int> items;
    for (int group = 0; group < rowCount(); ++group) {
        const std::vector<int> below = itemsAt(index(group, 0));
        items.insert(items.end(), below.begin(), below.end());
    }
    tick(items, on);
}

int TickedModel::tickedShown() const
{
    int count = 0;
    for (int group = 0; group < rowCount(); ++group)
        count += int(std::ranges::count_if(itemsAt(index(group, 0)), [this](int item) { return isTicked(item); }));
    return count;
}

QVariant TickedModel::check(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() > 0 || m_ticks.empty())
        return {};
    int boxes = 0;
    int on = 0;
    for (const int item : itemsAt(index)) {
        boxes += hasBox(item) ? 1 : 0;
        on += isTicked(item) ? 1 : 0;
    }
    if (boxes == 0)
        return {};
    return on == 0 ? Qt::Unchecked : on == boxes ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant TickedModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::CheckStateRole)
        return check(index);
    if (role != Qt::AccessibleTextRole)
        return GroupedModel::data(index, role);
    // Assistive technology does not tell the states of boxes apart.
    const QVariant box = check(index);
    const QString text = GroupedModel::data(index, Qt::DisplayRole).toString();
    if (!box.isValid())
        return text;
    //: 1 = the text of a row, said by a screen reader
    return box.toInt() == Qt::Checked            ? tr("%1, ticked").arg(text)
           : box.toInt() == Qt::PartiallyChecked ? tr("%1, partly ticked").arg(text)
                                                 : tr("%1, not ticked").arg(text);
}

bool TickedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !check(index).isValid())
        return false;
    tick(itemsAt(index), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags TickedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = GroupedModel::flags(index);
    return check(index).isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace sluice
