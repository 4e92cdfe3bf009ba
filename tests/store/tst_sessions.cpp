// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "memorystore.h"
#include "operationlog.h"
#include "patience.h"
#include "profiles.h"
#include "sessions.h"
#include "testregistry.h"

#include <QCoroTask>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::patience;

namespace {

/// A computer with two accounts to sign in to, the second one slow.
struct Desk
{
    Desk()
        : quick([] {
            DemoOptions options;
            options.speed = 3000;
            return options;
        }())
        , slow([] {
            DemoOptions options;
            options.seed = 2;
            options.secret = QStringLiteral("other-secret");
            options.latencyMs = 150;
            return options;
        }())
        , ok(quick.start().has_value() && slow.start().has_value())
        , profiles(folder.path())
        , sessions(profiles, secrets, clock,
                   [this](const Profile &profile) {
                       SessionConfig config;
                       config.cacheFolder = folder.filePath(profile.id.text());
                       config.baseUrl = profile.baseUrl;
                       config.readOnly = profile.readOnly;
                       config.intervals = Intervals().faster(100);
                       if (front > 0)
                           config.intervals.front = front;
                       config.verdicts.pausedTooLongDays = pausedDays;
                       return config;
                   })
        , needed(&sessions, &Sessions::needsSignIn)
        , shown(&sessions, &Sessions::currentChanged)
        , proved(&sessions, &Sessions::proved)
        , notProved(&sessions, &Sessions::notProved)
    {
    }
    ~Desk()
    {
        QSignalSpy drained(&sessions, &Sessions::drained);
        sessions.shutdown();
        QVERIFY(QTest::qWaitFor([&] { return drained.count() == 1; }, patience));
    }

    [[nodiscard]] static Profile profile(const DemoServer &server, const QString &name)
    {
        Profile profile;
        profile.id = Profiles::newId();
        profile.name = name;
        profile.baseUrl = server.url();
        return profile;
    }
    [[nodiscard]] static Credentials key(const DemoServer &server)
    {
        return {.key = server.key(), .secret = server.secret()};
    }
    /// Signed in to the quick account, everything read.
    [[nodiscard]] Profile signIn()
    {
        const Profile acme = profile(quick, QStringLiteral("ACME"));
        sessions.openWith(acme, key(quick));
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(isReady(), patience);
        }();
        return acme;
    }
    [[nodiscard]] QString secretOf(const ProfileId &id) { return QCoro::waitFor(secrets.read(id))->secret; }
    [[nodiscard]] bool isReady() const
    {
        return sessions.current() != nullptr && sessions.current()->connections().isComplete();
    }

    qint64 front = 0; ///< what is preferred
    int pausedDays = 30;
    QTemporaryDir folder;
    DemoServer quick;
    DemoServer slow;
    bool ok;
    SystemClock clock;
    MemoryStore secrets;
    Profiles profiles;
    Sessions sessions;
    QSignalSpy needed;
    QSignalSpy shown;
    QSignalSpy proved;
    QSignalSpy notProved;
};

} // namespace

class TstSessions : public QObject
{
    Q_OBJECT

private slots:
    void aGoodKeyIsKeptWithItsProfile()
    {
        Desk desk;
        QVERIFY(desk.ok);
        const Profile profile = Desk::profile(desk.quick, QStringLiteral("ACME"));
        desk.sessions.openWith(profile, Desk::key(desk.quick));
        QVERIFY(desk.sessions.current() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        QCOMPARE(desk.profiles.all().size(), 1);
        QCOMPARE(desk.profiles.lastUsed()->id, profile.id);
        QTRY_COMPARE_WITH_TIMEOUT(QCoro::waitFor(desk.secrets.read(profile.id))->secret, desk.quick.secret(), patience);
    }

    void aRefusedKeyIsNotKept()
    {
        Desk desk;
        const Profile profile = Desk::profile(desk.quick, QStringLiteral("ACME"));
        desk.sessions.openWith(profile, {.key = desk.quick.key(), .secret = QStringLiteral("wrong")});
        QTRY_COMPARE_WITH_TIMEOUT(desk.needed.count(), 1, patience);
        QCOMPARE(desk.sessions.current(), nullptr);
        QVERIFY(desk.profiles.all().isEmpty());
        QVERIFY(QCoro::waitFor(desk.secrets.read(profile.id))->isEmpty());
        QCOMPARE(desk.needed[0][0].value<Profile>().id, profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(desk.folder.filePath(profile.id.text())).exists(), patience);
    }

    void theDemoAccountLeavesNoTrace()
    {
        Desk desk;
        Profile profile = Desk::profile(desk.quick, QStringLiteral("Demo account"));
        profile.demo = true;
        desk.sessions.openWith(profile, Desk::key(desk.quick));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        QVERIFY(desk.profiles.all().isEmpty());
        QVERIFY(QCoro::waitFor(desk.secrets.read(profile.id))->isEmpty());
    }

    void opensWithTheKeptSecret()
    {
        Desk desk;
        const Profile profile = Desk::profile(desk.quick, QStringLiteral("ACME"));
        QCOMPARE(desk.profiles.add(profile), ProfileProblem::None);
        QVERIFY(QCoro::waitFor(desk.secrets.write(profile.id, Desk::key(desk.quick))).has_value());
        desk.sessions.open(profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        QCOMPARE(desk.needed.count(), 0);
    }

    void asksWhereThereIsNoSecret()
    {
        Desk desk;
        const Profile profile = Desk::profile(desk.quick, QStringLiteral("ACME"));
        QCOMPARE(desk.profiles.add(profile), ProfileProblem::None);
        desk.sessions.open(profile.id);
        QTRY_COMPARE_WITH_TIMEOUT(desk.needed.count(), 1, patience);
        QCOMPARE(desk.sessions.current(), nullptr);
    }

    /// Switching away loses nothing: what was started there goes on and is there when one comes back.
    void aProfileThatIsLeftGoesOnUntilItsOperationsEnd()
    {
        Desk desk;
        const Profile one = Desk::profile(desk.slow, QStringLiteral("Slow"));
        const Profile two = Desk::profile(desk.quick, QStringLiteral("Quick"));
        desk.sessions.openWith(one, Desk::key(desk.slow));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        Session *left = desk.sessions.current();
        const ConnectionId id = left->connections().at(0).id;
        const OperationId operation = left->commands().setPaused({id}, true);
        desk.sessions.openWith(two, Desk::key(desk.quick));
        QTRY_VERIFY_WITH_TIMEOUT(desk.sessions.current() != left, patience);
        QCOMPARE(desk.sessions.busyElsewhere().size(), 1);
        QCOMPARE(desk.sessions.busyElsewhere().constFirst().id, one.id);
        desk.sessions.open(one.id);
        QCOMPARE(desk.sessions.current(), left);
        QVERIFY(left->operations().find(operation) != nullptr);
        desk.sessions.open(two.id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.sessions.busyElsewhere().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        // Then it rests: what was done is there still when somebody comes back, and nothing is asked for until then.
        QTRY_VERIFY_WITH_TIMEOUT(left->budget().running == 0, patience);
        const int asked = desk.slow.requestCount();
        const int polled = desk.quick.requestCount("GET", "/v1/connections");
        QTRY_VERIFY_WITH_TIMEOUT(desk.quick.requestCount("GET", "/v1/connections") >= polled + 3, patience);
        QCOMPARE(desk.slow.requestCount(), asked);
        desk.sessions.open(one.id);
        QCOMPARE(desk.sessions.current(), left);
        QVERIFY(left->operations().find(operation) != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(desk.slow.requestCount() > asked, patience);
        // One that is removed does not stay.
        QPointer<Session> other;
        desk.sessions.open(two.id);
        other = desk.sessions.current();
        desk.sessions.open(one.id);
        desk.profiles.remove(two.id);
        QTRY_VERIFY_WITH_TIMEOUT(other == nullptr, patience);
    }

    void aSlipInAKeyEndsNothing()
    {
        Desk desk;
        Profile acme = desk.signIn();
        const Session *session = desk.sessions.current();
        const qsizetype shown = desk.shown.count();
        acme.name = QStringLiteral("ACME production");
        desk.sessions.openWith(acme, {.key = desk.quick.key(), .secret = QStringLiteral("slip")});
        QVERIFY(desk.sessions.isProving());
        QTRY_COMPARE_WITH_TIMEOUT(desk.notProved.count(), 1, patience);
        QCOMPARE(desk.notProved[0][1].value<Error>().kind, Error::Kind::Unauthorized);
        QVERIFY(!desk.sessions.isProving());
        QCOMPARE(desk.sessions.current(), session);
        QCOMPARE(session->state(), Session::State::Ready);
        QCOMPARE(desk.shown.count(), shown);
        QCOMPARE(desk.needed.count(), 0);
        QCOMPARE(desk.profiles.find(acme.id)->name, QStringLiteral("ACME"));
        QCOMPARE(desk.secretOf(acme.id), desk.quick.secret());
    }

    void anAddressThatDoesNotAnswerEndsNothing()
    {
        Desk desk;
        (void)desk.signIn();
        const Session *session = desk.sessions.current();
        const Profile other = Desk::profile(desk.slow, QStringLiteral("Other"));
        desk.slow.stop();
        desk.sessions.openWith(other, Desk::key(desk.slow));
        QTRY_COMPARE_WITH_TIMEOUT(desk.notProved.count(), 1, patience);
        QCOMPARE(desk.notProved[0][1].value<Error>().kind, Error::Kind::Network);
        QCOMPARE(desk.sessions.current(), session);
        QVERIFY(!desk.profiles.find(other.id).has_value());
        QVERIFY(desk.secretOf(other.id).isEmpty());
    }

    /// Nobody is signed in by what was typed some time ago.
    void aFirstKeyThatCannotBeTriedIsGivenUp()
    {
        Desk desk;
        const Profile profile = Desk::profile(desk.quick, QStringLiteral("ACME"));
        desk.quick.stop();
        desk.sessions.openWith(profile, Desk::key(desk.quick));
        QTRY_COMPARE_WITH_TIMEOUT(desk.notProved.count(), 1, patience);
        QCOMPARE(desk.notProved[0][1].value<Error>().kind, Error::Kind::Network);
        QCOMPARE(desk.sessions.current(), nullptr);
        QCOMPARE(desk.needed.count(), 0);
        QVERIFY(!desk.profiles.find(profile.id).has_value());
    }

    void aTrialCanBeGivenUp()
    {
        Desk desk;
        const Profile acme = desk.signIn();
        const Session *session = desk.sessions.current();
        const Profile other = Desk::profile(desk.slow, QStringLiteral("Other"));
        desk.sessions.openWith(other, Desk::key(desk.slow));
        desk.sessions.giveUpProof();
        QVERIFY(!desk.sessions.isProving());
        // A second one overtakes it: when that has its verdict, the first can have none any more.
        desk.sessions.openWith(other, {.key = desk.slow.key(), .secret = QStringLiteral("slip")});
        QTRY_COMPARE_WITH_TIMEOUT(desk.notProved.count(), 1, patience);
        QCOMPARE(desk.proved.count(), 0);
        QCOMPARE(desk.sessions.current(), session);
        QCOMPARE(desk.profiles.all().size(), 1);
        QCOMPARE(desk.profiles.all().constFirst().id, acme.id);
    }

    /// What is open, half typed or under way stays: only the key is another.
    void aKeyOfTheSameAccountIsHandedOver()
    {
        Desk desk;
        Profile acme = desk.signIn();
        Session *session = desk.sessions.current();
        const qsizetype shown = desk.shown.count();
        desk.quick.setSecrets({desk.quick.secret(), QStringLiteral("rotated")});
        acme.name = QStringLiteral("ACME production");
        desk.sessions.openWith(acme, {.key = desk.quick.key(), .secret = QStringLiteral("rotated")});
        QTRY_COMPARE_WITH_TIMEOUT(desk.proved.count(), 1, patience);
        QCOMPARE(desk.sessions.current(), session);
        QCOMPARE(desk.shown.count(), shown);
        QCOMPARE(desk.sessions.currentProfile().name, acme.name);
        QTRY_COMPARE_WITH_TIMEOUT(desk.secretOf(acme.id), QStringLiteral("rotated"), patience);
        // And it is the new one that is used.
        desk.quick.setSecrets({QStringLiteral("rotated")});
        const OperationId operation = session->commands().setPaused({session->connections().at(0).id}, true);
        QTRY_VERIFY_WITH_TIMEOUT(!session->operations().find(operation)->isRunning(), patience);
        QCOMPARE(session->operations().find(operation)->count(OperationRow::State::Succeeded), 1);
        QCOMPARE(session->state(), Session::State::Ready);
    }

    void aKeyOfAnotherAccountReplacesTheSession()
    {
        Desk desk;
        Profile acme = desk.signIn();
        acme.baseUrl = desk.slow.url();
        desk.sessions.openWith(acme, Desk::key(desk.slow));
        QTRY_COMPARE_WITH_TIMEOUT(desk.proved.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        QCOMPARE(desk.sessions.current()->baseUrl(), desk.slow.url());
        QCOMPARE(desk.profiles.all().size(), 1);
        QCOMPARE(desk.profiles.all().constFirst().baseUrl, desk.slow.url());
        QTRY_COMPARE_WITH_TIMEOUT(desk.secretOf(acme.id), desk.slow.secret(), patience);
    }

    void aKeptKeyThatIsRefusedLeadsBack()
    {
        Desk desk;
        const Profile acme = desk.signIn();
        const Session *session = desk.sessions.current();
        const Profile other = Desk::profile(desk.slow, QStringLiteral("Other"));
        QCOMPARE(desk.profiles.add(other), ProfileProblem::None);
        QVERIFY(QCoro::waitFor(desk.secrets.write(other.id, {.key = desk.slow.key(), .secret = QStringLiteral("old")}))
                    .has_value());
        desk.sessions.open(other.id);
        QTRY_COMPARE_WITH_TIMEOUT(desk.needed.count(), 1, patience);
        QCOMPARE(desk.needed[0][0].value<Profile>().id, other.id);
        QCOMPARE(desk.sessions.current(), session);
        QCOMPARE(desk.sessions.currentProfile().id, acme.id);
        QCOMPARE(session->state(), Session::State::Ready);
    }

    void theDemoAccountIsWhereItWasLeft()
    {
        Desk desk;
        Profile demo = Desk::profile(desk.quick, QStringLiteral("Demo account"));
        demo.demo = true;
        desk.sessions.openWith(demo, Desk::key(desk.quick));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        const Session *session = desk.sessions.current();
        desk.sessions.openWith(demo, Desk::key(desk.quick));
        QCOMPARE(desk.sessions.current(), session);
        QCOMPARE(desk.shown.count(), 1);
    }

    void whatIsPreferredHoldsForSessionsThatAreOpen()
    {
        Desk desk;
        (void)desk.signIn();
        const ConnectionStore &store = desk.sessions.current()->connections();
        const int tooLong = store.countOf(Health::PausedTooLong);
        desk.front = 7'000;
        desk.pausedDays = 1;
        desk.sessions.reconfigure();
        QCOMPARE(store.pollInterval(), 7'000);
        QCOMPARE_GT(store.countOf(Health::PausedTooLong), tooLong);
        desk.pausedDays = 3650;
        desk.sessions.reconfigure();
        QCOMPARE(store.countOf(Health::PausedTooLong), 0);
    }

    void signingOutForgetsTheSecret()
    {
        Desk desk;
        const Profile profile = Desk::profile(desk.quick, QStringLiteral("ACME"));
        desk.sessions.openWith(profile, Desk::key(desk.quick));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
        desk.sessions.signOut(profile.id);
        QCOMPARE(desk.sessions.current(), nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(QCoro::waitFor(desk.secrets.read(profile.id))->isEmpty(), patience);
        QCOMPARE(desk.profiles.all().size(), 1);
        QCOMPARE(desk.needed.count(), 1);
    }
};

SLUICE_TEST(TstSessions)
#include "tst_sessions.moc"
