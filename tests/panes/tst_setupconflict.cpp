// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/groupedview.h"
#include "setupkit.h"
#include "testregistry.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>

using namespace sluice;
using test::connectionJson;
using test::find;
using test::one;
using test::Service;
using test::setupConfig;

namespace {

const auto hostKey = QStringLiteral("host");
const auto portKey = QStringLiteral("port");
const auto encryptedKey = QStringLiteral("always_encrypted");
const auto passwordKey = QStringLiteral("password");
const auto wishedHost = QStringLiteral("mine.example.com");
const auto theirHost = QStringLiteral("colleague.example.com");

QJsonObject theirConfig()
{
    QJsonObject config = setupConfig();
    config[hostKey] = theirHost;
    config[encryptedKey] = false;
    return config;
}

/// A heading, or the cells of a row with bars between.
QStringList lines(const QAbstractItemModel &model)
{
    QStringList result;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex heading = model.index(group, 0);
        result.append(heading.data().toString());
        result += test::rowsBelow(model, heading, model.columnCount());
    }
    return result;
}

} // namespace

/// Somebody else has changed what a draft of the Setup tab changes: what is asked, and what is sent then.
class TstSetupConflict : public test::SetupPaneTest
{
    Q_OBJECT

private slots:
    void whatCollidesIsAsked();
    void nothingIsDecidedToBeginWith();
    void leavingItLosesNothing();
    void allTheirsSendsNothing();
    void noSecretIsShown();
    void whatIsChangedMeanwhileIsAskedAgain();
    void whatWasIgnoredStaysAChange();
    void whatIsReadLaterIsComparedThen();
    void whatTheServiceRewritesIsToldAndSettled();
    void whatIsReadLaterMayBeRewritten();
    void whatIsTypedWhileItIsSentIsNoConflict();

private:
    /// Shown as it was; read with `theirs` from then on, and with `after` once it was sent.
    void openBehind(const QJsonObject &theirs, const QJsonObject &after = {})
    {
        answer(setupConfig());
        answer(theirs);
        if (!after.isEmpty()) {
            answer(theirs); // shown
            answer(theirs); // looked at before it is sent
            answer(after);
        }
        m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(theirs)));
        open();
    }
    void answer(const QJsonObject &config)
    {
        m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(config)));
    }
    [[nodiscard]] QJsonObject sent() const { return m_service->body("PATCH").value(u"config").toObject(); }
};

void TstSetupConflict::whatCollidesIsAsked()
{
    QJsonObject after = theirConfig();
    after[portKey] = 5433;
    openBehind(theirConfig(), after);
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    QVERIFY(model()->setData(value(portKey), QStringLiteral("5433")));
    QVERIFY(model()->setData(value(encryptedKey), QStringLiteral("false")));
    apply();
    QTRY_VERIFY(conflict() != nullptr);
    QCOMPARE(m_service->count("PATCH"), 0);
    const auto *view = conflict()->findChild<GroupedView *>();
    QCOMPARE(lines(*view->model()),
             (QStringList{QStringLiteral("To decide (1)"),
                          QStringLiteral("Host|db.example.com|mine.example.com|colleague.example.com|to decide"),
                          QStringLiteral("Mine only (1)"), QStringLiteral("Port|5432|5433|5432|mine"),
                          QStringLiteral("Mine and theirs (1)"),
                          QStringLiteral("Always encrypted|true|false|false|the same")}));
    // The one that is asked is marked already.
    QVERIFY(conflict()->findChild<QPushButton *>(QStringLiteral("takeTheirs"))->isEnabled());
    QVERIFY(!view->accessibleName().isEmpty());
    press("takeTheirs");
    QVERIFY(conflict()->findChild<QPushButton *>(QStringLiteral("conflictAccept"))->text().contains(u'1'));
    press("conflictAccept");
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QCOMPARE(sent(), (QJsonObject{{portKey, 5433}}));
    QTRY_COMPARE(changes(), 0);
    QTRY_VERIFY2(message().contains(u"1 change"), qPrintable(message()));
    QTRY_COMPARE(value(hostKey).data().toString(), theirHost);
}

/// By the keyboard alone: what is pressed before somebody has decided sends nothing.
void TstSetupConflict::nothingIsDecidedToBeginWith()
{
    QJsonObject after = theirConfig();
    after[hostKey] = wishedHost;
    openBehind(theirConfig(), after);
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    apply();
    QTRY_VERIFY(conflict() != nullptr);
    const auto *left = conflict()->findChild<QLabel *>(QStringLiteral("conflictLeft"));
    QVERIFY2(left->text().contains(u'1'), qPrintable(left->text()));
    const auto *accept = conflict()->findChild<QPushButton *>(QStringLiteral("conflictAccept"));
    QVERIFY(!accept->isEnabled());
    auto *view = conflict()->findChild<GroupedView *>();
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(conflict() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(conflict()));
    QTest::keyClick(conflict(), Qt::Key_M, Qt::AltModifier);
    QTRY_VERIFY(accept->isEnabled() && accept->isDefault());
    QCOMPARE(left->text(), QStringLiteral("All decided"));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QCOMPARE(sent(), (QJsonObject{{hostKey, wishedHost}}));
    QTRY_COMPARE(changes(), 0);
}

void TstSetupConflict::leavingItLosesNothing()
{
    openBehind(theirConfig());
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
    for (int times = 0; times < 2; ++times) {
        apply();
        QTRY_VERIFY(conflict() != nullptr);
        press("takeTheirs");
        QTest::keyClick(conflict(), Qt::Key_Escape);
        QTRY_VERIFY(conflict() == nullptr);
        QCOMPARE(changes(), 2);
        QTRY_COMPARE(value(hostKey).data().toString(), wishedHost);
        QVERIFY2(message().contains(u"Somebody else has changed “host”"), qPrintable(message()));
        QTRY_VERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
        QTRY_VERIFY(find<QDialog>(*m_pane, "setupConflictDialog") == nullptr);
    }
    QCOMPARE(m_service->count("PATCH"), 0);
}

void TstSetupConflict::allTheirsSendsNothing()
{
    openBehind(theirConfig());
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    apply();
    QTRY_VERIFY(conflict() != nullptr);
    press("takeTheirsAll");
    QVERIFY(conflict()->findChild<QPushButton *>(QStringLiteral("conflictAccept"))->text().contains(u"what is there"));
    press("conflictAccept");
    QTRY_COMPARE(changes(), 0);
    QVERIFY(!find<QWidget>(*m_pane, "messageBar")->isVisible());
    QTRY_COMPARE(value(hostKey).data().toString(), theirHost);
    QCOMPARE(m_service->count("PATCH"), 0);
    // A step back is mine again, on what is there now.
    m_drafts->undo(one);
    QTRY_COMPARE(value(hostKey).data().toString(), wishedHost);
    apply();
    QTRY_COMPARE(m_service->count("PATCH"), 1);
}

void TstSetupConflict::noSecretIsShown()
{
    QJsonObject before = setupConfig();
    before.remove(passwordKey);
    before[QStringLiteral("api_token")] = QStringLiteral("plain-before");
    QJsonObject theirs = setupConfig();
    theirs[QStringLiteral("api_token")] = QStringLiteral("plain-theirs");
    before.remove(QStringLiteral("custom_payloads"));
    answer(before);
    answer(theirs);
    open();
    // Known by its key alone, for it is not there yet.
    m_drafts->set(one,
                  {.config = {{passwordKey, QStringLiteral("s3cret-mine")},
                              {QStringLiteral("custom_payloads"), QJsonArray{QStringLiteral("hidden-mine")}},
                              {QStringLiteral("api_token"), QStringLiteral("t0ken-mine")}}},
                  QStringLiteral("orders_db"), {.config = before});
    apply();
    QTRY_VERIFY(conflict() != nullptr);
    QStringList shown = lines(*conflict()->findChild<GroupedView *>()->model());
    QVERIFY2(!shown.join(u' ').contains(u"hidden-mine"), "it may stand where the service has a mask");
    QVERIFY(shown.removeIf([](const QString &line) { return line.startsWith(u"Custom payloads|"); }) == 1);
    QCOMPARE(shown, (QStringList{QStringLiteral("To decide (3)"),
                                 QStringLiteral("Api token|set|new value|set, to another value|to decide"),
                                 QStringLiteral("Password|not set|new value|set|to decide")}));
}

/// They do it again while the question stands: the answer was to something else.
void TstSetupConflict::whatIsChangedMeanwhileIsAskedAgain()
{
    QJsonObject third = theirConfig();
    third[hostKey] = QStringLiteral("third.example.com");
    answer(setupConfig());
    answer(theirConfig());
    answer(theirConfig());
    answer(third);
    open();
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    apply();
    QTRY_VERIFY(conflict() != nullptr);
    press("keepMineAll");
    press("conflictAccept");
    QTRY_VERIFY(conflict() != nullptr
                && lines(*conflict()->findChild<GroupedView *>()->model()).last().contains(u"third.example.com"));
    QCOMPARE(m_service->count("PATCH"), 0);
    QCOMPARE(changes(), 1);
}

/// A success that says nothing of it: the form would show the old value, and nobody would know.
void TstSetupConflict::whatWasIgnoredStaysAChange()
{
    answer(setupConfig());
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    open();
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    QVERIFY(model()->setData(value(passwordKey), QStringLiteral("s3cret")));
    apply();
    QTRY_VERIFY2(message().contains(u"did not take all of it over"), qPrintable(message()));
    QVERIFY2(message().contains(u"“host”") && !message().contains(u"password"), qPrintable(message()));
    QCOMPARE(changes(), 1);
    QTRY_COMPARE(value(hostKey).data().toString(), wishedHost);
    // Nobody else has changed it.
    QTRY_VERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    apply();
    QTRY_COMPARE(m_service->count("PATCH"), 2);
}

/// It could not be read when it was done; what it shows later tells as much.
void TstSetupConflict::whatIsReadLaterIsComparedThen()
{
    answer(setupConfig());
    answer(setupConfig());
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    answer(setupConfig());
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    open();
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    apply();
    QTRY_VERIFY2(message().contains(u"The service has done it"), qPrintable(message()));
    QCOMPARE(changes(), 0);
    m_pane->setConnection({});
    m_pane->setConnection(one);
    QTRY_VERIFY2(message().contains(u"did not take all of it over"), qPrintable(message()));
    QCOMPARE(changes(), 1);
    QTRY_COMPARE(value(hostKey).data().toString(), wishedHost);
}

/// It was taken over, in another form. Kept as a change it would be sent again and again.
void TstSetupConflict::whatTheServiceRewritesIsToldAndSettled()
{
    const auto token = QStringLiteral("api_token");
    QJsonObject before = setupConfig();
    before[token] = QStringLiteral("t0ken-before");
    QJsonObject after = before;
    after[hostKey] = QStringLiteral("mine.example.com:5432");
    after[token] = QStringLiteral("t0ken-kept");
    answer(before);
    answer(before);
    answer(after);
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(after)));
    open();
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    QVERIFY(model()->setData(value(token), QStringLiteral("t0ken-mine")));
    // Whether there is one nobody asks again, and what is as it was is still a change.
    QVERIFY(model()->setData(value(portKey), QStringLiteral("5433")));
    apply();
    QTRY_VERIFY2(message().contains(u"keeps “host” as mine.example.com:5432."), qPrintable(message()));
    QVERIFY2(message().contains(u"keeps “api_token” otherwise than it was sent."), qPrintable(message()));
    QVERIFY2(message().contains(u"Still a change: “port”."), qPrintable(message()));
    QVERIFY2(!message().contains(u"t0ken"), qPrintable(message()));
    QCOMPARE(changes(), 1);
    find<QPushButton>(*m_pane, "discardButton")->click();
    QTRY_COMPARE(value(hostKey).data().toString(), QStringLiteral("mine.example.com:5432"));
}

void TstSetupConflict::whatIsReadLaterMayBeRewritten()
{
    QJsonObject after = setupConfig();
    after[hostKey] = QStringLiteral("mine.example.com:5432");
    answer(setupConfig());
    answer(setupConfig());
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "not now"));
    answer(after);
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
    open();
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    apply();
    QTRY_VERIFY2(message().contains(u"The service has done it"), qPrintable(message()));
    m_pane->setConnection({});
    m_pane->setConnection(one);
    QTRY_COMPARE(message(), QStringLiteral("The service keeps “host” as mine.example.com:5432."));
    QCOMPARE(changes(), 0);
}

/// One's own change is nobody else's.
void TstSetupConflict::whatIsTypedWhileItIsSentIsNoConflict()
{
    QJsonObject after = setupConfig();
    after[hostKey] = wishedHost;
    answer(setupConfig());
    answer(setupConfig());
    answer(after);
    m_service->script.on("PATCH", "/v1/connections/id_1",
                         test::ScriptedAnswer::hold(Service::success(connectionJson(after))));
    open();
    QVERIFY(model()->setData(value(hostKey), wishedHost));
    apply();
    QTRY_COMPARE(m_service->count("PATCH"), 1);
    QVERIFY(model()->setData(value(hostKey), QStringLiteral("later.example.com")));
    m_service->script.release();
    QTRY_VERIFY(find<QPushButton>(*m_pane, "applyButton")->isEnabled());
    apply();
    QTRY_COMPARE(m_service->count("PATCH"), 2);
    QCOMPARE(sent(), (QJsonObject{{hostKey, QStringLiteral("later.example.com")}}));
}

SLUICE_TEST(TstSetupConflict)
#include "tst_setupconflict.moc"
