// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/configcsv.h"
#include "schema/namelist.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/selectedconfig.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

namespace {

SchemaConfigPtr csvConfig()
{
    SchemaConfigBuilder b;
    b.beginSchema("public", true, "shop_public");
    b.beginTable("orders", NodeEnabled, SyncMode::History, "orders_2");
    b.addColumn("id", NodeEnabled | NodePrimaryKey | NodeLocked);
    b.lockColumn("OTHER", "It is a key");
    b.addColumn("email", NodeHashed);
    b.beginTable("with, comma", 0);
    b.beginTable("say \"hi\"", NodeEnabled);
    b.beginTable("=cmd|'/c calc'!A1", NodeEnabled);
    b.beginSchema("sales.eu", false);
    b.beginTable("order.items", NodeEnabled);
    b.beginTable(" blank ", NodeEnabled);
    b.beginTable("grün 🚀", NodeEnabled);
    b.beginTable("system", NodeEnabled | NodeLocked);
    b.lockTable("SYSTEM_TABLE", {});
    return b.finish();
}

} // namespace

class TstConfigCsv : public QObject
{
    Q_OBJECT

private slots:
    void tables();
    void columns();
    void formulas();
    void isReadAgain();
    void aSelectionWithItsWishes();
};

void TstConfigCsv::tables()
{
    const QList<QByteArray> lines = tablesCsv(*csvConfig(), CsvFormulas::Guarded).split('\n');
    QCOMPARE(lines[0], QByteArray("schema,table,schema_in_destination,table_in_destination,enabled,synced,sync_mode,"
                                  "locked,reason,columns_enabled,columns_known\r"));
    QCOMPARE(lines[1], QByteArray("public,orders,shop_public,orders_2,true,true,HISTORY,false,,1,2\r"));
    QCOMPARE(lines[2], QByteArray("public,\"with, comma\",shop_public,\"with, comma\",false,false,,false,,0,0\r"));
    QVERIFY(lines[3].startsWith("public,\"say \"\"hi\"\"\","));
    // On by its own flag, and not synced: its schema is off.
    QCOMPARE(lines[5], QByteArray("sales.eu,order.items,sales.eu,order.items,true,false,,false,,0,0\r"));
    QVERIFY(lines[6].startsWith("sales.eu,\" blank \","));
    QVERIFY(lines[7].startsWith("sales.eu,grün 🚀,"));
    QCOMPARE(lines[8], QByteArray("sales.eu,system,sales.eu,system,true,false,,true,SYSTEM_TABLE,0,0\r"));
    QCOMPARE(lines[9], QByteArray());
}

void TstConfigCsv::columns()
{
    QCOMPARE(columnsCsv(*csvConfig(), CsvFormulas::Guarded),
             QByteArray("schema,table,column,column_in_destination,enabled,synced,hashed,primary_key,locked,reason\r\n"
                        "public,orders,id,id,true,true,false,true,true,It is a key\r\n"
                        "public,orders,email,email,false,false,true,false,false,\r\n"));
}

void TstConfigCsv::formulas()
{
    QCOMPARE(formulaLikeNames(*csvConfig()), 1);
    QVERIFY(tablesCsv(*csvConfig(), CsvFormulas::Guarded).contains("public,'=cmd|'/c calc'!A1,"));
    QVERIFY(tablesCsv(*csvConfig(), CsvFormulas::Kept).contains("public,=cmd|'/c calc'!A1,"));
    SchemaConfigBuilder b;
    b.beginSchema("-s", true);
    for (const char *name : {"+t", "@t", "\tt", "t=", "t"})
        b.beginTable(name, 0);
    const SchemaConfigPtr config = b.finish();
    QCOMPARE(formulaLikeNames(*config), 4);
    QVERIFY(tablesCsv(*config, CsvFormulas::Guarded).contains("'-s,\"'\tt\","));
}

void TstConfigCsv::isReadAgain()
{
    const SchemaConfigPtr config = csvConfig();
    const QString text = QString::fromUtf8(tablesCsv(*config, CsvFormulas::Kept));
    const NameMatch match = matchNames(readNameList(text), *config);
    // A blank at the edge of a quoted name is kept; the locked one is told apart.
    QCOMPARE(match.tables.size(), 7);
    QCOMPARE(match.locked.size(), 1);
    QVERIFY(match.notFound.isEmpty() && match.ambiguous.isEmpty() && match.otherCase.isEmpty());
}

void TstConfigCsv::aSelectionWithItsWishes()
{
    SchemaDraft draft(csvConfig());
    draft.setTablesEnabled({1}, true);
    draft.setSchemasEnabled({1}, true);
    draft.setPolicy(SchemaPolicy::BlockAll);
    draft.setColumns(0, {{.name = QStringLiteral("id"), .destination = QStringLiteral("id"), .flags = NodeEnabled},
                         {.name = QStringLiteral("new"), .destination = QStringLiteral("new"), .flags = NodeEnabled}});
    draft.setColumnHashed(0, 1, true);
    const SchemaConfigPtr base = selectedConfig(draft, {0, 1, 4}, DraftSide::Base);
    QCOMPARE(base->schemaCount(), 2);
    QCOMPARE(base->tableCount(), 3);
    QCOMPARE(base->columnCount(), 2);
    QVERIFY(!base->policy().isSet());
    QCOMPARE(base->schemaFlags(1) & NodeEnabled, 0);
    QCOMPARE(base->tableFlags(1) & NodeEnabled, 0);
    QCOMPARE(base->columnFlags(1) & NodeHashed, 0);
    QCOMPARE(base->schemaDestination(0), QStringLiteral("shop_public"));
    QCOMPARE(base->tableDestination(0), QStringLiteral("orders_2"));
    QCOMPARE(base->tableMode(0), SyncMode::History);
    const SchemaConfigPtr wished = selectedConfig(draft, {0, 1, 4}, DraftSide::Wished);
    QCOMPARE(wished->policy().value(), SchemaPolicy::BlockAll);
    QVERIFY((wished->schemaFlags(1) & NodeEnabled) != 0);
    QVERIFY((wished->tableFlags(1) & NodeEnabled) != 0);
    QVERIFY((wished->columnFlags(1) & NodeHashed) != 0);
    QCOMPARE(wished->tableName(2), QStringLiteral("order.items"));
}

SLUICE_TEST(TstConfigCsv)
#include "tst_configcsv.moc"
