// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/groupedmodel.h"

#include <cstdint>

namespace sluice {

/// Items under headings of which some have a box to be ticked. A heading's box is for those below it that are shown;
/// what a filter hides keeps its tick.
class TickedModel : public GroupedModel
{
    Q_OBJECT

public:
    using GroupedModel::GroupedModel;

    /// The first so many items have boxes, ticked or not; before `setGroups`.
    void setBoxes(int count, bool ticked);
    [[nodiscard]] bool isTicked(int item) const { return hasBox(item) && m_ticks[size_t(item)] != 0; }
    /// Items without a box stay without.
    void tick(const std::vector<int> &items, bool on);
    /// All that are shown.
    void tickShown(bool on);
    [[nodiscard]] int ticked() const { return m_ticked; }
    [[nodiscard]] int tickedShown() const;
    [[nodiscard]] bool hasBoxes() const { return !m_ticks.empty(); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    [[nodiscard]] bool hasBox(int item) const { return item >= 0 && size_t(item) < m_ticks.size(); }
    /// Nothing: there is no box in this row.
    [[nodiscard]] QVariant check(const QModelIndex &index) const;

    std::vector<uint8_t> m_ticks; ///< by item
    int m_ticked = 0;
};

} // namespace sluice
