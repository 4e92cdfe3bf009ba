// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace sluice {

class ConnectionStore;

/// The other connections of an account, to check some of: first those of one service, by name. A text on each says what
/// choosing it comes to.
class TargetsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Service, Group, Outcome, ColumnCount };

    /// Without `origin`, whose service is the one. As they are now: the list does not change while it is looked at.
    TargetsModel(const ConnectionStore &connections, const ConnectionId &origin, QObject *parent = nullptr);

    [[nodiscard]] ConnectionId idAt(int row) const { return m_rows[size_t(row)].id; }
    [[nodiscard]] QString nameOf(const ConnectionId &id) const;
    [[nodiscard]] bool isChecked(const ConnectionId &id) const;
    void setChecked(int row, bool checked);
    /// Those with a check, in the order of the rows.
    [[nodiscard]] QList<ConnectionId> checked() const;
    void setOutcome(const ConnectionId &id, const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void checkedChanged(const sluice::ConnectionId &id, bool on);

private:
    struct Row
    {
        ConnectionId id;
        QString name;
        QString service;
        QString group;
        QString outcome;
        bool checked = false;
    };

    std::vector<Row> m_rows;
};

} // namespace sluice
