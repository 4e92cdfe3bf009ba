// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "faultserver.h"
#include "manualclock.h"
#include "patience.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using test::patience;

namespace {

/// A store over the demo account, with time that passes only when the test says so. The account's clock stands still,
/// so that nothing changes by itself.
struct Board
{
    explicit Board(const QStringList &faults = {}, int connections = -1)
        : server([&] {
            DemoOptions options;
            options.connections = connections;
            options.frozenNow = Timestamp::fromIso(u"2026-06-01T08:00:00Z");
            options.faults = faults;
            return options;
        }())
        , ok(server.start().has_value())
        , api({.baseUrl = server.url(),
               .credentials = {.key = server.key(), .secret = server.secret()},
               .speed = 100,
               .makeManager = {}})
        , store(api, clock, Intervals())
        , refreshed(&store, &ConnectionStore::refreshed)
    {
    }

    [[nodiscard]] int destinations() const { return server.requestCount("GET", "/v1/destinations"); }
    /// Lets time pass until the next list, and waits for it.
    void refreshAfter(qint64 ms)
    {
        const auto before = refreshed.count();
        clock.advance(ms);
        QTRY_VERIFY_WITH_TIMEOUT(refreshed.count() > before, patience);
    }
    [[nodiscard]] int lists() const { return server.requestCount("GET", "/v1/connections"); }
    bool load()
    {
        store.start();
        return QTest::qWaitFor([this] { return refreshed.count() == 1; }, patience);
    }

    DemoServer server;
    bool ok;
    test::ManualClock clock;
    ApiClient api;
    ConnectionStore store;
    QSignalSpy refreshed;
};

bool isQuiet(const Board &board)
{
    return board.api.budget().running == 0 && board.api.budget().queued == 0;
}

} // namespace

class TstConnectionStore : public QObject
{
    Q_OBJECT

private slots:
    void readsGroupsAndConnections()
    {
        Board board;
        QVERIFY(board.ok);
        QCOMPARE(board.store.loadState(), ConnectionStore::LoadState::NotLoaded);
        QSignalSpy groups(&board.store, &ConnectionStore::groupsChanged);
        QVERIFY(board.load());
        QCOMPARE(board.store.loadState(), ConnectionStore::LoadState::Loaded);
        QTRY_COMPARE_WITH_TIMEOUT(groups.count(), 1, patience);
        const Connection &first = board.store.at(0);
        QCOMPARE(board.store.rowOf(first.id), 0);
        QVERIFY(board.store.group(first.groupId) != nullptr);
        QVERIFY(board.store.group(GroupId(QStringLiteral("nobody"))) == nullptr);
        QVERIFY(board.store.find(ConnectionId(QStringLiteral("nobody"))) == nullptr);
        int counted = 0;
        for (int health = 0; health <= int(Health::Healthy); ++health)
            counted += board.store.countOf(Health(health));
        QCOMPARE(counted, board.store.count());
        QCOMPARE(board.store.ageMs(), 0);
        board.clock.advance(12'000);
        QCOMPARE(board.store.ageMs(), 12'000);
    }

    void aListWithoutNewsChangesNothing()
    {
        Board board;
        QVERIFY(board.load());
        QSignalSpy added(&board.store, &ConnectionStore::connectionsAdded);
        QSignalSpy changed(&board.store, &ConnectionStore::connectionsChanged);
        QSignalSpy removed(&board.store, &ConnectionStore::connectionRemoved);
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
        QCOMPARE(added.count() + changed.count() + removed.count(), 0);
    }

    void mergesById()
    {
        Board board;
        QVERIFY(board.load());
        QSignalSpy changed(&board.store, &ConnectionStore::connectionsChanged);
        QSignalSpy added(&board.store, &ConnectionStore::connectionsAdded);
        Connection one = board.store.at(3);
        one.paused = !one.paused;
        board.store.merge(one);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<QList<ConnectionId>>(), QList{one.id});
        QCOMPARE(board.store.rowOf(one.id), 3);
        // The next list says otherwise, and it is newer.
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, patience);
        Connection stranger = one;
        stranger.id = ConnectionId(QStringLiteral("new_here"));
        board.store.merge(stranger);
        QCOMPARE(added.count(), 1);
        QCOMPARE(added[0][0].toInt(), board.store.count() - 1);
    }

    void whatIsGoneFromAListIsRemoved()
    {
        Board board;
        QVERIFY(board.load());
        Connection stranger = board.store.at(0);
        stranger.id = ConnectionId(QStringLiteral("gone_soon"));
        board.store.merge(stranger);
        const int row = board.store.rowOf(stranger.id);
        QSignalSpy aboutTo(&board.store, &ConnectionStore::rowsAboutToBeRemoved);
        QSignalSpy removed(&board.store, &ConnectionStore::connectionRemoved);
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patience);
        QCOMPARE(aboutTo[0][0].toInt(), row);
        QCOMPARE(removed[0][0].value<ConnectionId>(), stranger.id);
        QCOMPARE(board.store.rowOf(stranger.id), -1);
    }

    void rowsStayRightWhenOneInTheMiddleGoes()
    {
        Board board;
        QVERIFY(board.load());
        const ConnectionId after = board.store.at(6).id;
        board.store.remove(board.store.at(5).id);
        QCOMPARE(board.store.rowOf(after), 5);
        QCOMPARE(board.store.at(5).id, after);
    }

    /// A page asked for before a single read arrived is older than it.
    void aSlowPageDoesNotOverwriteNewerNews()
    {
        Board board;
        QVERIFY(board.load());
        Connection one = board.store.at(0);
        one.paused = !one.paused;
        board.server.setFaults({QStringLiteral("GET /v1/connections delay 300")});
        board.store.refresh();
        board.store.merge(one);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
        QCOMPARE(board.store.find(one.id)->paused, one.paused);
        board.server.setFaults({});
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 3, patience);
        QCOMPARE(board.store.find(one.id)->paused, !one.paused);
    }

    void pollsAsOftenAsIsLookedAt()
    {
        Board board;
        QVERIFY(board.load());
        QCOMPARE(board.lists(), 1);
        board.clock.advance(59'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 1);
        board.clock.advance(1'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
        QCOMPARE(board.lists(), 2);

        board.store.setAttention(ConnectionStore::Attention::Hidden);
        board.clock.advance(299'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 2);
        board.clock.advance(1'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 3, patience);

        board.store.addWatch();
        board.clock.advance(15'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 4, patience);
        board.store.removeWatch();
        board.clock.advance(15'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 4);
    }

    void comingBackToAStaleBoardReadsAtOnce()
    {
        Board board;
        QVERIFY(board.load());
        board.store.setAttention(ConnectionStore::Attention::Hidden);
        board.clock.advance(70'000);
        board.store.setAttention(ConnectionStore::Attention::Front);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
    }

    void aSmallBudgetSlowsThePolling()
    {
        Board board;
        QVERIFY(board.load());
        board.store.setBudget({.limit = 500, .remaining = 20});
        board.store.addWatch(); // makes a new appointment
        board.clock.advance(59'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 1);
        board.clock.advance(1'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
    }

    /// What an answer says of the quota comes after the answer.
    void thePollingRecoversWithTheBudget()
    {
        Board board;
        board.store.setBudget({.limit = 500, .remaining = 20});
        QVERIFY(board.load());
        board.clock.advance(30'000);
        board.store.setBudget({.limit = 500, .remaining = 400});
        board.clock.advance(29'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 1);
        board.refreshAfter(1'000);
        QCOMPARE(board.lists(), 2);

        // One that wavers does not put the next look off.
        for (int i = 0; i < 5; ++i) {
            board.clock.advance(10'000);
            board.store.setBudget({.limit = 500, .remaining = i % 2 == 0 ? 49 : 51});
        }
        board.store.setBudget({.limit = 500, .remaining = 51});
        QCOMPARE(board.lists(), 2);
        board.refreshAfter(10'000);

        // Short for longer than the next look was away: at once, as soon as it is not.
        board.store.setBudget({.limit = 500, .remaining = 49});
        board.clock.advance(100'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 3);
        board.store.setBudget({.limit = 500, .remaining = 51});
        board.refreshAfter(0);
    }

    void aFailureIsSaidAndTriedAgain()
    {
        Board board({QStringLiteral("GET /v1/connections 1-4 status 500 {\"code\":\"Error\",\"message\":\"oops\"}")});
        QSignalSpy failed(&board.store, &ConnectionStore::failed);
        board.store.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(board.store.loadState(), ConnectionStore::LoadState::Failed);
        QCOMPARE(board.store.error()->kind, Error::Kind::Server);
        QCOMPARE(board.store.error()->serverMessage, QStringLiteral("oops"));
        board.server.setFaults({});
        board.clock.advance(60'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.store.loadState(), ConnectionStore::LoadState::Loaded, patience);
        QVERIFY(!board.store.error());
    }

    void destinationsComeWhenAskedFor()
    {
        Board board;
        QVERIFY(board.load());
        QTRY_VERIFY_WITH_TIMEOUT(!board.store.groups().isEmpty(), patience);
        QSignalSpy changed(&board.store, &ConnectionStore::destinationsChanged);
        QCOMPARE(board.server.requestCount("GET", "/v1/destinations"), 0);
        board.store.loadDestinations();
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
        QVERIFY(board.store.destinationOf(board.store.groups().first().id) != nullptr);
    }

    /// Each row that is selected wants them; the quota is the account's.
    void tenSelectionsReadTheDestinationsOnce()
    {
        Board board;
        QVERIFY(board.load());
        for (int selection = 0; selection < 10; ++selection) {
            board.store.loadDestinations();
            QTRY_COMPARE_WITH_TIMEOUT(board.destinations(), 1, patience);
            QTRY_VERIFY_WITH_TIMEOUT(isQuiet(board), patience);
        }
        QCOMPARE(board.destinations(), 1);
        // Afterwards as seldom as the groups, or when the user wants all.
        board.refreshAfter(60'000);
        QCOMPARE(board.destinations(), 1);
        board.refreshAfter(9 * 60'000);
        // The poll that was due within those minutes may have asked before they were over.
        board.refreshAfter(60'000);
        board.refreshAfter(60'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.destinations(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(board), patience);
        board.store.refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(board.destinations(), 3, patience);
    }

    /// It is told where they are shown, and is no verdict on the account.
    void destinationsWithoutTheRightAreNotAskedForAgainAndAgain()
    {
        Board board({QStringLiteral("GET /v1/destinations status 403 {\"code\":\"Forbidden\",\"message\":\"no\"}")});
        QVERIFY(board.load());
        QSignalSpy failed(&board.store, &ConnectionStore::failed);
        QSignalSpy told(&board.store, &ConnectionStore::sideErrorsChanged);
        board.store.loadDestinations();
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, patience);
        QCOMPARE(board.store.destinationsError()->kind, Error::Kind::Forbidden);
        board.store.loadDestinations();
        board.refreshAfter(60'000);
        QCOMPARE(board.destinations(), 1);
        QCOMPARE(failed.count(), 0);
        board.server.setFaults({});
        board.store.refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 2, patience);
        QVERIFY(!board.store.destinationsError());
    }

    void groupsAreReadEveryTenMinutes()
    {
        Board board;
        QVERIFY(board.load());
        for (int minute = 1; minute < 10; ++minute)
            board.refreshAfter(60'000);
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(board), patience);
        QCOMPARE(board.server.requestCount("GET", "/v1/groups"), 1);
        board.refreshAfter(60'000);
        QTRY_COMPARE_WITH_TIMEOUT(board.server.requestCount("GET", "/v1/groups"), 2, patience);
    }

    /// Two pages: twice the share of the quota a reading, so half as often where that is more than the least pause.
    void moreThanOnePageIsReadMoreSeldom()
    {
        Board board({}, 1'100);
        QVERIFY(board.load());
        QCOMPARE(board.store.pollInterval(), 2 * 36'000);
        board.store.addWatch();
        QCOMPARE(board.store.pollInterval(), 2 * 9'000);
        board.store.removeWatch();
        board.clock.advance(71'999);
        QTest::qWait(0);
        QCOMPARE(board.refreshed.count(), 1);
        board.clock.advance(1);
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
    }

    void theServicesOwnPauseIsKept()
    {
        Board board;
        QVERIFY(board.load());
        board.server.setFaults({QStringLiteral("GET /v1/connections status 500 retry-after=120")});
        QSignalSpy failed(&board.store, &ConnectionStore::failed);
        board.clock.advance(60'000);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(failed[0][0].value<Error>().retryAfterMs, std::optional<qint64>(120'000));
        const int before = board.lists();
        board.store.setAttention(ConnectionStore::Attention::Hidden);
        board.store.setAttention(ConnectionStore::Attention::Front);
        board.clock.advance(119'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), before);
        board.clock.advance(1'000);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
    }

    /// What a list that broke off does not have is not missing.
    void onlyWholeListsTellWhatIsGone()
    {
        Board board({}, 1'100);
        QVERIFY(board.load());
        Connection stranger = board.store.at(0);
        stranger.id = ConnectionId(QStringLiteral("between_pages"));
        board.store.merge(stranger);
        QSignalSpy failed(&board.store, &ConnectionStore::failed);
        board.server.setFaults({QStringLiteral("GET /v1/connections 2 status 500")});
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 2, patience);
        QVERIFY2(board.store.rowOf(stranger.id) >= 0, "missing once");
        board.store.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(board.refreshed.count(), 3, patience);
        QCOMPARE(board.store.rowOf(stranger.id), -1);
    }

    /// The list shifts while it is read.
    void whatComesOnTwoPagesIsThereOnce()
    {
        test::FaultServer server;
        server.setHandler([](const test::SeenRequest &request) {
            if (!request.target.startsWith("/v1/connections"))
                return test::Reaction::json(200, R"({"code":"Success","data":{"items":[]}})");
            return test::Reaction::json(
                200,
                request.target.contains("cursor=")
                    ? R"({"code":"Success","data":{"items":[{"id":"b","schema":"later"},{"id":"c"}]}})"
                    : R"({"code":"Success","data":{"items":[{"id":"a"},{"id":"b"},{"id":"b"}],"next_cursor":"n"}})");
        });
        test::ManualClock clock;
        ApiClient api({.baseUrl = server.url(),
                       .credentials = {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")},
                       .makeManager = {}});
        ConnectionStore store(api, clock, Intervals());
        store.start();
        QTRY_VERIFY_WITH_TIMEOUT(store.isComplete(), patience);
        QCOMPARE(store.count(), 3);
        QCOMPARE(store.find(ConnectionId(QStringLiteral("b")))->schema, QStringLiteral("later"));
        QCOMPARE(store.rowOf(ConnectionId(QStringLiteral("c"))), 2);
    }

    void stoppedMeansSilent()
    {
        Board board;
        QVERIFY(board.load());
        board.store.stop();
        board.clock.advance(3'600'000);
        QTest::qWait(0);
        QCOMPARE(board.lists(), 1);
    }
};

SLUICE_TEST(TstConnectionStore)
#include "tst_connectionstore.moc"
