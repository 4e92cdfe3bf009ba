// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "demoserver.h"
#include "filteredit.h"
#include "operationlog.h"
#include "prompt.h"
#include "scenes.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "stage.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

namespace sluice::tour {

namespace {

/// The schema editor of one connection on a stage.
class EditorStage
{
public:
    explicit EditorStage(Stage &stage)
        : m_stage(stage)
    {
    }

    [[nodiscard]] WindowKit &kit() const { return m_stage.kit(); }
    [[nodiscard]] QTreeView *tree() const { return kit().find<QTreeView>("schemaTree"); }
    [[nodiscard]] SchemaStore &store() const { return kit().session()->schemas(); }
    [[nodiscard]] ConnectionId id() const { return kit().board().page()->connection(); }
    template<typename T = QWidget>
    [[nodiscard]] T *inPane(const char *name) const
    {
        return kit().find("schemaPane")->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] bool isLoaded() const { return store().state(id()) == SchemaStore::LoadState::Loaded; }
    void open(const QString &connection) const
    {
        kit().board().openConnection(
            WindowKit::indexOf(m_stage.table(), connection).data(ConnectionIdRole).value<ConnectionId>());
        kit().find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
    }
    void filter(const QString &text) const
    {
        auto *edit = kit().find<FilterEdit>("schemaFilter");
        edit->setFocus();
        edit->clear();
        WindowKit::type(edit, text);
        WindowKit::key(edit, Qt::Key_Return);
    }
    void selectAll() const
    {
        tree()->setFocus();
        WindowKit::key(tree(), Qt::Key_A, Qt::ControlModifier);
    }
    void shot(const QString &name, const std::function<bool()> &isSo = {}) const { m_stage.shot(name, isSo); }

private:
    Stage &m_stage;
};

void choosing(Stage &stage)
{
    const EditorStage editor(stage);
    editor.open(QStringLiteral("orders_db"));
    editor.shot(QStringLiteral("default"), [&] { return editor.isLoaded(); });
    editor.filter(QStringLiteral("order* is:enabled"));
    editor.shot(QStringLiteral("filtered"));
    editor.filter(QStringLiteral("/ord(/"));
    editor.shot(QStringLiteral("filter-wrong"));
    editor.filter(QStringLiteral("nothing-is-called-so"));
    editor.shot(QStringLiteral("filter-nothing"));
    editor.filter(QStringLiteral("order*"));
    editor.selectAll();
    editor.shot(QStringLiteral("selected"));
    WindowKit::key(editor.tree(), Qt::Key_Space);
    editor.shot(QStringLiteral("bulk"));
    editor.inPane<QMenu>("bulkMenu")->popup(editor.inPane("moreButton")->mapToGlobal(QPoint(0, 20)));
    editor.shot(QStringLiteral("bulk-menu"));
    stage.closeDialogs();
    editor.filter(QString());
    WindowKit::click(editor.tree(), WindowKit::indexOf(editor.tree(), QStringLiteral("orders")));
    editor.shot(QStringLiteral("columns-unread"));
    WindowKit::key(editor.tree(), Qt::Key_Return);
    auto *columns = editor.kit().find<QTreeView>("columnsTable");
    editor.shot(QStringLiteral("columns"), [&] { return columns->model()->rowCount() > 0; });
    columns->model()->setData(columns->model()->index(2, 1), Qt::Checked, Qt::CheckStateRole);
    editor.shot(QStringLiteral("columns-hashed"));
    columns->setCurrentIndex(columns->model()->index(0, 0));
    editor.shot(QStringLiteral("columns-locked"));
    auto *policy = editor.inPane<QComboBox>("policy");
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    editor.shot(QStringLiteral("policy"));
    stage.closeDialogs();
    WindowKit::click(editor.inPane("pasteNames"));
    if (auto *list = editor.kit().find<QDialog>("nameListDialog")) {
        editor.shot(QStringLiteral("paste-empty"));
        list->findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"))
            ->setPlainText(QStringLiteral("schema,table\npublic,orders\npublic,ORDER_ITEMS\npublic,refunds\n"
                                          "public,nowhere\npublic,schema_migrations\n"));
        editor.shot(QStringLiteral("paste-report"),
                    [list] { return list->findChild<QPushButton *>(QStringLiteral("nameListExactly"))->isEnabled(); });
    }
    stage.closeDialogs();
    if (auto *load = editor.inPane<QAction>("bulkLoadColumns")) {
        editor.filter(QStringLiteral("order*"));
        load->trigger();
        editor.shot(QStringLiteral("load-columns"));
        stage.closeDialogs();
    }
    WindowKit::click(editor.inPane("discardButton"));
}

void lockedAndOff(Stage &stage)
{
    const EditorStage editor(stage);
    editor.open(QStringLiteral("salesforce_emea"));
    editor.tree()->expandAll();
    editor.shot(QStringLiteral("locked"), [&] { return editor.isLoaded(); });
    editor.tree()->expandAll();
    editor.filter(QStringLiteral("*"));
    editor.selectAll();
    editor.inPane<QAction>("bulkDisable")->trigger();
    editor.shot(QStringLiteral("skipped"));
    WindowKit::click(editor.inPane("skippedButton"));
    editor.shot(QStringLiteral("skipped-list"));
    stage.closeDialogs();
    WindowKit::click(editor.inPane("discardButton"));
    editor.filter(QString());
    // The schema off, its tables on.
    WindowKit::click(editor.tree(), editor.tree()->model()->index(0, 0));
    WindowKit::key(editor.tree(), Qt::Key_Space);
    if (editor.store().draft(editor.id())->isSchemaEnabled(0))
        WindowKit::key(editor.tree(), Qt::Key_Space);
    editor.shot(QStringLiteral("schema-off"));
    editor.filter(QStringLiteral("is:disabled -is:locked"));
    WindowKit::click(editor.tree(), editor.tree()->model()->index(0, 0, editor.tree()->model()->index(0, 0)));
    editor.inPane<QAction>("bulkEnable")->trigger();
    editor.shot(QStringLiteral("others-would-start"));
    stage.closeDialogs();
    WindowKit::click(editor.inPane("discardButton"));
    editor.filter(QString());
}

void waiting(Stage &stage)
{
    const EditorStage editor(stage);
    DemoServer &demo = stage.kit().demo();
    (void)demo.setFaults({QStringLiteral("POST /v1/connections/** delay 4000"),
                          QStringLiteral("GET /v1/connections/*/schemas delay 2500")});
    editor.open(QStringLiteral("inventory_mysql"));
    // What is there within a moment is not told of: this takes longer.
    const auto canBeStopped = [&] {
        return editor.inPane("stopReload")->isVisible();
    };
    editor.shot(QStringLiteral("reading"), canBeStopped);
    editor.shot(QStringLiteral("read"), [&] { return editor.isLoaded(); });
    WindowKit::click(editor.inPane("reloadButton"));
    editor.shot(QStringLiteral("reloading"), canBeStopped);
    editor.shot(QStringLiteral("reloaded"), [&] { return !editor.store().isBusy(editor.id()); });
    editor.open(QStringLiteral("crm_sqlserver"));
    editor.shot(QStringLiteral("undiscovered"),
                [&] { return editor.store().state(editor.id()) == SchemaStore::LoadState::NotDiscovered; });
}

/// Tables with a hashed column put down where nobody has read the columns.
void putDown(Stage &stage)
{
    const EditorStage editor(stage);
    editor.open(QStringLiteral("shop_shard_01"));
    editor.shot(QStringLiteral("shard"), [&] { return editor.isLoaded(); });
    editor.tree()->expandAll();
    WindowKit::click(editor.tree(), WindowKit::indexOf(editor.tree(), QStringLiteral("orders")));
    WindowKit::key(editor.tree(), Qt::Key_Return);
    auto *columns = editor.kit().find<QTreeView>("columnsTable");
    if (!WindowKit::wait([&] { return columns->model()->rowCount() > 1; }))
        return;
    columns->model()->setData(columns->model()->index(1, 1), Qt::Checked, Qt::CheckStateRole);
    editor.inPane<QAction>("pickUp")->trigger();
    editor.shot(QStringLiteral("picked-up"));
    editor.inPane<QAction>("putDown")->trigger();
    if (auto *dialog = editor.kit().find<QDialog>("transferDialog")) {
        auto *targets = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
        WindowKit::click(targets, targets->model()->index(0, 1));
        WindowKit::key(targets, Qt::Key_Space);
        auto *read = dialog->findChild<QPushButton *>(QStringLiteral("transferReadColumns"));
        editor.shot(QStringLiteral("put-down"), [read] { return read->isVisible(); });
        WindowKit::click(read);
        editor.shot(QStringLiteral("put-down-price"));
    }
    stage.closeDialogs();
    WindowKit::click(editor.inPane("discardButton"));
}

/// What is put down on several, before it is sent.
void reviewOfMany(Stage &stage)
{
    const EditorStage editor(stage);
    editor.open(QStringLiteral("shop_shard_01"));
    if (!WindowKit::wait([&] { return editor.isLoaded(); }))
        return;
    editor.tree()->expandAll();
    // One that goes off there, one that is loaded from the beginning.
    for (const auto &name : {QStringLiteral("orders"), QStringLiteral("audit_log")}) {
        WindowKit::click(editor.tree(), WindowKit::indexOf(editor.tree(), name));
        WindowKit::key(editor.tree(), Qt::Key_Space);
    }
    WindowKit::click(editor.tree(), WindowKit::indexOf(editor.tree(), QStringLiteral("orders")), Qt::ControlModifier);
    editor.inPane<QAction>("pickUp")->trigger();
    editor.inPane<QAction>("putDown")->trigger();
    if (auto *dialog = editor.kit().find<QDialog>("transferDialog")) {
        auto *targets = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
        WindowKit::click(targets, targets->model()->index(0, 1));
        WindowKit::click(targets, targets->model()->index(2, 1), Qt::ShiftModifier);
        WindowKit::key(targets, Qt::Key_Space);
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("transferApply"));
        editor.shot(QStringLiteral("put-down-many"), [apply] { return apply->isEnabled(); });
        WindowKit::click(apply);
        auto *review = editor.kit().find<QDialog>("transferReview");
        const auto *send = review->findChild<QPushButton *>(QStringLiteral("transferReviewApply"));
        editor.shot(QStringLiteral("put-down-review"), [send] { return send->isEnabled(); });
    }
    stage.closeDialogs();
    WindowKit::click(editor.inPane("discardButton"));
}

/// Files that were never synced: their primary keys can be chosen.
void keysOfFiles(Stage &stage)
{
    const EditorStage editor(stage);
    editor.open(QStringLiteral("shared files.all"));
    if (!WindowKit::wait([&] { return editor.store().state(editor.id()) == SchemaStore::LoadState::NotDiscovered; }))
        return;
    editor.store().reload(editor.id(), ReloadMode::Preserve);
    if (!WindowKit::wait([&] { return editor.isLoaded() && !editor.store().isBusy(editor.id()); }, 20'000))
        return;
    editor.tree()->expandAll();
    WindowKit::click(editor.tree(), editor.tree()->model()->index(0, 0, editor.tree()->model()->index(0, 0)));
    WindowKit::key(editor.tree(), Qt::Key_Return);
    auto *columns = editor.kit().find<QTreeView>("columnsTable");
    if (!WindowKit::wait([&] { return columns->model()->rowCount() > 3; }))
        return;
    columns->model()->setData(columns->model()->index(3, 2), Qt::Checked, Qt::CheckStateRole);
    editor.shot(QStringLiteral("keys"));
    WindowKit::click(editor.inPane("reviewButton"));
    auto *tabs = editor.kit().find<QTabWidget>("reviewTabs");
    if (tabs != nullptr)
        tabs->setCurrentIndex(2);
    editor.shot(QStringLiteral("keys-follow"), [tabs] { return tabs != nullptr; });
    stage.closeDialogs();
    WindowKit::click(editor.inPane("discardButton"));
}

/// What is asked before something is done, and the dialogs that no story comes by.
void asking(Stage &stage)
{
    const EditorStage editor(stage);
    editor.open(QStringLiteral("orders_db"));
    if (!WindowKit::wait([&] { return editor.isLoaded(); }))
        return;
    editor.tree()->expandAll();
    const auto isAsked = [] {
        return QApplication::activeModalWidget() != nullptr;
    };
    const auto trigger = [&](const char *action, const QString &scene) {
        editor.inPane<QAction>(action)->trigger();
        editor.shot(scene, isAsked);
        stage.closeDialogs();
    };
    trigger("reloadExclude", QStringLiteral("reload-exclude"));
    trigger("reloadInclude", QStringLiteral("reload-include"));
    WindowKit::click(editor.tree(), WindowKit::indexOf(editor.tree(), QStringLiteral("orders")));
    WindowKit::key(editor.tree(), Qt::Key_Return);
    auto *columns = editor.kit().find<QTreeView>("columnsTable");
    if (!WindowKit::wait([&] { return columns->model()->rowCount() > 0; }))
        return;
    editor.tree()->setFocus();
    trigger("hashMatching", QStringLiteral("column-pattern"));
    trigger("resyncTables", QStringLiteral("resync"));
    trigger("exportSelection", QStringLiteral("export"));
    trigger("compareWithOther", QStringLiteral("compare-with"));
    for (const int row : {1, 2})
        columns->model()->setData(columns->model()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
    editor.kit().applySchemas();
    if (WindowKit::wait([&] { return !editor.store().isBusy(editor.id()) && !editor.store().isUnsent(editor.id()); }))
        trigger("dropBlocked", QStringLiteral("drop-blocked"));
    editor.filter(QStringLiteral("order* is:enabled"));
    emit editor.inPane<QMenu>("savedFiltersMenu")->aboutToShow(); // it is made anew
    trigger("saveFilter", QStringLiteral("save-filter"));
    editor.filter(QString());
    // The service warns of what comes back.
    for (const auto &name : {QStringLiteral("audit_log"), QStringLiteral("page_views")}) {
        WindowKit::click(editor.tree(), WindowKit::indexOf(editor.tree(), name));
        WindowKit::key(editor.tree(), Qt::Key_Space);
    }
    editor.kit().applySchemas();
    editor.shot(QStringLiteral("warned"), [&] { return !editor.store().warnings(editor.id()).isEmpty(); });
}

} // namespace

int schemaScenes(const QDir &folder, QSize size)
{
    Stage stage(folder, size, QStringLiteral("schema"));
    WindowKit::Setup setup = stock();
    setup.demo.frozenNow = {};
    stage.open(std::move(setup));
    if (!stage.waitLoaded())
        return 1;
    choosing(stage);
    lockedAndOff(stage);
    putDown(stage);
    reviewOfMany(stage);
    keysOfFiles(stage);
    asking(stage);
    waiting(stage);
    return stage.faults();
}

} // namespace sluice::tour
