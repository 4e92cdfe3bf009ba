// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the SchemaModel say.
#include "plaintip.h"
#include "roles.h"
#include "schemamodel.h"
#include "schemastore.h"

#include <QFont>
#include <QLocale>

namespace sluice {

namespace {

Qt::CheckState checkState(NodeCheck check)
{
    return check == NodeCheck::On ? Qt::Checked : check == NodeCheck::Partial ? Qt::PartiallyChecked : Qt::Unchecked;
}

QFont boldFont()
{
    QFont font;
    font.setBold(true);
    return font;
}

bool isTableCellChanged(const SchemaDraft &draft, int table, int column)
{
    const SchemaConfig &base = draft.base();
    switch (column) {
    case SchemaModel::Name:
        return draft.isTableChanged(table);
    case SchemaModel::State:
        return draft.isTableEnabled(table) != ((base.tableFlags(table) & NodeEnabled) != 0);
    case SchemaModel::Mode:
        return draft.tableMode(table) != base.tableMode(table);
    case SchemaModel::Columns: {
        const TableColumns *columns = draft.columns(table);
        for (qsizetype i = 0; columns != nullptr && i < columns->size(); ++i) {
            if (draft.columnFlags(table, int(i)) != columns->at(i).flags)
                return true;
        }
        return false;
    }
    default:
        return false;
    }
}

/// What was changed and its name are bold, and nothing else in the row.
bool isCellChanged(const SchemaDraft &draft, SchemaModel::Node node, int column)
{
    if (node.table >= 0)
        return isTableCellChanged(draft, node.table, column);
    return (column == SchemaModel::Name || column == SchemaModel::State) && draft.isSchemaChanged(node.schema);
}

bool isText(int role)
{
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
}

} // namespace

Qt::ItemFlags SchemaModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const int table = tableAt(index);
    if (table >= 0)
        flags |= Qt::ItemNeverHasChildren;
    // A locked row has a padlock, never a box that would spring back. A view asks this of every row when it lays them
    // out: what is known here needs no draft to be looked up.
    if (m_editable && m_isDraft && index.column() == Name
        && (table < 0 || (m_config->tableFlags(table) & NodeLocked) == 0))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant SchemaModel::data(const QModelIndex &index, int role) const
{
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr || draft->basePtr() != m_config || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node node = nodeAt(index);
    const bool isTable = node.table >= 0;
    switch (role) {
    case Qt::CheckStateRole:
        if (index.column() != Name || (isTable && draft->isTableLocked(node.table)))
            return {};
        return checkState(isTable ? draft->tableCheck(node.table) : draft->schemaCheck(node.schema));
    case Qt::FontRole:
        return isCellChanged(*draft, node, index.column()) ? boldFont() : QVariant();
    case KindRole:
        return isTable && draft->isTableLocked(node.table);
    case WarningRole:
        return index.column() == Note && isWarned(node);
    case Qt::AccessibleDescriptionRole:
        return index.column() == Name ? description(*draft, node) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(tip(*draft, node, index.column()));
    default:
        if (!isText(role))
            return {};
        return isTable ? tableText(*draft, node.table, index.column())
                       : schemaText(*draft, node.schema, index.column());
    }
}

QString SchemaModel::description(const SchemaDraft &draft, Node node) const
{
    // A box reads the same whether it is half or not; so its state is said. And who walks along the names hears of a
    // warning.
    const QString state =
        node.table >= 0 ? tableState(draft, node.table) : schemaText(draft, node.schema, State).toString();
    if (!isWarned(node))
        return state;
    const QString note = node.table >= 0 ? warningOf(node.table) : schemaNote(node.schema);
    return state + QStringLiteral(" · ") + note;
}

QString SchemaModel::tip(const SchemaDraft &draft, Node node, int column) const
{
    if (node.table < 0)
        return schemaText(draft, node.schema, column).toString();
    if (column == Columns && draft.columns(node.table) == nullptr && draft.enabledColumns(node.table).second > 0)
        return tableText(draft, node.table, column).toString() + u'\n'
               + tr("The config lists these because somebody has touched them once. The table may have more: its "
                    "columns have not been read from the source.");
    return tableText(draft, node.table, column).toString();
}

bool SchemaModel::isWarned(Node node) const
{
    return node.table >= 0 ? m_warned.tables.contains(node.table)
                           : m_warned.schemas.contains(node.schema) || m_warned.tablesIn.contains(node.schema);
}

QString SchemaModel::warningText(const QList<TableWarning> &warnings) const
{
    QStringList texts;
    for (const TableWarning &warning : warnings)
        texts.append(m_words.warning(warning));
    texts.removeDuplicates();
    return tr("Warning: %1").arg(texts.join(QStringLiteral(" · ")));
}

QString SchemaModel::warningOf(int table) const
{
    const auto warned = m_warned.tables.constFind(table);
    return warned == m_warned.tables.cend() ? QString() : warningText(*warned);
}

QString SchemaModel::schemaNote(int schema) const
{
    QStringList parts;
    if (const auto warned = m_warned.schemas.constFind(schema); warned != m_warned.schemas.cend())
        parts.append(warningText(*warned));
    if (const int tables = m_warned.tablesIn.value(schema); tables > 0)
        parts.append(tr("%n table(s) with a warning", nullptr, tables));
    return parts.join(QStringLiteral(" · "));
}

QVariant SchemaModel::schemaText(const SchemaDraft &draft, int schema, int column) const
{
    switch (column) {
    case Name:
        return m_config->schemaName(schema);
    case Destination: {
        const QString destination = m_config->schemaDestination(schema);
        return destination == m_config->schemaName(schema) ? QString() : destination;
    }
    case State: {
        const int total = m_config->endTable(schema) - m_config->firstTable(schema);
        if (!draft.isSchemaEnabled(schema))
            return tr("Off, with %n table(s)", nullptr, total);
        return tr("%1 of %n table(s)", nullptr, total).arg(QLocale().toString(draft.enabledTables(schema)));
    }
    case Note:
        return schemaNote(schema);
    default:
        return {};
    }
}

QString SchemaModel::columnsText(int on, int known)
{
    //: So many columns are on, of so many that are known
    return tr("%1 of %2").arg(QLocale().toString(on), QLocale().toString(known));
}

QString SchemaModel::listedText(int on, int listed)
{
    //: So many columns are on, of so many that the schema config lists; the table may have more
    return on == listed ? tr("%1 listed").arg(QLocale().toString(listed))
                        : tr("%1 of %2 listed").arg(QLocale().toString(on), QLocale().toString(listed));
}

QString SchemaModel::stateText(TableState state)
{
    switch (state) {
    case TableState::Off:
        return tr("Off");
    case TableState::SchemaOff:
        return tr("Not synced: schema off");
    case TableState::Partial:
        return tr("On, without some columns");
    case TableState::On:
        break;
    }
    return tr("On");
}

QString SchemaModel::tableState(const SchemaDraft &draft, int table) const
{
    if (!draft.isTableEnabled(table))
        return stateText(TableState::Off);
    if (!draft.isSchemaEnabled(m_config->schemaOf(table)))
        return stateText(TableState::SchemaOff);
    return stateText(draft.tableCheck(table) == NodeCheck::Partial ? TableState::Partial : TableState::On);
}

QString SchemaModel::tableNote(const SchemaDraft &draft, int table) const
{
    QString note;
    if (draft.isTableLocked(table)) {
        const auto lock = m_config->tableLock(table);
        note = lock ? m_words.lockReason(*lock) : QString();
    } else if (!m_marks.tables.empty()) {
        const auto marks = m_marks.tables[size_t(table)];
        note = (marks & SchemaFilter::New) != 0                ? tr("New")
               : (marks & SchemaFilter::ChangedElsewhere) != 0 ? tr("Changed by the reload")
                                                               : QString();
    }
    const QString warning = warningOf(table);
    if (warning.isEmpty())
        return note;
    // First: a lock shows by its padlock too.
    return note.isEmpty() ? warning : warning + QStringLiteral(" · ") + note;
}

QVariant SchemaModel::tableText(const SchemaDraft &draft, int table, int column) const
{
    switch (column) {
    case Name:
        return m_config->tableName(table);
    case Destination: {
        const QString destination = m_config->tableDestination(table);
        return destination == m_config->tableName(table) ? QString() : destination;
    }
    case State:
        return tableState(draft, table);
    case Mode:
        return m_words.syncMode(draft.tableMode(table));
    case Columns: {
        const auto [on, known] = draft.enabledColumns(table);
        if (known == 0)
            return QString();
        return draft.columns(table) == nullptr ? listedText(on, known) : columnsText(on, known);
    }
    case Note:
        return tableNote(draft, table);
    default:
        return {};
    }
}

bool SchemaModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    // Half is on: a click turns it off. A view would have it the other way round, and turn on what is on.
    Q_UNUSED(value)
    emit toggled(index, this->data(index, Qt::CheckStateRole).toInt() == Qt::Unchecked);
    return true;
}

QVariant SchemaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Columns)
        return tr(
            "How many columns are copied, of those that were read from the source; before that, of those that the "
            "config lists because somebody has touched them");
    if (role == Qt::ToolTipRole && section == Destination)
        return tr("Name in destination");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Schema and table");
    case Destination:
        return tr("In destination");
    case State:
        return tr("Copied");
    case Mode:
        return tr("Sync mode");
    case Columns:
        return tr("Columns");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace sluice
