// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "schemaeditortest.h"
#include "testregistry.h"

#include <QScopeGuard>

using namespace sluice;
using test::WindowKit;

/// The schema editor as somebody uses it who has much to choose: filters, many tables at once, lists of names, undo.
class TstSchemaEditor : public test::SchemaEditorTest
{
    Q_OBJECT

private slots:
    void fiveThousandTablesInOnePatch();
    void lockedRowsAreSkippedAndSaid();
    void aReportGoesWithTheNextChange();
    void undoOfABulkSaysWhatItUndoes();
    void enableOnlyThese();
    void oddNames();
    void columnsOfOddNames();
    void oneKeyOfSalesforce();
    void pastedNames();
    void anAnswerAboutWhatWasIsTakenBack();
    void aWrongExpressionIsExplainedInPlace();
    void hiddenRowsAreNeverSelected();
    void filtersAreSavedByName();
    void wordsAreCompleted();
    void keysOfTheEditor();
    void reloadShowsWhatIsNewAndGone();
    void nothingSelectedOffersNothing();
    void whatFollowsAtOnceMeansWhatIsSelected();

    void cleanup();
};

void TstSchemaEditor::cleanup()
{
    if (m_kit != nullptr)
        QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstSchemaEditor::fiveThousandTablesInOnePatch()
{
    start({.schedules = false, .groups = 1, .connections = 1, .schemas = 1, .tables = 5000, .columns = 0});
    open(QString());
    QCOMPARE(draft().base().tableCount(), 5000);
    // All of them on first, so that one press of Space is one way for all.
    type(QStringLiteral("stg_* -is:disabled"));
    selectAll();
    QVERIFY(tree()->hasFocus());
    QSet<QString> expected;
    for (const int table : model()->allShownTables()) {
        QVERIFY(draft().base().tableName(table).startsWith(u"stg_"));
        if (!draft().isTableLocked(table))
            expected.insert(draft().base().tableName(table));
    }
    QCOMPARE_GT(expected.size(), 400);
    QVERIFY2(textOf("bulkDisable").contains(QLocale().toString(expected.size())), qPrintable(textOf("bulkDisable")));
    space();
    QCOMPARE(draft().changeCount(), int(expected.size()));
    const SchemaConfigPtr before = draft().basePtr();
    QTest::keyClick(tree(), Qt::Key_S, Qt::ControlModifier);
    QDialog *review = dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QCOMPARE(patches(), 0);
    WindowKit::click(review->findChild<QWidget *>(QStringLiteral("reviewApply")));
    QTRY_COMPARE(patches(), 1);
    QTRY_VERIFY(m_kit->session()->operations().runningCount() == 0 && !store().isBusy(id()));
    // Exactly those, in what was sent and in what is there now: each of them is off, and no other has changed.
    QVERIFY(!draft().isChanged());
    const QJsonObject schemas = lastBody()[u"schemas"].toObject();
    QCOMPARE(lastBody().keys(), QStringList{QStringLiteral("schemas")});
    QCOMPARE(schemas.size(), 1);
    QCOMPARE(schemas.begin().value().toObject().keys(), QStringList{QStringLiteral("tables")});
    const QStringList sent = schemas.begin().value()[u"tables"].toObject().keys();
    QCOMPARE(QSet<QString>(sent.begin(), sent.end()), expected);
    const SchemaConfig &now = draft().base();
    QVERIFY(draft().basePtr() != before);
    QCOMPARE(now.tableCount(), before->tableCount());
    for (int table = 0; table < now.tableCount(); ++table) {
        QCOMPARE(now.tableName(table), before->tableName(table));
        QCOMPARE((now.tableFlags(table) & NodeEnabled) != 0,
                 (before->tableFlags(table) & NodeEnabled) != 0 && !expected.contains(now.tableName(table)));
    }
    QCOMPARE(patches(), 1);
}

void TstSchemaEditor::lockedRowsAreSkippedAndSaid()
{
    stock();
    open(QStringLiteral("salesforce_emea"));
    filter(QStringLiteral("*"));
    selectAll();
    int locked = 0;
    for (int table = 0; table < draft().base().tableCount(); ++table)
        locked += draft().isTableLocked(table) && draft().isTableEnabled(table) ? 1 : 0;
    QCOMPARE_GT(locked, 0);
    inPane<QAction>("bulkDisable")->trigger();
    for (const SchemaChange &change : draft().changes())
        QVERIFY(!draft().isTableLocked(tableOf("salesforce", change.table)));
    auto *skipped = inPane<QPushButton>("skippedButton");
    QVERIFY(skipped->isVisible());
    QVERIFY2(skipped->text().startsWith(QString::number(locked)), qPrintable(skipped->text()));
    WindowKit::click(skipped);
    QDialog *list = dialog("nodeListDialog");
    QVERIFY(list != nullptr);
    auto *view = list->findChild<QTreeView *>(QStringLiteral("nodeList"));
    QCOMPARE(view->model()->rowCount(), locked);
    for (int row = 0; row < locked; ++row)
        QVERIFY(!view->model()->index(row, 1).data().toString().isEmpty());
    QVERIFY(list->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->isDefault());
    list->reject();
}

void TstSchemaEditor::aReportGoesWithTheNextChange()
{
    stock();
    open(QStringLiteral("salesforce_emea"));
    filter(QStringLiteral("*"));
    selectAll();
    const auto *skipped = inPane<QPushButton>("skippedButton");
    const auto *status = inPane<PlainLabel>("bulkStatus");
    const auto reports = [&] {
        return skipped->isVisible() && status->wholeText().contains(u"made");
    };
    inPane<QAction>("bulkDisable")->trigger();
    QVERIFY2(reports(), qPrintable(status->wholeText()));
    inPane<QAction>("draftUndo")->trigger();
    QVERIFY(!skipped->isVisible() && status->wholeText().isEmpty());
    inPane<QAction>("bulkDisable")->trigger();
    QVERIFY(reports());
    WindowKit::click(inPane("discardButton"));
    QVERIFY(!skipped->isVisible() && status->wholeText().isEmpty());
    inPane<QAction>("bulkDisable")->trigger();
    QVERIFY(reports());
    QVERIFY(apply());
    QVERIFY(!skipped->isVisible() && status->wholeText().isEmpty());
}

void TstSchemaEditor::undoOfABulkSaysWhatItUndoes()
{
    stock();
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("order*"));
    selectAll();
    const QString label = textOf("bulkDisable");
    inPane<QAction>("bulkDisable")->trigger();
    const int changed = draft().changeCount();
    QCOMPARE_GT(changed, 1);
    QVERIFY2(textOf("draftUndo").contains(QStringLiteral("Disable %1 table").arg(changed)),
             qPrintable(textOf("draftUndo")));
    QVERIFY(label.contains(QString::number(changed)));
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!draft().isChanged());
    QVERIFY(textOf("draftRedo").contains(QStringLiteral("Disable %1 table").arg(changed)));
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(draft().changeCount(), changed);
    WindowKit::click(inPane("undoButton"));
    QVERIFY(!draft().isChanged());
}

void TstSchemaEditor::enableOnlyThese()
{
    stock();
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("order*"));
    inPane<QAction>("bulkOnly")->trigger();
    for (int table = 0; table < draft().base().tableCount(); ++table) {
        if (!draft().isTableLocked(table))
            QCOMPARE(draft().isTableEnabled(table), draft().base().tableName(table).startsWith(u"order"));
    }
    QCOMPARE(draft().doneSteps(), 1);
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
}

void TstSchemaEditor::oddNames()
{
    stock();
    open(QString::fromUtf8("gr\xC3\xB6\xC3\x9F"
                           "e.daten"));
    filter(QStringLiteral("-is:locked -is:disabled"));
    selectAll();
    const QList<int> shown = model()->allShownTables();
    QStringList names;
    for (const int place : shown)
        names.append(draft().base().tableName(place));
    QVERIFY(names.join(u' ').contains(QStringLiteral("slash/in/name")));
    QVERIFY(names.join(u' ').contains(QStringLiteral("dots.in.name")));
    const auto any = [&names](const QString &part) {
        return std::ranges::any_of(names, [&part](const QString &name) { return name.contains(part); });
    };
    QVERIFY(any(QStringLiteral("#")) && any(QStringLiteral(" ")));
    QVERIFY2(std::ranges::any_of(names,
                                 [](const QString &name) {
                                     return std::ranges::any_of(name, [](QChar c) { return c.isSurrogate(); });
                                 }),
             "an emoji");
    space();
    QCOMPARE(draft().changeCount(), int(shown.size()));
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
    for (const QString &name : std::as_const(names)) {
        for (int place = 0; place < draft().base().tableCount(); ++place) {
            if (draft().base().tableName(place) == name
                && draft().base().schemaName(draft().base().schemaOf(place)) == u"public")
                QVERIFY2(!draft().isTableEnabled(place), qPrintable(name));
        }
    }
    QVERIFY(!draft().isChanged());
}

void TstSchemaEditor::columnsOfOddNames()
{
    stock();
    open(QString::fromUtf8("gr\xC3\xB6\xC3\x9F"
                           "e.daten"));
    int read = 0;
    for (int schema = 0; schema < draft().base().schemaCount(); ++schema) {
        for (int place = draft().base().firstTable(schema); place < draft().base().endTable(schema); ++place) {
            const QString name = draft().base().tableName(place);
            // No URL can name a table "." or "..".
            if ((draft().base().tableFlags(place) & NodeColumnsSettable) == 0 || name == u"." || name == u"..")
                continue;
            store().loadColumns(id(), draft().base().schemaName(schema), name);
            QTRY_VERIFY2(draft().columns(place) != nullptr, qPrintable(name));
            ++read;
        }
    }
    QVERIFY2(read > 10, "blanks, dots, slashes, quotes and capitals");
}

void TstSchemaEditor::oneKeyOfSalesforce()
{
    stock();
    open(QStringLiteral("salesforce_emea"));
    QCOMPARE(draft().base().schemaCount(), 1);
    filter(QStringLiteral("is:enabled -is:locked"));
    WindowKit::click(tree(), model()->index(0, 0, model()->index(0, 0)));
    space();
    QVERIFY(apply());
    QCOMPARE(lastBody()[QStringLiteral("schemas")].toObject().keys(), QStringList{QStringLiteral("salesforce")});
}

void TstSchemaEditor::pastedNames()
{
    stock();
    open(QStringLiteral("orders_db"));
    WindowKit::click(inPane("pasteNames"));
    QDialog *list = dialog("nameListDialog");
    QVERIFY(list != nullptr);
    auto *enable = list->findChild<QPushButton *>(QStringLiteral("nameListEnable"));
    QVERIFY(!enable->isEnabled() && enable->isDefault());
    QCOMPARE(enable->text(), QStringLiteral("&Enable"));
    auto *text = list->findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"));
    text->setPlainText(QStringLiteral("schema,table\npublic,orders\npublic,ORDER_ITEMS\npublic,nowhere\n"));
    auto *exactly = list->findChild<QPushButton *>(QStringLiteral("nameListExactly"));
    QTRY_VERIFY(exactly->isEnabled());
    const auto report = list->findChild<QPlainTextEdit *>(QStringLiteral("nameListReport"))->toPlainText();
    QVERIFY2(report.indexOf(u"Line 3") < report.indexOf(u"Line 4"), "in the order of what was pasted");
    QVERIFY2(report.contains(QStringLiteral("Line 4")) && report.contains(QStringLiteral("nowhere")),
             qPrintable(report));
    QVERIFY(report.contains(QStringLiteral("Line 3: “public.ORDER_ITEMS” differs")));
    // Typed and pressed at once: that was about another list.
    text->appendPlainText(QStringLiteral("public,customers"));
    WindowKit::click(exactly);
    QTRY_VERIFY(exactly->text().contains(u'3'));
    QVERIFY(list->isVisible());
    text->undo();
    QTRY_VERIFY(exactly->text().contains(u'2'));
    WindowKit::click(exactly);
    QTRY_COMPARE(draft().doneSteps(), 1);
    QVERIFY(draft().isTableEnabled(tableOf("public", QStringLiteral("orders"))));
    QVERIFY(draft().isTableEnabled(tableOf("public", QStringLiteral("order_items"))));
    int on = 0;
    for (int table = 0; table < draft().base().tableCount(); ++table)
        on += draft().isTableEnabled(table) && !draft().isTableLocked(table) ? 1 : 0;
    QCOMPARE(on, 2);
}

void TstSchemaEditor::anAnswerAboutWhatWasIsTakenBack()
{
    stock();
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("order*"));
    selectAll();
    auto *policy = m_kit->find<QComboBox>("policy");
    const int was = policy->currentIndex();
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    auto *question = qobject_cast<QDialog *>(m_kit->find("PromptDialog"));
    QVERIFY(question != nullptr);
    question->findChild<QAbstractButton *>(QStringLiteral("option"))->setChecked(true);
    // The source is read again meanwhile: the places of what was selected are of a config that is no more.
    const SchemaConfigPtr before = draft().basePtr();
    store().refresh(id());
    QTRY_VERIFY(draft().basePtr() != before);
    WindowKit::click(question->findChild<QWidget *>(QStringLiteral("verb")));
    auto *said = inPane<MessageBar>("messageBar");
    QTRY_VERIFY(said->hasMessage());
    QVERIFY2(said->text().contains(u"Nothing was changed"), qPrintable(said->text()));
    QVERIFY(!draft().isChanged());
    QCOMPARE(policy->currentIndex(), was);
}

void TstSchemaEditor::aWrongExpressionIsExplainedInPlace()
{
    stock();
    open(QStringLiteral("orders_db"));
    const int rows = model()->shownTables();
    filter(QStringLiteral("/ord(/"));
    auto *problem = inPane<QLabel>("filterProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("regular expression")));
    QVERIFY2(problem->text().endsWith(u'.'), qPrintable(problem->text()));
    QCOMPARE(model()->shownTables(), rows);
    filter(QStringLiteral("/^ord/"));
    QVERIFY(!problem->isVisible());
    QCOMPARE_LT(model()->shownTables(), rows);
}

void TstSchemaEditor::hiddenRowsAreNeverSelected()
{
    stock();
    open(QStringLiteral("orders_db"));
    tree()->expandAll();
    tree()->selectAll();
    filter(QStringLiteral("order*"));
    const int shown = model()->shownTables();
    QCOMPARE_GT(shown, 0);
    inPane<QAction>("bulkDisable")->trigger();
    QCOMPARE_LE(draft().changeCount(), shown);
    for (const SchemaChange &change : draft().changes())
        QVERIFY(change.table.startsWith(u"order"));
    filter(QStringLiteral("column:nothing"));
    QCOMPARE(model()->rowCount(), 0);
    QCOMPARE(model()->unknownTables(), model()->totalTables());
    QVERIFY(inPane<QLabel>("filterProblem")->text().contains(QStringLiteral("have not been read")));
    QVERIFY(tree()->selectionModel()->selection().isEmpty());
    QVERIFY(!inPane<QAction>("bulkDisable")->isEnabled());
}

void TstSchemaEditor::filtersAreSavedByName()
{
    stock();
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("order* is:enabled"));
    auto *menu = m_kit->find<QMenu>("savedFiltersMenu");
    emit menu->aboutToShow();
    m_kit->find<QAction>("saveFilter")->trigger();
    QDialog *save = dialog("saveFilterDialog");
    QVERIFY(save != nullptr);
    WindowKit::type(save->findChild<QLineEdit *>(QStringLiteral("filterName")), QStringLiteral("My orders"));
    save->accept();
    filter(QString());
    emit menu->aboutToShow();
    QVERIFY(menu->actions().constFirst()->text().startsWith(QStringLiteral("My orders")));
    menu->actions().constFirst()->trigger();
    QCOMPARE(edit()->text(), QStringLiteral("order* is:enabled"));
    QCOMPARE_LT(model()->shownTables(), model()->totalTables());
}

void TstSchemaEditor::wordsAreCompleted()
{
    stock();
    open(QStringLiteral("orders_db"));
    type(QStringLiteral("order* -is:lo"));
    QWidget *popup = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == u"filterCompletions" && widget->isVisible())
            popup = widget;
    }
    QVERIFY(popup != nullptr);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit()->text(), QStringLiteral("order* -is:locked"));
}

void TstSchemaEditor::keysOfTheEditor()
{
    stock();
    open(QStringLiteral("orders_db"));
    tree()->expandAll();
    WindowKit::click(tree(), model()->index(0, 0, model()->index(0, 0)));
    // Del does nothing.
    QTest::keyClick(tree(), Qt::Key_Delete);
    QVERIFY(!draft().isChanged());
    // Typing ahead.
    QTest::keyClicks(tree(), QStringLiteral("orders"));
    QCOMPARE(tree()->currentIndex().data().toString(), QStringLiteral("orders"));
    QVERIFY(!draft().isChanged());
    // A blank in what is typed is a letter like others, and Space again where one has gone on.
    const auto interval =
        qScopeGuard([was = QApplication::keyboardInputInterval()] { QApplication::setKeyboardInputInterval(was); });
    QApplication::setKeyboardInputInterval(60'000);
    tree()->selectAll();
    QTest::keyClicks(tree(), QStringLiteral("is:enabled pay"));
    QVERIFY2(!draft().isChanged(), "nothing of it is a verb");
    QTest::keyClick(tree(), Qt::Key_Up);
    QTest::keyClick(tree(), Qt::Key_Down);
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    space();
    QVERIFY(draft().isChanged());
    store().discard(id());
    QTest::keyClicks(tree(), QStringLiteral("orders"));
    QApplication::setKeyboardInputInterval(0);
    // Ctrl+F is this pane's while the focus is in it.
    QTest::keyClick(tree(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(edit()->hasFocus());
    QTest::keyClick(edit(), Qt::Key_Down);
    QVERIFY(tree()->hasFocus());
    // F5 reads again.
    const QByteArray path = "/v1/connections/" + id().text().toUtf8() + "/schemas";
    const int before = m_kit->demo().requestCount("GET", path);
    space();
    QVERIFY(draft().isChanged());
    QTest::keyClick(tree(), Qt::Key_F5);
    QTRY_COMPARE(m_kit->demo().requestCount("GET", path), before + 1);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    // The draft, what is current and what can be undone are still there.
    QVERIFY(draft().isChanged());
    QVERIFY(draft().canUndo());
    QCOMPARE(tree()->currentIndex().data().toString(), QStringLiteral("orders"));
}

void TstSchemaEditor::reloadShowsWhatIsNewAndGone()
{
    stock();
    open(QStringLiteral("orders_db"));
    store().reload(id(), ReloadMode::Preserve);
    QTRY_VERIFY(!store().isBusy(id()));
    const SchemaDifference difference = store().difference(id());
    int added = 0;
    for (const auto &[schema, table] : difference.added)
        added += table.isEmpty() ? 0 : 1;
    QCOMPARE_GT(added, 0);
    filter(QStringLiteral("is:new"));
    QCOMPARE(model()->shownTables(), added);
}

void TstSchemaEditor::nothingSelectedOffersNothing()
{
    stock();
    open(QStringLiteral("orders_db"));
    QVERIFY(inPane("bulkBar")->isVisible());
    QVERIFY(!inPane<QAction>("bulkEnable")->isEnabled());
    QVERIFY(!inPane<QAction>("draftUndo")->isEnabled());
    QVERIFY(!inPane<QToolButton>("enableButton")->accessibleName().isEmpty());
}

/// Of many ranges the words on the buttons come a little later than the selection.
void TstSchemaEditor::whatFollowsAtOnceMeansWhatIsSelected()
{
    start({.schedules = false, .groups = 1, .connections = 1, .schemas = 600, .tables = 2, .columns = 0});
    open(QString());
    filter(QStringLiteral("is:enabled -is:locked"));
    const QList<int> shown = model()->allShownTables();
    QCOMPARE_GT(shown.size(), 600);
    tree()->setCurrentIndex(model()->indexOf({draft().base().schemaOf(shown.first()), shown.first()}));
    QTRY_VERIFY2(textOf("bulkDisable") == u"Disable 1 table" || textOf("bulkDisable") == u"Disable 1 table(s)",
                 qPrintable(textOf("bulkDisable")));
    tree()->selectAll();
    inPane<QAction>("bulkDisable")->trigger();
    QCOMPARE(draft().changeCount(), int(shown.size()));
}

SLUICE_TEST(TstSchemaEditor)
#include "tst_schemaeditor.moc"
