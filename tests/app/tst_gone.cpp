// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "prompt.h"
#include "schemakit.h"
#include "session.h"
#include "setupdrafts.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTest>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

/// A connection whose page is open is deleted by somebody else.
class TstGone : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void thePageSaysWhyItClosed();
    void whatWasNotSentIsKeptShouldItComeBack();
    void whatWasNotSentCanBeDiscarded_data();
    void whatWasNotSentCanBeDiscarded();
    void whatWasDeletedHereIsNoNews();

private:
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                        Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] bool isShown() const { return m_kit->find("connectionPage")->isVisible(); }
    /// Past this window.
    void somebodyDeletes(const ConnectionId &id) const;

    std::unique_ptr<WindowKit> m_kit;
};

void TstGone::init()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
}

void TstGone::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstGone::somebodyDeletes(const ConnectionId &id) const
{
    QNetworkAccessManager manager;
    QUrl url = m_kit->demo().url();
    url.setPath(QStringLiteral("/v1/connections/") + id.text());
    QNetworkRequest request(url);
    const QString credentials = m_kit->demo().key() + u':' + m_kit->demo().secret();
    request.setRawHeader("Authorization", "Basic " + credentials.toUtf8().toBase64());
    const std::unique_ptr<QNetworkReply> reply(manager.deleteResource(request));
    QVERIFY(WindowKit::wait([&reply] { return reply->isFinished(); }));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TstGone::thePageSaysWhyItClosed()
{
    const ConnectionId id = m_kit->idOf(u"hubspot");
    m_kit->board().openConnection(id);
    QVERIFY(isShown());
    somebodyDeletes(id);
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(!isShown());
    QCOMPARE(message()->text(), QStringLiteral("hubspot is not there any more: it was deleted, or this key may no "
                                               "longer see it."));
    QVERIFY(message()->isVisible());
    // One that was not looked at goes without a word.
    message()->clear();
    const ConnectionId other = m_kit->idOf(u"orders_db");
    somebodyDeletes(other);
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(m_kit->session()->connections().find(other) == nullptr);
    QVERIFY(!message()->hasMessage());
}

void TstGone::whatWasNotSentIsKeptShouldItComeBack()
{
    SchemaKit s(*m_kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    const ConnectionId id = s.id();
    ConnectionChange paused;
    paused.paused = true;
    SetupDrafts &drafts = m_kit->board().setupDrafts();
    drafts.set(id, paused, QStringLiteral("orders_db"));
    s.toggle("orders");
    QTRY_VERIFY(s.draft().isChanged());
    QTRY_VERIFY(m_kit->session()->schemas().isUnsent(id));
    somebodyDeletes(id);
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(!isShown());
    QVERIFY2(message()->text().endsWith(u"What its Schema and Setup tabs have not sent is kept, should it come back."),
             qPrintable(message()->text()));
    QVERIFY(drafts.isUnsent(id));
    QVERIFY2(drafts.names(m_kit->board().setupDrafts().profiles().constFirst()).isEmpty(),
             "leaving asks about nothing that could not be sent");
    m_kit->window().close();
    QCOMPARE(m_kit->window().prompt().questionCount(), 0);
}

void TstGone::whatWasNotSentCanBeDiscarded_data()
{
    QTest::addColumn<bool>("schema");
    QTest::addColumn<bool>("setup");
    QTest::newRow("of the Schema tab") << true << false;
    QTest::newRow("of the Setup tab") << false << true;
    QTest::newRow("of both") << true << true;
}

void TstGone::whatWasNotSentCanBeDiscarded()
{
    QFETCH(bool, schema);
    QFETCH(bool, setup);
    SchemaKit s(*m_kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    const ConnectionId id = s.id();
    SetupDrafts &drafts = m_kit->board().setupDrafts();
    const SchemaStore &schemas = m_kit->session()->schemas();
    ConnectionChange paused;
    paused.paused = true;
    if (setup)
        drafts.set(id, paused, QStringLiteral("orders_db"));
    if (schema)
        s.toggle("orders");
    QTRY_COMPARE(schemas.isUnsent(id), schema);
    somebodyDeletes(id);
    m_kit->action("view.refresh")->trigger();
    QTRY_VERIFY(!isShown());
    QCOMPARE(drafts.isUnsent(id), setup);
    QCOMPARE(schemas.isUnsent(id), schema);
    auto *discard = message()->findChild<QWidget *>(QStringLiteral("discardDrafts"));
    QVERIFY(discard != nullptr);
    WindowKit::click(discard);
    QVERIFY(!message()->hasMessage());
    QVERIFY(!drafts.isUnsent(id));
    QVERIFY(!schemas.isUnsent(id));
}

void TstGone::whatWasDeletedHereIsNoNews()
{
    const ConnectionId id = m_kit->idOf(u"hubspot");
    m_kit->board().openConnection(id);
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->action("connection.delete")->trigger();
    QTRY_VERIFY(m_kit->session()->connections().find(id) == nullptr);
    QTRY_VERIFY(!isShown());
    QVERIFY2(!message()->text().contains(u"not there any more"), qPrintable(message()->text()));
}

SLUICE_TEST(TstGone)
#include "tst_gone.moc"
