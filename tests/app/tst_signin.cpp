// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "boardview.h"
#include "colourstripe.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "profiles.h"
#include "roles.h"
#include "session.h"
#include "signin/signinpane.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace sluice;
using test::WindowKit;

namespace {

QString base64(const DemoServer &server)
{
    return QString::fromLatin1(QByteArray(server.key().toUtf8() + ':' + server.secret().toUtf8()).toBase64());
}

} // namespace

/// Signing in, by keys and clicks, against the demo server as if it were somebody's account.
class TstSignIn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void demoIsOneClick();
    void keyAndSecret();
    void base64IsTakenApart();
    void missingPartsAreNamed();
    void aRefusedKeyKeepsWhatWasTyped();
    void anAddressThatDoesNotAnswer();
    void httpIsForThisComputerOnly();
    void environmentIsOffered();
    void profilesAreSwitchedWithoutLoss();
    void readOnlyHidesTheVerbs();
    void signOutForgetsTheKey();
    void aNewProfileHasNoStripeYet();
    void editingNeedsNoKey();
    void editingShowsItsOwnColourAndNoOtherProfile();
    void aSlipWhileEditingEndsNothing();
    void aTrialIsGivenUpByEscape();
    void aRenewedKeyTakesOver();
    void theDemoAccountIsWhereItWasLeft();
    void aKeychainThatMayNotBeThereIsNotPromised();
    void nothingIsCountedBeforeItIsRead();

private:
    [[nodiscard]] bool onBoard() const { return m_kit->find("board")->isVisible(); }
    [[nodiscard]] bool onSignIn() const { return m_kit->find("signInPane")->isVisible(); }
    [[nodiscard]] QString message() const;
    void fillIn(const QString &key, const QString &secret, const QString &name, const QString &url);
    void submit() { WindowKit::click(m_kit->find("signIn")); }
    /// Signed in to the server's account, as ACME.
    void signIn();
    /// The menu's "Edit profile".
    void edit();
    [[nodiscard]] Profiles &profiles() { return m_kit->program().profiles(); }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<WindowKit> m_kit;
};

void TstSignIn::init()
{
    DemoOptions options;
    options.schedules = false;
    m_server = std::make_unique<DemoServer>(options);
    QVERIFY(m_server->start());
    WindowKit::Setup setup;
    setup.openDemo = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QTRY_VERIFY(onSignIn());
}

void TstSignIn::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
    m_server.reset();
}

QString TstSignIn::message() const
{
    const QWidget *bar = m_kit->find("message");
    for (const QLabel *label : bar->findChildren<QLabel *>()) {
        if (label->isVisibleTo(bar) && !label->text().isEmpty())
            return bar->isVisible() ? label->text() : QString();
    }
    return {};
}

void TstSignIn::fillIn(const QString &key, const QString &secret, const QString &name, const QString &url)
{
    const auto put = [this](const char *field, const QString &text) {
        auto *edit = m_kit->find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        WindowKit::type(edit, text);
    };
    if (!m_kit->find("baseUrl")->isVisible())
        WindowKit::click(m_kit->find("advanced"));
    put("key", key);
    put("secret", secret);
    put("name", name);
    put("baseUrl", url);
}

void TstSignIn::signIn()
{
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
}

void TstSignIn::edit()
{
    auto *menu = m_kit->find<QToolButton>("profileButton")->menu();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text().contains(u"Edit"))
            action->trigger();
    }
    QTRY_VERIFY(onSignIn());
}

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

void TstSignIn::profilesAreSwitchedWithoutLoss()
{
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    const ProfileId acme = profiles().all().first().id;
    WindowKit::click(m_kit->find("board")); // anything but the form has the focus
    auto *filter = m_kit->board().connections()->filterEdit();
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    filter->setFilter(QStringLiteral("orders"));
    QVERIFY(table->model()->rowCount() > 0);
    table->setCurrentIndex(table->model()->index(0, 0));
    const QList<ConnectionId> selected = m_kit->board().selection();
    QCOMPARE(selected.size(), 1);
    emit m_kit->window().demoRequested();
    QTRY_COMPARE(m_kit->window().windowTitle(), QStringLiteral("Demo account"));
    QVERIFY(m_kit->waitLoaded());
    QCOMPARE(filter->text(), QString());
    QVERIFY(m_kit->board().selection() != selected);
    m_kit->program().sessions().open(acme);
    QTRY_COMPARE(m_kit->window().windowTitle(), QStringLiteral("ACME"));
    QVERIFY2(m_kit->waitLoaded(), "The key was kept, so nobody is asked for it");
    QVERIFY(onBoard());
    QCOMPARE(filter->text(), QStringLiteral("orders"));
    QCOMPARE(m_kit->board().selection(), selected);
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

/// The form for a new profile is no page of the one that is signed in.
void TstSignIn::aNewProfileHasNoStripeYet()
{
    const auto *stripe = m_kit->window().findChild<ColourStripe *>();
    signIn();
    QCOMPARE(stripe->toolTip(), QStringLiteral("ACME"));
    edit();
    QCOMPARE(stripe->toolTip(), QStringLiteral("ACME"));
    WindowKit::click(m_kit->find("cancel"));
    QTRY_VERIFY(onBoard());
    auto *menu = m_kit->find<QToolButton>("profileButton")->menu();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text().contains(u"New profile"))
            action->trigger();
    }
    QTRY_VERIFY(onSignIn());
    QCOMPARE(stripe->toolTip(), QString());
    WindowKit::click(m_kit->find("cancel"));
    QTRY_VERIFY(onBoard());
    QCOMPARE(stripe->toolTip(), QStringLiteral("ACME"));
}

void TstSignIn::editingNeedsNoKey()
{
    signIn();
    edit();
    auto *name = m_kit->find<QLineEdit>("name");
    name->selectAll();
    WindowKit::type(name, QStringLiteral("ACME production"));
    submit();
    QTRY_VERIFY(onBoard());
    QCOMPARE(m_kit->window().windowTitle(), QStringLiteral("ACME production"));
    QCOMPARE(profiles().all().first().name, QStringLiteral("ACME production"));
    QVERIFY(m_kit->session() != nullptr);
}

/// A colour that is not among those on offer, as a file of settings may hold it.
void TstSignIn::editingShowsItsOwnColourAndNoOtherProfile()
{
    signIn();
    Profile other;
    other.id = Profiles::newId();
    other.name = QStringLiteral("Staging");
    QCOMPARE(profiles().add(other), ProfileProblem::None);
    const auto *swatch = m_kit->find<QToolButton>("otherColour");
    edit();
    QVERIFY(!swatch->isVisible());
    QVERIFY2(!m_kit->find("profiles")->isVisible(), "who edits a profile does not mean to open another");
    WindowKit::click(m_kit->find("cancel"));
    QTRY_VERIFY(onBoard());
    Profile acme = profiles().all().first();
    acme.colour = QStringLiteral("#123456");
    QCOMPARE(profiles().update(acme), ProfileProblem::None);
    edit();
    QVERIFY(swatch->isVisible());
    QVERIFY(swatch->isChecked());
    submit();
    QTRY_VERIFY(onBoard());
    QCOMPARE(profiles().all().first().colour, QStringLiteral("#123456"));
}

/// A new key was mistyped: the session that is at work goes on, what was typed stays, and one can go back.
void TstSignIn::aSlipWhileEditingEndsNothing()
{
    signIn();
    const Session *session = m_kit->session();
    edit();
    fillIn(m_server->key(), QStringLiteral("slip"), QStringLiteral("ACME production"), m_server->url().toString());
    submit();
    QTRY_VERIFY(message().contains(u"not accepted"));
    QVERIFY2(message().contains(u"still signed in to ACME"), qPrintable(message()));
    QVERIFY(onSignIn());
    QCOMPARE(m_kit->session(), session);
    QCOMPARE(session->state(), Session::State::Ready);
    QCOMPARE(m_kit->find<QLineEdit>("name")->text(), QStringLiteral("ACME production"));
    QCOMPARE(m_kit->window().focusWidget(), m_kit->find("secret"));
    QCOMPARE(profiles().all().first().name, QStringLiteral("ACME"));
    QVERIFY(m_server->setFaults({QStringLiteral("GET /v1/account/info status 403")}).isEmpty());
    WindowKit::type(m_kit->find("secret"), m_server->secret());
    submit();
    QTRY_VERIFY(!message().isEmpty() && !message().contains(u"not accepted"));
    QVERIFY2(message().contains(u"still signed in to ACME"), qPrintable(message()));
    QVERIFY(m_server->setFaults({}).isEmpty());
    WindowKit::click(m_kit->find("cancel"));
    QTRY_VERIFY(onBoard());
    QCOMPARE(m_kit->window().windowTitle(), QStringLiteral("ACME"));
    QCOMPARE(m_kit->session(), session);
    QVERIFY(m_kit->find<QLineEdit>("secret")->text().isEmpty());
}

void TstSignIn::aTrialIsGivenUpByEscape()
{
    signIn();
    const Session *session = m_kit->session();
    edit();
    QVERIFY(m_server->setFaults({QStringLiteral("GET /v1/account/info delay 60000")}).isEmpty());
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QVERIFY(!m_kit->find("signIn")->isEnabled());
    QTest::keyClick(m_kit->find("signInPane"), Qt::Key_Escape);
    QVERIFY(m_kit->find("signIn")->isEnabled());
    QVERIFY2(onSignIn(), "The first Escape ends the trial, not the form");
    QTest::keyClick(m_kit->find("signInPane"), Qt::Key_Escape);
    QVERIFY(onBoard());
    QCOMPARE(m_kit->session(), session);
    QCOMPARE(session->state(), Session::State::Ready);
}

void TstSignIn::aRenewedKeyTakesOver()
{
    signIn();
    const Session *session = m_kit->session();
    edit();
    m_server->setSecrets({m_server->secret(), QStringLiteral("renewed")});
    fillIn(m_server->key(), QStringLiteral("renewed"), QStringLiteral("ACME production"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QCOMPARE(m_kit->session(), session);
    QCOMPARE(m_kit->window().windowTitle(), QStringLiteral("ACME production"));
    m_server->setSecrets({QStringLiteral("renewed")});
    const Timestamp before = session->connections().refreshedAt();
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(session->connections().refreshedAt() > before);
    QCOMPARE(session->state(), Session::State::Ready);
}

void TstSignIn::theDemoAccountIsWhereItWasLeft()
{
    WindowKit::click(m_kit->find("demo"));
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    const Session *session = m_kit->session();
    m_kit->window().showSignIn();
    QVERIFY(onSignIn());
    WindowKit::click(m_kit->find("demo"));
    QVERIFY(onBoard());
    QCOMPARE(m_kit->session(), session);
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
