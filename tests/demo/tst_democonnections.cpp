// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QElapsedTimer>

using namespace sluice;

/// Changing and testing connections.
class DemoConnections : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void aPatchNeedsSomethingToKeep()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        for (const char *body : {"{}", R"({"run_setup_tests":false})",
                                 R"({"trust_certificates":true,"trust_fingerprints":true})", R"({"unheard_of":1})"}) {
            const DemoReply reply = client().patch(path, body);
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), QStringLiteral("InvalidInput"));
        }
        QCOMPARE(client().patch(path, R"({"unheard_of":1,"paused":false,"run_setup_tests":false})").status, 200);
    }

    void theSwitchesOfSetupTestsAreChecked()
    {
        const QByteArray path = pathOf(QStringLiteral("jira")) + "/test";
        for (const char *body : {R"({"trust_certificates":"yes"})", R"({"trust_fingerprints":1})"})
            QCOMPARE(client().post(path, body).code(), QStringLiteral("InvalidInput"));
        QCOMPARE(client().post(path, R"({"trust_certificates":"true","trust_fingerprints":null})").status, 200);
    }

    void valuesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
             {R"({"sync_frequency":7})",
              R"({"sync_frequency":"often"})",
              R"({"paused":"maybe"})",
              R"({"paused":false,"run_setup_tests":"perhaps"})",
              R"({"paused":false,"trust_certificates":1})",
              R"({"schedule_type":"hourly"})",
              R"({"daily_sync_time":"03:00","sync_frequency":60})",
              R"({"daily_sync_time":"03:30","sync_frequency":1440})",
              R"({"data_delay_sensitivity":"SOME"})",
              R"({"networking_method":"Unknown"})",
              R"({"config":"none"})",
              R"({"schedule":{}})",
              R"({"schedule":{"schedule_type":"CRON","cron":"x"}})",
              R"({"schedule":{"schedule_type":"CRON","cron":"60 1 * * *"}})",
              R"({"schedule":{"schedule_type":"CRON","cron":"0 */0 * * *"}})",
              R"({"schedule":{"schedule_type":"TIME_OF_DAY","time_of_day":"06:30:99"}})",
              R"({"schedule":{"schedule_type":"TIME_OF_DAY","time_of_day":"06:30","days_of_week":"MONDAY"}})",
              R"({"schedule":{"schedule_type":"TIME_OF_DAY","time_of_day":"06:30","days_of_week":["SOMEDAY"]}})",
              R"({"schedule":{"schedule_type":"INTERVAL","interval":60},"schedule_type":"manual"})",
              R"({"schedule":{"schedule_type":"INTERVAL","interval":7}})"})
            QTest::newRow(body) << QByteArray(body);
    }
    void valuesAreChecked()
    {
        QFETCH(QByteArray, body);
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QByteArray before = client().get(path).body;
        QCOMPARE(client().patch(path, body).status, 400);
        QCOMPARE(client().get(path).body, before);
    }

    void schedulesAreChanged()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const auto patched = [&](const QByteArray &body) {
            return client().patch(path, body).data();
        };
        QCOMPARE(patched(R"({"sync_frequency":30,"run_setup_tests":false})")[u"sync_frequency"].toInt(), 30);
        // Also as clients write it that have only strings.
        QCOMPARE(patched(R"({"sync_frequency":"720","run_setup_tests":"false"})")[u"sync_frequency"].toInt(), 720);
        QJsonObject connection =
            patched(R"({"sync_frequency":1440,"daily_sync_time":"04:00","run_setup_tests":false})");
        QCOMPARE(connection[u"daily_sync_time"].toString(), QStringLiteral("04:00"));
        connection = patched(R"({"sync_frequency":60,"run_setup_tests":false})");
        QVERIFY(!connection.contains(u"daily_sync_time"));
        connection = patched(R"({"schedule_type":"manual","run_setup_tests":false})");
        QCOMPARE(connection[u"schedule_type"].toString(), QStringLiteral("manual"));
        connection =
            patched(R"({"schedule":{"schedule_type":"TIME_OF_DAY","time_of_day":"06:30"},"run_setup_tests":false})");
        QVERIFY(connection[u"sync_frequency"].isNull());
        QCOMPARE(connection[u"schedule"][u"time_of_day"].toString(), QStringLiteral("06:30:00"));
        QCOMPARE(connection[u"schedule"][u"days_of_week"].toArray().size(), 7);
        // As it is answered it may be sent.
        const QByteArray seconds =
            R"({"schedule":{"schedule_type":"TIME_OF_DAY","time_of_day":"06:30:00"},"run_setup_tests":false})";
        QCOMPARE(patched(seconds)[u"schedule"], connection[u"schedule"]);
        for (const char *cron : {"0 */6 * * MON-FRI", "0,30 8-18/2 1 JAN,JUL *", "15 3 * * 7"}) {
            QByteArray body = R"({"schedule":{"schedule_type":"CRON","cron":"LINE"},"run_setup_tests":false})";
            QCOMPARE(patched(body.replace("LINE", cron))[u"schedule"][u"cron"].toString(), QString::fromLatin1(cron));
        }
        connection = patched(R"({"sync_frequency":60,"schedule_type":"auto","run_setup_tests":false})");
        QVERIFY(!connection.contains(u"schedule"));
        QCOMPARE(client().get(path).data(), connection);
    }

    void configsAreMerged()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const DemoReply reply = client().patch(path, R"({"config":{"host":"new.example.com"}})");
        const QJsonObject config = reply.data()[u"config"].toObject();
        QCOMPARE(config[u"host"].toString(), QStringLiteral("new.example.com"));
        QCOMPARE(config[u"database"].toString(), QStringLiteral("orders"));
        QCOMPARE(reply.data()[u"status"][u"setup_state"].toString(), QStringLiteral("connected"));
    }

    void testsRunUnlessDeclined()
    {
        DemoOptions options = quiet();
        options.speed = 5; // tests take a second and a half
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QElapsedTimer timer;
        timer.start();
        const DemoReply with = client().patch(path, R"({"paused":false})");
        QVERIFY(timer.restart() >= 1500);
        QVERIFY(!with.data()[u"setup_tests"].toArray().isEmpty());
        const DemoReply without = client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QVERIFY(timer.elapsed() < 1500);
        QVERIFY(!without.data().contains(u"setup_tests"));
    }

    void testsFailInsideA200()
    {
        const QByteArray path = pathOf(QStringLiteral("legacy_orders"));
        const DemoReply reply = client().post(path + "/test");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.code(), QStringLiteral("Success"));
        QCOMPARE(reply.data()[u"status"][u"setup_state"].toString(), QStringLiteral("broken"));
        QCOMPARE(reply.data()[u"setup_tests"][1][u"status"].toString(), QStringLiteral("FAILED"));
    }

    void detailsHaveManyForms()
    {
        const auto details = [this](const QString &schema) {
            QList<QJsonValue::Type> types;
            for (const QJsonValue &test : client().post(pathOf(schema) + "/test").data()[u"setup_tests"].toArray())
                types.append(test[u"details"].type());
            return types;
        };
        QVERIFY(details(QStringLiteral("legacy_orders")).contains(QJsonValue::String));
        QVERIFY(details(QStringLiteral("workday_hcm")).contains(QJsonValue::Object));
        QVERIFY(details(QStringLiteral("crm_sqlserver")).contains(QJsonValue::Array));
        QVERIFY(details(QStringLiteral("orders_db")).contains(QJsonValue::Undefined));
    }

    void newCredentialsMend()
    {
        const QByteArray path = pathOf(QStringLiteral("legacy_orders"));
        QVERIFY(!client().get(path).data()[u"status"][u"tasks"].toArray().isEmpty());
        const QJsonObject connection = client().patch(path, R"({"config":{"password":"new"}})").data();
        QCOMPARE(connection[u"status"][u"setup_state"].toString(), QStringLiteral("connected"));
        QVERIFY(connection[u"status"][u"tasks"].toArray().isEmpty());
        QCOMPARE(connection[u"config"][u"password"].toString(), QStringLiteral("********"));
        client().post(path + "/sync");
        QTRY_VERIFY(client().get(path).data()[u"succeeded_at"].toString()
                    > client().get(path).data()[u"failed_at"].toString());
    }

    void starsSentBackBreak()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const QJsonObject connection = client().patch(path, R"({"config":{"password":"********"}})").data();
        QCOMPARE(connection[u"status"][u"setup_state"].toString(), QStringLiteral("broken"));
        QVERIFY(!connection[u"status"][u"tasks"].toArray().isEmpty());
    }

    void echoedHistoricalFlagStartsAResync()
    {
        DemoOptions options = quiet();
        options.speed = 60;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const QJsonObject connection =
            client().patch(path, R"({"is_historical_sync":true,"run_setup_tests":false})").data();
        QCOMPARE(connection[u"status"][u"sync_state"].toString(), QStringLiteral("syncing"));
        QVERIFY(connection[u"status"][u"is_historical_sync"].toBool());
    }

    void newOnesWaitForTheirTests()
    {
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        const auto create = [&](const QByteArray &rest) {
            return client().post("/v1/connections", R"({"group_id":")" + group + R"(",)" + rest + '}');
        };
        const DemoReply made =
            create(R"("service":"stripe","run_setup_tests":false,"config":{"schema":"made","secret_key":"s"})");
        QCOMPARE(made.status, 201);
        // Paused unless it is said, not connected before the tests, and named outside of the config.
        QVERIFY(made.data()[u"paused"].toBool());
        QCOMPARE(made.data()[u"status"][u"setup_state"].toString(), QStringLiteral("incomplete"));
        QCOMPARE(made.data()[u"schema"].toString(), QStringLiteral("made"));
        QCOMPARE(made.data()[u"config"].toObject().keys(), QStringList{QStringLiteral("secret_key")});
        const QByteArray path = "/v1/connections/" + made.data()[u"id"].toString().toUtf8();
        QCOMPARE(client().post(path + "/test").data()[u"status"][u"setup_state"].toString(),
                 QStringLiteral("connected"));
        QVERIFY(!create(R"("service":"stripe","paused":false,"config":{"schema":"other","secret_key":"s"})")
                     .data()[u"paused"]
                     .toBool());
        const auto refusal = [&](const QByteArray &body) -> QString {
            const DemoReply reply = client().post("/v1/connections", body);
            return QString::number(reply.status) + u' ' + reply.message();
        };
        QCOMPARE(refusal(R"({"service":"stripe"})"), QStringLiteral("400 Field 'group_id' is required"));
        QCOMPARE(refusal(R"({"group_id":"a"})"), QStringLiteral("400 Field 'service' is required"));
        QCOMPARE(refusal(R"({"group_id":"a","service":"x"})"), QStringLiteral("400 Unsupported service 'x'"));
        QVERIFY(refusal(R"({"group_id":"nobody","service":"stripe"})").startsWith(u"404"));
        QVERIFY(create(R"("service":"google_sheets","config":{"schema":"a"})").message().contains(u"config.table"));
    }

    void testsWantSomethingToSignInWith_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const auto add = [](const char *name, const QByteArray &body, const char *message) {
            QTest::newRow(name) << QByteArray(R"("service":)" + body) << QString::fromLatin1(message);
        };
        // The key that the service makes for each of them is nothing that was given.
        add("database without a host", R"("postgres","config":{"schema_prefix":"a"})", "The host is missing");
        add("nor with a port alone", R"("mysql","config":{"schema_prefix":"a","host":null,"port":3306})",
            "The host is missing");
        add("bucket", R"("dynamodb","config":{"schema":"a"})", "Credentials are missing");
        add("browser", R"("hubspot","config":{"schema":"a"})", "Credentials are missing");
        add("tokens of one's own", R"("hubspot","config":{"schema":"a"},"auth":{"refresh_token":"b"})", "");
        add("database", R"("db2","config":{"schema":"a","host":"b"})", "");
        add("host of a tool", R"("jira","config":{"schema":"a","user":"b"})", "");
        // They sign in nowhere.
        add("log", R"("fivetran_log","config":{"schema":"a"})", "");
        add("sent to", R"("webhooks","config":{"schema":"a","table":"b"})", "");
    }
    void testsWantSomethingToSignInWith()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        const DemoReply made = client().post("/v1/connections", "{" + body + R"(,"group_id":")" + group + R"("})");
        QVERIFY2(made.status == 201, made.body.constData());
        QString problem;
        const QJsonArray tests = made.data()[u"setup_tests"].toArray();
        for (const QJsonValue &each : tests) {
            if (each[u"status"].toString() == u"FAILED")
                problem = each[u"message"].toString();
        }
        QCOMPARE(problem, message);
        QCOMPARE(made.data()[u"status"][u"setup_state"].toString(),
                 message.isEmpty() ? QStringLiteral("connected") : QStringLiteral("incomplete"));
    }

    void namesStay()
    {
        const QByteArray path = pathOf(QStringLiteral("campaigns.budget"));
        for (const char *body : {R"({"schema":"other","paused":true})", R"({"config":{"schema":"other"}})",
                                 R"({"config":{"table":"other"}})", R"({"group_id":"other","paused":true})",
                                 R"({"service":"other","paused":true})"})
            QVERIFY2(client().patch(path, body).status == 400, body);
        // As they are they may be sent back.
        QCOMPARE(client().patch(path, R"({"schema":"campaigns.budget","config":{"table":"budget"}})").status, 200);
        QVERIFY(!client().get(path).data()[u"config"].toObject().contains(u"table"));
    }

    void credentialsAreNeverReadBack()
    {
        const QByteArray path = pathOf(QStringLiteral("hubspot"));
        const DemoReply reply =
            client().patch(path, R"({"auth":{"refresh_token":"very private"},"run_setup_tests":false})");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.body.contains("very private") && !reply.data().contains(u"auth"));
        QVERIFY(!client().get(path).body.contains("very private"));
    }

    void unknownIds()
    {
        QCOMPARE(client().patch("/v1/connections/no_such", R"({"paused":true})").code(),
                 QStringLiteral("NotFound_Connection"));
        for (const char *verb : {"sync", "resync", "test", "force"})
            QCOMPARE(client().post(QByteArray("/v1/connections/no_such/") + verb).status, 404);
    }
};

SLUICE_TEST(DemoConnections)

#include "tst_democonnections.moc"
