// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "exchangelog.h"
#include "operationlog.h"
#include "operationsmodel.h"
#include "requestsmodel.h"
#include "roles.h"
#include "testregistry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sluice;
using test::Board;

namespace {

QList<OperationRow> rows(int count)
{
    QList<OperationRow> result;
    for (int i = 0; i < count; ++i) {
        OperationRow row;
        row.connection = ConnectionId(QStringLiteral("id_%1").arg(i));
        row.name = QStringLiteral("name %1").arg(i);
        row.state = OperationRow::State::Running;
        result.append(row);
    }
    return result;
}

Exchange exchange(quint64 number, Exchange::State state)
{
    Exchange e;
    e.number = number;
    e.method = QStringLiteral("GET");
    e.path = QStringLiteral("/v1/groups");
    e.state = state;
    e.elapsedMs = 12;
    e.bytesReceived = 345;
    e.httpStatus = state == Exchange::State::Done ? 200 : 0;
    return e;
}

} // namespace

/// What was started and what was asked, as models.
class TstLogModels : public QObject
{
    Q_OBJECT

private slots:
    void operationsNewestFirst();
    void aRowThatEndsIsTold();
    void theOldestGo();
    void requestsComeAndEnd();
    void failuresHaveWords();
    void manyRequestsForgetTheOldest();
};

void TstLogModels::operationsNewestFirst()
{
    Board board;
    OperationsModel model(test::plainWords());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSession(&board.session);
    const Timestamp now = board.clock.now();
    const OperationId first = board.session.operations().begin(Operation::Kind::Sync, rows(1), now);
    const OperationId second = board.session.operations().begin(Operation::Kind::Pause, rows(3), now);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(OperationIdRole).value<OperationId>(), second);
    QCOMPARE(model.indexOf(first).row(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    QVERIFY2(!model.hasChildren(model.indexOf(first)), "a single row would say the same once more");
    QVERIFY(model.indexOf(first).data(ConnectionIdRole).isValid());
    model.tick();
    QCOMPARE(model.index(1, 0, model.index(0, 0)).data().toString(), QStringLiteral("name 1"));
    QCOMPARE(model.index(1, 0, model.index(0, 0)).data(ConnectionIdRole).value<ConnectionId>().text(),
             QStringLiteral("id_1"));
    QCOMPARE(model.index(0, 0).data(KindRole).toInt(), int(OperationsModel::Running));
    for (int column = 0; column < OperationsModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TstLogModels::aRowThatEndsIsTold()
{
    Board board;
    OperationsModel model(test::plainWords());
    model.setSession(&board.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Timestamp now = board.clock.now();
    const OperationId id = board.session.operations().begin(Operation::Kind::Sync, rows(2), now);
    model.tick();
    const auto end = [&](const char *connection, OperationRow::State state) {
        board.session.operations().update(id, ConnectionId(QLatin1String(connection)), now,
                                          [state](OperationRow &row) { row.state = state; });
    };
    end("id_0", OperationRow::State::Succeeded);
    QCOMPARE(model.index(0, OperationsModel::State).data().toString(), QStringLiteral("running"));
    end("id_1", OperationRow::State::Failed);
    QCOMPARE(model.index(0, OperationsModel::State).data().toString(), QStringLiteral("ended"));
    QCOMPARE(model.index(0, 0).data(KindRole).toInt(), int(OperationsModel::Failed));
    const QModelIndex first = model.index(0, 0, model.index(0, 0));
    QCOMPARE(first.data(KindRole).toInt(), int(OperationsModel::Succeeded));
}

void TstLogModels::theOldestGo()
{
    Board board;
    OperationsModel model(test::plainWords());
    model.setSession(&board.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Timestamp now = board.clock.now();
    for (int i = 0; i < OperationLog::maxOperations + 5; ++i) {
        const OperationId id = board.session.operations().begin(Operation::Kind::Pause, rows(1), now);
        board.session.operations().update(id, ConnectionId(QStringLiteral("id_0")), now,
                                          [](OperationRow &row) { row.state = OperationRow::State::Succeeded; });
    }
    QVERIFY(model.rowCount() <= OperationLog::maxOperations);
    QCOMPARE(model.rowCount(), int(board.session.operations().operations().size()));
}

void TstLogModels::requestsComeAndEnd()
{
    Board board;
    RequestsModel model(test::plainWords());
    model.setSession(&board.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ExchangeLog &log = board.session.exchanges();
    log.record(exchange(1, Exchange::State::Queued));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, RequestsModel::Milliseconds).data().toString(), QString());
    log.record(exchange(1, Exchange::State::Done));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, RequestsModel::Status).data().toString(), QStringLiteral("200"));
    QCOMPARE(model.index(0, RequestsModel::Bytes).data().toString(), QStringLiteral("345"));
    QCOMPARE(model.index(0, RequestsModel::Milliseconds).data(SortRole).toInt(), 12);
    QCOMPARE(model.index(0, RequestsModel::Method).data().toString(), QStringLiteral("GET"));
    QCOMPARE(model.index(0, RequestsModel::Path).data().toString(), QStringLiteral("/v1/groups"));
    QCOMPARE(model.index(0, 0).data(ExchangeNumberRole).toULongLong(), 1ULL);
    for (int column = 0; column < RequestsModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    log.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TstLogModels::failuresHaveWords()
{
    Board board;
    RequestsModel model(test::plainWords());
    model.setSession(&board.session);
    Exchange failed = exchange(1, Exchange::State::Done);
    failed.httpStatus = 0;
    failed.error = Error::Kind::Timeout;
    board.session.exchanges().record(failed);
    QVERIFY(model.index(0, RequestsModel::Status).data().toString().contains(QStringLiteral("Timeout")));
    failed.number = 2;
    failed.httpStatus = 503;
    failed.error = Error::Kind::Server;
    board.session.exchanges().record(failed);
    QVERIFY(model.index(1, RequestsModel::Status).data().toString().contains(QStringLiteral("503")));
}

void TstLogModels::manyRequestsForgetTheOldest()
{
    Board board;
    RequestsModel model(test::plainWords());
    model.setSession(&board.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (quint64 i = 1; i <= quint64(ExchangeLog::maxExchanges) + 50; ++i)
        board.session.exchanges().record(exchange(i, Exchange::State::Done));
    QVERIFY(model.rowCount() <= ExchangeLog::maxExchanges);
    QCOMPARE(model.index(model.rowCount() - 1, 0).data(ExchangeNumberRole).toULongLong(),
             quint64(ExchangeLog::maxExchanges) + 50);
}

SLUICE_TEST(TstLogModels)
#include "tst_logmodels.moc"
