// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QJsonDocument>

using namespace sluice;

/// Calls beside the everyday ones: people, keys of groups, warnings, state, moves, drops, webhooks.
class DemoNewCalls : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void usersComeAndGo()
    {
        const QByteArray group = firstGroup();
        const QJsonArray before = client().get(group + "/users").items();
        QVERIFY(before.size() >= 3);
        QCOMPARE(client().get(group + "/users?active=false").items().size(), 0);
        const QJsonArray outside = client().get("/v1/users?active=false").items();
        QCOMPARE(outside.size(), 1);
        const QByteArray add =
            json({{"email", outside[0][u"email"].toString()}, {"role", QStringLiteral("Destination Reviewer")}});
        QCOMPARE(client().post(group + "/users", add).status, 200);
        QCOMPARE(client().get(group + "/users?limit=2").items().size(), 2);
        const QJsonArray after = client().get(group + "/users").items();
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.last()[u"role"].toString(), QStringLiteral("Destination Reviewer"));
        QCOMPARE(client().post(group + "/users", add).status, 400);
        QCOMPARE(client().post(group + "/users", R"({"email":"no@example.com","role":"x"})").code(),
                 QStringLiteral("NotFound_User"));
        QCOMPARE(client().post(group + "/users", R"({"role":"x"})").status, 400);
        const QByteArray one = group + "/users/" + outside[0][u"id"].toString().toUtf8();
        QCOMPARE(client().remove(one).status, 200);
        QCOMPARE(client().remove(one).status, 404);
        QCOMPARE(client().get(group + "/users").items(), before);
    }

    void groupsHaveKeysAndAccounts()
    {
        const QString key = client().get(firstGroup() + "/public-key").data()[u"public_key"].toString();
        QVERIFY(key.startsWith(u"ssh-rsa AAAAB3NzaC1yc2E"));
        QCOMPARE(client().get(firstGroup() + "/public-key").data()[u"public_key"].toString(), key);
        QVERIFY(client()
                    .get(firstGroup() + "/service-account")
                    .data()[u"service_account"]
                    .toString()
                    .endsWith(u".iam.gserviceaccount.com"));
        QCOMPARE(client().get("/v1/groups/nobody/public-key").code(), QStringLiteral("NotFound_Group"));
    }

    void rolesAndTeams()
    {
        QVERIFY(client().get("/v1/roles").items().size() >= 5);
        const QJsonObject team = client().get("/v1/teams").items().at(0).toObject();
        const QByteArray path = "/v1/teams/" + team[u"id"].toString().toUtf8();
        QCOMPARE(client().get(path).data(), team);
        QCOMPARE(client().get(path + "/users").items().size(), 0);
        QCOMPARE(client().get("/v1/teams/nobody/users").status, 404);
    }

    void warningsAreDismissed()
    {
        const QByteArray path = pathOf(QStringLiteral("ga4_web"));
        const QJsonArray items = client().get(path + "/warnings").items();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][u"schema"].toString(), QStringLiteral("ga4_web"));
        QCOMPARE(items[0][u"table"].toString(), QStringLiteral("traffic_by_city"));
        QCOMPARE(items[0][u"warnings"].toArray().size(), 2);
        QCOMPARE(client().remove(path + "/warnings/resync_table_warning").status, 200);
        QCOMPARE(client().get(path + "/warnings").items().at(0)[u"warnings"].toArray().size(), 1);
        QCOMPARE(client().get(path).data()[u"status"][u"warnings"].toArray().size(), 1);
        QCOMPARE(client().remove(path + "/warnings/nonsense").status, 400);
        // Not served to this account, as many are not.
        QCOMPARE(client().get(path + "/errors").message(), QStringLiteral("HTTP 404 Not Found"));
    }

    void aTableThatIsIncludedAgainIsReadAgain()
    {
        DemoOptions options = quiet();
        options.speed = 1;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const QByteArray table = path + "/schemas/public/tables/orders";
        QCOMPARE(client().patch(table, R"({"enabled":false})").status, 200);
        QCOMPARE(client().get(path + "/warnings").items().size(), 0);
        QCOMPARE(client().patch(table, R"({"enabled":true})").status, 200);
        const QJsonArray items = client().get(path + "/warnings").items();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][u"table"].toString(), QStringLiteral("orders"));
        QCOMPARE(items[0][u"warnings"][0][u"code"].toString(), QStringLiteral("resync_table_warning"));
        client().post(path + "/sync");
        server().skip(24 * 3600 * 1000);
        QCOMPARE(client().get(path + "/warnings").items().size(), 0);
    }

    void functionsHaveState()
    {
        const QByteArray path = pathOf(QStringLiteral("pricing_function")) + "/state";
        QVERIFY(!client().get(path).data()[u"state"].toObject().isEmpty());
        const DemoReply changed = client().patch(path, R"({"state":{"cursor":{"page":7}}})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.data()[u"state"][u"cursor"][u"page"].toInt(), 7);
        QCOMPARE(client().get(path).data(), changed.data());
        QCOMPARE(client().patch(path, R"({"state":7})").status, 400);
        QCOMPARE(client().patch(path, "{}").data(), changed.data());
        // An empty one is how a function is made to begin anew.
        const DemoReply emptied = client().patch(path, R"({"state":{}})");
        QVERIFY(emptied.data()[u"state"].toObject().isEmpty());
        QCOMPARE(client().get(path).data(), emptied.data());
        const QByteArray database = pathOf(QStringLiteral("orders_db")) + "/state";
        QCOMPARE(client().get(database).status, 400);
        QCOMPARE(client().patch(database, R"({"state":{}})").status, 400);
        QCOMPARE(client().get("/v1/connections/nobody/state").status, 404);
        DemoOptions options = quiet();
        options.speed = 1;
        serve(options);
        client().post(pathOf(QStringLiteral("pricing_function")) + "/sync");
        QCOMPARE(client().patch(path, R"({"state":{}})").status, 409);
    }

    void columnsAreDroppedByTheNextSync()
    {
        DemoOptions options = quiet();
        options.speed = 1;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const QByteArray column = path + "/schemas/public/tables/orders/columns/ip_address";
        const QByteArray many = path + "/schemas/drop-columns";
        const QByteArray body = R"({"schemas":{"public":{"tables":{"orders":{"columns":["ip_address"]}}}}})";
        QCOMPARE(client().remove(column).status, 409);
        QCOMPARE(client().post(many, body).status, 409);
        QCOMPARE(drops().size(), 0);
        QCOMPARE(client().patch(column, R"({"enabled":false})").status, 200);
        QCOMPARE(client().remove(column).message(), QStringLiteral("Column successfully marked for deletion"));
        QCOMPARE(client().post(many, body).message(), QStringLiteral("Column(s) successfully marked for deletion"));
        QCOMPARE(drops().size(), 2);
        QVERIFY(!drops()[0][u"done"].toBool());
        client().post(path + "/sync");
        server().skip(24 * 3600 * 1000);
        QVERIFY(drops()[0][u"done"].toBool());
        for (const char *bad : {"{}", R"({"schemas":{}})", R"({"schemas":{"public":{}}})",
                                R"({"schemas":{"public":{"tables":{"orders":{"columns":[]}}}}})"})
            QVERIFY2(client().post(many, bad).status == 400, bad);
        QCOMPARE(client().remove(path + "/schemas/public/tables/orders/columns/nope").status, 404);
        QCOMPARE(client().remove(path + "/schemas/Public/tables/orders/columns/id").status, 404);
    }

    void aConfigIsWishedForBeforehand()
    {
        const QByteArray path = pathOf(QStringLiteral("crm_sqlserver"));
        const QByteArray body =
            R"({"schemas":{"dbo":{"enabled":true,"tables":{"Nowhere":{"enabled":false}}},"nowhere":{"enabled":false}},"schema_change_handling":"BLOCK_ALL"})";
        const DemoReply echo = client().post(path + "/schemas", body);
        QCOMPARE(echo.status, 200);
        QCOMPARE(echo.data(), QJsonDocument::fromJson(body).object());
        QCOMPARE(client().get(path + "/schemas").code(), QStringLiteral("NotFound_SchemaConfig"));
        QCOMPARE(client().post(path + "/schemas", R"({"schema_change_handling":"BLOCK_ALL"})").status, 400);
        client().post(path + "/test");
        const QJsonObject config = client().get(path + "/schemas").data();
        // What can be done of it is, the rest forgotten without a word.
        QCOMPARE(config[u"schema_change_handling"].toString(), QStringLiteral("BLOCK_ALL"));
        QVERIFY(!config[u"schemas"].toObject().contains(u"nowhere"));
        // Everything is new to the policy, beside what was wished for and what cannot be switched.
        const QJsonObject schemas = config[u"schemas"].toObject();
        QString table;
        for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
            QCOMPARE(schema.value()[u"enabled"].toBool(), schema.key() == u"dbo");
            const QJsonObject tables = schema.value()[u"tables"].toObject();
            for (auto it = tables.begin(); it != tables.end(); ++it) {
                if (!it.value()[u"enabled_patch_settings"][u"allowed"].toBool())
                    continue;
                QVERIFY2(!it.value()[u"enabled"].toBool(), qPrintable(it.key()));
                if (schema.key() == u"dbo")
                    table = it.key();
            }
        }
        const QJsonObject columns =
            client()
                .get(path + "/schemas/dbo/tables/" + QUrl::toPercentEncoding(table) + "/columns")
                .data()[u"columns"]
                .toObject();
        QVERIFY(columns.size() > 1);
        for (auto it = columns.begin(); it != columns.end(); ++it)
            QCOMPARE(it.value()[u"enabled"].toBool(), it.value()[u"is_primary_key"].toBool());
        QCOMPARE(client().post(path + "/schemas", body).status, 400);
    }

    void tablesAreResyncedInThreeWays()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(client().post(path + "/schemas/tables/resync", R"({"public":["orders"]})").status, 200);
        QCOMPARE(client().post(path + "/schemas/public/tables/orders/resync", "").status, 200);
        QCOMPARE(client().post(path + "/schemas/public/tables/nope/resync", "").status, 400);
        QCOMPARE(client().post(path + "/resync").status, 200);
    }

    void pausedConnectionsMove()
    {
        const QByteArray path = pathOf(QStringLiteral("marketo"));
        const QString home = client().get(path).data()[u"group_id"].toString();
        const QString away = client().get("/v1/groups").items().at(0)[u"id"].toString();
        QVERIFY(home != away);
        const auto body = [](const QString &group, const char *behaviour) {
            return json({{"destination_group_id", group}, {"sync_behavior", QString::fromLatin1(behaviour)}});
        };
        QCOMPARE(client().post(pathOf(QStringLiteral("jira")) + "/move", body(away, "CONTINUE")).status, 400);
        QCOMPARE(client().post(path + "/move", body(away, "HURRY")).status, 400);
        QCOMPARE(client().post(path + "/move", body(QStringLiteral("nobody"), "CONTINUE")).status, 404);
        const DemoReply moved = client().post(path + "/move", body(away, "CONTINUE_WITH_DATA"));
        QCOMPARE(moved.status, 200);
        const QByteArray job = path + "/move/" + moved.data()[u"job_id"].toString().toUtf8();
        QTRY_COMPARE(client().get(job).data()[u"status"].toString(), QStringLiteral("COMPLETED"));
        QCOMPARE(client().get(path).data()[u"group_id"].toString(), away);
        QCOMPARE(client().get(path + "/move/nobody").status, 404);
        QCOMPARE(client().post(path + "/move", body(home, "BACKFILL")).status, 200);
        QVERIFY(client().get(path).data()[u"status"][u"is_historical_sync"].toBool());
    }

    void cardsLeadToTheBrowser()
    {
        const QByteArray path = pathOf(QStringLiteral("asana"));
        const QByteArray wish =
            R"({"connect_card_config":{"hide_setup_guide":true,"redirect_uri":"https://a.example/b?c"}})";
        const DemoReply reply = client().post(path + "/connect-card", wish);
        QCOMPARE(reply.status, 200);
        const QString token = reply.data()[u"connect_card"][u"token"].toString();
        QCOMPARE(token.count(u'.'), 2);
        const QUrl uri(reply.data()[u"connect_card"][u"uri"].toString());
        QVERIFY(uri.query().contains(u"auth=" + token));
        QVERIFY(uri.query().contains(u"hide_setup_guide=true"));
        QCOMPARE(client().post(path + "/connect-card", R"({"connect_card_config":{}})").status, 400);
        const QByteArray elsewhere = R"({"connect_card_config":{"redirect_uri":"ftp://a"}})";
        QCOMPARE(client().post(path + "/connect-card", elsewhere).status, 400);
        const QByteArray old = QByteArray(path).replace("/connections/", "/connectors/");
        QVERIFY(!client().post(old + "/connect-card-token", "").data()[u"token"].toString().isEmpty());
    }

    void destinationsAreMadeAndDeleted()
    {
        const QString id = client().post("/v1/groups", R"({"name":"New_one"})").data()[u"id"].toString();
        const auto create = [&](QByteArray body) {
            return client().post("/v1/destinations", body.replace("ID", id.toUtf8()));
        };
        const QByteArray unknown = R"({"group_id":"ID","service":"no_such","time_zone_offset":"0"})";
        const QByteArray zoneless = R"({"group_id":"ID","service":"snowflake"})";
        const QByteArray regionless = R"({"group_id":"ID","service":"snowflake","time_zone_offset":"0","region":""})";
        QCOMPARE(create(unknown).message(), QStringLiteral("Unsupported service 'no_such'"));
        QCOMPARE(create(zoneless).message(), QStringLiteral("Field 'time_zone_offset' is required"));
        QCOMPARE(create(R"({"group_id":"ID","service":"snowflake","time_zone_offset":-5})").message(),
                 QStringLiteral("Field 'time_zone_offset' must be a string"));
        const QByteArray unsure =
            R"({"group_id":"ID","service":"snowflake","time_zone_offset":"0","run_setup_tests":"maybe"})";
        QCOMPARE(create(unsure).code(), QStringLiteral("InvalidInput"));
        QCOMPARE(create(regionless).message(), QStringLiteral("region cannot be empty"));
        const QByteArray whole =
            R"({"group_id":"ID","service":"snowflake","time_zone_offset":"0","config":{"host":"a.example.com","password":"p"}})";
        const DemoReply made = create(whole);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.data()[u"id"].toString(), id);
        QCOMPARE(made.data()[u"setup_status"].toString(), QStringLiteral("CONNECTED"));
        QCOMPARE(made.data()[u"config"][u"password"].toString(), QStringLiteral("********"));
        const QByteArray path = "/v1/destinations/" + id.toUtf8();
        QCOMPARE(
            client().patch(path, R"({"region":"AWS_EU_WEST_1","run_setup_tests":false})").data()[u"region"].toString(),
            QStringLiteral("AWS_EU_WEST_1"));
        QCOMPARE(client().patch(path, R"({"time_zone_offset":"+99"})").status, 400);
        QCOMPARE(client().patch(path, R"({"region":"AWS_US_EAST_1","trust_fingerprints":"maybe"})").status, 400);
        QCOMPARE(client().get(path).data()[u"region"].toString(), QStringLiteral("AWS_EU_WEST_1"));
        QCOMPARE(client().post(path + "/test", R"({"trust_certificates":2})").code(), QStringLiteral("InvalidInput"));
        QCOMPARE(client().remove(path).status, 200);
        QCOMPARE(client().get(path).status, 404);
        const QByteArray used =
            "/v1/destinations/" + client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        QCOMPARE(client().remove(used).status, 409);
    }

    void webhooksAreKept()
    {
        const QByteArray body = R"({"url":"https://hook.example/a","events":["sync_end"],"active":true,"secret":"s"})";
        const DemoReply made = client().post("/v1/webhooks/account", body);
        QCOMPARE(made.status, 200);
        QCOMPARE(made.data()[u"secret"].toString(), QStringLiteral("******"));
        const QByteArray path = "/v1/webhooks/" + made.data()[u"id"].toString().toUtf8();
        QCOMPARE(client().get("/v1/webhooks").items().at(0).toObject(), client().get(path).data());
        QVERIFY(client().post(path + "/test", R"({"event":"sync_end"})").data()[u"succeed"].toBool());
        QCOMPARE(client().patch(path, R"({"active":false})").data()[u"active"].toBool(true), false);
        const QByteArray plain = R"({"url":"http://hook.example"})";
        const QByteArray deaf = R"({"url":"https://a.invalid","events":["x"],"active":true})";
        const QByteArray eventless = R"({"url":"https://a.example"})";
        QCOMPARE(client().patch(path, plain).status, 400);
        QCOMPARE(client().post("/v1/webhooks/account", deaf).status, 400);
        QCOMPARE(client().post("/v1/webhooks/account", eventless).status, 400);
        const QByteArray group = firstGroup().mid(int(qstrlen("/v1/groups/")));
        const DemoReply ofGroup = client().post("/v1/webhooks/group/" + group, body);
        QCOMPARE(ofGroup.data()[u"group_id"].toString().toUtf8(), group);
        QCOMPARE(client().remove(path).status, 200);
        QCOMPARE(client().get(path).code(), QStringLiteral("NotFound_Webhook"));
    }

    void answersBecomePartialWhileRunning()
    {
        const QByteArray table = pathOf(QStringLiteral("orders_db")) + "/schemas/public/tables/orders";
        const auto tables = [&] {
            return client()
                .patch(table, R"({"enabled":true})")
                .data()[u"schemas"][u"public"][u"tables"]
                .toObject()
                .size();
        };
        QCOMPARE(tables(), 40);
        QCOMPARE(client().http.Put("/__demo/options", R"({"partial_answers":true})", "application/json")->status, 200);
        QCOMPARE(tables(), 1);
        QCOMPARE(client().http.Put("/__demo/options", R"({"partial_answers":7})", "application/json")->status, 400);
        QCOMPARE(client().get("/__demo/options").json[u"partial_answers"].toBool(), true);
        QCOMPARE(client().http.Put("/__demo/options", R"({"partial_answers":false})", "application/json")->status, 200);
        QCOMPARE(tables(), 40);
    }

private:
    static QByteArray json(std::initializer_list<std::pair<const char *, QString>> members)
    {
        QJsonObject object;
        for (const auto &[name, value] : members)
            object.insert(QLatin1String(name), value);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    QByteArray firstGroup()
    {
        return "/v1/groups/" + client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
    }
    QJsonArray drops() { return QJsonDocument::fromJson(client().get("/__demo/column-drops").body).array(); }
};

SLUICE_TEST(DemoNewCalls)

#include "tst_demonewcalls.moc"
