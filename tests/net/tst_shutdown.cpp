// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

namespace {

/// 50 of every method, six of which run and get no answer.
QList<Net::Sent> sendFifty(Net &net)
{
    static constexpr Request::Method methods[] = {Request::Method::Get, Request::Method::Post, Request::Method::Delete};
    QList<Net::Sent> sent;
    for (int i = 0; i < 50; ++i)
        sent.append(net.send(makeRequest(methods[i % 3])));
    return sent;
}

} // namespace

class TstShutdown : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestIsAnsweredAndDrainedIsToldOnce()
    {
        Net net;
        net.config.limits.inactivityMs = 0;
        net.server.setDefault(Reaction::stall());
        const QList<Net::Sent> sent = sendFifty(net);
        QTRY_COMPARE(net.server.requests().size(), 6);
        net.transport->shutdown();
        net.transport->shutdown();
        const auto late = net.get();
        QVERIFY(late.isFinished());
        COMPARE_KIND(late, Cancelled);
        QTRY_COMPARE(net.drained, 1);
        int cancelled = 0;
        int unknown = 0;
        for (const Net::Sent &one : sent) {
            QVERIFY(one.isFinished()); // by the time `drained` is told
            QCOMPARE(one.resultCount(), 1);
            const Error::Kind kind = errorOf(one)->kind;
            cancelled += kind == Error::Kind::Cancelled ? 1 : 0;
            unknown += kind == Error::Kind::OutcomeUnknown ? 1 : 0;
        }
        QCOMPARE(unknown, 4); // the writes among the first six
        QCOMPARE(cancelled, 46);
        QTRY_COMPARE(net.transport->budget().running, 0);
        QCOMPARE(net.transport->budget().queued, 0);
        QCOMPARE(net.drained, 1);
        QCOMPARE(net.server.requests().size(), 6);
    }

    void nothingOpenIsDrainedAsWell()
    {
        Net net;
        net.start();
        net.transport->shutdown();
        QTRY_COMPARE(net.drained, 1);
    }

    void destructionAmidFiftyAnswersAll()
    {
        Net net;
        net.config.limits.inactivityMs = 0;
        net.server.setDefault(Reaction::stall());
        const QList<Net::Sent> sent = sendFifty(net);
        QTRY_COMPARE(net.server.requests().size(), 6);
        net.transport.reset();
        int unknown = 0;
        for (const Net::Sent &one : sent) {
            QVERIFY(one.isFinished());
            QCOMPARE(one.resultCount(), 1);
            unknown += errorOf(one)->kind == Error::Kind::OutcomeUnknown ? 1 : 0;
        }
        QCOMPARE(unknown, 4);
    }

    void destructionAtOnceAnswersAll()
    {
        for (int round = 0; round < 20; ++round) {
            Net net;
            const QList<Net::Sent> sent = sendFifty(net);
            net.transport.reset();
            for (const Net::Sent &one : sent)
                QVERIFY(one.isFinished());
        }
    }

    void destructionWhileAnswersArriveAnswersAll()
    {
        for (int round = 0; round < 20; ++round) {
            Net net;
            const QList<Net::Sent> sent = sendFifty(net);
            QTRY_VERIFY(net.server.requests().size() > round);
            net.transport.reset();
            for (const Net::Sent &one : sent)
                QVERIFY(one.isFinished());
        }
    }

    void destructionWhileHeldOrWaitingAnswersAll()
    {
        Net net;
        net.server.enqueue(Reaction::json(401, R"({"code":"AuthFailed"})"));
        const auto held = net.get();
        QTRY_COMPARE(net.unauthorized, 1);
        Request question = makeRequest(Request::Method::Get);
        question.pastGate = true;
        net.server.enqueue(Reaction::json(429, R"({"code":"TooManyRequests"})", "Retry-After: 600\r\n"));
        const auto waiting = net.send(question);
        QTRY_COMPARE(net.last(2).state, Exchange::State::Waiting);
        net.transport.reset();
        COMPARE_KIND(held, Cancelled);
        COMPARE_KIND(waiting, Cancelled);
    }
};

SLUICE_TEST(TstShutdown)
#include "tst_shutdown.moc"
