// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "roles.h"
#include "schemamodel.h"
#include "schemamodelkit.h"
#include "testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::test::schemamodel;
using Kit = SchemaModelKit;

/// What stands in the rows of the schema tree besides names and states.
class TstSchemaNotes : public QObject
{
    Q_OBJECT

private slots:
    void warningsStandInTheirRows();
    void warningsAreFoundForRowsThatAreThere();
    void countsSayWhatTheyAreOf();
};

void TstSchemaNotes::warningsStandInTheirRows()
{
    Kit kit(shop());
    const auto said = [](const char *items) {
        return test::ScriptedAnswer::json(R"({"code":"Success","data":{"items":[)" + QByteArray(items) + "]}}");
    };
    kit.script.on("GET", "/v1/connections/conn/warnings", said(R"(
        {"schema":"sales","table":"orders_2","warnings":[{"code":"x","message":"Is <b>late</b>"}]},
        {"schema":"sales","table":"audit","warnings":[{"code":"x","message":"Odd"},{"code":"y","message":"Even"}]},
        {"schema":"old","warnings":[{"code":"x","message":"All of it"}]},
        {"schema":"sales","table":"nobody","warnings":[{"code":"x","message":"Nowhere"}]},
        {"warnings":[{"code":"x","message":"Of no place"}]})"));
    kit.script.on("GET", "/v1/connections/conn/warnings", said(""));
    SchemaModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    const QStringList before = flat(model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy warned(&model, &SchemaModel::warned);
    QVERIFY(!kit.store().knowsWarnings(id));
    kit.store().noteWarnings(id);
    QVERIFY2(kit.store().knowsWarnings(id), "who looks again before the answer asks nothing twice");
    QTRY_COMPARE(warned.size(), 1);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(model.warningOf(3), QStringLiteral("Warning: Is <b>late</b>"));
    QCOMPARE(model.warningOf(1), QString());
    QCOMPARE(model.warningOf(-1), QString());
    QVERIFY2(reset.isEmpty(), "what is selected and open stays");
    const auto note = [&model](SchemaModel::Node node) {
        return model.indexOf(node).siblingAtColumn(SchemaModel::Note);
    };
    const QModelIndex orders = note({1, 3});
    QCOMPARE(orders.data().toString(), QStringLiteral("Warning: Is <b>late</b>"));
    QCOMPARE(orders.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Warning: Is <b>late</b>"));
    QVERIFY2(orders.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"), "a service's text is no markup");
    QVERIFY(orders.data(WarningRole).toBool());
    QVERIFY(!orders.siblingAtColumn(SchemaModel::Name).data(WarningRole).toBool());
    QCOMPARE(orders.siblingAtColumn(SchemaModel::Name).data(Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("On, without some columns \u00b7 Warning: Is <b>late</b>"));
    QCOMPARE(note({1, 2}).data().toString(), QStringLiteral("Warning: Odd \u00b7 Even \u00b7 SYSTEM_TABLE"));
    QCOMPARE(note({0, -1}).data().toString(), QStringLiteral("Warning: All of it"));
    QCOMPARE(note({1, -1}).data().toString(), QStringLiteral("2 table(s) with a warning"));
    QVERIFY(note({0, -1}).data(WarningRole).toBool() && note({1, -1}).data(WarningRole).toBool());
    for (const SchemaModel::Node node : {SchemaModel::Node{0, 0}, SchemaModel::Node{1, 1}}) {
        QVERIFY(note(node).data().toString().isEmpty());
        QVERIFY(!note(node).data(WarningRole).toBool());
    }
    model.sort(SchemaModel::Note, Qt::DescendingOrder);
    QCOMPARE(model.indexOf({1, 2}).row(), 0);
    // And gone with them.
    kit.store().noteWarnings(id);
    QTRY_COMPARE(note({1, 2}).data().toString(), QStringLiteral("SYSTEM_TABLE"));
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(flat(model), before);
}

/// What is looked for beside the window may be found at once: not while the rows are being made anew.
void TstSchemaNotes::warningsAreFoundForRowsThatAreThere()
{
    Kit kit(shop());
    kit.script.on("GET", "/v1/connections/conn/warnings", test::ScriptedAnswer::json(R"({"code":"Success","data":{
        "items":[{"schema":"sales","table":"orders_2","warnings":[{"code":"x","message":"Late"}]}]}})"));
    SchemaModel model(test::plainWords());
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    bool isReset = false;
    int amid = 0;
    int found = 0;
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [&] { isReset = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [&] { isReset = false; });
    connect(&model, &SchemaModel::warned, this, [&] {
        ++found;
        amid += isReset ? 1 : 0;
    });
    kit.store().noteWarnings(id);
    QTRY_COMPARE(found, 1);
    for (int i = 0; i < 100; ++i) {
        const int before = found;
        QVERIFY(kit.load());
        QTRY_VERIFY(found > before);
    }
    QCOMPARE(amid, 0);
    QCOMPARE(model.warningOf(3), QStringLiteral("Warning: Late"));
}

void TstSchemaNotes::countsSayWhatTheyAreOf()
{
    Kit kit(shop());
    kit.script.on("GET", path + "/sales/tables/orders/columns",
                  test::ScriptedAnswer::json(R"({"code":"Success","data":{"columns":{
                      "id":{"enabled":true},"note":{"enabled":false},"more":{"enabled":true}}}})"));
    SchemaModel model(test::plainWords());
    model.setSource(&kit.store(), id);
    QVERIFY(kit.load());
    const QModelIndex count = model.indexOf({1, 3}).siblingAtColumn(SchemaModel::Columns);
    QCOMPARE(count.data().toString(), QStringLiteral("1 of 2 listed"));
    QVERIFY(count.data(Qt::ToolTipRole).toString().contains(u"may have more"));
    QCOMPARE(SchemaModel::listedText(14, 14), QStringLiteral("14 listed"));
    kit.store().loadColumns(id, QStringLiteral("sales"), QStringLiteral("orders"));
    QTRY_COMPARE(count.data().toString(), QStringLiteral("2 of 3"));
    QCOMPARE(count.data(Qt::ToolTipRole).toString(), QStringLiteral("2 of 3"));
}

SLUICE_TEST(TstSchemaNotes)
#include "tst_schemanotes.moc"
