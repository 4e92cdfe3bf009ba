// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/copiesmodel.h"

#include "schemasnapshots.h"
#include "timetext.h"

#include <algorithm>

namespace sluice {

namespace {

QString reasonText(const ConfigSnapshot &copy)
{
    switch (SchemaSnapshots::reasonOf(copy)) {
    case SchemaSnapshots::Reason::Apply:
        return CopiesModel::tr("Before changes were sent");
    case SchemaSnapshots::Reason::ReloadExclude:
        return CopiesModel::tr("Before a reload that turned everything off");
    case SchemaSnapshots::Reason::ReloadInclude:
        return CopiesModel::tr("Before a reload that turned everything on");
    case SchemaSnapshots::Reason::Other:
        break;
    }
    return copy.reason;
}

} // namespace

CopiesModel::CopiesModel(Timestamp now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(now)
{
}

void CopiesModel::setCopies(const QList<ConfigSnapshot> &copies)
{
    beginResetModel();
    m_copies = copies;
    endResetModel();
}

qint64 CopiesModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_copies[index.row()].id : 0;
}

QModelIndex CopiesModel::indexOf(qint64 id) const
{
    const auto found = std::ranges::find(m_copies, id, &ConfigSnapshot::id);
    return found == m_copies.end() ? QModelIndex() : index(int(found - m_copies.begin()), 0);
}

int CopiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_copies.size());
}

int CopiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CopiesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ConfigSnapshot &copy = m_copies[index.row()];
    if (role == Qt::ToolTipRole && index.column() == When)
        return momentToolTip(copy.takenAt);
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When:
        //: 1 = date and time, 2 = how long ago
        return tr("%1 (%2)").arg(compactTime(copy.takenAt, m_now), relativeTime(copy.takenAt, m_now));
    case Why:
        return reasonText(copy);
    case Size:
        return bytesText(copy.storedSize);
    default:
        return {};
    }
}

QVariant CopiesModel::headerData(int section, Qt::Orientation orientation, int role) const
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
