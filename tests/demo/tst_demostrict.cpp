// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QJsonDocument>

using namespace sluice;

/// What is refused because it cannot be meant, instead of being accepted and lost; and what is kept and given back.
class DemoStrict : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void connectionFieldsHaveTypes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *body, const char *names) {
            QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(names);
        };
        row(R"({"private_link_id":5})", "'private_link_id'");
        row(R"({"proxy_agent_id":{}})", "'proxy_agent_id'");
        row(R"({"hybrid_deployment_agent_id":true})", "'hybrid_deployment_agent_id'");
        row(R"({"external_secrets_manager_id":[]})", "'external_secrets_manager_id'");
        row(R"({"external_secrets_keys_config":"x"})", "'external_secrets_keys_config'");
        row(R"({"destination_configuration":"x"})", "'destination_configuration'");
        row(R"({"data_delay_threshold":-5})", "'data_delay_threshold'");
        row(R"({"data_delay_threshold":1e300})", "'data_delay_threshold'");
        for (const char *name : {"id", "created_at", "succeeded_at", "failed_at", "status", "service_version",
                                 "connected_by", "source_sync_details", "setup_tests"}) {
            const QByteArray body = "{\"paused\":true,\"" + QByteArray(name) + "\":null}";
            row(body.constData(), name);
        }
    }
    void connectionFieldsHaveTypes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, names);
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QJsonObject before = client().get(path).data();
        const DemoReply reply = client().patch(path, body.chopped(1) + R"(,"run_setup_tests":false})");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), QStringLiteral("InvalidInput"));
        QVERIFY2(reply.message().contains(names), qPrintable(reply.message()));
        QCOMPARE(client().get(path).data(), before);
    }

    void echoesAreRefused()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const DemoReply reply = client().patch(path, QJsonDocument(client().get(path).data()).toJson());
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.message().contains(u"read-only"));
    }

    /// Those that are given out, and those that are known only once somebody has signed in at the source.
    void whatOnlyTheServiceSetsIsRefused()
    {
        int refused = 0;
        const QJsonArray connections = client().get("/v1/connections?limit=1000").data()[u"items"].toArray();
        for (const QJsonValue connection : connections) {
            const QByteArray path = "/v1/connections/" + connection[u"id"].toString().toUtf8();
            const QJsonObject before = client().get(path).data();
            const QJsonObject fields = client()
                                           .get("/v1/metadata/connectors/" + before[u"service"].toString().toUtf8())
                                           .data()[u"config"][u"properties"]
                                           .toObject();
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                if (!it.value()[u"readonly"].toBool())
                    continue;
                ++refused;
                const QJsonObject body{{QStringLiteral("config"), QJsonObject{{it.key(), QStringLiteral("mine")}}},
                                       {QStringLiteral("run_setup_tests"), false}};
                const DemoReply reply = client().patch(path, QJsonDocument(body).toJson());
                QCOMPARE(reply.status, 400);
                QVERIFY2(reply.message().contains(it.key()) && reply.message().contains(u"read-only"),
                         qPrintable(reply.message()));
                QCOMPARE(client().get(path).data(), before);
            }
        }
        QVERIFY(refused > 0);
    }

    void textsForNumbersAreTaken()
    {
        const QByteArray body =
            R"({"data_delay_threshold":"720","pause_after_trial":"false","private_link_id":null,"run_setup_tests":"false"})";
        const DemoReply reply = client().patch(pathOf(QStringLiteral("jira")), body);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.data()[u"data_delay_threshold"].toInt(), 720);
    }

    void configsHaveTheTypesOfTheirService()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const auto config = [&] {
            return client().get(path).data()[u"config"].toObject();
        };
        const QByteArray texts =
            R"({"config":{"port":"5433","always_encrypted":"False","host":"5","unheard_of":"6"},"run_setup_tests":false})";
        QCOMPARE(client().patch(path, texts).status, 200);
        QCOMPARE(config()[u"port"], QJsonValue(5433));
        QCOMPARE(config()[u"always_encrypted"], QJsonValue(false));
        // Texts stay texts, and so does what nobody knows.
        QCOMPARE(config()[u"host"], QJsonValue(QStringLiteral("5")));
        QCOMPARE(config()[u"unheard_of"], QJsonValue(QStringLiteral("6")));
        const QJsonObject before = config();
        for (const char *wrong :
             {R"("port":"abc")", R"("port":"5.5")", R"("port":true)", R"("port":{})", R"("always_encrypted":"perhaps")",
              R"("always_encrypted":1)", R"("host":{"a":1})", R"("user":["a"])"}) {
            const DemoReply replies[] = {
                client().patch(path, QByteArray(R"({"run_setup_tests":false,"config":{)") + wrong + "}}"),
                create("postgres", QByteArray(R"({"schema_prefix":"typed",)") + wrong + '}')};
            for (const DemoReply &reply : replies) {
                QVERIFY2(reply.status == 400, wrong);
                QCOMPARE(reply.code(), QStringLiteral("InvalidInput"));
                QVERIFY2(reply.message().startsWith(u"Field 'config."), qPrintable(reply.message()));
            }
        }
        QCOMPARE(config(), before);
        QCOMPARE(client().patch(path, R"({"run_setup_tests":false,"config":{"user":443}})").status, 200);
        QCOMPARE(config()[u"user"], QJsonValue(QStringLiteral("443")));
        QVERIFY(create("google_ads", R"({"schema":"typed","accounts":"one"})").message().contains(u"must be a list"));
        const DemoReply made = create("postgres", R"({"schema_prefix":"typed","port":"5434","tunnel_port":null})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.data()[u"config"][u"port"], QJsonValue(5434));
    }

    void externalSecretsAreKept()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QByteArray body =
            R"({"external_secrets_manager_id":"vault","external_secrets_keys_config":{"password":"jira/password"},"run_setup_tests":false})";
        QCOMPARE(client().patch(path, body).status, 200);
        const QJsonObject read = client().get(path).data();
        QCOMPARE(read[u"external_secrets_manager_id"].toString(), QStringLiteral("vault"));
        QCOMPARE(read[u"external_secrets_keys_config"][u"password"].toString(), QStringLiteral("jira/password"));
    }

    void schemasHaveTypes_data()
    {
        QTest::addColumn<QByteArray>("schemas");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *schemas, const char *names) {
            QTest::newRow(schemas) << QByteArray(schemas) << QString::fromLatin1(names);
        };
        row(R"({"public":5})", "'public'");
        row(R"({"public":[]})", "'public'");
        row(R"({"public":null})", "'public'");
        row(R"({"public":{"enabled":null}})", "'enabled'");
        row(R"({"public":{"tables":[]}})", "'tables'");
        row(R"({"public":{"tables":{"orders":"x"}}})", "'orders'");
        row(R"({"public":{"tables":{"orders":{"enabled":null}}}})", "'enabled'");
        row(R"({"public":{"tables":{"orders":{"columns":[]}}}})", "'columns'");
        row(R"({"public":{"tables":{"orders":{"columns":{"status":true}}}}})", "'status'");
        row(R"({"public":{"tables":{"orders":{"columns":{"status":{"hashed":null}}}}}})", "'hashed'");
        row(R"({"public":{"tables":{"orders":{"columns":{"status":{"target_data_type":5}}}}}})", "'target_data_type'");
        row(R"({"public":{"tables":{"orders":{"row_filter":"x"}}}})", "'row_filter'");
        row(R"({"public":{"tables":{"orders":{"row_filter":{"column_clauses":[]}}}}})", "'row_filter.column_clauses'");
        row(R"({"public":{"tables":{"orders":{"row_filter":{"operator":"AND","column_clauses":[{"column":"status","operator":"EQUAL"}]}}}}})",
            "'row_filter.operator'");
        row(R"({"public":{"tables":{"orders":{"row_filter":{"column_clauses":[{"column":"status","operator":"EQUAL","values":"x"}]}}}}})",
            "'row_filter.column_clauses'");
        row(R"({"public":{"tables":{"orders":{"row_filter":{"column_clauses":[{"column":"status","operator":"EQUAL","column_type":7}]}}}}})",
            "'row_filter.column_clauses'");
    }
    void schemasHaveTypes()
    {
        QFETCH(QByteArray, schemas);
        QFETCH(QString, names);
        const QByteArray body = R"({"schemas":)" + schemas + '}';
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        const QByteArray before = client().get(path).body;
        // Also before the source is known.
        const DemoReply replies[] = {client().patch(path, body),
                                     client().post(pathOf(QStringLiteral("crm_sqlserver")) + "/schemas", body)};
        for (const DemoReply &reply : replies) {
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), QStringLiteral("InvalidInput"));
            QVERIFY2(reply.message().contains(names), qPrintable(reply.message()));
        }
        QCOMPARE(client().get(path).body, before);
    }

    void rowFiltersAndTypesAreKept()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        const QByteArray table = path + "/public/tables/orders";
        const QByteArray filter =
            R"({"name":"new ones","operator":"AND","column_clauses":[{"column":"status","operator":"EQUAL","values":["new"]},{"column":"total","operator":"EQUAL","values":["1"]}]})";
        QCOMPARE(client().patch(table, R"({"row_filter":)" + filter + '}').status, 200);
        QCOMPARE(client().patch(table + "/columns/status", R"({"target_data_type":"TEXT"})").status, 200);
        const auto read = [&] {
            const DemoReply reply = client().get(path);
            return reply.data()[u"schemas"][u"public"][u"tables"][u"orders"].toObject();
        };
        QCOMPARE(read()[u"row_filter"].toObject(), QJsonDocument::fromJson(filter).object());
        QCOMPARE(read()[u"columns"][u"status"][u"target_data_type"].toString(), QStringLiteral("TEXT"));
        // Not named, it stays; null takes it away.
        QCOMPARE(client().patch(table, R"({"enabled":true})").status, 200);
        QVERIFY(read().contains(u"row_filter"));
        QCOMPARE(client().patch(table, R"({"row_filter":null})").status, 200);
        QVERIFY(!read().contains(u"row_filter"));
    }

    void secretsOfEveryNameAreMasked_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("netsuite_suiteanalytics")
            << QByteArray("netsuite_suiteanalytics") << QByteArray(R"({"schema":"s1","consumer_key":"hush"})");
        QTest::newRow("azure_blob_storage")
            << QByteArray("azure_blob_storage")
            << QByteArray(R"({"schema":"s2","table_group_name":"t","connection_string":"hush"})");
        for (const char *service : {"google_cloud_function", "aws_lambda", "connector_sdk"})
            QTest::newRow(service) << QByteArray(service)
                                   << QByteArray(R"({"schema":"s3","secrets_list":[{"key":"shown","value":"hush"}]})");
    }
    void secretsOfEveryNameAreMasked()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, config);
        const DemoReply made = create(service, config);
        QCOMPARE(made.status, 201);
        QVERIFY2(!made.body.contains("hush") && made.body.contains("********"), made.body.constData());
        const QByteArray read = client().get("/v1/connections/" + made.data()[u"id"].toString().toUtf8()).body;
        QVERIFY2(!read.contains("hush"), read.constData());
        QCOMPARE(read.contains("shown"), config.contains("shown"));
    }

    void servicesFillInTheirOwnFields()
    {
        const QJsonObject hooks = create("webhooks", R"({"schema":"s","table":"t"})").data()[u"config"].toObject();
        QVERIFY(hooks[u"webhook_url"].toString().startsWith(u"https://"));
        const QJsonObject made = create("postgres", R"({"schema_prefix":"p","public_key":"mine"})").data();
        QVERIFY(made[u"config"][u"public_key"].toString().startsWith(u"ssh-rsa "));
        const QByteArray path = "/v1/connections/" + made[u"id"].toString().toUtf8();
        client().patch(path, R"({"config":{"public_key":"mine"},"run_setup_tests":false})");
        QCOMPARE(client().get(path).data()[u"config"][u"public_key"], made[u"config"][u"public_key"]);
        const QJsonObject stock = client().named(QStringLiteral("a/b test#1.hits?"));
        QVERIFY(stock[u"config"][u"webhook_url"].toString().startsWith(u"https://"));
    }

    void keysMustBeKeys()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        for (const char *body :
             {R"({"hash":"aGFzaA==","public_key":"no key!"})", R"({"hash":"aGFzaA==","public_key":" "})",
              R"({"hash":"aGFzaA==","public_key":"ssh-rsa"})"})
            QVERIFY2(client().post(path + "/fingerprints", body).status == 400, body);
        QCOMPARE(client().post(path + "/certificates", R"({"hash":"aGFzaA==","encoded_cert":"<cert>"})").status, 400);
        const DemoReply nobody = client().post("/v1/certificates", "{}");
        QCOMPARE(nobody.status, 400);
        QCOMPARE(nobody.code(), QStringLiteral("InvalidInput"));
    }

    void rolesMustBeKnown()
    {
        const QByteArray users =
            "/v1/groups/" + client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8() + "/users";
        const auto add = [&](const QByteArray &role) {
            return client().post(users, R"({"email":"new.colleague@example.com","role":")" + role + R"("})");
        };
        const DemoReply refused = add("Emperor");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), QStringLiteral("InvalidInput"));
        QCOMPARE(refused.message(), QStringLiteral("Field 'role' has an invalid value 'Emperor'"));
        QCOMPARE(add("Account Administrator").status, 400); // of the whole account
        QCOMPARE(add(client().get("/v1/roles").items().at(4)[u"name"].toString().toUtf8()).status, 200);
        const QByteArray colleague = client().get(users).items().last()[u"id"].toString().toUtf8();
        QCOMPARE(client().remove(users + "/" + colleague).status, 200);
        QCOMPARE(add("Manage Destination").status, 200);
    }

    void nothingSaidIsNothingChanged()
    {
        QCOMPARE(client().post(pathOf(QStringLiteral("orders_db")) + "/resync", R"({"scope":null})").status, 200);
        const DemoReply sheets = client().post(pathOf(QStringLiteral("campaigns.budget")) + "/resync",
                                               R"({"scope":{"campaigns":["budget"]}})");
        QCOMPARE(sheets.status, 400);
        QVERIFY2(sheets.message().contains(u"google_sheets"), qPrintable(sheets.message()));
        const DemoReply posted = client().post("/__demo/faults", "[]");
        QCOMPARE(posted.status, 405);
        QVERIFY(posted.header("Allow").contains("PUT"));
        QVERIFY(server().setFaults({QStringLiteral("GETT /v1/groups close")}).contains(u"METHOD"));
    }

    void namesAndFiltersMustSaySomething()
    {
        const QByteArray renamed = "/v1/groups/" + client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        QCOMPARE(client().post("/v1/groups", R"({"name":5})").message(),
                 QStringLiteral("Field 'name' must be a string"));
        QCOMPARE(client().patch(renamed, R"({"name":5})").message(), QStringLiteral("Field 'name' must be a string"));
        QCOMPARE(client().post("/v1/groups", R"({"name":"  "})").status, 400);
        QCOMPARE(client().get("/v1/users?active=x").status, 400);
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        QCOMPARE(client().get("/v1/groups/" + group + "/users?active=x").status, 400);
    }

private:
    DemoReply create(const QByteArray &service, const QByteArray &config)
    {
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        return client().post("/v1/connections", R"({"service":")" + service + R"(","group_id":")" + group
                                                    + R"(","run_setup_tests":false,"config":)" + config + '}');
    }
};

SLUICE_TEST(DemoStrict)

#include "tst_demostrict.moc"
