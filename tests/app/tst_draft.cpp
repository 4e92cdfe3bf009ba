// SPDX-License-Identifier: GPL-3.0-or-later
#include "schematest.h"
#include "testregistry.h"

#include <QClipboard>
#include <QLineEdit>
#include <QRegularExpression>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

/// From the draft to the service and back, by keys and clicks, over real HTTP.
class TstDraft : public test::SchemaTest
{
    Q_OBJECT

private slots:
    void whatMergesIsShownAndSent();
    void aCollisionIsAskedAndInsistedOn();
    void aCollisionIsGivenWay();
    void leavingTheConflictKeepsTheDraft();
    void a409IsTriedAgainAfterALook();
    void noAnswerTellsWhatDidNotArrive();
    void whatTheServiceIgnoresIsSaid();
    void pendingBarCountsByKind();
    void reviewRevertsAndFinds();
    void reviewShowsTheJsonAndWhatFollows();
    void discardCanBeUndone();
    void oldNewsIsLetGo();
    void aReloadIsLeftAndComeBackTo();
    void aReloadIsNotWaitedFor();
    void howLongAReloadLastsIsSaidEachSecond();
};

void TstDraft::whatMergesIsShownAndSent()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"payments":{"enabled":false}}}}})"), 200);
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 1); // theirs
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    auto *view = dialog->findChild<GroupedView *>();
    QCOMPARE(SchemaKit::headings(view),
             (QStringList{QStringLiteral("Theirs only (1)"), QStringLiteral("Mine only (1)")}));
    QCOMPARE(view->model()->columnCount(), 5);
    const QModelIndex theirs = WindowKit::indexOf(view, QStringLiteral("public.payments"));
    QCOMPARE(theirs.siblingAtColumn(1).data().toString(), QStringLiteral("on"));
    QCOMPARE(theirs.siblingAtColumn(3).data().toString(), QStringLiteral("off"));
    QVERIFY2(!dialog->findChild<QAbstractButton *>(QStringLiteral("keepMine"))->isVisible(), "nothing is asked");
    SchemaKit::press(dialog, "conflictAccept");
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle());
    QVERIFY(!s.draft().isChanged());
    QVERIFY(!s.isOn("orders") && !s.isOn("payments"));
}

void TstDraft::aCollisionIsAskedAndInsistedOn()
{
    SchemaKit &s = *m_schema;
    s.toggle("audit_log"); // off; on, now
    s.toggle("orders");
    QCOMPARE(s.draft().changeCount(), 2);
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":false}}})"), 200);
    QVERIFY(s.apply());
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    auto *accept = dialog->findChild<QAbstractButton *>(QStringLiteral("conflictAccept"));
    QVERIFY2(!accept->isEnabled(), "it has to be decided first");
    QCOMPARE(SchemaKit::textOf(dialog, "conflictLeft"), QStringLiteral("1 still to decide"));
    QVERIFY(SchemaKit::textOf(dialog, "conflictWhy").contains(u"public"));
    // The first that is open is selected already: one key decides.
    QTRY_VERIFY(dialog->isActiveWindow());
    QTest::keyClick(dialog, Qt::Key_M, Qt::AltModifier);
    QTRY_VERIFY(accept->isEnabled());
    WindowKit::click(accept);
    // Insisted on, the schema starts again with all that is on in it: more than the review has shown.
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QCOMPARE(review->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->currentIndex(), 2);
    QCOMPARE(s.patches(), 1);
    QVERIFY(s.idle());
    SchemaKit::press(review, "reviewApply");
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle());
    QVERIFY(s.isOn("audit_log") && !s.isOn("orders"));
    QVERIFY2(s.draft().isSchemaEnabled(0), "what was insisted on has an effect");
    QVERIFY(!s.draft().isChanged());
}

void TstDraft::aCollisionIsGivenWay()
{
    SchemaKit &s = *m_schema;
    s.toggle("audit_log");
    s.toggle("orders");
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":false}}})"), 200);
    QVERIFY(s.apply());
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    SchemaKit::press(dialog, "takeTheirsAll");
    QVERIFY(SchemaKit::textOf(dialog, "conflictAccept").contains(u"1 change"));
    SchemaKit::press(dialog, "conflictAccept");
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle());
    QVERIFY(!s.isOn("audit_log") && !s.isOn("orders") && !s.draft().isSchemaEnabled(0));
}

void TstDraft::leavingTheConflictKeepsTheDraft()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"payments":{"enabled":false}}}}})"), 200);
    QVERIFY(s.apply());
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    dialog->reject();
    QTRY_VERIFY(!m_kit->find("conflictDialog") || !m_kit->find("conflictDialog")->isVisible());
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(s.message()->text().contains(u"Nothing was sent"));
    // Elsewhere and back: it still waits for a word, and the bar says so.
    QVERIFY(s.open(QStringLiteral("salesforce_emea")));
    QVERIFY(!s.message()->hasMessage());
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QVERIFY(s.message()->hasMessage());
    for (QAbstractButton *button : s.message()->findChildren<QAbstractButton *>()) {
        if (button->text().contains(u"Compare"))
            WindowKit::click(button);
    }
    dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    SchemaKit::press(dialog, "conflictAccept");
    QTRY_VERIFY(!s.store().isHeld(s.id()));
    QCOMPARE(s.patches(), 1);
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(!s.isOn("payments"));
}

void TstDraft::a409IsTriedAgainAfterALook()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    const int reads = m_kit->demo().requestCount("GET", s.path());
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("PATCH /v1/connections/** 1 status 409")}).isEmpty());
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 2);
    QCOMPARE(m_kit->demo().requestCount("GET", s.path()), reads + 3);
    QVERIFY(!s.draft().isChanged() && !s.isOn("orders"));
}

void TstDraft::noAnswerTellsWhatDidNotArrive()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("payments");
    // A gateway that gives up: nobody knows whether the service has heard of it. Here it has not.
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("PATCH /v1/connections/** status 504")}).isEmpty());
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 1);
    QVERIFY2(s.message()->text().contains(u"none of the 2 change"), qPrintable(s.message()->text()));
    QCOMPARE(s.draft().changeCount(), 2);
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 2);
    QVERIFY(!s.draft().isChanged());
}

void TstDraft::whatTheServiceIgnoresIsSaid()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral(R"(PATCH /v1/connections/** status 200 {"code":"Success","data":{}})")})
                .isEmpty());
    QVERIFY(s.apply());
    QVERIFY2(s.message()->text().contains(u"did not come true"), qPrintable(s.message()->text()));
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(s.inPane("pendingBar")->isVisible());
}

void TstDraft::pendingBarCountsByKind()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("payments");
    s.toggle("audit_log");
    s.store().edit(s.id(), [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); });
    QVERIFY(SchemaKit::textOf(s.inPane("pendingBar"), "pendingText").startsWith(u"4 change"));
    const QString kinds = SchemaKit::textOf(s.inPane("pendingBar"), "pendingKinds");
    static const QRegularExpression wanted(QStringLiteral("^1 table\\S* on, 2 table\\S* off, 1 policy$"));
    QVERIFY2(wanted.match(kinds).hasMatch(), qPrintable(kinds));
    QVERIFY(SchemaKit::textOf(s.inPane("pendingBar"), "applyButton").contains(u"4 change"));
}

void TstDraft::reviewRevertsAndFinds()
{
    SchemaKit &s = *m_schema;
    for (const char *table : {"orders", "order_items", "payments"})
        s.toggle(table);
    WindowKit::click(s.inPane("reviewButton"));
    QDialog *dialog = s.dialog("reviewDialog");
    QVERIFY(dialog != nullptr);
    auto *view = dialog->findChild<GroupedView *>(QStringLiteral("reviewList"));
    QCOMPARE(SchemaKit::headings(view), QStringList{QStringLiteral("public: tables to stop copying (3)")});
    auto *find = dialog->findChild<QLineEdit *>(QStringLiteral("reviewFilter"));
    WindowKit::type(find, QStringLiteral("order"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(view->items().shown(), 2);
    view->setCurrentIndex(WindowKit::indexOf(view, QStringLiteral("Stop copying table orders of public")));
    SchemaKit::press(dialog, "reviewRevert");
    QCOMPARE(s.draft().changeCount(), 2);
    QVERIFY(s.isOn("orders"));
    QCOMPARE(view->items().total(), 2);
    QVERIFY(SchemaKit::textOf(dialog, "reviewApply").contains(u"2 change"));
    // It is a step like any other.
    s.store().edit(s.id(), [](SchemaDraft &d) { d.undo(); });
    QCOMPARE(view->items().total(), 3);
    dialog->reject();
}

void TstDraft::reviewShowsTheJsonAndWhatFollows()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("audit_log");
    WindowKit::click(s.inPane("reviewButton"));
    QDialog *dialog = s.dialog("reviewDialog");
    QVERIFY(dialog != nullptr);
    auto *tabs = dialog->findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    auto *json = dialog->findChild<QTreeView *>(QStringLiteral("reviewJson"));
    QTRY_VERIFY(json->model()->rowCount() > 5);
    SchemaKit::press(dialog, "reviewCopy");
    const QByteArray expected = R"({"schemas":{"public":{"tables":{"orders":{"enabled":false},
        "audit_log":{"enabled":true}}}}})";
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()), QJsonDocument::fromJson(expected));
    QTRY_VERIFY2(SchemaKit::textOf(dialog, "reviewCosts").contains(u"1 table(s) may be loaded from the beginning"),
                 "it is said whichever page is looked at");
    tabs->setCurrentIndex(2);
    auto *follows = dialog->findChild<GroupedView *>(QStringLiteral("consequences"));
    QCOMPARE(SchemaKit::headings(follows),
             (QStringList{QStringLiteral("Tables that start: loaded from the beginning (1)"),
                          QStringLiteral("Tables no longer copied (1)")}));
    QVERIFY(SchemaKit::textOf(dialog, "consequencesNote").contains(u"monthly active rows"));
    SchemaKit::press(dialog, "reviewApply");
    QTRY_COMPARE(s.patches(), 1);
    QTRY_VERIFY(s.idle());
}

void TstDraft::discardCanBeUndone()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("payments");
    WindowKit::click(s.inPane("discardButton"));
    QVERIFY(!s.draft().isChanged());
    QTest::keyClick(s.tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(s.draft().changeCount(), 2);
}

void TstDraft::oldNewsIsLetGo()
{
    SchemaKit &s = *m_schema;
    const auto *doing = m_kit->find<QLabel>("connectionDoing");
    s.toggle("orders");
    QVERIFY(s.apply());
    QVERIFY2(doing->text().startsWith(u"Applied 1 change"), qPrintable(doing->text()));
    s.toggle("orders");
    QVERIFY2(doing->text().isEmpty(), "it is not about what is pending now");
}

void TstDraft::aReloadIsLeftAndComeBackTo()
{
    SchemaKit &s = *m_schema;
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("POST /v1/connections/** delay 2500")}).isEmpty());
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_VERIFY(s.inPane("stopReload")->isVisible());
    QVERIFY2(!s.inPane("reloading")->isVisible(), "one clock is enough: the one beside the name");
    QVERIFY(!s.inPane("reloadButton")->isVisible());
    s.toggle("orders"); // the wait holds nobody up
    QVERIFY(s.draft().isChanged());
    const ConnectionId left = s.id();
    QVERIFY(s.open(QStringLiteral("salesforce_emea")));
    QVERIFY2(!s.inPane("stopReload")->isVisible(), "this one is not reloaded");
    QCOMPARE(m_kit->session()->operations().runningCount(), 1);
    m_kit->board().openConnection(left);
    QTRY_VERIFY(s.inPane("stopReload")->isVisible());
    const auto *doing = m_kit->find<QLabel>("connectionDoing");
    QTRY_VERIFY2(doing->text() == u"Reloading from source… 1 s" || doing->text() == u"Reloading from source… 2 s",
                 qPrintable(doing->text()));
    QTRY_VERIFY(s.idle());
    QVERIFY(!s.inPane("stopReload")->isVisible());
    QVERIFY2(doing->text().isEmpty(), "it is not about the draft");
    QVERIFY2(s.draft().isChanged(), "what was edited meanwhile is still wished");
    s.store().discard(s.id());
    QCOMPARE(doing->text(), QStringLiteral("Reload finished"));
}

void TstDraft::aReloadIsNotWaitedFor()
{
    SchemaKit &s = *m_schema;
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("POST /v1/connections/** stall")}).isEmpty());
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    const int reads = m_kit->demo().requestCount("GET", s.path());
    WindowKit::click(s.inPane("stopReload"));
    QTRY_VERIFY(s.idle());
    QCOMPARE(m_kit->demo().requestCount("GET", s.path()), reads + 1);
    QVERIFY2(s.message()->text().contains(u"No longer waiting"), qPrintable(s.message()->text()));
    QCOMPARE(m_kit->session()->operations().operations().constLast().rows.first().state,
             OperationRow::State::Cancelled);
}

void TstDraft::howLongAReloadLastsIsSaidEachSecond()
{
    SchemaKit &s = *m_schema;
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("POST /v1/connections/** stall")}).isEmpty());
    const auto *head = m_kit->find<QLabel>("connectionDoing");
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_VERIFY(head->text().startsWith(u"Reloading from source…"));
    QVERIFY2(!head->text().contains(u" ms"), qPrintable(head->text()));
    // Ages are written anew each 15 seconds; these, each second.
    for (int second = 0; second < 2; ++second) {
        const QString headWas = head->text();
        QTRY_VERIFY_WITH_TIMEOUT(head->text() != headWas, 4'000);
    }
    WindowKit::click(s.inPane("stopReload"));
    QTRY_VERIFY(s.idle());
}

SLUICE_TEST(TstDraft)
#include "tst_draft.moc"
