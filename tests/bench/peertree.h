// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>

namespace sluice {
class SchemaConfig;
}

namespace sluice::bench {

/// The same tables as most programs would show them: items, a recursive QSortFilterProxyModel and a tree.
class PeerTree
{
public:
    explicit PeerTree(const SchemaConfig &config);

    /// Types a text into its filter and clears it again: the longest key up to the paint, in milliseconds.
    [[nodiscard]] double longestKey(const QString &text);

private:
    QStandardItemModel m_items;
    QSortFilterProxyModel m_proxy;
    QTreeView m_view;
};

} // namespace sluice::bench
