// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractfixture.h"
#include "demodriver.h"

#include <QJsonDocument>

using namespace sluice;
using namespace sluice::test;

/// The demo account's answers to every changing call, for every connection of the stock account, and what reading says
/// afterwards.
class TstDemoWrites : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SLUICE_LOAD_CONTRACT(m_contract); }
    void init()
    {
        DemoOptions options;
        options.speed = 1e6; // what takes minutes takes no time, so that every state comes and goes
        options.schedules = false;
        options.rateLimit = std::nullopt;
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        m_connections = m_demo->all("/v1/connections");
    }
    void cleanup() { SLUICE_NO_BREACHES(m_demo); }

    void connectionsAreChanged()
    {
        const char *changes[] = {R"({"paused": true, "run_setup_tests": false})",
                                 R"({"paused": false})",
                                 R"({"sync_frequency": 30, "run_setup_tests": false})",
                                 R"({"sync_frequency": 1440, "daily_sync_time": "05:00", "run_setup_tests": false})",
                                 R"({"schedule_type": "manual", "run_setup_tests": false})",
                                 R"({"data_delay_sensitivity": "HIGH", "run_setup_tests": false})",
                                 R"({"schedule_type": "auto", "pause_after_trial": false})"};
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const QByteArray path = "/v1/connections/" + id(each);
            for (const char *change : changes) {
                const Reply changed = m_demo->ask("PATCH", path, change);
                QCOMPARE(changed.data()[u"id"], each[u"id"]);
            }
            m_demo->ask("PATCH", path, R"({"run_setup_tests": true})", {400});
            m_demo->ask("PATCH", path, R"({"sync_frequency": 61})", {400});
            m_demo->ask("PATCH", path, "{}", {400});
            m_demo->get(path);
        }
        m_demo->all("/v1/connections", 13);
        QVERIFY(hasSucceeded("PATCH", "/v1/connections/{connectionId}"));
    }

    void connectionsAndGroupsAreMadeAndDeleted()
    {
        const Reply group = m_demo->ask("POST", "/v1/groups", R"({"name": "Made_here"})", {201});
        const QByteArray groupId = group.data()[u"id"].toString().toLatin1();
        m_demo->ask("POST", "/v1/groups", R"({"name": "Made_here"})", {400});
        m_demo->ask("POST", "/v1/groups", "{}", {400});
        m_demo->ask("PATCH", "/v1/groups/" + groupId, R"({"name": "Renamed_here"})");
        const QByteArray head = "{\"group_id\": \"" + groupId + "\", ";
        for (
            const char *rest :
            {R"("service": "postgres", "config": {"schema_prefix": "made"}, "paused": true, "run_setup_tests": false})",
             R"("service": "google_sheets", "config": {"schema": "made", "table": "t"}, "run_setup_tests": false})",
             R"("service": "stripe", "config": {"schema": "made"}, "sync_frequency": 60})"}) {
            const Reply made = m_demo->ask("POST", "/v1/connections", head + rest, {201});
            m_demo->get("/v1/connections/" + id(made.data()));
            m_demo->ask("DELETE", "/v1/groups/" + groupId, {}, {409});
            m_demo->ask("DELETE", "/v1/connections/" + id(made.data()));
            m_demo->get("/v1/connections/" + id(made.data()), {404});
        }
        m_demo->ask("POST", "/v1/connections", head + R"("service": "postgres", "config": {}})", {400});
        m_demo->ask("POST", "/v1/connections", head + R"("service": "no_such", "config": {"schema": "a"}})", {400});
        m_demo->ask("DELETE", "/v1/groups/" + groupId);
        m_demo->get("/v1/groups/" + groupId, {404});
    }

    /// From the test that fails to the one that passes, of a connection and of a destination.
    void hostsAreApproved()
    {
        const Reply group = m_demo->ask("POST", "/v1/groups", R"({"name": "Hosts"})", {201});
        const QByteArray groupId = group.data()[u"id"].toString().toLatin1();
        QByteArray destinationBody =
            R"({"group_id": "ID", "service": "postgres_warehouse", "time_zone_offset": "0",
                "config": {"host": "db.example.com", "tunnel_host": "b.example.com", "password": "p"}})";
        QByteArray connectionBody =
            R"({"group_id": "ID", "service": "mysql", "config": {"schema_prefix": "m", "host": "db.example.com",
                "tunnel_host": "b.example.com", "password": "p"}})";
        const Reply destination =
            m_demo->ask("POST", "/v1/destinations", destinationBody.replace("ID", groupId), {201});
        const Reply connection = m_demo->ask("POST", "/v1/connections", connectionBody.replace("ID", groupId), {201});
        for (const auto &[made, path] : {std::pair(destination, QByteArray("/v1/destinations/")),
                                         std::pair(connection, QByteArray("/v1/connections/"))}) {
            const QByteArray one = path + id(made.data());
            QJsonArray tests = made.data()[u"setup_tests"].toArray();
            for (const char *kind : {"/fingerprints", "/certificates"}) {
                QJsonObject key;
                for (const QJsonValue &test : std::as_const(tests)) {
                    const QJsonValue details = test[u"details"];
                    key = !key.isEmpty() ? key : details.isArray() ? details[0].toObject() : details.toObject();
                }
                const Reply approved = m_demo->ask("POST", one + kind, json(key), {201});
                m_demo->get(one + kind + '/' + id(approved.data()));
                tests = m_demo->ask("POST", one + "/test", "{}").data()[u"setup_tests"].toArray();
            }
            QVERIFY(std::all_of(tests.begin(), tests.end(),
                                [](const QJsonValue &test) { return test[u"status"].toString() == u"PASSED"; }));
            for (const QJsonValue &key : m_demo->all(one + "/certificates"))
                m_demo->ask("DELETE", one + "/certificates/" + id(key));
            m_demo->ask("POST", one + "/certificates", R"({"hash": "a"})", {400});
        }
        m_demo->ask("DELETE", "/v1/destinations/" + id(destination.data()), {}, {409});
        m_demo->ask("DELETE", "/v1/connections/" + id(connection.data()));
        m_demo->ask("PATCH", "/v1/destinations/" + id(destination.data()), R"({"time_zone_offset": "+1"})");
        m_demo->ask("DELETE", "/v1/destinations/" + id(destination.data()));
    }

    void oddCalls()
    {
        QByteArray function;
        QByteArray undiscovered;
        QByteArray paused;
        QByteArray database;
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const QString schema = each[u"schema"].toString();
            (schema == u"pricing_function" ? function
             : schema == u"crm_sqlserver"  ? undiscovered
             : schema == u"marketo"        ? paused
             : schema == u"orders_db"      ? database
                                           : m_ignored) = "/v1/connections/" + id(each);
        }
        m_demo->ask("PATCH", function + "/state", R"({"state": {"cursor": 7}})");
        m_demo->ask("PATCH", database + "/state", R"({"state": {"cursor": 7}})", {400});
        const QByteArray wish = R"({"schemas": {"a": {"enabled": true, "tables": {"b": {"enabled": false}}}}})";
        m_demo->ask("POST", undiscovered + "/schemas",
                    "{\"schema_change_handling\": \"ALLOW_COLUMNS\", " + wish.mid(1));
        const QByteArray card = R"({"connect_card_config": {"redirect_uri": "https://a.example"}})";
        m_demo->ask("POST", undiscovered + "/connect-card", card);
        const QByteArray other = id(m_demo->all("/v1/groups").first());
        QByteArray move = R"({"destination_group_id": "ID", "sync_behavior": "CONTINUE_WITH_DATA"})";
        const Reply moved = m_demo->ask("POST", paused + "/move", move.replace("ID", other));
        m_demo->get(paused + "/move/" + moved.data()[u"job_id"].toString().toLatin1());
        const QByteArray column = database + "/schemas/public/tables/orders/columns/ip_address";
        const QByteArray drop = R"({"schemas": {"public": {"tables": {"orders": {"columns": ["ip_address"]}}}}})";
        m_demo->ask("POST", database + "/schemas/drop-columns", drop, {409});
        m_demo->ask("PATCH", column, R"({"enabled": false})");
        m_demo->ask("POST", database + "/schemas/drop-columns", drop);
        m_demo->ask("DELETE", column);
        m_demo->ask("POST", database + "/schemas/public/tables/orders/resync");
        m_demo->get(database + "/warnings");
        m_demo->ask("DELETE", database + "/warnings/resync_table_warning");
        const QByteArray hookBody = R"({"url": "https://a.example", "events": ["sync_end"], "secret": "s"})";
        const Reply hook = m_demo->ask("POST", "/v1/webhooks/account", hookBody);
        const QByteArray webhook = "/v1/webhooks/" + id(hook.data());
        m_demo->ask("PATCH", webhook, R"({"active": true})");
        m_demo->ask("POST", webhook + "/test", R"({"event": "sync_end"})");
        m_demo->ask("POST", "/v1/webhooks/group/" + other, hookBody);
        m_demo->all("/v1/webhooks", 1);
        m_demo->ask("DELETE", webhook);
        const QByteArray user = R"({"email": "new.colleague@example.com", "role": "Destination Reviewer"})";
        m_demo->ask("POST", "/v1/groups/" + other + "/users", user);
        m_demo->ask("DELETE", "/v1/groups/" + other + "/users/early_finch");
    }

    void syncsAndTests()
    {
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const QByteArray path = "/v1/connections/" + id(each);
            m_demo->ask("POST", path + "/test", "{}");
            m_demo->ask("POST", path + "/test", R"({"trust_certificates": true, "trust_fingerprints": true})");
            // Also of paused ones, and of those that are not set up.
            m_demo->ask("POST", path + "/sync", "{}");
            m_demo->ask("POST", path + "/sync", R"({"force": false})");
            m_demo->get(path);
            m_demo->ask("POST", path + "/sync", R"({"force": true})");
            m_demo->ask("POST", path + "/resync", "{}", {200, 400});
            m_demo->ask("POST", path + "/resync", R"({"scope": {"public": ["orders"]}})", {200, 400, 404});
            m_demo->ask("POST", path + "/resync", R"({"scope": {}})", {400});
            m_demo->ask("POST", path + "/schemas/tables/resync", R"({"public": ["orders"]})", {200, 400, 404});
            m_demo->get(path);
        }
        m_demo->all("/v1/connections", 50);
        for (const char *call : {"test", "sync", "resync", "schemas/tables/resync"})
            QVERIFY2(hasSucceeded("POST", "/v1/connections/{connectionId}/" + QByteArray(call)), call);
    }

    void schemasAreReloaded()
    {
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const QByteArray path = "/v1/connections/" + id(each) + "/schemas";
            for (const char *mode : {"EXCLUDE", "INCLUDE", "PRESERVE"})
                m_demo->ask("POST", path + "/reload", R"({"exclude_mode": ")" + QByteArray(mode) + R"("})", {200, 400});
            m_demo->ask("POST", path + "/reload", R"({"exclude_mode": "NONE"})", {400});
            m_demo->get(path, {200, 404});
        }
        QVERIFY(hasSucceeded("POST", "/v1/connections/{connectionId}/schemas/reload"));
    }

    void schemasAreChanged_data()
    {
        QTest::addColumn<bool>("partial");
        QTest::newRow("whole answers") << false;
        QTest::newRow("partial answers") << true;
    }
    void schemasAreChanged()
    {
        QFETCH(bool, partial);
        DemoOptions options;
        options.speed = 1e6;
        options.schedules = false;
        options.rateLimit = std::nullopt;
        options.partialPatchAnswers = partial;
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        int tables = 0;
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const QByteArray path = "/v1/connections/" + id(each) + "/schemas";
            for (const char *policy : {"ALLOW_COLUMNS", "BLOCK_ALL", "ALLOW_ALL"})
                m_demo->ask("PATCH", path, R"({"schema_change_handling": ")" + QByteArray(policy) + R"("})",
                            {200, 404});
            const QJsonObject schemas = m_demo->get(path, {200, 404}).data()[u"schemas"].toObject();
            if (!schemas.isEmpty())
                tables += changeFirstTable(path, schemas);
        }
        QVERIFY2(tables >= 15, qPrintable(QString::number(tables)));
        for (const char *below : {"", "/{schemaName}", "/{schemaName}/tables/{tableName}",
                                  "/{schemaName}/tables/{tableName}/columns/{columnName}"})
            QVERIFY2(hasSucceeded("PATCH", "/v1/connections/{connectionId}/schemas" + QByteArray(below)), below);
    }

private:
    static QByteArray id(const QJsonValue &entity) { return QUrl::toPercentEncoding(entity[u"id"].toString()); }
    static QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    bool hasSucceeded(const char *method, const QByteArray &path) const
    {
        return m_demo->succeeded().contains(QLatin1String(method) + QLatin1Char(' ') + QString::fromLatin1(path));
    }

    /// The first table of the first schema, by each of the four levels; 1 when there is one.
    int changeFirstTable(const QByteArray &path, const QJsonObject &schemas)
    {
        const QString schema = schemas.begin().key();
        const QJsonObject tables = schemas.begin().value()[u"tables"].toObject();
        if (tables.isEmpty())
            return 0;
        const QString table = tables.begin().key();
        const bool isLocked = !tables.begin().value()[u"enabled_patch_settings"][u"allowed"].toBool(true);
        const QSet<int> allowed = isLocked ? QSet<int>{200, 400} : QSet<int>{200};
        const QJsonObject off{{QStringLiteral("enabled"), false}};
        const QJsonObject inTable{{table, off}};
        const QJsonObject inSchema{{schema, QJsonObject{{QStringLiteral("tables"), inTable}}}};
        const QByteArray schemaPath = path + '/' + QUrl::toPercentEncoding(schema);
        const QByteArray tablePath = schemaPath + "/tables/" + QUrl::toPercentEncoding(table);
        m_demo->ask("PATCH", path, json({{QStringLiteral("schemas"), inSchema}}), allowed);
        m_demo->ask("PATCH", schemaPath, R"({"enabled": true})");
        m_demo->ask("PATCH", tablePath, R"({"enabled": true})", allowed);
        m_demo->ask("PATCH", tablePath, R"({"enabled": true, "sync_mode": "SOFT_DELETE"})", {200, 400});
        m_demo->ask("PATCH", tablePath, R"({"enabled": true, "sync_mode": "SOFT"})", {400});
        const QJsonObject columns = m_demo->get(tablePath + "/columns", {200, 400}).data()[u"columns"].toObject();
        int asked = 0; // each is answered with the whole config
        for (auto column = columns.begin(); column != columns.end() && asked < 3; ++column, ++asked)
            m_demo->ask("PATCH", tablePath + "/columns/" + QUrl::toPercentEncoding(column.key()),
                        R"({"enabled": true, "hashed": true})", {200, 400});
        m_demo->get(path);
        m_demo->ask("PATCH", schemaPath + "/tables/no%20such%2Ftable", R"({"enabled": true})", {404});
        return 1;
    }

    std::unique_ptr<Definition> m_contract;
    std::unique_ptr<DemoDriver> m_demo;
    QJsonArray m_connections;
    QByteArray m_ignored;
};

SLUICE_TEST(TstDemoWrites)
#include "tst_demowrites.moc"
