// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitest.h"
#include "testregistry.h"

#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace {

const ConnectionId one(QStringLiteral("a"));

} // namespace

class TstApiClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Budget>();
        qRegisterMetaType<Exchange>();
    }

    void readOnlyRefusesWritesAlone()
    {
        Api api([](ApiConfig &config) { config.readOnly = true; });
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::json(fixture("connection")));
        COMPARE_KIND(Api::wait(api.client.connections().sync(one, false)), ReadOnly);
        COMPARE_KIND(Api::wait(api.client.connections().modify(one, {.paused = true})), ReadOnly);
        COMPARE_KIND(Api::wait(api.client.connections().test(one)), ReadOnly);
        VERIFY_RESULT(Api::wait(api.client.connections().get(one)));
        QCOMPARE(api.script.count(), 1);

        api.client.setReadOnly(false);
        api.script.on("POST", "/v1/connections/a/sync", ScriptedAnswer::json(R"({"code":"Success"})"));
        VERIFY_RESULT(Api::wait(api.client.connections().sync(one, false)));
    }

    void tellsTheBudget()
    {
        Api api;
        QSignalSpy changed(&api.client, &ApiClient::budgetChanged);
        ScriptedAnswer answer = ScriptedAnswer::json(fixture("account"));
        answer.headers << std::pair<QByteArray, QByteArray>("X-Rate-Limit", "500")
                       << std::pair<QByteArray, QByteArray>("X-Rate-Limit-Remaining", "321");
        api.script.on("GET", "/v1/account/info", answer);
        VERIFY_RESULT(Api::wait(api.client.account().info()));
        QTRY_COMPARE_WITH_TIMEOUT(api.client.budget().remaining, std::optional(321), patience);
        QCOMPARE(api.client.budget().limit, std::optional(500));
        QVERIFY(!changed.isEmpty());
    }

    void learnsTheServersClock()
    {
        Api api;
        QSignalSpy changed(&api.client, &ApiClient::clockOffsetChanged);
        ScriptedAnswer answer = ScriptedAnswer::json(fixture("account"));
        const QDateTime there = QDateTime::currentDateTimeUtc().addSecs(3600);
        answer.headers << std::pair<QByteArray, QByteArray>(
            "Date", QLocale::c().toString(there, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1());
        api.script.on("GET", "/v1/account/info", answer);
        VERIFY_RESULT(Api::wait(api.client.account().info()));
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        QVERIFY(qAbs(api.client.clockOffsetMs() - 3'600'000) < 10'000);
    }

    void tellsExchangesWithTheirOperation()
    {
        Api api;
        QSignalSpy changed(&api.client, &ApiClient::exchangeChanged);
        api.script.on("POST", "/v1/connections/a/sync", ScriptedAnswer::json(R"({"code":"Success"})"));
        VERIFY_RESULT(Api::wait(api.client.connections().sync(one, false, {.operation = OperationId(7)})));
        const auto last = [&] {
            return changed.isEmpty() ? Exchange() : changed.last().at(0).value<Exchange>();
        };
        QTRY_COMPARE_WITH_TIMEOUT(last().state, Exchange::State::Done, patience);
        QCOMPARE(last().operation, OperationId(7));
        QCOMPARE(last().method, QStringLiteral("POST"));
        QCOMPARE(last().path, QStringLiteral("/v1/connections/a/sync"));
        QCOMPARE(last().httpStatus, 200);
        QCOMPARE(last().requestBody, R"({"force":false})");
    }

    void asksWhetherTheKeyIsGood()
    {
        Api api;
        QSignalSpy unauthorized(&api.client, &ApiClient::unauthorized);
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::json(R"({"code":"AuthFailed","message":"No"})", 401));
        api.script.on("GET", "/v1/account/info", ScriptedAnswer::json(fixture("account")));
        const auto held = api.client.connections().get(one);
        QTRY_COMPARE_WITH_TIMEOUT(unauthorized.count(), 1, patience);
        // The gate is closed: only the question itself passes.
        const auto waiting = api.client.account().info();
        VERIFY_RESULT(Api::wait(api.client.account().info({.pastGate = true})));
        QVERIFY(!held.isFinished());
        QVERIFY(!waiting.isFinished());
        api.client.resolveUnauthorized(true);
        COMPARE_KIND(Api::wait(held), Forbidden);
        VERIFY_RESULT(Api::wait(waiting));
    }

    void aClosedGateHoldsEverything()
    {
        Api api;
        api.script.on("GET", "/v1/account/info", ScriptedAnswer::json(fixture("account")));
        api.client.setGateOpen(false);
        const auto waiting = api.client.account().info();
        VERIFY_RESULT(Api::wait(api.client.account().info({.pastGate = true})));
        QVERIFY(!waiting.isFinished());
        api.client.setGateOpen(true);
        VERIFY_RESULT(Api::wait(waiting));
    }

    void foregroundBeforeBackground()
    {
        Api api;
        api.script.on("GET", "/v1/account/info", ScriptedAnswer::json(fixture("account")));
        api.script.on("GET", "/v1/groups", ScriptedAnswer::json(fixture("groups")));
        api.client.setGateOpen(false);
        const auto background = api.client.groups().page({}, 100, {.background = true});
        const auto foreground = api.client.account().info();
        api.client.setGateOpen(true);
        VERIFY_RESULT(Api::wait(background));
        VERIFY_RESULT(Api::wait(foreground));
        QCOMPARE(api.script.requests()[0].path, "/v1/account/info");
        QCOMPARE(api.script.requests()[1].path, "/v1/groups");
    }

    void cancelsAnOperation()
    {
        Api api;
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::hold({}));
        api.script.on("POST", "/v1/connections/a/sync", ScriptedAnswer::hold({}));
        const auto read = api.client.connections().get(one, {.operation = OperationId(1)});
        const auto other = api.client.connections().get(one, {.operation = OperationId(2)});
        const auto write = api.client.connections().sync(one, false, {.operation = OperationId(1)});
        QTRY_COMPARE_WITH_TIMEOUT(api.script.count(), 3, patience);
        api.client.cancelOperation(OperationId(1));
        COMPARE_KIND(Api::wait(read), Cancelled);
        COMPARE_KIND(Api::wait(write), OutcomeUnknown); // it was on its way
        QVERIFY(!other.isFinished());
    }

    void cancelsOneExchange()
    {
        Api api;
        QSignalSpy changed(&api.client, &ApiClient::exchangeChanged);
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::hold({}));
        const auto read = api.client.connections().get(one);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        api.client.cancel(changed.last().at(0).value<Exchange>().number);
        COMPARE_KIND(Api::wait(read), Cancelled);
    }

    void drainsWhenShutDown()
    {
        Api api;
        QSignalSpy drained(&api.client, &ApiClient::drained);
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::hold({}));
        QList<QFuture<Result<Connection>>> reads;
        for (int i = 0; i < 50; ++i)
            reads.append(api.client.connections().get(one));
        QTRY_VERIFY_WITH_TIMEOUT(api.script.count() > 0, patience);
        api.client.shutdown();
        QTRY_COMPARE_WITH_TIMEOUT(drained.count(), 1, patience);
        for (const auto &read : reads)
            COMPARE_KIND(Api::wait(read), Cancelled);
        COMPARE_KIND(Api::wait(api.client.connections().get(one)), Cancelled);
    }

    void answersEvenWhenDestroyed()
    {
        QFuture<Result<Connection>> read;
        {
            Api api;
            api.script.on("GET", "/v1/connections/a", ScriptedAnswer::hold({}));
            read = api.client.connections().get(one);
            QTRY_COMPARE_WITH_TIMEOUT(api.script.count(), 1, patience);
        }
        QVERIFY(read.isFinished());
        COMPARE_KIND(read.result(), Cancelled);
    }

    void preconnects()
    {
        Api api([](ApiConfig &config) { config.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1")); });
        api.client.preconnect();
        QTRY_COMPARE_WITH_TIMEOUT(api.script.preconnects(), 1, patience);
        QCOMPARE(api.script.count(), 0);
    }

    void speedShortensTheLimits()
    {
        // Of the two minutes that a read may take in all, 12 ms are left.
        Api api([](ApiConfig &config) { config.speed = 10'000; });
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::hold({}));
        COMPARE_KIND(Api::wait(api.client.connections().get(one)), Timeout);
    }

    void setupTestsMayTakeLonger()
    {
        // 60 ms without a byte end a read, but the tests are silent until they are done: they end with their own limit.
        Api api([](ApiConfig &config) { config.speed = 1'000; });
        api.script.on("POST", "/v1/connections/a/test", ScriptedAnswer::hold({}));
        api.script.on("GET", "/v1/connections/a", ScriptedAnswer::hold({}));
        api.script.on("PATCH", "/v1/connections/a", ScriptedAnswer::hold({}));
        const auto test = api.client.connections().test(one);
        const auto changedWithTests = api.client.connections().modify(one, {.paused = true, .runSetupTests = true});
        QTRY_COMPARE_WITH_TIMEOUT(api.script.count(), 2, patience);
        COMPARE_KIND(Api::wait(api.client.connections().get(one)), Timeout);
        QVERIFY(!test.isFinished());
        QVERIFY(!changedWithTests.isFinished());
        COMPARE_KIND(Api::wait(test), OutcomeUnknown);
        COMPARE_KIND(Api::wait(changedWithTests), OutcomeUnknown);
    }

    void neverSendsCredentialsInTheClear()
    {
        Api api([](ApiConfig &config) { config.baseUrl = QUrl(QStringLiteral("http://api.example.com")); });
        COMPARE_KIND(Api::wait(api.client.account().info()), InvalidInput);
        QCOMPARE(api.script.count(), 0);
    }
};

SLUICE_TEST(TstApiClient)
#include "tst_apiclient.moc"
