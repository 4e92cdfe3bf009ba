// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "manualclock.h"
#include "operationlog.h"
#include "patience.h"
#include "session.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using test::patience;

namespace {

/// A demo account and a session of it, both living as fast as they can.
class Demo
{
public:
    explicit Demo(DemoOptions options = {})
        : server([&options] {
            options.speed = 3000;
            return options;
        }())
    {
        ok = server.start().has_value();
        config.baseUrl = server.url();
        config.intervals = Intervals().faster(100);
    }

    std::unique_ptr<Session> session(const QString &secret = {})
    {
        return std::make_unique<Session>(
            config, Credentials{.key = server.key(), .secret = secret.isEmpty() ? server.secret() : secret}, clock);
    }

    DemoServer server;
    SystemClock clock;
    SessionConfig config;
    bool ok = false;
};

/// A demo account that stands still, and time that passes when the test says so.
class Still
{
public:
    Still()
        : server([] {
            DemoOptions options;
            options.frozenNow = Timestamp::fromIso(u"2026-06-01T08:00:00Z");
            return options;
        }())
    {
        ok = server.start().has_value();
        config.baseUrl = server.url();
        session = std::make_unique<Session>(config, Credentials{.key = server.key(), .secret = server.secret()}, clock);
    }

    bool load()
    {
        session->signIn();
        return QTest::qWaitFor([this] { return session->connections().isComplete(); }, patience);
    }
    [[nodiscard]] int lists() const { return server.requestCount("GET", "/v1/connections"); }
    [[nodiscard]] int questions() const { return server.requestCount("GET", "/v1/account/info"); }

    DemoServer server;
    test::ManualClock clock;
    SessionConfig config;
    std::unique_ptr<Session> session;
    bool ok = false;
};

void drain(std::unique_ptr<Session> session)
{
    QSignalSpy drained(session.get(), &Session::drained);
    session->shutdown();
    QTRY_COMPARE_WITH_TIMEOUT(drained.count(), 1, patience);
}

/// A connection of the account that could sync now.
ConnectionId healthyOne(const Session &session)
{
    const ConnectionStore &store = session.connections();
    for (int row = 0; row < store.count(); ++row) {
        if (store.verdictAt(row).health == Health::Healthy)
            return store.at(row).id;
    }
    return {};
}

} // namespace

/// Sessions against the demo account, over real HTTP.
class TstSession : public QObject
{
    Q_OBJECT

private slots:
    void readsTheWholeAccount()
    {
        Demo account;
        QVERIFY(account.ok);
        auto session = account.session();
        QSignalSpy added(&session->connections(), &ConnectionStore::connectionsAdded);
        session->signIn();
        QCOMPARE(session->state(), Session::State::SigningIn);
        QTRY_VERIFY_WITH_TIMEOUT(session->connections().isComplete(), patience);
        QCOMPARE(session->state(), Session::State::Ready);
        QVERIFY(session->connections().count() > 30);
        // Another list, which may come later.
        QTRY_COMPARE_WITH_TIMEOUT(session->connections().groups().size(), 5, patience);
        QVERIFY(!session->account().id.isEmpty());
        // One page of the account, never a request a group.
        QCOMPARE(added.count(), 1);
        QCOMPARE(account.server.requestCount("GET", "/v1/connections"), 1);
        QVERIFY(session->budget().remaining.has_value());
        drain(std::move(session));
    }

    void aWrongKeyIsSaidAtOnce()
    {
        Demo account;
        QVERIFY(account.ok);
        auto session = account.session(QStringLiteral("wrong"));
        QSignalSpy refused(session.get(), &Session::signInRefused);
        session->signIn();
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, patience);
        QCOMPARE(session->state(), Session::State::SignedOut);
        QCOMPARE(session->error()->kind, Error::Kind::Unauthorized);
        QCOMPARE(session->connections().count(), 0);
        drain(std::move(session));
    }

    void offlineComesBackByItself()
    {
        Demo account;
        QVERIFY(account.ok);
        account.server.setFaults({QStringLiteral("GET /v1/account/info 1-50 close")});
        auto session = account.session();
        session->signIn();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Offline, patience);
        account.server.setFaults({});
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Ready, patience);
        drain(std::move(session));
    }

    /// Of a key that was known to be good both were asked for, and neither came.
    void offlineFromTheStartIsReadByOneRetry()
    {
        Demo account;
        QVERIFY(account.ok);
        account.config.keyWasGood = true;
        account.server.setFaults({QStringLiteral("GET /v1/** close")});
        auto session = account.session();
        session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(session->state() == Session::State::Offline && session->connections().error(),
                                 patience);
        account.server.setFaults({});
        session->retry();
        QTRY_VERIFY_WITH_TIMEOUT(session->connections().isComplete(), patience);
        QCOMPARE(session->state(), Session::State::Ready);
        QVERIFY(!session->account().id.isEmpty());
        drain(std::move(session));
    }

    /// The key may read the connections and not the destinations: the account works.
    void aMissingRightIsNoVerdictOnTheAccount()
    {
        Still s;
        s.server.setFaults(
            {QStringLiteral("GET /v1/destinations status 403"), QStringLiteral("GET /v1/groups status 403")});
        QVERIFY(s.ok && s.load());
        s.session->connections().loadDestinations();
        QTRY_VERIFY_WITH_TIMEOUT(s.session->connections().destinationsError().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(s.session->connections().groupsError().has_value(), patience);
        QCOMPARE(s.session->state(), Session::State::Ready);
        s.clock.advance(15'000);
        QTest::qWait(0);
        QCOMPARE(s.server.requestCount("GET", "/v1/destinations"), 1);
        drain(std::move(s.session));
    }

    /// Soon at first, then no more often than it would be read anyway.
    void aListThatFailsIsAskedForLessAndLessOften()
    {
        Still s;
        QVERIFY(s.ok && s.load());
        s.session->connections().setAttention(ConnectionStore::Attention::Hidden);
        s.server.setFaults({QStringLiteral("GET /v1/connections status 500")});
        QSignalSpy failed(&s.session->connections(), &ConnectionStore::failed);
        s.session->retry();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(s.session->state(), Session::State::Degraded);
        int answers = 1;
        for (const qint64 pause : {15'000, 30'000, 60'000, 120'000, 240'000, 300'000, 300'000}) {
            s.clock.advance(pause - 1);
            QTest::qWait(0);
            QCOMPARE(s.lists(), 1 + answers);
            s.clock.advance(1);
            ++answers;
            QTRY_COMPARE_WITH_TIMEOUT(failed.count(), answers, patience);
        }
        s.server.setFaults({});
        s.clock.advance(300'000);
        QTRY_COMPARE_WITH_TIMEOUT(s.session->state(), Session::State::Ready, patience);
        drain(std::move(s.session));
    }

    void theServicesOwnPauseIsKept()
    {
        Still s;
        QVERIFY(s.ok);
        s.server.setFaults({QStringLiteral("GET /v1/account/info status 500 retry-after=400")});
        s.session->signIn();
        QTRY_COMPARE_WITH_TIMEOUT(s.session->state(), Session::State::Degraded, patience);
        s.clock.advance(399'000);
        QTest::qWait(0);
        QCOMPARE(s.questions(), 1);
        s.server.setFaults({});
        s.clock.advance(1'000);
        QTRY_COMPARE_WITH_TIMEOUT(s.session->state(), Session::State::Ready, patience);
        drain(std::move(s.session));
    }

    /// A request meets 401, and whether the key is good cannot be asked: what arrives from before is no answer to that.
    void aDoubtOutlivesWhatWasUnderWay()
    {
        Still s;
        QVERIFY(s.ok && s.load());
        const ConnectionId id = healthyOne(*s.session);
        s.server.setFaults({QStringLiteral("GET /v1/connections delay 1000"),
                            QStringLiteral("GET /v1/account/info status 500"),
                            QStringLiteral("PATCH /v1/connections/* status 401")});
        QSignalSpy refreshed(&s.session->connections(), &ConnectionStore::refreshed);
        s.session->connections().refresh();
        const OperationId pause = s.session->commands().setPaused({id}, true);
        QTRY_COMPARE_WITH_TIMEOUT(s.session->state(), Session::State::Degraded, patience);
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), 1, patience);
        QCOMPARE(s.session->state(), Session::State::Degraded);
        QVERIFY(s.session->operations().find(pause)->isRunning());
        s.server.setFaults({});
        s.clock.advance(15'000);
        QTRY_COMPARE_WITH_TIMEOUT(s.session->state(), Session::State::Ready, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!s.session->operations().find(pause)->isRunning(), patience);
        QCOMPARE(s.session->operations().find(pause)->rows.first().error->kind, Error::Kind::Forbidden);
        drain(std::move(s.session));
    }

    /// The question whether the key is good can be given up by hand; what waits behind it is not held for ever.
    void aQuestionThatIsGivenUpIsAskedAgain()
    {
        Still s;
        QVERIFY(s.ok && s.load());
        const ConnectionId id = healthyOne(*s.session);
        s.server.setFaults(
            {QStringLiteral("GET /v1/account/info 1 stall"), QStringLiteral("PATCH /v1/connections/* 1 status 401")});
        const OperationId pause = s.session->commands().setPaused({id}, true);
        const auto question = [&s]() -> quint64 {
            for (const Exchange &exchange : s.session->exchanges().exchanges()) {
                if (exchange.path.startsWith(u"/v1/account/info") && exchange.state == Exchange::State::Running)
                    return exchange.number;
            }
            return 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(question() != 0, patience);
        s.session->cancelRequest(question());
        QTRY_VERIFY_WITH_TIMEOUT(question() == 0, patience);
        QVERIFY(s.session->operations().find(pause)->isRunning());
        s.clock.advance(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(!s.session->operations().find(pause)->isRunning(), patience);
        QCOMPARE(s.session->state(), Session::State::Ready);
        drain(std::move(s.session));
    }

    /// Left while the service could not be reached, and come back to while it still could not.
    void whatRestedIsThereAgainWhenTheServiceIs()
    {
        Still s;
        QVERIFY(s.ok && s.load());
        s.session->rest();
        const int lists = s.lists();
        s.clock.advance(3'600'000);
        QTest::qWait(0);
        QCOMPARE(s.lists(), lists);
        s.server.setFaults({QStringLiteral("GET ** status 500")});
        s.session->wake();
        QTRY_VERIFY_WITH_TIMEOUT(s.session->state() == Session::State::Degraded, patience);
        s.session->rest();
        s.session->wake();
        QTRY_VERIFY_WITH_TIMEOUT(s.session->budget().running == 0, patience);
        s.server.setFaults({});
        s.session->retry();
        QTRY_COMPARE_WITH_TIMEOUT(s.session->state(), Session::State::Ready, patience);
        QTRY_VERIFY_WITH_TIMEOUT(s.session->connections().isPolling() && s.session->budget().running == 0, patience);
        // And it polls on. Time goes on as well: what is being read just now is what the next time is counted from.
        const int before = s.lists();
        const auto polls = [&s, before] {
            s.clock.advance(120'000);
            return s.lists() > before;
        };
        QTRY_VERIFY_WITH_TIMEOUT(polls(), patience);
        drain(std::move(s.session));
    }

    void syncsToTheEnd()
    {
        Demo account;
        QVERIFY(account.ok);
        auto session = account.session();
        session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(session->connections().isComplete(), patience);
        const ConnectionId id = healthyOne(*session);
        QVERIFY(!id.isEmpty());
        const OperationId operation = session->commands().sync({id});
        QVERIFY(operation != OperationId::None);
        QVERIFY(session->commands().isBusy(id, Operation::Kind::Sync));
        QCOMPARE(session->commands().sync({id}), OperationId::None);
        QTRY_VERIFY_WITH_TIMEOUT(!session->operations().find(operation)->isRunning(), patience);
        const OperationRow row = session->operations().find(operation)->rows.first();
        QVERIFY2(row.outcome.has_value(), qPrintable(row.error ? errorKindName(row.error->kind) : QString()));
        QVERIFY(!session->commands().isBusy(id));
        drain(std::move(session));
    }

    void pausesAndResumes()
    {
        Demo account;
        QVERIFY(account.ok);
        auto session = account.session();
        session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(session->connections().isComplete(), patience);
        const ConnectionId id = healthyOne(*session);
        const OperationId pause = session->commands().setPaused({id}, true);
        QTRY_VERIFY_WITH_TIMEOUT(!session->operations().find(pause)->isRunning(), patience);
        QCOMPARE(session->operations().find(pause)->rows.first().state, OperationRow::State::Succeeded);
        QVERIFY(isPaused(*session->connections().find(id)));
        // A paused connection is not synced behind its owner's back.
        const OperationId sync = session->commands().sync({id});
        QTRY_VERIFY_WITH_TIMEOUT(!session->operations().find(sync)->isRunning(), patience);
        QCOMPARE(session->operations().find(sync)->rows.first().outcome, std::optional(SyncOutcome::PausedBySomeone));
        const OperationId resume = session->commands().setPaused({id}, false);
        QTRY_VERIFY_WITH_TIMEOUT(!session->operations().find(resume)->isRunning(), patience);
        QVERIFY(!isPaused(*session->connections().find(id)));
        drain(std::move(session));
    }

    void readOnlyRefusesBeforeAnythingIsSent()
    {
        Demo account;
        QVERIFY(account.ok);
        account.config.readOnly = true;
        auto session = account.session();
        session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(session->connections().isComplete(), patience);
        const ConnectionId id = healthyOne(*session);
        const OperationId pause = session->commands().setPaused({id}, true);
        QTRY_VERIFY_WITH_TIMEOUT(!session->operations().find(pause)->isRunning(), patience);
        QCOMPARE(session->operations().find(pause)->rows.first().error->kind, Error::Kind::ReadOnly);
        QCOMPARE(account.server.requestCount("PATCH", "/v1/connections/" + id.text().toUtf8()), 0);
        drain(std::move(session));
    }

    void survivesItsOwnEndAmidRequests()
    {
        DemoOptions options;
        options.latencyMs = 50;
        Demo account(options);
        QVERIFY(account.ok);
        auto session = account.session();
        session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(session->connections().isComplete(), patience);
        QList<ConnectionId> all;
        for (int row = 0; row < session->connections().count(); ++row)
            all.append(session->connections().at(row).id);
        QVERIFY(session->commands().runSetupTests(all) != OperationId::None);
        drain(std::move(session));
    }
};

SLUICE_TEST(TstSession)
#include "tst_session.moc"
