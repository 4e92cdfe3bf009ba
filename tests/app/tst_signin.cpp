// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardview.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "roles.h"
#include "session.h"
#include "signin/signinpane.h"
#include "signintest.h"
#include "testregistry.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::SignInTest;
using test::WindowKit;

namespace {

QString base64(const DemoServer &server)
{
    return QString::fromLatin1(QByteArray(server.key().toUtf8() + ':' + server.secret().toUtf8()).toBase64());
}

} // namespace

/// Signing in.
class TstSignIn : public SignInTest
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void demoIsOneClick();
    void keyAndSecret();
    void theProgramOfTheDemoAccount();
    void base64IsTakenApart();
    void missingPartsAreNamed();
    void aRefusedKeyKeepsWhatWasTyped();
    void anAddressThatDoesNotAnswer();
    void anAddressOfSomethingElse();
    void whatIsMissingIsToldUntilItIsTyped();
    void httpIsForThisComputerOnly();
    void environmentIsOffered();
    void readOnlyHidesTheVerbs();
    void signOutForgetsTheKey();
    void aKeychainThatMayNotBeThereIsNotPromised();
    void nothingIsCountedBeforeItIsRead();
};

void TstSignIn::demoIsOneClick()
{
    WindowKit::click(m_kit->find("demo"));
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    QCOMPARE(m_kit->window().windowTitle(), QStringLiteral("Demo account"));
    QVERIFY2(profiles().all().isEmpty(), "The demo account must leave nothing behind");
}

void TstSignIn::keyAndSecret()
{
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    QTest::keyClick(m_kit->find("secret"), Qt::Key_Return);
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    QCOMPARE(profiles().all().size(), 1);
    QCOMPARE(profiles().all().first().name, QStringLiteral("ACME"));
    QCOMPARE(profiles().lastUsed()->name, QStringLiteral("ACME"));
    QVERIFY(m_kit->find<QLineEdit>("secret")->text().isEmpty());
    QVERIFY(m_kit->find<QLineEdit>("key")->text().isEmpty());
}

/// Not the server within this program, as elsewhere: another process, with what it prints.
void TstSignIn::theProgramOfTheDemoAccount()
{
    QProcess program;
    program.start(QStringLiteral(SLUICE_DEMO_SERVER), {QStringLiteral("--speed"), QStringLiteral("3600")});
    QByteArray said;
    while (said.count('\n') < 3) {
        QVERIFY(program.waitForReadyRead(20'000));
        said += program.readAllStandardOutput();
    }
    const auto told = [&said](const char *name) {
        const QRegularExpression line(QLatin1String(name) + QStringLiteral(": +(\\S+)"));
        return line.match(QString::fromUtf8(said)).captured(1);
    };
    fillIn(told("Key"), told("Secret"), QStringLiteral("Another process"), told("URL"));
    QTest::keyClick(m_kit->find("secret"), Qt::Key_Return);
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    auto *table = m_kit->find<QAbstractItemView>("connectionsTable");
    WindowKit::click(table, WindowKit::indexOf(table, QStringLiteral("hubspot")));
    m_kit->action("connection.sync")->trigger();
    const OperationLog &log = m_kit->session()->operations();
    QTRY_VERIFY_WITH_TIMEOUT(!log.operations().isEmpty() && log.runningCount() == 0, 60'000);
    QVERIFY(log.operations().constLast().rows.constFirst().outcome == SyncOutcome::Succeeded);
    program.kill();
    QVERIFY(program.waitForFinished(5000));
}

void TstSignIn::base64IsTakenApart()
{
    auto *key = m_kit->find<QLineEdit>("key");
    QVERIFY(!base64(*m_server).isEmpty());
    key->setFocus();
    key->insert(base64(*m_server)); // as pasting does
    QCOMPARE(key->text(), m_server->key());
    QCOMPARE(m_kit->find<QLineEdit>("secret")->text(), m_server->secret());
    QCOMPARE(m_kit->find<QLineEdit>("secret")->echoMode(), QLineEdit::Password);
    key->undo();
    QVERIFY2(key->text() != base64(*m_server), "The string with the secret must not come back");
    // Letter by letter it is one for a while before it is whole.
    key->clear();
    m_kit->find<QLineEdit>("secret")->clear();
    WindowKit::type(key, base64(*m_server));
    QCOMPARE(key->text(), base64(*m_server));
    QTest::keyClick(key, Qt::Key_Tab);
    QTRY_COMPARE(key->text(), m_server->key());
    QCOMPARE(m_kit->find<QLineEdit>("secret")->text(), m_server->secret());
}

void TstSignIn::missingPartsAreNamed()
{
    submit();
    QVERIFY(message().contains(u"key is missing"));
    QTRY_COMPARE(m_kit->window().focusWidget(), m_kit->find("key"));
    WindowKit::type(m_kit->find("key"), QStringLiteral("k"));
    submit();
    QVERIFY(message().contains(u"secret is missing"));
    QTRY_COMPARE(m_kit->window().focusWidget(), m_kit->find("secret"));
    WindowKit::type(m_kit->find("secret"), QStringLiteral("s"));
    m_kit->find<QLineEdit>("name")->clear();
    submit();
    QVERIFY(message().contains(u"name"));
    QCOMPARE(m_server->requestCount(), 0);
}

void TstSignIn::aRefusedKeyKeepsWhatWasTyped()
{
    fillIn(m_server->key(), QStringLiteral("wrong"), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(!message().isEmpty());
    QVERIFY(onSignIn());
    QVERIFY2(message().startsWith(u"This key and secret are not accepted."), qPrintable(message()));
    QTRY_COMPARE(m_kit->window().focusWidget(), m_kit->find("secret"));
    QCOMPARE(m_kit->find<QLineEdit>("name")->text(), QStringLiteral("ACME"));
    QCOMPARE(m_kit->find<QLineEdit>("key")->text(), m_server->key());
    QVERIFY(profiles().all().isEmpty());
    auto *secret = m_kit->find<QLineEdit>("secret");
    secret->selectAll();
    QTest::keyClick(secret, Qt::Key_Delete);
    WindowKit::type(secret, m_server->secret());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
}

void TstSignIn::anAddressThatDoesNotAnswer()
{
    const QUrl url = m_server->url();
    m_server->stop();
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), url.toString());
    submit();
    QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty(), 30'000);
    QVERIFY(onSignIn());
    QVERIFY(m_kit->find("signIn")->isEnabled());
    QCOMPARE(m_kit->find<QLineEdit>("secret")->text(), m_server->secret());
    QVERIFY(profiles().all().isEmpty());
    QTRY_COMPARE(m_kit->window().focusWidget(), m_kit->find("signIn"));
    QVERIFY2(m_kit->session() == nullptr, "it is not tried any more, and nobody is signed in by and by");
    QVERIFY(!m_kit->find("cancel")->isVisible());
}

void TstSignIn::anAddressOfSomethingElse()
{
    QVERIFY(m_server->setFaults({QStringLiteral("* /v1/** status 404 type=text/html <h1>Not Found</h1>")}).isEmpty());
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY2(message().startsWith(u"What answers at this address is not Fivetran's REST API."),
                 qPrintable(message()));
    QTRY_COMPARE(m_kit->window().focusWidget(), m_kit->find("baseUrl"));
}

void TstSignIn::whatIsMissingIsToldUntilItIsTyped()
{
    fillIn(QString(), QString(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QVERIFY(message().contains(u"key is missing"));
    WindowKit::type(m_kit->find("key"), QStringLiteral("k"));
    QVERIFY(message().isEmpty());
    QCOMPARE(m_server->requestCount(), 0);
}

void TstSignIn::httpIsForThisComputerOnly()
{
    fillIn(QStringLiteral("k"), QStringLiteral("s"), QStringLiteral("ACME"), QStringLiteral("http://example.com"));
    submit();
    QVERIFY(message().contains(u"https"));
    QTRY_COMPARE(m_kit->window().focusWidget(), m_kit->find("baseUrl"));
}

void TstSignIn::environmentIsOffered()
{
    QVERIFY(!m_kit->find("environment")->isVisible());
    QVERIFY(m_kit->close());
    qputenv("FIVETRAN_APIKEY", m_server->key().toLatin1());
    qputenv("FIVETRAN_APISECRET", m_server->secret().toLatin1());
    qputenv("FIVETRAN_API_URL", m_server->url().toString().toLatin1());
    WindowKit::Setup setup;
    setup.openDemo = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    for (const char *name : {"FIVETRAN_APIKEY", "FIVETRAN_APISECRET", "FIVETRAN_API_URL"})
        qunsetenv(name);
    QTRY_VERIFY(m_kit->find("environment")->isVisible());
    QVERIFY(m_kit->find<QLabel>("environmentText")->text().contains(u"FIVETRAN_APIKEY"));
    QVERIFY2(!m_kit->find<QLabel>("environmentText")->text().contains(m_server->secret()), "secrets are never shown");
    WindowKit::click(m_kit->find("environmentButton"));
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
}

void TstSignIn::readOnlyHidesTheVerbs()
{
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    m_kit->find<QCheckBox>("readOnly")->setChecked(true);
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    for (const char *id :
         {"connection.sync", "connection.pause", "connection.resume", "connection.test", "connection.restart"})
        QVERIFY2(!m_kit->action(id)->isVisible(), id);
    QVERIFY(m_kit->find("readOnly") != nullptr);
    QVERIFY(m_kit->window().findChild<QLabel *>(QStringLiteral("readOnly"))->isVisible());
}

void TstSignIn::signOutForgetsTheKey()
{
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    const ProfileId acme = profiles().all().first().id;
    m_kit->program().sessions().signOut(acme);
    QTRY_VERIFY(onSignIn());
    m_kit->program().sessions().open(acme);
    QTest::qWait(0);
    QTRY_VERIFY(onSignIn());
    QVERIFY(m_kit->session() == nullptr);
    QCOMPARE(m_kit->find<QLineEdit>("name")->text(), QStringLiteral("ACME"));
}

void TstSignIn::aKeychainThatMayNotBeThereIsNotPromised()
{
    // Nobody has asked it yet: this computer may have none.
    SignInPane pane(profiles(), std::nullopt);
    pane.setKeptWhere(SignInPane::KeptWhere::Keychain);
    const QString where = pane.findChild<QLabel *>(QStringLiteral("keptWhere"))->text();
    QVERIFY2(where.contains(u"keychain") && where.contains(u"until Sluice ends"), qPrintable(where));
}

void TstSignIn::nothingIsCountedBeforeItIsRead()
{
    QVERIFY(m_server->setFaults({QStringLiteral("GET /v1/connections delay 2000")}).isEmpty());
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(!m_kit->session()->connections().isComplete());
    const auto *tree = m_kit->find<QTreeView>("navigatorView")->model();
    const auto counted = [&] {
        const QModelIndex views = tree->index(0, 0);
        int count = 0;
        for (int row = 0; row < tree->rowCount(views); ++row)
            count += tree->index(row, 0, views).data(CountRole).isValid() ? 1 : 0;
        return count;
    };
    QCOMPARE(counted(), 0);
    const auto *count = m_kit->find<QLabel>("connectionCount");
    const auto *filter = m_kit->find<FilterEdit>("connectionsFilter");
    QVERIFY2(!filter->accessibleDescription().contains(u'0'), qPrintable(filter->accessibleDescription()));
    QVERIFY2(!count->text().contains(u'0'), qPrintable(count->text()));
    QVERIFY(m_kit->waitLoaded());
    QCOMPARE(counted(), int(std::size(boardViews)));
}

SLUICE_TEST(TstSignIn)
#include "tst_signin.moc"
