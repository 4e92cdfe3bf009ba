// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "roles.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace sluice;
using test::WindowKit;

/// Changing how a connection is set up, over real HTTP.
class TstSetup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void frequencyIsOneKey();
    void whoHasLeftIsToldOfAFailure();
    void pauseIsADraft();
    void secretsAreShownAsSetAndNeverSentBack();
    void anAuthorizationIsGivenAnew();
    void oneConfigKeyIsSentAlone();
    void draftsStayWhenAnotherIsShown();
    void jsonIsReadOnOpening();

private:
    void open(const QString &connection, int tab);
    [[nodiscard]] ConnectionId id() const { return m_kit->board().page()->connection(); }
    [[nodiscard]] QTreeView *config() const { return m_kit->find<QTreeView>("configTable"); }
    [[nodiscard]] QWidget *pending(const char *name) const
    {
        return m_kit->find("setupPane")->findChild<QWidget *>(QLatin1String(name));
    }
    [[nodiscard]] QList<QJsonObject> bodies() const;
    [[nodiscard]] bool idle() const { return m_kit->session()->operations().runningCount() == 0; }

    std::unique_ptr<WindowKit> m_kit;
};

void TstSetup::init()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
}

void TstSetup::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstSetup::open(const QString &connection, int tab)
{
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    QTRY_VERIFY(WindowKit::indexOf(table, connection).isValid());
    m_kit->board().openConnection(WindowKit::indexOf(table, connection).data(ConnectionIdRole).value<ConnectionId>());
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(tab);
}

QList<QJsonObject> TstSetup::bodies() const
{
    QList<QJsonObject> result;
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
        if (exchange.method == u"PATCH")
            result.append(QJsonDocument::fromJson(exchange.requestBody).object());
    }
    return result;
}

void TstSetup::whoHasLeftIsToldOfAFailure()
{
    open(QStringLiteral("orders_db"), 2);
    auto *frequency = m_kit->find<QComboBox>("frequency");
    QTRY_VERIFY(config()->model()->rowCount() > 0);
    QVERIFY(
        m_kit->demo()
            .setFaults({QStringLiteral("PATCH /v1/connections/* delay 1000"),
                        QStringLiteral(R"(PATCH /v1/connections/* status 400 {"code":"InvalidInput","message":"No"})")})
            .isEmpty());
    frequency->setCurrentIndex(frequency->findData(frequency->currentData().toInt() == 480 ? 720 : 480));
    WindowKit::click(pending("applyButton"));
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 1);
    m_kit->board().goBack();
    QTRY_VERIFY(!m_kit->find("connectionPage")->isVisible());
    const auto *news = m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                                Qt::FindDirectChildrenOnly);
    QVERIFY(!news->hasMessage());
    QTRY_VERIFY2(news->hasMessage() && news->text().contains(u"orders_db"), qPrintable(news->text()));
    QCOMPARE(bodies().size(), 1);
    // And the draft is there still.
    open(QStringLiteral("orders_db"), 2);
    QTRY_VERIFY(pending("applyButton")->isVisible());
}

void TstSetup::frequencyIsOneKey()
{
    open(QStringLiteral("orders_db"), 2);
    auto *frequency = m_kit->find<QComboBox>("frequency");
    QTRY_VERIFY(config()->model()->rowCount() > 0);
    const int wanted = frequency->currentData().toInt() == 480 ? 720 : 480;
    frequency->setFocus();
    frequency->setCurrentIndex(frequency->findData(wanted));
    QVERIFY(m_kit->find("setupPane")->findChild<QWidget *>(QStringLiteral("pendingBar"))->isVisible());
    QVERIFY(bodies().isEmpty());
    WindowKit::click(pending("reviewButton"));
    QTRY_VERIFY(m_kit->find("changesDialog") != nullptr && m_kit->find("changesDialog")->isVisible());
    QVERIFY(m_kit->find<QPlainTextEdit>("changesJson")->toPlainText().contains(QString::number(wanted)));
    WindowKit::click(m_kit->find("changesApply"));
    QTRY_COMPARE(bodies().size(), 1);
    QCOMPARE(bodies().first(),
             (QJsonObject{{QStringLiteral("sync_frequency"), wanted}, {QStringLiteral("run_setup_tests"), false}}));
    QTRY_COMPARE(m_kit->session()->connections().find(id())->syncFrequencyMinutes, std::optional(wanted));
    QTRY_VERIFY(!m_kit->find("setupPane")->findChild<QWidget *>(QStringLiteral("pendingBar"))->isVisible());
}

void TstSetup::pauseIsADraft()
{
    open(QStringLiteral("orders_db"), 2);
    auto *paused = m_kit->find<QCheckBox>("pausedBox");
    QTRY_VERIFY(!paused->isChecked());
    paused->setChecked(true);
    QVERIFY(!m_kit->session()->connections().find(id())->paused);
    WindowKit::click(pending("discardButton"));
    QVERIFY(!paused->isChecked());
    paused->setChecked(true);
    WindowKit::click(pending("applyButton"));
    QTRY_VERIFY(m_kit->session()->connections().find(id())->paused);
}

void TstSetup::secretsAreShownAsSetAndNeverSentBack()
{
    open(QStringLiteral("orders_db"), 2);
    QTRY_VERIFY(config()->model()->rowCount() > 0);
    QModelIndex password;
    for (int row = 0; row < config()->model()->rowCount(); ++row) {
        if (config()->model()->index(row, 0).data().toString().contains(u"assword"))
            password = config()->model()->index(row, 1);
    }
    QVERIFY(password.isValid());
    QCOMPARE(password.data().toString(), QStringLiteral("set"));
    QCOMPARE(password.data(Qt::EditRole).toString(), QString());
    QVERIFY2(!config()->model()->setData(password, QStringLiteral("********")), "a mask is no value");
    QVERIFY(config()->model()->setData(password, QStringLiteral("new-secret-value")));
    QCOMPARE(password.data().toString(), QStringLiteral("new value"));
    WindowKit::click(pending("applyButton"));
    QTRY_COMPARE(bodies().size(), 1);
    QTRY_VERIFY(idle());
    QCOMPARE(bodies().first().value(u"config").toObject().keys(), QStringList{QStringLiteral("password")});
    QVERIFY(bodies().first().value(u"run_setup_tests").toBool());
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges())
        QVERIFY(!exchange.requestBody.contains("new-secret-value"));
}

/// Of a service that is authorized: its fields stand below those of the config, and are sent in an object of their own.
void TstSetup::anAuthorizationIsGivenAnew()
{
    open(QStringLiteral("salesforce_emea"), 2);
    QTRY_VERIFY(config()->model()->rowCount() > 0);
    const auto row = [this](const QString &name) {
        for (int r = 0; r < config()->model()->rowCount(); ++r) {
            if (config()->model()->index(r, 0).data().toString().contains(name, Qt::CaseInsensitive))
                return config()->model()->index(r, 1);
        }
        return QModelIndex();
    };
    const QModelIndex id = row(QStringLiteral("Client access: Client id"));
    const QModelIndex token = row(QStringLiteral("Refresh token"));
    QVERIFY(id.isValid() && token.isValid());
    QCOMPARE(id.data().toString(), QStringLiteral("not given out"));
    QVERIFY(config()->model()->setData(id, QStringLiteral("my-application")));
    QVERIFY(config()->model()->setData(token, QStringLiteral("new-secret-token")));
    QCOMPARE(id.data().toString(), QStringLiteral("my-application"));
    QCOMPARE(token.data().toString(), QStringLiteral("new value"));

    WindowKit::click(pending("reviewButton"));
    auto *review = m_kit->find<QDialog>("changesDialog");
    QVERIFY(review != nullptr);
    const QJsonObject shown =
        QJsonDocument::fromJson(
            review->findChild<QPlainTextEdit *>(QStringLiteral("changesJson"))->toPlainText().toUtf8())
            .object();
    QCOMPARE(shown[u"auth"][u"client_access"][u"client_id"].toString(), QStringLiteral("my-application"));
    QCOMPARE(shown[u"auth"][u"refresh_token"].toString(), QStringLiteral("…"));
    // Until it is read again, the form shows what was sent: an edit would send all of that once more.
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/* delay 1000")}).isEmpty());
    WindowKit::click(review->findChild<QPushButton *>(QStringLiteral("changesApply")));
    QTRY_COMPARE(bodies().size(), 1);
    QTRY_VERIFY(!id.flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(id.data().toString(), QStringLiteral("my-application"));
    QTRY_VERIFY(idle());
    const QJsonObject sent = bodies().first();
    QCOMPARE(sent.keys(), (QStringList{QStringLiteral("auth"), QStringLiteral("run_setup_tests")}));
    QVERIFY(sent[u"run_setup_tests"].toBool());
    QCOMPARE(sent[u"auth"].toObject().keys(),
             (QStringList{QStringLiteral("client_access"), QStringLiteral("refresh_token")}));
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges())
        QVERIFY(!exchange.requestBody.contains("new-secret-token") && !exchange.requestBody.contains("my-application"));
    QTRY_COMPARE(token.data().toString(), QStringLiteral("not given out"));
    QVERIFY(!pending("applyButton")->isVisible());
    QTRY_VERIFY(id.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
}

void TstSetup::oneConfigKeyIsSentAlone()
{
    open(QStringLiteral("orders_db"), 2);
    QTRY_VERIFY(config()->model()->rowCount() > 0);
    QModelIndex host;
    for (int row = 0; row < config()->model()->rowCount(); ++row) {
        if (config()->model()->index(row, 0).data(Qt::ToolTipRole).toString().contains(u"host", Qt::CaseInsensitive))
            host = config()->model()->index(row, 1);
    }
    QVERIFY(host.isValid());
    const QString before = host.data().toString();
    QVERIFY(config()->model()->setData(host, QStringLiteral("other.example.com")));
    QVERIFY(config()->model()->setData(host, before));
    QVERIFY2(!m_kit->find("setupPane")->findChild<QWidget *>(QStringLiteral("pendingBar"))->isVisible(),
             "the old value again is no change");
    QVERIFY(config()->model()->setData(host, QStringLiteral("other.example.com")));
    WindowKit::click(pending("applyButton"));
    QTRY_COMPARE(bodies().size(), 1);
    QCOMPARE(bodies().first().keys().size(), 2);
    QCOMPARE(bodies().first().value(u"config").toObject().size(), 1);
    QTRY_VERIFY(idle());
}

void TstSetup::draftsStayWhenAnotherIsShown()
{
    open(QStringLiteral("orders_db"), 2);
    auto *paused = m_kit->find<QCheckBox>("pausedBox");
    QTRY_VERIFY(config()->model()->rowCount() > 0);
    paused->setChecked(true);
    const ConnectionId first = id();
    open(QStringLiteral("hubspot"), 2);
    QVERIFY(!paused->isChecked());
    m_kit->board().openConnection(first);
    QTRY_VERIFY(paused->isChecked());
    QCOMPARE(bodies().size(), 0);
}

void TstSetup::jsonIsReadOnOpening()
{
    open(QStringLiteral("orders_db"), 3);
    auto *text = m_kit->find<QPlainTextEdit>("jsonText");
    QTRY_VERIFY(text->toPlainText().contains(u"\"schema\": \"orders_db\""));
    QVERIFY(!text->toPlainText().contains(u"secret value"));
    auto *find = m_kit->find<QLineEdit>("jsonFind");
    find->setFocus();
    WindowKit::type(find, QStringLiteral("sync_state"));
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_VERIFY(!text->extraSelections().isEmpty());
}

SLUICE_TEST(TstSetup)
#include "tst_setup.moc"
