// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaverbs.h"

#include "filterexpression.h"
#include "prompt.h"
#include "schema/schematree.h"
#include "schemastore.h"
#include "words/schematext.h"

#include <algorithm>

namespace sluice {

namespace {

/// A question is read; more names than this would not be.
constexpr qsizetype mostSchemasNamed = 3;

QString policyQuestion(SchemaPolicy policy)
{
    switch (policy) {
    case SchemaPolicy::BlockAll:
        return SchemaVerbs::tr("Stop copying new tables and columns?");
    case SchemaPolicy::AllowColumns:
        return SchemaVerbs::tr("Copy new columns, but no new tables?");
    default:
        return SchemaVerbs::tr("Copy all new tables and columns?");
    }
}

QList<int> schemasThatAreOff(const SchemaDraft &draft)
{
    QList<int> schemas;
    for (int schema = 0; schema < draft.base().schemaCount(); ++schema) {
        if (!draft.isSchemaEnabled(schema))
            schemas.append(schema);
    }
    return schemas;
}

/// "sales, shop, web and 4 more".
QString offSchemasText(const QList<int> &schemas, const SchemaConfig &config)
{
    QStringList names;
    for (const int schema : schemas.first(std::min(schemas.size(), mostSchemasNamed)))
        names.append(nameText(config.schemaName(schema)));
    const QString text = names.join(SchemaVerbs::tr(", "));
    const int more = int(schemas.size() - names.size());
    //: 1 = names of schemas, for instance "sales, shop, web"
    return more == 0 ? text : SchemaVerbs::tr("%1 and %n more", nullptr, more).arg(text);
}

/// Whether the schemas of these tables that are off go on.
Question schemasQuestion(const SchemaDraft &draft, const QList<int> &tables)
{
    const QList<int> schemas = draft.schemasThatWouldStart(tables);
    const int n = int(schemas.size());
    Question question;
    question.text = SchemaVerbs::tr("Turn %n schema(s) on as well?", nullptr, n);
    //: 1 = their names, for instance "sales, shop, web and 4 more"
    const QString details = SchemaVerbs::tr(
        "%n schema(s) are off: %1. Their tables are not copied, whatever their own boxes say.", nullptr, n);
    question.details = details.arg(offSchemasText(schemas, draft.base()));
    return question;
}

/// Of tables that go on with those schemas whatever is chosen; empty where there are none.
QString lockedText(const SchemaDraft &draft, const QList<int> &tables)
{
    const int locked = draft.othersThatWouldStart(tables, true);
    return locked == 0 ? QString()
                       : SchemaVerbs::tr("%n locked table(s) there start as well, and cannot be switched off.", nullptr,
                                         locked);
}

/// Tables that start although nobody chose them and nobody can leave them out: their schema, which was off, goes on.
int lockedThatStart(const SchemaDraft &draft, const QList<int> &schemas)
{
    const SchemaConfig &base = draft.base();
    int count = 0;
    for (const int schema : schemas) {
        if (!draft.isSchemaEnabled(schema))
            continue;
        for (int table = base.firstTable(schema); table < base.endTable(schema); ++table)
            count += draft.isTableLocked(table) && draft.isTableEnabled(table) ? 1 : 0;
    }
    return count;
}

} // namespace

SchemaVerbs::SchemaVerbs(const SchemaSubject &subject, SchemaTree &tree, Prompt &prompt, QObject *parent)
    : QObject(parent)
    , m_subject(subject)
    , m_tree(tree)
    , m_prompt(prompt)
{
    connect(&tree, &SchemaTree::chosenOutdated, this, &SchemaVerbs::invalidateTarget);
}

const SchemaVerbs::Target &SchemaVerbs::target()
{
    if (m_targetKnown)
        return m_target;
    m_targetKnown = true;
    m_target = {};
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr)
        return m_target;
    m_target.tables = m_tree.tablesInSelection();
    if (m_target.tables.isEmpty() && m_tree.schemas().isFiltered() && m_tree.selectedSchemas().isEmpty()) {
        m_target.tables = m_tree.schemas().allShownTables();
        m_target.isFilter = true;
    }
    int schema = 0;
    for (const int table : std::as_const(m_target.tables)) {
        while (table >= draft->base().endTable(schema))
            ++schema;
        const bool on = draft->isTableEnabled(table);
        m_target.canBeOn += on || !draft->isTableLocked(table) ? 1 : 0;
        if (!draft->isTableLocked(table)) {
            m_target.canEnable += !on || !draft->isSchemaEnabled(schema) ? 1 : 0;
            m_target.canDisable += on ? 1 : 0;
        }
        if ((draft->base().tableFlags(table) & NodeColumnsSettable) != 0) {
            ++m_target.withColumns;
            m_target.withoutColumns += draft->columns(table) == nullptr ? 1 : 0;
        }
    }
    return m_target;
}

bool SchemaVerbs::edit(const std::function<void(SchemaDraft &)> &change)
{
    SchemaStore *store = m_subject.store();
    if (!m_subject.isEditable() || store == nullptr)
        return false;
    if (store->edit(m_subject.id(), change))
        return true;
    if (store->isApplying(m_subject.id()))
        emit refused(tr("Your changes are being sent. Nothing else can be changed before that has ended."));
    return false;
}

void SchemaVerbs::editReported(const std::function<int(SchemaDraft &, SkippedNodes *)> &change)
{
    int changed = 0;
    int locked = 0;
    SkippedNodes skipped;
    const auto edited = [&](SchemaDraft &draft) {
        const QList<int> off = schemasThatAreOff(draft);
        changed = change(draft, &skipped);
        locked = lockedThatStart(draft, off);
    };
    if (edit(edited))
        emit reported(changed, skipped, locked);
}

void SchemaVerbs::toggle(const QModelIndex &index, bool on)
{
    const SchemaModel &model = m_tree.schemas();
    const int table = model.tableAt(index);
    if (table >= 0) {
        if (on)
            enableTables({table});
        else
            disableTables({table});
        return;
    }
    const int schema = model.schemaAt(index);
    // Under a filter the tables that can be seen are meant; else, and where none is seen, the schema's own flag alone.
    const QList<int> shown = model.isFiltered() ? model.shownTablesOf(schema) : QList<int>();
    if (shown.isEmpty()) {
        edit([schema, on](SchemaDraft &draft) { draft.setSchemasEnabled({schema}, on); });
        return;
    }
    // Its box speaks of all of its tables, those that are hidden too; so these are asked.
    const SchemaDraft *draft = m_subject.draft();
    const bool anyOn =
        draft != nullptr && draft->isSchemaEnabled(schema) && std::ranges::any_of(shown, [draft](int shownTable) {
            return !draft->isTableLocked(shownTable) && draft->isTableEnabled(shownTable);
        });
    if (anyOn)
        disableTables(shown);
    else
        enableTables(shown);
}

void SchemaVerbs::toggleSelection()
{
    const SchemaDraft *draft = m_subject.draft();
    const SchemaModel &model = m_tree.schemas();
    if (draft == nullptr)
        return;
    // Shared copies: what is done may change what is selected.
    const QList<int> schemas = m_tree.selectedSchemas();
    QList<int> tables = m_tree.selectedTables();
    const QModelIndex current = m_tree.currentIndex().siblingAtColumn(0);
    if (schemas.size() + tables.size() <= 1 || (schemas.size() == 1 && model.isFiltered() && tables.isEmpty())) {
        const auto state = Qt::CheckState(current.data(Qt::CheckStateRole).toInt());
        if (model.flags(current).testFlag(Qt::ItemIsUserCheckable))
            toggle(current, state == Qt::Unchecked);
        return;
    }
    if (tables.isEmpty()) {
        const bool on = !draft->isSchemaEnabled(schemas.first());
        edit([schemas, on](SchemaDraft &d) { d.setSchemasEnabled(schemas, on); });
        return;
    }
    // Schemas among them stand for their tables.
    tables = m_tree.tablesInSelection();
    // Together they go the way that the first of them goes that can go at all.
    for (const int table : tables) {
        if (draft->isTableLocked(table))
            continue;
        if (draft->isTableEnabled(table))
            disableTables(tables);
        else
            enableTables(tables);
        return;
    }
    disableTables(tables); // which reports that all of them are locked
}

void SchemaVerbs::enableTables(const QList<int> &tables)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !m_subject.isEditable())
        return;
    const int others = draft->othersThatWouldStart(tables);
    if (others == 0) {
        editReported(
            [&tables](SchemaDraft &d, SkippedNodes *skipped) { return d.enableTables(tables, false, skipped); });
        return;
    }
    Question question = schemasQuestion(*draft, tables);
    question.details += u' ' + tr("%n other table(s) there would start with what you have chosen.", nullptr, others);
    if (const QString locked = lockedText(*draft, tables); !locked.isEmpty())
        question.details += u' ' + locked;
    question.verb = tr("Turn on");
    question.option = tr("Switch the other %n table(s) off as well", nullptr, others);
    question.optionChecked = true;
    m_prompt.confirm(&m_tree, question,
                     [this, id = m_subject.id(), tables, base = draft->basePtr()](const Answer &answer) {
                         if (!answer.confirmed || id != m_subject.id() || !isStill(base))
                             return;
                         editReported([&](SchemaDraft &d, SkippedNodes *skipped) {
                             return d.enableTables(tables, answer.optionChecked, skipped);
                         });
                     });
}

void SchemaVerbs::disableTables(const QList<int> &tables)
{
    editReported(
        [&tables](SchemaDraft &d, SkippedNodes *skipped) { return d.setTablesEnabled(tables, false, skipped); });
}

void SchemaVerbs::enableOnly(const QList<int> &tables)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !m_subject.isEditable())
        return;
    const int others = draft->othersThatWouldStart(tables);
    if (others == 0) {
        editReported([&tables](SchemaDraft &d, SkippedNodes *skipped) { return d.enableOnly(tables, skipped); });
        return;
    }
    Question question = schemasQuestion(*draft, tables);
    question.details +=
        u' ' + tr("%n other table(s) there, on by their own boxes, are switched off with all others.", nullptr, others);
    if (const QString locked = lockedText(*draft, tables); !locked.isEmpty())
        question.details += u' ' + locked;
    question.verb = tr("Enable only these");
    const int inOff = int(std::ranges::count_if(
        tables, [draft](int table) { return !draft->isSchemaEnabled(draft->base().schemaOf(table)); }));
    // Without those of any schema, all that is on would be turned off and nothing on.
    if (inOff < tables.size())
        question.option = tr("Leave out the %n table(s) whose schema is off: they stay as they are", nullptr, inOff);
    question.optionChecked = false;
    m_prompt.confirm(&m_tree, question,
                     [this, id = m_subject.id(), tables, base = draft->basePtr()](const Answer &answer) {
                         if (!answer.confirmed || id != m_subject.id() || !isStill(base))
                             return;
                         const auto inOffSchemas = answer.optionChecked ? SchemaDraft::InOffSchemas::LeaveOut
                                                                        : SchemaDraft::InOffSchemas::TurnOn;
                         editReported([&](SchemaDraft &d, SkippedNodes *skipped) {
                             return d.enableOnly(tables, skipped, inOffSchemas);
                         });
                     });
}

void SchemaVerbs::setMode(SyncMode mode)
{
    const QList<int> tables = target().tables;
    editReported([&](SchemaDraft &d, SkippedNodes *skipped) { return d.setTablesMode(tables, mode, skipped); });
}

QList<ColumnPlace> SchemaVerbs::columnsMatching(const QString &pattern, SkippedNodes *skipped)
{
    QList<ColumnPlace> result;
    const SchemaDraft *draft = m_subject.draft();
    const auto filter = FilterExpression::parse(pattern);
    if (draft == nullptr || !filter || filter->isEmpty())
        return result;
    for (const int table : target().tables) {
        const TableColumns *columns = draft->columns(table);
        if (columns == nullptr) {
            const bool settable = (draft->base().tableFlags(table) & NodeColumnsSettable) != 0;
            if (skipped != nullptr)
                skipped->append(
                    {table, -1, settable ? SkippedNode::Reason::ColumnsUnread : SkippedNode::Reason::ColumnsFixed});
            continue;
        }
        for (qsizetype i = 0; i < columns->size(); ++i) {
            if (filter->matches(FilterSubject::of({columns->at(i).name})))
                result.append({table, int(i)});
        }
    }
    return result;
}

void SchemaVerbs::setColumns(const QString &pattern, NodeFlag flag, bool on)
{
    SkippedNodes unread;
    const QList<ColumnPlace> columns = columnsMatching(pattern, &unread);
    editReported([&](SchemaDraft &d, SkippedNodes *skipped) {
        *skipped = unread;
        return d.setColumnsFlag(columns, flag, on, skipped);
    });
}

int SchemaVerbs::wouldChange(const QList<ColumnPlace> &columns, NodeFlag flag, bool on) const
{
    const SchemaDraft *draft = m_subject.draft();
    return draft == nullptr ? 0 : int(std::ranges::count_if(columns, [&](const ColumnPlace &place) {
        const NodeFlags now = draft->columnFlags(place.table, place.column);
        // The lock is of the enabled flag alone.
        return ((now & flag) != 0) != on && (flag != NodeEnabled || (now & NodeLocked) == 0);
    }));
}

void SchemaVerbs::choosePolicy(SchemaPolicy policy)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || policy == draft->policy())
        return;
    const QList<int> kept = target().tables;
    int rest = 0;
    for (int table = 0; table < draft->base().tableCount(); ++table)
        rest += draft->isTableEnabled(table) && !draft->isTableLocked(table) ? 1 : 0;
    rest -= target().canDisable;
    QStringList details{policyExplanation(policy)};
    const bool offers = rest > 0 && policy != SchemaPolicy::AllowAll;
    const QString offer = kept.isEmpty()
                              ? tr("Turn off all %n table(s) that are on now, to choose from nothing", nullptr, rest)
                              : tr("Turn off the %n other table(s) that are on and not selected", nullptr, rest);
    if (kept.isEmpty() && policy != SchemaPolicy::AllowAll)
        details.append(tr("To copy only some of what is there, select it and choose “Enable only”."));
    const Question question{.text = policyQuestion(policy),
                            .details = details.join(u' '),
                            .verb = tr("Change"),
                            .danger = Danger::None,
                            .typedName = {},
                            .option = offers ? offer : QString(),
                            .optionChecked = false};
    m_prompt.confirm(&m_tree, question,
                     [this, id = m_subject.id(), policy, kept, base = draft->basePtr()](const Answer &answer) {
                         if (id == m_subject.id())
                             onPolicyAnswer(policy, kept, base, answer);
                     });
}

void SchemaVerbs::onPolicyAnswer(SchemaPolicy policy, const QList<int> &kept, const SchemaConfigPtr &base,
                                 const Answer &answer)
{
    const bool turnsOff = answer.optionChecked;
    if (!answer.confirmed || (turnsOff && !isStill(base))) {
        emit policyKept();
        return;
    }
    int off = 0;
    SkippedNodes skipped;
    const bool done = edit([&](SchemaDraft &draft) {
        draft.setPolicy(policy);
        if (turnsOff)
            off = draft.disableAllBut(kept, &skipped);
    });
    if (!done)
        emit policyKept();
    else if (turnsOff)
        emit reported(off, skipped, 0);
}

bool SchemaVerbs::isStill(const SchemaConfigPtr &base)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft != nullptr && draft->basePtr() == base)
        return true;
    emit refused(tr("The schemas were read again while the question was open, and may be others now. Nothing was "
                    "changed; choose again."));
    return false;
}

void SchemaVerbs::undo()
{
    edit([](SchemaDraft &draft) { draft.undo(); });
}

void SchemaVerbs::redo()
{
    edit([](SchemaDraft &draft) { draft.redo(); });
}

} // namespace sluice
