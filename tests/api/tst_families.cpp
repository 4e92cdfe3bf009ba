// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

/// Account, groups, destinations and metadata: the families that only read.
class TstFamilies : public QObject
{
    Q_OBJECT

private slots:
    void account()
    {
        Api api;
        api.script.on("GET", "/v1/account/info", ScriptedAnswer::json(fixture("account")));
        const auto account = Api::wait(api.client.account().info());
        VERIFY_RESULT(account);
        QCOMPARE(account->id, AccountId(QStringLiteral("acme_production")));
        QCOMPARE(account->name, QStringLiteral("ACME"));
        QCOMPARE(account->userId, QStringLiteral("copper_finch"));
        QVERIFY(account->systemKeyId.isEmpty());
        QCOMPARE(api.script.only().method, "GET");
        QCOMPARE(api.script.only().query, "");
        QCOMPARE(api.script.only().headers.value("accept"), "application/json;version=2");
        QCOMPARE(api.script.only().headers.value("authorization"), "Basic " + QByteArray("key:secret").toBase64());
    }

    void accountOfASystemKey()
    {
        Api api;
        api.script.on("GET", "/v1/account/info",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"account_id":"a","system_key_id":"k"}})"));
        const auto account = Api::wait(api.client.account().info());
        VERIFY_RESULT(account);
        QVERIFY(account->userId.isEmpty());
        QCOMPARE(account->systemKeyId, QStringLiteral("k"));
    }

    void groups()
    {
        Api api;
        api.script.on("GET", "/v1/groups", ScriptedAnswer::json(fixture("groups")));
        const auto page = Api::wait(api.client.groups().page(QStringLiteral("next"), 1000));
        VERIFY_RESULT(page);
        QCOMPARE((*page)->items.size(), 2);
        QCOMPARE((*page)->items[0].id, GroupId(QStringLiteral("harbour_lantern")));
        QCOMPARE((*page)->items[0].name, QStringLiteral("Warehouse \u2013 Größe 1"));
        QCOMPARE((*page)->items[0].createdAt, Timestamp::fromIso(u"2023-06-01T07:08:09.123456Z"));
        QVERIFY((*page)->nextCursor.isEmpty());
        QCOMPARE(api.script.only().query, "limit=1000&cursor=next");
    }

    void group()
    {
        Api api;
        api.script.on("GET", "/v1/groups/tidal_bramble",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"id":"tidal_bramble","name":"Finance"}})"));
        const auto group = Api::wait(api.client.groups().get(GroupId(QStringLiteral("tidal_bramble"))));
        VERIFY_RESULT(group);
        QCOMPARE(group->name, QStringLiteral("Finance"));
        COMPARE_KIND(Api::wait(api.client.groups().get({})), InvalidInput);
    }

    void destinations()
    {
        Api api;
        api.script.on(
            "GET", "/v1/destinations",
            ScriptedAnswer::json(
                R"({"code":"Success","data":{"items":[{"id":"a","group_id":"g","setup_status":"BROKEN"}]}})"));
        const auto page = Api::wait(api.client.destinations().page({}, 100));
        VERIFY_RESULT(page);
        QCOMPARE((*page)->items.size(), 1);
        QVERIFY((*page)->items[0].setupState == DestinationSetupState::Broken);
        QCOMPARE(api.script.only().query, "limit=100");
    }

    void destination()
    {
        Api api;
        api.script.on("GET", "/v1/destinations/slow_canyon", ScriptedAnswer::json(fixture("destination")));
        const auto destination = Api::wait(api.client.destinations().get(DestinationId(QStringLiteral("slow_canyon"))));
        VERIFY_RESULT(destination);
        QCOMPARE(destination->id, DestinationId(QStringLiteral("slow_canyon")));
        QCOMPARE(destination->groupId, GroupId(QStringLiteral("harbour_lantern")));
        QCOMPARE(destination->service, ServiceId(QStringLiteral("snowflake")));
        QCOMPARE(destination->region, QStringLiteral("AWS_EU_CENTRAL_1"));
        QCOMPARE(destination->timeZoneOffset, QStringLiteral("+1"));
        QVERIFY(destination->setupState == DestinationSetupState::Connected);
        QCOMPARE(destination->setupTests.size(), 2);
        QVERIFY(destination->setupTests[1].status == SetupTestStatus::Warning);
        COMPARE_KIND(Api::wait(api.client.destinations().get({})), InvalidInput);
    }

    void connectorTypes()
    {
        Api api;
        api.script.on("GET", "/v1/metadata/connector-types", ScriptedAnswer::json(fixture("connectortypes")));
        const auto page = Api::wait(api.client.metadata().page({}, 1000));
        VERIFY_RESULT(page);
        QCOMPARE((*page)->items.size(), 2);
        const ConnectorType &type = (*page)->items[0];
        QCOMPARE(type.id, ServiceId(QStringLiteral("postgres_rds")));
        QCOMPARE(type.name, QStringLiteral("Amazon RDS for PostgreSQL"));
        QCOMPARE(type.category, QStringLiteral("Database"));
        QCOMPARE(type.description, QStringLiteral("A relational database that somebody else runs"));
        QCOMPARE(type.linkToDocs, QStringLiteral("https://example.com/docs/rds"));
        QCOMPARE(type.serviceStatus, QStringLiteral("general_availability"));
        QVERIFY((*page)->items[1].description.isEmpty());
        QVERIFY((*page)->nextCursor.isEmpty());
        QCOMPARE(api.script.only().query, "limit=1000");
    }

    void connectorType()
    {
        Api api;
        api.script.on("GET", "/v1/metadata/connector-types/lunar_crm",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"id":"lunar_crm","name":"Lunar CRM"}})"));
        const auto type = Api::wait(api.client.metadata().get(ServiceId(QStringLiteral("lunar_crm"))));
        VERIFY_RESULT(type);
        QCOMPARE(type->name, QStringLiteral("Lunar CRM"));
        COMPARE_KIND(Api::wait(api.client.metadata().get({})), InvalidInput);
    }

    void theAuthorizationIsReadFieldByField()
    {
        Api api;
        api.script.on("GET", "/v1/metadata/connector-types/lunar_crm",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"id":"lunar_crm",
                          "auth":{"type":"object","properties":{
                              "client_access":{"type":"object","properties":{"client_id":{"type":"string"},
                                                                             "client_secret":{"format":"password"}}},
                              "refresh_token":{"type":"string","title":"Token"},
                              "odd":null}},
                          "config":{"properties":{"refresh_token":{"type":"string"},
                                                  "custom":{"type":"object","properties":{"a":{"type":"string"}}}}}}})"));
        const auto type = Api::wait(api.client.metadata().get(ServiceId(QStringLiteral("lunar_crm"))));
        VERIFY_RESULT(type);
        QStringList config;
        QStringList auth;
        for (const ConfigField &field : type->config)
            (field.isAuth ? auth : config).append(field.key);
        QCOMPARE(config, (QStringList{QStringLiteral("refresh_token"), QStringLiteral("custom")}));
        QCOMPARE(auth,
                 (QStringList{QStringLiteral("client_access.client_id"), QStringLiteral("client_access.client_secret"),
                              QStringLiteral("refresh_token"), QStringLiteral("odd")}));
        for (const ConfigField &field : type->config)
            QCOMPARE(field.secret, field.key.endsWith(u"secret") || field.key == u"refresh_token");
    }

    void anAuthorizationWithoutAnEnd()
    {
        Api api;
        QByteArray deep = R"({"properties":{"end":{}}})";
        for (int i = 0; i < 200; ++i)
            deep = R"({"properties":{"deeper":)" + deep + "}}";
        api.script.on("GET", "/v1/metadata/connector-types/lunar_crm",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"id":"lunar_crm","auth":)" + deep + "}}"));
        const auto type = Api::wait(api.client.metadata().get(ServiceId(QStringLiteral("lunar_crm"))));
        VERIFY_RESULT(type);
        QCOMPARE(type->config.size(), 1);
        QCOMPARE_LT(type->config[0].key.size(), 300);
    }

    void aPathThatIsNotServed()
    {
        Api api; // knows nothing
        COMPARE_KIND(Api::wait(api.client.groups().page({}, 100)), NotServed);
    }

    void cutAnswersAreAskedForAgain()
    {
        Api api;
        ScriptedAnswer cut = ScriptedAnswer::json(fixture("groups").first(100));
        cut.error = QNetworkReply::RemoteHostClosedError;
        api.script.on("GET", "/v1/groups", cut);
        api.script.on("GET", "/v1/groups", ScriptedAnswer::json(fixture("groups")));
        const auto page = Api::wait(api.client.groups().page({}, 100));
        VERIFY_RESULT(page);
        QCOMPARE((*page)->items.size(), 2); // and what came first has been forgotten
        QCOMPARE(api.script.count(), 2);
    }
};

SLUICE_TEST(TstFamilies)
#include "tst_families.moc"
