// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/groupedmodel.h"

#include <QTreeView>

namespace sluice {

/// A tree for a GroupedModel, of any length: headings across all columns, everything open while that can be read.
class GroupedView : public QTreeView
{
    Q_OBJECT

public:
    /// The model becomes this view's.
    explicit GroupedView(GroupedModel *model, QWidget *parent = nullptr);

    [[nodiscard]] GroupedModel &items() const { return m_model; }
    /// The items that are selected, those of selected headings among them, each once.
    [[nodiscard]] std::vector<int> selectedItems() const;

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = QList<int>()) override;

private:
    void arrange();

    GroupedModel &m_model;
};

} // namespace sluice
