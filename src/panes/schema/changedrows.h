// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QModelIndex;

namespace sluice {

/// Tells assistive technology of rows that are drawn anew. For views of up to a hundred thousand rows, which do so in
/// place of QTreeView::dataChanged(): that looks up where each row stands, which takes much longer than to paint those
/// that are in sight.
void announceChanged(QAbstractItemView *view, const QModelIndex &topLeft, const QModelIndex &bottomRight);

} // namespace sluice
