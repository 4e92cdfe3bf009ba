// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

namespace {

/// Everything a log or an error could show, in one.
QByteArray everything(const Net &net, const QList<Net::Sent> &sent)
{
    QByteArray text;
    for (const Exchange &exchange : net.exchanges) {
        text += exchange.path.toUtf8() + '\n' + exchange.baseUrl.toUtf8() + '\n' + exchange.requestBody + '\n'
                + exchange.errorBody + '\n' + toCurl(exchange).toUtf8() + '\n';
    }
    for (const Net::Sent &one : sent) {
        if (const auto error = errorOf(one))
            text +=
                error->apiCode.toUtf8() + '\n' + error->serverMessage.toUtf8() + '\n' + error->detail.toUtf8() + '\n';
    }
    return text;
}

} // namespace

class TstExchange : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachState()
    {
        Net net;
        net.server.enqueue(Reaction::json(503, R"({"code":"X"})"));
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QTRY_COMPARE(net.last().state, Exchange::State::Done);
        QList<Exchange::State> states;
        for (const Exchange &exchange : std::as_const(net.exchanges))
            states.append(exchange.state);
        using S = Exchange::State;
        QCOMPARE(states, (QList<S>{S::Queued, S::Running, S::Waiting, S::Running, S::Done}));
        const Exchange last = net.last();
        QCOMPARE(last.number, 1u);
        QCOMPARE(last.attempt, 2);
        QCOMPARE(last.method, QStringLiteral("GET"));
        QCOMPARE(last.path, QStringLiteral("/v1/things"));
        QCOMPARE(last.baseUrl, net.server.url().toString());
        QCOMPARE(last.httpStatus, 200);
        QCOMPARE(last.bytesReceived, success.size());
        QVERIFY(!last.error);
        QVERIFY(last.errorBody.isEmpty());
        QVERIFY(!last.startedAt.isNull());
    }

    void theLogComesBeforeTheAnswer()
    {
        Net net;
        const auto sent = net.get();
        Exchange::State seen = Exchange::State::Queued;
        QFutureWatcher<Result<Text>> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, this, [&] { seen = net.last().state; });
        watcher.setFuture(sent);
        VERIFY_SUCCESS(sent);
        QTRY_COMPARE(seen, Exchange::State::Done);
    }

    void keepsNoSecret()
    {
        Net net;
        net.config.limits.retries = 0;
        const Credentials old = net.config.credentials;
        const QByteArray base64 = QByteArray(old.key.toUtf8() + ':' + old.secret.toUtf8()).toBase64();
        const QByteArray secrets[] = {old.key.toUtf8(), old.secret.toUtf8(), base64,      "hunter22",
                                      "db.example.com", "opaque-cursor",     "new-secret"};
        // A server that says back all it was told, in JSON and in HTML.
        const QByteArray told = old.key.toUtf8() + " s3cr3t/with\\\"quotes " + base64 + " hunter22 new-secret";
        net.server.enqueue(Reaction::json(400, "{\"code\":\"" + told + "\",\"message\":\"" + told
                                                   + "\",\"config\":{\"host\":\"db.example.com\"}}"));
        net.server.enqueue(Reaction::json(500, "<html><p>" + told + " " + old.secret.toUtf8() + "</p></html>"));
        net.server.enqueue(Reaction::json(200, "{\"data\":{\"config\":{\"host\":\"db.example.com\"}}}"));
        net.server.enqueue(Reaction::raw("HTTP/1.1 400 " + told + "\r\nContent-Length: 3\r\n\r\n{\"p"));
        net.start();
        net.transport->setCredentials({QStringLiteral("new-key"), QStringLiteral("new-secret")});
        Request request =
            makeRequest(Request::Method::Post,
                        R"({"service":"postgres","config":{"host":"db.example.com","password":"hunter22"}})");
        request.query = {{QStringLiteral("cursor"), QStringLiteral("opaque-cursor")}};
        QList<Net::Sent> sent;
        for (int i = 0; i < 4; ++i) {
            sent.append(net.send(request));
            WAIT_FOR(sent.constLast());
            QVERIFY(errorOf(sent.constLast()));
        }
        QTRY_COMPARE(net.last(4).state, Exchange::State::Done);
        const QByteArray shown = everything(net, sent);
        for (const QByteArray &secret : secrets)
            QVERIFY2(!shown.contains(secret), secret.constData());
        QVERIFY(shown.contains(R"("service":"postgres")"));
        QVERIFY(shown.contains(R"("password":"<string>")"));
        QVERIFY(shown.contains("[redacted]"));
    }

    void keepsTheBeginningOfAnErrorOnly()
    {
        Net net;
        net.server.enqueue(Reaction::json(400, "{\"code\":\"X\",\"message\":\"" + QByteArray(5'000, 'm') + "\"}"));
        const auto failed = net.get();
        COMPARE_KIND(failed, InvalidInput);
        QTRY_COMPARE(net.last(1).errorBody.size(), 1'024);
        QVERIFY(net.last(1).errorBody.startsWith("{\"code\":\"X\""));
        const auto fine = net.get();
        VERIFY_SUCCESS(fine);
        QTRY_COMPARE(net.last(2).state, Exchange::State::Done);
        QVERIFY(net.last(2).errorBody.isEmpty());
    }

    void keepsSixtyFourKilobytesOfARequest()
    {
        Net net;
        const auto sent = net.send(makeRequest(Request::Method::Patch, "{\"a\":\"" + QByteArray(200'000, 'x') + "\"}"));
        VERIFY_SUCCESS(sent);
        QTRY_COMPARE(net.last().requestBody.size(), 64 * 1'024);
    }
};

SLUICE_TEST(TstExchange)
#include "tst_exchange.moc"
