// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

namespace {

Request named(const QString &name, Request::Priority priority = Request::Priority::Foreground,
              Request::Method method = Request::Method::Get)
{
    Request request = makeRequest(method);
    request.segments = {name};
    request.priority = priority;
    return request;
}

QByteArrayList targets(const FaultServer &server)
{
    QByteArrayList result;
    for (const SeenRequest &seen : server.requests())
        result.append(seen.target);
    return result;
}

} // namespace

class TstQueue : public QObject
{
    Q_OBJECT

private slots:
    void foregroundGoesBeforeBackground()
    {
        Net net;
        net.config.limits.parallel = 1;
        net.start();
        net.transport->setGateOpen(false);
        QList<Net::Sent> sent;
        sent << net.send(named(QStringLiteral("b1"), Request::Priority::Background))
             << net.send(named(QStringLiteral("f1"))) << net.send(named(QStringLiteral("f2")))
             << net.send(named(QStringLiteral("b2"), Request::Priority::Background));
        net.transport->setGateOpen(true);
        for (const Net::Sent &one : std::as_const(sent))
            VERIFY_SUCCESS(one);
        QCOMPARE(targets(net.server), (QByteArrayList{"/f1", "/f2", "/b1", "/b2"}));
    }

    void noMoreThanTheLimitAtOnce()
    {
        Net net;
        net.config.limits.parallel = 3;
        net.config.limits.inactivityMs = 0;
        net.server.setDefault(Reaction::stall());
        QList<Net::Sent> sent;
        for (int i = 0; i < 10; ++i)
            sent << net.get();
        QTRY_COMPARE(net.server.requests().size(), 3);
        QTRY_COMPARE(net.transport->budget().running, 3);
        QCOMPARE(net.transport->budget().queued, 7);
        net.transport->cancel(1);
        COMPARE_KIND(sent.constFirst(), Cancelled);
        QTRY_COMPARE(net.server.requests().size(), 4);
    }

    /// Setup tests last for many minutes: whoever waits for a list, or for the key, is not behind six of them.
    void longCallsLeavePlacesForTheOthers()
    {
        Net net;
        net.config.limits.inactivityMs = 0;
        net.server.setHandler([](const SeenRequest &seen) {
            return seen.target == "/long" ? Reaction::stall() : Reaction::json(200, success);
        });
        QList<Net::Sent> sent;
        for (int i = 0; i < 10; ++i) {
            Request request = named(QStringLiteral("long"), Request::Priority::Foreground, Request::Method::Post);
            request.limit = i % 2 == 0 ? Request::Limit::Slow : Request::Limit::Reload;
            sent << net.send(request);
        }
        QTRY_COMPARE(net.transport->budget().running, 3);
        const auto list = net.send(named(QStringLiteral("list"), Request::Priority::Background));
        VERIFY_SUCCESS(list);
        QCOMPARE(net.server.count("POST"), 3);
    }

    void theLastPlaceIsForWhatSomebodyWaitsFor()
    {
        Net net;
        net.config.limits.inactivityMs = 0;
        net.server.setHandler([](const SeenRequest &seen) {
            return seen.target == "/behind" ? Reaction::stall() : Reaction::json(200, success);
        });
        QList<Net::Sent> sent;
        for (int i = 0; i < 10; ++i)
            sent << net.send(named(QStringLiteral("behind"), Request::Priority::Background));
        QTRY_COMPARE(net.transport->budget().running, 5);
        const auto wanted = net.send(named(QStringLiteral("wanted")));
        VERIFY_SUCCESS(wanted);
        Request question = named(QStringLiteral("question"), Request::Priority::Background);
        question.pastGate = true;
        const auto asked = net.send(question);
        VERIFY_SUCCESS(asked);
        QCOMPARE(net.server.requests().size(), 7);
    }

    void callsOfOneKeyRunOneAfterTheOther()
    {
        Net net;
        QList<Net::Sent> sent;
        bool overlapped = false;
        net.server.setHandler([&](const SeenRequest &seen) {
            const int index = seen.target.mid(1).toInt();
            for (int earlier = 0; earlier < index && index < 4; ++earlier)
                overlapped = overlapped || !sent.at(earlier).isFinished();
            Reaction reaction = Reaction::json(200, success);
            reaction.delayMs = 20;
            if (index == 4) // of another key: not held up
                overlapped = overlapped || sent.at(3).isFinished();
            return reaction;
        });
        for (int i = 0; i < 5; ++i) {
            Request request = named(QString::number(i), Request::Priority::Foreground, Request::Method::Patch);
            request.serialKey = i < 4 ? QStringLiteral("schema/a") : QStringLiteral("schema/b");
            sent << net.send(request);
        }
        for (const Net::Sent &one : std::as_const(sent))
            VERIFY_SUCCESS(one);
        QVERIFY(!overlapped);
        QCOMPARE(net.server.requests().size(), 5);
    }

    void aKeyIsKeptWhileItsCallWaitsForItsNextTry()
    {
        Net net;
        net.config.limits.backoffMs = 300;
        net.server.setHandler([first = true](const SeenRequest &seen) mutable {
            if (seen.target == "/one" && std::exchange(first, false))
                return Reaction::json(429, R"({"code":"TooManyRequests"})");
            return Reaction::json(200, success);
        });
        Request one = named(QStringLiteral("one"), Request::Priority::Background, Request::Method::Patch);
        one.serialKey = QStringLiteral("key");
        Request two = named(QStringLiteral("two"), Request::Priority::Foreground, Request::Method::Patch);
        two.serialKey = QStringLiteral("key");
        const auto first = net.send(one);
        QTRY_COMPARE(net.server.requests().size(), 1);
        const auto second = net.send(two);
        VERIFY_SUCCESS(first);
        VERIFY_SUCCESS(second);
        QCOMPARE(targets(net.server), (QByteArrayList{"/one", "/one", "/two"}));
    }

    void theGateHoldsBackAllButItsQuestion()
    {
        Net net;
        net.start();
        net.transport->setGateOpen(false);
        const auto held = net.send(named(QStringLiteral("held")));
        Request question = named(QStringLiteral("question"));
        question.pastGate = true;
        const auto asked = net.send(question);
        VERIFY_SUCCESS(asked);
        QVERIFY(!held.isFinished());
        QCOMPARE(targets(net.server), QByteArrayList{"/question"});
        net.transport->setGateOpen(true);
        VERIFY_SUCCESS(held);
    }

    void cancelsWhatIsQueued()
    {
        Net net;
        net.start();
        net.transport->setGateOpen(false);
        const auto first = net.send(makeRequest(Request::Method::Post));
        const auto second = net.get();
        QTRY_COMPARE(net.last(2).state, Exchange::State::Queued);
        net.transport->cancel(1);
        COMPARE_KIND(first, Cancelled);
        QTRY_COMPARE(net.last(1).state, Exchange::State::Done);
        QCOMPARE(net.last(1).error, Error::Kind::Cancelled);
        net.transport->setGateOpen(true);
        VERIFY_SUCCESS(second);
        QCOMPARE(net.server.count("POST"), 0);
    }

    void cancelsWhatWaits()
    {
        Net net;
        net.server.enqueue(Reaction::json(429, R"({"code":"TooManyRequests"})", "Retry-After: 600\r\n"));
        const auto sent = net.send(makeRequest(Request::Method::Post));
        QTRY_COMPARE(net.last().state, Exchange::State::Waiting);
        net.transport->cancel(1);
        COMPARE_KIND(sent, Cancelled); // a 429 was not executed, so nothing is unknown
        QCOMPARE(net.server.count("POST"), 1);
    }

    void cancelsWhatIsHeld()
    {
        Net net;
        net.server.enqueue(Reaction::json(401, R"({"code":"AuthFailed"})"));
        const auto sent = net.send(makeRequest(Request::Method::Post));
        QTRY_COMPARE(net.unauthorized, 1);
        QVERIFY(!sent.isFinished());
        net.transport->cancel(1);
        COMPARE_KIND(sent, Cancelled);
        net.transport->resolveUnauthorized(true);
        const auto next = net.get();
        VERIFY_SUCCESS(next);
    }

    void cancelsWhatRuns_data()
    {
        QTest::addColumn<Request::Method>("method");
        QTest::addColumn<QByteArray>("answered");
        QTest::addColumn<QString>("kind");
        const QByteArray begun = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"code\":";
        QTest::newRow("GET") << Request::Method::Get << QByteArray() << QStringLiteral("Cancelled");
        QTest::newRow("GET in its answer") << Request::Method::Get << begun << QStringLiteral("Cancelled");
        for (const Request::Method method : {Request::Method::Post, Request::Method::Patch, Request::Method::Delete}) {
            const QByteArray name = methodName(method).toLatin1();
            QTest::newRow(name.constData()) << method << QByteArray() << QStringLiteral("OutcomeUnknown");
            QTest::addRow("%s in its answer", name.constData()) << method << begun << QStringLiteral("OutcomeUnknown");
        }
    }
    void cancelsWhatRuns()
    {
        QFETCH(Request::Method, method);
        QFETCH(QByteArray, answered);
        QFETCH(QString, kind);
        Net net;
        net.config.limits.inactivityMs = 0;
        net.server.enqueue(Reaction::raw(answered));
        const auto sent = net.send(makeRequest(method));
        QTRY_COMPARE(net.server.requests().size(), 1);
        net.transport->cancel(1);
        WAIT_FOR(sent);
        QCOMPARE(errorKindName(errorOf(sent)->kind), kind);
        const auto fence = net.get();
        VERIFY_SUCCESS(fence);
        QCOMPARE(net.server.requests().size(), 2);
        QTRY_COMPARE(net.last(1).state, Exchange::State::Done);
    }

    void cancellingWhatIsDoneOrNeverWasDoesNothing()
    {
        Net net;
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        net.transport->cancel(1);
        net.transport->cancel(99);
        net.transport->cancelOperation(OperationId::None);
        const auto next = net.get();
        VERIFY_SUCCESS(next);
    }

    void cancelsAnOperationInEveryState()
    {
        Net net;
        net.config.limits.parallel = 2;
        net.config.limits.inactivityMs = 0;
        net.server.setDefault(Reaction::stall());
        const auto part = [&](OperationId operation) {
            Request request = makeRequest(Request::Method::Get);
            request.operation = operation;
            return net.send(request);
        };
        QList<Net::Sent> mine;
        mine << part(OperationId(7)) << part(OperationId(7)) << part(OperationId(7));
        const auto other = part(OperationId(8));
        QTRY_COMPARE(net.server.requests().size(), 2);
        net.server.setDefault(Reaction::json(200, success));
        net.transport->cancelOperation(OperationId(7));
        for (const Net::Sent &one : std::as_const(mine))
            COMPARE_KIND(one, Cancelled);
        VERIFY_SUCCESS(other);
        QCOMPARE(net.server.requests().size(), 3);
    }

    void readOnlyRefusesWritesAtOnce()
    {
        Net net;
        net.config.readOnly = true;
        for (const Request::Method method :
             {Request::Method::Post, Request::Method::Patch, Request::Method::Put, Request::Method::Delete}) {
            const auto sent = net.send(makeRequest(method));
            QVERIFY(sent.isFinished());
            COMPARE_KIND(sent, ReadOnly);
        }
        const auto read = net.get();
        VERIFY_SUCCESS(read);
        QCOMPARE(net.server.requests().size(), 1);
    }

    void readOnlyRefusesWhatIsStillQueued()
    {
        Net net;
        net.start();
        net.transport->setGateOpen(false);
        const auto write = net.send(makeRequest(Request::Method::Delete));
        const auto read = net.get();
        net.transport->setReadOnly(true);
        COMPARE_KIND(write, ReadOnly);
        net.transport->setGateOpen(true);
        VERIFY_SUCCESS(read);
        const auto refused = net.send(makeRequest(Request::Method::Post));
        QVERIFY(refused.isFinished());
        net.transport->setReadOnly(false);
        const auto allowed = net.send(makeRequest(Request::Method::Post));
        VERIFY_SUCCESS(allowed);
        QCOMPARE(net.server.requests().size(), 2);
    }

    void readOnlyHoldsForWhatIsToBeSentAgain()
    {
        Net net;
        Reaction refusal = Reaction::json(429, R"({"code":"TooManyRequests"})", "Retry-After: 0\r\n");
        refusal.delayMs = 100;
        net.server.enqueue(refusal);
        const auto write = net.send(makeRequest(Request::Method::Patch));
        QTRY_COMPARE(net.server.requests().size(), 1);
        net.transport->setReadOnly(true);
        COMPARE_KIND(write, ReadOnly);
        QCOMPARE(net.server.requests().size(), 1);
    }

    void connectsAhead()
    {
        Net net;
        net.start();
        net.transport->preconnect();
        QTRY_COMPARE(net.server.connections(), 1);
        QVERIFY(net.server.requests().isEmpty());
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QCOMPARE(net.server.connections(), 1);
    }
};

SLUICE_TEST(TstQueue)
#include "tst_queue.moc"
