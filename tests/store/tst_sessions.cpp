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
                   [](const Profile &profile) {
                       SessionConfig config;
                       config.baseUrl = profile.baseUrl;
                       config.readOnly = profile.readOnly;
                       config.intervals = Intervals().faster(100);
                       return config;
                   })
        , needed(&sessions, &Sessions::needsSignIn)
        , shown(&sessions, &Sessions::currentChanged)
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
    [[nodiscard]] bool isReady() const
    {
        return sessions.current() != nullptr && sessions.current()->connections().isComplete();
    }

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
        QVERIFY(desk.sessions.current() != left);
        QCOMPARE(desk.sessions.busyElsewhere().size(), 1);
        QCOMPARE(desk.sessions.busyElsewhere().constFirst().id, one.id);
        desk.sessions.open(one.id);
        QCOMPARE(desk.sessions.current(), left);
        QVERIFY(left->operations().find(operation) != nullptr);
        desk.sessions.open(two.id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.sessions.busyElsewhere().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), patience);
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
