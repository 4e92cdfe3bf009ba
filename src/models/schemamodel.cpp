// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemamodel.h"

#include "background.h"
#include "schemastore.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace sluice {

namespace {

// A window that answers at once has 50 ms for everything; the names of most accounts are through in the first.
constexpr qint64 firstSliceMs = 20;
constexpr qint64 sliceMs = 12;

} // namespace

SchemaModel::SchemaModel(Words words, QObject *parent)
    : QAbstractItemModel(parent)
    , m_words(std::move(words))
    , m_searchOn(new QTimer(this))
{
    m_searchOn->setSingleShot(true);
    connect(m_searchOn, &QTimer::timeout, this, [this] {
        search(sliceMs);
        if (isSearching())
            return;
        rebuild();
        emit searched();
    });
}

bool SchemaModel::isSearching() const
{
    return m_searchOn->isActive();
}

void SchemaModel::search(qint64 ms)
{
    m_searchOn->stop();
    if (m_names != nullptr && !m_filter.search(*m_names, ms))
        m_searchOn->start(0);
}

const SchemaDraft *SchemaModel::draft() const
{
    if (m_store == nullptr)
        return nullptr;
    const SchemaDraft *draft = m_store->draft(m_id);
    return draft != nullptr ? draft : m_store->preview(m_id);
}

void SchemaModel::setSource(SchemaStore *store, const ConnectionId &id)
{
    beginResetModel();
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    m_store = store;
    m_id = id;
    m_marksOf.reset();
    m_warnedOf.reset();
    if (store != nullptr) {
        for (const auto changes :
             {&SchemaStore::configReplaced, &SchemaStore::previewChanged, &SchemaStore::differenceChanged}) {
            connect(store, changes, this, [this](const ConnectionId &changed) {
                if (changed != m_id)
                    return;
                m_marksOf.reset();
                rebuild();
            });
        }
        connect(store, &SchemaStore::draftChanged, this, [this](const ConnectionId &changed) {
            if (changed == m_id)
                onDraftChanged();
        });
        connect(store, &SchemaStore::warningsChanged, this, [this](const ConnectionId &changed) {
            if (changed != m_id)
                return;
            m_warnedOf.reset();
            findWarned();
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
    auto filter = SchemaFilter::parse(text);
    if (!filter)
        return filter.error();
    if (text == m_filterText)
        return std::nullopt;
    m_filterText = text;
    m_filter = *std::move(filter);
    search(firstSliceMs);
    rebuild();
    return std::nullopt;
}

void SchemaModel::filterAgain()
{
    if (isFiltered() && !isSearching())
        rebuild();
}

void SchemaModel::setEditable(bool editable)
{
    m_editable = editable;
}

void SchemaModel::build()
{
    m_branches.clear();
    m_shownTables = 0;
    m_isDraft = m_store != nullptr && m_store->draft(m_id) != nullptr;
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr) {
        m_config = nullptr;
        m_names = nullptr;
        m_searchOn->stop();
        m_marks = {};
        m_marksOf.reset();
        m_warned = {};
        m_warnedOf.reset();
        ++m_warnedTurn;
        m_branchOf.clear();
        m_rowOf.clear();
        return;
    }
    if (m_config != draft->basePtr()) {
        // After an Apply the same tables are there, and to fold all their names anew takes longer than all the rest.
        if (m_config != nullptr && m_config->hasSameTables(draft->base()))
            m_names->carryOver(draft->basePtr());
        else {
            m_names = std::make_unique<SchemaNames>(draft->basePtr());
            m_warned = {};
            m_filter.forgetSearch();
            search(firstSliceMs);
        }
        m_config = draft->basePtr();
    }
    if (m_marksOf.lock() != m_config) {
        const SchemaDifference &difference = m_store->difference(m_id);
        m_marks = SchemaFilter::marksOf(*draft, difference.added + m_store->newSinceCopy(m_id), difference.changed);
        m_marksOf = m_config;
    }
    if (m_warnedOf.lock() != m_config) {
        // Later: what is found may be there at once, and the rows are not.
        ++m_warnedTurn;
        QMetaObject::invokeMethod(this, &SchemaModel::findWarned, Qt::QueuedConnection);
    }
    const bool filtered = !m_filter.isEmpty();
    m_unknown = 0;
    const std::vector<uint8_t> shown =
        filtered ? m_filter.shown(*draft, *m_names, m_marks, &m_unknown) : std::vector<uint8_t>();
    for (int schema = 0; schema < m_config->schemaCount(); ++schema) {
        Branch branch{schema, {}};
        const int end = m_config->endTable(schema);
        const int first = m_config->firstTable(schema);
        if (filtered) {
            branch.tables.reserve(size_t(end - first - std::count(shown.begin() + first, shown.begin() + end, 0)));
            for (int table = first; table < end; ++table) {
                if (shown[size_t(table)] != 0)
                    branch.tables.push_back(table);
            }
        } else {
            branch.tables.resize(size_t(end - first));
            std::iota(branch.tables.begin(), branch.tables.end(), first);
        }
        if (!filtered || !branch.tables.empty() || m_filter.showsSchema(*draft, schema, m_marks)) {
            m_shownTables += int(branch.tables.size());
            m_branches.push_back(std::move(branch));
        }
    }
    if (m_sortColumn >= 0) {
        for (Branch &branch : m_branches)
            sortTables(branch.tables);
        sortBranches();
    }
    placeRows();
}

void SchemaModel::placeRows()
{
    m_branchOf.assign(size_t(m_config->schemaCount()), -1);
    m_rowOf.assign(size_t(m_config->tableCount()), -1);
    size_t widest = 0;
    for (size_t row = 0; row < m_branches.size(); ++row) {
        m_branchOf[size_t(m_branches[row].schema)] = int(row);
        const std::vector<int> &tables = m_branches[row].tables;
        for (size_t i = 0; i < tables.size(); ++i)
            m_rowOf[size_t(tables[i])] = int(i);
        widest = std::max(widest, tables.size());
    }
    m_stride = 16 * quintptr(widest) + 1;
}

void SchemaModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
}

void SchemaModel::sortTables(std::vector<int> &tables) const
{
    const SchemaDraft &draft = *this->draft();
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Name) {
        m_names->sort(tables, descending);
        return;
    }
    // Tables that are equal stay in the service's order, whichever way the others go.
    const auto by = [&](auto keyOf) {
        using Key = decltype(keyOf(0));
        std::vector<std::pair<Key, int>> keys;
        keys.reserve(tables.size());
        for (const int table : tables)
            keys.emplace_back(keyOf(table), table);
        std::ranges::sort(keys, [descending](const auto &a, const auto &b) {
            if (a.first != b.first)
                return descending ? b.first < a.first : a.first < b.first;
            return a.second < b.second;
        });
        std::ranges::transform(keys, tables.begin(), [](const auto &key) { return key.second; });
    };
    switch (m_sortColumn) {
    case Destination:
        by([&](int table) {
            const QString destination = m_config->tableDestination(table);
            return destination == m_config->tableName(table) ? QString() : foldedText(destination);
        });
        break;
    case State:
        by([&](int table) { return draft.isTableEnabled(table) ? 2 - int(draft.tableCheck(table)) : 3; });
        break;
    case Mode:
        by([&](int table) { return int(draft.tableMode(table)); });
        break;
    case Columns:
        by([&](int table) { return draft.enabledColumns(table); });
        break;
    default:
        by([&](int table) {
            return draft.isTableLocked(table) || !m_marks.isEmpty() || !m_warned.tables.isEmpty()
                       ? tableNote(draft, table)
                       : QString();
        });
        break;
    }
}

void SchemaModel::sortBranches()
{
    if (m_sortColumn != Name)
        return;
    // Of ten thousand, each is folded once.
    std::vector<std::pair<QString, Branch>> named;
    named.reserve(m_branches.size());
    for (Branch &branch : m_branches) {
        QString name = foldedText(m_config->schemaName(branch.schema));
        named.emplace_back(std::move(name), std::move(branch));
    }
    std::ranges::sort(named, [this](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        if (order != 0)
            return m_sortOrder == Qt::DescendingOrder ? order > 0 : order < 0;
        return a.second.schema < b.second.schema;
    });
    std::ranges::transform(named, m_branches.begin(), [](auto &branch) { return std::move(branch.second); });
}

void SchemaModel::onDraftChanged()
{
    if (this->draft() == nullptr || m_config != this->draft()->basePtr())
        return;
    tellChanged();
}

void SchemaModel::findWarned()
{
    if (m_config == nullptr || m_warnedOf.lock() == m_config)
        return;
    m_warnedOf = m_config;
    const int turn = ++m_warnedTurn;
    const QList<TableWarning> warnings = m_store->warnings(m_id);
    if (warnings.isEmpty() && m_warned.tables.isEmpty() && m_warned.schemas.isEmpty())
        return;
    whenDone(inBackground([config = m_config, warnings] { return warnedPlaces(*config, warnings); }), this,
             [this, turn](const WarnedPlaces &warned) {
                 if (turn == m_warnedTurn)
                     showWarned(warned);
             });
}

void SchemaModel::showWarned(const WarnedPlaces &places)
{
    m_warned = places;
    if (m_sortColumn == Note)
        rebuild();
    else
        tellChanged();
    emit warned();
}

void SchemaModel::tellChanged()
{
    // One signal a parent, whatever the draft's verb touched. What an `is:` filter shows stays until one asks anew:
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

SchemaModel::Node SchemaModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return {m_branches[size_t(index.row())].schema, -1};
    const Branch &branch = m_branches[size_t(index.internalId() / m_stride) - 1];
    return {branch.schema, branch.tables[size_t(index.row())]};
}

void SchemaModel::addTables(QList<int> &tables, const QModelIndex &schema, int top, int bottom) const
{
    const std::vector<int> &rows = m_branches[size_t(schema.row())].tables;
    tables.reserve(tables.size() + bottom - top + 1);
    std::copy(rows.begin() + top, rows.begin() + bottom + 1, std::back_inserter(tables));
}

QModelIndex SchemaModel::indexOf(Node node) const
{
    if (m_config == nullptr || node.schema < 0 || node.schema >= m_config->schemaCount()
        || node.table >= m_config->tableCount())
        return {};
    const int branch = m_branchOf[size_t(node.schema)];
    if (branch < 0)
        return {};
    if (node.table < 0)
        return createIndex(branch, 0, quintptr(0));
    const int row = m_rowOf[size_t(node.table)];
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(branch + 1) * m_stride);
}

int SchemaModel::schemaAt(const QModelIndex &index) const
{
    const Node node = nodeAt(index);
    return node.table < 0 ? node.schema : -1;
}

int SchemaModel::tableAt(const QModelIndex &index) const
{
    return nodeAt(index).table;
}

QList<int> SchemaModel::shownTablesOf(int schema) const
{
    const int row = m_config == nullptr ? -1 : m_branchOf[size_t(schema)];
    if (row < 0)
        return {};
    const std::vector<int> &tables = m_branches[size_t(row)].tables;
    QList<int> result(tables.begin(), tables.end());
    if (m_sortColumn >= 0)
        std::ranges::sort(result);
    return result;
}

QList<int> SchemaModel::allShownTables() const
{
    QList<int> result;
    result.reserve(m_shownTables);
    for (size_t table = 0; table < m_rowOf.size(); ++table) {
        if (m_rowOf[table] >= 0)
            result.append(int(table));
    }
    return result;
}

QModelIndex SchemaModel::findPrefix(const QString &text, const QModelIndex &after,
                                    const std::function<bool(const QModelIndex &)> &open) const
{
    const QString folded = foldedText(text);
    if (folded.isEmpty() || m_branches.empty())
        return {};
    const auto isIt = [&](const QModelIndex &at) {
        const Node node = nodeAt(at);
        return node.table >= 0 ? m_names->table(node.table).startsWith(folded)
                               : foldedText(m_config->schemaName(node.schema)).startsWith(folded);
    };
    // Row by row as they stand below each other.
    const auto next = [&](const QModelIndex &at) {
        if (at.internalId() == 0 && rowCount(at) > 0 && open(at))
            return index(0, 0, at);
        const QModelIndex branch = at.internalId() == 0 ? at : at.parent();
        if (at.internalId() != 0 && at.row() + 1 < rowCount(branch))
            return at.siblingAtRow(at.row() + 1);
        return index((branch.row() + 1) % rowCount(), 0);
    };
    const QModelIndex start = after.isValid() ? after.siblingAtColumn(0) : index(0, 0);
    QModelIndex at = start;
    do {
        if (isIt(at))
            return at;
        at = next(at);
    } while (at != start);
    return {};
}

QModelIndex SchemaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) * m_stride : quintptr(0));
}

QModelIndex SchemaModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0
               ? createIndex(int(index.internalId() / m_stride) - 1, 0, quintptr(0))
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

} // namespace sluice
