// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setuppane.h"

#include "connectiondetails.h"
#include "operationlog.h"
#include "setupkit.h"
#include "testregistry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::connectionJson;
using test::find;
using test::one;
using test::profileA;
using test::Service;

namespace {

const auto profileB = QStringLiteral("b");

} // namespace

/// The Setup tab by itself: what is a draft, what is sent, what is shown of secrets.
class TstSetupPane : public test::SetupPaneTest
{
    Q_OBJECT

private slots:
    void draftsOutliveAnotherProfile();
    void oneChangeIsTakenBackByDelete();
    void stepsBackAndForth();
    void wholeHoursInBothTimes();
    void aTimeOnceSetCannotBeUnset();
    void anUnknownFrequencyIsNoChange();
    void whatIsNoValueIsRefusedWithAReason();
    void reviewHoldsNoSecret();
    void whatIsBeingTypedStays();
    void theListOfHoursStays();
    void readOnlySaysSo();
    void readOnlySendsNoDraft();
};

void TstSetupPane::draftsOutliveAnotherProfile()
{
    load();
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    // In bold: what changed, and not what it is.
    for (const auto &[column, bold] : {std::pair(ConfigModel::Name, true), std::pair(ConfigModel::Value, true),
                                       std::pair(ConfigModel::Description, false)}) {
        const QModelIndex cell = value(QStringLiteral("host")).siblingAtColumn(column);
        QCOMPARE(cell.data(Qt::FontRole).value<QFont>().bold(), bold);
    }
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    QCOMPARE(changes(), 2);
    Service other;
    other.store.merge(test::setupConnection());
    signIn(other.session, profileB);
    m_pane->setConnection(one);
    QVERIFY2(!find<QCheckBox>(*m_pane, "pausedBox")->isChecked(), "another account's connection of the same id");
    signIn(m_service->session, profileA);
    m_pane->setConnection(one);
    QVERIFY(find<QCheckBox>(*m_pane, "pausedBox")->isChecked());
    QTRY_COMPARE(value(QStringLiteral("host")).data().toString(), QStringLiteral("other.example.com"));
    m_drafts->forget(profileA);
    QCOMPARE(changes(), 0);
}

void TstSetupPane::oneChangeIsTakenBackByDelete()
{
    load();
    auto *table = find<QTreeView>(*m_pane, "configTable");
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    QVERIFY(model()->setData(value(QStringLiteral("password")), QStringLiteral("new secret")));
    QCOMPARE(value(QStringLiteral("host")).data(Qt::ToolTipRole).toString().contains(u"db.example.com"), true);
    table->setCurrentIndex(value(QStringLiteral("password")));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(value(QStringLiteral("password")).data().toString(), QStringLiteral("set"));
    QCOMPARE(changes(), 1);
    QCOMPARE(m_service->count("PATCH"), 0);
}

/// One for each change; a discard is one too.
void TstSetupPane::stepsBackAndForth()
{
    load();
    m_pane->activateWindow();
    auto *table = find<QTreeView>(*m_pane, "configTable");
    auto *paused = find<QCheckBox>(*m_pane, "pausedBox");
    const auto *undo = find<QAction>(*m_pane, "setupUndo");
    const auto *redo = find<QAction>(*m_pane, "setupRedo");
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    paused->setChecked(true);
    QVERIFY(model()->setData(value(QStringLiteral("password")), QStringLiteral("a new one")));
    QCOMPARE(undo->text(), QStringLiteral("Undo: password"));
    QTest::keyClick(find<QWidget>(*m_pane, "discardButton"), Qt::Key_Space);
    QCOMPARE(changes(), 0);
    QCOMPARE(undo->text(), QStringLiteral("Undo: 3 change(s)"));
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(changes(), 3);
    QVERIFY(paused->isChecked());
    QCOMPARE(value(QStringLiteral("password")).data().toString(), QStringLiteral("new value"));
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(value(QStringLiteral("password")).data().toString(), QStringLiteral("set"));
    QCOMPARE(undo->text(), QStringLiteral("Undo: paused"));
    paused->setFocus();
    QTest::keyClick(paused, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!paused->isChecked());
    QCOMPARE(changes(), 1);
    QTest::keyClick(paused, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(paused->isChecked());
    QCOMPARE(redo->text(), QStringLiteral("Redo: password"));
    // What is done anew takes the place of what was undone.
    paused->setChecked(false);
    QVERIFY(!redo->isEnabled());
    QCOMPARE(undo->text(), QStringLiteral("Undo: paused"));
    // There is no step back from what the service has.
    QJsonObject after = test::setupConfig();
    after[QStringLiteral("host")] = QStringLiteral("other.example.com");
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(after)));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(test::setupConfig())));
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_COMPARE(changes(), 0);
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
}

void TstSetupPane::wholeHoursInBothTimes()
{
    load();
    auto *frequency = find<QComboBox>(*m_pane, "frequency");
    auto *hour = find<QComboBox>(*m_pane, "dailyTime");
    QVERIFY(!hour->isVisible());
    frequency->setCurrentIndex(frequency->findData(1440));
    QVERIFY(hour->isVisible());
    QCOMPARE(changes(), 1); // the service may choose the time
    hour->setCurrentIndex(hour->findData(QStringLiteral("03:00")));
    QVERIFY(hour->currentText().contains(u"UTC"));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(test::setupConfig())));
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QCOMPARE(m_service->body("PATCH"), (QJsonObject{{QStringLiteral("sync_frequency"), 1440},
                                                    {QStringLiteral("daily_sync_time"), QStringLiteral("03:00")},
                                                    {QStringLiteral("run_setup_tests"), false}}));
}

void TstSetupPane::aTimeOnceSetCannotBeUnset()
{
    load(test::setupConnection(1440, QStringLiteral("05:00")));
    auto *hour = find<QComboBox>(*m_pane, "dailyTime");
    QCOMPARE(hour->currentData().toString(), QStringLiteral("05:00"));
    QCOMPARE(hour->findData(QString()), -1);
    QCOMPARE(changes(), 0);
}

void TstSetupPane::anUnknownFrequencyIsNoChange()
{
    Connection c = test::setupConnection();
    c.syncFrequencyMinutes.reset();
    Schedule cron;
    cron.kind = ScheduleKind::Cron;
    cron.cron = QStringLiteral("0 3 * * *");
    c.schedule = cron;
    load(c);
    QVERIFY(find<QLabel>(*m_pane, "scheduleNow")->text().contains(u"0 3 * * *"));
    QCOMPARE(find<QComboBox>(*m_pane, "frequency")->currentIndex(), -1);
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    QCOMPARE(changes(), 1);
}

void TstSetupPane::whatIsNoValueIsRefusedWithAReason()
{
    load();
    QVERIFY(!model()->setData(value(QStringLiteral("port")), QStringLiteral("five")));
    QVERIFY(message().contains(u"port"));
    QVERIFY(!model()->setData(value(QStringLiteral("always_encrypted")), QStringLiteral("perhaps")));
    QVERIFY(message().contains(u"always_encrypted"));
    // A list with masks in it would overwrite the secrets by their masks.
    const QModelIndex list = value(QStringLiteral("custom_payloads"));
    const QString withMask = list.data(Qt::EditRole).toString();
    QVERIFY(!model()->setData(list, QString(withMask).replace(QStringLiteral("\"k\""), QStringLiteral("\"other\""))));
    QVERIFY(message().contains(u"custom_payloads"));
    QVERIFY(!model()->setData(list, QStringLiteral("no json")));
    QCOMPARE(changes(), 0);
    // Whoever goes on has read it.
    QVERIFY(find<QWidget>(*m_pane, "messageBar")->isVisible());
    QVERIFY(model()->setData(value(QStringLiteral("port")), QStringLiteral("5")));
    QVERIFY(!find<QWidget>(*m_pane, "messageBar")->isVisible());
}

void TstSetupPane::reviewHoldsNoSecret()
{
    load();
    QVERIFY(model()->setData(value(QStringLiteral("password")), QStringLiteral("hunter2")));
    QVERIFY(model()->setData(value(QStringLiteral("custom_payloads")),
                             QStringLiteral(R"([{"key":"k","client_secret":"hunter3"}])")));
    QTest::mouseClick(find<QPushButton>(*m_pane, "reviewButton"), Qt::LeftButton);
    const auto *json = find<QPlainTextEdit>(*m_pane, "changesJson");
    QVERIFY(json != nullptr);
    const QString all = json->toPlainText() + find<QLabel>(*m_pane, "changesWords")->text();
    QVERIFY(all.contains(u"password"));
    QVERIFY2(!all.contains(u"hunter"), qPrintable(all));
    QVERIFY(all.contains(u"\"run_setup_tests\": true"));
    find<QWidget>(*m_pane, "changesDialog")->close();
}

/// An answer comes at any time.
void TstSetupPane::whatIsBeingTypedStays()
{
    load();
    auto *table = find<QTreeView>(*m_pane, "configTable");
    m_pane->activateWindow();
    table->setCurrentIndex(value(QStringLiteral("host")));
    table->edit(value(QStringLiteral("host")));
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("half a na"));
    QJsonObject theirs = test::setupConfig();
    theirs[QStringLiteral("port")] = 6432;
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(theirs)));
    for (int times = 0; times < 2; ++times)
        m_service->session.details().load(one);
    QTRY_COMPARE(value(QStringLiteral("port")).data().toString(), QStringLiteral("6432"));
    QCOMPARE(table->findChild<QLineEdit *>(), editor);
    QCOMPARE(editor->text(), QStringLiteral("half a na"));
}

void TstSetupPane::theListOfHoursStays()
{
    load(test::setupConnection(1440, QStringLiteral("05:00")));
    const auto *hour = find<QComboBox>(*m_pane, "dailyTime");
    const QSignalSpy emptied(hour->model(), &QAbstractItemModel::rowsRemoved);
    Connection next = test::setupConnection(1440, QStringLiteral("05:00"));
    next.succeededAt = Timestamp::fromIso(QStringLiteral("2026-05-01T10:00:00Z"));
    m_service->store.merge(next);
    QCOMPARE(emptied.count(), 0);
    m_service->store.merge(test::setupConnection(1440, QStringLiteral("06:00")));
    QCOMPARE(hour->currentData().toString(), QStringLiteral("06:00"));
}

void TstSetupPane::readOnlySaysSo()
{
    m_service = std::make_unique<Service>(true);
    load();
    QVERIFY(find<QLabel>(*m_pane, "setupReadOnly")->isVisible());
    QVERIFY(!find<QComboBox>(*m_pane, "frequency")->isEnabled());
    QVERIFY(!value(QStringLiteral("host")).flags().testFlag(Qt::ItemIsEditable));
}

/// A draft of before the profile became so can be looked at and discarded.
void TstSetupPane::readOnlySendsNoDraft()
{
    load();
    QVERIFY(model()->setData(value(QStringLiteral("host")), QStringLiteral("other.example.com")));
    auto *applies = find<QPushButton>(*m_pane, "applyButton");
    auto *reviews = find<QPushButton>(*m_pane, "reviewButton");
    QVERIFY(applies->isVisible());
    QTest::mouseClick(reviews, Qt::LeftButton);
    auto *review = find<QDialog>(*m_pane, "changesDialog");
    QVERIFY(find<QWidget>(*review, "changesApply")->isVisible());
    m_service->session.setReadOnly(true);
    QVERIFY(!applies->isVisible());
    QVERIFY(!find<QWidget>(*review, "changesApply")->isVisible());
    review->accept();
    QCOMPARE(m_service->session.operations().operations().size(), 0);
    QTRY_VERIFY(find<QDialog>(*m_pane, "changesDialog") == nullptr);
    QTest::mouseClick(reviews, Qt::LeftButton);
    review = find<QDialog>(*m_pane, "changesDialog");
    QVERIFY(review != nullptr && !find<QWidget>(*review, "changesApply")->isVisible());
    review->reject();
    QCOMPARE(changes(), 1);
    m_service->session.setReadOnly(false);
    QVERIFY(applies->isVisible());
    QCOMPARE(m_service->count("PATCH"), 0);
}

SLUICE_TEST(TstSetupPane)
#include "tst_setuppane.moc"
