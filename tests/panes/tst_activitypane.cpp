// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/activitypane.h"

#include "activity/requestdetails.h"
#include "activity/requestsview.h"
#include "operationlog.h"
#include "paneskit.h"
#include "testregistry.h"
#include "words/modelwords.h"
#include "words/operationtext.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace sluice;
using test::find;
using test::Service;

namespace {

OperationRow row(const char *id, OperationRow::State state)
{
    OperationRow row;
    row.connection = ConnectionId(QLatin1String(id));
    row.name = QLatin1String(id);
    row.state = state;
    return row;
}

const Timestamp now = Timestamp::fromIso(u"2026-06-01T08:00:00Z");

} // namespace

class TstActivityPane : public QObject
{
    Q_OBJECT

private slots:
    void oneLineSaysWhatWasStartedLast();
    void openedItShowsRowsAndGoesToTheirConnections();
    void whatRunsCanBeGivenUp();
    void profilesLeftAtWorkCanBeGoneBackTo();
    void requestsHaveTheirDetails();
    void severalTriesAreNoSecondChange();
    void severalSyncsAreCountedByOutcome();
    void aLostRightIsToldAsItIs();
    void aSyncTookAsLongAsTheServiceSays();
    void whatWasLeftOutIsNamed();
    void whatWasNotSentIsNamed();
    void whatWasNotTakenOverIsNamed();
    void largeNumbersAreGrouped();
};

void TstActivityPane::oneLineSaysWhatWasStartedLast()
{
    ActivityPane pane(modelWords());
    Service service;
    pane.setSession(&service.session);
    pane.show();
    auto *line = find<QLabel>(pane, "activityLine");
    QVERIFY(!line->text().isEmpty());
    QVERIFY(!find(pane, "operationsTree")->isVisible());
    const OperationId id = service.session.operations().begin(Operation::Kind::Pause,
                                                              {row("orders_db", OperationRow::State::Running)}, now);
    QVERIFY(line->text().contains(u"orders_db"));
    service.session.operations().update(id, ConnectionId(QStringLiteral("orders_db")), now, [](OperationRow &r) {
        r.state = OperationRow::State::Failed;
        r.error = Error{.kind = Error::Kind::Forbidden, .serverMessage = QStringLiteral("Not for you")};
    });
    QVERIFY(line->text().contains(u"Not for you"));
    QCOMPARE(line->toolTip(), line->text());
    pane.setSession(nullptr);
    QVERIFY(line->text().isEmpty());
}

void TstActivityPane::openedItShowsRowsAndGoesToTheirConnections()
{
    ActivityPane pane(modelWords());
    Service service;
    pane.setSession(&service.session);
    pane.resize(800, 300);
    pane.show();
    const OperationId id = service.session.operations().begin(
        Operation::Kind::Pause,
        {row("orders_db", OperationRow::State::Succeeded), row("hubspot", OperationRow::State::Running)}, now);
    QSignalSpy expanded(&pane, &ActivityPane::expandedChanged);
    QSignalSpy opened(&pane, &ActivityPane::connectionRequested);
    pane.showOperation(id);
    QCOMPARE(expanded.count(), 1);
    QTreeView *tree = pane.operationsTree();
    QVERIFY(tree->isVisible());
    QVERIFY(tree->isExpanded(tree->currentIndex()));
    QCOMPARE(tree->model()->rowCount(tree->currentIndex()), 2);
    emit tree->activated(tree->model()->index(1, 0, tree->currentIndex()));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<ConnectionId>(), ConnectionId(QStringLiteral("hubspot")));
}

void TstActivityPane::whatRunsCanBeGivenUp()
{
    ActivityPane pane(modelWords());
    Service service;
    pane.setSession(&service.session);
    pane.show();
    auto *cancel = find<QToolButton>(pane, "cancelOperation");
    QVERIFY(!cancel->isVisible());
    const OperationId id = service.session.operations().begin(Operation::Kind::Sync,
                                                              {row("orders_db", OperationRow::State::Running)}, now);
    QVERIFY(cancel->isVisible());
    service.session.operations().update(id, ConnectionId(QStringLiteral("orders_db")), now, [](OperationRow &r) {
        r.state = OperationRow::State::Succeeded;
        r.outcome = SyncOutcome::Succeeded;
    });
    QVERIFY(!cancel->isVisible());
    // Also where the mark stands on what has ended: the line tells of the one that runs.
    pane.showOperation(id);
    service.session.operations().begin(Operation::Kind::Sync, {row("hubspot", OperationRow::State::Running)}, now);
    QVERIFY(cancel->isVisible());
}

void TstActivityPane::profilesLeftAtWorkCanBeGoneBackTo()
{
    ActivityPane pane(modelWords());
    pane.show();
    QSignalSpy asked(&pane, &ActivityPane::profileRequested);
    Profile profile;
    profile.id = ProfileId(QStringLiteral("one"));
    profile.name = QStringLiteral("ACME & sons");
    profile.colour = QStringLiteral("#c92c3c");
    pane.setElsewhere({profile});
    auto *button = find<QToolButton>(pane, "elsewhere-one");
    QVERIFY(button != nullptr && button->isVisible());
    QVERIFY(button->accessibleName().contains(u"ACME & sons"));
    QVERIFY(!button->icon().isNull());
    QTest::mouseClick(button, Qt::LeftButton);
    pane.setElsewhere({});
    QVERIFY(find<QToolButton>(pane, "elsewhere-one") == nullptr);
    QTRY_COMPARE(asked.count(), 1);
}

void TstActivityPane::requestsHaveTheirDetails()
{
    ActivityPane pane(modelWords());
    Service service;
    service.script.on("GET", "/v1/groups", Service::refusal(403, "Forbidden", "Not for you"));
    pane.setSession(&service.session);
    pane.resize(900, 300);
    pane.show();
    pane.setExpanded(true);
    pane.tabs()->setCurrentIndex(1);
    service.store.refreshGroups();
    QTreeView *table = pane.requests()->table();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *details = find<QPlainTextEdit>(pane, "requestDetails");
    auto *curl = find<QToolButton>(pane, "copyCurl");
    QVERIFY(!curl->isEnabled());
    table->setCurrentIndex(table->model()->index(0, 0));
    QTRY_VERIFY(details->toPlainText().contains(u"403"));
    // The status comes before the body.
    QTRY_VERIFY(details->toPlainText().contains(u"Not for you"));
    QVERIFY(details->toPlainText().contains(u"This API key lacks the right to do this."));
    QVERIFY(curl->isEnabled());
    QVERIFY(!find<QToolButton>(pane, "cancelRequest")->isEnabled());
}

void TstActivityPane::severalTriesAreNoSecondChange()
{
    Exchange exchange;
    exchange.method = QStringLiteral("GET");
    exchange.state = Exchange::State::Done;
    exchange.httpStatus = 200;
    QVERIFY(!requestDetails(exchange).contains(u"Tried"));
    exchange.attempt = 2;
    QVERIFY(requestDetails(exchange).contains(u"Tried 2 time"));
    QVERIFY(requestDetails(exchange).contains(u": what only reads is asked for again."));
    exchange.method = QStringLiteral("PATCH");
    exchange.httpStatus = 502;
    exchange.error = Error::Kind::OutcomeUnknown;
    const QString text = requestDetails(exchange);
    QVERIFY2(text.contains(u": each time before, the service refused it"), qPrintable(text));
    QVERIFY2(text.contains(u"(502). It may or may not have been made."), qPrintable(text));
}

void TstActivityPane::severalSyncsAreCountedByOutcome()
{
    Operation operation;
    operation.kind = Operation::Kind::Sync;
    operation.endedAt = now;
    for (const SyncOutcome outcome :
         {SyncOutcome::Succeeded, SyncOutcome::Succeeded, SyncOutcome::Failed, SyncOutcome::WaitingForYou}) {
        OperationRow r = row("x", OperationRow::State::Succeeded);
        r.outcome = outcome;
        operation.rows.append(r);
    }
    const QString text = operationState(operation, now);
    QVERIFY(text.contains(u"2 succeeded"));
    QVERIFY(text.contains(u"1 failed"));
    QVERIFY(text.contains(u"1 waiting for you"));
}

/// It was on no button: it counts neither as asked for nor as failed.
/// A look comes later than what it sees.
void TstActivityPane::aSyncTookAsLongAsTheServiceSays()
{
    OperationRow done = row("orders_db", OperationRow::State::Succeeded);
    done.outcome = SyncOutcome::Succeeded;
    done.startedAt = now;
    done.endedAt = now.addMilliseconds(15'100);
    const auto said = [&done] {
        return rowState(Operation::Kind::Sync, done, now.addMilliseconds(60'000));
    };
    QCOMPARE(said(), QStringLiteral("Succeeded after 15.1 s"));
    done.finishedAt = now.addMilliseconds(3'200);
    QCOMPARE(said(), QStringLiteral("Succeeded after 3.2 s"));
    // By another clock: it cannot have ended before it began.
    done.finishedAt = now.addMilliseconds(-2'000);
    QCOMPARE(said(), QStringLiteral("Succeeded after 15.1 s"));
    done.endedAt = now.addMilliseconds(-1);
    QCOMPARE(said(), QStringLiteral("Succeeded after 0 ms"));
    done.outcome = SyncOutcome::Failed;
    done.finishedAt = now.addMilliseconds(4'000);
    QVERIFY2(said().startsWith(u"Failed after 4.0 s"), qPrintable(said()));
}

void TstActivityPane::whatWasLeftOutIsNamed()
{
    Operation operation;
    operation.kind = Operation::Kind::Sync;
    operation.endedAt = now;
    OperationRow done = row("orders_db", OperationRow::State::Succeeded);
    done.outcome = SyncOutcome::Succeeded;
    OperationRow paused = row("hubspot", OperationRow::State::LeftOut);
    paused.outcome = SyncOutcome::PausedBySomeone;
    OperationRow syncing = row("stripe", OperationRow::State::LeftOut);
    syncing.attached = true;
    operation.rows = {paused, syncing, done, done};
    QCOMPARE(operationTitle(operation), QStringLiteral("Sync 2 connection(s)"));
    QCOMPARE(operationState(operation, now),
             QStringLiteral("2 succeeded, 1 left out (paused), 1 left out (syncing already)"));
    operation.rows.removeLast();
    QCOMPARE(operationTitle(operation), QStringLiteral("Sync orders_db"));
    QVERIFY(rowState(Operation::Kind::Sync, paused, now).startsWith(u"Left out: the connection is paused"));
    QVERIFY(rowState(Operation::Kind::Sync, syncing, now).startsWith(u"Left out: it is syncing"));
    operation.rows.removeLast();
    QCOMPARE(operationTitle(operation), QStringLiteral("Sync 2 connection(s)"));
    QVERIFY(operation.isLeftOut());
    operation.rows.append(row("billing", OperationRow::State::Running));
    operation.rows.append(row("crm", OperationRow::State::Running));
    operation.endedAt = {};
    QCOMPARE(operationState(operation, now), QStringLiteral("0 of 2 done"));
}

void TstActivityPane::whatWasNotSentIsNamed()
{
    Operation operation;
    operation.kind = Operation::Kind::SchemaApply;
    operation.endedAt = now;
    OperationRow busy = row("hubspot", OperationRow::State::LeftOut);
    busy.attached = true;
    const OperationRow same = row("stripe", OperationRow::State::LeftOut);
    QVERIFY(rowState(operation.kind, busy, now).contains(u"something else was under way"));
    QVERIFY(rowState(operation.kind, same, now).contains(u"nothing to be changed"));
    const OperationRow done = row("orders_db", OperationRow::State::Succeeded);
    operation.rows = {done, busy, done, same};
    QCOMPARE(operationState(operation, now), QStringLiteral("All 2 done, 2 left out"));
    operation.rows = {busy, same};
    QCOMPARE(operationState(operation, now), QStringLiteral("All 2 left out"));
}

void TstActivityPane::whatWasNotTakenOverIsNamed()
{
    OperationRow r = row("orders_db", OperationRow::State::Failed);
    r.keysNotTaken = {QStringLiteral("host"), QStringLiteral("port")};
    const QString text = rowState(Operation::Kind::Modify, r, now);
    QVERIFY2(text.contains(u"“host”") && text.contains(u"“port”"), qPrintable(text));
    r = row("orders_db", OperationRow::State::Succeeded);
    r.keptAs.config = {{QStringLiteral("token"), QStringLiteral("s3cret")}};
    QCOMPARE(rowState(Operation::Kind::Modify, r, now),
             QStringLiteral("Done, but the service keeps “token” otherwise than it was sent"));
}

/// Nobody says that a sync goes on whose request was never answered.
void TstActivityPane::aLostRightIsToldAsItIs()
{
    OperationRow r = row("x", OperationRow::State::Failed);
    r.outcome = SyncOutcome::Gone;
    QVERIFY(rowState(Operation::Kind::Sync, r, now).startsWith(u"The connection is gone"));
    r.error = Error{.kind = Error::Kind::Forbidden};
    r.accepted = true;
    QVERIFY(rowState(Operation::Kind::Sync, r, now).contains(u"goes on"));
    r.accepted = false;
    r.unanswered = true;
    QVERIFY(rowState(Operation::Kind::Sync, r, now).contains(u"is not known"));
}

void TstActivityPane::largeNumbersAreGrouped()
{
    Operation operation;
    operation.kind = Operation::Kind::Pause;
    operation.rows.fill(row("x", OperationRow::State::Failed), 1'852);
    const QString all = QLocale().toString(1'852);
    QVERIFY(operationState(operation, now).contains(all));
    operation.endedAt = now;
    QVERIFY(operationState(operation, now).startsWith(all));
}

SLUICE_TEST(TstActivityPane)
#include "tst_activitypane.moc"
