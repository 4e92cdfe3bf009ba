// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

/// What the metadata say of single fields.
class TstMetadataCodec : public QObject
{
    Q_OBJECT

private slots:
    /// Sent by a client, such a field is refused.
    void readOnlyFieldsAreMarked()
    {
        Api api;
        api.script.on("GET", "/v1/metadata/connector-types/lunar_crm",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"id":"lunar_crm",
                          "config":{"properties":{
                              "public_key":{"type":"string","readonly":true},
                              "external_id":{"type":"string","readonly":"true"},
                              "host":{"type":"string","readonly":false},
                              "port":{"type":"integer"},
                              "user":{"type":"string","readonly":null}}},
                          "auth":{"properties":{
                              "client_access":{"properties":{"client_id":{"readonly":true},
                                                             "client_name":{"readonly":false}}}}}}})"));
        const auto type = Api::wait(api.client.metadata().get(ServiceId(QStringLiteral("lunar_crm"))));
        VERIFY_RESULT(type);
        QStringList readOnly;
        QStringList others;
        for (const ConfigField &field : type->config)
            (field.readOnly ? readOnly : others).append(field.key);
        QCOMPARE(readOnly, (QStringList{QStringLiteral("public_key"), QStringLiteral("external_id"),
                                        QStringLiteral("client_access.client_id")}));
        QCOMPARE(others, (QStringList{QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("user"),
                                      QStringLiteral("client_access.client_name")}));
    }

    /// Some say that they are objects, and are texts all the same.
    void enumerationsAreNoObjects()
    {
        Api api;
        api.script.on("GET", "/v1/metadata/connector-types/lunar_crm",
                      ScriptedAnswer::json(R"({"code":"Success","data":{"id":"lunar_crm",
                          "config":{"properties":{
                              "connection_type":{"type":"object","enum":["Directly","SshTunnel"]},
                              "extras":{"type":"object"},
                              "tables":{"type":"array","enum":["a","b"]}}}}})"));
        const auto type = Api::wait(api.client.metadata().get(ServiceId(QStringLiteral("lunar_crm"))));
        VERIFY_RESULT(type);
        QStringList types;
        for (const ConfigField &field : type->config)
            types.append(field.type);
        QCOMPARE(types, (QStringList{QStringLiteral("string"), QStringLiteral("object"), QStringLiteral("array")}));
        QCOMPARE(type->config.constFirst().choices.size(), 2);
    }

    /// The members of an answer have no order.
    void theAuthorizationComesLast()
    {
        Api api;
        api.script.on("GET", "/v1/metadata/connector-types/lunar_crm",
                      ScriptedAnswer::json(R"({"code":"Success","data":{
                          "auth":{"properties":{"role":{},"account":{}}},
                          "config":{"properties":{"port":{},"host":{}}},"id":"lunar_crm"}})"));
        const auto type = Api::wait(api.client.metadata().get(ServiceId(QStringLiteral("lunar_crm"))));
        VERIFY_RESULT(type);
        QStringList keys;
        for (const ConfigField &field : type->config)
            keys.append(field.key);
        QCOMPARE(keys, (QStringList{QStringLiteral("port"), QStringLiteral("host"), QStringLiteral("role"),
                                    QStringLiteral("account")}));
    }
};

SLUICE_TEST(TstMetadataCodec)
#include "tst_metadatacodec.moc"
