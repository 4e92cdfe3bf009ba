// SPDX-License-Identifier: GPL-3.0-or-later
#include "schematest.h"
#include "testregistry.h"

#include <QAction>

#include <algorithm>
#include <numeric>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

/// What does not go as it was meant to on the way to the service is said in the window, over real HTTP.
class TstApplying : public test::SchemaTest
{
    Q_OBJECT

private slots:
    void aRefusalIsSaidWhereItWasAsked();
    void aRefusalIsSaidElsewhere();
    void aHeldApplyIsNoRefusal();
    void aReloadThatEndsElsewhereIsSaid();
    void theNetworkGoesAndNothingWasSent();
    void aLostAnswerTellsWhichHaveArrived();
    void whatWasDoneAndNotReadIsNoRefusal();
    void includeAsksWithItsCountAndKeepsASnapshot();
    void startingFromNothingWhereNothingIsKnown();
    void whatCostsIsSeenBeforeItIsSent();
    void inProductionWhatCostsWantsTheName();
    void nothingIsTakenWhileSending();
    void whatCannotBeDoneWhileSendingIsSaid();
    void backFromAComparisonTheSameIsCurrent();
    void whatWasTakenBackIsSaidNoLonger();

private:
    [[nodiscard]] bool faults(const QStringList &rules) const { return m_kit->demo().setFaults(rules).isEmpty(); }
    /// Of the whole window, above its pages.
    [[nodiscard]] QString windowSays() const
    {
        for (const MessageBar *bar : m_kit->window().findChildren<MessageBar *>()) {
            if (bar != m_schema->message() && bar->isVisible())
                return bar->text();
        }
        return {};
    }
    /// The dialog of the snapshots, after an apply that kept one, once that can be gone back to. Null without.
    [[nodiscard]] QDialog *openSnapshots() const
    {
        WindowKit::click(m_schema->inPane("snapshotsButton"));
        QDialog *dialog = m_schema->dialog("snapshotsDialog");
        const bool ready = dialog != nullptr && WindowKit::wait([dialog] { return restoreIn(dialog)->isEnabled(); });
        return ready ? dialog : nullptr;
    }
    static QAbstractButton *restoreIn(const QDialog *snapshots)
    {
        return snapshots->findChild<QAbstractButton *>(QStringLiteral("snapshotsRestore"));
    }
    [[nodiscard]] int copies() const
    {
        WindowKit::click(m_schema->inPane("snapshotsButton"));
        QDialog *dialog = m_schema->dialog("snapshotsDialog");
        auto *list = dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
        WindowKit::wait([list] { return list->model()->rowCount() > 0; }, 3'000);
        dialog->close();
        return list->model()->rowCount();
    }
};

void TstApplying::aRefusalIsSaidWhereItWasAsked()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(faults({QStringLiteral(
        R"(PATCH /v1/connections/** status 400 {"code":"InvalidInput","message":"Not on a Thursday"})")}));
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 1);
    QVERIFY(s.message()->hasMessage());
    QVERIFY2(s.message()->text().contains(u"Not on a Thursday"), qPrintable(s.message()->text()));
    QCOMPARE(s.message()->tone(), Tone::Negative);
    QVERIFY2(windowSays().isEmpty(), "once is enough");
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(s.inPane("pendingBar")->isVisible());
    // The way on.
    QVERIFY(faults({}));
    for (QAbstractButton *button : s.message()->findChildren<QAbstractButton *>()) {
        if (button->text().contains(u"Review"))
            WindowKit::click(button);
    }
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    SchemaKit::press(review, "reviewApply");
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
    QVERIFY2(!s.message()->hasMessage(), "what was refused is of no interest any more");
}

void TstApplying::aRefusalIsSaidElsewhere()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(
        faults({QStringLiteral("PATCH /v1/connections/** delay 1500"),
                QStringLiteral(
                    R"(PATCH /v1/connections/** status 400 {"code":"InvalidInput","message":"Not on a Thursday"})")}));
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 1);
    QVERIFY(s.open(QStringLiteral("salesforce_emea")));
    QVERIFY(windowSays().isEmpty());
    QTRY_VERIFY(windowSays().contains(u"orders_db"));
    QVERIFY2(windowSays().contains(u"Not on a Thursday"), qPrintable(windowSays()));
    QVERIFY2(!s.message()->hasMessage(), "this one has done nothing wrong");
}

void TstApplying::aHeldApplyIsNoRefusal()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(faults({QStringLiteral("GET /v1/connections/*/schemas delay 1500")}));
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"payments":{"enabled":false}}}}})"), 200);
    WindowKit::click(s.inPane("applyButton"));
    const ConnectionId left = s.id();
    m_kit->board().closePage();
    QTRY_VERIFY(m_kit->session()->schemas().isHeld(left));
    QTRY_VERIFY(!windowSays().isEmpty());
    QVERIFY2(windowSays().contains(u"Nothing was sent: somebody else"), qPrintable(windowSays()));
    m_kit->board().openConnection(left);
    QTRY_VERIFY(s.message()->isVisible());
    QVERIFY2(s.message()->text().contains(u"Somebody else has changed"), qPrintable(s.message()->text()));
    QCOMPARE(s.patches(), 1); // theirs
}

void TstApplying::aReloadThatEndsElsewhereIsSaid()
{
    SchemaKit &s = *m_schema;
    QVERIFY(faults({QStringLiteral("POST /v1/connections/** delay 1500")}));
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    m_kit->board().closePage();
    QTRY_VERIFY(windowSays().contains(u"Reload the schemas of orders_db"));
}

void TstApplying::theNetworkGoesAndNothingWasSent()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(faults({QStringLiteral("GET /v1/connections/*/schemas status 403")}));
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 0);
    QVERIFY(s.message()->hasMessage());
    QCOMPARE(s.message()->tone(), Tone::Negative);
    QCOMPARE(s.draft().changeCount(), 1);
}

void TstApplying::aLostAnswerTellsWhichHaveArrived()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("payments");
    // The gateway gives up after a while; what is there by then was half of it.
    QVERIFY(faults({QStringLiteral("PATCH /v1/connections/** 1 delay 2000"),
                    QStringLiteral("PATCH /v1/connections/** 1 status 504")}));
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 1);
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"orders":{"enabled":false}}}}})"), 200);
    QTRY_VERIFY(s.idle());
    QVERIFY2(s.message()->text().contains(u"1 of 2 change"), qPrintable(s.message()->text()));
    const QString details = SchemaKit::textOf(s.message(), "messageDetails");
    const qsizetype arrived = details.indexOf(u"Arrived:");
    const qsizetype missing = details.indexOf(u"Not arrived:");
    QVERIFY2(arrived >= 0 && missing > arrived, qPrintable(details));
    QVERIFY(details.mid(arrived, missing - arrived).contains(u"orders"));
    QVERIFY(details.mid(missing).contains(u"payments"));
    QCOMPARE(s.draft().changeCount(), 1);
    QCOMPARE(s.patches(), 2); // the other is somebody else's: ours went once
    // What is left goes, and only that.
    QVERIFY(faults({}));
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 3);
    QVERIFY(!s.draft().isChanged() && !s.isOn("orders") && !s.isOn("payments"));
}

void TstApplying::whatWasDoneAndNotReadIsNoRefusal()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(faults({QStringLiteral("PATCH /v1/connections/** 1 delay 1500")}));
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 1);
    QVERIFY(faults({QStringLiteral("GET /v1/connections/*/schemas status 403")}));
    QTRY_VERIFY(s.idle());
    QVERIFY2(s.message()->text().contains(u"The service has done it"), qPrintable(s.message()->text()));
    QCOMPARE(s.message()->tone(), Tone::Attention);
    QCOMPARE(s.draft().changeCount(), 1);
    // Read at last, and nothing is left to be done.
    QVERIFY(faults({}));
    for (QAbstractButton *button : s.message()->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(u"Read again"))
            WindowKit::click(button);
    }
    QTRY_VERIFY(!s.draft().isChanged());
    QVERIFY(!s.isOn("orders"));
    QCOMPARE(s.patches(), 1);
}

void TstApplying::includeAsksWithItsCountAndKeepsASnapshot()
{
    SchemaKit &s = *m_schema;
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":false}}})"), 200);
    QTest::keyClick(s.tree(), Qt::Key_F5);
    QTRY_VERIFY((s.draft().base().schemaFlags(0) & NodeEnabled) == 0);
    // Their own flags may say what they like: in a schema that is off none is copied; and those that are locked keep
    // it.
    const SchemaConfig &base = s.draft().base();
    const QList<int> all = [&base] {
        QList<int> tables(base.tableCount());
        std::iota(tables.begin(), tables.end(), 0);
        return tables;
    }();
    const auto lockedOff = std::ranges::count_if(
        all, [&base](int table) { return (base.tableFlags(table) & (NodeLocked | NodeEnabled)) == NodeLocked; });
    const qsizetype off = all.size() - lockedOff;
    m_kit->window().prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    m_kit->find<QAction>("reloadInclude")->trigger();
    QTRY_COMPARE(m_kit->window().prompt().questionCount(), 1);
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.startsWith(QString::number(off) + u' '));
    QCOMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 0);
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->find<QAction>("reloadInclude")->trigger();
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    QTRY_VERIFY(s.idle());
    QVERIFY(s.isOn("audit_log"));
    QCOMPARE(copies(), 1);
    // The report counts the same, but for what is gone.
    const int gone = int(s.store().difference(s.id()).removed.size());
    QVERIFY2(s.message()->text().contains(QStringLiteral(" %1 table").arg(off - gone)),
             qPrintable(s.message()->text()));
}

void TstApplying::startingFromNothingWhereNothingIsKnown()
{
    SchemaKit &s = *m_schema;
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    const QModelIndex row = WindowKit::indexOf(table, QStringLiteral("crm_sqlserver"));
    m_kit->board().openConnection(row.data(ConnectionIdRole).value<ConnectionId>());
    QTRY_COMPARE(s.store().state(s.id()), SchemaStore::LoadState::NotDiscovered);
    QVERIFY2(!s.inPane("policy")->isVisible(), "there is none yet");
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->find<QAction>("reloadExclude")->trigger();
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.startsWith(u"Nobody has looked"));
    QTRY_COMPARE(s.store().state(s.id()), SchemaStore::LoadState::Loaded);
    QVERIFY(s.inPane("policy")->isVisible());
    const SchemaConfig &found = s.draft().base();
    QCOMPARE_GT(found.tableCount(), 0);
    for (int place = 0; place < found.tableCount(); ++place)
        QVERIFY((found.tableFlags(place) & (NodeEnabled | NodeLocked)) != NodeEnabled);
}

void TstApplying::whatCostsIsSeenBeforeItIsSent()
{
    SchemaKit &s = *m_schema;
    const auto history = [&s](const char *table) {
        s.store().edit(s.id(), [&](SchemaDraft &draft) {
            draft.setTablesMode({draft.base().findTable(0, table)}, SyncMode::History);
        });
    };
    history("refunds");
    QCOMPARE(s.draft().changeCount(), 1);
    WindowKit::click(s.inPane("applyButton"));
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QCOMPARE(review->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->currentIndex(), 2);
    // A second Return, or one that is held down, is no yes.
    QTest::keyClick(review, Qt::Key_Return);
    QTRY_VERIFY(!review->isVisible());
    QCOMPARE(s.patches(), 0);
    QVERIFY(s.idle() && s.draft().isChanged());
    // Another draft than the one that was seen.
    history("products");
    WindowKit::click(s.inPane("applyButton"));
    review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QTRY_VERIFY(SchemaKit::textOf(review, "reviewCosts").startsWith(u"2 table"));
    review->reject();
    // What it costs was; and columns that are read meanwhile change nothing about that.
    const int orders = s.draft().base().findTable(0, "orders");
    s.store().loadColumns(s.id(), QStringLiteral("public"), QStringLiteral("orders"));
    QTRY_VERIFY(s.draft().columns(orders) != nullptr);
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 1);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
    // What costs nothing needs no look.
    s.toggle("orders");
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 2);
}

void TstApplying::inProductionWhatCostsWantsTheName()
{
    SchemaKit &s = *m_schema;
    Prompt &prompt = m_kit->window().prompt();
    m_kit->board().setProduction(true, QStringLiteral("Production"));
    s.toggle("orders");
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 1);
    QCOMPARE(prompt.questionCount(), 0);
    s.toggle("orders");
    prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
    m_kit->applySchemas();
    QTRY_COMPARE(prompt.questionCount(), 1);
    QCOMPARE(prompt.lastQuestion()->typedName, QStringLiteral("orders_db"));
    QVERIFY2(prompt.lastQuestion()->details.startsWith(u"1 table"), qPrintable(prompt.lastQuestion()->details));
    QCoreApplication::processEvents();
    QVERIFY(s.idle() && s.draft().isChanged());
    QCOMPARE(s.patches(), 1);
    // A yes is one to what was asked, and to nothing else.
    prompt.setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->applySchemas();
    s.store().edit(s.id(), [](SchemaDraft &draft) { draft.setPolicy(SchemaPolicy::BlockAll); });
    QTRY_VERIFY(s.message()->text().contains(u"Nothing was sent"));
    QCOMPARE(s.patches(), 1);
    prompt.setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->applySchemas();
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
}

void TstApplying::nothingIsTakenWhileSending()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(s.apply());
    s.toggle("payments");
    QDialog *snapshots = openSnapshots();
    QVERIFY(snapshots != nullptr);
    SchemaKit::press(snapshots, "snapshotsCompare");
    QDialog *compare = s.dialog("compareDialog");
    QVERIFY(compare != nullptr);
    const auto *take = compare->findChild<QAbstractButton *>(QStringLiteral("compareTake"));
    QVERIFY(take->isEnabled());
    QVERIFY(faults({QStringLiteral("PATCH /v1/connections/** delay 1500")}));
    s.store().apply(s.id());
    QVERIFY(s.store().isApplying(s.id()));
    QVERIFY(!take->isEnabled());
    QVERIFY(!s.inPane("policy")->isEnabled() && !s.inPane("snapshotsButton")->isEnabled());
    QTRY_VERIFY(s.idle());
    QVERIFY(take->isEnabled());
    QVERIFY(s.inPane("policy")->isEnabled() && s.inPane("snapshotsButton")->isEnabled());
    compare->reject();
    // Back to the list.
    snapshots = s.dialog("snapshotsDialog");
    QVERIFY(snapshots != nullptr);
    const QAbstractButton *restore = restoreIn(snapshots);
    QTRY_VERIFY(restore->isEnabled());
    s.store().edit(s.id(), [](SchemaDraft &draft) { draft.setPolicy(SchemaPolicy::BlockAll); });
    s.store().apply(s.id());
    QVERIFY(s.store().isApplying(s.id()) && !restore->isEnabled());
    QTRY_VERIFY(s.idle());
    QVERIFY(restore->isEnabled());
    snapshots->reject();
}

void TstApplying::whatCannotBeDoneWhileSendingIsSaid()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(s.apply());
    s.toggle("payments");
    QDialog *snapshots = openSnapshots();
    QVERIFY(snapshots != nullptr);
    QVERIFY(faults({QStringLiteral("PATCH /v1/connections/** delay 2500")}));
    // What is read of a snapshot may be there only when the sending has begun already.
    const auto list = s.store().snapshots().list(s.id());
    QVERIFY(list && !list->isEmpty());
    s.store().apply(s.id());
    QVERIFY(QMetaObject::invokeMethod(snapshots, "restoreRequested", Q_ARG(qint64, list->constFirst().id)));
    QTRY_VERIFY(s.message()->hasMessage());
    QVERIFY2(s.message()->text().contains(u"Nothing was put into the draft"), qPrintable(s.message()->text()));
    QCOMPARE(s.draft().changeCount(), 1);
    s.message()->clear();
    s.toggle("audit_log");
    QVERIFY2(s.message()->text().contains(u"Nothing else can be changed"), qPrintable(s.message()->text()));
    QVERIFY(s.store().isApplying(s.id()));
    QTRY_VERIFY(s.idle());
    QVERIFY(!s.draft().isChanged() && !s.isOn("orders") && !s.isOn("payments"));
}

void TstApplying::backFromAComparisonTheSameIsCurrent()
{
    SchemaKit &s = *m_schema;
    for (int times = 0; times < 3; ++times) {
        s.toggle("orders");
        QVERIFY(s.apply());
    }
    WindowKit::click(s.inPane("snapshotsButton"));
    const auto list = [&s] {
        QDialog *dialog = s.dialog("snapshotsDialog");
        return dialog == nullptr ? nullptr : dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
    };
    QPointer<QTreeView> view = list();
    QVERIFY(view != nullptr);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    WindowKit::click(view, view->model()->index(1, 0));
    SchemaKit::press(view->window(), "snapshotsCompare");
    QDialog *compare = s.dialog("compareDialog");
    QVERIFY(compare != nullptr);
    QTRY_VERIFY(view == nullptr || !view->isVisible());
    compare->reject();
    view = list();
    QVERIFY(view != nullptr);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QTRY_COMPARE(view->currentIndex().row(), 1);
    qobject_cast<QDialog *>(view->window())->reject();
}

void TstApplying::whatWasTakenBackIsSaidNoLonger()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    QVERIFY(s.apply());
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *dialog = s.dialog("snapshotsDialog");
    QVERIFY(dialog != nullptr);
    QTRY_COMPARE(dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"))->model()->rowCount(), 1);
    SchemaKit::press(dialog, "snapshotsRestore");
    QTRY_VERIFY(s.message()->text().startsWith(u"1 change(s) are in the draft"));
    // One more changes nothing about it.
    s.toggle("payments");
    QVERIFY(s.message()->hasMessage());
    QTest::keyClick(s.tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(s.message()->hasMessage() && s.draft().isChanged());
    QTest::keyClick(s.tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!s.draft().isChanged());
    QVERIFY2(!s.message()->hasMessage(), qPrintable(s.message()->text()));
}

SLUICE_TEST(TstApplying)
#include "tst_applying.moc"
