// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemamodel.h"

#include "roles.h"
#include "schemastore.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace sluice {

namespace {

/// The words of `is:`, in the order in which the vocabulary numbers them.
enum Word : quint64 { Enabled = 1, Disabled = 2, Changed = 4, Locked = 8, New = 16 };

Qt::CheckState checkState(NodeCheck check)
{
    return check == NodeCheck::On ? Qt::Checked : check == NodeCheck::Partial ? Qt::PartiallyChecked : Qt::Unchecked;
}

} // namespace

SchemaModel::SchemaModel(Words words, QObject *parent)
    : QAbstractItemModel(parent)
    , m_words(std::move(words))
{
    m_vocabulary.addKey(QStringLiteral("schema"));
    m_vocabulary.addKey(QStringLiteral("mode"));
    for (const char16_t *word : {u"enabled", u"disabled", u"changed", u"locked", u"new"})
        m_vocabulary.addWord(QStringLiteral("is"), QString::fromUtf16(word));
}

const SchemaDraft *SchemaModel::draft() const
{
    return m_store == nullptr ? nullptr : m_store->draft(m_id);
}

void SchemaModel::setSource(SchemaStore *store, const ConnectionId &id)
{
    beginResetModel();
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    m_store = store;
    m_id = id;
    if (store != nullptr) {
        connect(store, &SchemaStore::configReplaced, this, [this](const ConnectionId &changed) {
            if (changed == m_id)
                rebuild();
        });
        connect(store, &SchemaStore::draftChanged, this, [this](const ConnectionId &changed) {
            if (changed == m_id)
                onDraftChanged();
        });
    }
    build();
    endResetModel();
}

void SchemaModel::rebuild()
{
    beginResetModel();
    build();
    endResetModel();
}

std::optional<FilterProblem> SchemaModel::setFilter(const QString &text)
{
    auto filter = FilterExpression::parse(text, m_vocabulary);
    if (!filter)
        return filter.error();
    if (text == m_filterText)
        return std::nullopt;
    m_filterText = text;
    m_filter = *std::move(filter);
    rebuild();
    return std::nullopt;
}

void SchemaModel::setEditable(bool editable)
{
    m_editable = editable;
}

quint64 SchemaModel::wordsOf(const SchemaDraft &draft, int table) const
{
    quint64 words =
        draft.isTableEnabled(table) && draft.isSchemaEnabled(draft.base().schemaOf(table)) ? Enabled : Disabled;
    if (draft.isTableChanged(table))
        words |= Changed;
    if (draft.isTableLocked(table))
        words |= Locked;
    if (!m_new.isEmpty()
        && m_new.contains({draft.base().schemaName(draft.base().schemaOf(table)), draft.base().tableName(table)}))
        words |= New;
    return words;
}

void SchemaModel::build()
{
    m_branches.clear();
    m_shownTables = 0;
    m_new.clear();
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr)
        return;
    const SchemaConfig &config = draft->base();
    for (const auto &node : m_store->difference(m_id).added)
        m_new.insert(node);
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        Branch branch{schema, {}};
        const QString schemaName = config.schemaName(schema);
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
            if (!m_filter.isEmpty()) {
                const QString mode = OpenEnum<SyncMode>(draft->tableMode(table)).word();
                const auto subject =
                    FilterSubject::of({config.tableName(table)}, {schemaName, mode}, wordsOf(*draft, table));
                if (!m_filter.matches(subject))
                    continue;
            }
            branch.tables.push_back(table);
        }
        if (m_filter.isEmpty() || !branch.tables.empty()) {
            m_shownTables += int(branch.tables.size());
            m_branches.push_back(std::move(branch));
        }
    }
}

void SchemaModel::onDraftChanged()
{
    // One signal a parent, whatever the draft's verb touched. What an `is:` filter shows stays until it is typed anew:
    // rows do not vanish under the hand that has just changed them.
    if (m_branches.empty())
        return;
    emit dataChanged(index(0, 0), index(int(m_branches.size()) - 1, ColumnCount - 1));
    for (int row = 0; row < int(m_branches.size()); ++row) {
        const QModelIndex parent = index(row, 0);
        const int tables = rowCount(parent);
        if (tables > 0)
            emit dataChanged(index(0, 0, parent), index(tables - 1, ColumnCount - 1, parent));
    }
}

int SchemaModel::totalTables() const
{
    const SchemaDraft *draft = this->draft();
    return draft == nullptr ? 0 : draft->base().tableCount();
}

int SchemaModel::schemaAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0 ? m_branches[size_t(index.row())].schema : -1;
}

int SchemaModel::tableAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0
               ? m_branches[size_t(index.internalId() - 1)].tables[size_t(index.row())]
               : -1;
}

QModelIndex SchemaModel::indexOfTable(int table) const
{
    for (size_t row = 0; row < m_branches.size(); ++row) {
        const auto &tables = m_branches[row].tables;
        const auto found = std::ranges::lower_bound(tables, table);
        if (found != tables.end() && *found == table)
            return createIndex(int(found - tables.begin()), 0, quintptr(row) + 1);
    }
    return {};
}

QList<int> SchemaModel::shownTablesOf(int schema) const
{
    const auto branch = std::ranges::find(m_branches, schema, &Branch::schema);
    return branch == m_branches.end() ? QList<int>() : QList<int>(branch->tables.begin(), branch->tables.end());
}

QModelIndex SchemaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex SchemaModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
                                                      : QModelIndex();
}

int SchemaModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_branches.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_branches[size_t(parent.row())].tables.size()) : 0;
}

int SchemaModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags SchemaModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const int table = tableAt(index);
    if (table >= 0)
        flags |= Qt::ItemNeverHasChildren;
    // A locked row has a padlock, never a box that would spring back.
    const SchemaDraft *draft = this->draft();
    if (m_editable && index.column() == Name && draft != nullptr && (table < 0 || !draft->isTableLocked(table)))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant SchemaModel::data(const QModelIndex &index, int role) const
{
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int table = tableAt(index);
    return table < 0 ? schemaData(*draft, schemaAt(index), index.column(), role)
                     : tableData(*draft, table, index.column(), role);
}

QVariant SchemaModel::schemaData(const SchemaDraft &draft, int schema, int column, int role) const
{
    const SchemaConfig &config = draft.base();
    if (role == Qt::CheckStateRole)
        return column == Name ? QVariant(checkState(draft.schemaCheck(schema))) : QVariant();
    if (role == Qt::FontRole && draft.isSchemaChanged(schema)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return config.schemaName(schema);
    case State: {
        const int total = config.endTable(schema) - config.firstTable(schema);
        if (!draft.isSchemaEnabled(schema))
            return tr("Off, with %n table(s)", nullptr, total);
        return tr("%1 of %n table(s)", nullptr, total).arg(QLocale().toString(draft.enabledTables(schema)));
    }
    case Destination: {
        const QString destination = config.schemaDestination(schema);
        return destination == config.schemaName(schema) ? QString() : destination;
    }
    default:
        return {};
    }
}

QString SchemaModel::tableState(const SchemaDraft &draft, int table) const
{
    if (!draft.isTableEnabled(table))
        return tr("Off");
    if (!draft.isSchemaEnabled(draft.base().schemaOf(table)))
        return tr("Not synced: schema off");
    return draft.tableCheck(table) == NodeCheck::Partial ? tr("On, without some columns") : tr("On");
}

QVariant SchemaModel::tableData(const SchemaDraft &draft, int table, int column, int role) const
{
    const SchemaConfig &config = draft.base();
    if (role == Qt::CheckStateRole) {
        return column == Name && !draft.isTableLocked(table) ? QVariant(checkState(draft.tableCheck(table)))
                                                             : QVariant();
    }
    if (role == Qt::FontRole && draft.isTableChanged(table)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == KindRole)
        return draft.isTableLocked(table);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return config.tableName(table);
    case State:
        return tableState(draft, table);
    case Mode:
        return m_words.syncMode(draft.tableMode(table));
    case Destination: {
        const QString destination = config.tableDestination(table);
        return destination == config.tableName(table) ? QString() : destination;
    }
    case Note: {
        const auto lock = config.tableLock(table);
        return lock ? m_words.lockReason(*lock) : QString();
    }
    default:
        return {};
    }
}

bool SchemaModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    // Half is on its way to full: a click on it turns on.
    emit toggled(index, value.toInt() != Qt::Unchecked);
    return true;
}

QVariant SchemaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Schema and table");
    case State:
        return tr("Copied");
    case Mode:
        return tr("Sync mode");
    case Destination:
        return tr("Name in destination");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace sluice
