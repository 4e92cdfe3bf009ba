// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldpool.h"
#include "paneskit.h"
#include "schema/groupedview.h"
#include "schema/reviewdialog.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace sluice;

/// What a draft comes to, in words and as JSON.
class TstReviewDialog : public QObject
{
    Q_OBJECT

private slots:
    /// Wishes for columns that were not read since the program began are shown, and are not among what is sent.
    void whatWaitsIsShownAndNotSent()
    {
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy::AllowAll);
        b.beginSchema("shop", true);
        b.beginTable("orders", NodeEnabled);
        const SchemaChange off{.kind = SchemaChange::Kind::TableEnabled,
                               .schema = QStringLiteral("shop"),
                               .table = QStringLiteral("orders"),
                               .on = false};
        const SchemaChange hashed{.kind = SchemaChange::Kind::ColumnHashed,
                                  .schema = QStringLiteral("shop"),
                                  .table = QStringLiteral("orders"),
                                  .column = QStringLiteral("email"),
                                  .on = true};
        ReviewDialog dialog(QStringLiteral("orders_db"), b.finish(), {off}, {hashed});
        auto *list = dialog.findChild<GroupedView *>(QStringLiteral("reviewList"));
        const auto *model = list->model();
        QCOMPARE(model->rowCount(), 2);
        const QModelIndex waiting = model->index(1, 0);
        QVERIFY2(waiting.data().toString().startsWith(u"Not sent yet"), qPrintable(waiting.data().toString()));
        QVERIFY(model->index(0, 0, waiting).data().toString().contains(u"email"));
        const auto *apply = dialog.findChild<QPushButton *>(QStringLiteral("reviewApply"));
        QVERIFY2(apply->text().contains(u'1'), qPrintable(apply->text()));

        dialog.findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(1);
        const auto *json = dialog.findChild<QTreeView *>(QStringLiteral("reviewJson"))->model();
        QTRY_VERIFY(json->rowCount() > 0);
        for (int row = 0; row < json->rowCount(); ++row)
            QVERIFY(!json->index(row, 0).data().toString().contains(u"email"));

        QSignalSpy reverted(&dialog, &ReviewDialog::revertRequested);
        list->setCurrentIndex(model->index(0, 0, waiting));
        dialog.findChild<QPushButton *>(QStringLiteral("reviewRevert"))->click();
        QCOMPARE(reverted.size(), 1);
        QCOMPARE(reverted[0][0].value<QList<SchemaChange>>(), QList{hashed});

        // Their columns can be read from here.
        dialog.findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(0);
        auto *read = dialog.findChild<QPushButton *>(QStringLiteral("reviewRead"));
        QVERIFY(read->isVisibleTo(&dialog) && read->isEnabled());
        QCOMPARE(dialog.waitingTables(), QList({std::pair(QStringLiteral("shop"), QStringLiteral("orders"))}));
        QSignalSpy asked(&dialog, &ReviewDialog::readRequested);
        read->click();
        QCOMPARE(asked.size(), 1);
        dialog.setReading(true);
        QVERIFY(!read->isEnabled());
        dialog.setReading(false);
        dialog.setChanges({off}, {});
        QVERIFY(!read->isVisibleTo(&dialog));

        // With nothing else there is nothing to apply, and it can be taken back all the same.
        dialog.setChanges({}, {hashed});
        QVERIFY(!apply->isEnabled());
        QCOMPARE(model->rowCount(), 1);
    }

    /// Columns that are read while it is open make other changes of them again and again.
    void whatItCostsIsOfTheLastChanges()
    {
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy::BlockAll);
        b.beginSchema("shop", true);
        b.beginTable("orders", 0);
        const SchemaChange on{.kind = SchemaChange::Kind::TableEnabled,
                              .schema = QStringLiteral("shop"),
                              .table = QStringLiteral("orders"),
                              .on = true};
        ReviewDialog dialog(QStringLiteral("orders_db"), b.finish(), {on}, {});
        const auto *costs = dialog.findChild<QLabel *>(QStringLiteral("reviewCosts"));
        const auto costsNow = [costs] {
            return costs->text().contains(u"may be loaded from the beginning");
        };
        QTRY_VERIFY2(costsNow(), qPrintable(costs->text()));
        {
            test::HeldPool pool;
            for (int times = 0; times < 20; ++times)
                dialog.setChanges({on}, {});
            dialog.setChanges({}, {on});
            QVERIFY2(!costsNow(), "nobody knows");
            // One is under way, and one more follows: of what is there then.
            pool.finish();
            QVERIFY(!costsNow());
        }
        QTRY_VERIFY(costs->text() != ReviewDialog::tr("What it costs is being found…"));
        QVERIFY(!costsNow());
        auto *tabs = dialog.findChild<QTabWidget *>(QStringLiteral("reviewTabs"));
        const auto *json = dialog.findChild<QTreeView *>(QStringLiteral("reviewJson"))->model();
        {
            test::HeldPool pool;
            tabs->setCurrentIndex(1);
            dialog.setChanges({on}, {});
        }
        QTRY_VERIFY(json->rowCount() > 3);
    }

    /// Of a table that leaves History nothing is said of versions to come, but of those that are there.
    void leavingHistoryIsToldAsThat()
    {
        SchemaConfigBuilder b;
        b.beginSchema("shop", true);
        b.beginTable("orders", NodeEnabled, SyncMode::History);
        b.beginTable("carts", NodeEnabled, SyncMode::Live);
        const auto mode = [](const char *table) {
            return SchemaChange{.kind = SchemaChange::Kind::TableMode,
                                .schema = QStringLiteral("shop"),
                                .table = QLatin1String(table),
                                .mode = SyncMode::SoftDelete};
        };
        ReviewDialog dialog(QStringLiteral("orders_db"), b.finish(), {mode("orders"), mode("carts")}, {});
        dialog.findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(2);
        auto *list = dialog.findChild<GroupedView *>(QStringLiteral("consequences"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        const auto *note = dialog.findChild<QLabel *>(QStringLiteral("consequencesNote"));
        const auto noteOf = [&](int row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            return note->text();
        };
        QVERIFY2(!noteOf(0).contains(u"every version"), qPrintable(noteOf(0)));
        QVERIFY(list->model()->index(1, 0).data().toString().contains(u"leave History"));
        QVERIFY2(noteOf(1).contains(u"kept so far may go"), qPrintable(noteOf(1)));
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("reviewCosts"))->text().startsWith(u"2 table"));
    }

    /// What is found out beside the window goes on without it.
    void itGoesBeforeAllIsFoundOut()
    {
        SchemaConfigBuilder b;
        b.beginSchema("shop", true);
        b.beginTable("orders", NodeEnabled);
        test::HeldPool pool;
        {
            const ReviewDialog dialog(QStringLiteral("orders_db"), b.finish(), {}, {});
            dialog.findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(1);
        }
        pool.finish();
    }
};

SLUICE_TEST(TstReviewDialog)
#include "tst_reviewdialog.moc"
