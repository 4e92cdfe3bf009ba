// SPDX-License-Identifier: GPL-3.0-or-later
#include "firm.h"
#include "testregistry.h"

using namespace sluice;
using test::Firm;
using test::heron;
using test::hour;
using test::minute;
using test::otter;
using test::patience;
using test::Reaction;

/// What one run of the program leaves to the next.
class TstAccountKeeper : public QObject
{
    Q_OBJECT

private slots:
    void theBoardIsThereBeforeTheService()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(!account.session->isReadOnly());
        QVERIFY(account.stop());
        account.clock.advance(12 * minute);
        const auto asked = account.server.requests().size();

        account.start();
        QVERIFY(account.session->showKept());
        const ConnectionStore &store = account.session->connections();
        QCOMPARE(store.count(), 2);
        QCOMPARE(store.find(otter)->schema, QStringLiteral("orders_db"));
        QCOMPARE(store.countOf(Health::Healthy), 2);
        QCOMPARE(store.ageMs(), 12 * minute);
        QVERIFY(store.isKept());
        QVERIFY(!store.isComplete());
        QVERIFY2(account.session->isReadOnly(), "nobody knows whether it is still so");
        QCOMPARE(account.server.requests().size(), asked);
        QVERIFY(account.stop());
    }

    void theAnswerIsMergedOverIt()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.stop());
        account.connections.remove(heron.text());
        account.add(ConnectionId(QStringLiteral("new_swan")), QStringLiteral("stripe"));
        account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
        account.clock.advance(hour);

        account.start();
        QVERIFY(account.session->showKept());
        ConnectionStore &store = account.session->connections();
        QSignalSpy changed(&store, &ConnectionStore::connectionsChanged);
        QSignalSpy added(&store, &ConnectionStore::connectionsAdded);
        QSignalSpy removed(&store, &ConnectionStore::connectionRemoved);
        QSignalSpy kept(&store, &ConnectionStore::keptChanged);
        QSignalSpy rights(account.session.get(), &Session::readOnlyChanged);
        account.session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(store.isComplete(), patience);
        QCOMPARE(kept.count(), 1);
        QCOMPARE(rights.count(), 1);
        QVERIFY(!account.session->isReadOnly());
        QCOMPARE(store.count(), 2);
        QCOMPARE(store.rowOf(otter), 0);
        QCOMPARE(changed[0][0].value<QList<ConnectionId>>(), QList{otter});
        QCOMPARE(added.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].value<ConnectionId>(), heron);
        QVERIFY(account.settle());
        QVERIFY(account.stop());
    }

    void offlineItStays()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.stop());
        account.server.stopListening();
        account.server.closeAll();
        account.start();
        QVERIFY(account.session->showKept());
        account.session->signIn();
        QTRY_COMPARE_WITH_TIMEOUT(account.session->state(), Session::State::Offline, patience);
        QCOMPARE(account.session->connections().count(), 2);
        QVERIFY(account.session->connections().isKept());
        QVERIFY(account.session->isReadOnly());
        QVERIFY(account.stop());
    }

    void withoutAKeyNothingIsAsked()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.stop());
        const auto asked = account.server.requests().size();
        SessionConfig config;
        config.baseUrl = account.server.url();
        config.cacheFolder = account.folder.filePath(QStringLiteral("profile"));
        config.keyWasGood = true;
        account.session = std::make_unique<Session>(config, Credentials{}, account.clock);
        QVERIFY(account.session->showKept());
        account.session->retry();
        account.clock.advance(hour);
        QCOMPARE(account.server.requests().size(), asked);
        account.session->setCredentials({.key = QStringLiteral("late"), .secret = QStringLiteral("secret")});
        account.session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(account.session->connections().isComplete(), patience);
        // What had been sent before would have come before.
        const auto requests = account.server.requests().mid(asked);
        QVERIFY(!requests.isEmpty());
        for (const auto &request : requests)
            QCOMPARE(request.headers.value("authorization"), "Basic " + QByteArray("late:secret").toBase64());
        QVERIFY(account.settle());
        QVERIFY(account.stop());
    }

    void nothingIsKeptWithoutAFolder()
    {
        Firm account;
        SessionConfig config;
        config.baseUrl = account.server.url();
        account.session = std::make_unique<Session>(
            config, Credentials{.key = QStringLiteral("key"), .secret = QStringLiteral("secret")}, account.clock);
        QVERIFY(!account.session->showKept());
        account.session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(account.session->connections().isComplete(), patience);
        QVERIFY(account.stop());
        QVERIFY(QDir(account.folder.path()).isEmpty());
    }

    void aSyncIsWatchedOverTheEnd_data()
    {
        QTest::addColumn<QString>("stamp");
        QTest::addColumn<bool>("gone");
        QTest::addColumn<qint64>("away");
        QTest::addColumn<SyncOutcome>("outcome");
        QTest::newRow("succeeded") << QStringLiteral("succeeded_at") << false << hour << SyncOutcome::Succeeded;
        QTest::newRow("failed") << QStringLiteral("failed_at") << false << hour << SyncOutcome::Failed;
        QTest::newRow("gone") << QString() << true << hour << SyncOutcome::Gone;
        QTest::newRow("the limit has passed") << QString() << false << 25 * hour << SyncOutcome::Unknown;
        QTest::newRow("it ended in time, seen late")
            << QStringLiteral("succeeded_at") << false << 25 * hour << SyncOutcome::Succeeded;
    }

    void aSyncIsWatchedOverTheEnd()
    {
        QFETCH(const QString, stamp);
        QFETCH(const bool, gone);
        QFETCH(const qint64, away);
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.sync() && account.accepted());
        const Timestamp asked = account.row().startedAt;
        account.setState(otter, QStringLiteral("syncing"));
        QVERIFY(account.stop());
        account.clock.advance(away);
        if (!stamp.isEmpty()) {
            account.set(otter, stamp, -minute);
            account.setState(otter, QStringLiteral("scheduled"));
        }
        if (gone)
            account.connections.remove(otter.text());

        QVERIFY(account.load());
        QTRY_VERIFY_WITH_TIMEOUT(!account.session->operations().operations().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(account.session->operations().runningCount(), 0, patience);
        QVERIFY(account.row().continued);
        QCOMPARE(account.row().name, QStringLiteral("orders_db"));
        QVERIFY(asked.millisecondsTo(account.row().startedAt) < 1000);
        QTEST(*account.row().outcome, "outcome");
        QVERIFY(!account.session->commands().isBusy(otter));
        QCOMPARE(account.server.count("POST"), 1);
        QVERIFY(account.settle());
        QVERIFY(account.stop());
        // It has ended, and the next run has nothing to watch.
        QVERIFY(account.load());
        QVERIFY(account.session->operations().operations().isEmpty());
        QVERIFY(account.stop());
    }

    void aSyncThatStillRunsIsWatchedOn()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.sync() && account.accepted());
        account.setState(otter, QStringLiteral("syncing"));
        for (int run = 0; run < 2; ++run) {
            QVERIFY(account.stop());
            account.clock.advance(10 * minute);
            QVERIFY(account.load());
            QTRY_COMPARE_WITH_TIMEOUT(account.session->operations().runningCount(), 1, patience);
            QCOMPARE(account.row().syncPhase, SyncWatch::Phase::Syncing);
            QVERIFY(account.session->commands().isBusy(otter, Operation::Kind::Sync));
        }
        account.set(otter, QStringLiteral("succeeded_at"), 0);
        account.setState(otter, QStringLiteral("scheduled"));
        QVERIFY(account.refresh());
        QCOMPARE(account.row().outcome, std::optional(SyncOutcome::Succeeded));
        QVERIFY(account.stop());
    }

    /// The program was killed, or left, before the service had answered: what has become of it is looked at, and asked
    /// for it is never again.
    void anUnansweredRequestIsNeverRepeated_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::addColumn<bool>("ran");
        QTest::newRow("left, and it was never done") << false << false;
        QTest::newRow("left, and it was done") << false << true;
        QTest::newRow("killed, and it was never done") << true << false;
        QTest::newRow("killed, and it was done") << true << true;
    }

    void anUnansweredRequestIsNeverRepeated()
    {
        QFETCH(const bool, killed);
        QFETCH(const bool, ran);
        Firm account;
        QVERIFY(account.load());
        account.syncAnswer = Reaction::stall();
        QVERIFY(account.sync());
        std::unique_ptr<Session> dead;
        if (killed)
            dead = std::move(account.session); // it never gets to write another word
        else
            QVERIFY(account.stop());
        account.clock.advance(5 * minute);
        if (ran)
            account.set(otter, QStringLiteral("succeeded_at"), -minute);

        QVERIFY(account.load());
        QTRY_VERIFY_WITH_TIMEOUT(!account.session->operations().operations().isEmpty(), patience);
        if (!ran) {
            QVERIFY2(account.session->operations().runningCount() == 1, "one look proves nothing");
            QCOMPARE(account.row().error->kind, Error::Kind::OutcomeUnknown);
            for (int look = 0; look < 4; ++look) {
                account.clock.advance(20'000);
                QVERIFY(account.refresh());
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(account.session->operations().runningCount(), 0, patience);
        QCOMPARE(account.row().outcome, std::optional(ran ? SyncOutcome::Succeeded : SyncOutcome::Unknown));
        QCOMPARE(account.server.count("POST"), 1);
        QVERIFY(account.stop());
        if (dead) {
            account.session = std::move(dead);
            QVERIFY(account.stop());
        }
    }

    /// What was refused is known to have come to nothing, and is not watched.
    void aRefusedSyncIsForgotten()
    {
        Firm account;
        QVERIFY(account.load());
        account.syncAnswer = Reaction::json(400, R"({"code":"InvalidInput","message":"no"})");
        QVERIFY(account.sync());
        QTRY_COMPARE_WITH_TIMEOUT(account.session->operations().runningCount(), 0, patience);
        QVERIFY(account.settle());
        QVERIFY(account.stop());
        QVERIFY(account.load());
        QVERIFY(account.session->operations().operations().isEmpty());
        QVERIFY(account.stop());
    }

    /// "Broken since" is when an earlier run has seen it begin.
};

SLUICE_TEST(TstAccountKeeper)
#include "tst_accountkeeper.moc"
