// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"
#include "schemaeditortest.h"
#include "schemakit.h"
#include "testregistry.h"

#include <algorithm>

using namespace sluice;
using test::WindowKit;

/// What is done to many tables and columns at once, by keys and clicks, verb by verb.
class TstSchemaBulk : public test::SchemaEditorTest
{
    Q_OBJECT

private slots:
    void init()
    {
        stock();
        open(QStringLiteral("orders_db"));
    }
    void cleanup()
    {
        QVERIFY(m_kit->close());
        m_kit.reset();
    }

    void aSelectedSchemaStandsForItsTables();
    void tablesAndSchemasTogether();
    void lockedTablesThatStartWithTheirSchemaAreSaid();
    void syncModeOfMany();
    void columnsByPattern_data();
    void columnsByPattern();
    void hashColumnsByPattern();
    void aColumnIsHashedByAKey();
    void keysOfFilesAreChosenBeforeTheFirstSync();
    void policySaysWhatItDoesNotDo();
    void policyWithoutASelectionOffersToStartFromNothing();
    void whatWasTakenBackComesAgainAfterARefresh();
    void namesAreTurnedOffAndOn();

private:
    [[nodiscard]] Prompt &prompt() const { return m_kit->window().prompt(); }
    [[nodiscard]] QList<int> free() const
    {
        QList<int> tables;
        for (int table = 0; table < draft().base().tableCount(); ++table) {
            if (!draft().isTableLocked(table))
                tables.append(table);
        }
        return tables;
    }
    [[nodiscard]] int on() const
    {
        const QList<int> tables = free();
        return int(std::ranges::count_if(tables, [this](int table) { return draft().isTableEnabled(table); }));
    }
    [[nodiscard]] bool readColumns(const QString &table)
    {
        const QString schema = draft().base().schemaName(0);
        store().loadColumns(id(), schema, table);
        return WindowKit::wait([&] { return draft().columns(SchemaLookup(draft().base()).table(schema, table)); });
    }
    [[nodiscard]] int orders() const { return tableOf("public", QStringLiteral("orders")); }
};

void TstSchemaBulk::aSelectedSchemaStandsForItsTables()
{
    const int before = on();
    QCOMPARE_GT(before, 1);
    WindowKit::click(tree(), model()->index(0, 0));
    QVERIFY2(textOf("bulkDisable").contains(QString::number(before)), qPrintable(textOf("bulkDisable")));
    inPane<QAction>("bulkDisable")->trigger();
    QCOMPARE(on(), 0);
    QVERIFY2(draft().isSchemaEnabled(0), "its own flag is its box");
    QCOMPARE(draft().doneSteps(), 1);
    inPane<QAction>("draftUndo")->trigger();
    QCOMPARE(on(), before);
    // The key is its box still.
    space();
    QVERIFY(!draft().isSchemaEnabled(0));
    QCOMPARE(on(), before);
}

void TstSchemaBulk::tablesAndSchemasTogether()
{
    tree()->expandAll();
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY2(textOf("bulkDisable").contains(QString::number(on())), qPrintable(textOf("bulkDisable")));
    space();
    QVERIFY(on() == 0 || on() == int(free().size()));
    QCOMPARE(draft().doneSteps(), 1);
}

void TstSchemaBulk::lockedTablesThatStartWithTheirSchemaAreSaid()
{
    int locked = 0;
    for (int table = 0; table < draft().base().endTable(0); ++table)
        locked += draft().isTableLocked(table) && draft().isTableEnabled(table) ? 1 : 0;
    QCOMPARE_GT(locked, 0);
    // Nothing else would start, so nothing is asked.
    QVERIFY(store().edit(id(), [this](SchemaDraft &d) {
        d.setTablesEnabled(free(), false, nullptr);
        d.setSchemasEnabled({0}, false);
    }));
    tree()->expandAll();
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    space();
    QVERIFY(draft().isSchemaEnabled(0) && draft().isTableEnabled(orders()));
    QCOMPARE(prompt().questionCount(), 0);
    const QString said = QStringLiteral("%1 locked table(s) start with the schema").arg(locked);
    const QString told = inPane<PlainLabel>("bulkStatus")->wholeText();
    QVERIFY2(told.startsWith(said), qPrintable(told));
    // With a schema that was on, nothing starts.
    space();
    QVERIFY(!inPane<PlainLabel>("bulkStatus")->wholeText().contains(u"locked"));
}

void TstSchemaBulk::syncModeOfMany()
{
    filter(QStringLiteral("order*"));
    selectAll();
    const QList<int> chosen = model()->allShownTables();
    auto *menu = m_kit->find("schemaPane")->findChild<QMenu *>(QStringLiteral("bulkMenu"));
    QAction *history = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->menu() != nullptr && action->text().contains(u"mode"))
            history = action->menu()->actions().at(1);
    }
    QVERIFY(history != nullptr);
    history->trigger();
    QVERIFY(draft().isChanged());
    QCOMPARE(draft().doneSteps(), 1);
    int changed = 0;
    for (const SchemaChange &change : draft().changes()) {
        QCOMPARE(change.kind, SchemaChange::Kind::TableMode);
        QCOMPARE(change.mode, SyncMode::History);
        ++changed;
    }
    // What cannot take it says so.
    int cannot = 0;
    for (const int table : chosen)
        cannot += draft().tableMode(table) != SyncMode::History ? 1 : 0;
    QCOMPARE(inPane("skippedButton")->isVisible(), cannot > 0);
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
    QCOMPARE(draft().changeCount(), 0);
    for (const int table : chosen)
        changed -= draft().base().tableMode(table) == SyncMode::History ? 1 : 0;
    QCOMPARE_LE(changed, 0);
}

void TstSchemaBulk::columnsByPattern_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<SchemaChange::Kind>("kind");
    QTest::addColumn<bool>("on");
    using Kind = SchemaChange::Kind;
    QTest::newRow("unhash") << QStringLiteral("unhashMatching") << Kind::ColumnHashed << false;
    QTest::newRow("disable") << QStringLiteral("disableMatching") << Kind::ColumnEnabled << false;
    QTest::newRow("enable") << QStringLiteral("enableMatching") << Kind::ColumnEnabled << true;
}

void TstSchemaBulk::columnsByPattern()
{
    QFETCH(const QString, action);
    QFETCH(const SchemaChange::Kind, kind);
    QFETCH(const bool, on);
    const NodeFlag flag = kind == SchemaChange::Kind::ColumnHashed ? NodeHashed : NodeEnabled;
    QVERIFY(readColumns(QStringLiteral("orders")));
    // At the service all are the other way round.
    QVERIFY(store().edit(id(), [&](SchemaDraft &d) {
        QList<ColumnPlace> places;
        for (int column = 0; column < int(d.columns(orders())->size()); ++column)
            places.append({orders(), column});
        d.setColumnsFlag(places, flag, !on);
    }));
    QVERIFY(apply());
    QVERIFY(!draft().isChanged());
    QVERIFY(readColumns(QStringLiteral("orders")));
    const auto those = [&] {
        const TableColumns &columns = *draft().columns(orders());
        int n = 0;
        for (int column = 0; column < int(columns.size()); ++column) {
            n += columns[column].name.contains(u"id")
                         && (flag == NodeHashed || (columns[column].flags & NodeLocked) == 0)
                         && ((draft().columnFlags(orders(), column) & flag) != 0) != on
                     ? 1
                     : 0;
        }
        return n;
    };
    const int expected = those();
    QCOMPARE_GT(expected, 0);
    filter(QStringLiteral("/^orders$/"));
    selectAll();
    m_kit->find("schemaPane")->findChild<QAction *>(action)->trigger();
    QDialog *pattern = dialog("columnPatternDialog");
    WindowKit::type(pattern->findChild<QLineEdit *>(QStringLiteral("columnPattern")), QStringLiteral("*id*"));
    WindowKit::click(pattern->findChild<QPushButton *>(QStringLiteral("columnPatternOk")));
    QTRY_COMPARE(draft().changeCount(), expected);
    for (const SchemaChange &change : draft().changes()) {
        QCOMPARE(change.kind, kind);
        QCOMPARE(change.on, on);
        QVERIFY(change.column.contains(u"id"));
    }
    QCOMPARE(those(), 0);
}

void TstSchemaBulk::hashColumnsByPattern()
{
    filter(QStringLiteral("order* -is:locked"));
    selectAll();
    const int n = int(model()->allShownTables().size());
    prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    inPane<QAction>("bulkLoadColumns")->trigger();
    QTRY_COMPARE(prompt().questionCount(), 1);
    QVERIFY(prompt().lastQuestion()->details.contains(QString::number(n)));
    QTRY_VERIFY([&] {
        for (const int table : model()->allShownTables()) {
            if (draft().columns(table) == nullptr && (draft().base().tableFlags(table) & NodeColumnsSettable) != 0)
                return false;
        }
        return true;
    }());
    inPane<QAction>("hashMatching")->trigger();
    QDialog *pattern = dialog("columnPatternDialog");
    QVERIFY(pattern != nullptr);
    auto *ok = pattern->findChild<QPushButton *>(QStringLiteral("columnPatternOk"));
    QVERIFY(!ok->isEnabled());
    WindowKit::type(pattern->findChild<QLineEdit *>(QStringLiteral("columnPattern")), QStringLiteral("*id*"));
    QVERIFY(ok->isEnabled());
    WindowKit::click(ok);
    QTRY_VERIFY(draft().isChanged());
    for (const SchemaChange &change : draft().changes()) {
        QCOMPARE(change.kind, SchemaChange::Kind::ColumnHashed);
        QVERIFY(change.column.contains(u"id", Qt::CaseInsensitive));
    }
    QCOMPARE(draft().doneSteps(), 1);
    QVERIFY(textOf("draftUndo").contains(QStringLiteral("Hash")));
}

void TstSchemaBulk::policySaysWhatItDoesNotDo()
{
    filter(QStringLiteral("order*"));
    selectAll();
    auto *policy = m_kit->find<QComboBox>("policy");
    const int was = policy->currentIndex();
    prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    QTRY_COMPARE(policy->currentIndex(), was);
    QVERIFY(!draft().isChanged());
    prompt().setNextAnswer({.confirmed = true, .optionChecked = true});
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    QTRY_COMPARE(draft().policy(), SchemaPolicy::BlockAll);
    QVERIFY(prompt().lastQuestion()->option.contains(u"other table"));
    QCOMPARE(prompt().lastQuestion()->text, QStringLiteral("Stop copying new tables and columns?"));
    QCOMPARE(prompt().lastQuestion()->details.count(u"stays as it is"), 1);
    for (int table = 0; table < draft().base().tableCount(); ++table) {
        if (!draft().base().tableName(table).startsWith(u"order"))
            QVERIFY(!draft().isTableEnabled(table) || draft().isTableLocked(table));
    }
}

void TstSchemaBulk::aColumnIsHashedByAKey()
{
    QVERIFY(readColumns(QStringLiteral("orders")));
    tree()->expandAll();
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    auto *columns = m_kit->find<QTreeView>("columnsTable");
    QTRY_VERIFY(columns->isVisible() && columns->model()->rowCount() > 1);
    columns->setFocus();
    columns->setCurrentIndex(columns->model()->index(1, 0));
    QTest::keyClick(columns, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(draft().changeCount(), 1);
    QCOMPARE(draft().changes()[0].kind, SchemaChange::Kind::ColumnHashed);
    auto *action = columns->actions().constFirst();
    const bool hashed = draft().changes()[0].on;
    QCOMPARE(action->text().contains(u"No longer"), hashed);
    QTest::keyClick(columns, Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!draft().isChanged());
}

void TstSchemaBulk::keysOfFilesAreChosenBeforeTheFirstSync()
{
    const auto openTable = [this] {
        const QString table = draft().base().tableName(0);
        if (!readColumns(table))
            return false;
        tree()->expandAll();
        WindowKit::click(tree(), WindowKit::indexOf(tree(), table));
        auto *columns = m_kit->find<QTreeView>("columnsTable");
        return WindowKit::wait([columns] { return columns->isVisible() && columns->model()->rowCount() > 0; });
    };
    constexpr int keyColumn = 2;
    auto *columns = m_kit->find<QTreeView>("columnsTable");
    // A database has keys of its own: they are told and not chosen.
    QVERIFY(openTable());
    QVERIFY(!columns->model()->index(0, keyColumn).data(Qt::CheckStateRole).isValid());
    columns->setFocus();
    columns->setCurrentIndex(columns->model()->index(0, 0));
    QTest::keyClick(columns, Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!draft().isChanged());

    // These files were never synced, and nobody has looked through them yet.
    m_kit->board().openConnection(m_kit->idOf(QStringLiteral("shared files.all")));
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::NotDiscovered);
    store().reload(id(), ReloadMode::Preserve);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    QTRY_VERIFY(!store().isBusy(id()));
    QVERIFY(openTable());
    const QModelIndex date = WindowKit::indexOf(columns, QStringLiteral("date"));
    QVERIFY(date.isValid());
    QCOMPARE(date.siblingAtColumn(keyColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    columns->setFocus();
    columns->setCurrentIndex(date);
    QTest::keyClick(columns, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(date.siblingAtColumn(keyColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(draft().changeCount(), 1);
    QCOMPARE(draft().changes()[0].kind, SchemaChange::Kind::ColumnKey);
    QVERIFY2(inPane<QLabel>("pendingKinds")->text().contains(u"key"), "counted by its kind");
    QVERIFY(apply());
    QVERIFY(QJsonDocument(lastBody()).toJson().contains("\"is_primary_key\": true"));
    QVERIFY(!draft().isChanged());
    QVERIFY(readColumns(draft().base().tableName(0)));
    QCOMPARE(
        WindowKit::indexOf(columns, QStringLiteral("date")).siblingAtColumn(keyColumn).data(Qt::CheckStateRole).toInt(),
        int(Qt::Checked));
}

void TstSchemaBulk::policyWithoutASelectionOffersToStartFromNothing()
{
    tree()->clearSelection();
    auto *policy = m_kit->find<QComboBox>("policy");
    const int before = on();
    prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    QTRY_COMPARE(draft().policy(), SchemaPolicy::BlockAll);
    QVERIFY2(prompt().lastQuestion()->option.contains(QStringLiteral("all %1 table").arg(before)),
             qPrintable(prompt().lastQuestion()->option));
    QVERIFY2(!prompt().lastQuestion()->optionChecked, "what exists stays unless it is said");
    QCOMPARE(on(), before);
    inPane<QAction>("draftUndo")->trigger();
    prompt().setNextAnswer({.confirmed = true, .optionChecked = true});
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    QTRY_COMPARE(on(), 0);
    // What cannot go off is told, as by every verb for many.
    int locked = 0;
    for (int table = 0; table < draft().base().tableCount(); ++table)
        locked += draft().isTableEnabled(table) ? 1 : 0;
    QVERIFY(locked > 0);
    QVERIFY(inPane("skippedButton")->isVisible());
    QCOMPARE(inPane<QAbstractButton>("skippedButton")->text(), QStringLiteral("%1 skipped…").arg(locked));
}

void TstSchemaBulk::whatWasTakenBackComesAgainAfterARefresh()
{
    filter(QStringLiteral("order*"));
    inPane<QAction>("bulkDisable")->trigger();
    const QList<SchemaChange> wished = draft().changes();
    QVERIFY(!wished.isEmpty());
    inPane<QAction>("draftUndo")->trigger();
    const SchemaConfigPtr base = draft().basePtr();
    store().refresh(id());
    QTRY_VERIFY(draft().basePtr() != base);
    QVERIFY(inPane<QAction>("draftRedo")->isEnabled());
    inPane<QAction>("draftRedo")->trigger();
    QCOMPARE(draft().changes(), wished);
}

void TstSchemaBulk::namesAreTurnedOffAndOn()
{
    const auto verb = [&](const char *button, const QString &names) {
        WindowKit::click(inPane("pasteNames"));
        QDialog *list = dialog("nameListDialog");
        list->findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"))->setPlainText(names);
        auto *press = list->findChild<QPushButton *>(QLatin1String(button));
        QTRY_VERIFY(press->isEnabled());
        WindowKit::click(press);
        QTRY_VERIFY(m_kit->find<QDialog>("nameListDialog") == nullptr);
    };
    const int payments = tableOf("public", QStringLiteral("payments"));
    const int before = on();
    verb("nameListDisable", QStringLiteral("orders\npayments\nnobody"));
    QTRY_VERIFY(!draft().isTableEnabled(orders()) && !draft().isTableEnabled(payments));
    QCOMPARE(on(), before - 2);
    verb("nameListEnable", QStringLiteral("public.orders\r\nPUBLIC.Payments\n"));
    QTRY_VERIFY(draft().isTableEnabled(orders()) && draft().isTableEnabled(payments));
    QCOMPARE(on(), before);
}

SLUICE_TEST(TstSchemaBulk)
#include "tst_schemabulk.moc"
