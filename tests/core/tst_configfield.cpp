// SPDX-License-Identifier: GPL-3.0-or-later
#include "configfield.h"
#include "connectionchange.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

/// Which fields of a config are hidden by their name alone: one secret in six has no mark in the metadata.
class TstConfigField : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreKnownByName_data();
    void secretsAreKnownByName();
    void pathsBecomeObjects();
};

void TstConfigField::secretsAreKnownByName_data()
{
    QTest::addColumn<bool>("secret");
    // As services name them, all without a mark.
    for (const char *key :
         {"password", "oauth_token", "developer_token", "client_secret", "svc_acc_secret_key", "ocapi_refresh_token",
          "service_principal_client_cert_pvt_key", "pgp_pass_phrase", "api_key", "storage_account_key", "pat",
          "github_pat", "blob_sas_url", "connection_string", "Private_Key", "credentials", "user_pwd", "auth_code"})
        QTest::newRow(key) << true;
    for (const char *key : {"host", "path", "folder_path", "pattern", "update_method", "public_key", "key_id", "user",
                            "aws_access_key_id", "api_key_name", "oauth_token_endpoint_url", "refresh_token_expires_at",
                            "authorization_url", "auth_type", "primary_key"})
        QTest::newRow(key) << false;
}

void TstConfigField::secretsAreKnownByName()
{
    QFETCH(const bool, secret);
    QCOMPARE(looksSecret(QString::fromLatin1(QTest::currentDataTag())), secret);
}

void TstConfigField::pathsBecomeObjects()
{
    QCOMPARE(nested({}), QJsonObject());
    QCOMPARE(nested({{QStringLiteral("refresh_token"), 1},
                     {QStringLiteral("client_access.client_id"), 2},
                     {QStringLiteral("client_access.client_secret"), 3},
                     {QStringLiteral("client_access.more.deep"), 4},
                     {QStringLiteral("client_access_2.client_id"), 5}}),
             (QJsonObject{{QStringLiteral("refresh_token"), 1},
                          {QStringLiteral("client_access"),
                           QJsonObject{{QStringLiteral("client_id"), 2},
                                       {QStringLiteral("client_secret"), 3},
                                       {QStringLiteral("more"), QJsonObject{{QStringLiteral("deep"), 4}}}}},
                          {QStringLiteral("client_access_2"), QJsonObject{{QStringLiteral("client_id"), 5}}}}));
}

SLUICE_TEST(TstConfigField)
#include "tst_configfield.moc"
