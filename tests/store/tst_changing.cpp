// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneconnection.h"
#include "testregistry.h"

using namespace sluice;
using test::Reaction;

namespace {

using ChangedService = test::OneConnection;

QJsonObject dbConfig(const QString &host)
{
    return {{QStringLiteral("host"), host}, {QStringLiteral("password"), QStringLiteral("********")}};
}

ConnectionChange hostAndPassword()
{
    ConnectionChange change;
    change.config = {{QStringLiteral("host"), QStringLiteral("mine.example.com")},
                     {QStringLiteral("password"), QStringLiteral("s3cret")}};
    return change;
}

} // namespace

/// What becomes of a change of a connection's config, and of a sync of several, over a real socket.
class TstChanging : public QObject
{
    Q_OBJECT

private slots:
    /// A success, and the config as it was: the service does not know the key, or does not let it be changed.
    void whatASuccessPassesOverIsNamed()
    {
        ChangedService s;
        s.set(QStringLiteral("config"), dbConfig(QStringLiteral("db.example.com")));
        QVERIFY(s.load());
        s.operation = s.commands.modify(s.id, hostAndPassword());
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QVERIFY(!s.row().error);
        QCOMPARE(s.row().keysNotTaken, QStringList{QStringLiteral("host")});
    }

    void whatIsMaskedOrNotThereCountsAsTaken()
    {
        for (const QJsonObject &config : {dbConfig(QStringLiteral("MINE.example.com")), QJsonObject()}) {
            ChangedService s;
            s.set(QStringLiteral("config"), config);
            QVERIFY(s.load());
            s.operation = s.commands.modify(s.id, hostAndPassword());
            QVERIFY(s.ends());
            QCOMPARE(s.row().state, OperationRow::State::Succeeded);
            QVERIFY(s.row().keysNotTaken.isEmpty());
        }
    }

    /// They have done the same: there is nothing to ask.
    void whatOthersHaveSetAlikeIsNoConflict()
    {
        ChangedService s;
        s.set(QStringLiteral("config"), dbConfig(QStringLiteral("mine.example.com")));
        QVERIFY(s.load());
        s.operation = s.commands.modify(s.id, hostAndPassword(),
                                        ConnectionChange{.config = dbConfig(QStringLiteral("db.example.com"))});
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        s.operation = s.commands.modify(s.id, hostAndPassword(),
                                        ConnectionChange{.config = dbConfig(QStringLiteral("db.example.com"))});
        s.set(QStringLiteral("config"), dbConfig(QStringLiteral("theirs.example.com")));
        QVERIFY(s.ends());
        QCOMPARE(s.row().error->kind, Error::Kind::Conflict);
        QCOMPARE(s.row().error->detail, QStringLiteral("config.host"));
        QCOMPARE(s.server.count("PATCH"), 1);
    }

    /// Neither as it was nor as it was sent: that was taken over, and there is nothing to be sent again.
    void whatTheServiceRewritesIsDone()
    {
        ChangedService s;
        QJsonObject config = dbConfig(QStringLiteral("old.example.com"));
        config[QStringLiteral("port")] = 1;
        s.set(QStringLiteral("config"), config);
        QVERIFY(s.load());
        const ConnectionChange seen = presentState(*s.store.find(s.id), config);
        ConnectionChange change = hostAndPassword();
        const QJsonObject rewritten = dbConfig(QStringLiteral("mine.example.com:5432"));
        connect(&s.api, &ApiClient::exchangeChanged, &s.store, [&](const Exchange &exchange) {
            if (exchange.method == QStringLiteral("PATCH"))
                s.set(QStringLiteral("config"), rewritten);
        });
        s.operation = s.commands.modify(s.id, change, seen);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QVERIFY(s.row().keysNotTaken.isEmpty());
        QCOMPARE(s.row().keptAs.config,
                 (QJsonObject{{QStringLiteral("host"), QStringLiteral("mine.example.com:5432")}}));
    }

    /// They have made it sync otherwise: it is asked about, and what is there now is known then.
    void aScheduleOfOthersIsNotOverwritten()
    {
        ChangedService s;
        s.set(QStringLiteral("sync_frequency"), 360);
        QVERIFY(s.load());
        const ConnectionChange seen = presentState(*s.store.find(s.id), {});
        s.set(QStringLiteral("sync_frequency"), 120);
        s.operation = s.commands.modify(s.id, {.syncFrequencyMinutes = 60}, seen);
        QVERIFY(s.ends());
        QCOMPARE(s.row().error->kind, Error::Kind::Conflict);
        QCOMPARE(s.row().error->detail, QStringLiteral("sync_frequency"));
        QCOMPARE(s.server.count("PATCH"), 0);
        QCOMPARE(s.store.find(s.id)->syncFrequencyMinutes, 120);
        // What they leave alone is sent.
        s.operation = s.commands.modify(s.id, {.paused = true}, seen);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
    }

    void aPausedOneIsLeftOutAndNoFailure()
    {
        ChangedService s;
        s.set(QStringLiteral("paused"), true);
        s.setState(QStringLiteral("paused"));
        QVERIFY(s.load());
        s.operation = s.commands.sync({s.id});
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::LeftOut);
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::PausedBySomeone));
        QCOMPARE(s.server.count("POST"), 0);
        QVERIFY(!s.commands.isBusy(s.id));
    }

    /// Each has a line that says why, and nothing is asked of the service for it.
    void whatIsLeftOutHasALine()
    {
        ChangedService s;
        QVERIFY(s.load());
        const auto requests = s.server.requests().size();
        const ConnectionId other(QStringLiteral("slow_otter"));
        s.operation = s.commands.sync({}, {s.id, other});
        const Operation *operation = s.log.find(s.operation);
        QVERIFY(!operation->isRunning());
        QCOMPARE(operation->rows.size(), 2);
        QVERIFY(operation->isLeftOut());
        QVERIFY(operation->rows.first().attached);
        QCOMPARE(s.server.requests().size(), requests);
        // One that is at work on it already.
        QVERIFY(s.sync());
        const OperationId second = s.commands.sync({s.id, other});
        QCOMPARE(s.log.find(second)->rows.size(), 2);
        QCOMPARE(s.log.find(second)->count(OperationRow::State::LeftOut), 1);
        QCOMPARE(s.commands.sync({s.id}), OperationId::None);
    }

    /// Given up when the answer to the first request is there and the second has not been sent.
    void aResyncThatWasGivenUpIsNotSent()
    {
        ChangedService s;
        QVERIFY(s.load());
        connect(&s.api, &ApiClient::exchangeChanged, &s.store, [&](const Exchange &exchange) {
            if (exchange.operation == s.operation && exchange.state == Exchange::State::Done)
                s.commands.cancel(s.operation);
        });
        s.operation = s.commands.resyncTables(s.id, {{QStringLiteral("public"), {QStringLiteral("orders")}}});
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Cancelled);
        QCOMPARE(s.server.count("POST"), 0);
    }

    /// The sync that does the first takes hours; what is asked for meanwhile is asked of the service all the same.
    void oneMoreResyncWhileOneIsWatched()
    {
        ChangedService s;
        QVERIFY(s.load());
        const auto resync = [&s](const char *table) {
            return s.commands.resyncTables(s.id, {{QStringLiteral("public"), {QLatin1String(table)}}});
        };
        const OperationId first = resync("orders");
        QTRY_VERIFY(s.log.find(first)->rows.constFirst().accepted);
        s.operation = resync("carts");
        QVERIFY(s.operation != OperationId::None);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QCOMPARE(s.server.count("POST"), 2);
        // The first is watched on.
        QVERIFY(s.log.find(first)->isRunning());
        QVERIFY(s.commands.isBusy(s.id, Operation::Kind::Resync));
        s.commands.cancel(first);
        QTRY_VERIFY(!s.commands.isBusy(s.id));
    }

    /// A success without a single test in it: the connection says how they went.
    void testsThatAreNotNamedAreJudgedByTheConnection()
    {
        ChangedService s;
        QVERIFY(s.load());
        s.operation = s.commands.runSetupTests({s.id});
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QJsonObject status = s.connection[QStringLiteral("status")].toObject();
        status[QStringLiteral("setup_state")] = QStringLiteral("broken");
        s.set(QStringLiteral("status"), status);
        s.operation = s.commands.runSetupTests({s.id});
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
    }
};

SLUICE_TEST(TstChanging)
#include "tst_changing.moc"
