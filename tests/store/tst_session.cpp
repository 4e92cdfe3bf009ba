// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
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
