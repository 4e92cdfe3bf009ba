// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <thread>

using namespace sluice;

/// Schema configs: reading, the four levels of PATCH, reload, columns.
class DemoSchemas : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void sizes()
    {
        QCOMPARE(tableCount(QStringLiteral("orders_db")), 40);
        QCOMPARE(tableCount(QStringLiteral("salesforce_emea")), 700);
        QCOMPARE(tableCount(QStringLiteral("warehouse_mirror")), 5000);
        QCOMPARE(config(QStringLiteral("salesforce_emea"))[u"schemas"].toObject().keys(),
                 QStringList{QStringLiteral("salesforce")});
        QCOMPARE(
            config(QStringLiteral("salesforce_emea"))[u"schemas"][u"salesforce"][u"name_in_destination"].toString(),
            QStringLiteral("salesforce_emea"));
    }

    void thereIsNoneBeforeDiscovery()
    {
        const QByteArray path = pathOf(QStringLiteral("crm_sqlserver"));
        const DemoReply none = client().get(path + "/schemas");
        QCOMPARE(none.status, 404);
        QCOMPARE(none.code(), QStringLiteral("NotFound_SchemaConfig"));
        QCOMPARE(client().patch(path + "/schemas", R"({"schema_change_handling":"BLOCK_ALL"})").code(),
                 QStringLiteral("NotFound_SchemaConfig"));
        QCOMPARE(client().post(path + "/schemas/reload").status, 200);
        QCOMPARE(client().get(path + "/schemas").status, 200);
        // The tests look as well.
        serve(quiet());
        QCOMPARE(client().post(path + "/test").status, 200);
        QCOMPARE(client().get(path + "/schemas").status, 200);
        // And the first sync.
        serve(quiet());
        QCOMPARE(client().post(path + "/sync").status, 200);
        QCOMPARE(client().get(path + "/schemas").status, 200);
    }

    void patchesChangeOnlyWhatTheyName()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QJsonObject before = config(QStringLiteral("orders_db"));
        const DemoReply reply = client().patch(
            path + "/schemas",
            R"({"schemas":{"public":{"tables":{"orders":{"enabled":false,"columns":{"ip_address":{"hashed":true}}}}}}})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.data(), config(QStringLiteral("orders_db")));
        const QJsonObject orders = reply.data()[u"schemas"][u"public"][u"tables"][u"orders"].toObject();
        QCOMPARE(orders[u"enabled"].toBool(), false);
        QCOMPARE(orders[u"columns"].toObject().keys(), QStringList{QStringLiteral("ip_address")});
        QCOMPARE(orders[u"columns"][u"ip_address"][u"hashed"].toBool(), true);
        QCOMPARE(orders[u"columns"][u"ip_address"][u"enabled"].toBool(), true);
        QCOMPARE(without(reply.data(), QStringLiteral("orders")), without(before, QStringLiteral("orders")));
    }

    void allFourLevels()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        QCOMPARE(client().patch(path, R"({"schema_change_handling":"BLOCK_ALL"})").status, 200);
        QCOMPARE(client().patch(path + "/public", R"({"enabled":false})").status, 200);
        QCOMPARE(client().patch(path + "/public/tables/orders", R"({"enabled":true,"sync_mode":"HISTORY"})").status,
                 200);
        const DemoReply reply =
            client().patch(path + "/public/tables/orders/columns/status", R"({"enabled":false,"hashed":true})");
        const QJsonObject schema = reply.data()[u"schemas"][u"public"].toObject();
        QCOMPARE(reply.data()[u"schema_change_handling"].toString(), QStringLiteral("BLOCK_ALL"));
        QCOMPARE(reply.data()[u"enable_new_by_default"].toBool(), false);
        QCOMPARE(schema[u"enabled"].toBool(), false);
        // A table keeps its own flag in a schema that is off.
        QCOMPARE(schema[u"tables"][u"customers"][u"enabled"].toBool(), true);
        QCOMPARE(schema[u"tables"][u"orders"][u"sync_mode"].toString(), QStringLiteral("HISTORY"));
        QCOMPARE(schema[u"tables"][u"orders"][u"columns"][u"status"][u"enabled"].toBool(), false);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QString shop = QStringLiteral("orders_db");
        QTest::newRow("unknown schema") << shop << QByteArray(R"({"schemas":{"nope":{"enabled":true}}})") << 404;
        QTest::newRow("wrong case") << shop << QByteArray(R"({"schemas":{"Public":{"enabled":true}}})") << 404;
        QTest::newRow("unknown table") << shop
                                       << QByteArray(R"({"schemas":{"public":{"tables":{"nope":{"enabled":true}}}}})")
                                       << 404;
        QTest::newRow("unknown column")
            << shop << QByteArray(R"({"schemas":{"public":{"tables":{"orders":{"columns":{"x":{"enabled":false}}}}}}})")
            << 404;
        QTest::newRow("locked table")
            << shop << QByteArray(R"({"schemas":{"public":{"tables":{"schema_migrations":{"enabled":false}}}}})")
            << 400;
        QTest::newRow("locked column")
            << shop
            << QByteArray(R"({"schemas":{"public":{"tables":{"orders":{"columns":{"id":{"enabled":false}}}}}}})")
            << 400;
        QTest::newRow("bad mode") << shop
                                  << QByteArray(
                                         R"({"schemas":{"public":{"tables":{"orders":{"sync_mode":"SOMETIMES"}}}}})")
                                  << 400;
        QTest::newRow("bad flag") << shop << QByteArray(R"({"schemas":{"public":{"enabled":7}}})") << 400;
        QTest::newRow("bad policy") << shop << QByteArray(R"({"schema_change_handling":"ALLOW_SOME"})") << 400;
        QTest::newRow("keys of a database")
            << shop
            << QByteArray(
                   R"({"schemas":{"public":{"tables":{"orders":{"columns":{"status":{"is_primary_key":true}}}}}}})")
            << 400;
        QTest::newRow("columns that cannot be configured")
            << QStringLiteral("campaigns.budget")
            << QByteArray(R"({"schemas":{"campaigns":{"tables":{"budget":{"columns":{"id":{"enabled":false}}}}}}})")
            << 400;
        // Nothing of a request is done when a part of it cannot be.
        QTest::newRow("half right")
            << shop
            << QByteArray(R"({"schemas":{"public":{"tables":{"orders":{"enabled":false},"nope":{"enabled":true}}}}})")
            << 404;
    }
    void refusals()
    {
        QFETCH(QString, schema);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const QJsonObject before = config(schema);
        const DemoReply reply = client().patch(pathOf(schema) + "/schemas", body);
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.message().isEmpty());
        QCOMPARE(config(schema), before);
    }

    void locksHaveReasons()
    {
        const QJsonObject tables = config(QStringLiteral("orders_db"))[u"schemas"][u"public"][u"tables"].toObject();
        const QJsonObject system = tables[u"schema_migrations"][u"enabled_patch_settings"].toObject();
        QCOMPARE(system[u"allowed"].toBool(true), false);
        QCOMPARE(system[u"reason_code"].toString(), QStringLiteral("SYSTEM_TABLE"));
        const QJsonObject other = tables[u"newsletter_signups"][u"enabled_patch_settings"].toObject();
        QCOMPARE(other[u"reason_code"].toString(), QStringLiteral("OTHER"));
        QVERIFY(!other[u"reason"].toString().isEmpty());
        QCOMPARE(tables[u"orders"][u"enabled_patch_settings"][u"allowed"].toBool(), true);
    }

    void columnsComeFromTheSource()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const DemoReply reply = client().get(path + "/schemas/public/tables/orders/columns");
        const QJsonObject columns = reply.data()[u"columns"].toObject();
        QCOMPARE(columns.size(), 22);
        QCOMPARE(columns[u"id"][u"is_primary_key"].toBool(), true);
        QCOMPARE(columns[u"id"][u"enabled_patch_settings"][u"reason_code"].toString(), QStringLiteral("SYSTEM_COLUMN"));
        // Looking at them touches none.
        QVERIFY(config(QStringLiteral("orders_db"))[u"schemas"][u"public"][u"tables"][u"orders"][u"columns"]
                    .toObject()
                    .isEmpty());
        QCOMPARE(client().get(path + "/schemas/public/tables/nope/columns").code(), QStringLiteral("NotFound_Table"));
        QCOMPARE(client().get(path + "/schemas/nope/tables/orders/columns").code(), QStringLiteral("NotFound_Schema"));
        QCOMPARE(client()
                     .get(pathOf(QStringLiteral("campaigns.budget")) + "/schemas/campaigns/tables/budget/columns")
                     .status,
                 400);
        QCOMPARE(client().get(pathOf(QStringLiteral("legacy_orders")) + "/schemas/public/tables/orders/columns").status,
                 400);
    }

    void oddNamesTravelInPaths()
    {
        const QByteArray path = pathOf(QStringLiteral("größe.daten")) + "/schemas/";
        const QJsonObject before = config(QStringLiteral("größe.daten"));
        int count = 0;
        const QJsonObject schemas = before[u"schemas"].toObject();
        for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
            const QJsonObject tables = schema.value()[u"tables"].toObject();
            for (auto table = tables.begin(); table != tables.end(); ++table) {
                if (!table.value()[u"enabled_patch_settings"][u"allowed"].toBool())
                    continue;
                const QByteArray target = path + encoded(schema.key()) + "/tables/" + encoded(table.key());
                const DemoReply reply = client().patch(target, R"({"enabled":false})");
                QVERIFY2(reply.status == 200, target.constData());
                QCOMPARE(reply.data()[u"schemas"][schema.key()][u"tables"][table.key()][u"enabled"].toBool(), false);
                QCOMPARE(client().get(target + "/columns").status, 200);
                ++count;
            }
        }
        QVERIFY(count > 15);
    }

    void reloadKeepsOrSwitches()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        client().patch(path + "/public/tables/orders", R"({"enabled":false})");
        const auto table = [](const QJsonObject &data, const QString &name) {
            return data[u"schemas"][u"public"][u"tables"][name].toObject();
        };
        QJsonObject data = client().post(path + "/reload", R"({"exclude_mode":"PRESERVE"})").data();
        QCOMPARE(table(data, QStringLiteral("orders"))[u"enabled"].toBool(), false);
        // The source has changed meanwhile.
        QVERIFY(!table(data, QStringLiteral("loyalty_points")).isEmpty());
        QVERIFY(table(data, QStringLiteral("carts")).isEmpty());
        data = client().post(path + "/reload", R"({"exclude_mode":"EXCLUDE"})").data();
        QCOMPARE(data[u"schemas"][u"public"][u"enabled"].toBool(), false);
        QCOMPARE(table(data, QStringLiteral("customers"))[u"enabled"].toBool(), false);
        // Locks hold.
        QCOMPARE(table(data, QStringLiteral("schema_migrations"))[u"enabled"].toBool(), true);
        data = client().post(path + "/reload", R"({"exclude_mode":"INCLUDE"})").data();
        QCOMPARE(table(data, QStringLiteral("audit_log"))[u"enabled"].toBool(), true);
        QCOMPARE(client().post(path + "/reload", R"({"exclude_mode":"SOME"})").status, 400);
    }

    void someHaveNoReload()
    {
        const DemoReply reply = client().post(pathOf(QStringLiteral("google_ads_2026")) + "/schemas/reload");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), QStringLiteral("NotSupported_SchemaReload"));
        QVERIFY(
            client().post(pathOf(QStringLiteral("pricing_function")) + "/schemas/reload").code().startsWith(u"Not"));
        QCOMPARE(client().post(pathOf(QStringLiteral("legacy_orders")) + "/schemas/reload").status, 400);
    }

    void simultaneousChangesCollide()
    {
        DemoOptions options = quiet();
        options.speed = 5; // a change takes 300 ms
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        int first = 0;
        std::thread other([&] {
            DemoClient client(server());
            first = client.patch(path, R"({"schema_change_handling":"BLOCK_ALL"})").status;
        });
        QTRY_COMPARE(server().requestCount("PATCH", path), 1);
        const DemoReply reply = client().patch(path, R"({"schema_change_handling":"ALLOW_ALL"})");
        other.join();
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.code(), QStringLiteral("Conflict"));
        QCOMPARE(first, 200);
        QCOMPARE(client().patch(path, R"({"schema_change_handling":"ALLOW_ALL"})").status, 200);
    }

    void answersMayBePartial()
    {
        DemoOptions options = quiet();
        options.partialPatchAnswers = true;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        const DemoReply reply = client().patch(path + "/public/tables/orders", R"({"enabled":false})");
        QCOMPARE(reply.data()[u"schemas"][u"public"][u"tables"].toObject().keys(),
                 QStringList{QStringLiteral("orders")});
        QCOMPARE(tableCount(QStringLiteral("orders_db")), 40);
    }

    void columnsUnlikeThePolicyAreListed()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        const DemoReply reply = client().patch(path, R"({"schema_change_handling":"BLOCK_ALL"})");
        // They stay on; and an absent one would be off under this policy.
        const QJsonObject columns = reply.data()[u"schemas"][u"public"][u"tables"][u"orders"][u"columns"].toObject();
        QCOMPARE(columns.size(), 22);
        QCOMPARE(columns[u"status"][u"enabled"].toBool(), true);
    }

private:
    QJsonObject config(const QString &schema) { return client().get(pathOf(schema) + "/schemas").data(); }
    int tableCount(const QString &schema)
    {
        qsizetype count = 0;
        for (const QJsonValue &value : config(schema)[u"schemas"].toObject())
            count += value[u"tables"].toObject().size();
        return int(count);
    }
    static QJsonObject without(const QJsonObject &data, const QString &table)
    {
        QJsonObject tables = data[u"schemas"][u"public"][u"tables"].toObject();
        tables.remove(table);
        return tables;
    }
    /// Every character, the dots too, which clients would otherwise take for steps.
    static QByteArray encoded(const QString &name) { return QUrl::toPercentEncoding(name, {}, ".-_~"); }
};

SLUICE_TEST(DemoSchemas)

#include "tst_demoschemas.moc"
