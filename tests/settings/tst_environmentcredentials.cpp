// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentcredentials.h"
#include "testregistry.h"

#include <QHash>
#include <QTest>

using namespace sluice;

namespace {

using Variables = QHash<QString, QString>;

std::optional<EnvironmentCredentials> in(const Variables &variables)
{
    return environmentCredentials([&variables](const QString &name) { return variables.value(name); });
}

} // namespace

/// The names that the other tools of this field use.
class TstEnvironmentCredentials : public QObject
{
    Q_OBJECT

private slots:
    void nothingSetIsNothing() { QVERIFY(!in({}).has_value()); }

    void halfAPairIsNothing()
    {
        QVERIFY(!in({{m_key, QStringLiteral("k")}}).has_value());
        QVERIFY(!in({{m_secret, QStringLiteral("s")}}).has_value());
        QVERIFY(!in({{m_key, QStringLiteral("k")}, {m_secret, QStringLiteral("  ")}}).has_value());
        QVERIFY(!in({{m_key, QStringLiteral("k")}, {m_terraformSecret, QStringLiteral("s")}}).has_value());
        QVERIFY(!in({{m_url, QStringLiteral("https://api.fivetran.com")}}).has_value());
    }

    void keyAndSecret()
    {
        const auto found = in({{m_key, QStringLiteral(" k ")}, {m_secret, QStringLiteral("s\n")}});
        QVERIFY(found.has_value());
        QCOMPARE(found->credentials, (Credentials{QStringLiteral("k"), QStringLiteral("s")}));
        QCOMPARE(found->variables, (QStringList{m_key, m_secret}));
        QVERIFY(found->baseUrl.isEmpty());
    }

    void terraformsNamesWithItsUrl()
    {
        const auto found = in({{m_terraformKey, QStringLiteral("k")},
                               {m_terraformSecret, QStringLiteral("s")},
                               {m_url, QStringLiteral("https://api.fivetran.com/v1")}});
        QVERIFY(found.has_value());
        QCOMPARE(found->credentials, (Credentials{QStringLiteral("k"), QStringLiteral("s")}));
        QCOMPARE(found->baseUrl, QUrl(QStringLiteral("https://api.fivetran.com")));
        QCOMPARE(found->variables, (QStringList{m_terraformKey, m_terraformSecret, m_url}));
    }

    void theOneBase64Form()
    {
        const QString both = QString::fromLatin1(QByteArrayLiteral("theKey:theSecret").toBase64());
        const auto found = in({{m_key, both}});
        QVERIFY(found.has_value());
        QCOMPARE(found->credentials, (Credentials{QStringLiteral("theKey"), QStringLiteral("theSecret")}));
        QCOMPARE(found->variables, QStringList{m_key});
    }

    void aPairGoesBeforeTheOneString()
    {
        const QString both = QString::fromLatin1(QByteArrayLiteral("theKey:theSecret").toBase64());
        QCOMPARE(in({{m_key, both}, {m_secret, QStringLiteral("s")}})->credentials.key, both);
        QCOMPARE(in({{m_key, both}, {m_terraformKey, QStringLiteral("k")}, {m_terraformSecret, QStringLiteral("s")}})
                     ->credentials.key,
                 QStringLiteral("k"));
        QCOMPARE(in({{m_key, QStringLiteral("a")},
                     {m_secret, QStringLiteral("b")},
                     {m_terraformKey, QStringLiteral("k")},
                     {m_terraformSecret, QStringLiteral("s")}})
                     ->credentials.key,
                 QStringLiteral("a"));
    }

private:
    const QString m_key = QStringLiteral("FIVETRAN_API_KEY");
    const QString m_secret = QStringLiteral("FIVETRAN_API_SECRET");
    const QString m_terraformKey = QStringLiteral("FIVETRAN_APIKEY");
    const QString m_terraformSecret = QStringLiteral("FIVETRAN_APISECRET");
    const QString m_url = QStringLiteral("FIVETRAN_API_URL");
};

SLUICE_TEST(TstEnvironmentCredentials)
#include "tst_environmentcredentials.moc"
