// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/configsnapshots.h"

#include <QAbstractTableModel>

namespace sluice {

/// Snapshots of one connection's config, newest first.
class SnapshotsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Why, Size, ColumnCount };

    explicit SnapshotsModel(Timestamp now, QObject *parent = nullptr);

    void setSnapshots(const QList<ConfigSnapshot> &snapshots);
    /// 0 for no row.
    [[nodiscard]] qint64 idAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Timestamp m_now;
    QList<ConfigSnapshot> m_snapshots;
};

} // namespace sluice
