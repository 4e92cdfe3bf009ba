// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemapane.h"

#include "emptystate.h"
#include "filteredit.h"
#include "look.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "schema/bulkbar.h"
#include "schema/columnsside.h"
#include "schema/compare/comparecontroller.h"
#include "schema/draftcontroller.h"
#include "schema/namelistdialog.h"
#include "schema/pendingbar.h"
#include "schema/schemabar.h"
#include "schema/schematree.h"
#include "schema/schemaverbs.h"
#include "schema/snapshotscontroller.h"
#include "schema/transfer/beyondmenu.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "session.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace sluice {

SchemaPane::SchemaPane(const Words &words, Prompt &prompt, ViewState &viewState, QWidget *parent)
    : QWidget(parent)
    , m_moment(new QTimer(this))
    , m_message(new MessageBar(this))
    , m_bar(new SchemaBar(viewState, this))
    , m_filterProblem(new PlainLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(this))
    , m_tree(new SchemaTree(words, m_subject, this))
    , m_columns(new ColumnsSide(words, m_subject, this))
    , m_pending(new PendingBar(this))
    , m_verbs(new SchemaVerbs(m_subject, *m_tree, prompt, this))
    , m_bulk(new BulkBar(m_subject, *m_verbs, prompt, this))
    , m_controller(new DraftController(m_subject, prompt, *m_message, *this))
    , m_compare(new CompareController(m_subject, prompt, *m_message, *this))
    , m_snapshots(new SnapshotsController(m_subject, *m_compare, prompt, *m_message, *this))
    , m_beyond(new BeyondMenu(m_subject, *m_verbs, *m_tree, prompt, *m_message, *this))
{
    setObjectName(QStringLiteral("schemaPane"));
    const int unit = gridUnit(this);
    m_empty->setObjectName(QStringLiteral("schemaEmpty"));
    m_filterProblem->setObjectName(QStringLiteral("filterProblem"));
    m_filterProblem->setContentsMargins(2 * unit, 0, 2 * unit, unit);
    m_filterProblem->hide();
    m_splitter->setObjectName(QStringLiteral("schemaSplitter"));
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_columns);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_bar);
    layout->addWidget(m_filterProblem);
    layout->addWidget(m_bulk);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_pending);
    for (QMenu *menu : {m_bulk->menu(), m_beyond->menu()})
        m_beyond->addTo(menu, m_compare->action());
    m_moment->setSingleShot(true);
    m_moment->setInterval(int(momentMs) + 20);
    connect(m_moment, &QTimer::timeout, this, &SchemaPane::updateProgress);
    connectParts();
    m_columns->resetSubject();
    updateState();
}

SchemaPane::~SchemaPane() = default;

void SchemaPane::connectParts()
{
    connect(m_bar->filter(), &FilterEdit::filterChanged, this, &SchemaPane::applyFilter);
    // What can be read is shown at every key; what cannot is said when typing rests.
    connect(m_bar->filter(), &QLineEdit::textEdited, this, [this](const QString &text) {
        m_selectsAll = false;
        if (SchemaFilter::parse(text))
            applyFilter(text);
    });
    connect(&m_tree->schemas(), &SchemaModel::searched, this, [this] {
        updateCounts();
        updateShown();
        if (std::exchange(m_selectsAll, false) && m_bar->filter()->hasFocus())
            selectAllShown();
    });
    connect(m_bar->filter(), &FilterEdit::entered, this, [this] {
        m_tree->schemas().filterAgain();
        updateCounts();
    });
    connect(m_bar->filter(), &FilterEdit::moveToViewRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_bar, &SchemaBar::selectAllRequested, this, &SchemaPane::selectAllShown);
    connect(m_bar, &SchemaBar::pasteRequested, this, &SchemaPane::pasteNames);
    connect(m_bulk, &BulkBar::pasteRequested, this, &SchemaPane::pasteNames);
    connect(m_bar, &SchemaBar::policyChosen, m_verbs, &SchemaVerbs::choosePolicy);
    connect(m_verbs, &SchemaVerbs::policyKept, this, &SchemaPane::updateDraft);
    connect(m_verbs, &SchemaVerbs::refused, m_message,
            [this](const QString &why) { m_message->showMessage(Tone::Attention, why); });
    connect(m_bar, &SchemaBar::reloadRequested, m_controller, &DraftController::requestReload);
    connect(m_bar, &SchemaBar::stopRequested, this, [this] {
        if (m_subject.store() != nullptr && m_subject.store()->reading(m_subject.id()) != nullptr)
            m_subject.store()->stopReading(m_subject.id());
        else
            m_controller->stopWaiting();
    });
    connect(m_compare, &CompareController::taken, m_tree, [this] {
        // Not everywhere does the window come back by itself when what lay over it goes.
        window()->activateWindow();
        m_tree->setFocus();
    });
    connect(m_bar, &SchemaBar::snapshotsRequested, m_snapshots, &SnapshotsController::showSnapshots);
    connect(&m_tree->schemas(), &SchemaModel::toggled, m_verbs, &SchemaVerbs::toggle);
    connect(&m_tree->schemas(), &QAbstractItemModel::modelReset, this, &SchemaPane::updateShown);
    connect(m_tree, &SchemaTree::spacePressed, this, [this] {
        if (const Session *session = m_subject.session(); session != nullptr && session->isReadOnly())
            m_message->showMessage(Tone::Information, tr("This profile is read-only: you can look, and nothing here "
                                                         "can be changed."));
        else
            m_verbs->toggleSelection();
    });
    connect(m_tree, &SchemaTree::openRequested, m_columns, &ColumnsSide::openColumns);
    const auto showWarning = [this] {
        m_columns->setWarning(m_tree->schemas().warningOf(m_tree->currentTable()));
    };
    connect(m_tree, &SchemaTree::currentTableChanged, m_columns, [this, showWarning] {
        m_columns->setTable(m_tree->currentTable());
        showWarning();
    });
    connect(&m_tree->schemas(), &SchemaModel::warned, m_columns, showWarning);
    connect(m_tree, &SchemaTree::chosenChanged, m_bulk, &BulkBar::refresh);
    connect(m_tree, &QWidget::customContextMenuRequested, m_bulk, [this](const QPoint &at) {
        const QPoint global = m_tree->viewport()->mapToGlobal(at);
        if (m_subject.isEditable())
            m_bulk->showMenu(global);
        else
            m_beyond->showMenu(global);
    });
    connect(m_columns, &ColumnsSide::enabledToggled, m_verbs, [this](int table, int column, bool on) {
        m_verbs->edit([table, column, on](SchemaDraft &d) { d.setColumnEnabled(table, column, on); });
    });
    connect(m_columns, &ColumnsSide::hashedToggled, m_verbs, [this](int table, int column, bool on) {
        m_verbs->edit([table, column, on](SchemaDraft &d) { d.setColumnHashed(table, column, on); });
    });
    connect(m_columns, &ColumnsSide::keyToggled, m_verbs, [this](int table, int column, bool on) {
        m_verbs->edit([table, column, on](SchemaDraft &d) { d.setColumnKey(table, column, on); });
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &SchemaPane::startOver);
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        if (m_subject.store() != nullptr)
            m_subject.store()->refresh(m_subject.id());
    });
    connect(m_message, &MessageBar::actionTriggered, this, &SchemaPane::onMessageAction);
    connect(m_pending, &PendingBar::reviewRequested, m_controller, &DraftController::review);
    connect(m_pending, &PendingBar::discardRequested, m_controller, &DraftController::discard);
    connect(m_pending, &PendingBar::applyRequested, m_controller, &DraftController::apply);
}

void SchemaPane::setSession(Session *session)
{
    if (m_subject.session() != nullptr) {
        disconnect(m_subject.session(), nullptr, this, nullptr);
        disconnect(&m_subject.session()->schemas(), nullptr, this, nullptr);
    }
    m_subject.set(session, {});
    m_controller->setSession(session);
    m_snapshots->setSession(session);
    m_beyond->setSession(session);
    setConnection({});
    if (session == nullptr)
        return;
    connect(session, &Session::readOnlyChanged, this, &SchemaPane::updateEditable);
    const SchemaStore *store = &session->schemas();
    const auto forThis = [this](auto then) {
        return [this, then](const ConnectionId &id) {
            if (id == m_subject.id())
                (this->*then)();
        };
    };
    connect(store, &SchemaStore::stateChanged, this, forThis(&SchemaPane::updateState));
    connect(store, &SchemaStore::draftChanged, this, forThis(&SchemaPane::updateDraft));
    connect(store, &SchemaStore::draftChanged, m_bulk, [this](const ConnectionId &id) {
        if (id == m_subject.id())
            m_bulk->forgetReport();
    });
    connect(store, &SchemaStore::previewChanged, this, forThis(&SchemaPane::updateState));
    connect(store, &SchemaStore::differenceChanged, this, forThis(&SchemaPane::updateDraft));
    connect(store, &SchemaStore::readingProgressed, this, forThis(&SchemaPane::updateProgress));
    connect(store, &SchemaStore::columnsProgressed, m_bulk, [this](const ConnectionId &id) {
        if (id == m_subject.id())
            m_bulk->refreshLoading();
    });
    connect(store, &SchemaStore::configReplaced, this, [this](const ConnectionId &id) {
        if (id != m_subject.id())
            return;
        updateSchemas();
        noteWarnings(true);
        m_columns->refresh();
    });
    connect(store, &SchemaStore::columnsLoaded, this,
            [this](const ConnectionId &id, const QString &, const QString &, const std::optional<Error> &error) {
                if (id != m_subject.id())
                    return;
                if (error && error->kind != Error::Kind::Cancelled)
                    m_message->showError(*error, false);
                m_columns->refresh();
            });
}

void SchemaPane::setConnection(const ConnectionId &id)
{
    if (id == m_subject.id() && !id.isEmpty())
        return;
    m_subject.set(m_subject.session(), id);
    m_message->clear();
    m_saysFailed = false;
    m_selectsAll = false;
    m_bar->filter()->setFilter({});
    m_bar->setEditable(m_subject.isEditable());
    m_tree->resetSubject();
    m_columns->resetSubject();
    m_bulk->resetSubject();
    updateSchemas();
    if (isVisible() && m_subject.store() != nullptr)
        m_subject.store()->load(id);
    noteWarnings(false);
    updateState();
    m_controller->subjectChanged();
}

void SchemaPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_subject.store() != nullptr)
        m_subject.store()->load(m_subject.id());
    noteWarnings(false);
}

bool SchemaPane::event(QEvent *event)
{
    // While something in here has the focus, these keys mean this pane, whatever they mean in the rest of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || key->matches(QKeySequence::Save) || key->matches(QKeySequence::Refresh)
            || key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SchemaPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        m_verbs->undo();
    } else if (event->matches(QKeySequence::Redo)) {
        m_verbs->redo();
    } else if (event->matches(QKeySequence::Find)) {
        focusFilter();
    } else if (event->matches(QKeySequence::Save)) {
        m_controller->review();
    } else if (event->matches(QKeySequence::Refresh)) {
        if (m_subject.store() != nullptr)
            m_subject.store()->refresh(m_subject.id());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SchemaPane::compareWithOther()
{
    m_compare->start();
}

void SchemaPane::focusFilter()
{
    m_bar->filter()->setFocus(Qt::ShortcutFocusReason);
    m_bar->filter()->selectAll();
}

void SchemaPane::selectAllShown()
{
    // What cannot be read filters nothing, and must not select what was filtered before it.
    applyFilter(m_bar->filter()->text());
    // Nor what is not all of it yet: it is selected when it is.
    m_selectsAll = m_tree->schemas().isSearching();
    if (!m_bar->filter()->error().isEmpty() || m_selectsAll)
        return;
    m_tree->setFocus(Qt::ShortcutFocusReason);
    m_tree->selectAll();
}

void SchemaPane::pasteNames()
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !m_subject.isEditable())
        return;
    auto *dialog = new NameListDialog(draft->basePtr(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameListDialog::chosen, this, [this, dialog](NameListDialog::Verb verb) {
        // Places mean something else when the base has been replaced meanwhile.
        if (!m_verbs->isStill(dialog->config()))
            return;
        const QList<int> tables = dialog->match().tables;
        if (verb == NameListDialog::Verb::Enable)
            m_verbs->enableTables(tables);
        else if (verb == NameListDialog::Verb::Disable)
            m_verbs->disableTables(tables);
        else
            m_verbs->enableOnly(tables);
    });
    dialog->open();
}

void SchemaPane::onMessageAction(const QString &id)
{
    // What the controller does not know is a filter, which shows what the message speaks of.
    if (!m_controller->handle(id) && id.startsWith(u"is:"))
        m_bar->filter()->setFilter(id);
}

void SchemaPane::takeFocus()
{
    if (m_tree->isVisible())
        m_tree->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void SchemaPane::startOver()
{
    SchemaStore *store = m_subject.store();
    if (store == nullptr)
        return;
    if (showsNothing()) {
        m_bar->filter()->setFilter({});
        m_tree->setFocus();
        return;
    }
    if (store->state(m_subject.id()) == SchemaStore::LoadState::NotDiscovered)
        m_controller->requestReload(ReloadMode::Preserve);
    else
        store->refresh(m_subject.id());
}

} // namespace sluice
