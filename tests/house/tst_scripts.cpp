// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptbench.h"
#include "testregistry.h"

#include <QRegularExpression>
#include <QTest>

using namespace sluice::test;

namespace {

using Outcome = ScriptBench::Outcome;
using User = ScriptBench::User;

QString plain(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// Nothing is installed, and Qt is not among what is.
const char *const nothingThere = "exit 1";
const char *const unreachable = "Packages could not be fetched; is there a network connection?\n";

QString said(const Outcome &outcome)
{
    return plain("exit code %1\n%2\n%3").arg(QString::number(outcome.code), outcome.out, outcome.err);
}

} // namespace

/// What packaging/run.sh and packaging/test.sh say on systems that are not as they should be: one sentence each.
class TstScripts : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<ScriptBench>(); }
    void cleanup() { m_bench.reset(); }

    void whereSomethingIsMissing_data();
    void whereSomethingIsMissing();
    void installsBySudo();
    void installsNothingTwice();
    void whatFailsIsSaid_data();
    void whatFailsIsSaid();
    void withoutADisplay();
    void withADisplay_data();
    void withADisplay();
    void testsAreCounted();
    void whatIsSkippedIsTold();
    void aMissingDefinitionIsTold();
    void testsEndWithACountInAnyCase();

private:
    std::unique_ptr<ScriptBench> m_bench;
};

void TstScripts::whereSomethingIsMissing_data()
{
    // A word is a tool that is not there; with a colon, one that does what follows.
    QTest::addColumn<QStringList>("tools");
    QTest::addColumn<bool>("asRoot");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QStringList &tools, bool asRoot, const char *sentence) {
        QTest::newRow(name) << tools << asRoot << QString::fromLatin1(sentence);
    };
    const QString missing = plain("dpkg-query:") + plain(nothingThere);
    row("no apt", {plain("apt-get")}, true,
        "This script installs packages with Debian's apt, which is not here; please install these by hand: g++ cmake");
    row("no dpkg", {plain("dpkg-query")}, false, "This script installs packages with Debian's apt, which is not here;");
    row("no sudo", {missing}, false,
        "Packages are missing and there is no sudo here; please run this script as root.\n");
    row("no rights", {missing, plain("sudo:exit 1")}, false,
        "Packages are missing and sudo gave no rights; please run this script as root.\n");
    row("an old Qt is installed",
        {plain("dpkg-query:case \"$*\" in *Status*) printf 'installed' ;; *) printf 6.2.4+dfsg-2 ;; esac")}, true,
        "Sluice needs Qt 6.4 or newer and this system has 6.2.4; Debian 12 will do.\n");
    row("an old Qt is offered", {missing, plain("apt-cache:printf '  Candidate: 6.2.4+dfsg-2\\n'")}, true,
        "Sluice needs Qt 6.4 or newer and this system has 6.2.4; Debian 12 will do.\n");
    row("no Qt 6 is offered", {missing, plain("apt-cache:printf '  Candidate: (none)\\n'")}, true,
        "This system's apt offers no Qt 6; Debian 12 does.\n");
    row("no network, nothing known", {missing, plain("apt-cache:"), plain("apt-get:exit 100")}, true, unreachable);
    row("no network, lists known", {missing, plain("apt-get:exit 100")}, true, unreachable);
    row("somebody else is at work", {missing, plain("apt-get:echo 'E: Could not get lock.' >&2; exit 100")}, true,
        "E: Could not get lock.\nE: Could not get lock.\n"
        "Some packages could not be installed; the lines above say why.\n");
    row("a package is broken",
        {missing, plain("apt-get:[[ $* != *install* ]] || { seq -f 'E: broken %g' 9 >&2; echo chatter; exit 100; }")},
        true,
        "E: broken 1\nE: broken 2\nE: broken 3\nE: broken 4\nE: broken 5\n"
        "Some packages could not be installed; the lines above say why.\n");
}

void TstScripts::whereSomethingIsMissing()
{
    QFETCH(const QStringList, tools);
    QFETCH(const bool, asRoot);
    QFETCH(const QString, sentence);
    const User user = asRoot ? User::Root : User::Other;
    if (!ScriptBench::canBe(user))
        QSKIP("This needs to be root, or root's way to be somebody else.");
    for (const QString &tool : tools) {
        const qsizetype colon = tool.indexOf(u':');
        if (colon < 0)
            m_bench->take(tool);
        else
            m_bench->put(tool.left(colon), tool.mid(colon + 1));
    }
    QVERIFY(m_bench->isValid());
    const Outcome run = m_bench->run(plain("run.sh"), {}, user);
    QVERIFY2(run.code == 1, qPrintable(said(run)));
    QVERIFY2(run.err.startsWith(sentence), qPrintable(said(run)));
    QVERIFY2(run.err.count(u'\n') <= 6 && !run.out.contains(u"chatter"), qPrintable(said(run)));
    const Outcome test = m_bench->run(plain("test.sh"), {}, user);
    QCOMPARE(test.code, 1);
    QVERIFY2(test.err.startsWith(sentence), qPrintable(said(test)));
    QVERIFY2(test.out.endsWith(u"0 passed, 1 failed\n"), qPrintable(said(test)));
    QVERIFY2(m_bench->calls().filter(QRegularExpression(plain("^cmake "))).isEmpty(), "nothing is built then");
}

void TstScripts::installsBySudo()
{
    if (!ScriptBench::canBe(User::Other))
        QSKIP("Root cannot be somebody else here.");
    m_bench->put(plain("dpkg-query"), plain(nothingThere));
    m_bench->put(plain("sudo"), plain("[[ $1 == -v ]] || exec \"$@\""));
    m_bench->putBuilt(plain("release"), plain("sluice-tour"), {});
    QVERIFY(m_bench->isValid());
    const Outcome run = m_bench->run(plain("run.sh"), {}, User::Other);
    QVERIFY2(run.code == 0, qPrintable(said(run)));
    QVERIFY2(run.out.contains(QRegularExpression(plain("^\\[ +\\d+ s\\] Installing g\\+\\+ cmake "))),
             qPrintable(run.out));
    const QStringList calls = m_bench->calls();
    QVERIFY2(!calls.filter(QRegularExpression(plain("^sudo apt-get .*update$"))).isEmpty(),
             qPrintable(calls.join(u'\n')));
    QVERIFY(!calls.filter(QRegularExpression(plain("^sudo env .*apt-get .*install .*qt6-base-dev"))).isEmpty());
}

void TstScripts::installsNothingTwice()
{
    m_bench->putBuilt(plain("release"), plain("sluice-tour"), {});
    const Outcome run = m_bench->run(plain("run.sh"));
    QVERIFY2(run.code == 0, qPrintable(said(run)));
    QVERIFY2(m_bench->calls().filter(plain("apt-get")).isEmpty(), "nor asks anybody on the network");
}

void TstScripts::whatFailsIsSaid_data()
{
    QTest::addColumn<QString>("cmake");
    QTest::addColumn<QString>("tour");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    QTest::newRow("configuring") << plain("echo no compiler; exit 1") << QString()
                                 << plain("CMake could not configure the build; the lines above say why.\n")
                                 << plain("no compiler");
    QTest::newRow("building") << plain("[[ $* != *--build* ]] || { echo '[1/2] Building'; echo wrong code; exit 1; }")
                              << QString() << plain("The build failed; the lines above say why, and ")
                              << plain("wrong code");
    QTest::newRow("the tour") << QString() << plain("echo lost; exit 1")
                              << plain("The tour did not come to its end; the lines above say why.\n") << plain("lost");
}

void TstScripts::whatFailsIsSaid()
{
    QFETCH(const QString, cmake);
    QFETCH(const QString, tour);
    QFETCH(const QString, sentence);
    QFETCH(const QString, shown);
    m_bench->put(plain("cmake"), cmake);
    m_bench->putBuilt(plain("release"), plain("sluice-tour"), tour);
    const Outcome run = m_bench->run(plain("run.sh"));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.startsWith(sentence), qPrintable(said(run)));
    QVERIFY2(run.out.contains(shown), qPrintable(said(run)));
    QVERIFY2(!run.out.contains(u"[1/2]"), "progress is no reason");
}

void TstScripts::withoutADisplay()
{
    m_bench->putBuilt(plain("release"), plain("sluice-tour"),
                      plain("[[ $QT_QPA_PLATFORM == offscreen && $1 == --out ]] || exit 1\n"
                            "mkdir -p \"$2\" && touch \"$2/1.png\" \"$2/2.png\" \"$2/walk.log\""));
    const Outcome run = m_bench->run(plain("run.sh"));
    QVERIFY2(run.code == 0, qPrintable(said(run)));
    QVERIFY(run.out.contains(u"There is no display here"));
    QVERIFY2(
        run.out.endsWith(plain(" 2 pictures of Sluice at work are in %1/build/release/tour\n").arg(m_bench->top())),
        qPrintable(run.out));
    QVERIFY(!m_bench->calls()
                 .filter(QRegularExpression(plain("^cmake --build build/release --target sluice-tour")))
                 .isEmpty());
    // A display that Qt has no part for is told as what it is.
    m_bench->put(plain("dpkg-query"), plain("case \"$*\" in *qt6-wayland*) ;; *Status*) printf 'installed' ;; "
                                            "*) printf 6.4.2+dfsg-10 ;; esac"));
    const Outcome wayland =
        m_bench->run(plain("run.sh"), {}, User::Root, {{plain("WAYLAND_DISPLAY"), plain("wayland-0")}});
    QVERIFY2(wayland.code == 0, qPrintable(said(wayland)));
    QVERIFY(wayland.out.contains(u"the package qt6-wayland"));
    QVERIFY(!wayland.out.contains(u"There is no display here"));
}

void TstScripts::withADisplay_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("handed");
    QTest::newRow("nothing") << QString() << plain("sluice --demo");
    QTest::newRow("a profile") << plain("--profile prod") << plain("sluice --profile prod");
    QTest::newRow("one's own account") << plain("--") << plain("sluice ");
}

void TstScripts::withADisplay()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, handed);
    m_bench->putBuilt(plain("release"), plain("sluice"), {});
    const QMap<QString, QString> display{{plain("DISPLAY"), plain(":7")}};
    const QStringList given = arguments.split(u' ', Qt::SkipEmptyParts);
    Outcome run = m_bench->run(plain("run.sh"), given, User::Root, display);
    QVERIFY2(run.code == 0, qPrintable(said(run)));
    QVERIFY(run.out.endsWith(u"Opening Sluice\n"));
    QCOMPARE(m_bench->calls().constLast(), handed);
    m_bench->putBuilt(plain("release"), plain("sluice"), plain("exit 3"));
    run = m_bench->run(plain("run.sh"), given, User::Root, display);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.err, plain("Sluice ended with an error (3); its last lines above say why.\n"));
}

/// As ctest writes it: one program has a failure of its own, one crashed before it could count.
void TstScripts::testsAreCounted()
{
    m_bench->put(plain("ctest"), plain(R"(while [[ $1 != --output-log ]]; do shift; done
cat >"$2" <<'LOG'
1: FAIL!  : TstA::b() 'x' returned FALSE
1: Totals: 5 passed, 1 failed, 0 skipped, 0 blacklisted, 10ms
1: Totals: 7 passed, 0 failed, 0 skipped, 0 blacklisted, 10ms
2: Totals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 10ms
The following tests FAILED:
	  1 - one (Failed)
	  3 - three (SEGFAULT)
LOG
exit 8)"));
    Outcome run = m_bench->run(plain("test.sh"));
    QVERIFY2(run.code == 1, qPrintable(said(run)));
    QVERIFY2(run.out.endsWith(u"\n15 passed, 2 failed\n"), qPrintable(said(run)));
    QVERIFY(run.err.contains(u"TstA::b()"));
    QVERIFY(run.err.contains(u"The program three (SEGFAULT) did not come to its end."));
    m_bench->put(plain("ctest"), plain(R"(while [[ $1 != --output-log ]]; do shift; done
echo '1: Totals: 5 passed, 0 failed, 0 skipped, 0 blacklisted, 10ms' >"$2")"));
    run = m_bench->run(plain("test.sh"));
    QVERIFY2(run.code == 0, qPrintable(said(run)));
    QVERIFY(run.out.endsWith(u"\n5 passed, 0 failed\n"));
}

void TstScripts::whatIsSkippedIsTold()
{
    m_bench->put(plain("ctest"), plain(R"(while [[ $1 != --output-log ]]; do shift; done
cat >"$2" <<'LOG'
1: SKIP   : TstA::b(a row) no keyring to test with: (none)
1:    Loc: [x.cpp(3)]
1: SKIP   : TstA::c() no keyring to test with: (none)
2: SKIP   : TstD::e() This needs to be root.
1: Totals: 5 passed, 0 failed, 2 skipped, 0 blacklisted, 10ms
2: Totals: 1 passed, 0 failed, 1 skipped, 0 blacklisted, 10ms
LOG)"));
    const Outcome run =
        m_bench->run(plain("test.sh"), {}, User::Root, {{plain("SLUICE_OPENAPI"), plain("/there.json")}});
    QVERIFY2(run.code == 0, qPrintable(said(run)));
    QVERIFY2(run.out.endsWith(u"\nskipped:    1  This needs to be root.\n"
                              "skipped:    2  no keyring to test with: (none)\n"
                              "skipped:    3  test functions in all\n"
                              "6 passed, 0 failed\n"),
             qPrintable(said(run)));
}

/// The tests without it are skipped, not failed; but nobody is to take the count for more than it is.
void TstScripts::aMissingDefinitionIsTold()
{
    m_bench->put(plain("ctest"), plain(R"(while [[ $1 != --output-log ]]; do shift; done
echo '1: Totals: 5 passed, 0 failed, 0 skipped, 0 blacklisted, 10ms' >"$2")"));
    const QString loud = plain("\nskipped: THE CONTRACT IS NOT PROVED: ");
    Outcome run = m_bench->run(plain("test.sh"));
    QVERIFY2(run.code == 0 && run.out.contains(loud), qPrintable(said(run)));
    QVERIFY(run.out.endsWith(u"\n5 passed, 0 failed\n"));
    run = m_bench->run(plain("test.sh"), {}, User::Root, {{plain("SLUICE_OPENAPI"), plain("/there.json")}});
    QVERIFY2(run.code == 0 && !run.out.contains(u"skipped:"), qPrintable(said(run)));
}

void TstScripts::testsEndWithACountInAnyCase()
{
    m_bench->put(plain("ctest"), plain("while [[ $1 != --output-log ]]; do shift; done; echo nothing >\"$2\""));
    Outcome run = m_bench->run(plain("test.sh"));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.endsWith(u"No test ran.\n") && run.out.endsWith(u"0 passed, 1 failed\n"), qPrintable(said(run)));
    run = m_bench->run(plain("test.sh"), {plain("--nonsense")});
    QVERIFY2(run.code == 1 && run.err.startsWith(u"Unknown option --nonsense"), qPrintable(said(run)));
    m_bench->put(plain("cmake"), plain("echo no compiler; exit 1"));
    run = m_bench->run(plain("test.sh"));
    QVERIFY2(run.out.contains(u"no compiler") && run.out.endsWith(u"0 passed, 1 failed\n"), qPrintable(said(run)));
}

SLUICE_TEST(TstScripts)
#include "tst_scripts.moc"
