// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemakit.h"
#include "testregistry.h"

#include <QProcess>

#include <cstdio>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

namespace {

constexpr const char *childUrl = "SLUICE_TEST_KILLED_URL";
constexpr const char *childFolder = "SLUICE_TEST_KILLED_FOLDER";
constexpr const char *childApplies = "SLUICE_TEST_KILLED_APPLIES";

/// A window on somebody's own account, as it is found again by the next run.
std::unique_ptr<WindowKit> openWindow(const QString &folder, const QUrl &url)
{
    WindowKit::Setup setup;
    setup.openDemo = false;
    setup.settingsFolder = folder;
    auto kit = std::make_unique<WindowKit>(std::move(setup));
    Profile profile;
    profile.id = ProfileId(QStringLiteral("mine"));
    profile.name = QStringLiteral("Mine");
    profile.baseUrl = url;
    kit->program().sessions().openWith(profile, {QStringLiteral("demo"), QStringLiteral("demo-secret")});
    return kit->waitLoaded() ? std::move(kit) : nullptr;
}

} // namespace

/// The program killed without a word, in the middle of editing and in the middle of an apply: a process of its own,
/// real HTTP, and another run that finds what is left.
class TstKilled : public QObject
{
    Q_OBJECT

private slots:
    void init();
    /// What the process does that is killed.
    void victim();
    void inTheMiddleOfEditing();
    void inTheMiddleOfAnApply();

private:
    /// Starts the victim and kills it once it has edited, and, where it applies, the service has been asked.
    [[nodiscard]] bool kill(bool applies);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoServer> m_server;
};

void TstKilled::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (qEnvironmentVariableIsSet(childUrl))
        return;
    DemoOptions options;
    options.schedules = false;
    options.speed = 60;
    m_server = std::make_unique<DemoServer>(std::move(options));
    QVERIFY(m_server->start());
}

void TstKilled::victim()
{
    if (!qEnvironmentVariableIsSet(childUrl))
        return;
    const auto kit = openWindow(qEnvironmentVariable(childFolder), QUrl(qEnvironmentVariable(childUrl)));
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    s.toggle("orders");
    s.toggle("payments");
    QTest::qWait(300); // the edits have left for the disk: what may be lost is the one in flight
    std::printf("edited %s\n", s.path().constData());
    std::fflush(stdout);
    if (qEnvironmentVariableIsSet(childApplies))
        WindowKit::click(s.inPane("applyButton"));
    // On and on, until somebody puts an end to it.
    for (bool on = false;; on = !on) {
        if (!qEnvironmentVariableIsSet(childApplies))
            s.toggle("refunds");
        QTest::qWait(20);
    }
}

bool TstKilled::kill(bool applies)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(childUrl), m_server->url().toString());
    environment.insert(QLatin1String(childFolder), m_folder->path());
    if (applies)
        environment.insert(QLatin1String(childApplies), QStringLiteral("1"));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("TstKilled"), QStringLiteral("victim")});
    QByteArray heard;
    const bool ready = WindowKit::wait(
        [&] {
            heard += child.readAllStandardOutput();
            const qsizetype at = heard.indexOf("edited ");
            if (at < 0 || heard.indexOf('\n', at) < 0)
                return false;
            const QByteArray path = heard.mid(at + 7, heard.indexOf('\n', at) - at - 7);
            return !applies || m_server->requestCount("PATCH", path) > 0;
        },
        60'000);
    if (!ready)
        qWarning("%s %s", heard.constData(), child.readAllStandardError().constData());
    child.kill(); // SIGKILL: it has no say
    return child.waitForFinished() && child.exitStatus() == QProcess::CrashExit && ready;
}

void TstKilled::inTheMiddleOfEditing()
{
    QVERIFY(kill(false));
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QTRY_COMPARE(kit->session()->schemas().unsent().size(), 1);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_VERIFY(s.draft().changeCount() >= 2);
    QVERIFY(!s.isOn("orders") && !s.isOn("payments"));
    QVERIFY2(s.message()->text().contains(u"were not sent when Sluice ended"), qPrintable(s.message()->text()));
    QVERIFY(s.inPane("pendingBar")->isVisible());
    QCOMPARE(m_server->requestCount("PATCH", s.path()), 0);
    // It goes on from here: sent, and then not offered again.
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(m_server->requestCount("PATCH", s.path()), 1);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
    QVERIFY(kit->session()->schemas().unsent().isEmpty());
    QVERIFY(kit->close());
}

void TstKilled::inTheMiddleOfAnApply()
{
    // The service carries it out and falls silent.
    QVERIFY(m_server->setFaults({QStringLiteral("PATCH /v1/connections/** stall")}).isEmpty());
    QVERIFY(kill(true));
    QVERIFY(m_server->setFaults({}).isEmpty());
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QTRY_COMPARE(kit->session()->schemas().unsent().size(), 1);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_VERIFY2(s.message()->text().contains(u"are there by now"), qPrintable(s.message()->text()));
    QVERIFY2(!s.draft().isChanged(), "it had arrived: nothing is left to send, and nothing is sent twice");
    QVERIFY(!s.isOn("orders") && !s.isOn("payments"));
    QCOMPARE(m_server->requestCount("PATCH", s.path()), 1);
    QVERIFY(kit->close());
}

SLUICE_TEST(TstKilled)
#include "tst_killed.moc"
