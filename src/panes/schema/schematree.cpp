// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schematree.h"

#include "quietselection.h"
#include "schema/changedrows.h"
#include "schema/schemadelegate.h"
#include "schema/schemadraft.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <map>

namespace sluice {

namespace {

/// Of more rows than this nobody asks where each of them is.
constexpr int mostRowsLookedUp = 200;
/// So many columns of a table can be told without being cut.
constexpr int usualColumns = 888;
/// Of more ranges than these it takes long to count what is in them.
constexpr int mostRangesAtOnce = 500;
/// Nor are these many tables counted between a key of the filter and the rows it leaves.
constexpr int mostTablesAtOnce = 20'000;

/// The same node in another config, by names.
SchemaModel::Node moved(SchemaModel::Node node, const SchemaConfig &from, SchemaLookup &lookup)
{
    if (node.schema < 0)
        return node;
    const int schema = lookup.schema(from.schemaKey(node.schema));
    if (node.table < 0 || schema < 0)
        return {schema, -1};
    const int table = lookup.table(schema, from.tableKey(node.table));
    return table < 0 ? SchemaModel::Node() : SchemaModel::Node{schema, table};
}

} // namespace

SchemaTree::SchemaTree(const Words &words, const SchemaSubject &subject, QWidget *parent)
    : QTreeView(parent)
    , m_subject(subject)
    , m_model(std::make_unique<SchemaModel>(words))
    , m_tellChosen(new QTimer(this))
{
    setObjectName(QStringLiteral("schemaTree"));
    setAccessibleName(tr("Schemas and tables"));
    setModel(m_model.get());
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    quietWithoutFocus(this);
    setItemDelegate(new SchemaDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    const int em = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(true);
    header()->resizeSection(SchemaModel::Name, 32 * em);
    // The heading whole in any language.
    const auto resize = [this, em](int column, int ems) {
        header()->resizeSection(column, std::max(ems * em, header()->sectionSizeHint(column)));
    };
    resize(SchemaModel::Destination, 16);
    resize(SchemaModel::State, 22);
    resize(SchemaModel::Mode, 14);
    resize(SchemaModel::Columns, 11);
    // What was changed is bold.
    QFont bold = font();
    bold.setBold(true);
    const int counts = QFontMetrics(bold).horizontalAdvance(SchemaModel::columnsText(usualColumns, usualColumns));
    header()->resizeSection(SchemaModel::Columns,
                            std::max(header()->sectionSize(SchemaModel::Columns), counts + 2 * em));
    // Whoever has drawn a column to a width of their own keeps it.
    connect(header(), &QHeaderView::sectionResized, this,
            [this](int column) { m_isArranged = m_isArranged || (!m_isFitting && column != SchemaModel::Note); });
    // In the order of the service until a heading is clicked; a third click goes back to it.
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this, &SchemaTree::remember);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &SchemaTree::restore);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &SchemaTree::currentTableChanged);
    m_tellChosen->setSingleShot(true);
    connect(m_tellChosen, &QTimer::timeout, this, &SchemaTree::chosenChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        forgetChosen();
        tellChosen(selected.size() > mostRangesAtOnce);
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->tableAt(index) >= 0)
            emit openRequested();
    });
}

SchemaTree::~SchemaTree() = default;

void SchemaTree::resetSubject()
{
    m_model->setEditable(m_subject.isEditable());
    m_model->setSource(nullptr, {});
    m_expanded.clear();
    m_was = {};
    m_model->setSource(m_subject.store(), m_subject.id());
}

void SchemaTree::updateEditable()
{
    m_model->setEditable(m_subject.isEditable());
    viewport()->update();
}

int SchemaTree::currentTable() const
{
    return m_model->tableAt(currentIndex());
}

const SchemaTree::Chosen &SchemaTree::chosen() const
{
    if (m_chosen)
        return *m_chosen;
    Chosen &chosen = m_chosen.emplace();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.left() > 0)
            continue;
        if (range.parent().isValid()) {
            m_model->addTables(chosen.tables, range.parent(), range.top(), range.bottom());
            continue;
        }
        for (int row = range.top(); row <= range.bottom(); ++row)
            chosen.schemas.append(m_model->schemaAt(m_model->index(row, 0)));
    }
    return chosen;
}

const QList<int> &SchemaTree::selectedTables() const
{
    if (m_tables)
        return *m_tables;
    QList<int> &tables = m_tables.emplace(chosen().tables);
    for (const int schema : chosen().schemas) {
        if (m_model->isFiltered())
            tables.append(m_model->shownTablesOf(schema));
    }
    if (!std::ranges::is_sorted(tables))
        std::ranges::sort(tables);
    tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
    return tables;
}

const QList<int> &SchemaTree::tablesInSelection() const
{
    const SchemaConfigPtr config = m_model->config();
    if (m_model->isFiltered() || config == nullptr || chosen().schemas.isEmpty())
        return selectedTables();
    if (m_allTables)
        return *m_allTables;
    std::vector<bool> isIn(size_t(config->tableCount()));
    for (const int table : selectedTables())
        isIn[size_t(table)] = true;
    for (const int schema : chosen().schemas)
        std::fill(isIn.begin() + config->firstTable(schema), isIn.begin() + config->endTable(schema), true);
    QList<int> &tables = m_allTables.emplace();
    for (int table = 0; table < config->tableCount(); ++table) {
        if (isIn[size_t(table)])
            tables.append(table);
    }
    return tables;
}

void SchemaTree::forgetChosen()
{
    m_chosen.reset();
    m_tables.reset();
    m_allTables.reset();
    emit chosenOutdated();
}

void SchemaTree::tellChosen(bool many)
{
    // The rows are painted before many are counted for the words on the buttons.
    if (many)
        m_tellChosen->start(0);
    else
        emit chosenChanged();
}

void SchemaTree::remember()
{
    m_was = {m_model->config(), chosen(), m_model->nodeAt(currentIndex()), m_model->nodeAt(indexAt({0, 0}))};
    // Under a filter everything is open, which says nothing.
    if (m_wasFiltered || m_was.config == nullptr)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex schema = m_model->index(row, 0);
        const QString name = m_was.config->schemaName(m_model->schemaAt(schema));
        if (isExpanded(schema))
            m_expanded.insert(name);
        else
            m_expanded.remove(name);
    }
}

void SchemaTree::restore()
{
    forgetChosen();
    const SchemaConfigPtr config = m_model->config();
    const bool filterChanged = m_wasFiltered || m_model->isFiltered();
    m_wasFiltered = m_model->isFiltered();
    if (config != nullptr) {
        const bool openAll = m_model->isFiltered() || m_model->rowCount() == 1;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex schema = m_model->index(row, 0);
            if (openAll || m_expanded.contains(config->schemaName(m_model->schemaAt(schema))))
                expand(schema);
        }
    }
    if (config != nullptr && m_was.config != nullptr) {
        SchemaLookup lookup(*config);
        const bool isMoved = config != m_was.config && !config->hasSameTables(*m_was.config);
        const auto there = [&](SchemaModel::Node node) {
            return isMoved ? moved(node, *m_was.config, lookup) : node;
        };
        if (isMoved) {
            for (int &schema : m_was.chosen.schemas)
                schema = there({schema, -1}).schema;
            for (int &table : m_was.chosen.tables)
                table = there({m_was.config->schemaOf(table), table}).table;
        }
        const QModelIndex current = m_model->indexOf(there(m_was.current));
        if (current.isValid())
            selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        select(m_was.chosen);
        const QModelIndex top = m_model->indexOf(there(m_was.top));
        if (filterChanged && current.isValid())
            scrollTo(current);
        else if (!filterChanged && top.isValid())
            scrollTo(top, QAbstractItemView::PositionAtTop);
    }
    m_was = {};
    forgetChosen();
    // A reset is silent about what was current and selected before.
    emit currentTableChanged();
    tellChosen(m_model->isFiltered() && m_model->shownTables() > mostTablesAtOnce);
}

void SchemaTree::select(const Chosen &chosen)
{
    // Rows by branch, so that neighbours become ranges.
    std::map<int, std::vector<int>> rows;
    for (const int schema : chosen.schemas) {
        if (const QModelIndex index = m_model->indexOf({schema, -1}); index.isValid())
            rows[-1].push_back(index.row());
    }
    for (const int table : chosen.tables) {
        if (table < 0)
            continue;
        const QModelIndex index = m_model->indexOf({m_model->config()->schemaOf(table), table});
        if (index.isValid())
            rows[index.parent().row()].push_back(index.row());
    }
    QItemSelection selection;
    for (auto &[branch, list] : rows) {
        std::ranges::sort(list);
        const QModelIndex parent = branch < 0 ? QModelIndex() : m_model->index(branch, 0);
        for (size_t i = 0; i < list.size();) {
            size_t end = i + 1;
            while (end < list.size() && list[end] == list[end - 1] + 1)
                ++end;
            selection.append(QItemSelectionRange(m_model->index(list[i], 0, parent),
                                                 m_model->index(list[end - 1], SchemaModel::ColumnCount - 1, parent)));
            i = end;
        }
    }
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void SchemaTree::selectAll()
{
    // Qt holds each range of rows against all before it, which for ten thousand open schemas takes seconds.
    QItemSelection selection;
    const auto add = [this, &selection](int rows, const QModelIndex &parent) {
        if (rows > 0)
            selection.append(QItemSelectionRange(m_model->index(0, 0, parent),
                                                 m_model->index(rows - 1, SchemaModel::ColumnCount - 1, parent)));
    };
    const int schemas = m_model->rowCount();
    add(schemas, {});
    for (int row = 0; row < schemas; ++row) {
        if (const QModelIndex schema = m_model->index(row, 0); isExpanded(schema))
            add(m_model->rowCount(schema), schema);
    }
    if (selection.isEmpty())
        return;
    {
        // And what was selected against what is: all of it is selected again, unless it cannot be seen.
        const QSignalBlocker quiet(selectionModel());
        selectionModel()->clearSelection();
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

bool SchemaTree::isTyping() const
{
    return m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
}

void SchemaTree::keyboardSearch(const QString &text)
{
    const bool goesOn = isTyping();
    m_sinceTyped.start();
    // The same letter again and again goes from one to the next.
    const bool cycles = goesOn && m_typed == text;
    if (!cycles)
        m_typed = goesOn ? m_typed + text : text;
    QModelIndex from = currentIndex();
    if ((!goesOn || cycles) && from.isValid()) {
        if (const QModelIndex below = indexBelow(from); below.isValid())
            from = below;
    }
    const QModelIndex found =
        m_model->findPrefix(m_typed, from, [this](const QModelIndex &schema) { return isExpanded(schema); });
    if (found.isValid())
        setCurrentIndex(found);
}

void SchemaTree::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // Qt looks up where the rows stand, which for a hundred thousand of them, or a few in each of ten thousand schemas,
    // takes much longer than to paint those that are in sight.
    Q_UNUSED(roles)
    if (!m_isToPaint)
        viewport()->update();
    m_isToPaint = true;
    announceChanged(this, topLeft, bottomRight);
}

void SchemaTree::paintEvent(QPaintEvent *event)
{
    m_isToPaint = false;
    QTreeView::paintEvent(event);
}

QRegion SchemaTree::visualRegionForSelection(const QItemSelection &selection) const
{
    // The same again.
    int rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows < mostRowsLookedUp ? QTreeView::visualRegionForSelection(selection) : QRegion(viewport()->rect());
}

void SchemaTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (!m_isArranged)
        fitName();
}

void SchemaTree::fitName()
{
    // What there is beyond the other columns and the beginning of a note, which where there is little gives more of
    // its own, for it can be read in the tip and a name is what one looks for; a name needs no more than that.
    const int em = fontMetrics().averageCharWidth();
    int room = viewport()->width() - 26 * em;
    for (int column = SchemaModel::Name + 1; column < SchemaModel::Note; ++column)
        room -= column == SchemaModel::State ? 0 : header()->sectionSize(column);
    const QScopedValueRollback fitting(m_isFitting, true);
    // The longest state is read whole; what it needs more than there is, is the note's.
    int state = header()->sectionSizeHint(SchemaModel::State);
    for (const auto text : {SchemaModel::TableState::SchemaOff, SchemaModel::TableState::Partial})
        state = std::max(state, fontMetrics().horizontalAdvance(SchemaModel::stateText(text)) + 3 * em);
    header()->resizeSection(SchemaModel::State, state);
    header()->resizeSection(SchemaModel::Name, std::clamp(room - state, 36 * em, 60 * em));
}

void SchemaTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        // Within a text, a filter's say that was meant for its field, a blank is one of its letters.
        if (isTyping())
            keyboardSearch(QStringLiteral(" "));
        else
            emit spacePressed();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentTable() >= 0) {
        emit openRequested();
        return;
    }
    // Whoever goes elsewhere has typed what they meant to.
    if (event->text().isEmpty() && event->key() != Qt::Key_Shift)
        m_sinceTyped.invalidate();
    QTreeView::keyPressEvent(event);
}

void SchemaTree::mousePressEvent(QMouseEvent *event)
{
    m_sinceTyped.invalidate();
    QTreeView::mousePressEvent(event);
}

} // namespace sluice
