// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangelog.h"
#include "operationlog.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;

namespace {

Timestamp at(int second)
{
    return Timestamp::fromMicroseconds(1'780'000'000'000'000 + second * 1'000'000LL);
}

OperationRow row(const char16_t *id)
{
    OperationRow result;
    result.connection = ConnectionId(QString::fromUtf16(id));
    return result;
}

} // namespace

class TstOperationLog : public QObject
{
    Q_OBJECT

private slots:
    void endsWithItsLastRow()
    {
        OperationLog log;
        QSignalSpy ended(&log, &OperationLog::operationEnded);
        QSignalSpy changed(&log, &OperationLog::rowChanged);
        const OperationId id = log.begin(Operation::Kind::Sync, {row(u"a"), row(u"b")}, at(0));
        QCOMPARE(log.runningCount(), 1);
        const auto succeed = [](OperationRow &r) {
            r.state = OperationRow::State::Succeeded;
        };
        log.update(id, ConnectionId(QStringLiteral("b")), at(1), succeed);
        QCOMPARE(ended.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][1].toInt(), 1);
        log.update(id, ConnectionId(QStringLiteral("b")), at(2), succeed); // no news
        QCOMPARE(changed.count(), 1);
        QCOMPARE(log.find(id)->rows[1].endedAt, at(1));
        log.update(id, ConnectionId(QStringLiteral("a")), at(3),
                   [](OperationRow &r) { r.state = OperationRow::State::Cancelled; });
        QCOMPARE(ended.count(), 1);
        QCOMPARE(log.find(id)->endedAt, at(3));
        QCOMPARE(log.find(id)->count(OperationRow::State::Succeeded), 1);
        QCOMPARE(log.runningCount(), 0);
    }

    /// What is created gets its id while it is in the log.
    void aRowThatGetsAnotherIdIsFoundByIt()
    {
        OperationLog log;
        QSignalSpy ended(&log, &OperationLog::operationEnded);
        const OperationId id = log.begin(Operation::Kind::Create, {row(u"placeholder"), row(u"b")}, at(0));
        const ConnectionId real(QStringLiteral("real"));
        log.update(id, ConnectionId(QStringLiteral("placeholder")), at(1),
                   [&](OperationRow &r) { r.connection = real; });
        const auto succeed = [](OperationRow &r) {
            r.state = OperationRow::State::Succeeded;
        };
        log.update(id, ConnectionId(QStringLiteral("placeholder")), at(2), succeed);
        QCOMPARE(log.find(id)->count(OperationRow::State::Succeeded), 0);
        log.update(id, real, at(2), succeed);
        log.update(id, ConnectionId(QStringLiteral("b")), at(3), succeed);
        QCOMPARE(ended.count(), 1);
    }

    void strangersAreIgnored()
    {
        OperationLog log;
        QSignalSpy changed(&log, &OperationLog::rowChanged);
        log.update(OperationId(7), ConnectionId(QStringLiteral("a")), at(0), [](OperationRow &) { QFAIL("called"); });
        const OperationId id = log.begin(Operation::Kind::Pause, {row(u"a")}, at(0));
        log.update(id, ConnectionId(QStringLiteral("b")), at(0), [](OperationRow &) { QFAIL("called"); });
        QCOMPARE(changed.count(), 0);
        QCOMPARE(log.find(OperationId(99)), nullptr);
    }

    void theOldestEndedGoesFirst()
    {
        OperationLog log;
        const OperationId running = log.begin(Operation::Kind::Sync, {row(u"a")}, at(0));
        const OperationId ended = log.begin(Operation::Kind::Sync, {row(u"b")}, at(0));
        log.update(ended, ConnectionId(QStringLiteral("b")), at(1),
                   [](OperationRow &r) { r.state = OperationRow::State::Failed; });
        for (int i = 2; i < OperationLog::maxOperations; ++i)
            log.begin(Operation::Kind::Sync, {row(u"c")}, at(2));
        QSignalSpy removed(&log, &OperationLog::operationAboutToBeRemoved);
        log.begin(Operation::Kind::Sync, {row(u"d")}, at(3));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].toInt(), 1);
        QVERIFY(log.find(running) != nullptr);
        QVERIFY(log.find(ended) == nullptr);
    }
};

class TstExchangeLog : public QObject
{
    Q_OBJECT

private slots:
    void replacesByNumberAndKeepsOrder()
    {
        ExchangeLog log;
        QSignalSpy added(&log, &ExchangeLog::exchangeAdded);
        QSignalSpy changed(&log, &ExchangeLog::exchangeChanged);
        log.record({.number = 2});
        log.record({.number = 4});
        log.record({.number = 4, .httpStatus = 200});
        QCOMPARE(added.count(), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toInt(), 1);
        QCOMPARE(log.find(4)->httpStatus, 200);
        QCOMPARE(log.find(3), nullptr);
    }

    void isBounded()
    {
        ExchangeLog log;
        for (int i = 1; i <= ExchangeLog::maxExchanges * 2; ++i)
            log.record({.number = quint64(i)});
        QVERIFY(log.exchanges().size() <= ExchangeLog::maxExchanges);
        QCOMPARE(log.exchanges().last().number, quint64(ExchangeLog::maxExchanges) * 2);
        const qsizetype before = log.exchanges().size();
        log.record({.number = 1}); // a late word about one that is long gone
        QCOMPARE(log.exchanges().size(), before);
        log.clear();
        QVERIFY(log.exchanges().isEmpty());
    }
};

SLUICE_TEST(TstOperationLog)
SLUICE_TEST(TstExchangeLog)
#include "tst_operationlog.moc"
