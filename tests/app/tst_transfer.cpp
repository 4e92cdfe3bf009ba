// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"
#include "schema/groupedview.h"
#include "schemaeditortest.h"
#include "schemakit.h"
#include "testregistry.h"
#include "words/operationtext.h"

#include <algorithm>

using namespace sluice;
using test::SchemaEditorTest;
using test::SchemaKit;
using test::WindowKit;

/// Tables of one connection put down on others, by keys and clicks over real HTTP.
class TstTransfer : public SchemaEditorTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sameServiceFirst();
    void ontoManyInOneOperation();
    void intoDraftsOnly();
    void allThatGoesIsReviewedBefore();
    void inProductionWhatCostsWantsTheName();
    void oneOfThemFails();
    void theReportTellsWhatIsNotThere();
    void hashesGoAlongOnceTheColumnsAreRead();
    void whatIsNoLongerChosenIsReadNoFurther();
    void nothingPutDownInAReadOnlyProfile();
    void nothingIsPickedUp();
    void givenUpHalfWay();
    void theDialogGoesWithItsSession();
    void byKeyAndPalette();

private:
    void pickUp(const QString &text);
    QDialog *putDown();
    void check(QDialog *dialog, const QString &connection);
    /// The review, once all is found.
    QDialog *reviewed();
    [[nodiscard]] static QStringList headingsOf(QDialog *review)
    {
        return SchemaKit::headings(review->findChild<GroupedView *>(QStringLiteral("transferReviewList")));
    }
    [[nodiscard]] static bool holds(const QStringList &list, const QString &part)
    {
        return std::ranges::any_of(list, [&part](const QString &text) { return text.contains(part); });
    }
    /// `orders` is off at the service there, and on here; and there is a wish in its draft that nobody has sent.
    void makeCostlyTarget(const QString &name);
    [[nodiscard]] Prompt &prompt() const { return m_kit->window().prompt(); }
    [[nodiscard]] QString message() const { return SchemaKit(*m_kit).message()->text(); }
    /// What the window itself tells.
    [[nodiscard]] QString news() const
    {
        return m_kit->window()
            .centralWidget()
            ->findChild<MessageBar *>(QStringLiteral("messageBar"), Qt::FindDirectChildrenOnly)
            ->text();
    }
    [[nodiscard]] const OperationLog &log() const { return m_kit->session()->operations(); }
    void turnAllOff()
    {
        filter(QStringLiteral("*"));
        inPane<QAction>("bulkDisable")->trigger();
        QVERIFY(draft().isChanged());
    }
    [[nodiscard]] ConnectionId named(const QString &name) const { return m_kit->idOf(name); }
    [[nodiscard]] int patchesOf(const QString &name) const
    {
        return m_kit->demo().requestCount("PATCH", "/v1/connections/" + named(name).text().toUtf8() + "/schemas");
    }
    [[nodiscard]] static QString outcome(QDialog *dialog, const QString &connection)
    {
        auto *list = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
        return WindowKit::indexOf(list, connection).siblingAtColumn(3).data().toString();
    }

    QStringList m_names; ///< all of one service; the first is open
};

void TstTransfer::init()
{
    stock();
    m_names.clear();
    for (int shard = 1; shard <= 6; ++shard)
        m_names.append(QStringLiteral("shop_shard_0%1").arg(shard));
    open(m_names.first());
    tree()->expandAll();
}

void TstTransfer::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstTransfer::pickUp(const QString &text)
{
    filter(text);
    QVERIFY(model()->shownTables() > 0);
    inPane<QAction>("pickUp")->trigger();
    QVERIFY(message().contains(u"picked up"));
}

QDialog *TstTransfer::putDown()
{
    inPane<QAction>("putDown")->trigger();
    return dialog("transferDialog");
}

void TstTransfer::check(QDialog *dialog, const QString &connection)
{
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
    const QModelIndex index = WindowKit::indexOf(list, connection);
    WindowKit::click(list, index.siblingAtColumn(1));
    // Whoever comes down from the filter has the cursor there, and nothing selected.
    list->selectionModel()->clearSelection();
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_VERIFY(!outcome(dialog, connection).isEmpty() && outcome(dialog, connection) != QStringLiteral("Reading…"));
}

QDialog *TstTransfer::reviewed()
{
    QDialog *review = dialog("transferReview");
    const auto *apply = review->findChild<QWidget *>(QStringLiteral("transferReviewApply"));
    WindowKit::wait([apply] { return apply->isEnabled(); });
    return review;
}

void TstTransfer::makeCostlyTarget(const QString &name)
{
    const ConnectionId there = named(name);
    store().load(there);
    QTRY_COMPARE(store().state(there), SchemaStore::LoadState::Loaded);
    const auto tables = [this, there](const char *table) {
        const SchemaConfig &base = store().draft(there)->base();
        return QList<int>{SchemaLookup(base).table(base.schemaName(0), QLatin1String(table))};
    };
    store().edit(there, [&](SchemaDraft &draft) { draft.setTablesEnabled(tables("orders"), false); });
    store().apply(there);
    QTRY_VERIFY(!store().isBusy(there) && !store().draft(there)->isChanged());
    const auto wanted =
        store().draft(there)->policy() == SchemaPolicy::BlockAll ? SchemaPolicy::AllowAll : SchemaPolicy::BlockAll;
    store().edit(there, [wanted](SchemaDraft &draft) { draft.setPolicy(wanted); });
    QVERIFY(store().draft(there)->isChanged());
}

void TstTransfer::sameServiceFirst()
{
    pickUp(QStringLiteral("*"));
    QDialog *dialog = putDown();
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
    QCOMPARE(list->model()->rowCount(), 45);
    for (int row = 0; row < int(m_names.size()) - 1; ++row)
        QVERIFY(m_names.contains(list->model()->index(row, 0).data().toString()));
    QCOMPARE(SchemaKit::textOf(dialog, "transferDetailsTitle"),
             QStringLiteral("Put a check before a connection to see the result there."));
    // Without the cursor, as by a screen reader.
    QVERIFY(list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(SchemaKit::textOf(dialog, "transferDetailsTitle"),
             QStringLiteral("Go to a connection that has a check to see the result there."));
    dialog->reject();
}

void TstTransfer::ontoManyInOneOperation()
{
    turnAllOff();
    pickUp(QStringLiteral("*"));
    QDialog *dialog = putDown();
    // All of one service at once: they come first.
    const QStringList others = m_names.sliced(1);
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
    WindowKit::click(list, list->model()->index(0, 1));
    WindowKit::click(list, list->model()->index(int(others.size()) - 1, 1), Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Space);
    for (const QString &name : others)
        QTRY_VERIFY2(outcome(dialog, name).contains(u"change"), qPrintable(outcome(dialog, name)));
    SchemaKit::press(dialog, "transferApply");
    QDialog *review = reviewed();
    const QStringList headings = headingsOf(review);
    for (const QString &name : others)
        QVERIFY2(holds(headings, name + QStringLiteral(" · ")), qPrintable(headings.join(u';')));
    QVERIFY(SchemaKit::textOf(review, "transferCosts").startsWith(u"Nothing is loaded from the beginning"));
    QCOMPARE(log().operations().size(), 0);
    SchemaKit::press(review, "transferReviewApply");
    QTRY_VERIFY2(news().endsWith(u": All 5 done"), qPrintable(news()));
    QCOMPARE(log().operations().size(), 1);
    const Operation &operation = log().operations().constLast();
    QCOMPARE(operation.kind, Operation::Kind::SchemaApply);
    QCOMPARE(operation.rows.size(), others.size());
    QVERIFY(!SchemaKit(*m_kit).message()->hasMessage());
    for (const QString &name : others) {
        QCOMPARE(patchesOf(name), 1);
        const SchemaDraft &there = *store().draft(named(name));
        QVERIFY(!there.isChanged());
        for (int table = 0; table < there.base().tableCount(); ++table) {
            const int here = SchemaLookup(draft().base()).table(0, there.base().tableKey(table));
            if (here >= 0 && !there.isTableLocked(table) && !draft().isTableLocked(here))
                QCOMPARE(there.isTableEnabled(table), draft().isTableEnabled(here));
        }
    }
    QCOMPARE(patchesOf(m_names.first()), 0);
}

void TstTransfer::intoDraftsOnly()
{
    turnAllOff();
    pickUp(QStringLiteral("*"));
    QDialog *dialog = putDown();
    check(dialog, m_names[1]);
    const QString found = SchemaKit::textOf(dialog, "transferDetailsTitle");
    QVERIFY2(found.contains(u" of these tables found."), qPrintable(found));
    SchemaKit::press(dialog, "transferPut");
    QTRY_VERIFY(message().contains(u"Nothing was sent yet"));
    const SchemaDraft &there = *store().draft(named(m_names[1]));
    QVERIFY(there.isChanged());
    QVERIFY(there.canUndo());
    QCOMPARE(patchesOf(m_names[1]), 0);
    QVERIFY(log().operations().isEmpty());
    // It is there when one goes there, and there is nothing more to put down.
    open(m_names[1]);
    QVERIFY(inPane("applyButton")->isEnabled());
    dialog = putDown();
    QTRY_VERIFY2(outcome(dialog, m_names[1]).startsWith(u"As it is there already"),
                 qPrintable(outcome(dialog, m_names[1])));
    const QString same = SchemaKit::textOf(dialog, "transferDetailsTitle");
    QVERIFY2(same.endsWith(u" of them need(s) no change."), qPrintable(same));
    dialog->reject();
}

void TstTransfer::allThatGoesIsReviewedBefore()
{
    const QString &name = m_names[1];
    makeCostlyTarget(name);
    pickUp(QStringLiteral("orders"));
    QDialog *dialog = putDown();
    check(dialog, name);
    SchemaKit::press(dialog, "transferApply");
    QDialog *review = reviewed();
    const QStringList headings = headingsOf(review);
    QVERIFY2(holds(headings, name + QStringLiteral(" · were in its draft before")), qPrintable(headings.join(u';')));
    QVERIFY2(holds(headings, QStringLiteral("tables to start copying")), qPrintable(headings.join(u';')));
    QVERIFY2(SchemaKit::textOf(review, "transferCosts").startsWith(u"1 table"),
             qPrintable(SchemaKit::textOf(review, "transferCosts")));
    // What is undone there meanwhile is no longer among them.
    store().edit(named(name), [](SchemaDraft &draft) { draft.undo(); });
    QTRY_VERIFY(review->findChild<QWidget *>(QStringLiteral("transferReviewApply"))->isEnabled());
    QVERIFY2(!holds(headingsOf(review), QStringLiteral("were in its draft before")),
             qPrintable(headingsOf(review).join(u';')));
    review->reject();
    QVERIFY(!store().draft(named(name))->isChanged());
    QCOMPARE(patchesOf(name), 1);
    dialog->reject();
}

void TstTransfer::inProductionWhatCostsWantsTheName()
{
    m_kit->board().setProduction(true, QStringLiteral("Production"));
    makeCostlyTarget(m_names[1]);
    makeCostlyTarget(m_names[2]);
    pickUp(QStringLiteral("orders"));
    QDialog *dialog = putDown();
    check(dialog, m_names[1]);
    check(dialog, m_names[2]);
    SchemaKit::press(dialog, "transferApply");
    QDialog *review = reviewed();
    prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    SchemaKit::press(review, "transferReviewApply");
    QTRY_COMPARE(prompt().questionCount(), 1);
    QCOMPARE(prompt().lastQuestion()->typedName, QStringLiteral("Production"));
    QVERIFY2(prompt().lastQuestion()->details.startsWith(u"2 table"), qPrintable(prompt().lastQuestion()->details));
    QCOMPARE(patchesOf(m_names[1]), 1);
    // A yes is one to what was asked, and to nothing else.
    prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    SchemaKit::press(review, "transferReviewApply");
    store().edit(named(m_names[1]), [](SchemaDraft &draft) { draft.undo(); });
    QTRY_VERIFY(review->findChild<QWidget *>(QStringLiteral("transferChanged"))->isVisible());
    QCOMPARE(patchesOf(m_names[1]), 1);
    prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    SchemaKit::press(reviewed(), "transferReviewApply");
    QTRY_VERIFY2(news().endsWith(u": All 2 done"), qPrintable(news()));
    QCOMPARE(patchesOf(m_names[1]), 2);
    QCOMPARE(patchesOf(m_names[2]), 2);
}

void TstTransfer::oneOfThemFails()
{
    turnAllOff();
    pickUp(QStringLiteral("*"));
    QDialog *dialog = putDown();
    const QStringList others = m_names.sliced(1);
    for (const QString &name : others)
        check(dialog, name);
    const QString victim = others.first();
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("PATCH /v1/connections/%1/schemas status 400").arg(named(victim).text())})
                .isEmpty());
    SchemaKit::press(dialog, "transferApply");
    SchemaKit::press(reviewed(), "transferReviewApply");
    QTRY_VERIFY2(news().endsWith(u": 1 of 5 failed"), qPrintable(news()));
    const Operation &operation = log().operations().constLast();
    QCOMPARE(operation.rows.size(), others.size());
    QCOMPARE(operation.count(OperationRow::State::Succeeded), int(others.size()) - 1);
    QVERIFY(store().draft(named(victim))->isChanged());
    QVERIFY(!store().draft(named(others.last()))->isChanged());
    QCOMPARE(patchesOf(victim), 1);
}

void TstTransfer::theReportTellsWhatIsNotThere()
{
    pickUp(QStringLiteral("*"));
    QDialog *dialog = putDown();
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
    QString other;
    for (int row = int(m_names.size()) - 1; row < list->model()->rowCount() && other.isEmpty(); ++row) {
        const QString name = list->model()->index(row, 0).data().toString();
        check(dialog, name);
        if (outcome(dialog, name).contains(u"not there"))
            other = name;
    }
    QVERIFY(!other.isEmpty());
    QVERIFY(SchemaKit::textOf(dialog, "transferDetailsTitle").startsWith(other));
    const auto *details = dialog->findChild<GroupedView *>(QStringLiteral("transferDetails"));
    const QStringList headings = SchemaKit::headings(details);
    QVERIFY2(std::ranges::any_of(headings, [](const QString &heading) { return heading.startsWith(u"Not there"); }),
             qPrintable(headings.join(u';')));
    dialog->reject();
}

/// What is hashed here must not arrive there in clear for want of a look at the columns.
void TstTransfer::hashesGoAlongOnceTheColumnsAreRead()
{
    const QString orders = QStringLiteral("orders");
    const QString schema = draft().base().schemaName(0);
    store().loadColumns(id(), schema, orders);
    const int table = SchemaLookup(draft().base()).table(schema, orders);
    QTRY_VERIFY(draft().columns(table) != nullptr);
    QString hashed;
    store().edit(id(), [&](SchemaDraft &draft) {
        const TableColumns &columns = *draft.columns(table);
        for (int column = 0; column < int(columns.size()) && hashed.isEmpty(); ++column) {
            if ((columns[column].flags & (NodeLocked | NodePrimaryKey | NodeHashed)) == 0) {
                hashed = columns[column].name;
                draft.setColumnHashed(table, column, true);
            }
        }
    });
    QVERIFY(!hashed.isEmpty());
    pickUp(orders);
    QDialog *dialog = putDown();
    check(dialog, m_names[1]);
    QVERIFY2(outcome(dialog, m_names[1]).contains(u"of columns left out"), qPrintable(outcome(dialog, m_names[1])));
    auto *read = dialog->findChild<QPushButton *>(QStringLiteral("transferReadColumns"));
    QVERIFY(read->isVisible());
    const QByteArray path = "/v1/connections/" + named(m_names[1]).text().toUtf8() + "/schemas/" + schema.toUtf8()
                            + "/tables/orders/columns";
    prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    WindowKit::click(read);
    QVERIFY(prompt().lastQuestion()->text.contains(u"1 table"));
    QCOMPARE(m_kit->demo().requestCount("GET", path), 0);
    prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    WindowKit::click(read);
    QTRY_VERIFY2(outcome(dialog, m_names[1]).startsWith(u"1 change") && !outcome(dialog, m_names[1]).contains(u"left"),
                 qPrintable(outcome(dialog, m_names[1])));
    QCOMPARE(m_kit->demo().requestCount("GET", path), 1);
    QTRY_VERIFY(!read->isVisible());
    SchemaKit::press(dialog, "transferPut");
    QTRY_VERIFY(message().contains(u"Nothing was sent yet"));
    const QList<SchemaChange> changes = store().draft(named(m_names[1]))->changes();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].kind, SchemaChange::Kind::ColumnHashed);
    QCOMPARE(changes[0].column, hashed);
}

void TstTransfer::whatIsNoLongerChosenIsReadNoFurther()
{
    turnAllOff();
    pickUp(QStringLiteral("*"));
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("GET /v1/connections/%1/schemas stall").arg(named(m_names[1]).text())})
                .isEmpty());
    QDialog *dialog = putDown();
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("targetsList"));
    WindowKit::click(list, WindowKit::indexOf(list, m_names[1]).siblingAtColumn(1));
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(outcome(dialog, m_names[1]), QStringLiteral("Reading…"));
    // What is read already does not go without it.
    check(dialog, m_names[2]);
    QTRY_VERIFY2(outcome(dialog, m_names[2]).contains(u"change"), qPrintable(outcome(dialog, m_names[2])));
    const auto *apply = dialog->findChild<QWidget *>(QStringLiteral("transferApply"));
    QVERIFY(!apply->isEnabled());
    WindowKit::click(list, WindowKit::indexOf(list, m_names[1]).siblingAtColumn(1));
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_VERIFY(apply->isEnabled());
    QTRY_COMPARE(store().state(named(m_names[1])), SchemaStore::LoadState::NotLoaded);
    // Nor when all of it is left.
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(store().state(named(m_names[1])), SchemaStore::LoadState::Loading);
    dialog->reject();
    QTRY_COMPARE(store().state(named(m_names[1])), SchemaStore::LoadState::NotLoaded);
}

void TstTransfer::nothingPutDownInAReadOnlyProfile()
{
    turnAllOff();
    pickUp(QStringLiteral("*"));
    m_kit->session()->setReadOnly(true);
    QDialog *dialog = putDown();
    check(dialog, m_names[1]);
    QVERIFY(!dialog->findChild<QWidget *>(QStringLiteral("transferPut"))->isEnabled());
    QVERIFY(!dialog->findChild<QWidget *>(QStringLiteral("transferApply"))->isEnabled());
    dialog->reject();
}

void TstTransfer::nothingIsPickedUp()
{
    inPane<QAction>("putDown")->trigger();
    QVERIFY(message().contains(u"Nothing is picked up yet"));
}

void TstTransfer::givenUpHalfWay()
{
    turnAllOff();
    pickUp(QStringLiteral("*"));
    QDialog *dialog = putDown();
    const QStringList others = m_names.sliced(1);
    for (const QString &name : others)
        check(dialog, name);
    // The first is not answered, and the others wait for it.
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("PATCH /v1/connections/%1/schemas stall").arg(named(others[0]).text())})
                .isEmpty());
    SchemaKit::press(dialog, "transferApply");
    SchemaKit::press(reviewed(), "transferReviewApply");
    QTRY_COMPARE(patchesOf(others[0]), 1);
    const Operation &operation = log().operations().constLast();
    QCOMPARE(operation.count(OperationRow::State::Waiting), int(others.size()) - 1);
    store().giveUp(operation.id);
    QTRY_COMPARE(log().runningCount(), 0);
    // Of the first it depends on whether the service had done it already when it was looked at again.
    QVERIFY2(operationState(operation, {}).endsWith(u"4 cancelled")
                 || operationState(operation, {}).startsWith(u"4 of 5"),
             qPrintable(operationState(operation, {})));
    for (int i = 1; i < int(others.size()); ++i) {
        QCOMPARE(operation.rows[i].state, OperationRow::State::Cancelled);
        QCOMPARE(patchesOf(others[i]), 0);
        QVERIFY(store().draft(named(others[i]))->isChanged());
        QVERIFY(!store().isBusy(named(others[i])));
    }
}

void TstTransfer::theDialogGoesWithItsSession()
{
    pickUp(QStringLiteral("orders"));
    QPointer<QDialog> dialog = putDown();
    check(dialog, m_names[1]);
    m_kit->board().setSession(nullptr, {});
    QTRY_VERIFY(dialog == nullptr);
}

void TstTransfer::byKeyAndPalette()
{
    // What the palette and the menu bar offer is there while the tab is, and works on what is selected there.
    QTRY_VERIFY(m_kit->action("schema.pickup")->isEnabled());
    WindowKit::click(tree(), tree()->model()->index(0, 0, tree()->model()->index(0, 0)));
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY2(message().startsWith(u"1 table"), qPrintable(message()));
    QTest::keyClick(tree(), Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QDialog *opened = dialog("transferDialog");
    QVERIFY(opened != nullptr);
    opened->reject();
    m_kit->board().goBack();
    QTRY_VERIFY(!m_kit->action("schema.pickup")->isEnabled());
}

SLUICE_TEST(TstTransfer)
#include "tst_transfer.moc"
