// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "helddisk.h"
#include "oneconnection.h"
#include "testregistry.h"

#include <QSignalSpy>

using namespace sluice;
using test::patience;
using test::Reaction;

namespace {

using test::late;
using Service = test::OneConnection;

} // namespace

/// Every way a requested sync can come out, over a real socket.
class TstConnectionCommands : public QObject
{
    Q_OBJECT

private slots:
    void succeeded()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        QCOMPARE(s.syncBody, QByteArray(R"({"force":false})"));
        QVERIFY(s.look(1'000));
        QTRY_COMPARE_WITH_TIMEOUT(s.row().syncPhase, SyncWatch::Phase::Syncing, patience);
        s.setState(QStringLiteral("scheduled"));
        s.set(QStringLiteral("succeeded_at"), late);
        QVERIFY(s.look(2'000));
        QVERIFY(s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QCOMPARE(s.store.find(s.id)->succeededAt, Timestamp::fromIso(late));
        QCOMPARE(s.row().finishedAt, Timestamp::fromIso(late));
    }

    /// A request that the service put off is not done by what ended before it was taken.
    void whatEndedWhileTheRequestWaitedProvesNothing()
    {
        Service s;
        s.beforeSync = [&s] {
            s.set(QStringLiteral("succeeded_at"), QStringLiteral("2026-06-01T08:05:00.000001Z"));
            s.clock.advance(15 * 60'000);
        };
        QVERIFY(s.load() && s.sync());
        QVERIFY(s.log.find(s.operation)->isRunning());
        QVERIFY(s.look(1'000));
        QVERIFY(s.log.find(s.operation)->isRunning());
        s.setState(QStringLiteral("scheduled"));
        s.set(QStringLiteral("succeeded_at"), late);
        QVERIFY(s.look(2'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
    }

    void failed()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        s.setState(QStringLiteral("scheduled"));
        s.set(QStringLiteral("failed_at"), late);
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Failed));
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE(s.row().finishedAt, Timestamp::fromIso(late));
    }

    void rescheduledAndWaitingForYou()
    {
        for (const bool manual : {false, true}) {
            Service s;
            s.set(QStringLiteral("schedule_type"), manual ? QStringLiteral("manual") : QStringLiteral("auto"));
            QVERIFY(s.load() && s.sync());
            s.setState(QStringLiteral("rescheduled"));
            QJsonObject status = s.connection[QStringLiteral("status")].toObject();
            status[QStringLiteral("rescheduled_for")] = late;
            s.set(QStringLiteral("status"), status);
            QVERIFY(s.look(1'000) && s.ends());
            QCOMPARE(s.row().outcome, std::optional(manual ? SyncOutcome::WaitingForYou : SyncOutcome::Rescheduled));
            QCOMPARE(s.row().rescheduledFor, Timestamp::fromIso(late));
        }
    }

    void pausedBySomeone()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        s.setState(QStringLiteral("paused"));
        s.set(QStringLiteral("paused"), true);
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::PausedBySomeone));
    }

    void endedWithoutResult()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        QVERIFY(s.look(1'000));
        s.setState(QStringLiteral("scheduled"));
        QVERIFY(s.look(2'000));
        QVERIFY(s.log.find(s.operation)->isRunning());
        QVERIFY(s.look(4'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::EndedWithoutResult));
    }

    /// What the list says was asked for before the connection was read by itself: that is no look.
    void aListThatIsOlderIsNoLook()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        QVERIFY(s.look(1'000));
        QTRY_COMPARE_WITH_TIMEOUT(s.row().syncPhase, SyncWatch::Phase::Syncing, patience);
        QSignalSpy refreshed(&s.store, &ConnectionStore::refreshed);
        s.listDelayMs = 700;
        const auto before = s.server.requests().size();
        s.store.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(s.server.requests().size() > before, patience);
        s.setState(QStringLiteral("scheduled"));
        s.clock.advance(2'000);
        QTRY_VERIFY_WITH_TIMEOUT(s.store.find(s.id)->status.syncState == SyncState::Scheduled, patience);
        s.clock.advance(3'000);
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), 1, patience);
        QVERIFY(s.log.find(s.operation)->isRunning());
        s.set(QStringLiteral("succeeded_at"), late);
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
    }

    /// It will not come back by waiting, and what was asked for goes on.
    void theRightToLookIsTaken()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        s.readAnswer = Reaction::json(403, R"({"code":"Forbidden","message":"not yours"})");
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Gone));
        QVERIFY(s.row().error);
        QCOMPARE(s.row().error->kind, Error::Kind::Forbidden);
        QVERIFY(s.row().accepted);
    }

    /// Two looks within an instant are one: the state and the stamps are not written at one moment.
    void looksInQuickSuccessionAreOne()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        QVERIFY(s.look(1'000));
        s.setState(QStringLiteral("scheduled"));
        QVERIFY(s.look(2'000));
        QSignalSpy refreshed(&s.store, &ConnectionStore::refreshed);
        s.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), 1, patience);
        QVERIFY(s.log.find(s.operation)->isRunning());
        s.set(QStringLiteral("succeeded_at"), late);
        QVERIFY(s.look(4'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
    }

    void gone()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        s.gone = true;
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Gone));
        QCOMPARE(s.store.count(), 0);
    }

    /// The answer is lost, nothing moves: nobody can say whether the request was executed, and it is never repeated.
    void unknown()
    {
        Service s;
        s.syncAnswer = Reaction::die(Reaction::Then::Close);
        QVERIFY(s.load() && s.sync());
        QVERIFY(s.row().error.has_value());
        QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
        for (const qint64 ms : {1'000, 2'000, 4'000, 8'000})
            QVERIFY(s.look(ms));
        QVERIFY(s.log.find(s.operation)->isRunning());
        QVERIFY(s.look(60'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Unknown));
        QCOMPARE(s.server.count("POST"), 1);
    }

    /// Paused by somebody since: whether the sync was asked for nobody knows.
    void aLostAnswerOfAPausedConnectionStaysLost()
    {
        Service s;
        s.syncAnswer = Reaction::die(Reaction::Then::Close);
        QVERIFY(s.load() && s.sync());
        s.set(QStringLiteral("paused"), true);
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::PausedBySomeone));
        QVERIFY(s.row().unanswered);
        QVERIFY(!s.row().accepted);
    }

    void aLostAnswerOfASyncThatRanIsNoLoss()
    {
        Service s;
        s.syncAnswer = Reaction::die(Reaction::Then::Close);
        QVERIFY(s.load() && s.sync());
        s.set(QStringLiteral("succeeded_at"), late);
        QVERIFY(s.look(1'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
        QVERIFY(!s.row().error);
    }

    void attachesToARunningSync()
    {
        Service s;
        s.setState(QStringLiteral("syncing"));
        QVERIFY(s.load() && s.sync());
        QVERIFY(s.row().attached);
        QCOMPARE(s.row().syncPhase, SyncWatch::Phase::Syncing);
    }

    void aRestartIsAnotherVerb()
    {
        Service s;
        s.setState(QStringLiteral("syncing"));
        QVERIFY(s.load() && s.sync(true));
        QCOMPARE(s.syncBody, QByteArray(R"({"force":true})"));
        QVERIFY(!s.row().attached);
    }

    /// What is seen running at first is the one it replaces.
    void aRestartWaitsForItsTurn()
    {
        Service s;
        s.setState(QStringLiteral("syncing"));
        QVERIFY(s.load() && s.sync(true) && s.look(1'000));
        s.setState(QStringLiteral("scheduled"));
        QVERIFY(s.look(2'000) && s.look(4'000));
        QVERIFY(s.log.find(s.operation)->isRunning());
        s.set(QStringLiteral("succeeded_at"), late);
        QVERIFY(s.look(8'000) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
    }

    /// Restarting while a sync is watched: the watched one is replaced, and says so.
    void aRestartEndsTheWatchOfTheSyncItReplaces()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        const OperationId first = s.operation;
        s.operation = s.commands.restartSync({s.id});
        QVERIFY(s.operation != OperationId::None);
        QTRY_VERIFY_WITH_TIMEOUT(!s.log.find(first)->isRunning(), patience);
        QCOMPARE(s.log.find(first)->rows.first().outcome, std::optional(SyncOutcome::EndedWithoutResult));
        QVERIFY(s.commands.isBusy(s.id, Operation::Kind::RestartSync));
        QVERIFY(!s.commands.isBusy(s.id, Operation::Kind::Sync));
    }

    void aRefusalIsTheServicesOwnWord()
    {
        Service s;
        s.syncAnswer = Reaction::json(400, R"({"code":"InvalidInput","message":"Setup is incomplete"})");
        QVERIFY(s.load() && s.sync() && s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE(s.row().error->serverMessage, QStringLiteral("Setup is incomplete"));
        QVERIFY(!s.row().outcome);
        QVERIFY(!s.commands.isBusy(s.id));
    }

    void cancellingStopsTheWaitingAlone()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        s.commands.cancel(s.operation);
        QVERIFY(s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Unknown));
        QVERIFY(!s.commands.isBusy(s.id));
    }

    /// Given up while the request itself is under way: whether it has arrived is open, and nobody waits for it.
    void aRequestThatIsGivenUpIsNotWatched()
    {
        for (const bool resyncs : {false, true}) {
            Service s;
            s.syncAnswer = Reaction::stall();
            QVERIFY(s.load());
            s.operation = resyncs
                              ? s.commands.resyncTables(s.id, {{QStringLiteral("public"), {QStringLiteral("orders")}}})
                              : s.commands.sync({s.id});
            QTRY_COMPARE_WITH_TIMEOUT(s.server.count("POST"), 1, patience);
            s.commands.cancel(s.operation);
            QVERIFY(s.ends());
            QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Unknown));
            QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
            QVERIFY(!s.commands.isBusy(s.id));
        }
    }

    void whatHasEndedLeavesNoAppointmentBehind()
    {
        Service s;
        QVERIFY(s.load());
        const int before = s.clock.pending();
        for (int round = 0; round < 3; ++round) {
            s.setState(QStringLiteral("scheduled"));
            s.operation = s.commands.sync({s.id});
            QTRY_COMPARE_WITH_TIMEOUT(s.server.count("POST"), round + 1, patience);
            QTRY_VERIFY_WITH_TIMEOUT(s.row().accepted, patience);
            s.commands.cancel(s.operation);
            QVERIFY(s.ends());
        }
        s.clock.advance(1'000); // the first looks, which find nobody
        QVERIFY2(s.clock.pending() <= before + 1 + 6, qPrintable(QString::number(s.clock.pending())));
    }

    /// Between the note on the disk and the request there is none that could be cancelled.
    void whatWasGivenUpBeforeItWasSentIsNotSent()
    {
        Service s(true);
        QVERIFY(s.load());
        std::optional<test::HeldDisk> disk(std::in_place, s.database);
        bool answered = false;
        connect(&s.api, &ApiClient::exchangeChanged, &s.store, [&](const Exchange &exchange) {
            answered = answered || (exchange.operation == s.operation && exchange.state == Exchange::State::Done);
        });
        s.operation = s.commands.sync({s.id});
        QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        s.commands.cancel(s.operation);
        disk.reset();
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Cancelled);
        QCOMPARE(s.server.count("POST"), 0);
        QVERIFY(!s.commands.isBusy(s.id));
        QVERIFY2(test::awaited(s.records.readAll())->isEmpty(), "the next run has nothing to look for");
    }

    void aChangeThatWasGivenUpAtOnceIsNotSent()
    {
        Service s;
        QVERIFY(s.load());
        ConnectionChange change;
        change.paused = true;
        s.operation = s.commands.modify(s.id, change);
        s.commands.cancel(s.operation);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Cancelled);
        s.operation = s.commands.create({}, QStringLiteral("fresh"));
        s.commands.cancel(s.operation);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Cancelled);
        QCOMPARE(s.server.count("PATCH") + s.server.count("POST"), 0);
        // The mark is that operation's alone.
        s.operation = s.commands.modify(s.id, change);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
    }

    void theLimitEndsTheWatch()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        s.store.stop();
        s.clock.advance(s.intervals.watchLimit);
        QVERIFY(s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Unknown));
    }

    /// After the first seconds the list is the look: no request for the connection alone any more.
    void laterTheListIsTheLook()
    {
        Service s;
        QVERIFY(s.load() && s.sync());
        for (const qint64 ms : {1'000, 2'000, 4'000, 8'000})
            QVERIFY(s.look(ms));
        QCOMPARE(s.clock.nextIn() >= 0, true);
        s.setState(QStringLiteral("scheduled"));
        s.set(QStringLiteral("succeeded_at"), late);
        const auto before = s.server.requests().size();
        QVERIFY(s.look(s.intervals.watched) && s.ends());
        QCOMPARE(s.row().outcome, std::optional(SyncOutcome::Succeeded));
        QVERIFY(s.server.requests().at(before).target.startsWith("/v1/connections?"));
    }

    /// A write whose answer was lost is judged by a fresh read.
    void aPauseWithALostAnswerIsReadAgain()
    {
        Service s;
        s.patchAnswer = Reaction::die(Reaction::Then::Close);
        QVERIFY(s.load());
        s.operation = s.commands.setPaused({s.id}, true);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QCOMPARE(s.server.count("PATCH"), 1);
        QVERIFY(s.store.find(s.id)->paused);
    }

    /// The service says yes, and the reading afterwards fails.
    void whatWasDoneAndNotReadIsNoRefusal()
    {
        for (const bool modifies : {false, true}) {
            Service s;
            QVERIFY(s.load());
            s.readAnswer = Reaction::json(403, R"({"code":"Forbidden","message":"no"})");
            ConnectionChange change;
            change.paused = true;
            s.operation = modifies ? s.commands.modify(s.id, change) : s.commands.setPaused({s.id}, true);
            QVERIFY(s.ends());
            QVERIFY(s.row().isUnread());
            QCOMPARE(s.row().error->kind, Error::Kind::Forbidden);
            QVERIFY2(isPaused(*s.store.find(s.id)), "the answer to the change shows it");
            QVERIFY(!s.commands.isBusy(s.id));
            QCOMPARE(s.server.count("PATCH"), 1);
        }
    }

    void aPartialAnswerBlanksNothing()
    {
        Service s;
        QVERIFY(s.load());
        s.readAnswer = Reaction::json(403, R"({"code":"Forbidden","message":"no"})");
        s.patchAnswer = Reaction::json(200, R"({"code":"Success","data":{"id":"quick_otter","paused":true}})");
        s.operation = s.commands.setPaused({s.id}, true);
        QVERIFY(s.ends());
        QVERIFY(s.row().isUnread());
        QCOMPARE(s.store.find(s.id)->schema, QStringLiteral("orders_db"));
        QVERIFY(s.store.find(s.id)->status.syncState.isSet());
    }

    void aPartialAnswerToTestsBlanksNothing()
    {
        Service s;
        QVERIFY(s.load());
        s.testAnswer = Reaction::json(
            200,
            R"({"code":"Success","data":{"id":"quick_otter","setup_tests":[{"title":"Host","status":"PASSED"}]}})");
        s.operation = s.commands.runSetupTests({s.id});
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QCOMPARE(s.row().setupTests.size(), 1);
        QCOMPARE(s.store.find(s.id)->schema, QStringLiteral("orders_db"));
        QVERIFY(s.store.find(s.id)->status.syncState.isSet());
        // Whether they ran is open when the answer is lost: what the connection says now is read.
        s.testAnswer = Reaction::die(Reaction::Then::Close);
        s.set(QStringLiteral("succeeded_at"), late);
        s.operation = s.commands.runSetupTests({s.id});
        QVERIFY(s.ends());
        QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(s.store.find(s.id)->succeededAt, Timestamp::fromIso(late));
    }

    /// No refusal either, and no connection that comes back by the answer.
    void whatWasDoneAndIsGone()
    {
        Service s;
        QVERIFY(s.load());
        s.readAnswer = Reaction::json(404, R"({"code":"NotFound_Connection","message":"Cannot find it"})");
        s.operation = s.commands.setPaused({s.id}, true);
        QVERIFY(s.ends());
        QVERIFY(s.row().isUnread());
        QCOMPARE(s.store.count(), 0);
    }

    /// A key that may read and not write is told the same as one that asks for what is not there.
    void whatIsNotFoundByAWriteIsLookedFor()
    {
        Service s;
        QVERIFY(s.load());
        s.patchAnswer = Reaction::json(404, R"({"code":"NotFound_Connection","message":"Cannot find it"})");
        const int reads = s.server.count("GET");
        s.operation = s.commands.setPaused({s.id}, true);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE_GT(s.server.count("GET"), reads);
        QVERIFY2(s.store.find(s.id) != nullptr, "it is there");
        QCOMPARE(s.row().error->kind, Error::Kind::Forbidden);
        QVERIFY(s.row().error->serverMessage.contains(u"Cannot find it"));
        s.gone = true;
        s.operation = s.commands.setPaused({s.id}, true);
        QVERIFY(s.ends());
        QTRY_COMPARE(s.store.count(), 0);
        QCOMPARE(s.row().error->kind, Error::Kind::NotFound);
    }
};

SLUICE_TEST(TstConnectionCommands)
#include "tst_connectioncommands.moc"
