// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

#include <QElapsedTimer>

using namespace sluice;
using namespace sluice::test;

namespace {

Reaction tooMany(const QByteArray &retryAfter)
{
    return Reaction::json(429, R"({"code":"TooManyRequests"})",
                          retryAfter.isEmpty() ? QByteArray() : "Retry-After: " + retryAfter + "\r\n");
}

} // namespace

class TstRetries : public QObject
{
    Q_OBJECT

private slots:
    void readsComeAgainAfterAPassingFailure_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("again");
        for (const int status : {429, 502, 503, 504})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {400, 403, 404, 409, 500, 501})
            QTest::addRow("%d", status) << status << false;
    }
    void readsComeAgainAfterAPassingFailure()
    {
        QFETCH(int, status);
        QFETCH(bool, again);
        Net net;
        net.server.enqueue(Reaction::json(status, R"({"code":"X"})"));
        net.server.enqueue(Reaction::json(status, R"({"code":"X"})"));
        const auto sent = net.get();
        WAIT_FOR(sent);
        QCOMPARE(errorOf(sent).has_value(), !again);
        QCOMPARE(net.server.requests().size(), again ? 3 : 1);
        QTRY_COMPARE(net.last().state, Exchange::State::Done);
        QCOMPARE(net.last().attempt, again ? 3 : 1);
        if (again)
            QCOMPARE(sent.result()->body, success); // and nothing of the answers before
    }

    void writesComeAgainAfterA429Alone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::newRow("429") << 429 << QString();
        QTest::newRow("500") << 500 << QStringLiteral("OutcomeUnknown");
        QTest::newRow("502") << 502 << QStringLiteral("OutcomeUnknown");
        QTest::newRow("503") << 503 << QStringLiteral("OutcomeUnknown");
        QTest::newRow("504") << 504 << QStringLiteral("OutcomeUnknown");
    }
    void writesComeAgainAfterA429Alone()
    {
        QFETCH(int, status);
        QFETCH(QString, kind);
        for (const Request::Method method : {Request::Method::Post, Request::Method::Patch, Request::Method::Delete}) {
            Net net;
            net.server.enqueue(Reaction::json(status, R"({"code":"X"})"));
            const auto sent = net.send(makeRequest(method, method == Request::Method::Delete ? "" : R"({"a":1})"));
            WAIT_FOR(sent);
            QCOMPARE(errorOf(sent) ? errorKindName(errorOf(sent)->kind) : QString(), kind);
            QCOMPARE(net.server.requests().size(), kind.isEmpty() ? 2 : 1);
            if (method != Request::Method::Delete)
                QCOMPARE(net.server.requests().constLast().body, R"({"a":1})");
        }
    }

    void a429ParksTheWholeQueueWithACountdown()
    {
        Net net;
        net.config.limits.parallel = 1;
        net.server.enqueue(tooMany("2"));
        QElapsedTimer sinceRefusal;
        connect(&net.server, &FaultServer::requestSeen, this, [&] {
            if (!sinceRefusal.isValid())
                sinceRefusal.start();
        });
        const auto refused = net.send(makeRequest(Request::Method::Post));
        const auto other = net.get();
        Request pastGate = makeRequest(Request::Method::Get);
        pastGate.pastGate = true;
        const auto urgent = net.send(pastGate);
        QTRY_COMPARE(net.last().state, Exchange::State::Waiting);
        QTRY_VERIFY(net.transport->budget().waitMs > 1'000);
        QCOMPARE(net.transport->budget().queued, 3);
        QCOMPARE(net.server.requests().size(), 1);
        VERIFY_SUCCESS(refused);
        VERIFY_SUCCESS(other);
        VERIFY_SUCCESS(urgent);
        QVERIFY2(sinceRefusal.elapsed() >= 1'950, qPrintable(QString::number(sinceRefusal.elapsed())));
        QCOMPARE(net.server.requests().size(), 4);
        // Told about once a second, and that it is over.
        QTRY_COMPARE(net.transport->budget().waitMs, 0);
        QTRY_COMPARE(net.transport->budget().queued, 0);
        QList<qint64> waits;
        for (const Budget &budget : std::as_const(net.budgets)) {
            if (budget.waitMs > 0)
                waits.append(budget.waitMs);
        }
        QVERIFY(waits.size() >= 2);
        QVERIFY(std::is_sorted(waits.crbegin(), waits.crend()));
    }

    void a503ThatNamesATimeParksTheQueueToo()
    {
        Net net;
        net.config.limits.parallel = 1;
        net.server.enqueue(Reaction::json(503, R"({"code":"X"})", "Retry-After: 1\r\n"));
        const auto first = net.get();
        const auto second = net.get();
        QTRY_VERIFY(net.transport->budget().waitMs > 0);
        QCOMPARE(net.server.requests().size(), 1);
        VERIFY_SUCCESS(first);
        VERIFY_SUCCESS(second);
    }

    void soDoesOneToAWrite()
    {
        Net net;
        net.config.limits.parallel = 1;
        net.server.enqueue(Reaction::json(503, R"({"code":"X"})", "Retry-After: 1\r\n"));
        const auto first = net.send(makeRequest(Request::Method::Patch));
        const auto second = net.send(makeRequest(Request::Method::Patch));
        QTRY_VERIFY(net.transport->budget().waitMs > 0);
        QCOMPARE(net.server.requests().size(), 1);
        WAIT_FOR(first);
        QVERIFY(errorOf(first));
        VERIFY_SUCCESS(second);
    }

    /// Judged by the clock of who named it, not by ours.
    void aDateIsToldByTheServersClock()
    {
        Net net;
        const auto http = [](const QDateTime &date) {
            return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
        };
        const QDateTime there = QDateTime::currentDateTimeUtc().addSecs(-7'200);
        net.server.enqueue(
            Reaction::json(429, R"({"code":"TooManyRequests"})",
                           "Date: " + http(there) + "\r\nRetry-After: " + http(there.addSecs(3)) + "\r\n"));
        const auto sent = net.get();
        QTRY_VERIFY(net.transport->budget().waitMs > 1'000);
        QVERIFY(net.transport->budget().waitMs <= 3'000);
        net.transport->shutdown();
        COMPARE_KIND(sent, Cancelled);
    }

    void retryAfterMayBeADate()
    {
        Net net;
        const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(3);
        net.server.enqueue(
            tooMany(QLocale::c().toString(later, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1()));
        const auto sent = net.get();
        QTRY_VERIFY(net.transport->budget().waitMs > 1'000);
        QVERIFY(net.transport->budget().waitMs <= 3'000);
        net.transport->shutdown();
        COMPARE_KIND(sent, Cancelled);
    }

    void tooLongAWaitIsAnError()
    {
        Net net;
        net.config.limits.maxWaitMs = 5'000;
        net.server.setDefault(tooMany("7200"));
        const auto sent = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(sent, TooManyRequests);
        QCOMPARE(errorOf(sent)->retryAfterMs, 7'200'000);
        QCOMPARE(net.server.requests().size(), 1);
    }

    /// It is not met again by everybody who comes meanwhile: they hear it at once, and nothing is sent.
    void aLongPauseIsKeptForAll()
    {
        Net net;
        net.config.limits.maxWaitMs = 5'000;
        net.server.enqueue(tooMany("7200"));
        const auto first = net.get();
        COMPARE_KIND(first, TooManyRequests);
        for (const Request::Method method : {Request::Method::Get, Request::Method::Post}) {
            const auto next = net.send(makeRequest(method));
            COMPARE_KIND(next, TooManyRequests);
            QVERIFY(*errorOf(next)->retryAfterMs > 7'100'000 && *errorOf(next)->retryAfterMs <= 7'200'000);
        }
        QCOMPARE(net.server.requests().size(), 1);
        QTRY_VERIFY(net.transport->budget().waitMs > 7'100'000);
    }

    void endless429sEnd()
    {
        Net net;
        net.config.limits.maxWaitMs = 200;
        net.server.setDefault(tooMany("0"));
        const auto sent = net.get();
        COMPARE_KIND(sent, TooManyRequests);
        QVERIFY(net.server.requests().size() > 2); // 10, 20, 40, 80 ms, each less a half at most
        QVERIFY(net.server.requests().size() < 8);
    }

    void theBudgetIsLearnt()
    {
        Net net;
        net.server.setDefault(Reaction::json(200, success, "X-Rate-Limit: 20000\r\nX-Rate-Limit-Remaining: 19642\r\n"));
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QTRY_COMPARE(net.transport->budget().remaining, 19'642);
        QCOMPARE(net.transport->budget().limit, 20'000);
        QTRY_COMPARE(net.transport->budget().running, 0);
    }

    /// The window that was full may be one of a minute: what it says is no news of the hour.
    void aRefusalTellsNothingOfTheHour()
    {
        Net net;
        net.server.enqueue(Reaction::json(200, success, "X-Rate-Limit: 20000\r\nX-Rate-Limit-Remaining: 19642\r\n"));
        const auto first = net.get();
        VERIFY_SUCCESS(first);
        net.server.enqueue(Reaction::json(429, R"({"code":"TooManyRequests"})",
                                          "Retry-After: 0\r\nX-Rate-Limit: 20\r\nX-Rate-Limit-Remaining: 0\r\n"));
        const auto refused = net.get();
        VERIFY_SUCCESS(refused);
        QCOMPARE(net.server.requests().size(), 3);
        QTRY_COMPARE(net.transport->budget().running, 0);
        QCOMPARE(net.transport->budget().remaining, 19'642);
        QCOMPARE(net.transport->budget().limit, 20'000);
    }

    void narrowQuotasAreKept()
    {
        Net net;
        // A trial: 25 calls a minute may touch a source.
        net.server.setDefault(Reaction::json(200, success, "X-Rate-Limit: 500\r\nX-Rate-Limit-Remaining: 400\r\n"));
        const auto first = net.get();
        VERIFY_SUCCESS(first);
        QList<Net::Sent> tests;
        for (int i = 0; i < 30; ++i) {
            Request request = makeRequest(Request::Method::Post);
            request.callClass = CallClass::SetupTest;
            tests.append(net.send(request));
        }
        QTRY_COMPARE(net.server.count("POST"), 25);
        for (int i = 0; i < 25; ++i)
            VERIFY_SUCCESS(tests.at(i));
        // Others do not wait for them.
        const auto other = net.get();
        VERIFY_SUCCESS(other);
        QCOMPARE(net.server.count("POST"), 25);
        QTRY_COMPARE(net.transport->budget().queued, 5);
    }

    void theServersClockIsLearnt()
    {
        Net net;
        const auto dated = [](int seconds) {
            const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(seconds);
            return Reaction::json(
                200, success,
                "Date: " + QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1()
                    + "\r\n");
        };
        net.server.setHandler([&](const SeenRequest &) { return dated(3'600); });
        net.start();
        QSignalSpy changed(net.transport.get(), &Transport::clockOffsetChanged);
        const auto first = net.get();
        VERIFY_SUCCESS(first);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(std::abs(net.transport->clockOffsetMs() - 3'600'000) <= 1'000);
        net.server.setHandler([&](const SeenRequest &) { return dated(0); });
        const auto second = net.get();
        VERIFY_SUCCESS(second);
        QTRY_VERIFY(std::abs(net.transport->clockOffsetMs()) <= 1'000);
    }
};

SLUICE_TEST(TstRetries)
#include "tst_retries.moc"
