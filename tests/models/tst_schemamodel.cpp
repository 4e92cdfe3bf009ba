// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "columnloader.h"
#include "columnsmodel.h"
#include "roles.h"
#include "schemamodel.h"
#include "schemamodelkit.h"
#include "schemastore.h"
#include "scriptednam.h"
#include "testregistry.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::test::schemamodel;
using Kit = SchemaModelKit;

class TstSchemaModel : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheDraftWants();
    void filterHidesAndEmptySchemasGo();
    void sorts();
    void oneSignalAParent();
    void randomVerbsAgreeWithANewModel();
    void typingAheadGoesRound();
    void indexesAreFarApart();
    void newAndChangedAreMarked();
    void columnsOfATable();
    void columnsOfManyTablesCanBeStopped();
    void aSlowExpressionLetsTheWindowLive();
};

void TstSchemaModel::saysWhatTheDraftWants()
{
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSource(&kit.store(), id);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(kit.load());
    const QStringList lines{
        QStringLiteral("-old||Off, with 1 table(s)|||"),
        QStringLiteral("  +a||Not synced: schema off|SOFT_DELETE||"),
        QStringLiteral("/sales||2 of 3 table(s)|||"),
        QStringLiteral("  -Items||Off|HISTORY||"),
        QStringLiteral("  #audit||On|SOFT_DELETE||SYSTEM_TABLE"),
        QStringLiteral("  /orders|orders_2|On, without some columns|SOFT_DELETE|1 of 2 listed|"),
    };
    QStringList now = flat(model);
    QCOMPARE(now, lines);
    QCOMPARE(model.totalTables(), 4);
    const QModelIndex audit = model.indexOf({1, 2});
    QVERIFY(audit.data(KindRole).toBool());
    QVERIFY(!model.flags(audit).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(model.flags(audit).testFlag(Qt::ItemNeverHasChildren));
    QVERIFY(!model.setData(audit, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
}

void TstSchemaModel::filterHidesAndEmptySchemasGo()
{
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    QVERIFY(!model.setFilter(QStringLiteral("is:disabled mode:history")));
    QCOMPARE(flat(model).size(), 2);
    QCOMPARE(model.shownTables(), 1);
    QCOMPARE(model.allShownTables().size(), 1);
    const auto problem = model.setFilter(QStringLiteral("/(/"));
    QVERIFY(problem.has_value());
    QCOMPARE(flat(model).size(), 2);
    QVERIFY(!model.setFilter(QString()));
    QCOMPARE(flat(model).size(), 6);
    // What a filter shows stays until it is typed anew.
    QVERIFY(!model.setFilter(QStringLiteral("is:disabled")));
    const qsizetype before = flat(model).size();
    kit.store().edit(id, [&](SchemaDraft &draft) { draft.enableTables(model.allShownTables(), false); });
    QCOMPARE(flat(model).size(), before);
    QCOMPARE(kit.script.count(), 1);
    // A schema that has changed is found, also without a table of its that has.
    kit.store().edit(id, [](SchemaDraft &draft) {
        draft.revert(draft.changes());
        draft.setSchemasEnabled({0}, !draft.isSchemaEnabled(0));
    });
    QVERIFY(!model.setFilter(QStringLiteral("is:changed")));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.shownTables(), 0);
}

void TstSchemaModel::sorts()
{
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    const auto names = [&model](int column, Qt::SortOrder order) {
        model.sort(column, order);
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int child = 0; child < model.rowCount(model.index(row, 0)); ++child)
                result.append(model.index(child, 0, model.index(row, 0)).data().toString());
        }
        return result.join(u' ');
    };
    QCOMPARE(names(SchemaModel::Name, Qt::AscendingOrder), QStringLiteral("a audit Items orders"));
    QCOMPARE(names(SchemaModel::Name, Qt::DescendingOrder), QStringLiteral("orders Items audit a"));
    QCOMPARE(names(SchemaModel::State, Qt::AscendingOrder), QStringLiteral("a audit orders Items"));
    QCOMPARE(names(SchemaModel::Mode, Qt::DescendingOrder), QStringLiteral("a Items audit orders"));
    QCOMPARE(names(SchemaModel::Columns, Qt::DescendingOrder), QStringLiteral("a orders Items audit"));
    QCOMPARE(names(SchemaModel::Destination, Qt::DescendingOrder), QStringLiteral("a orders Items audit"));
    QCOMPARE(names(SchemaModel::Note, Qt::DescendingOrder), QStringLiteral("a audit Items orders"));
    QCOMPARE(names(-1, Qt::AscendingOrder), QStringLiteral("a Items audit orders"));
    // Places are found again, whatever the order.
    model.sort(SchemaModel::Name, Qt::DescendingOrder);
    for (int t = 0; t < model.totalTables(); ++t)
        QCOMPARE(model.tableAt(model.indexOf({model.config()->schemaOf(t), t})), t);
}

void TstSchemaModel::oneSignalAParent()
{
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    kit.store().edit(id, [](SchemaDraft &draft) { draft.setTablesEnabled({0, 1, 2, 3}, false); });
    QCOMPARE(changed.count(), 3);
    QCOMPARE(reset.count(), 0);
}

void TstSchemaModel::randomVerbsAgreeWithANewModel()
{
    QJsonObject schemas;
    for (int s = 0; s < 5; ++s) {
        QJsonObject tables;
        for (int t = 0; t < 12; ++t)
            tables[QStringLiteral("t%1 /%2").arg(t * 7 % 12).arg(s)] =
                t % 5 == 0 ? locked(t % 2 == 0) : table(t % 3 == 0);
        schemas[QStringLiteral("s%1").arg(s)] = schema(s % 2 == 0, tables);
    }
    Kit kit(schemas);
    SchemaModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    QRandomGenerator random(11);
    const QStringList filters{QString(), QStringLiteral("t1"), QStringLiteral("is:enabled"),
                              QStringLiteral("-is:locked"), QStringLiteral("schema:s1 /1/")};
    for (int step = 0; step < 80; ++step) {
        switch (random.bounded(4)) {
        case 0:
            model.setFilter(filters[qsizetype(random.bounded(filters.size()))]);
            break;
        case 1:
            model.sort(int(random.bounded(7)) - 1, random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 2:
            kit.store().edit(id, [](SchemaDraft &draft) { draft.undo(); });
            break;
        default:
            kit.store().edit(id, [&](SchemaDraft &draft) {
                draft.setTablesEnabled({int(random.bounded(60)), int(random.bounded(60))}, random.bounded(2) == 0);
            });
            break;
        }
        // Rows stay under the hand that changes them; so the comparison is with what the draft says of those rows.
        SchemaModel fresh(test::plainWords());
        fresh.setSource(&kit.store(), id);
        const QStringList all = flat(fresh);
        for (const QString &line : flat(model))
            QVERIFY2(all.contains(line), qPrintable(line));
    }
}

void TstSchemaModel::typingAheadGoesRound()
{
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    const auto open = [](const QModelIndex &) {
        return true;
    };
    const auto closed = [](const QModelIndex &) {
        return false;
    };
    QCOMPARE(model.findPrefix(QStringLiteral("ORD"), {}, open).data().toString(), QStringLiteral("orders"));
    const QModelIndex orders = model.findPrefix(QStringLiteral("orders"), {}, open);
    QCOMPARE(model.findPrefix(QStringLiteral("a"), orders, open).data().toString(), QStringLiteral("a"));
    QVERIFY(!model.findPrefix(QStringLiteral("ord"), {}, closed).isValid());
    QVERIFY(!model.findPrefix(QStringLiteral("nothing"), orders, open).isValid());
}

void TstSchemaModel::indexesAreFarApart()
{
    // Qt's hash of an index is (row << 4) + column + id; neighbouring branches must not meet in it.
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    QSet<size_t> hashes;
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int child = 0; child < model.rowCount(model.index(row, 0)); ++child, ++count)
            hashes.insert(qHash(model.index(child, 0, model.index(row, 0))));
    }
    QCOMPARE(hashes.size(), count);
}

void TstSchemaModel::newAndChangedAreMarked()
{
    Kit kit(shop());
    SchemaModel model(test::plainWords());
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    QJsonObject after = shop();
    QJsonObject sales = after[QStringLiteral("sales")].toObject();
    QJsonObject tables = sales[QStringLiteral("tables")].toObject();
    tables[QStringLiteral("Items")] = table(true, "HISTORY");
    tables[QStringLiteral("zebra")] = table(true);
    sales[QStringLiteral("tables")] = tables;
    after[QStringLiteral("sales")] = sales;
    kit.script.on("POST", path + "/reload", test::ScriptedAnswer::json("{\"code\":\"Success\",\"data\":{}}"));
    test::Script &script = kit.script;
    script.on("GET", path, test::ScriptedAnswer::json(answer(after)));
    QVERIFY(kit.load()); // takes the first answer out of the script
    kit.store().reload(id, ReloadMode::Preserve);
    QTRY_VERIFY(!kit.store().isBusy(id));
    QVERIFY(!model.setFilter(QStringLiteral("is:new")));
    QCOMPARE(model.shownTables(), 1);
    QVERIFY(flat(model).last().contains(u"zebra"));
    QVERIFY(flat(model).last().contains(u"New"));
    QVERIFY(!model.setFilter(QStringLiteral("is:changed-elsewhere")));
    QCOMPARE(model.shownTables(), 1);
    QVERIFY(flat(model).last().contains(u"Items"));
}

void TstSchemaModel::columnsOfATable()
{
    Kit kit(shop());
    ColumnsModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(kit.load());
    const int orders =
        SchemaLookup(kit.store().draft(id)->base()).table(QStringLiteral("sales"), QStringLiteral("orders"));
    model.setTable(&kit.store(), id, orders);
    QCOMPARE(model.rowCount(), 0);
    kit.store().edit(id, [orders](SchemaDraft &draft) {
        draft.setColumns(orders, {{QStringLiteral("id"),
                                   QStringLiteral("id"),
                                   NodeEnabled | NodePrimaryKey | NodeLocked,
                                   {QStringLiteral("SYSTEM_COLUMN"), {}}},
                                  {QStringLiteral("mail"), QStringLiteral("e_mail"), NodeEnabled, {}}});
    });
    QCOMPARE(flat(model), (QStringList{QStringLiteral("#id||Key||SYSTEM_COLUMN"), QStringLiteral("+mail|||e_mail|")}));
    QSignalSpy hashed(&model, &ColumnsModel::hashedToggled);
    QVERIFY(model.setData(model.index(1, ColumnsModel::Hashed), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(hashed.count(), 1);
    QVERIFY(!model.setData(model.index(0, ColumnsModel::Name), Qt::Unchecked, Qt::CheckStateRole));
}

void TstSchemaModel::columnsOfManyTablesCanBeStopped()
{
    Kit kit(shop());
    QVERIFY(kit.load());
    for (const char *name : {"audit", "Items", "orders", "a"}) {
        const QByteArray schemaName = QByteArray(name) == "a" ? "old" : "sales";
        kit.script.on("GET", path + '/' + schemaName + "/tables/" + name + "/columns",
                      QByteArray(name) == "orders"
                          ? test::ScriptedAnswer::json("{\"code\":\"NotFound\",\"message\":\"no\"}", 404)
                          : test::ScriptedAnswer::json("{\"code\":\"Success\",\"data\":{\"columns\":{}}}"));
    }
    ColumnLoader loader(kit.store());
    QSignalSpy finished(&loader, &ColumnLoader::finished);
    const auto t = [](const char *schemaName, const char *name) {
        return ColumnLoader::Table(QLatin1String(schemaName), QLatin1String(name));
    };
    loader.start(id, {t("sales", "audit"), t("sales", "Items"), t("sales", "orders"), t("old", "a")});
    // Answers may be there at once.
    QVERIFY(loader.isRunning() || finished.count() == 1);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(loader.done(), 4);
    QCOMPARE(loader.failed(), 1);
    QVERIFY(!loader.isRunning());
    QVERIFY(kit.store().draft(id)->columns(0) != nullptr);
    QList<ColumnLoader::Table> many;
    for (int i = 0; i < 50; ++i) {
        many.append({QStringLiteral("sales"), QStringLiteral("x%1").arg(i)});
        // An answer to each: what got none would be asked for again.
        kit.script.on("GET", path + "/sales/tables/x" + QByteArray::number(i) + "/columns",
                      test::ScriptedAnswer::json("{\"code\":\"NotFound\",\"message\":\"no\"}", 404));
    }
    loader.start(id, many);
    loader.cancel();
    QCOMPARE(finished.count(), 2);
    QVERIFY(finished.last().first().toBool());
    // What is asked next is answered after whatever was under way.
    QVERIFY(kit.load());
    QByteArrayList asked;
    for (const test::ScriptedRequest &request : kit.script.requests()) {
        if (request.path.contains("/tables/x"))
            asked.append(request.path.sliced(path.size()));
    }
    // An answer that is there at once makes way for the next before anybody can stop it.
    QVERIFY2(asked.size() <= loader.done() + ColumnLoader::parallel, asked.join(' ').constData());
    QVERIFY(asked.size() < many.size());
}

void TstSchemaModel::aSlowExpressionLetsTheWindowLive()
{
    QJsonObject tables;
    for (int i = 0; i < 2'000; ++i)
        tables.insert(QString(60, u'a') + QString::number(i), table(true));
    tables.insert(QStringLiteral("aa"), table(true));
    Kit kit({{QStringLiteral("s"), schema(true, tables)}});
    QVERIFY(kit.load());
    SchemaModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model);
    model.setSource(&kit.store(), id);
    QSignalSpy searched(&model, &SchemaModel::searched);
    QVERIFY(!model.setFilter(QStringLiteral("/^(a+)+$/")));
    QVERIFY2(model.isSearching(), "all at once is too long");
    QTRY_COMPARE_WITH_TIMEOUT(searched.count(), 1, 60'000);
    QVERIFY(!model.isSearching());
    QCOMPARE(model.givenUp(), 2'000);
    QCOMPARE(model.shownTables(), 1);

    // Another one takes its place in the middle of it.
    QVERIFY(!model.setFilter(QStringLiteral("/^(a+)+c?$/")));
    QVERIFY(model.isSearching());
    QVERIFY(!model.setFilter(QStringLiteral("aa0")));
    QVERIFY(!model.isSearching());
    QCOMPARE(model.shownTables(), 1);
    QVERIFY(!model.setFilter(QStringLiteral("/^aa$/")));
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.shownTables(), 1);
    model.setSource(nullptr, {});
    QVERIFY(!model.isSearching());
}

SLUICE_TEST(TstSchemaModel)
#include "tst_schemamodel.moc"
