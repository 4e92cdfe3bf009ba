// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"
#include "quote.h"
#include "schema/compare/comparedialog.h"
#include "schema/compare/tickedmodel.h"
#include "schema/groupedview.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>

using namespace sluice;

/// Differences with a box on each, and what the dialog says of those that cannot be taken.
class TstCompareDialog : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeTakenSaysWhy();
    void spaceTicksWhatIsSelected();
    void headingsTickWhatIsBelowThem();
    void hiddenTicksAreToldAndTaken();
    void readOnlyShowsWithoutBoxes();
    void equalOnes();
    void nothingThatCanBeApplied();
    void boxesAreSaid();

private:
    static SchemaConfigPtr here();
    static SchemaConfigPtr there();
    static std::unique_ptr<CompareDialog> make(bool editable = true, bool ticked = false);
    static GroupedView *list(const CompareDialog &dialog) { return dialog.findChild<GroupedView *>(); }
    static TickedModel *model(const CompareDialog &dialog)
    {
        return qobject_cast<TickedModel *>(list(dialog)->model());
    }
    static QPushButton *button(const CompareDialog &dialog, const char *name)
    {
        return dialog.findChild<QPushButton *>(QLatin1String(name));
    }
    static QModelIndex find(const CompareDialog &dialog, const QString &text)
    {
        const QModelIndexList found = model(dialog)->match(model(dialog)->index(0, 0), Qt::DisplayRole, text, 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }
    static QStringList cells(const QModelIndex &index)
    {
        QStringList result;
        for (int column = 1; column < index.model()->columnCount(); ++column)
            result.append(index.siblingAtColumn(column).data().toString());
        return result;
    }
};

SchemaConfigPtr TstCompareDialog::here()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("public", true);
    b.beginTable("orders", NodeEnabled | NodeHistoryPossible, SyncMode::SoftDelete);
    b.beginTable("users", NodeEnabled | NodeColumnsSettable);
    b.addColumn("email", NodeEnabled);
    b.beginTable("old", 0);
    b.lockTable("DELETED", {});
    b.beginTable("CARTS", NodeEnabled);
    b.beginSchema("logs", true);
    b.beginTable("events", NodeEnabled);
    b.beginTable("clicks", NodeEnabled);
    return b.finish();
}

SchemaConfigPtr TstCompareDialog::there()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    b.beginSchema("public", true);
    b.beginTable("orders", NodeEnabled, SyncMode::History);
    b.beginTable("users", NodeEnabled);
    b.addColumn("email", NodeEnabled | NodeHashed);
    b.beginTable("old", NodeEnabled);
    b.beginTable("carts", 0);
    b.beginSchema("logs", true);
    b.beginTable("events", 0);
    b.beginTable("clicks", 0);
    return b.finish();
}

std::unique_ptr<CompareDialog> TstCompareDialog::make(bool editable, bool ticked)
{
    auto dialog = std::make_unique<CompareDialog>(
        compareDraft(SchemaDraft(here()), there()),
        CompareDialog::Sides{
            .here = QStringLiteral("mine"), .there = QStringLiteral("theirs"), .editable = editable, .ticked = ticked});
    new QAbstractItemModelTester(model(*dialog), QAbstractItemModelTester::FailureReportingMode::QtTest, dialog.get());
    dialog->show();
    dialog->activateWindow();
    // Else no key is a shortcut.
    return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
}

void TstCompareDialog::whatCannotBeTakenSaysWhy()
{
    const auto dialog = make();
    QStringList headings;
    for (int row = 0; row < model(*dialog)->rowCount(); ++row)
        headings.append(model(*dialog)->index(row, 0).data().toString());
    QCOMPARE(headings, (QStringList{
                           QStringLiteral("Policy (1)"),
                           QStringLiteral("public: sync modes (1)"),
                           QStringLiteral("logs: tables to stop copying (2)"),
                           QStringLiteral("Locked: cannot be changed (1)"),
                           QStringLiteral("Columns that are not read here yet (1)"),
                           QStringLiteral("Only there: cannot be changed here (1)"),
                           QStringLiteral("Only here: stay as they are (1)"),
                       }));
    QCOMPARE(cells(find(*dialog, QStringLiteral("public.orders"))),
             (QStringList{QStringLiteral("History"), QStringLiteral("Soft delete"), QString()}));
    QCOMPARE(
        cells(find(*dialog, QStringLiteral("public.old"))),
        (QStringList{QStringLiteral("on"), QStringLiteral("off, locked"), QStringLiteral("Deleted in the source")}));
    QCOMPARE(cells(find(*dialog, QStringLiteral("public.users, column email"))),
             (QStringList{QStringLiteral("hashed"), QStringLiteral("not hashed"), QStringLiteral("Columns not read")}));
    QCOMPARE(cells(find(*dialog, QStringLiteral("public.carts"))),
             (QStringList{QStringLiteral("off"), QStringLiteral("not there"),
                          QStringLiteral("It is called public.CARTS here")}));
    QCOMPARE(cells(find(*dialog, QStringLiteral("public.CARTS"))),
             (QStringList{QStringLiteral("not there"), QStringLiteral("on"), QString()}));
    QVERIFY2(!find(*dialog, QStringLiteral("public.old")).data(Qt::CheckStateRole).isValid(), "no box to be ticked");
    QCOMPARE(model(*dialog)->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("theirs"));
    QVERIFY(dialog->chosen().isEmpty());
    QVERIFY(!button(*dialog, "compareTake")->isEnabled());
}

void TstCompareDialog::spaceTicksWhatIsSelected()
{
    const auto dialog = make();
    GroupedView *view = list(*dialog);
    view->setCurrentIndex(find(*dialog, QStringLiteral("public.orders")));
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(dialog->chosen().size(), 1);
    QCOMPARE(dialog->chosen().first().mode, SyncMode::History);
    QCOMPARE(button(*dialog, "compareTake")->text(), QStringLiteral("&Take 1 difference(s) into the draft"));
    // All of them, locked ones among them: what has a box is ticked, and taken back by the same key.
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(dialog->chosen().size(), 4);
    QTest::keyClick(view, Qt::Key_Space);
    QVERIFY(dialog->chosen().isEmpty());
    QVERIFY(!button(*dialog, "compareTake")->isEnabled());
}

void TstCompareDialog::headingsTickWhatIsBelowThem()
{
    const auto dialog = make();
    TickedModel &ticked = *model(*dialog);
    const QModelIndex events = find(*dialog, QStringLiteral("logs.events"));
    const QModelIndex heading = events.parent();
    QVERIFY(ticked.setData(events, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(heading.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QVERIFY(ticked.setData(heading, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(dialog->chosen().size(), 2);
    QVERIFY(!ticked.setData(find(*dialog, QStringLiteral("public.old")), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!ticked.setData(events.siblingAtColumn(1), Qt::Checked, Qt::CheckStateRole));
}

void TstCompareDialog::hiddenTicksAreToldAndTaken()
{
    const auto dialog = make(true, true);
    QCOMPARE(dialog->chosen().size(), 4);
    auto *hidden = dialog->findChild<QLabel *>(QStringLiteral("compareHidden"));
    QVERIFY(!hidden->isVisible());
    auto *filter = dialog->findChild<FilterEdit *>();
    QTest::keyClick(dialog.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(filter, QStringLiteral("LOGS"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(model(*dialog)->shown(), 2);
    QVERIFY(hidden->isVisible() && hidden->text().startsWith(u'2'));
    QTest::keyClick(dialog.get(), Qt::Key_U, Qt::AltModifier);
    QTRY_COMPARE(dialog->chosen().size(), 2);
    QTest::keyClick(dialog.get(), Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(dialog->chosen().size(), 4);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_VERIFY(!hidden->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
}

void TstCompareDialog::readOnlyShowsWithoutBoxes()
{
    const auto dialog = make(false, true);
    QVERIFY(!button(*dialog, "compareTake")->isVisible());
    QVERIFY(!button(*dialog, "compareTickAll")->isVisible());
    QVERIFY(!find(*dialog, QStringLiteral("public.orders")).data(Qt::CheckStateRole).isValid());
    QTest::keyClick(list(*dialog), Qt::Key_Space);
    QVERIFY(dialog->chosen().isEmpty());
}

void TstCompareDialog::equalOnes()
{
    const CompareDialog dialog(compareDraft(SchemaDraft(here()), here()),
                               {.here = QStringLiteral("mine"), .there = QStringLiteral("theirs")});
    QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("compareSummary"))->text(),
             QStringLiteral("There is no difference."));
    QVERIFY(!button(dialog, "compareTake")->isEnabled());
    QCOMPARE(model(dialog)->total(), 0);
}

void TstCompareDialog::nothingThatCanBeApplied()
{
    SchemaConfigBuilder b;
    b.setPolicy(here()->policy().value());
    b.beginSchema("public", true);
    for (const char *name : {".", ".."})
        b.beginTable(name, NodeEnabled);
    SchemaConfigBuilder other;
    other.setPolicy(here()->policy().value());
    other.beginSchema("public", true);
    const CompareDialog dialog(compareDraft(SchemaDraft(other.finish()), b.finish()),
                               {.here = QStringLiteral("mine"), .there = QStringLiteral("theirs")});
    QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("compareSummary"))->text(),
             QStringLiteral("None of these differences can be applied: 2 schemas and tables that exist on one side "
                            "only."));
    // Names of dots alone would be read as more of the path.
    for (const auto *name : {".", ".."}) {
        const QString quoted = inQuotes(QLatin1String(name));
        QVERIFY2(find(dialog, QStringLiteral("public.") + quoted).isValid(), name);
    }
}

void TstCompareDialog::boxesAreSaid()
{
    const auto dialog = make(true, true);
    const QModelIndex orders = find(*dialog, QStringLiteral("public.orders"));
    QCOMPARE(orders.data(Qt::AccessibleTextRole).toString(), QStringLiteral("public.orders, ticked"));
    QTest::mouseClick(list(*dialog)->viewport(), Qt::LeftButton, {}, list(*dialog)->visualRect(orders).center());
    QTest::keyClick(list(*dialog), Qt::Key_Space);
    QCOMPARE(orders.data(Qt::AccessibleTextRole).toString(), QStringLiteral("public.orders, not ticked"));
    QCOMPARE(find(*dialog, QStringLiteral("public.old")).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("public.old"));
}

SLUICE_TEST(TstCompareDialog)
#include "tst_comparedialog.moc"
