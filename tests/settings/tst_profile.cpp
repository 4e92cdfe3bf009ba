// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

/// Where a key may be sent, and what people type.
class TstProfile : public QObject
{
    Q_OBJECT

private slots:
    void startsHarmless()
    {
        const Profile profile;
        QVERIFY(!profile.production && !profile.readOnly && !profile.demo);
        QCOMPARE(baseUrlProblem(profile.baseUrl), ProfileProblem::None);
        QCOMPARE(profile.baseUrl, QUrl(QStringLiteral("https://api.fivetran.com")));
    }

    void judgesBaseUrls_data()
    {
        using P = ProfileProblem;
        QTest::addColumn<QString>("url");
        QTest::addColumn<ProfileProblem>("problem");
        const auto row = [](const char *url, P problem) {
            QTest::newRow(url) << QString::fromUtf8(url) << problem;
        };
        row("https://api.fivetran.com", P::None);
        row("https://api.fivetran.com:8443/proxy", P::None);
        row("HTTPS://API.fivetran.com", P::None);
        row("http://localhost:8080", P::None);
        row("http://LOCALHOST", P::None);
        row("http://127.0.0.1:1", P::None);
        row("http://127.8.9.10", P::None);
        row("http://[::1]:5000", P::None);
        row("", P::UrlMalformed);
        row("api.fivetran.com", P::UrlMalformed);
        row("/v1", P::UrlMalformed);
        row("https://", P::UrlMalformed);
        row("https:///v1", P::UrlMalformed);
        row("https://host:99999", P::UrlMalformed);
        row("ftp://api.fivetran.com", P::UrlNotHttps);
        row("file:///etc/passwd", P::UrlMalformed);
        row("ws://localhost", P::UrlNotHttps);
        row("http://api.fivetran.com", P::UrlHttpBeyondLoopback);
        row("http://localhost.example.com", P::UrlHttpBeyondLoopback);
        row("http://127.0.0.1.example.com", P::UrlHttpBeyondLoopback);
        row("http://127.example.0.1", P::UrlHttpBeyondLoopback);
        row("http://10.0.0.1", P::UrlHttpBeyondLoopback);
        row("http://0.0.0.0", P::UrlHttpBeyondLoopback);
        row("http://[::2]", P::UrlHttpBeyondLoopback);
        row("https://key:secret@api.fivetran.com", P::UrlHasCredentials);
        row("https://key@api.fivetran.com", P::UrlHasCredentials);
        row("https://api.fivetran.com?x=1", P::UrlHasQuery);
        row("https://api.fivetran.com#there", P::UrlHasQuery);
    }

    void judgesBaseUrls()
    {
        QFETCH(const QString, url);
        QFETCH(const ProfileProblem, problem);
        QCOMPARE(baseUrlProblem(QUrl(url)), problem);
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *text, const char *url) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url);
        };
        row("", "");
        row("   ", "");
        row("https://api.fivetran.com", "https://api.fivetran.com");
        row("  https://api.fivetran.com/ ", "https://api.fivetran.com");
        row("https://api.fivetran.com/v1", "https://api.fivetran.com");
        row("https://api.fivetran.com/v1/", "https://api.fivetran.com");
        row("https://proxy.example/fivetran/v1", "https://proxy.example/fivetran");
        row("https://proxy.example/dev1", "https://proxy.example/dev1");
        row("https://proxy.example/a%2Fb/", "https://proxy.example/a%2Fb");
        row("api.fivetran.com", "https://api.fivetran.com");
        row("api.fivetran.com:8443", "https://api.fivetran.com:8443");
        row("localhost:8080", "http://localhost:8080");
        row("127.0.0.1:8080/", "http://127.0.0.1:8080");
        row("[::1]:8080", "http://[::1]:8080");
        row("http://api.fivetran.com", "http://api.fivetran.com"); // refused later, with the reason
    }

    void readsWhatPeopleType()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, url);
        QCOMPARE(baseUrlFromInput(text).toString(QUrl::FullyEncoded), url);
    }

    void nonsenseStaysMalformed()
    {
        for (const char *text : {"two words", "http://", "://", "https://ho st/", "https://%zz"})
            QCOMPARE(baseUrlProblem(baseUrlFromInput(QString::fromUtf8(text))), ProfileProblem::UrlMalformed);
    }
};

SLUICE_TEST(TstProfile)
#include "tst_profile.moc"
