// SPDX-License-Identifier: GPL-3.0-or-later
// What SchemaPane shows of the store's state, of the draft and of the filter.
#include "emptystate.h"
#include "errortext.h"
#include "filteredit.h"
#include "handfocus.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "schema/bulkbar.h"
#include "schema/columnsside.h"
#include "schema/compare/comparecontroller.h"
#include "schema/pendingbar.h"
#include "schema/schemabar.h"
#include "schema/schemapane.h"
#include "schema/schematree.h"
#include "schema/snapshotscontroller.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "session.h"
#include "words/drafttext.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace sluice {

void SchemaPane::applyFilter(const QString &text)
{
    const auto problem = m_tree->schemas().setFilter(text);
    const bool showsOld = problem && m_tree->schemas().isFiltered();
    const QString old = showsOld ? u' ' + tr("The rows are still those of the filter before it.") : QString();
    const QString sentence = problem ? QString(filterProblemText(*problem, text) + old) : QString();
    m_bar->filter()->setError(sentence);
    m_filterProblem->setText(sentence);
    m_filterProblem->setVisible(problem.has_value());
    if (problem)
        m_bar->filter()->setCounts(0, -1);
    else
        updateCounts();
}

void SchemaPane::updateState()
{
    SchemaStore *store = m_subject.store();
    const auto state = store == nullptr ? SchemaStore::LoadState::NotLoaded : store->state(m_subject.id());
    const bool busy = store != nullptr && store->isBusy(m_subject.id());
    const bool loading = state == SchemaStore::LoadState::Loading;
    m_bar->setBusy(busy || loading, !busy && !loading);
    m_bar->setApplying(store != nullptr && store->isApplying(m_subject.id()));
    m_pending->setBusy(store != nullptr && store->isApplying(m_subject.id()));
    m_pending->setCanApply(!busy);
    m_pending->setMayApply(m_subject.isEditable());
    updateProgress();
    const SchemaDraft *draft = m_subject.draft();
    m_bar->setHasConfig(draft != nullptr);
    const SchemaDraft *shown = draft != nullptr || store == nullptr ? draft : store->preview(m_subject.id());
    const bool shows = shown != nullptr && shown->base().schemaCount() > 0;
    // Once: what is told later, of an Apply for instance, is newer.
    const bool failed = state == SchemaStore::LoadState::Failed && shows;
    if (std::exchange(m_saysFailed, failed) != failed && failed)
        m_message->showError(*store->error(m_subject.id()));
    updateDraft();
    m_columns->refresh();
    m_compare->refresh();
    m_snapshots->refresh();
}

void SchemaPane::updateEditable()
{
    m_bar->setEditable(m_subject.isEditable());
    m_tree->updateEditable();
    m_columns->updateEditable();
    updateState();
}

void SchemaPane::updateProgress()
{
    updateEmptyState();
    const SchemaStore *store = m_subject.store();
    const SchemaStore::Reading *reading = store == nullptr ? nullptr : store->reading(m_subject.id());
    if (reading != nullptr) {
        // What is there within a moment shows no more than the tree it ends in.
        const qint64 ms = reading->startedAt.millisecondsTo(m_subject.session()->serverNow());
        m_bar->setReading(ms < momentMs ? -1 : ms, reading->bytes);
        if (ms < momentMs && !m_moment->isActive())
            m_moment->start();
        return;
    }
    const OperationId id = store == nullptr ? OperationId::None : store->operation(m_subject.id());
    const Operation *operation = id == OperationId::None ? nullptr : m_subject.session()->operations().find(id);
    const bool reloads = operation != nullptr && operation->kind == Operation::Kind::SchemaReload;
    m_bar->setReloading(
        reloads ? std::max<qint64>(0, operation->startedAt.millisecondsTo(m_subject.session()->serverNow())) : -1);
}

void SchemaPane::updateEmptyState()
{
    const SchemaStore *store = m_subject.store();
    const auto state = store == nullptr ? SchemaStore::LoadState::NotLoaded : store->state(m_subject.id());
    const SchemaDraft *draft = m_subject.draft();
    m_empty->setAction({});
    if (showsNothing()) {
        const bool isTooLarge =
            m_subject.store() != nullptr && m_subject.store()->snapshots().isLastTooLarge(m_subject.id());
        m_empty->setContent(
            QStringLiteral("edit-find"), tr("No table matches “%1”").arg(m_bar->filter()->text().trimmed()),
            m_tree->schemas().asksForNew() && isTooLarge ? tr(
                "The last snapshot of this connection is too large to be compared with what is there at each look, "
                "so that nothing is known to be new. Under Snapshots you can compare the two.")
            : m_tree->schemas().asksForNew()
                ? tr("New is what the last snapshot of this connection does not have; before the "
                     "first one nothing is.")
                : tr("%n table(s) are hidden by the filter.", nullptr, m_tree->schemas().totalTables()));
        m_empty->setAction(tr("Clear the filter"), QStringLiteral("edit-clear"));
        return;
    }
    if (store != nullptr && store->isBusy(m_subject.id()) && draft == nullptr) {
        m_empty->setContent(
            QStringLiteral("state-sync"), tr("The service looks through the source…"),
            tr("This may take minutes. You can go elsewhere meanwhile; Activity shows how long it runs."));
    } else if (state == SchemaStore::LoadState::NotDiscovered) {
        m_empty->setContent(
            QStringLiteral("edit-find"), tr("Nobody has looked through this source yet"),
            tr("The service does not know its schemas and tables before the first sync, or before it is "
               "asked to look. The setup tests (Ctrl+T) make it look as well; some sources know no other way."));
        if (m_subject.isEditable())
            m_empty->setAction(tr("Discover schemas and tables"), QStringLiteral("edit-find"));
    } else if (state == SchemaStore::LoadState::Failed && draft == nullptr) {
        const auto error = store->error(m_subject.id());
        m_empty->setContent(QStringLiteral("data-error"), tr("The schemas could not be read"),
                            error ? errorText(*error).text() : QString());
        m_empty->setAction(tr("Try again"), QStringLiteral("view-refresh"));
    } else if (state == SchemaStore::LoadState::NotLoaded && store != nullptr) {
        m_empty->setContent(QStringLiteral("table"), tr("The schemas and tables have not been read"));
        m_empty->setAction(tr("Read them"), QStringLiteral("view-refresh"));
    } else if (draft == nullptr) {
        m_empty->setContent(QStringLiteral("state-sync"), tr("Reading schemas and tables…"));
    } else if (draft->base().schemaCount() == 0) {
        m_empty->setContent(QStringLiteral("table"), tr("There is nothing to choose here"),
                            tr("The service knows no schemas or tables of this connection."));
    }
}

void SchemaPane::updateSchemas()
{
    QStringList schemas;
    if (const SchemaDraft *draft = m_subject.draft()) {
        for (int schema = 0; schema < draft->base().schemaCount(); ++schema)
            schemas.append(draft->base().schemaName(schema));
    }
    m_bar->setSchemas(schemas);
}

void SchemaPane::noteWarnings(bool again)
{
    // With what a look at the config costs it is one call more, and nobody waits for it.
    if (isVisible() && m_subject.draft() != nullptr && (again || !m_subject.store()->knowsWarnings(m_subject.id())))
        m_subject.store()->noteWarnings(m_subject.id());
}

void SchemaPane::updateDraft()
{
    const SchemaDraft *draft = m_subject.draft();
    m_pending->setChanges(draft == nullptr ? ChangeCounts() : countChanges(*draft),
                          draft == nullptr ? 0 : int(m_subject.store()->waiting(m_subject.id()).size()));
    updateCounts();
    m_bar->setPolicy(draft == nullptr ? std::nullopt : std::optional(draft->policy()));
    m_bulk->refresh();
    updateShown();
}

void SchemaPane::updateCounts()
{
    const SchemaModel &model = m_tree->schemas();
    if (!m_bar->filter()->error().isEmpty())
        return;
    m_bar->filter()->setCounts(model.shownTables(), model.config() == nullptr ? -1 : model.totalTables());
    const int givenUp = model.givenUp();
    const int unknown = model.unknownTables();
    m_filterProblem->setText(
        model.isSearching() ? tr("Looking through all names…")
        : givenUp > 0
            ? tr("In %n name(s) the regular expression takes too many steps: they are not shown.", nullptr, givenUp)
        : unknown > 0 ? tr("The columns of %n table(s) have not been read: they are not shown.", nullptr, unknown)
                      : QString());
    m_filterProblem->setVisible(model.isSearching() || givenUp > 0 || unknown > 0);
}

bool SchemaPane::showsNothing() const
{
    const SchemaModel &model = m_tree->schemas();
    return model.isFiltered() && model.config() != nullptr && model.totalTables() > 0 && model.rowCount() == 0
           && !model.isSearching();
}

void SchemaPane::updateShown()
{
    const SchemaStore *store = m_subject.store();
    const SchemaDraft *draft = m_subject.draft();
    const SchemaDraft *shown = draft != nullptr || store == nullptr ? draft : store->preview(m_subject.id());
    const bool shows = shown != nullptr && shown->base().schemaCount() > 0 && !showsNothing();
    if (!shows)
        updateEmptyState();
    // The keys go on where one can do something about it; while there is nothing to be done, nowhere, and not to the
    // buttons of the page's head, which send.
    const bool hadFocus = hasFocusWithin(m_splitter);
    if (!shows && hadFocus && showsNothing())
        focusFilter();
    else if (!shows && hadFocus)
        setFocus();
    m_stack->setCurrentWidget(shows ? static_cast<QWidget *>(m_splitter) : m_empty);
    if (shows && window()->focusWidget() == this)
        m_tree->setFocus();
}

void SchemaPane::tick()
{
    const SchemaStore *store = m_subject.store();
    if (store != nullptr && (store->isBusy(m_subject.id()) || store->reading(m_subject.id()) != nullptr))
        updateProgress();
}

} // namespace sluice
