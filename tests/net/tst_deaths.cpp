// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"
#include "tlsserver.h"

using namespace sluice;
using namespace sluice::test;
using Then = Reaction::Then;

namespace {

struct Death
{
    const char *name;
    /// Prepares the server, the connection included where it matters; the next request meets the death.
    void (*prepare)(Net &);
    /// The first byte of an answer came, or surely could: a write must not be called unsent.
    bool reached = true;
};

void warmUp(Net &net)
{
    const auto warm = net.get();
    WAIT_FOR(warm);
    QCOMPARE(net.server.openConnections(), 1);
}

template<Then then>
void beforeAnswer(Net &net)
{
    net.server.enqueue(Reaction::die(then));
}

template<Then then>
void atHead(Net &net)
{
    net.server.dieAtNextHead(then);
}

const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 30\r\n";

const Death deaths[] = {
    {"closed before the answer", beforeAnswer<Then::Close>},
    {"reset before the answer", beforeAnswer<Then::Reset>},
    {"closed at the head, body unread", atHead<Then::Close>},
    {"reset at the head, body unread", atHead<Then::Reset>},
    {"closed in the status line",
     [](Net &net) {
         net.server.enqueue(Reaction::raw("HTTP/1.", Then::Close));
     }},
    {"closed after the status line",
     [](Net &net) {
         net.server.enqueue(Reaction::raw("HTTP/1.1 200 OK\r\n", Then::Close));
     }},
    {"reset after the status line",
     [](Net &net) {
         net.server.enqueue(Reaction::raw("HTTP/1.1 200 OK\r\n", Then::Reset));
     }},
    {"closed after the headers",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "\r\n", Then::Close));
     }},
    {"reset after the headers",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "\r\n", Then::Reset));
     }},
    {"closed in the body",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "\r\n{\"code\":", Then::Close));
     }},
    {"reset in the body",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "\r\n{\"code\":", Then::Reset));
     }},
    {"announced and closed in the body",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "Connection: close\r\n\r\n{\"code\":", Then::Close));
     }},
    {"closed in a chunk",
     [](Net &net) {
         net.server.enqueue(
             Reaction::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"code\"", Then::Close));
     }},
    {"closed between chunks",
     [](Net &net) {
         net.server.enqueue(
             Reaction::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"code\"\r\n", Then::Close));
     }},
    {"closed before the first chunk",
     [](Net &net) {
         net.server.enqueue(Reaction::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", Then::Close));
     }},
    {"closed in a body of no told length",
     [](Net &net) {
         net.server.enqueue(Reaction::raw("HTTP/1.1 200 OK\r\n\r\n{\"code\"", Then::Close));
     }},
    {"a chunk that is none",
     [](Net &net) {
         net.server.enqueue(
             Reaction::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"code\"\r\nzz\r\n:1}"));
     }},
    {"not HTTP",
     [](Net &net) {
         net.server.enqueue(Reaction::raw("hello, who is there?\r\n\r\n", Then::Close));
     }},
    {"idle connection closed long before",
     [](Net &net) {
         warmUp(net);
         net.server.closeAll();
         QTRY_COMPARE(net.server.openConnections(), 0);
     },
     false},
    {"idle connection closed at the same moment",
     [](Net &net) {
         warmUp(net);
         net.server.closeAll();
     },
     false},
    {"kept connection closed before the answer",
     [](Net &net) {
         warmUp(net);
         net.server.enqueue(Reaction::die(Then::Close));
     }},
    {"kept connection reset before the answer",
     [](Net &net) {
         warmUp(net);
         net.server.enqueue(Reaction::die(Then::Reset));
     }},
    {"kept connection closed twice",
     [](Net &net) {
         warmUp(net);
         net.server.enqueue(Reaction::die(Then::Close));
         net.server.enqueue(Reaction::die(Then::Close));
     }},
    {"closed upon accept", [](Net &net) { net.server.refuseConnections(1); }, false},
    {"closed upon accept, twice", [](Net &net) { net.server.refuseConnections(2); }, false},
    {"stalled",
     [](Net &net) {
         net.server.enqueue(Reaction::stall());
     }},
    {"stalled after the headers",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "\r\n"));
     }},
    {"stalled in the body",
     [](Net &net) {
         net.server.enqueue(Reaction::raw(head + "\r\n{\"code\":"));
     }},
};

} // namespace

/// For every way a connection can die: a write reaches the server at most once, and what the caller is told about it is
/// true; a read is asked again until it has its answer.
class TstDeaths : public QObject
{
    Q_OBJECT

private slots:
    void writesAreSeenAtMostOnce_data()
    {
        QTest::addColumn<int>("death");
        QTest::addColumn<Request::Method>("method");
        QTest::addColumn<QByteArray>("body");
        for (int i = 0; i < int(std::size(deaths)); ++i) {
            const auto row = [i](const char *name, Request::Method method, const QByteArray &body) {
                QTest::addRow("%s: %s", name, deaths[i].name) << i << method << body;
            };
            row("POST", Request::Method::Post, "{}");
            row("PATCH", Request::Method::Patch, R"({"paused":true})");
            row("DELETE", Request::Method::Delete, {});
            row("large POST", Request::Method::Post, "{\"a\":\"" + QByteArray(1'000'000, 'x') + "\"}");
        }
    }
    void writesAreSeenAtMostOnce()
    {
        QFETCH(int, death);
        QFETCH(Request::Method, method);
        QFETCH(QByteArray, body);
        Net net;
        deaths[death].prepare(net);
        const auto sent = net.send(makeRequest(method, body));
        WAIT_FOR(sent);
        // Whatever might still be on its way arrives before the answer to another request does.
        const auto fence = net.get();
        WAIT_FOR(fence);

        const int seen = net.server.count(methodName(method).toLatin1());
        const std::optional<Error> error = errorOf(sent);
        const QString told = error ? errorKindName(error->kind) : QStringLiteral("success");
        QVERIFY2(seen <= 1, qPrintable(QString::number(seen)));
        if (deaths[death].reached) {
            QCOMPARE(seen, 1);
            QCOMPARE(told, QStringLiteral("OutcomeUnknown"));
        } else if (seen == 0) {
            QVERIFY2(error, "a success of what was never seen");
        } else {
            QVERIFY2(!error || error->kind == Error::Kind::OutcomeUnknown, qPrintable(told));
        }
    }

    /// As the service is spoken with. What TLS is told of an end, and what it is not, changes nothing.
    void overTls_data()
    {
        QTest::addColumn<int>("death");
        QTest::addColumn<bool>("torn");
        for (int i = 0; i < int(std::size(deaths)); ++i) {
            QTest::addRow("told: %s", deaths[i].name) << i << false;
            QTest::addRow("torn: %s", deaths[i].name) << i << true;
        }
    }
    void overTls()
    {
        QFETCH(int, death);
        QFETCH(bool, torn);
        Net net;
        TlsFront front(quint16(net.server.url().port()), torn);
        QVERIFY(front.start());
        net.config.baseUrl = front.url();
        net.config.makeManager = [&front] {
            return new Trusting(front.certificate());
        };
        deaths[death].prepare(net);
        const auto sent = net.send(makeRequest(Request::Method::Post, "{}"));
        WAIT_FOR(sent);
        const auto read = net.get();
        VERIFY_SUCCESS(read);
        QCOMPARE(read.result()->body, success);

        const int seen = net.server.count("POST");
        const std::optional<Error> error = errorOf(sent);
        QVERIFY2(seen <= 1, qPrintable(QString::number(seen)));
        QVERIFY2(seen == 1 || !deaths[death].reached, "it was sent");
        QVERIFY2(error || seen == 1, "a success of what was never seen");
        if (error && seen == 1)
            QCOMPARE(errorKindName(error->kind), QStringLiteral("OutcomeUnknown"));
    }

    void anIdleConnectionThatWasClosedCostsNothing()
    {
        Net net;
        warmUp(net);
        net.server.closeAll();
        QTRY_COMPARE(net.server.openConnections(), 0);
        const auto fence = net.get(); // the client has noticed by now
        WAIT_FOR(fence);
        const auto sent = net.send(makeRequest(Request::Method::Post));
        VERIFY_SUCCESS(sent);
        QCOMPARE(net.server.count("POST"), 1);
    }

    void readsAreAskedAgain_data()
    {
        QTest::addColumn<int>("death");
        for (int i = 0; i < int(std::size(deaths)); ++i)
            QTest::newRow(deaths[i].name) << i;
    }
    void readsAreAskedAgain()
    {
        QFETCH(int, death);
        Net net;
        deaths[death].prepare(net);
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QCOMPARE(sent.result()->body, success); // nothing of the cut one before it
    }

    void aReadIsGivenUpAfterItsRetries()
    {
        Net net;
        // In the body, where Qt does not ask again by itself.
        net.server.setDefault(Reaction::raw(head + "\r\n{", Then::Close));
        const auto sent = net.get();
        COMPARE_KIND(sent, Network);
        QCOMPARE(net.server.count("GET"), 1 + net.config.limits.retries);
        QCOMPARE(net.last().attempt, 1 + net.config.limits.retries);
    }

    void whatWasNeverSentIsNotUnknown_data()
    {
        QTest::addColumn<Request::Method>("method");
        QTest::newRow("POST") << Request::Method::Post;
        QTest::newRow("PATCH") << Request::Method::Patch;
        QTest::newRow("DELETE") << Request::Method::Delete;
    }
    void whatWasNeverSentIsNotUnknown()
    {
        QFETCH(Request::Method, method);
        Net net;
        net.server.stopListening();
        const auto sent = net.send(makeRequest(method));
        COMPARE_KIND(sent, Network);
        QCOMPARE(errorOf(sent)->detail, QStringLiteral("ConnectionRefusedError"));
    }
};

SLUICE_TEST(TstDeaths)
#include "tst_deaths.moc"
