// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "colourstripe.h"
#include "connection/connectionpage.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "profilemenu.h"
#include "prompt.h"
#include "roles.h"
#include "session.h"
#include "signin/colourchoice.h"
#include "signintest.h"
#include "testregistry.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace sluice;
using test::SignInTest;
using test::WindowKit;

/// Several profiles: switched, and edited while they are at work.
class TstProfileEditing : public SignInTest
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void profilesAreSwitchedWithoutLoss();
    void aNewProfileHasNoStripeYet();
    void editingNeedsNoKey();
    void editingShowsItsOwnColourAndNoOtherProfile();
    void aSlipWhileEditingEndsNothing();
    void aTrialIsGivenUpByEscape();
    void aRenewedKeyTakesOver();
    void theDemoAccountIsWhereItWasLeft();
    void behindTheFormNothingIsDone();
    void aKeyThatChangedLeadsToWhereOneWas();
    void aPageThatIsAwaitedLeavesTheUserAlone();
    void aProfileWithoutItsKeyIsRemoved();
};

void TstProfileEditing::profilesAreSwitchedWithoutLoss()
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

/// The form for a new profile is no page of the one that is signed in.
void TstProfileEditing::aNewProfileHasNoStripeYet()
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
    const QColor proposed = m_kit->find<ColourChoice>("colour")->colour();
    QVERIFY2(proposed != QColor(profiles().all().first().colour), "they are told apart by it");
    WindowKit::click(m_kit->find("cancel"));
    QTRY_VERIFY(onBoard());
    QCOMPARE(stripe->toolTip(), QStringLiteral("ACME"));
}

void TstProfileEditing::editingNeedsNoKey()
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
void TstProfileEditing::editingShowsItsOwnColourAndNoOtherProfile()
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
void TstProfileEditing::aSlipWhileEditingEndsNothing()
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

void TstProfileEditing::aTrialIsGivenUpByEscape()
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

void TstProfileEditing::aRenewedKeyTakesOver()
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

void TstProfileEditing::theDemoAccountIsWhereItWasLeft()
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

void TstProfileEditing::behindTheFormNothingIsDone()
{
    signIn();
    QTRY_VERIFY(!m_kit->session()->connections().groups().isEmpty());
    ConnectionId id;
    for (int row = 0; row < m_kit->session()->connections().count() && id.isEmpty(); ++row) {
        if (!isPaused(m_kit->session()->connections().at(row)))
            id = m_kit->session()->connections().at(row).id;
    }
    m_kit->board().openConnection(id);
    const auto states = [this] {
        QStringList on;
        for (const char *verb :
             {"connection.new", "connection.delete", "connection.pause", "connection.test", "connection.copyid",
              "group.new", "group.rename", "group.sync", "group.copyid", "view.open", "schema.compare"}) {
            if (m_kit->action(verb)->isEnabled())
                on.append(QLatin1String(verb));
        }
        return on;
    };
    const QStringList before = states();
    QCOMPARE(before.size(), 11);
    m_kit->window().showSignIn();
    QVERIFY(onSignIn());
    QCOMPARE(states(), QStringList());
    // What changes in the account meanwhile, or in the profile, brings none of them back.
    emit m_kit->session()->connections().groupsChanged();
    Profile acme = profiles().all().first();
    acme.name = QStringLiteral("ACME Ltd");
    QCOMPARE(profiles().update(acme), ProfileProblem::None);
    emit m_kit->board().selectionChanged(m_kit->board().selection());
    QCOMPARE(states(), QStringList());
    WindowKit::click(m_kit->find("cancel"));
    QTRY_VERIFY(onBoard());
    QCOMPARE(states(), before);
}

/// What is on the screen, what the navigator marks and what the verbs act on are one.
void TstProfileEditing::aKeyThatChangedLeadsToWhereOneWas()
{
    signIn();
    QTRY_VERIFY(!m_kit->session()->connections().groups().isEmpty());
    const ConnectionId first = m_kit->session()->connections().at(0).id;
    const ConnectionId second = m_kit->session()->connections().at(1).id;
    m_kit->board().openConnection(first);
    m_kit->board().openConnection(second);
    m_server->setSecrets({QStringLiteral("renewed")});
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(onSignIn());
    fillIn(m_server->key(), QStringLiteral("renewed"), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(!m_kit->session()->connections().groups().isEmpty());
    const auto *navigator = m_kit->find<QTreeView>("navigatorView");
    QTRY_VERIFY(m_kit->board().showsPage());
    QCOMPARE(m_kit->board().page()->connection(), second);
    QTRY_COMPARE(navigator->currentIndex().data(ConnectionIdRole).value<ConnectionId>(), second);
    QCOMPARE(m_kit->board().selection(), QList<ConnectionId>{second});
    m_kit->action("connection.copyid")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), second.text());
    m_kit->board().closePage();
    QCOMPARE(navigator->currentIndex().data().toString(), QStringLiteral("All connections"));
    QTRY_COMPARE(m_kit->board().selection(), QList<ConnectionId>{second});
}

/// Who goes elsewhere while the list is read stays there.
void TstProfileEditing::aPageThatIsAwaitedLeavesTheUserAlone()
{
    signIn();
    const ConnectionId first = m_kit->session()->connections().at(0).id;
    m_kit->board().openConnection(first);
    m_server->setSecrets({QStringLiteral("renewed")});
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(onSignIn());
    QVERIFY(m_server->setFaults({QStringLiteral("GET /v1/connections delay 1500")}).isEmpty());
    fillIn(m_server->key(), QStringLiteral("renewed"), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(!m_kit->session()->connections().isComplete());
    m_kit->board().showScope({.view = BoardView::Broken, .group = {}});
    QVERIFY(m_kit->waitLoaded());
    QVERIFY(!m_kit->board().showsPage());
    QCOMPARE(m_kit->board().places().current().scope.view, BoardView::Broken);
}

/// A key that is lost must not keep its profile here for ever.
void TstProfileEditing::aProfileWithoutItsKeyIsRemoved()
{
    signIn();
    auto *menu = m_kit->window().findChild<ProfileMenu *>();
    const auto removal = [menu] {
        emit menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        return *std::ranges::find_if(actions, [](const QAction *action) { return action->text().contains(u"emove"); });
    };
    emit menu->signOutRequested();
    QTRY_VERIFY(onSignIn() && m_kit->session() == nullptr);
    QCOMPARE(profiles().all().size(), 1);
    QVERIFY(removal()->isEnabled());
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    removal()->trigger();
    QTRY_VERIFY(profiles().all().isEmpty());
    QCOMPARE(m_kit->window().prompt().lastQuestion()->text, QStringLiteral("Remove the profile ACME?"));
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.contains(u"snapshots"));
    // There is nothing left that it could be about.
    QVERIFY(onSignIn() && !removal()->isEnabled());
}

SLUICE_TEST(TstProfileEditing)
#include "tst_profileediting.moc"
