// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "prompt.h"
#include "schemakit.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

/// The window is closed at the worst moments.
class TstLeaving : public QObject
{
    Q_OBJECT

private slots:
    void amidFiftyRequests();
    void beforeTheFirstAnswer();
    void whatRunsIsAskedAbout();
    void tablesThatWereNotAppliedAreAskedAboutWhereNothingIsKept();
    void theProgramEndsByItself();
    void theProgramRefusesNonsense();
};

void TstLeaving::amidFiftyRequests()
{
    WindowKit::Setup setup;
    setup.demo.connections = 120;
    setup.demo.groups = 3;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    QVERIFY(kit.demo().setFaults({QStringLiteral("* /v1/connections/** delay 20000")}).isEmpty());
    QList<ConnectionId> ids;
    for (int row = 0; row < kit.session()->connections().count(); ++row)
        ids.append(kit.session()->connections().at(row).id);
    kit.session()->commands().sync(ids);
    const auto underWay = [&kit] {
        int count = 0;
        for (const Exchange &exchange : kit.session()->exchanges().exchanges())
            count += exchange.state != Exchange::State::Done ? 1 : 0;
        return count;
    };
    QTRY_VERIFY2(underWay() >= 50, qPrintable(QString::number(underWay())));
    QSignalSpy closed(&kit.window(), &MainWindow::closed);
    kit.window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    QElapsedTimer timer;
    timer.start();
    kit.window().close();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!kit.window().isVisible());
    QVERIFY(kit.close(10'000));
    QVERIFY2(timer.elapsed() < 20'000, "leaving waits for no answer");
}

void TstLeaving::beforeTheFirstAnswer()
{
    WindowKit::Setup setup;
    setup.demo.latencyMs = 5000;
    WindowKit kit(std::move(setup));
    QTRY_VERIFY(kit.session() != nullptr);
    QVERIFY(kit.close(4000));
}

void TstLeaving::whatRunsIsAskedAbout()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.speed = 1;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    kit.session()->commands().sync({kit.idOf(u"hubspot")});
    QTRY_COMPARE(kit.session()->operations().runningCount(), 1);
    kit.window().prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    kit.window().close();
    QTRY_COMPARE(kit.window().prompt().questionCount(), 1);
    QVERIFY(kit.window().isVisible());
    kit.window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    kit.window().close();
    QTRY_VERIFY(!kit.window().isVisible());
    QVERIFY(kit.close());
}

/// Nothing of the demo account outlives the program.
void TstLeaving::tablesThatWereNotAppliedAreAskedAboutWhereNothingIsKept()
{
    WindowKit kit;
    QVERIFY(kit.waitLoaded());
    SchemaKit s(kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    s.toggle("orders");
    QTRY_VERIFY(s.draft().isChanged());
    kit.window().prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    kit.window().close();
    QTRY_COMPARE(kit.window().prompt().questionCount(), 1);
    QVERIFY(kit.window().isVisible());
    const QString details = kit.window().prompt().lastQuestion()->details;
    QVERIFY2(details.startsWith(u"Changes to the tables of 1 ") && details.endsWith(u" lost: orders_db."),
             qPrintable(details));
    s.toggle("orders");
    QTRY_VERIFY(!s.draft().isChanged());
    kit.window().close();
    QTRY_VERIFY(!kit.window().isVisible());
    QCOMPARE(kit.window().prompt().questionCount(), 1);
    QVERIFY(kit.close());
}

void TstLeaving::theProgramEndsByItself()
{
    QProcess program;
    program.start(QStringLiteral(SLUICE_PROGRAM), {QStringLiteral("--exit-after-startup")});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void TstLeaving::theProgramRefusesNonsense()
{
    QProcess program;
    program.start(QStringLiteral(SLUICE_PROGRAM), {QStringLiteral("--no-such-option")});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains("no-such-option"));
    program.start(QStringLiteral(SLUICE_PROGRAM), {QStringLiteral("--version")});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().startsWith("Sluice "));
}

SLUICE_TEST(TstLeaving)
#include "tst_leaving.moc"
