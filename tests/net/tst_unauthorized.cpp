// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

class TstUnauthorized : public QObject
{
    Q_OBJECT

private:
    static Reaction refusal() { return Reaction::json(401, R"({"code":"AuthFailed","message":"no"})"); }

private slots:
    void isToldOnceAndHoldsWhatMetIt()
    {
        Net net;
        net.server.setDefault(refusal());
        QList<Net::Sent> sent;
        for (int i = 0; i < 10; ++i)
            sent.append(net.get());
        QTRY_COMPARE(net.server.requests().size(), 6);
        QTRY_COMPARE(net.transport->budget().running, 0);
        QCOMPARE(net.unauthorized, 1);
        QCOMPARE(net.server.requests().size(), 6); // the other four wait behind the gate
        for (const Net::Sent &one : std::as_const(sent))
            QVERIFY(!one.isFinished());
        QCOMPARE(net.last(1).state, Exchange::State::Waiting);
    }

    void aGoodKeyMakesItForbidden()
    {
        Net net;
        net.server.enqueue(refusal());
        net.config.limits.parallel = 1;
        const auto held = net.send(makeRequest(Request::Method::Post));
        const auto behind = net.get();
        QTRY_COMPARE(net.unauthorized, 1);
        Request question = makeRequest(Request::Method::Get);
        question.pastGate = true;
        const auto asked = net.send(question);
        VERIFY_SUCCESS(asked);
        QVERIFY(!behind.isFinished());
        net.transport->resolveUnauthorized(true);
        COMPARE_KIND(held, Forbidden);
        QCOMPARE(errorOf(held)->httpStatus, 401);
        QCOMPARE(errorOf(held)->serverMessage, QStringLiteral("no"));
        VERIFY_SUCCESS(behind); // the gate is open again
        QCOMPARE(net.server.count("POST"), 1);
    }

    void aBadKeyMakesItUnauthorizedAndKeepsTheGateClosed()
    {
        Net net;
        net.config.limits.parallel = 1;
        net.server.enqueue(refusal());
        const auto held = net.get();
        const auto behind = net.get();
        QTRY_COMPARE(net.unauthorized, 1);
        net.transport->resolveUnauthorized(false);
        COMPARE_KIND(held, Unauthorized);
        Request question = makeRequest(Request::Method::Get);
        question.pastGate = true;
        const auto asked = net.send(question);
        VERIFY_SUCCESS(asked);
        QVERIFY(!behind.isFinished());
        // A new key: sent with it from here on.
        net.transport->setCredentials({QStringLiteral("new-key"), QStringLiteral("new-secret")});
        net.transport->setGateOpen(true);
        VERIFY_SUCCESS(behind);
        QCOMPARE(net.server.requests().constLast().headers.value("authorization"),
                 "Basic " + QByteArray("new-key:new-secret").toBase64());
    }

    void theQuestionItselfIsAnsweredDirectly()
    {
        Net net;
        net.server.setDefault(refusal());
        Request question = makeRequest(Request::Method::Get);
        question.pastGate = true;
        const auto asked = net.send(question);
        COMPARE_KIND(asked, Unauthorized);
        QCOMPARE(net.unauthorized, 0);
    }

    void isToldAgainAfterItWasResolved()
    {
        Net net;
        net.server.setDefault(refusal());
        const auto first = net.get();
        QTRY_COMPARE(net.unauthorized, 1);
        net.transport->resolveUnauthorized(true);
        COMPARE_KIND(first, Forbidden);
        const auto second = net.get();
        QTRY_COMPARE(net.unauthorized, 2);
        QVERIFY(!second.isFinished());
    }
};

SLUICE_TEST(TstUnauthorized)
#include "tst_unauthorized.moc"
