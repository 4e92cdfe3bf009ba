// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncommands.h"
#include "schemaeditortest.h"
#include "schemakit.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace sluice;
using test::SchemaEditorTest;
using test::SchemaKit;
using test::WindowKit;

/// What is asked of the service for tables at once, by keys and clicks, over real HTTP.
class TstTableCommands : public SchemaEditorTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void selectedTablesInOneCall();
    void nothingWithoutAYes();
    void onProductionTheNameIsTyped();
    void whatIsOffIsLeftOut();
    void aPausedConnectionDoesItLater();
    void thoseThatAsk();
    void askingCanBeStopped();
    void noneAsks();
    void whereItIsNotServed();
    void blockedColumnsAreDropped();
    void aColumnThatIsNotBlocked();
    void notInAReadOnlyProfile();

private:
    [[nodiscard]] Prompt &prompt() const { return m_kit->window().prompt(); }
    [[nodiscard]] QString message() const { return SchemaKit(*m_kit).message()->text(); }
    [[nodiscard]] QByteArray path(const char *rest) const { return "/v1/connections/" + id().text().toUtf8() + rest; }
    [[nodiscard]] int resyncs() const { return m_kit->demo().requestCount("POST", path("/resync")); }
    [[nodiscard]] QJsonObject lastPost(const QString &end) const
    {
        QJsonObject body;
        for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
            if (exchange.method == u"POST" && exchange.path.endsWith(end))
                body = QJsonDocument::fromJson(exchange.requestBody).object();
        }
        return body;
    }
    [[nodiscard]] const Operation &lastOperation() const
    {
        return m_kit->session()->operations().operations().constLast();
    }
    /// Those of public.orders that can be turned off.
    [[nodiscard]] QStringList columnsOfOrders() const
    {
        const QString orders = QStringLiteral("orders");
        const int table = tableOf("public", orders);
        store().loadColumns(id(), QStringLiteral("public"), orders);
        WindowKit::wait([&] { return draft().columns(table) != nullptr; });
        QStringList names;
        if (const TableColumns *columns = draft().columns(table)) {
            for (const TableColumn &column : *columns) {
                if ((column.flags & (NodeLocked | NodePrimaryKey)) == 0 && (column.flags & NodeEnabled) != 0)
                    names.append(column.name);
            }
        }
        return names;
    }
    void answer(bool yes) { prompt().setNextAnswer({.confirmed = yes, .optionChecked = false}); }
    void trigger(const char *action) { inPane<QAction>(action)->trigger(); }
};

void TstTableCommands::init()
{
    stock();
    open(QStringLiteral("orders_db"));
    tree()->expandAll();
}

void TstTableCommands::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstTableCommands::selectedTablesInOneCall()
{
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("carts")), Qt::ControlModifier);
    answer(true);
    trigger("resyncTables");
    QTRY_COMPARE(resyncs(), 1);
    QCOMPARE(prompt().lastQuestion()->danger, Danger::Costly);
    QVERIFY(prompt().lastQuestion()->typedName.isEmpty());
    QVERIFY(prompt().lastQuestion()->details.contains(u"count towards your bill"));
    QVERIFY(prompt().lastQuestion()->details.contains(u"public.carts\npublic.orders"));
    QTRY_COMPARE(lastPost(QStringLiteral("/resync")),
                 QJsonDocument::fromJson(R"({"scope":{"public":["carts","orders"]}})").object());
    QCOMPARE(lastOperation().kind, Operation::Kind::Resync);
    QTRY_VERIFY(!lastOperation().isRunning());
    QCOMPARE(lastOperation().rows.first().outcome, std::optional(SyncOutcome::Succeeded));
    QCOMPARE(resyncs(), 1);
}

void TstTableCommands::nothingWithoutAYes()
{
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    answer(false);
    trigger("resyncTables");
    QTRY_COMPARE(prompt().questionCount(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(resyncs(), 0);
    QVERIFY(m_kit->session()->operations().operations().isEmpty());
}

void TstTableCommands::onProductionTheNameIsTyped()
{
    m_kit->board().setProduction(true, QStringLiteral("Production"));
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    answer(false);
    trigger("resyncTables");
    QTRY_COMPARE(prompt().questionCount(), 1);
    QCOMPARE(prompt().lastQuestion()->typedName, QStringLiteral("orders_db"));
}

void TstTableCommands::whatIsOffIsLeftOut()
{
    // One that is off at the service, and one that is on there and turned off here.
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    WindowKit::key(tree(), Qt::Key_Space);
    QVERIFY(draft().isChanged());
    // The bar that comes with the first change moves the rows: selected by what it is, not by where it was.
    tree()->selectionModel()->select(WindowKit::indexOf(tree(), QStringLiteral("audit_log")),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    answer(true);
    trigger("resyncTables");
    QTRY_COMPARE(resyncs(), 1);
    QTRY_COMPARE(lastPost(QStringLiteral("/resync")),
                 QJsonDocument::fromJson(R"({"scope":{"public":["orders"]}})").object());
    QVERIFY(prompt().lastQuestion()->details.contains(u"1 of those chosen are not copied"));
    QVERIFY(prompt().lastQuestion()->details.contains(u"not sent yet does not count"));
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("audit_log")));
    trigger("resyncTables");
    QVERIFY(message().contains(u"nothing to load again"));
    QCOMPARE(resyncs(), 1);
}

void TstTableCommands::aPausedConnectionDoesItLater()
{
    m_kit->session()->commands().setPaused({id()}, true);
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 0);
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    answer(true);
    trigger("resyncTables");
    QTRY_COMPARE(resyncs(), 1);
    QVERIFY(prompt().lastQuestion()->details.contains(u"once the connection is resumed"));
    QTRY_VERIFY(!lastOperation().isRunning());
    QCOMPARE(lastOperation().rows.first().state, OperationRow::State::Succeeded);
    QVERIFY(!lastOperation().rows.first().outcome);
}

void TstTableCommands::thoseThatAsk()
{
    // The service warns of a table that is included again.
    QCOMPARE(SchemaKit(*m_kit).somebodyPatches(R"({"schemas":{"public":{"tables":{"audit_log":{"enabled":true}}}}})"),
             200);
    store().refresh(id());
    QTRY_VERIFY(draft().isTableEnabled(tableOf("public", QStringLiteral("audit_log"))));
    // Its row says so without being asked.
    const auto note = [this] {
        return WindowKit::indexOf(tree(), QStringLiteral("audit_log")).siblingAtColumn(SchemaModel::Note);
    };
    QTRY_VERIFY2(note().data().toString().startsWith(u"Warning: "), qPrintable(note().data().toString()));
    // And the side of its columns, where there is room for all of it.
    WindowKit::click(tree(), note());
    QCOMPARE(SchemaKit::textOf(inPane("schemaSplitter"), "columnsWarning"), note().data().toString());
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    QVERIFY(inPane("columnsWarning")->isHidden());
    answer(true);
    trigger("resyncAsking");
    QTRY_COMPARE(resyncs(), 1);
    QTRY_COMPARE(lastPost(QStringLiteral("/resync")),
                 QJsonDocument::fromJson(R"({"scope":{"public":["audit_log"]}})").object());
}

void TstTableCommands::askingCanBeStopped()
{
    // The editor has asked by itself.
    QTRY_VERIFY(store().knowsWarnings(id()));
    const int asked = m_kit->demo().requestCount("GET", path("/warnings"));
    QCOMPARE(asked, 1);
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/warnings stall")}).isEmpty());
    trigger("resyncAsking");
    QVERIFY2(message().startsWith(u"Asking the service"), qPrintable(message()));
    QTRY_COMPARE(m_kit->demo().requestCount("GET", path("/warnings")), asked + 1);
    // Not twice at once.
    trigger("resyncAsking");
    QSignalSpy read(&store(), &SchemaStore::warningsRead);
    WindowKit::click(SchemaKit(*m_kit).message()->findChild<QWidget *>(QStringLiteral("stopAsking")));
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(!SchemaKit(*m_kit).message()->hasMessage());
    QCOMPARE(m_kit->demo().requestCount("GET", path("/warnings")), asked + 1);
    QCOMPARE(prompt().questionCount(), 0);
}

void TstTableCommands::noneAsks()
{
    trigger("resyncAsking");
    QTRY_VERIFY2(message().contains(u"No table of orders_db asks"), qPrintable(message()));
    QCOMPARE(prompt().questionCount(), 0);
}

void TstTableCommands::whereItIsNotServed()
{
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/warnings status 404")}).isEmpty());
    trigger("resyncAsking");
    QTRY_VERIFY2(message().contains(u"does not say which tables"), qPrintable(message()));
    QCOMPARE(prompt().questionCount(), 0);
}

void TstTableCommands::blockedColumnsAreDropped()
{
    const QStringList names = columnsOfOrders();
    QVERIFY(names.size() >= 2);
    const QString body =
        QStringLiteral(
            R"({"schemas":{"public":{"tables":{"orders":{"columns":{"%1":{"enabled":false},"%2":{"enabled":false}}}}}}})")
            .arg(names[0], names[1]);
    QCOMPARE(SchemaKit(*m_kit).somebodyPatches(body.toUtf8().constData()), 200);
    store().refresh(id());
    const int orders = tableOf("public", QStringLiteral("orders"));
    QTRY_VERIFY(blockedColumns(draft(), {orders}).size() >= 2);
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    trigger("dropBlocked");
    QDialog *list = dialog("blockedColumnsDialog");
    auto *view = list->findChild<QTreeView *>(QStringLiteral("blockedColumnsList"));
    QVERIFY(WindowKit::indexOf(view, names[0]).isValid());
    // One of the two only.
    WindowKit::click(view, WindowKit::indexOf(view, names[0]));
    answer(true);
    SchemaKit::press(list, "dropColumns");
    QTRY_COMPARE(m_kit->demo().requestCount("POST", path("/schemas/drop-columns")), 1);
    QCOMPARE(prompt().lastQuestion()->danger, Danger::Destructive);
    QCOMPARE(prompt().lastQuestion()->typedName, QStringLiteral("orders_db"));
    QVERIFY(prompt().lastQuestion()->details.contains(u"At the next sync"));
    QTRY_COMPARE(
        lastPost(QStringLiteral("/drop-columns")),
        QJsonDocument::fromJson(
            QStringLiteral(R"({"schemas":{"public":{"tables":{"orders":{"columns":["%1"]}}}}})").arg(names[0]).toUtf8())
            .object());
    QTRY_VERIFY(!lastOperation().isRunning());
    QCOMPARE(lastOperation().kind, Operation::Kind::DropColumns);
    // What was blocked can still be looked up.
    store().snapshots().refresh(id());
    QTRY_VERIFY(store().snapshots().list(id()) && !store().snapshots().list(id())->isEmpty());
    QCOMPARE(SchemaSnapshots::reasonOf(store().snapshots().list(id())->constFirst()),
             SchemaSnapshots::Reason::DropColumns);
    QCOMPARE(lastOperation().rows.first().state, OperationRow::State::Succeeded);
    QCOMPARE(lastOperation().rows.first().changes, 1);
}

void TstTableCommands::aColumnThatIsNotBlocked()
{
    m_kit->session()->commands().dropColumns(
        id(), {{QStringLiteral("public"), QStringLiteral("orders"), columnsOfOrders().value(0)}});
    QTRY_VERIFY(!lastOperation().isRunning());
    QCOMPARE(lastOperation().rows.first().state, OperationRow::State::Failed);
    QCOMPARE(lastOperation().rows.first().error->kind, Error::Kind::Conflict);
    QCOMPARE(m_kit->demo().requestCount("POST", path("/schemas/drop-columns")), 1);
}

void TstTableCommands::notInAReadOnlyProfile()
{
    m_kit->session()->setReadOnly(true);
    auto *menu = inPane<QMenu>("beyondMenu");
    menu->popup({});
    QVERIFY(inPane<QAction>("exportSelection")->isVisible());
    QVERIFY(!inPane<QAction>("putDown")->isVisible());
    for (const char *action : {"resyncTables", "resyncAsking", "dropBlocked"}) {
        QVERIFY2(!inPane<QAction>(action)->isVisible(), action);
        trigger(action);
    }
    menu->close();
    // A box that does nothing says why.
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    WindowKit::key(tree(), Qt::Key_Space);
    QVERIFY2(message().contains(u"read-only"), qPrintable(message()));
    QVERIFY(!draft().isChanged());
    QCOMPARE(prompt().questionCount(), 0);
}

SLUICE_TEST(TstTableCommands)
#include "tst_tablecommands.moc"
