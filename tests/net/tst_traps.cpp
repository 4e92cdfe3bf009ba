// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

#include <QThread>

using namespace sluice;
using namespace sluice::test;
using Then = Reaction::Then;

/// What QNetworkAccessManager does by itself, and would do wrong here.
class TstTraps : public QObject
{
    Q_OBJECT

private slots:
    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        Net net;
        FaultServer elsewhere;
        const QByteArray location = "Location: " + elsewhere.url().toEncoded() + "/v1/things\r\n";
        net.server.setDefault(Reaction::json(status, {}, location));
        const auto read = net.get();
        COMPARE_KIND(read, Redirect);
        QCOMPARE(errorOf(read)->httpStatus, status);
        const auto write = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(write, Redirect);
        QCOMPARE(net.server.requests().size(), 2);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void aChallengeIsNotAnswered()
    {
        Net net;
        net.server.setDefault(
            Reaction::json(401, R"({"code":"AuthFailed"})", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
        Request request = makeRequest(Request::Method::Get);
        request.pastGate = true;
        const auto sent = net.send(request);
        COMPARE_KIND(sent, Unauthorized);
        QCOMPARE(net.server.requests().size(), 1);
    }

    void cookiesAreNotKept()
    {
        Net net;
        net.server.setDefault(Reaction::json(200, success, "Set-Cookie: a=b; Path=/\r\nETag: \"x\"\r\n"));
        for (int i = 0; i < 2; ++i) {
            const auto sent = net.get();
            VERIFY_SUCCESS(sent);
        }
        QCOMPARE(net.server.requests().size(), 2);
        QVERIFY(!net.server.requests().constLast().headers.contains("cookie"));
        QVERIFY(!net.server.requests().constLast().headers.contains("if-none-match"));
    }

    void aDripDoesNotEscapeTheTimeLimit()
    {
        Net net;
        net.config.limits.normalMs = 500;
        net.config.limits.inactivityMs = 5'000;
        Reaction drip = Reaction::json(200, "{\"code\":\"" + QByteArray(2'000, 'x') + "\"}");
        drip.dripMs = 5;
        net.server.setDefault(drip);
        const auto sent = net.get();
        COMPARE_KIND(sent, Timeout);
        QCOMPARE(net.server.requests().size(), 1); // the limit is that of the call, not of a try
    }

    void theTimeLimitHoldsForAllTries()
    {
        Net net;
        net.config.limits.inactivityMs = 300;
        net.config.limits.normalMs = 500;
        net.config.limits.retries = 100;
        net.server.setDefault(Reaction::stall());
        const auto sent = net.get();
        COMPARE_KIND(sent, Timeout);
        QCOMPARE(net.server.requests().size(), 2);
    }

    void slowCallsMayBeSilentBeforeTheirAnswer_data()
    {
        QTest::addColumn<Request::Limit>("limit");
        QTest::newRow("slow") << Request::Limit::Slow;
        QTest::newRow("reload") << Request::Limit::Reload;
    }
    void slowCallsMayBeSilentBeforeTheirAnswer()
    {
        QFETCH(Request::Limit, limit);
        Net net;
        net.config.limits.inactivityMs = 100;
        Reaction late = Reaction::json(200, success);
        late.delayMs = 400;
        net.server.setDefault(late);
        Request request = makeRequest(Request::Method::Post);
        request.limit = limit;
        const auto sent = net.send(request);
        VERIFY_SUCCESS(sent);
        QVERIFY(net.last().elapsedMs >= 400);
    }

    void aSlowAnswerIsNoMissingConnection()
    {
        Net net;
        net.config.limits.connectMs = 150;
        net.config.limits.inactivityMs = 5'000;
        Reaction late = Reaction::json(200, success);
        late.delayMs = 400;
        net.server.setDefault(late);
        for (const Request::Method method : {Request::Method::Get, Request::Method::Post, Request::Method::Delete}) {
            const auto sent = net.send(makeRequest(method));
            VERIFY_SUCCESS(sent);
        }
        QCOMPARE(net.server.requests().size(), 3);
    }

    void eachKindOfCallHasItsLimit()
    {
        Net net;
        net.config.limits.inactivityMs = 0;
        net.config.limits.normalMs = 50;
        net.config.limits.slowMs = 300;
        net.config.limits.reloadMs = 600;
        net.server.setDefault(Reaction::stall());
        QList<Net::Sent> sent;
        for (const Request::Limit limit : {Request::Limit::Reload, Request::Limit::Slow, Request::Limit::Normal}) {
            Request request = makeRequest(Request::Method::Get);
            request.limit = limit;
            sent.append(net.send(request));
        }
        COMPARE_KIND(sent.at(2), Timeout);
        QVERIFY(!sent.at(1).isFinished());
        COMPARE_KIND(sent.at(1), Timeout);
        QVERIFY(!sent.at(0).isFinished());
        COMPARE_KIND(sent.at(0), Timeout);
    }

    void emptyBodiesAreNoSuccess()
    {
        Net net;
        net.server.setDefault(Reaction::json(200, {}));
        const auto read = net.get();
        COMPARE_KIND(read, BadAnswer);
        const auto write = net.send(makeRequest(Request::Method::Delete));
        COMPARE_KIND(write, OutcomeUnknown);
        QCOMPARE(net.server.requests().size(), 2);
    }

    /// A sign-in page of a network, with a 200: nothing has broken, and to ask again would bring it again.
    void aForeignPageIsNoBrokenConnection()
    {
        Net net;
        net.server.setDefault(
            Reaction::raw("HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\nContent-Length: 20\r\n\r\n"
                          "<html>Sign in</html>"));
        const auto read = net.get();
        COMPARE_KIND(read, BadAnswer);
        QCOMPARE(errorOf(read)->contentType, QStringLiteral("text/html"));
        QCOMPARE(errorOf(read)->httpStatus, 200);
        QCOMPARE(net.server.count("GET"), 1);
        const auto write = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(write, OutcomeUnknown);
        QCOMPARE(errorOf(write)->cause, Error::Kind::BadAnswer);
        QCOMPARE(errorOf(write)->contentType, QStringLiteral("text/html"));
    }

    /// It has the length that was told: it is what was sent, though it looks as if it had been cut.
    void whatIsWholeIsNotCut()
    {
        Net net;
        net.server.setDefault(Reaction::json(200, "{\"code\":\"Succ"));
        const auto read = net.get();
        COMPARE_KIND(read, BadAnswer);
        QVERIFY(errorOf(read)->contentType.isEmpty());
        QCOMPARE(net.server.count("GET"), 1);
    }

    void whyTheOutcomeOfAWriteIsUnknown()
    {
        Net net;
        net.config.limits.inactivityMs = 200;
        net.server.enqueue(Reaction::stall());
        const auto late = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(late, OutcomeUnknown);
        QCOMPARE(errorOf(late)->cause, Error::Kind::Timeout);
        QTRY_COMPARE(net.last(1).cause, Error::Kind::Timeout);

        net.server.enqueue(Reaction::die(Reaction::Then::Close));
        const auto broken = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(broken, OutcomeUnknown);
        QCOMPARE(errorOf(broken)->cause, Error::Kind::Network);

        net.server.enqueue(Reaction::json(502, {}));
        const auto failed = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(failed, OutcomeUnknown);
        QCOMPARE(errorOf(failed)->cause, Error::Kind::Server);

        Net patient;
        patient.config.limits.inactivityMs = 0;
        patient.server.enqueue(Reaction::stall());
        const auto givenUp = patient.send(makeRequest(Request::Method::Post));
        QTRY_COMPARE(patient.server.count("POST"), 1);
        patient.transport->shutdown();
        COMPARE_KIND(givenUp, OutcomeUnknown);
        QCOMPARE(errorOf(givenUp)->cause, Error::Kind::Cancelled);
    }

    void noContentIsASuccessOfADeleteAlone()
    {
        Net net;
        net.server.setDefault(Reaction::raw("HTTP/1.1 204 No Content\r\n\r\n"));
        const auto deleted = net.send(makeRequest(Request::Method::Delete));
        VERIFY_SUCCESS(deleted);
        const auto read = net.get();
        COMPARE_KIND(read, BadAnswer);
        const auto posted = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(posted, OutcomeUnknown);
        QCOMPARE(net.server.requests().size(), 3);
    }

    void brokenCompressionIsNoAnswer()
    {
        Net net;
        net.server.setDefault(Reaction::json(200, "this is not gzip", "Content-Encoding: gzip\r\n"));
        const auto read = net.get();
        COMPARE_KIND(read, Network);
        const auto write = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(write, OutcomeUnknown);
        QCOMPARE(net.server.count("POST"), 1);
    }

    void inflatesAndDecodesOnTheNetworkThread()
    {
        Net net;
        // More than Qt's own limit on what a body may inflate to.
        const QByteArray body = "{\"code\":\"Success\",\"data\":\"" + QByteArray(20'000'000, 'a') + "\"}";
        // zlib's format behind four bytes of Qt's, which is what "deflate" means.
        net.server.setDefault(Reaction::json(200, qCompress(body).sliced(4), "Content-Encoding: deflate\r\n"));
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QVERIFY(sent.result()->body == body);
        QVERIFY(sent.result()->thread != QThread::currentThreadId());
        QVERIFY2(sent.result()->fed > 1, "fed in one piece, not as it arrived");
        QTRY_COMPARE(net.last().bytesReceived, body.size());
    }

    void aBodyLargerThanWhatIsReadAhead()
    {
        // Qt is told to hold no more than a part of it: the rest waits in the socket, and comes all the same.
        Net net;
        const QByteArray body = "{\"code\":\"Success\",\"data\":\"" + QByteArray(30'000'000, 'a') + "\"}";
        net.server.setDefault(Reaction::json(200, body));
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QVERIFY(sent.result()->body == body);
        QTRY_COMPARE(net.last().bytesReceived, body.size());
    }

    void progressIsToldWhileTheBodyArrives()
    {
        Net net;
        net.config.limits.inactivityMs = 5'000; // the headers drip as well
        Reaction drip = Reaction::json(200, "{\"code\":\"" + QByteArray(60, 'x') + "\"}");
        drip.dripMs = 10;
        net.server.setDefault(drip);
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QTRY_VERIFY(net.last().state == Exchange::State::Done);
        qint64 before = 0;
        int steps = 0;
        for (const Exchange &exchange : net.exchanges) {
            if (exchange.state != Exchange::State::Running || exchange.bytesReceived == 0)
                continue;
            QVERIFY(exchange.bytesReceived > before && exchange.bytesReceived < net.last().bytesReceived + 1);
            before = exchange.bytesReceived;
            ++steps;
        }
        QVERIFY2(steps >= 2, qPrintable(QString::number(steps)));
    }

    void answersHaveASizeLimitOfOurs()
    {
        Net net;
        net.config.limits.maxBodyBytes = 1'000;
        const QByteArray body = "{\"code\":\"" + QByteArray(1'000'000, 'a') + "\"}";
        net.server.setDefault(Reaction::json(200, qCompress(body).sliced(4), "Content-Encoding: deflate\r\n"));
        const auto read = net.get();
        COMPARE_KIND(read, TooLarge);
        QCOMPARE(net.server.requests().size(), 1);
        const auto write = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(write, OutcomeUnknown);
    }

    void errorsAreToldByStatusFirst_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *kind) {
            QTest::newRow(name) << status << body << QString::fromLatin1(kind);
        };
        row("400", 400, R"({"code":"InvalidInput","message":"Field 'x' is required"})", "InvalidInput");
        row("401", 401, R"({"code":"AuthFailed"})", "Unauthorized");
        row("403", 403, R"({"code":"Forbidden"})", "Forbidden");
        row("404 of an entity", 404, R"({"code":"NotFound_Connection"})", "NotFound");
        row("404 of a gateway", 404, "<html><body>no such page</body></html>", "NotServed");
        row("409", 409, "nothing usable", "Conflict");
        row("413", 413, "<html>too large</html>", "TooLarge");
        row("429", 429, R"({"code":"TooManyRequests"})", "TooManyRequests");
        row("500", 500, R"({"code":"InternalError"})", "Server");
        row("500 cut JSON", 500, "{\"code\":\"Inter", "Server");
        row("502 with HTML", 502, "<html><h1>Bad gateway</h1></html>", "Server");
        row("503 empty", 503, {}, "Server");
        row("a success in an error", 400, R"({"code":"Success"})", "InvalidInput");
        row("206", 206, R"({"code":"Success"})", "BadAnswer");
    }
    void errorsAreToldByStatusFirst()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        Net net;
        net.config.limits.retries = 0;
        net.config.limits.maxWaitMs = 0; // no waiting after the 429
        net.server.setDefault(Reaction::json(status, body));
        Request request = makeRequest(Request::Method::Get);
        request.pastGate = true;
        const auto sent = net.send(request);
        WAIT_FOR(sent);
        QVERIFY(errorOf(sent));
        QCOMPARE(errorKindName(errorOf(sent)->kind), kind);
        QCOMPARE(errorOf(sent)->httpStatus, status);
        QVERIFY(!errorOf(sent)->requestId.isEmpty());
        QTRY_COMPARE(net.last().httpStatus, status);
        QCOMPARE(errorOf(sent)->requestId, net.last().requestId);
        QVERIFY(net.last().error);
        QCOMPARE(errorKindName(*net.last().error), kind);
    }

    void theEnvelopeIsKeptWhateverTheStatus()
    {
        Net net;
        net.server.setDefault(Reaction::json(409, R"({"code":"Conflict_X","message":"it \u00fcbt"})"));
        const auto sent = net.send(makeRequest(Request::Method::Patch));
        WAIT_FOR(sent);
        QCOMPARE(errorOf(sent)->apiCode, QStringLiteral("Conflict_X"));
        QCOMPARE(errorOf(sent)->serverMessage, QStringLiteral(u"it übt"));
    }

    void aGatewaysPageIsTextInTheDetail()
    {
        Net net;
        net.config.limits.retries = 0;
        net.server.setDefault(Reaction::json(
            502, "<html><head><style>x{}</style></head><body><h1>502 Bad\nGateway</h1>nginx</body></html>"));
        const auto sent = net.get();
        COMPARE_KIND(sent, Server);
        QCOMPARE(errorOf(sent)->detail, QStringLiteral("502 Bad Gateway nginx"));
    }

    void noErrorHoldsTheUrl()
    {
        Net net;
        net.config.limits.retries = 0;
        net.server.stopListening();
        Request request = makeRequest(Request::Method::Get);
        request.query = {{QStringLiteral("cursor"), QStringLiteral("opaque")}};
        const auto sent = net.send(request);
        COMPARE_KIND(sent, Network);
        QVERIFY(!errorOf(sent)->detail.contains(u"127.0.0.1"));
        QVERIFY(!errorOf(sent)->detail.contains(u"things"));
    }
};

SLUICE_TEST(TstTraps)
#include "tst_traps.moc"
