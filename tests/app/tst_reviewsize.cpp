// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/comparedialog.h"
#include "schema/conflictdialog.h"
#include "schema/groupedview.h"
#include "schema/reviewdialog.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include <numeric>

using namespace sluice;

/// The dialogs of a draft with 100,000 changes: nothing is made for each of them before it is seen.
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
    static constexpr int tables = 5'000;
    /// What the machine of a test may be slower by than one that a person sits at.
    static constexpr qint64 patienceMs = 1'500;

    /// How long the window stood still for it.
    template<typename Make>
    static qint64 standstill(Make make)
    {
        QElapsedTimer timer;
        timer.start();
        make();
        return timer.elapsed();
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
    std::unique_ptr<ReviewDialog> dialog;
    const qint64 made = standstill([&] {
        dialog = std::make_unique<ReviewDialog>(QStringLiteral("warehouse"), m_base, m_changes, QList<SchemaChange>());
        dialog->show();
        QCoreApplication::processEvents();
    });
    auto *tabs = dialog->findChild<QTabWidget *>();
    auto *json = dialog->findChild<QTreeView *>(QStringLiteral("reviewJson"));
    const qint64 turned = standstill([&] {
        tabs->setCurrentIndex(1);
        QCoreApplication::processEvents();
    });
    QTRY_VERIFY(json->model()->rowCount() > 3 * schemas * tables);
    const qint64 follows = standstill([&] {
        tabs->setCurrentIndex(2);
        QCoreApplication::processEvents();
    });
    auto *view = dialog->findChild<GroupedView *>(QStringLiteral("reviewList"));
    QCOMPARE(view->items().total(), schemas * tables);
    auto *find = dialog->findChild<QLineEdit *>(QStringLiteral("reviewFilter"));
    const qint64 found = standstill([&] {
        QTest::keyClicks(find, QStringLiteral("_4999"));
        QTest::keyClick(find, Qt::Key_Return);
    });
    QCOMPARE(view->items().shown(), schemas);
    qInfo("review of %d changes: opened in %lld ms, JSON page %lld ms, consequences %lld ms, found in %lld ms",
          int(m_changes.size()), made, turned, follows, found);
    QVERIFY(made < patienceMs && turned < patienceMs && follows < patienceMs && found < patienceMs);
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
    const SchemaConfigPtr now = b.finish();
    SchemaMerge merge;
    const qint64 merged = standstill([&] { merge = mergeSchemas(m_base, m_changes, now); });
    QCOMPARE(merge.agreed.size(), schemas);
    std::unique_ptr<ConflictDialog> dialog;
    const qint64 made = standstill([&] {
        dialog = std::make_unique<ConflictDialog>(QStringLiteral("warehouse"), merge, true);
        dialog->show();
        QCoreApplication::processEvents();
    });
    qInfo("three-way compare of %d changes: %lld ms; its dialog: %lld ms", int(m_changes.size()), merged, made);
    QVERIFY(merged < patienceMs && made < patienceMs);
}

/// A hundred thousand that collide, selected and decided at once.
void TstReviewSize::collisionsAreDecided()
{
    QList<SchemaChange> wishes = m_changes;
    for (SchemaChange &wish : wishes)
        wish.on = true;
    const SchemaMerge merge = mergeSchemas(config(false), wishes, config(false, false));
    QCOMPARE(merge.collisions.size(), schemas * tables);
    std::unique_ptr<ConflictDialog> dialog;
    const qint64 made = standstill([&] {
        dialog = std::make_unique<ConflictDialog>(QStringLiteral("warehouse"), merge, true);
        dialog->show();
        QCoreApplication::processEvents();
    });
    auto *view = dialog->findChild<GroupedView *>();
    const qint64 selected = standstill([&] {
        view->expandAll();
        view->selectAll();
        QCoreApplication::processEvents();
    });
    QCOMPARE(view->selectedItems().size(), size_t(schemas * tables));
    const auto press = [&](const char *button) {
        return standstill([&] {
            dialog->findChild<QAbstractButton *>(QLatin1String(button))->click();
            QCoreApplication::processEvents();
        });
    };
    const qint64 one = press("takeTheirs");
    QVERIFY(!dialog->insists().contains(true));
    const qint64 all = press("keepMineAll");
    QVERIFY(!dialog->insists().contains(false));
    auto *accept = dialog->findChild<QAbstractButton *>(QStringLiteral("conflictAccept"));
    QVERIFY2(accept->isEnabled() && accept->text().contains(QString::number(schemas * tables + schemas)),
             qPrintable(accept->text()));
    const qint64 moved = standstill([&] {
        view->setCurrentIndex(view->items().indexOf(tables));
        QCoreApplication::processEvents();
    });
    qInfo("%d collisions: dialog %lld ms; all selected %lld ms; given way to %lld ms; all kept %lld ms; another "
          "row %lld ms",
          int(merge.collisions.size()), made, selected, one, all, moved);
    QVERIFY(made < patienceMs && selected < patienceMs && one < patienceMs && all < patienceMs && moved < patienceMs);
}

void TstReviewSize::compareOpens()
{
    DraftComparison comparison;
    const qint64 compared = standstill([&] { comparison = compareDraft(SchemaDraft(m_base), config(false)); });
    QCOMPARE(comparison.wishes.changes.size(), schemas * tables);
    std::unique_ptr<CompareDialog> dialog;
    const qint64 made = standstill([&] {
        dialog = std::make_unique<CompareDialog>(
            comparison,
            CompareDialog::Sides{.here = QStringLiteral("warehouse"), .there = QStringLiteral("file"), .ticked = true});
        dialog->show();
        QCoreApplication::processEvents();
    });
    QCOMPARE(dialog->chosen().size(), schemas * tables);
    auto *view = dialog->findChild<GroupedView *>();
    const qint64 ticked = standstill([&] {
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_Space);
        QCoreApplication::processEvents();
    });
    QVERIFY(dialog->chosen().isEmpty());
    qInfo("compare with a copy, %d differences: %lld ms off the window; its dialog: %lld ms; all unticked: %lld ms",
          schemas * tables, compared, made, ticked);
    QVERIFY(made < patienceMs && ticked < patienceMs);
}

SLUICE_TEST(TstReviewSize)
#include "tst_reviewsize.moc"
