// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnsmodel.h"
#include "emptystate.h"
#include "messagebar.h"
#include "schemaeditortest.h"
#include "testregistry.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>

#include <algorithm>

using namespace sluice;
using test::WindowKit;

/// How the schema editor shows what it has to say.
class TstSchemaShowing : public test::SchemaEditorTest
{
    Q_OBJECT

private slots:
    void undoCountsWhatBegins();
    void aLockedTableSaysSoBesideItsColumns();
    void aFilterWithoutAHitSaysSo();
    void filteringLoadsNothing();
    void dangerComesLast();
    void onlyWhatChangedIsBold();
    void readOnlyComesAndGoesWhileItIsShown();
    void nothingLiesBeyondTheEdge();

    void cleanup();
};

void TstSchemaShowing::cleanup()
{
    if (m_kit != nullptr)
        QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstSchemaShowing::undoCountsWhatBegins()
{
    stock();
    open(QStringLiteral("orders_db"));
    // Some are on, some off, some locked: those that were off begin.
    filter(QStringLiteral("order*"));
    selectAll();
    inPane<QAction>("bulkDisable")->trigger();
    store().edit(id(),
                 [this](SchemaDraft &d) { d.setTablesEnabled({tableOf("public", QStringLiteral("orders"))}, true); });
    filter(QStringLiteral("*"));
    selectAll();
    const int before = draft().enabledTables(0);
    inPane<QAction>("bulkEnable")->trigger();
    const int begun = draft().enabledTables(0) - before;
    QCOMPARE_GT(begun, 1);
    QCOMPARE(draft().undoTitle()->count, begun);
    QVERIFY2(textOf("draftUndo").contains(QStringLiteral("Enable %1 table").arg(begun)),
             qPrintable(textOf("draftUndo")));
    // One that begins is named, of however many that were chosen.
    store().edit(id(),
                 [this](SchemaDraft &d) { d.setTablesEnabled({tableOf("public", QStringLiteral("orders"))}, false); });
    inPane<QAction>("bulkEnable")->trigger();
    QCOMPARE(textOf("draftUndo"), QStringLiteral("Undo: Enable orders"));
}

void TstSchemaShowing::aLockedTableSaysSoBesideItsColumns()
{
    stock();
    open(QStringLiteral("orders_db"));
    const auto *lock = inPane<QLabel>("columnsLock");
    const auto choose = [this](const QString &name) {
        filter(name);
        tree()->setCurrentIndex(model()->index(0, 0, model()->index(0, 0)));
    };
    choose(QStringLiteral("newsletter_signups"));
    QVERIFY(lock->isVisible());
    QTRY_COMPARE(lock->text(), QStringLiteral("Locked. The user cannot read this table"));
    choose(QStringLiteral("orders"));
    QVERIFY(!lock->isVisible());
}

void TstSchemaShowing::aFilterWithoutAHitSaysSo()
{
    stock();
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("nothing_like_it"));
    auto *empty = inPane<EmptyState>("schemaEmpty");
    QVERIFY(empty->isVisible() && !tree()->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No table matches “nothing_like_it”"));
    WindowKit::click(empty->findChild<QPushButton *>());
    QTRY_VERIFY(tree()->isVisible() && !empty->isVisible());
    QVERIFY(!model()->isFiltered() && tree()->hasFocus());
}

void TstSchemaShowing::filteringLoadsNothing()
{
    stock();
    open(QStringLiteral("orders_db"));
    const auto asked = [this] {
        const auto &all = m_kit->session()->exchanges().exchanges();
        return int(std::ranges::count_if(all, [](const Exchange &one) { return one.path.contains(u"/schemas"); }));
    };
    // The log hears of an exchange when its answer may have been shown already.
    QTRY_VERIFY(asked() > 0);
    const int before = asked();
    for (const char *text : {"order*", "/^o/", "is:enabled", "-is:locked", "is:new", "mode:history", "schema:public",
                             "column:email", "-column:email", "order* column:id is:disabled"}) {
        filter(QString::fromLatin1(text));
        QVERIFY2(edit()->filter() == QLatin1String(text), text);
        tree()->expandAll();
    }
    QVERIFY(!draft().knowsColumns());
    // Whatever had been asked for by one of them would have gone before this.
    const SchemaConfigPtr base = draft().basePtr();
    store().refresh(id());
    QTRY_VERIFY(draft().basePtr() != base);
    QTRY_VERIFY(asked() > before);
    QCOMPARE(asked(), before + 1);
}

void TstSchemaShowing::dangerComesLast()
{
    stock();
    open(QStringLiteral("orders_db"));
    for (const char *name : {"bulkMenu", "beyondMenu"}) {
        QStringList names;
        for (const QAction *action : inPane<QMenu>(name)->actions())
            names.append(action->isSeparator() ? QStringLiteral("-") : action->objectName());
        QCOMPARE(names.last(4), (QStringList{QStringLiteral("-"), QStringLiteral("resyncTables"),
                                             QStringLiteral("resyncAsking"), QStringLiteral("dropBlocked")}));
        QCOMPARE(names[names.size() - 5], QStringLiteral("compareWithOther"));
    }
}

void TstSchemaShowing::onlyWhatChangedIsBold()
{
    stock();
    open(QStringLiteral("orders_db"));
    const int table = tableOf("public", QStringLiteral("orders"));
    const auto bold = [&] {
        const QModelIndex name = model()->indexOf({0, table});
        QList<int> columns;
        for (int column = 0; column < SchemaModel::ColumnCount; ++column) {
            if (name.siblingAtColumn(column).data(Qt::FontRole).value<QFont>().bold())
                columns.append(column);
        }
        return columns;
    };
    QCOMPARE(bold(), QList<int>());
    store().edit(id(), [&](SchemaDraft &d) { d.setTablesEnabled({table}, !d.isTableEnabled(table)); });
    QCOMPARE(bold(), (QList<int>{SchemaModel::Name, SchemaModel::State}));
    store().edit(id(), [&](SchemaDraft &d) {
        d.undo();
        d.setTablesMode({table}, SyncMode::History);
    });
    QCOMPARE(bold(), (QList<int>{SchemaModel::Name, SchemaModel::Mode}));
}

void TstSchemaShowing::nothingLiesBeyondTheEdge()
{
    stock();
    m_kit->window().resize(1280, 720);
    open(QStringLiteral("salesforce_emea"));
    const int table = tableOf("salesforce", QStringLiteral("Account"));
    tree()->setCurrentIndex(model()->indexOf({0, table}));
    QTest::keyClick(tree(), Qt::Key_Return);
    auto *columns = inPane<QTreeView>("columnsTable");
    QTRY_VERIFY(columns->isVisible() && columns->model()->rowCount() > 3);
    QTRY_COMPARE(columns->horizontalScrollBar()->maximum(), 0);
    // What has no column of its own there stands behind the name.
    const QModelIndex name = columns->model()->index(0, ColumnsModel::Name);
    const QString other = name.siblingAtColumn(ColumnsModel::Destination).data().toString();
    QVERIFY(!other.isEmpty());
    QVERIFY(columns->isColumnHidden(ColumnsModel::Destination));
    QVERIFY2(name.data().toString().endsWith(u"→ " + other), qPrintable(name.data().toString()));
    // The states of tables are read whole beside it.
    for (const auto state : {SchemaModel::TableState::SchemaOff, SchemaModel::TableState::Partial}) {
        const int width = tree()->fontMetrics().horizontalAdvance(SchemaModel::stateText(state));
        QCOMPARE_GT(tree()->header()->sectionSize(SchemaModel::State), width);
    }
    // With more room they are columns again.
    inPane<QSplitter>("schemaSplitter")->setSizes({200, 900});
    QTRY_VERIFY(!columns->isColumnHidden(ColumnsModel::Destination));
    QVERIFY(!name.data().toString().contains(u'→'));
}

/// As when the profile is edited.
void TstSchemaShowing::readOnlyComesAndGoesWhileItIsShown()
{
    stock();
    open(QStringLiteral("orders_db"));
    const QModelIndex row = model()->index(0, 0);
    QVERIFY(row.isValid());
    const QList<QWidget *> verbs{inPane("reloadButton"), inPane("pasteNames"), inPane("moreButton"),
                                 inPane("disableButton")};
    for (const QWidget *verb : verbs)
        QVERIFY2(verb->isVisible(), qPrintable(verb->objectName()));
    QVERIFY(inPane("policy")->isEnabled());
    QVERIFY(model()->flags(row).testFlag(Qt::ItemIsUserCheckable));
    m_kit->session()->setReadOnly(true);
    for (const QWidget *verb : verbs)
        QVERIFY2(!verb->isVisible(), qPrintable(verb->objectName()));
    QVERIFY(!inPane("policy")->isEnabled());
    QVERIFY(!model()->flags(row).testFlag(Qt::ItemIsUserCheckable));
    m_kit->session()->setReadOnly(false);
    for (const QWidget *verb : verbs)
        QVERIFY2(verb->isVisible(), qPrintable(verb->objectName()));
    QVERIFY(inPane("policy")->isEnabled());
    QVERIFY(model()->flags(row).testFlag(Qt::ItemIsUserCheckable));
}

SLUICE_TEST(TstSchemaShowing)
#include "tst_schemashowing.moc"
