// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionsmodel.h"
#include "id.h"

#include <QList>
#include <QTreeView>

#include <array>

namespace sluice {

/// The table of connections: rows of a ConnectionsProxy, several selectable, columns to be moved, hidden and
/// remembered. Return or a double click opens a row; Ctrl+Return and the button in the row sync it.
class ConnectionsTable : public QTreeView
{
    Q_OBJECT

public:
    explicit ConnectionsTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// In the order of the rows.
    [[nodiscard]] QList<ConnectionId> selectedConnections() const;
    /// The first layout of the columns. Until the user gives one a width, what room the last one does not need goes to
    /// names and schedules that are cut; where all of them fit, what then is left to the frequency and the id, unless
    /// the user has chosen whether these are there.
    void resetColumns();
    [[nodiscard]] bool isFitting() const { return m_fits; }
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    /// Of one group alone: its name in each row says nothing, and has no column unless the user wants it there.
    void setOneGroup(bool oneGroup);
    void setGroupWanted(bool wanted);
    [[nodiscard]] bool isGroupWanted() const { return m_groupWanted; }
    /// The columns as they are where all groups are shown, to be kept and put back.
    [[nodiscard]] QByteArray columns();
    /// `fits`: no width there is the user's; `chosen`: whether there is a frequency or an id is.
    void restoreColumns(const QByteArray &state, bool fits, bool chosen);
    /// Check boxes for the columns that can be hidden, for a menu of the header's; the name always stays.
    void showColumnsMenu(const QPoint &globalPosition);

    static constexpr int headerVersion = 1;

signals:
    void openRequested(const sluice::ConnectionId &id);
    void syncRequested(const sluice::ConnectionId &id);
    void connectionsSelected();
    void contextMenuRequested(const QPoint &globalPosition);
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void onSectionResized(int column, int before, int now);
    void onSectionMoved();
    void onDataChanged(const QModelIndex &from, const QModelIndex &to);
    void onRowsInserted();
    void measureNames();
    void fitColumns();
    /// Shows what there is room for beside the columns that are always wanted.
    void chooseByRoom();
    /// What a column needs so that nothing of it is cut.
    [[nodiscard]] int wantedWidth(int column) const;
    [[nodiscard]] int syncWidth() const;
    [[nodiscard]] int usualWidth(int column) const;
    [[nodiscard]] int lastShown() const;
    void showColumn(int column, bool shown);
    void setSectionHidden(int column, bool hidden);
    void updateGroupColumn();

    std::array<int, ConnectionsModel::ColumnCount> m_widths{}; ///< of the first layout
    std::array<int, ConnectionsModel::ColumnCount> m_wanted{}; ///< what the longest name that was there needs
    int m_last = -1;                                           ///< what was shown last when all was settled
    bool m_fits = true;
    bool m_chosen = false;
    bool m_resizing = false; ///< of itself
    bool m_measuring = false;
    bool m_oneGroup = false;
    bool m_groupHidden = false; ///< by the user, where all groups are shown
    bool m_groupWanted = false; ///< by the user, where one group is shown
};

} // namespace sluice
