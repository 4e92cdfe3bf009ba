// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionstore.h"
#include "schemaeditortest.h"
#include "schemakit.h"
#include "testregistry.h"

#include <QContextMenuEvent>
#include <QPointer>

using namespace sluice;
using test::SchemaEditorTest;
using test::SchemaKit;
using test::WindowKit;

/// One connection held against another, by keys and clicks, over real HTTP.
class TstCompare : public SchemaEditorTest
{
    Q_OBJECT

private slots:
    void cleanup();
    void someDifferencesAreTaken();
    void allThatIsShownIsTaken();
    void columnsAreReadAndComparedAgain();
    void equalConnections();
    void whatIsWishedAlreadyCounts();
    void readingIsStopped();
    void whatGoesWrongIsSaid();
    void withoutAConfigThere();
    void withoutAConfigHere();
    void readOnlyLooksOnly();
    void fiveThousandTables();

private:
    void openPair(const char *body);
    QDialog *choose(const QString &name);
    QDialog *compareWith(const QString &name);
    [[nodiscard]] SchemaKit kit() const { return SchemaKit(*m_kit); }
    [[nodiscard]] QString message() const { return kit().message()->text(); }
    static GroupedView *list(const QDialog *dialog) { return dialog->findChild<GroupedView *>(); }
    static QString summary(QDialog *dialog) { return SchemaKit::textOf(dialog, "compareSummary"); }
    /// The cells of a row beside its name.
    static QStringList cells(const QDialog *dialog, const QString &row)
    {
        const QModelIndex at = WindowKit::indexOf(list(dialog), row);
        return {at.siblingAtColumn(1).data().toString(), at.siblingAtColumn(2).data().toString()};
    }
    [[nodiscard]] bool closed(const char *name) const
    {
        return WindowKit::wait([&] { return m_kit->find<QDialog>(name) == nullptr; });
    }
};

void TstCompare::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

/// Two connections to databases that are alike; one of them is changed by somebody else.
void TstCompare::openPair(const char *body)
{
    stock();
    open(QStringLiteral("legacy_orders"));
    if (body != nullptr)
        QCOMPARE(kit().somebodyPatches(body), 200);
    open(QStringLiteral("orders_db"));
}

QDialog *TstCompare::choose(const QString &name)
{
    m_kit->window().activateWindow(); // where no window manager does it when a dialog has gone
    if (!QTest::qWaitForWindowActive(&m_kit->window()))
        return nullptr;
    QTest::keyClick(&m_kit->window(), Qt::Key_D, Qt::ControlModifier);
    QDialog *dialog = this->dialog("otherDialog");
    if (dialog == nullptr)
        return nullptr;
    auto *filter = dialog->findChild<FilterEdit *>();
    WindowKit::type(filter, name);
    QTest::keyClick(filter, Qt::Key_Return);
    return dialog;
}

QDialog *TstCompare::compareWith(const QString &name)
{
    return choose(name) == nullptr ? nullptr : dialog("compareDialog");
}

void TstCompare::someDifferencesAreTaken()
{
    openPair(R"({"schema_change_handling":"BLOCK_ALL","schemas":{"public":{"tables":{
        "orders":{"enabled":false},"audit_log":{"enabled":true},"refunds":{"sync_mode":"HISTORY"}}}}})");
    inPane<QAction>("compareWithOther")->trigger();
    QDialog *chooser = dialog("otherDialog");
    QVERIFY(chooser != nullptr);
    const auto *others = chooser->findChild<QTreeView *>(QStringLiteral("otherList"))->model();
    QCOMPARE(others->rowCount(), m_kit->session()->connections().count() - 1);
    QCOMPARE(others->index(0, 1).data().toString(), QStringLiteral("postgres"));
    chooser->reject();
    QVERIFY(closed("otherDialog"));

    QDialog *compare = compareWith(QStringLiteral("legacy_ord"));
    QVERIFY(compare != nullptr);
    QVERIFY(closed("otherDialog"));
    QCOMPARE(
        SchemaKit::headings(list(compare)),
        (QStringList{QStringLiteral("Policy (1)"), QStringLiteral("public: tables to start copying (1)"),
                     QStringLiteral("public: tables to stop copying (1)"), QStringLiteral("public: sync modes (1)")}));
    QCOMPARE(cells(compare, QStringLiteral("public.orders")),
             (QStringList{QStringLiteral("off"), QStringLiteral("on")}));
    QCOMPARE(cells(compare, QStringLiteral("public.refunds")),
             (QStringList{QStringLiteral("History"), QStringLiteral("Soft delete")}));
    QVERIFY2(!compare->findChild<QAbstractButton *>(QStringLiteral("compareTake"))->isEnabled(), "nothing is ticked");
    GroupedView *view = list(compare);
    for (const char *row : {"public.orders", "public.refunds"}) {
        view->setCurrentIndex(WindowKit::indexOf(view, QLatin1String(row)));
        QTest::keyClick(view, Qt::Key_Space);
    }
    QTest::keyClick(compare, Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(draft().changeCount(), 2);
    QVERIFY(!kit().isOn("orders") && !kit().isOn("audit_log"));
    QVERIFY(message().startsWith(u"2 change(s) are in the draft. Nothing was sent yet."));
    QCOMPARE(patches(), 0);
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(!draft().isChanged(), "one step");
}

void TstCompare::allThatIsShownIsTaken()
{
    openPair(R"({"schemas":{"public":{"tables":{"orders":{"enabled":false},"order_items":{"enabled":false},
        "refunds":{"enabled":false,"columns":{"reason":{"enabled":false}}}}}}})");
    QDialog *compare = compareWith(QStringLiteral("legacy_orders"));
    QVERIFY(compare != nullptr);
    QVERIFY(SchemaKit::headings(list(compare)).contains(QStringLiteral("Columns that are not read here yet (1)")));
    auto *filter = compare->findChild<FilterEdit *>();
    WindowKit::type(filter, QStringLiteral("order"));
    QTest::keyClick(filter, Qt::Key_Return);
    SchemaKit::press(compare, "compareTickAll");
    QCOMPARE(SchemaKit::textOf(compare, "compareTake"), QStringLiteral("&Take 2 difference(s) into the draft"));
    SchemaKit::press(compare, "compareTake");
    QTRY_COMPARE(draft().changeCount(), 2);
    QVERIFY(kit().isOn("refunds"));
    QVERIFY2(message().contains(u"before the columns of their tables are read"), qPrintable(message()));
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
    QCOMPARE(lastBody()[u"schemas"][u"public"][u"tables"].toObject().keys(),
             (QStringList{QStringLiteral("order_items"), QStringLiteral("orders")}));
}

void TstCompare::columnsAreReadAndComparedAgain()
{
    openPair(R"({"schemas":{"public":{"tables":{
        "refunds":{"columns":{"reason":{"enabled":false},"amount":{"hashed":true}}},
        "customers":{"columns":{"email":{"hashed":true}}}}}}})");
    QDialog *compare = compareWith(QStringLiteral("legacy_orders"));
    QVERIFY(compare != nullptr);
    QCOMPARE(SchemaKit::headings(list(compare)), QStringList{QStringLiteral("Columns that are not read here yet (3)")});
    QCOMPARE(SchemaKit::textOf(compare, "compareRead"), QStringLiteral("&Load the columns of 2 table(s)…"));
    Prompt &prompt = m_kit->window().prompt();
    prompt.setNextAnswer({.confirmed = false});
    prompt.setNextAnswer({.confirmed = true});
    SchemaKit::press(compare, "compareRead");
    QTRY_COMPARE(prompt.questionCount(), 1);
    QVERIFY2(prompt.lastQuestion()->details.contains(u"2 call"), "the price is said");
    SchemaKit::press(compare, "compareRead");
    const QPointer<QDialog> before(compare);
    QTRY_VERIFY(before == nullptr);
    compare = dialog("compareDialog");
    QVERIFY(compare != nullptr);
    QCOMPARE(SchemaKit::headings(list(compare)), (QStringList{QStringLiteral("public: columns to hash (2)"),
                                                              QStringLiteral("public: columns to stop copying (1)")}));
    QVERIFY(compare->findChild<QWidget *>(QStringLiteral("compareRead")) == nullptr);
    SchemaKit::press(compare, "compareTickAll");
    SchemaKit::press(compare, "compareTake");
    QTRY_COMPARE(draft().changeCount(), 3);
    QVERIFY(message().startsWith(u"3 change(s) are in the draft."));
}

void TstCompare::equalConnections()
{
    openPair(nullptr);
    QDialog *compare = compareWith(QStringLiteral("legacy_orders"));
    QVERIFY(compare != nullptr);
    QCOMPARE(summary(compare), QStringLiteral("There is no difference."));
    QTest::keyClick(compare, Qt::Key_Escape);
    QVERIFY(closed("compareDialog"));
    QVERIFY(!draft().isChanged());
}

void TstCompare::whatIsWishedAlreadyCounts()
{
    openPair(R"({"schemas":{"public":{"tables":{"orders":{"enabled":false}}}}})");
    tree()->expandAll();
    kit().toggle("orders");
    kit().toggle("payments");
    QDialog *compare = compareWith(QStringLiteral("legacy_orders"));
    QVERIFY(compare != nullptr);
    QVERIFY(compare->findChild<QWidget *>(QStringLiteral("compareUnsent")) != nullptr);
    QCOMPARE(SchemaKit::headings(list(compare)), QStringList{QStringLiteral("public: tables to start copying (1)")});
    SchemaKit::press(compare, "compareTickAll");
    SchemaKit::press(compare, "compareTake");
    QTRY_COMPARE(draft().changeCount(), 1);
    QVERIFY(!kit().isOn("orders") && kit().isOn("payments"));
}

void TstCompare::readingIsStopped()
{
    openPair(nullptr);
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas stall")}).isEmpty());
    QDialog *chooser = choose(QStringLiteral("legacy_orders"));
    QVERIFY(chooser != nullptr);
    auto *stop = chooser->findChild<QWidget *>(QStringLiteral("otherStop"));
    QTRY_VERIFY(stop->isVisible());
    QVERIFY(SchemaKit::textOf(chooser, "otherProgress").contains(u"legacy_orders"));
    QVERIFY(!chooser->findChild<QWidget *>(QStringLiteral("otherCompare"))->isEnabled());
    WindowKit::click(stop);
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY2(!chooser->findChild<MessageBar *>()->hasMessage(), "what was wished is no news");
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
    SchemaKit::press(chooser, "otherCompare");
    QVERIFY(dialog("compareDialog") != nullptr);
}

void TstCompare::whatGoesWrongIsSaid()
{
    openPair(nullptr);
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas status 403")}).isEmpty());
    QDialog *chooser = choose(QStringLiteral("legacy_orders"));
    QVERIFY(chooser != nullptr);
    auto *bar = chooser->findChild<MessageBar *>();
    QTRY_VERIFY(bar->hasMessage());
    QCOMPARE(bar->tone(), Tone::Negative);
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
    QTest::keyClick(chooser->findChild<FilterEdit *>(), Qt::Key_Return);
    QVERIFY(dialog("compareDialog") != nullptr);
}

void TstCompare::withoutAConfigThere()
{
    openPair(nullptr);
    QDialog *chooser = choose(QStringLiteral("crm_sqlserver"));
    QVERIFY(chooser != nullptr);
    auto *bar = chooser->findChild<MessageBar *>();
    QTRY_VERIFY(bar->text().contains(u"discovered"));
    QTest::keyClick(chooser, Qt::Key_Escape);
    QVERIFY(closed("otherDialog"));
}

void TstCompare::withoutAConfigHere()
{
    stock();
    QVERIFY2(!m_kit->action("schema.compare")->isEnabled(), "no connection is open");
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    QTRY_VERIFY(WindowKit::indexOf(table, QStringLiteral("crm_sqlserver")).isValid());
    m_kit->board().openConnection(
        WindowKit::indexOf(table, QStringLiteral("crm_sqlserver")).data(ConnectionIdRole).value<ConnectionId>());
    QTRY_VERIFY(m_kit->action("schema.compare")->isEnabled());
    m_kit->action("schema.compare")->trigger();
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::NotDiscovered);
    QVERIFY(!inPane<QAction>("compareWithOther")->isEnabled());
    QVERIFY(m_kit->find<QDialog>("otherDialog") == nullptr);
    // Where there is one, the command waits until it is read.
    m_kit->board().openConnection(
        WindowKit::indexOf(table, QStringLiteral("orders_db")).data(ConnectionIdRole).value<ConnectionId>());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(0);
    m_kit->action("schema.compare")->trigger();
    QVERIFY(dialog("otherDialog") != nullptr);
    QCOMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
}

void TstCompare::readOnlyLooksOnly()
{
    openPair(R"({"schemas":{"public":{"tables":{"orders":{"enabled":false}}}}})");
    m_kit->session()->setReadOnly(true);
    open(QStringLiteral("shop_shard_01"));
    open(QStringLiteral("orders_db"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, tree()->viewport()->rect().center(),
                            tree()->viewport()->mapToGlobal(tree()->viewport()->rect().center()));
    QCoreApplication::sendEvent(tree()->viewport(), &event);
    auto *menu = inPane<QMenu>("beyondMenu");
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->actions().contains(inPane<QAction>("compareWithOther")));
    menu->close();
    QDialog *compare = compareWith(QStringLiteral("legacy_orders"));
    QVERIFY(compare != nullptr);
    QCOMPARE(SchemaKit::headings(list(compare)), QStringList{QStringLiteral("public: tables to stop copying (1)")});
    QVERIFY(!compare->findChild<QWidget *>(QStringLiteral("compareTake"))->isVisible());
}

void TstCompare::fiveThousandTables()
{
    start({.schedules = false, .groups = 1, .connections = 2, .schemas = 1, .tables = 5000});
    open({});
    const ConnectionId first = id();
    const ConnectionStore &connections = m_kit->session()->connections();
    const Connection &other = connections.at(connections.at(0).id == first ? 1 : 0);
    QDialog *compare = compareWith(other.id.text());
    QVERIFY(compare != nullptr);
    SchemaKit::press(compare, "compareTickAll");
    SchemaKit::press(compare, "compareTake");
    QVERIFY(closed("compareDialog"));
    QTRY_VERIFY(message().contains(u"Nothing was sent yet") || message().contains(u"nothing to change"));
    // Again, nothing is left to be taken.
    compare = compareWith(other.id.text());
    QVERIFY(compare != nullptr);
    SchemaKit::press(compare, "compareTickAll");
    QVERIFY(!compare->findChild<QWidget *>(QStringLiteral("compareTake"))->isEnabled());
}

SLUICE_TEST(TstCompare)
#include "tst_compare.moc"
