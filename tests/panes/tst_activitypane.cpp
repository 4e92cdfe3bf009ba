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
    QVERIFY(details->toPlainText().contains(u"Not for you"));
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
