// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QAbstractTableModel>

#include <vector>

namespace sluice {

class ConnectionStore;

/// The other connections beside one, as they are when it is made: those of its own service first, by name in each part.
class OthersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Service, GroupName, ColumnCount };

    OthersModel(const ConnectionStore &store, const ConnectionId &one, QObject *parent = nullptr);

    /// Blank-separated words that must all occur, in name, id, service or group.
    void setText(const QString &text);
    [[nodiscard]] int total() const { return int(m_others.size()); }
    /// Empty where there is no such row.
    [[nodiscard]] ConnectionId idAt(const QModelIndex &index) const;
    [[nodiscard]] QString nameAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Other
    {
        ConnectionId id;
        QString name;
        QString service;
        QString group;
        QString search; ///< lower case
        bool alike = false;
    };

    void take(const ConnectionStore &store, const ConnectionId &one);
    [[nodiscard]] const Other &at(const QModelIndex &index) const
    {
        return m_others[size_t(m_rows[size_t(index.row())])];
    }

    std::vector<Other> m_others;
    std::vector<int> m_rows; ///< those that are shown
};

} // namespace sluice
