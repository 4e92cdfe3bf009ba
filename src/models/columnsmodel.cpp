// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnsmodel.h"

#include "plaintip.h"
#include "roles.h"
#include "schemastore.h"

#include <QFont>

namespace sluice {

ColumnsModel::ColumnsModel(Words words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

const TableColumns *ColumnsModel::columns() const
{
    const SchemaDraft *draft = m_store == nullptr ? nullptr : m_store->draft(m_id);
    return draft == nullptr || m_table < 0 || m_table >= draft->base().tableCount() ? nullptr : draft->columns(m_table);
}

void ColumnsModel::setTable(SchemaStore *store, const ConnectionId &id, int table)
{
    beginResetModel();
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    m_store = store;
    m_id = id;
    m_table = table;
    m_rows = columns() == nullptr ? 0 : int(columns()->size());
    if (store != nullptr) {
        connect(store, &SchemaStore::configReplaced, this, [this](const ConnectionId &changed) {
            // Places mean something else now; whoever chose the table chooses it again.
            if (changed == m_id)
                setTable(m_store, m_id, -1);
        });
        connect(store, &SchemaStore::draftChanged, this, [this](const ConnectionId &changed) {
            if (changed != m_id)
                return;
            const int rows = columns() == nullptr ? 0 : int(columns()->size());
            if (rows != m_rows) {
                beginResetModel();
                m_rows = rows;
                endResetModel();
            } else if (rows > 0) {
                emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
            }
        });
    }
    endResetModel();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void ColumnsModel::setKeysChoosable(bool choosable)
{
    if (std::exchange(m_keysChoosable, choosable) != choosable && m_rows > 0)
        emit dataChanged(index(0, Key), index(m_rows - 1, Key));
}

void ColumnsModel::setFolded(bool folded)
{
    if (std::exchange(m_isFolded, folded) != folded && m_rows > 0)
        emit dataChanged(index(0, Name), index(m_rows - 1, Name));
}

QString ColumnsModel::nameCell(const TableColumn &column, int role) const
{
    if (!m_isFolded)
        return role == Qt::ToolTipRole ? plainTip(column.name) : column.name;
    const bool locked = (column.flags & NodeLocked) != 0;
    const QString name =
        column.destination.isEmpty() || column.destination == column.name
            ? column.name
            : tr("%1 → %2", "a column, and its name in the destination").arg(column.name, column.destination);
    if (role != Qt::ToolTipRole)
        return name;
    return plainTip(locked ? name + u'\n' + m_words.lockReason(column.lock) : name);
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const TableColumns *columns = this->columns();
    if (columns == nullptr || !m_editable || index.row() >= m_rows)
        return flags;
    const bool locked = (columns->at(index.row()).flags & NodeLocked) != 0;
    if ((index.column() == Name && !locked) || index.column() == Hashed || (index.column() == Key && m_keysChoosable))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    const TableColumns *columns = this->columns();
    if (columns == nullptr || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= columns->size())
        return {};
    const TableColumn &column = columns->at(index.row());
    const NodeFlags wanted = m_store->draft(m_id)->columnFlags(m_table, index.row());
    const auto box = [wanted](NodeFlag flag) {
        return QVariant((wanted & flag) != 0 ? Qt::Checked : Qt::Unchecked);
    };
    switch (role) {
    case Qt::CheckStateRole:
        if (index.column() == Name)
            return (column.flags & NodeLocked) != 0 ? QVariant() : box(NodeEnabled);
        if (index.column() == Key && m_keysChoosable)
            return box(NodePrimaryKey);
        return index.column() == Hashed ? box(NodeHashed) : QVariant();
    case KindRole:
        return (column.flags & NodeLocked) != 0;
    case Qt::FontRole: {
        // Only the name: the other cells stay as they were.
        if (wanted == column.flags || index.column() != Name)
            return {};
        QFont font;
        font.setBold(true);
        return font;
    }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Name:
            return nameCell(column, role);
        case Destination:
            if (column.destination == column.name)
                return QString();
            return role == Qt::ToolTipRole ? plainTip(column.destination) : column.destination;
        case Hashed:
            // The box alone reads the same to a screen reader whatever is in it.
            if (role == Qt::DisplayRole)
                return {};
            return (wanted & NodeHashed) != 0 ? tr("Hashed") : tr("Not hashed");
        case Key:
            if (m_keysChoosable && role == Qt::DisplayRole)
                return {};
            if ((wanted & NodePrimaryKey) != 0)
                return tr("Key");
            return m_keysChoosable ? tr("Not a key") : QString();
        case Note:
            return (column.flags & NodeLocked) != 0 ? m_words.lockReason(column.lock) : QString();
        default:
            return {};
        }
    default:
        return {};
    }
}

bool ColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool on = value.toInt() == Qt::Checked;
    if (index.column() == Name)
        emit enabledToggled(index.row(), on);
    else if (index.column() == Key)
        emit keyToggled(index.row(), on);
    else
        emit hashedToggled(index.row(), on);
    return true;
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Hashed:
        return tr("Hashed");
    case Key:
        return tr("Primary key");
    case Destination:
        return tr("Name in destination");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace sluice
