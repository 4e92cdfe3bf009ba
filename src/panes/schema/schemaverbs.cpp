// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaverbs.h"

#include "prompt.h"
#include "schema/schematree.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "words/schematext.h"

#include <QMenu>

namespace sluice {

SchemaVerbs::SchemaVerbs(const SchemaSubject &subject, SchemaTree &tree, Prompt &prompt, QObject *parent)
    : QObject(parent)
    , m_subject(subject)
    , m_tree(tree)
    , m_prompt(prompt)
{
}

void SchemaVerbs::edit(const std::function<void(SchemaDraft &)> &change)
{
    if (m_subject.isEditable() && m_subject.store() != nullptr)
        m_subject.store()->edit(m_subject.id(), change);
}

void SchemaVerbs::toggle(const QModelIndex &index, bool on)
{
    const SchemaModel &model = m_tree.schemas();
    const int table = model.tableAt(index);
    if (table >= 0) {
        if (on)
            enableTables({table});
        else
            edit([table](SchemaDraft &draft) { draft.setTablesEnabled({table}, false); });
        return;
    }
    const int schema = model.schemaAt(index);
    // Under a filter the tables that can be seen are meant; else the schema's own flag alone.
    const QList<int> shown = model.shownTablesOf(schema);
    if (!model.isFiltered())
        edit([schema, on](SchemaDraft &draft) { draft.setSchemasEnabled({schema}, on); });
    else if (on)
        enableTables(shown);
    else
        edit([shown](SchemaDraft &draft) { draft.setTablesEnabled(shown, false); });
}

void SchemaVerbs::toggleSelection()
{
    const SchemaDraft *draft = m_subject.draft();
    const QModelIndexList rows = m_tree.selectionModel()->selectedRows();
    if (draft == nullptr || rows.isEmpty())
        return;
    if (rows.size() == 1) {
        const QModelIndex index = rows.first();
        const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
        if (m_tree.schemas().flags(index).testFlag(Qt::ItemIsUserCheckable))
            toggle(index, state == Qt::Unchecked);
        return;
    }
    // Together they go the way that the first of them goes.
    const QList<int> tables = m_tree.selectedTables();
    if (tables.isEmpty())
        return;
    const bool on = !draft->isTableEnabled(tables.first());
    if (on)
        enableTables(tables);
    else
        edit([tables](SchemaDraft &d) { d.setTablesEnabled(tables, false); });
}

void SchemaVerbs::enableTables(const QList<int> &tables)
{
    const SchemaDraft *draft = m_subject.draft();
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
    m_prompt.confirm(&m_tree, question, [this, id = m_subject.id(), tables](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id())
            edit([tables, &answer](SchemaDraft &d) { d.enableTables(tables, answer.optionChecked); });
    });
}

void SchemaVerbs::showContextMenu(const QPoint &position)
{
    const QList<int> tables = m_tree.selectedTables();
    if (tables.isEmpty() || !m_subject.isEditable())
        return;
    const int n = int(tables.size());
    auto *menu = new QMenu(&m_tree);
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
    menu->popup(m_tree.viewport()->mapToGlobal(position));
}

} // namespace sluice
