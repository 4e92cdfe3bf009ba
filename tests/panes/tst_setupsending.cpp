// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiondetails.h"
#include "operationlog.h"
#include "setupkit.h"
#include "testregistry.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace sluice;
using test::connectionJson;
using test::find;
using test::one;
using test::profileA;
using test::Service;
using test::setupConfig;
using test::setupConnection;

namespace {

const auto host = QStringLiteral("host");
const auto mineHost = QStringLiteral("mine.example.com");

QJsonObject configWith(const QString &key, const QJsonValue &value)
{
    QJsonObject config = setupConfig();
    config[key] = value;
    return config;
}

} // namespace

/// What is sent of the drafts of the Setup tab, and what becomes of it.
class TstSetupSending : public test::SetupPaneTest
{
    Q_OBJECT

private slots:
    void whatWasChangedMeanwhileStays();
    void aRefusalKeepsTheDraft();
    void whatWasDoneAndNotReadIsNotSentAgain();
    void whatSomebodyElseHasChangedIsNotOverwritten();
    void whatBecameOfItStaysToBeRead();
    void whatMayHaveBeenMadeIsLookedFor_data();
    void whatMayHaveBeenMadeIsLookedFor();
    void whatWasChangedBeforeOneCameBackIsNotOverwritten();
    void whatTheServiceDidNotTakeIsAllThatStays();
    void nothingIsReviewedBeforeItIsRead();
    void whatIsBeingTypedIsReviewed();
    void whatIsNoValueStopsApply();
    void aSecretInAListIsNotReviewed();
    void whatIsTakenUpFromAnEarlierRunIsShown();
    void aConnectionThatIsNotListedKeepsItsDraft();

private:
    void keepMine()
    {
        QTRY_VERIFY(find<QPushButton>(*m_pane, "conflictAccept") != nullptr);
        QTest::mouseClick(find<QPushButton>(*m_pane, "keepMineAll"), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>(*m_pane, "conflictAccept"), Qt::LeftButton);
    }
};

void TstSetupSending::whatWasChangedMeanwhileStays()
{
    load();
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    m_service->script.on("GET", "/v1/connections/id_1",
                         Service::success(connectionJson(configWith(host, QStringLiteral("other.example.com")))));
    m_service->script.on("PATCH", "/v1/connections/id_1",
                         test::ScriptedAnswer::hold(Service::success(connectionJson(setupConfig()))));
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QVERIFY(!find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    QVERIFY(model()->setData(value(QStringLiteral("port")), QStringLiteral("5433")));
    m_service->script.release();
    QTRY_COMPARE(changes(), 1);
    QVERIFY(value(QStringLiteral("port")).data().toString() == u"5433");
    QTRY_VERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    QCOMPARE(m_service->body("PATCH").value(u"config").toObject().keys(), QStringList{QStringLiteral("host")});
}

void TstSetupSending::aRefusalKeepsTheDraft()
{
    load();
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    m_service->script.on("PATCH", "/v1/connections/id_1",
                         Service::refusal(400, "InvalidInput", "Field 'host' is not reachable"));
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_VERIFY(message().contains(u"not reachable"));
    QCOMPARE(changes(), 1);
    QVERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    QCOMPARE(m_service->count("PATCH"), 1);
    // Of what is discarded there is nothing to be said.
    QTest::mouseClick(find<QPushButton>(*m_pane, "discardButton"), Qt::LeftButton);
    QVERIFY(!find<QWidget>(*m_pane, "messageBar")->isVisible());
}

void TstSetupSending::whatWasDoneAndNotReadIsNotSentAgain()
{
    QJsonObject answer = connectionJson(setupConfig());
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(answer));
    answer[QStringLiteral("paused")] = true;
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(answer));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    answer[QStringLiteral("config")] = QJsonObject{{QStringLiteral("host"), QStringLiteral("other.example.com")}};
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(answer));
    load();
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    QCOMPARE(changes(), 2);
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"The service has done it"), qPrintable(message()));
    QCOMPARE(changes(), 0);
    QVERIFY(!find<QWidget>(*m_pane, "pendingBar")->isVisible());
    QVERIFY(find<QCheckBox>(*m_pane, "pausedBox")->isChecked());
    for (QAbstractButton *button : m_pane->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(u"Read again"))
            button->click();
    }
    QTRY_COMPARE(value(QStringLiteral("host")).data().toString(), QStringLiteral("other.example.com"));
    QTRY_VERIFY(!find<QLabel>(*m_pane, "messageText")->isVisible());
    QCOMPARE(m_service->count("PATCH"), 1);
}

/// Seen before it is sent: then it is the user's to say.
void TstSetupSending::whatSomebodyElseHasChangedIsNotOverwritten()
{
    QJsonObject theirs = setupConfig();
    theirs[QStringLiteral("host")] = QStringLiteral("colleague.example.com");
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(theirs)));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(theirs)));
    open();
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("mine.example.com")));
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"Somebody else has changed “host”"), qPrintable(message()));
    QCOMPARE(m_service->count("PATCH"), 0);
    QCOMPARE(changes(), 1);
    // What is there now is shown beside it, and is what is asked about.
    QTRY_VERIFY(value(QStringLiteral("host")).data(Qt::ToolTipRole).toString().contains(u"colleague.example.com"));
    keepMine();
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QCOMPARE(m_service->body("PATCH")[u"config"].toObject(),
             (QJsonObject{{QStringLiteral("host"), QStringLiteral("mine.example.com")}}));
}

/// That it could not be read again says less.
void TstSetupSending::whatBecameOfItStaysToBeRead()
{
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(500, "InternalError", "not now"));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::refusal(500, "InternalError", "not now"));
    open();
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    const QSignalSpy failed(&m_service->session.details(), &ConnectionDetails::failed);
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(message().contains(u"may or may not have been made"), qPrintable(message()));
    QCOMPARE(changes(), 1);
    QCOMPARE(m_service->count("PATCH"), 1);
}

void TstSetupSending::whatMayHaveBeenMadeIsLookedFor_data()
{
    QTest::addColumn<bool>("made");
    QTest::newRow("made") << true;
    QTest::newRow("not made") << false;
}

/// "Not sent yet" would be a lie, and have it sent twice.
void TstSetupSending::whatMayHaveBeenMadeIsLookedFor()
{
    QFETCH(const bool, made);
    QJsonObject later = connectionJson(setupConfig());
    later[QStringLiteral("paused")] = made;
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(later));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::refusal(500, "InternalError", "not now"));
    open();
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    const auto *pending = find<QLabel>(*m_pane, "pendingText");
    QVERIFY(pending->text().contains(u"not sent yet"));
    const QSignalSpy failed(&m_service->session.details(), &ConnectionDetails::failed);
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(pending->text().contains(u"without an answer"), qPrintable(pending->text()));
    QVERIFY(m_pane->isUnanswered());
    QTest::mouseClick(find<QPushButton>(*m_pane, "readAgain"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(made ? u"the change was made" : u"shows nothing of the change"),
                 qPrintable(message()));
    QVERIFY(!m_pane->isUnanswered());
    QCOMPARE(changes(), made ? 0 : 1);
    QCOMPARE(m_service->count("PATCH"), 1);
}

/// They have set it while one was elsewhere, and it was read since: still it is the user's to say.
void TstSetupSending::whatWasChangedBeforeOneCameBackIsNotOverwritten()
{
    const QJsonObject theirs = connectionJson(configWith(host, QStringLiteral("colleague.example.com")));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(theirs));
    open();
    QVERIFY(model()->setData(value(host), mineHost));
    m_pane->setConnection({});
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(theirs));
    m_service->session.details().load(one);
    QTRY_COMPARE(m_service->session.details().config(one).value(host).toString(),
                 QStringLiteral("colleague.example.com"));
    m_pane->setConnection(one);
    QTRY_VERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    apply();
    QTRY_VERIFY2(message().contains(u"Somebody else has changed “host”"), qPrintable(message()));
    QCOMPARE(m_service->count("PATCH"), 0);
    QTRY_VERIFY(value(host).data(Qt::ToolTipRole).toString().contains(u"colleague.example.com"));
    keepMine();
    QCOMPARE(m_drafts->base(one).config.value(host).toString(), QStringLiteral("colleague.example.com"));
    QTRY_COMPARE(m_service->count("PATCH"), 1);
}

/// The answer is a success, and one key is as it was: that is the only change there is.
void TstSetupSending::whatTheServiceDidNotTakeIsAllThatStays()
{
    const QJsonObject after = connectionJson(configWith(host, mineHost));
    for (int reads = 0; reads < 2; ++reads) // shown, and looked at before it is sent
        m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(after));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(after));
    open();
    QVERIFY(model()->setData(value(host), mineHost));
    QVERIFY(model()->setData(value(QStringLiteral("password")), QStringLiteral("s3cret")));
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    apply();
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QTRY_VERIFY2(message().contains(u"did not take all of it over"), qPrintable(message()));
    QCOMPARE(changes(), 1);
    QVERIFY(m_drafts->value(one).paused.value_or(false));
    QTRY_COMPARE(value(host).data().toString(), mineHost);
    QTRY_COMPARE(value(QStringLiteral("password")).data().toString(), QStringLiteral("set"));
}

/// Review would show nothing, and Apply send what it did not show.
void TstSetupSending::nothingIsReviewedBeforeItIsRead()
{
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    open();
    QVERIFY(model()->setData(value(host), mineHost));
    m_pane->setConnection({});
    const QSignalSpy failed(&m_service->session.details(), &ConnectionDetails::failed);
    m_pane->setConnection(one);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!find<QPushButton>(*m_pane, "reviewButton")->isEnabled());
    QVERIFY(!find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    QVERIFY(find<QPushButton>(*m_pane, "discardButton")->isEnabled());
    m_service->session.details().load(one);
    QTRY_VERIFY(find<QPushButton>(*m_pane, "reviewButton")->isEnabled());
    // The schedule is known from the list.
    m_drafts->set(one, {.paused = true}, QStringLiteral("orders_db"));
    m_pane->setConnection({});
    m_pane->setConnection(one);
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
}

void TstSetupSending::whatIsBeingTypedIsReviewed()
{
    load();
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    auto *table = find<QTreeView>(*m_pane, "configTable");
    table->setCurrentIndex(value(host));
    table->edit(value(host));
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->setText(mineHost);
    QTest::mouseClick(find<QPushButton>(*m_pane, "reviewButton"), Qt::LeftButton);
    const auto *dialog = find<QDialog>(*m_pane, "changesDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QPlainTextEdit *>(QStringLiteral("changesJson"))->toPlainText().contains(mineHost));
    QCOMPARE(changes(), 2);
}

/// Nothing is sent without it, and the sentence about it stays.
void TstSetupSending::whatIsNoValueStopsApply()
{
    load();
    m_pane->activateWindow();
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    auto *table = find<QTreeView>(*m_pane, "configTable");
    const QModelIndex port = value(QStringLiteral("port"));
    table->setFocus();
    table->setCurrentIndex(port);
    table->edit(port);
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QTRY_VERIFY(editor->hasFocus());
    editor->setText(QStringLiteral("five"));
    apply();
    QVERIFY2(message().contains(u"port"), qPrintable(message()));
    QVERIFY(find<QWidget>(*m_pane, "messageBar")->isVisible());
    QVERIFY(m_service->session.operations().operations().isEmpty());
    QCOMPARE(changes(), 1);
}

/// It has taken the place of a masked one, under a name that looks like nothing.
void TstSetupSending::aSecretInAListIsNotReviewed()
{
    load();
    QVERIFY(model()->setData(value(QStringLiteral("custom_payloads")),
                             QStringLiteral(R"([{"key":"k","value":"s3cret"}])")));
    QTest::mouseClick(find<QPushButton>(*m_pane, "reviewButton"), Qt::LeftButton);
    const auto *dialog = find<QDialog>(*m_pane, "changesDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(!find<QPlainTextEdit>(*dialog, "changesJson")->toPlainText().contains(u"s3cret"));
    const QString words = find<QLabel>(*dialog, "changesWords")->text();
    QVERIFY2(words.contains(u"custom_payloads") && !words.contains(u"s3cret"), qPrintable(words));
}

void TstSetupSending::whatIsTakenUpFromAnEarlierRunIsShown()
{
    load();
    m_drafts->restore(profileA,
                      QStringLiteral(R"({"id_1":{"name":"orders_db","now":{"paused":true,"config":{"port":1}}}})"));
    QCOMPARE(value(QStringLiteral("port")).data().toString(), QStringLiteral("1"));
    QVERIFY(find<QCheckBox>(*m_pane, "pausedBox")->isChecked());
    // And the next edit loses none of it.
    QVERIFY(model()->setData(value(host), mineHost));
    QCOMPARE(changes(), 3);
}

/// A key may lose sight of a connection and find it again.
void TstSetupSending::aConnectionThatIsNotListedKeepsItsDraft()
{
    load();
    QVERIFY(model()->setData(value(host), mineHost));
    m_service->store.remove(one);
    QCOMPARE(changes(), 1);
    m_service->store.merge(setupConnection());
    m_pane->setConnection({});
    m_pane->setConnection(one);
    QTRY_COMPARE(value(host).data().toString(), mineHost);
}

SLUICE_TEST(TstSetupSending)
#include "tst_setupsending.moc"
