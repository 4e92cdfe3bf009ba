// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/snapshotsmodel.h"

#include "schemasnapshots.h"
#include "timetext.h"

#include <algorithm>

namespace sluice {

namespace {

QString reasonText(const ConfigSnapshot &snapshot)
{
    switch (SchemaSnapshots::reasonOf(snapshot)) {
    case SchemaSnapshots::Reason::Apply:
        return SnapshotsModel::tr("Before changes were sent");
    case SchemaSnapshots::Reason::Reload:
        return SnapshotsModel::tr("Before a reload from the source");
    case SchemaSnapshots::Reason::ReloadExclude:
        return SnapshotsModel::tr("Before a reload that turned everything off");
    case SchemaSnapshots::Reason::ReloadInclude:
        return SnapshotsModel::tr("Before a reload that turned everything on");
    case SchemaSnapshots::Reason::DropColumns:
        return SnapshotsModel::tr("Before blocked columns were dropped");
    case SchemaSnapshots::Reason::Other:
        break;
    }
    return snapshot.reason;
}

} // namespace

SnapshotsModel::SnapshotsModel(Timestamp now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(now)
{
}

void SnapshotsModel::setSnapshots(const QList<ConfigSnapshot> &snapshots)
{
    beginResetModel();
    m_snapshots = snapshots;
    endResetModel();
}

qint64 SnapshotsModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_snapshots[index.row()].id : 0;
}

QModelIndex SnapshotsModel::indexOf(qint64 id) const
{
    const auto found = std::ranges::find(m_snapshots, id, &ConfigSnapshot::id);
    return found == m_snapshots.end() ? QModelIndex() : index(int(found - m_snapshots.begin()), 0);
}

int SnapshotsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_snapshots.size());
}

int SnapshotsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SnapshotsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ConfigSnapshot &snapshot = m_snapshots[index.row()];
    if (role == Qt::ToolTipRole && index.column() == When)
        return momentToolTip(snapshot.takenAt);
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When:
        //: 1 = date and time, 2 = how long ago
        return tr("%1 (%2)").arg(compactTime(snapshot.takenAt, m_now), relativeTime(snapshot.takenAt, m_now));
    case Why:
        return reasonText(snapshot);
    case Size:
        return bytesText(snapshot.storedSize);
    default:
        return {};
    }
}

QVariant SnapshotsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("Kept");
    case Why:
        return tr("Why");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace sluice
