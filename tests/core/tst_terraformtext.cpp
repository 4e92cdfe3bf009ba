// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schema/selectedconfig.h"
#include "schema/terraformtext.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;

namespace {

SchemaConfigPtr terraformConfig()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowColumns);
    b.beginSchema("shop", true);
    b.beginTable("orders", NodeEnabled | NodeColumnsSettable, SyncMode::History);
    b.addColumn("id", NodeEnabled | NodePrimaryKey | NodeLocked);
    b.addColumn("email", NodeEnabled | NodeHashed);
    b.addColumn("note", 0);
    b.addColumn("plain", NodeEnabled);
    b.beginTable("odd \"${name}\\", 0);
    b.beginTable("system", NodeEnabled | NodeLocked);
    b.beginTable("core", NodeEnabled | NodeLocked);
    b.addColumn("secret", 0);
    return b.finish();
}

SchemaConfigPtr manyTables(int count)
{
    SchemaConfigBuilder b;
    b.beginSchema("s", true);
    for (int i = 0; i < count; ++i)
        b.beginTable("t" + std::to_string(i), NodeEnabled);
    return b.finish();
}

} // namespace

/// What Terraform reads.
class TstTerraformText : public QObject
{
    Q_OBJECT

private slots:
    void strings_data();
    void strings();
    void resource();
    void labels_data();
    void labels();
    void json();
    void chosenKeys();
    void aFileAboveAThousandTables();
    void noPolicyIsSaid();
    void switchedByPolicyCounts();
};

void TstTerraformText::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hcl");
    QTest::newRow("plain") << QByteArray("orders") << QByteArray(R"("orders")");
    QTest::newRow("quotes") << QByteArray(R"(a"b\c)") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("interpolation") << QByteArray("${x}") << QByteArray(R"("$${x}")");
    QTest::newRow("directive") << QByteArray("%{if}") << QByteArray(R"("%%{if}")");
    QTest::newRow("already doubled") << QByteArray("$${x}") << QByteArray(R"("$$${x}")");
    QTest::newRow("lone signs") << QByteArray("$5 100% $") << QByteArray(R"("$5 100% $")");
    QTest::newRow("control") << QByteArray("a\nb\r\t\x01") << QByteArray("\"a\\nb\\r\\t\\u0001\"");
    QTest::newRow("beyond ASCII") << QByteArray("übersicht 🚀") << QByteArray("\"übersicht 🚀\"");
}

void TstTerraformText::strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hcl);
    QCOMPARE(hclString(text.toStdString()), hcl);
}

void TstTerraformText::resource()
{
    const QByteArray text =
        terraformResource(*terraformConfig(), ConnectionId(QStringLiteral("abc_def")), QStringLiteral("shop"), {});
    const QByteArray expected = R"(resource "fivetran_connector_schema_config" "shop" {
  connector_id           = "abc_def"
  schema_change_handling = "ALLOW_COLUMNS"
  schemas = {
    "shop" = {
      enabled = true
      tables = {
        "orders" = {
          enabled = true
          sync_mode = "HISTORY"
          columns = {
            "email" = {
              enabled = true
              hashed = true
            }
            "note" = {
              enabled = false
            }
          }
        }
        "odd \"$${name}\\" = {
          enabled = false
        }
        "core" = {
          columns = {
            "secret" = {
              enabled = false
            }
          }
        }
      }
    }
  }
}
)";
    QVERIFY2(text.endsWith(expected), text.constData());
    QVERIFY2(text.startsWith("# Terraform takes this resource for the whole schema config"), text.constData());
}

void TstTerraformText::labels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("as it is") << QStringLiteral("orders_db-2") << QByteArray("orders_db-2");
    QTest::newRow("dots and blanks") << QStringLiteral("my db.public") << QByteArray("my_db_public");
    QTest::newRow("digit first") << QStringLiteral("2024") << QByteArray("_2024");
    QTest::newRow("beyond ASCII") << QStringLiteral("ü") << QByteArray("_");
    QTest::newRow("empty") << QString() << QByteArray("_");
    QTest::newRow("breaks out") << QStringLiteral("a\" {}\n") << QByteArray("a_____");
}

void TstTerraformText::labels()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, label);
    const QByteArray text = terraformResource(*manyTables(1), ConnectionId(QStringLiteral("abc_def")), name, {});
    const QByteArray line = "\"fivetran_connector_schema_config\" \"" + label + "\" {\n";
    QVERIFY2(text.contains(line), text.constData());
}

void TstTerraformText::json()
{
    const QJsonObject schemas = QJsonDocument::fromJson(terraformSchemasJson(*terraformConfig())).object();
    const QJsonObject expected = QJsonDocument::fromJson(R"({"shop":{"enabled":true,"tables":{
        "orders":{"enabled":true,"sync_mode":"HISTORY","columns":{"email":{"enabled":true,"hashed":true},"note":{"enabled":false}}},
        "odd \"${name}\\":{"enabled":false},
        "core":{"columns":{"secret":{"enabled":false}}}}}})")
                                     .object();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(schemas, expected);
}

/// Where they are the source's own there is nothing to say. What is locked can be a key or none.
void TstTerraformText::chosenKeys()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("files", true);
    b.beginTable("sheet", NodeEnabled | NodeColumnsSettable);
    b.addColumn("number", NodeEnabled | NodePrimaryKey);
    b.addColumn("_file", NodeEnabled | NodePrimaryKey | NodeLocked);
    b.addColumn("_line", NodeEnabled | NodeLocked);
    b.addColumn("text", NodeEnabled);
    const SchemaConfigPtr config = b.finish();
    const QJsonObject columns = QJsonDocument::fromJson(terraformSchemasJson(*config, PrimaryKeys::Chosen))
                                    .object()[u"files"][u"tables"][u"sheet"][u"columns"]
                                    .toObject();
    const QJsonObject expected = QJsonDocument::fromJson(R"({"number":{"enabled":true,"is_primary_key":true},
        "_file":{"is_primary_key":true},"_line":{"is_primary_key":false}})")
                                     .object();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(columns, expected);
    QVERIFY(!terraformSchemasJson(*config).contains("is_primary_key"));
    const QByteArray text = terraformResource(*config, ConnectionId(QStringLiteral("abc_def")), QStringLiteral("x"), {},
                                              PrimaryKeys::Chosen);
    QVERIFY2(text.contains("is_primary_key = true"), text.constData());
}

void TstTerraformText::aFileAboveAThousandTables()
{
    QVERIFY(!wantsSchemasJson(*manyTables(1000)));
    const SchemaConfigPtr config = manyTables(1001);
    const QByteArray text = terraformResource(*config, ConnectionId(QStringLiteral("abc_def")), QStringLiteral("many"),
                                              QStringLiteral("we ${ird}.json"));
    QVERIFY2(text.contains(R"(schemas_json           = file("${path.module}/we $${ird}.json"))"), text.constData());
    QVERIFY(!text.contains("schemas = {"));
    const QJsonObject schemas = QJsonDocument::fromJson(terraformSchemasJson(*config)).object();
    QCOMPARE(schemas[u"s"][u"tables"].toObject().size(), 1001);
}

void TstTerraformText::noPolicyIsSaid()
{
    const QByteArray text =
        terraformResource(*manyTables(1), ConnectionId(QStringLiteral("abc_def")), QStringLiteral("x"), {});
    QVERIFY(text.contains("names no policy"));
    QVERIFY(text.contains(R"(schema_change_handling = "ALLOW_ALL")"));
}

void TstTerraformText::switchedByPolicyCounts()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    b.beginSchema("s", true);
    b.beginTable("chosen", NodeEnabled);
    b.beginTable("on", NodeEnabled);
    b.beginTable("off", 0);
    b.beginTable("locked", NodeEnabled | NodeLocked);
    b.beginSchema("other", true);
    b.beginTable("chosen", NodeEnabled);
    const SchemaDraft draft(b.finish());
    QCOMPARE(switchedByPolicy(draft.base(), *selectedConfig(draft, {0}, DraftSide::Base)), 2);
    QCOMPARE(switchedByPolicy(draft.base(), *selectedConfig(draft, allTables(draft.base()), DraftSide::Base)), 0);
}

SLUICE_TEST(TstTerraformText)
#include "tst_terraformtext.moc"
