// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/comparedialog.h"
#include "schema/conflictdialog.h"
#include "schema/groupedview.h"
#include "schema/reviewdialog.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include <numeric>

using namespace sluice;

/// The dialogs of a draft with 20,000 changes: nothing is made for each of them before it is seen. How fast they are
/// with 100,000 is for the benchmark to say.
class TstReviewSize : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reviewOpens();
    void conflictOpens();
    void collisionsAreDecided();
    void compareOpens();

private:
    static constexpr int schemas = 20;
    static constexpr int tables = 1'000;
    /// More than a dialog is made of; anything for each change, or for each hundredth, would be more.
    static constexpr qsizetype fewObjects = 1'000;

    /// Shows it, and lets it be painted and laid out.
    static void show(QWidget &dialog)
    {
        dialog.show();
        QCoreApplication::processEvents();
    }
    static SchemaConfigPtr config(bool on, bool schemasOn = true);

    SchemaConfigPtr m_base;
    QList<SchemaChange> m_changes;
};

SchemaConfigPtr TstReviewSize::config(bool on, bool schemasOn)
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    for (int schema = 0; schema < schemas; ++schema) {
        b.beginSchema("schema_" + std::to_string(schema), schemasOn);
        for (int table = 0; table < tables; ++table)
            b.beginTable("table_of_some_length_" + std::to_string(table), on ? NodeEnabled : 0);
    }
    return b.finish();
}

void TstReviewSize::initTestCase()
{
    m_base = config(true);
    SchemaDraft draft(m_base);
    QList<int> all(m_base->tableCount());
    std::iota(all.begin(), all.end(), 0);
    draft.setTablesEnabled(all, false);
    m_changes = draft.changes();
    QCOMPARE(m_changes.size(), schemas * tables);
}

void TstReviewSize::reviewOpens()
{
    ReviewDialog dialog(QStringLiteral("warehouse"), m_base, m_changes, QList<SchemaChange>());
    show(dialog);
    auto *tabs = dialog.findChild<QTabWidget *>();
    auto *json = dialog.findChild<QTreeView *>(QStringLiteral("reviewJson"));
    QCOMPARE(json->model() ? json->model()->rowCount() : 0, 0);
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(json->model()->rowCount() > 3 * schemas * tables);
    tabs->setCurrentIndex(2);
    QCoreApplication::processEvents();
    auto *view = dialog.findChild<GroupedView *>(QStringLiteral("reviewList"));
    QCOMPARE(view->items().total(), schemas * tables);
    auto *find = dialog.findChild<QLineEdit *>(QStringLiteral("reviewFilter"));
    QTest::keyClicks(find, QStringLiteral("_999"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(view->items().shown(), schemas);
    QCOMPARE_LT(dialog.findChildren<QObject *>().size(), fewObjects);
}

void TstReviewSize::conflictOpens()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    for (int schema = 0; schema < schemas; ++schema) {
        b.beginSchema("schema_" + std::to_string(schema), schema > 0);
        for (int table = 0; table < tables; ++table)
            b.beginTable("table_of_some_length_" + std::to_string(table), table > 0 ? NodeEnabled : 0);
    }
    const SchemaMerge merge = mergeSchemas(m_base, m_changes, b.finish());
    QCOMPARE(merge.agreed.size(), schemas);
    ConflictDialog dialog(QStringLiteral("warehouse"), merge, true);
    show(dialog);
    QCOMPARE_LT(dialog.findChildren<QObject *>().size(), fewObjects);
}

/// All that collide, selected and decided at once.
void TstReviewSize::collisionsAreDecided()
{
    QList<SchemaChange> wishes = m_changes;
    for (SchemaChange &wish : wishes)
        wish.on = true;
    const SchemaMerge merge = mergeSchemas(config(false), wishes, config(false, false));
    QCOMPARE(merge.collisions.size(), schemas * tables);
    ConflictDialog dialog(QStringLiteral("warehouse"), merge, true);
    show(dialog);
    auto *view = dialog.findChild<GroupedView *>();
    view->expandAll();
    view->selectAll();
    QCoreApplication::processEvents();
    QCOMPARE(view->selectedItems().size(), size_t(schemas * tables));
    const auto press = [&dialog](const char *button) {
        dialog.findChild<QAbstractButton *>(QLatin1String(button))->click();
        QCoreApplication::processEvents();
    };
    press("takeTheirs");
    QVERIFY(!dialog.insists().contains(true));
    press("keepMineAll");
    QVERIFY(!dialog.insists().contains(false));
    auto *accept = dialog.findChild<QAbstractButton *>(QStringLiteral("conflictAccept"));
    QVERIFY2(accept->isEnabled() && accept->text().contains(QString::number(schemas * tables + schemas)),
             qPrintable(accept->text()));
    view->setCurrentIndex(view->items().indexOf(tables));
    QCoreApplication::processEvents();
    QCOMPARE_LT(dialog.findChildren<QObject *>().size(), fewObjects);
}

void TstReviewSize::compareOpens()
{
    const DraftComparison comparison = compareDraft(SchemaDraft(m_base), config(false));
    QCOMPARE(comparison.wishes.changes.size(), schemas * tables);
    CompareDialog dialog(
        comparison,
        CompareDialog::Sides{.here = QStringLiteral("warehouse"), .there = QStringLiteral("file"), .ticked = true});
    show(dialog);
    QCOMPARE(dialog.chosen().size(), schemas * tables);
    auto *view = dialog.findChild<GroupedView *>();
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Space);
    QCoreApplication::processEvents();
    QVERIFY(dialog.chosen().isEmpty());
    QCOMPARE_LT(dialog.findChildren<QObject *>().size(), fewObjects);
}

SLUICE_TEST(TstReviewSize)
#include "tst_reviewsize.moc"
