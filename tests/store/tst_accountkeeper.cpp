// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "cache/accountcache.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "faultserver.h"
#include "manualclock.h"
#include "operationlog.h"
#include "patience.h"
#include "session.h"
#include "testregistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::FaultServer;
using test::patience;
using test::Reaction;
using test::SeenRequest;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
const ConnectionId otter(QStringLiteral("quick_otter"));
const ConnectionId heron(QStringLiteral("slow_heron"));

/// A service with two connections that the test moves about, a folder that outlives the sessions, and time that passes
/// when the test says so.
class Firm
{
public:
    Firm()
    {
        add(otter, QStringLiteral("orders_db"));
        add(heron, QStringLiteral("salesforce"));
        server.setHandler([this](const SeenRequest &request) { return answer(request); });
    }

    void add(const ConnectionId &id, const QString &name)
    {
        connections[id.text()] = QJsonObject{{QStringLiteral("id"), id.text()},
                                             {QStringLiteral("service"), QStringLiteral("postgres")},
                                             {QStringLiteral("group_id"), QStringLiteral("warehouse")},
                                             {QStringLiteral("schema"), name},
                                             {QStringLiteral("schedule_type"), QStringLiteral("auto")},
                                             {QStringLiteral("paused"), false}};
        set(id, QStringLiteral("succeeded_at"), -hour);
        setState(id, QStringLiteral("scheduled"));
    }
    /// A moment, in milliseconds from now.
    void set(const ConnectionId &id, const QString &stamp, qint64 ms)
    {
        QJsonObject connection = connections[id.text()].toObject();
        connection[stamp] = clock.now().addMilliseconds(ms).toIso();
        connections[id.text()] = connection;
    }
    void setState(const ConnectionId &id, const QString &sync, const QString &setup = QStringLiteral("connected"))
    {
        QJsonObject connection = connections[id.text()].toObject();
        connection[QStringLiteral("status")] =
            QJsonObject{{QStringLiteral("setup_state"), setup},
                        {QStringLiteral("sync_state"), sync},
                        {QStringLiteral("update_state"), QStringLiteral("on_schedule")},
                        {QStringLiteral("is_historical_sync"), false}};
        connections[id.text()] = connection;
    }

    Reaction answer(const SeenRequest &request)
    {
        const auto success = [](const QJsonValue &data) {
            return Reaction::json(200, QJsonDocument({{QStringLiteral("code"), QStringLiteral("Success")},
                                                      {QStringLiteral("data"), data}})
                                           .toJson(QJsonDocument::Compact));
        };
        if (request.target == "/v1/account/info")
            return success(QJsonObject{{QStringLiteral("account_id"), QStringLiteral("acme")}});
        if (request.method == "POST")
            return syncAnswer.value_or(success(QJsonObject()));
        if (request.target.startsWith("/v1/connections?"))
            return success(QJsonObject{{QStringLiteral("items"), items()}});
        const QString id = QString::fromUtf8(request.target).section(u'/', 3);
        if (connections.contains(id))
            return success(connections[id]);
        if (request.target.startsWith("/v1/connections/"))
            return Reaction::json(404, R"({"code":"NotFound_Connection","message":"gone"})");
        return success(QJsonObject{{QStringLiteral("items"), QJsonArray()}});
    }
    [[nodiscard]] QJsonArray items() const
    {
        QJsonArray items;
        for (const QJsonValue connection : connections)
            items.append(connection);
        return items;
    }

    /// A session as the next run of the program has it.
    void start()
    {
        SessionConfig config;
        config.baseUrl = server.url();
        config.cacheFolder = folder.filePath(QStringLiteral("profile"));
        config.keyWasGood = true;
        session = std::make_unique<Session>(
            config, Credentials{.key = QStringLiteral("key"), .secret = QStringLiteral("secret")}, clock);
    }
    /// Signs in and waits until the first list is merged and everything of earlier runs is known.
    bool load()
    {
        start();
        session->showKept();
        QSignalSpy refreshed(&session->connections(), &ConnectionStore::refreshed);
        session->signIn();
        return QTest::qWaitFor([&] { return refreshed.count() > 0; }, patience) && settle();
    }
    /// Whatever the database was asked for so far is done, and has been heard of.
    bool settle()
    {
        for (int round = 0; round < 3; ++round)
            (void)test::awaited(session->cache().database().run([](Sql &) -> Result<Done> { return Done{}; }));
        return QTest::qWaitFor([this] { return session->state() == Session::State::Ready; }, patience);
    }
    /// The window is closed.
    bool stop()
    {
        QSignalSpy drained(session.get(), &Session::drained);
        session->shutdown();
        const bool isDrained = QTest::qWaitFor([&] { return drained.count() == 1; }, patience);
        session.reset();
        return isDrained;
    }
    /// The list is read once more.
    bool refresh()
    {
        QSignalSpy refreshed(&session->connections(), &ConnectionStore::refreshed);
        session->connections().refresh();
        return QTest::qWaitFor([&] { return refreshed.count() > 0; }, patience) && settle();
    }
    /// Asks for a sync and waits until the service has been asked.
    bool sync()
    {
        const auto asked = server.count("POST");
        if (session->commands().sync({otter}) == OperationId::None)
            return false;
        return QTest::qWaitFor([&] { return server.count("POST") > asked; }, patience);
    }
    bool accepted()
    {
        return QTest::qWaitFor([this] { return row().accepted; }, patience) && settle();
    }
    [[nodiscard]] OperationRow row() const
    {
        const QList<Operation> &operations = session->operations().operations();
        return operations.isEmpty() ? OperationRow() : operations.last().rows.first();
    }
    [[nodiscard]] Verdict verdict(const ConnectionId &id = otter) const { return session->connections().verdictOf(id); }

    FaultServer server;
    QJsonObject connections;
    std::optional<Reaction> syncAnswer;
    QTemporaryDir folder;
    test::ManualClock clock;
    std::unique_ptr<Session> session;
};

} // namespace

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
        QTest::qWait(50);
        QCOMPARE(account.server.requests().size(), asked);
        account.session->setCredentials({.key = QStringLiteral("late"), .secret = QStringLiteral("secret")});
        account.session->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(account.session->connections().isComplete(), patience);
        QCOMPARE(account.server.requests().constLast().headers.value("authorization"),
                 "Basic " + QByteArray("late:secret").toBase64());
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
    void sinceIsWhatAnEarlierRunHasSeen()
    {
        for (const bool withBoard : {true, false}) {
            Firm account;
            QVERIFY(account.load());
            account.clock.advance(minute);
            account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
            QVERIFY(account.refresh());
            QCOMPARE(account.verdict().health, Health::Broken);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            const Timestamp since = account.verdict().since;
            QVERIFY(account.stop());
            if (!withBoard)
                QVERIFY(QFile::remove(account.folder.filePath(QStringLiteral("profile/board.snapshot"))));
            account.clock.advance(48 * hour);
            account.start();
            QCOMPARE(account.session->showKept(), withBoard);
            if (withBoard)
                QCOMPARE(account.verdict().since, since);
            QVERIFY(account.stop());
            QVERIFY(account.load());
            QTRY_COMPARE_WITH_TIMEOUT(account.verdict().since, since, patience);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            QVERIFY(account.stop());
        }
    }

    /// A further failure takes the place of the stamp that told since when, and what was known stays known: in this
    /// run, in the next one, and without the snapshot of the board as well.
    void aFurtherFailureMakesNoSpellYounger()
    {
        for (const bool withBoard : {true, false}) {
            Firm account;
            account.set(otter, QStringLiteral("succeeded_at"), -288 * hour);
            account.set(otter, QStringLiteral("failed_at"), -264 * hour);
            account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
            QVERIFY(account.load());
            const Timestamp since = account.verdict().since;
            QCOMPARE(since, account.session->connections().find(otter)->failedAt);
            account.clock.advance(minute);
            account.setState(otter, QStringLiteral("syncing"), QStringLiteral("broken"));
            QVERIFY(account.refresh());
            account.clock.advance(minute);
            account.set(otter, QStringLiteral("failed_at"), 0);
            account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
            QVERIFY(account.refresh());
            QCOMPARE(account.verdict().since, since);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            QVERIFY(account.stop());
            if (!withBoard)
                QVERIFY(QFile::remove(account.folder.filePath(QStringLiteral("profile/board.snapshot"))));
            QVERIFY(account.load());
            QTRY_COMPARE_WITH_TIMEOUT(account.verdict().since, since, patience);
            QCOMPARE(account.verdict().sinceKind, SinceKind::Exact);
            QVERIFY(account.stop());
        }
    }

    /// It was broken then and is broken now, but has succeeded in between: then it broke anew while nobody looked.
    void whatHasEndedInBetweenHasBegunAnew()
    {
        Firm account;
        QVERIFY(account.load());
        account.clock.advance(minute);
        account.setState(otter, QStringLiteral("scheduled"), QStringLiteral("broken"));
        QVERIFY(account.refresh());
        const Timestamp since = account.verdict().since;
        QVERIFY(account.stop());
        account.clock.advance(48 * hour);
        account.set(otter, QStringLiteral("succeeded_at"), -hour);
        QVERIFY(account.load());
        QCOMPARE(account.verdict().health, Health::Broken);
        QVERIFY(account.verdict().since > since);
        QCOMPARE(account.verdict().since, account.session->connections().find(otter)->succeededAt);
        QVERIFY(account.stop());
    }

    /// Nobody looked when it began: that it was otherwise two days ago does not make now the beginning.
    void whatBeganWhileNobodyLookedIsAtLeastSince()
    {
        Firm account;
        QVERIFY(account.load());
        QVERIFY(account.stop());
        account.clock.advance(48 * hour);
        account.setState(otter, QStringLiteral("syncing"));
        QVERIFY(account.load());
        QCOMPARE(account.verdict().health, Health::Syncing);
        QVERIFY(account.verdict().sinceKind != SinceKind::Exact);
        QVERIFY(account.stop());
    }
};

SLUICE_TEST(TstAccountKeeper)
#include "tst_accountkeeper.moc"
