// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the SchemaPane.
#include "busyindicator.h"
#include "columnsmodel.h"
#include "filteredit.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "prompt.h"
#include "schema/reviewdialog.h"
#include "schema/schemapane.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "session.h"
#include "words/schematext.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

namespace sluice {

void SchemaPane::edit(const std::function<void(SchemaDraft &)> &change)
{
    if (m_session != nullptr && !m_session->isReadOnly())
        m_session->schemas().edit(m_id, change);
}

void SchemaPane::applyFilter(const QString &text)
{
    const auto problem = m_model->setFilter(text);
    m_filter->setError(
        problem
            ? tr("This filter cannot be understood; look at the part from character %1 on.").arg(problem->position + 1)
            : QString());
    if (problem)
        return;
    updateDraft();
}

void SchemaPane::rememberTree()
{
    m_current = {};
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    if (current.isValid()) {
        const QModelIndex parent = current.parent();
        m_current = parent.isValid() ? std::pair(parent.data().toString(), current.data().toString())
                                     : std::pair(current.data().toString(), QString());
    }
    // Under a filter everything is open, which says nothing.
    for (int row = 0; !m_model->isFiltered() && row < m_model->rowCount(); ++row) {
        const QModelIndex schema = m_model->index(row, 0);
        if (m_tree->isExpanded(schema))
            m_expanded.insert(schema.data().toString());
        else
            m_expanded.remove(schema.data().toString());
    }
}

void SchemaPane::restoreTree()
{
    const bool openAll = m_model->isFiltered() || m_model->rowCount() == 1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex schema = m_model->index(row, 0);
        if (openAll || m_expanded.contains(schema.data().toString()))
            m_tree->expand(schema);
    }
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr || m_current.second.isEmpty())
        return;
    const int table = SchemaLookup(draft->base()).table(m_current.first, m_current.second);
    const QModelIndex index = table < 0 ? QModelIndex() : m_model->indexOfTable(table);
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

QList<int> SchemaPane::selectedTables() const
{
    QList<int> tables;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        const int table = m_model->tableAt(index);
        if (table >= 0)
            tables.append(table);
        else if (m_model->isFiltered())
            tables.append(m_model->shownTablesOf(m_model->schemaAt(index)));
    }
    return tables;
}

void SchemaPane::toggle(const QModelIndex &index, bool on)
{
    const int table = m_model->tableAt(index);
    if (table >= 0) {
        if (on)
            enableTables({table});
        else
            edit([table](SchemaDraft &draft) { draft.setTablesEnabled({table}, false); });
        return;
    }
    const int schema = m_model->schemaAt(index);
    // Under a filter the tables that can be seen are meant; else the schema's own flag alone.
    const QList<int> shown = m_model->shownTablesOf(schema);
    if (!m_model->isFiltered())
        edit([schema, on](SchemaDraft &draft) { draft.setSchemasEnabled({schema}, on); });
    else if (on)
        enableTables(shown);
    else
        edit([shown](SchemaDraft &draft) { draft.setTablesEnabled(shown, false); });
}

void SchemaPane::toggleSelection()
{
    const SchemaDraft *draft = this->draft();
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    if (draft == nullptr || rows.isEmpty())
        return;
    if (rows.size() == 1) {
        const QModelIndex index = rows.first();
        const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
        if (m_model->flags(index).testFlag(Qt::ItemIsUserCheckable))
            toggle(index, state == Qt::Unchecked);
        return;
    }
    // Together they go the way that the first of them goes.
    const QList<int> tables = selectedTables();
    if (tables.isEmpty())
        return;
    const bool on = !draft->isTableEnabled(tables.first());
    if (on)
        enableTables(tables);
    else
        edit([tables](SchemaDraft &d) { d.setTablesEnabled(tables, false); });
}

void SchemaPane::enableTables(const QList<int> &tables)
{
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr)
        return;
    const int others = draft->othersThatWouldStart(tables);
    if (others == 0) {
        edit([tables](SchemaDraft &d) { d.enableTables(tables, false); });
        return;
    }
    const Question question{
        .text = tr("Turn the schema on as well?"),
        .details =
            tr("The schema is off, so its tables are not copied whatever their own boxes say. %n other table(s) in "
               "it would start with what you have chosen.",
               nullptr, others),
        .verb = tr("Turn on"),
        .danger = Danger::None,
        .typedName = {},
        .option = tr("Switch the other %n table(s) off as well", nullptr, others),
        .optionChecked = true};
    m_prompt.confirm(this, question, [this, id = m_id, tables](const Answer &answer) {
        if (answer.confirmed && id == m_id)
            edit([tables, &answer](SchemaDraft &d) { d.enableTables(tables, answer.optionChecked); });
    });
}

void SchemaPane::setPolicy(int row)
{
    const auto policy = SchemaPolicy(m_policy->itemData(row).toInt());
    edit([policy](SchemaDraft &draft) { draft.setPolicy(policy); });
}

void SchemaPane::openTable()
{
    const SchemaDraft *draft = this->draft();
    const int table = m_model->tableAt(m_tree->currentIndex().siblingAtColumn(0));
    if (draft == nullptr || table < 0) {
        m_openTable.clear();
        updateColumns();
        return;
    }
    m_openSchema = draft->base().schemaName(draft->base().schemaOf(table));
    m_openTable = draft->base().tableName(table);
    updateColumns();
}

void SchemaPane::readColumns()
{
    const SchemaDraft *draft = this->draft();
    const int table = draft == nullptr ? -1 : m_columnsModel->table();
    if (table < 0 || (draft->base().tableFlags(table) & NodeColumnsSettable) == 0)
        return;
    m_session->schemas().loadColumns(m_id, m_openSchema, m_openTable);
    updateColumns();
}

void SchemaPane::updateColumns()
{
    const SchemaDraft *draft = this->draft();
    const int table =
        draft == nullptr || m_openTable.isEmpty() ? -1 : SchemaLookup(draft->base()).table(m_openSchema, m_openTable);
    m_columnsSide->setVisible(table >= 0);
    if (table < 0) {
        if (m_columnsModel->table() >= 0)
            m_columnsModel->setTable(m_session == nullptr ? nullptr : &m_session->schemas(), m_id, -1);
        return;
    }
    if (m_columnsModel->table() != table)
        m_columnsModel->setTable(&m_session->schemas(), m_id, table);
    const bool settable = (draft->base().tableFlags(table) & NodeColumnsSettable) != 0;
    const bool loading = m_session->schemas().isLoadingColumns(m_id, m_openSchema, m_openTable);
    m_columnsTitle->setText(m_openTable);
    m_columnsBusy->setBusy(loading, tr("Reading columns"));
    m_columns->setVisible(draft->columns(table) != nullptr);
    m_readColumns->setVisible(settable && !loading && draft->columns(table) == nullptr);
    if (!settable)
        m_columnsNote->setText(tr("The columns of this table cannot be chosen; all are copied."));
    else if (loading)
        m_columnsNote->setText(tr("Reading the columns from the source…"));
    else if (draft->columns(table) == nullptr)
        m_columnsNote->setText(tr("Its columns are read from the source itself, when you ask for them."));
    else
        m_columnsNote->setText(tr("%n column(s)", nullptr, int(draft->columns(table)->size())));
}

bool SchemaPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            toggleSelection();
            return true;
        }
        const bool isTable = m_model->tableAt(m_tree->currentIndex().siblingAtColumn(0)) >= 0;
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && isTable) {
            readColumns();
            return true;
        }
        if (key->matches(QKeySequence::Undo)) {
            edit([](SchemaDraft &draft) { draft.undo(); });
            return true;
        }
        if (key->matches(QKeySequence::Redo)) {
            edit([](SchemaDraft &draft) { draft.redo(); });
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SchemaPane::reload(ReloadMode mode)
{
    if (m_session == nullptr)
        return;
    m_message->clear();
    m_session->schemas().reload(m_id, mode);
}

void SchemaPane::requestReload(ReloadMode mode)
{
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr)
        return;
    int on = 0;
    for (int table = 0; table < draft->base().tableCount(); ++table)
        on += (draft->base().tableFlags(table) & NodeEnabled) != 0 ? 1 : 0;
    const int off = draft->base().tableCount() - on;
    const bool excludes = mode == ReloadMode::Exclude;
    const Question question{
        .text = excludes ? tr("Reload %1 and turn everything off?").arg(name())
                         : tr("Reload %1 and turn everything on?").arg(name()),
        .details =
            excludes ? tr("%n table(s) are on now. All of them, and all new ones, will be off, at once and without a "
                          "review. You then turn on what you would like.",
                          nullptr, on)
                     : tr("%n table(s) are off now. All of them, and all new ones, will be on, at once and without a "
                          "review. They will be loaded from the beginning, and their rows may count towards your bill.",
                          nullptr, off),
        .verb = excludes ? tr("Turn everything off") : tr("Turn everything on"),
        .danger = excludes ? Danger::Destructive : Danger::Costly,
        .typedName = {},
        .option = {}};
    m_prompt.confirm(this, question, [this, id = m_id, mode](const Answer &answer) {
        if (answer.confirmed && id == m_id)
            reload(mode);
    });
}

void SchemaPane::tellDifference()
{
    const SchemaDifference &difference = m_session->schemas().difference(m_id);
    if (difference.isEmpty()) {
        m_message->clear();
        return;
    }
    QList<MessageBar::Action> actions;
    if (!difference.added.isEmpty())
        actions.append({QStringLiteral("is:new"), tr("Show what is new")});
    m_message->showMessage({.tone = Tone::Information,
                            .text = tr("After the reload: %1.").arg(differenceText(difference)),
                            .details = differenceDetails(difference),
                            .actions = actions,
                            .retry = false});
}

void SchemaPane::review()
{
    const SchemaDraft *draft = this->draft();
    if (draft == nullptr || !draft->isChanged())
        return;
    auto *dialog = new ReviewDialog(name(), draft->changes(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &SchemaPane::apply);
    dialog->open();
}

void SchemaPane::apply()
{
    if (m_session == nullptr)
        return;
    m_message->clear();
    m_session->schemas().apply(m_id);
}

void SchemaPane::discard()
{
    edit([](SchemaDraft &draft) { draft.discard(); });
}

void SchemaPane::showContextMenu(const QPoint &position)
{
    const QList<int> tables = selectedTables();
    const SchemaDraft *draft = this->draft();
    if (tables.isEmpty() || draft == nullptr || m_session->isReadOnly())
        return;
    const int n = int(tables.size());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Enable %n table(s)", nullptr, n)), &QAction::triggered, this,
            [this, tables] { enableTables(tables); });
    connect(menu->addAction(tr("&Disable %n table(s)", nullptr, n)), &QAction::triggered, this,
            [this, tables] { edit([tables](SchemaDraft &d) { d.setTablesEnabled(tables, false); }); });
    QMenu *modes = menu->addMenu(tr("Sync &mode"));
    for (const SyncMode mode : {SyncMode::SoftDelete, SyncMode::History, SyncMode::Live}) {
        connect(modes->addAction(syncModeText(mode)), &QAction::triggered, this,
                [this, tables, mode] { edit([tables, mode](SchemaDraft &d) { d.setTablesMode(tables, mode); }); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace sluice
