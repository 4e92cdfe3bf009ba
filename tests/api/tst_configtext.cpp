// SPDX-License-Identifier: GPL-3.0-or-later
#include "configtext.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/schemaleaf.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;

/// Configs as text: what is kept as a snapshot, exported and taken in.
class TstConfigText : public QObject
{
    Q_OBJECT

private slots:
    void allOfItComesBack();
    void itIsTheServicesShape();
    void aWholeAnswerIsTakenToo();
    void brokenJsonSaysWhere();
    void jsonThatIsNoConfigIsRefused();
    void aListOfChangesIsToldFromAConfig();

private:
    static SchemaConfigPtr config();
};

SchemaConfigPtr TstConfigText::config()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowColumns);
    b.beginSchema("sh\"op/\\\n", true, "destination");
    b.beginTable("orders", NodeEnabled | NodeColumnsSettable | NodeHistoryPossible, SyncMode::History, "orders_2");
    b.addColumn("id", NodeEnabled | NodePrimaryKey);
    b.lockColumn("SYSTEM_COLUMN", "A key");
    b.addColumn("ünïcode ☂", NodeHashed, "unicode");
    b.beginTable("audit", 0);
    b.lockTable("OTHER", "Because \"so\"");
    b.beginSchema("empty", false);
    return b.finish();
}

void TstConfigText::allOfItComesBack()
{
    const SchemaConfigPtr before = config();
    const auto read = configFromText(configText(*before));
    QVERIFY(read.has_value());
    const SchemaConfig &after = **read;
    QVERIFY(compareConfigs(*before, after).isEmpty());
    QCOMPARE(after.schemaCount(), 2);
    QCOMPARE(after.tableCount(), 2);
    QCOMPARE(after.columnCount(), 2);
    for (int table = 0; table < 2; ++table) {
        QCOMPARE(after.tableFlags(table), before->tableFlags(table));
        QCOMPARE(after.tableMode(table), before->tableMode(table));
        QCOMPARE(after.tableLock(table), before->tableLock(table));
        QCOMPARE(after.tableDestination(table), before->tableDestination(table));
    }
    for (int column = 0; column < 2; ++column) {
        QCOMPARE(after.columnFlags(column), before->columnFlags(column));
        QCOMPARE(after.columnLock(column), before->columnLock(column));
        QCOMPARE(after.columnDestination(column), before->columnDestination(column));
    }
    QCOMPARE(after.schemaDestination(0), QStringLiteral("destination"));
}

void TstConfigText::itIsTheServicesShape()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    b.beginSchema("s", true);
    b.beginTable("t", NodeEnabled | NodeColumnsSettable, SyncMode::Live);
    const char *expected = R"({"schema_change_handling":"BLOCK_ALL","schemas":{"s":{"enabled":true,"tables":{
        "t":{"enabled":true,"sync_mode":"LIVE","supports_columns_config":true,"supports_history_mode":false}}}}})";
    QCOMPARE(QJsonDocument::fromJson(configText(*b.finish())), QJsonDocument::fromJson(expected));
}

void TstConfigText::aWholeAnswerIsTakenToo()
{
    const auto read =
        configFromText(R"({"code":"Success","data":{"schemas":{"s":{"enabled":true,"tables":{"t":{}}}}}})");
    QVERIFY(read.has_value());
    QCOMPARE((*read)->tableCount(), 1);
}

void TstConfigText::brokenJsonSaysWhere()
{
    for (const char *text : {"", "{\"schemas\":", "schema,table\nshop,orders\n", "{\"schemas\":{\"s\":{}}"}) {
        const auto read = configFromText(text);
        QVERIFY2(!read, text);
        QCOMPARE(read.error().kind, Error::Kind::BadAnswer);
        QVERIFY(!read.error().detail.isEmpty());
    }
}

void TstConfigText::jsonThatIsNoConfigIsRefused()
{
    for (const char *text : {"[]", "{}", "{\"schemas\":[]}", "{\"data\":{\"items\":[]}}", "3"}) {
        const auto read = configFromText(text);
        QVERIFY2(!read, text);
        QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
    }
}

void TstConfigText::aListOfChangesIsToldFromAConfig()
{
    QCOMPARE(firstUnsaid(configText(*config())), QString());
    QCOMPARE(firstUnsaid(R"({"code":"Success","data":{"schemas":{"s":{"enabled":"true","tables":{}}}}})"), QString());
    QCOMPARE(firstUnsaid(R"({"schemas":{"s":{"tables":{"t":{"enabled":false}}}}})"), QStringLiteral("s"));
    QCOMPARE(firstUnsaid(R"({"schemas":{"a":{"enabled":true},"s":{"enabled":true,"tables":{"t":{}}}}})"),
             QStringLiteral("s.t"));
    QCOMPARE(firstUnsaid(R"({"schemas":{"s":{"enabled":true,"tables":{"t":{"enabled":true,"columns":{
                         "c":{"hashed":true}}}}}}})"),
             QStringLiteral("s.t.c"));
}

SLUICE_TEST(TstConfigText)
#include "tst_configtext.moc"
