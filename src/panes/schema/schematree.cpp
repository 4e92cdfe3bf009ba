// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schematree.h"

#include "schema/schemadelegate.h"
#include "schema/schemadraft.h"
#include "schemamodel.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace sluice {

SchemaTree::SchemaTree(const Words &words, const SchemaSubject &subject, QWidget *parent)
    : QTreeView(parent)
    , m_subject(subject)
    , m_model(std::make_unique<SchemaModel>(words))
{
    setObjectName(QStringLiteral("schemaTree"));
    setAccessibleName(tr("Schemas and tables"));
    setModel(m_model.get());
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SchemaDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    const int em = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(true);
    header()->resizeSection(SchemaModel::Name, 36 * em);
    header()->resizeSection(SchemaModel::State, 24 * em);
    header()->resizeSection(SchemaModel::Mode, 14 * em);
    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this, &SchemaTree::remember);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &SchemaTree::restore);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &SchemaTree::currentTableChanged);
}

SchemaTree::~SchemaTree() = default;

void SchemaTree::resetSubject()
{
    m_expanded.clear();
    m_model->setEditable(m_subject.isEditable());
    m_model->setSource(m_subject.store(), m_subject.id());
}

int SchemaTree::currentTable() const
{
    return m_model->tableAt(currentIndex().siblingAtColumn(0));
}

QList<int> SchemaTree::selectedTables() const
{
    QList<int> tables;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        const int table = m_model->tableAt(index);
        if (table >= 0)
            tables.append(table);
        else if (m_model->isFiltered())
            tables.append(m_model->shownTablesOf(m_model->schemaAt(index)));
    }
    return tables;
}

void SchemaTree::remember()
{
    m_current = {};
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    if (current.isValid()) {
        const QModelIndex parent = current.parent();
        m_current = parent.isValid() ? std::pair(parent.data().toString(), current.data().toString())
                                     : std::pair(current.data().toString(), QString());
    }
    // Under a filter everything is open, which says nothing.
    for (int row = 0; !m_model->isFiltered() && row < m_model->rowCount(); ++row) {
        const QModelIndex schema = m_model->index(row, 0);
        if (isExpanded(schema))
            m_expanded.insert(schema.data().toString());
        else
            m_expanded.remove(schema.data().toString());
    }
}

void SchemaTree::restore()
{
    const bool openAll = m_model->isFiltered() || m_model->rowCount() == 1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex schema = m_model->index(row, 0);
        if (openAll || m_expanded.contains(schema.data().toString()))
            expand(schema);
    }
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || m_current.second.isEmpty())
        return;
    const int table = SchemaLookup(draft->base()).table(m_current.first, m_current.second);
    const QModelIndex index = table < 0 ? QModelIndex() : m_model->indexOfTable(table);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void SchemaTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        emit spacePressed();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentTable() >= 0) {
        emit openRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace sluice
