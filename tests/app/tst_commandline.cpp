// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "commandlinehelp.h"
#include "headless/exitcode.h"
#include "sourcetree.h"
#include "testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace sluice;

namespace {

using Action = CommandLine::Action;
using Verb = CommandLine::Verb;

CommandLine parsed(const char *words)
{
    return parseCommandLine(QStringLiteral("sluice %1").arg(QLatin1String(words)).split(u' ', Qt::SkipEmptyParts));
}

QString manual()
{
    QFile file(test::sourcePath(QStringLiteral("packaging/linux/sluice.1")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> namesIn(const QString &text, const QString &pattern)
{
    QSet<QString> result;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        result.insert(matches.next().captured(1));
    return result;
}

/// The long options that a text of help explains.
QSet<QString> optionsIn(const QString &help)
{
    return namesIn(help, QStringLiteral("^  (?:-\\w, )?--([\\w-]+)"));
}

} // namespace

/// What the program understands, and what it says that it understands.
class TstCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void opensTheWindow();
    void readsCommands();
    void readsDurations_data();
    void readsDurations();
    void refuses_data();
    void refuses();
    void helpsByCommand();
    void theManualTellsTheSameOptions();
    void theManualTellsTheExitCodes();
};

void TstCommandLine::opensTheWindow()
{
    QCOMPARE(parsed("").action, Action::Run);
    QCOMPARE(parsed("").demoSpeed, 60);
    const CommandLine demo = parsed("--demo --demo-speed 7 --exit-after-startup");
    QCOMPARE(demo.action, Action::Run);
    QVERIFY(demo.demo);
    QCOMPARE(demo.demoSpeed, 7);
    QVERIFY(demo.exitAfterStartup);
    QCOMPARE(parsed("--profile p").profile, QStringLiteral("p"));
}

void TstCommandLine::readsCommands()
{
    const CommandLine list = parsed("list --group g --json --timeout 1m");
    QCOMPARE(list.action, Action::RunHeadless);
    QCOMPARE(list.verb, Verb::List);
    QCOMPARE(list.group, QStringLiteral("g"));
    QVERIFY(list.json);
    QCOMPARE(list.timeoutMs, 60'000);

    const CommandLine status = parsed("--profile p status a_b");
    QCOMPARE(status.verb, Verb::Status);
    QCOMPARE(status.profile, QStringLiteral("p"));
    QCOMPARE(status.connections, QStringList{QStringLiteral("a_b")});
    QVERIFY(!status.json);

    const CommandLine sync = parsed("sync a --wait b a --timeout=30m c");
    QCOMPARE(sync.verb, Verb::Sync);
    QVERIFY(sync.wait);
    QCOMPARE(sync.timeoutMs, 30 * 60'000);
    QCOMPARE(sync.connections, QString(QStringLiteral("a b c")).split(u' '));
    QCOMPARE(parsed("sync -- --odd").connections, QStringList{QStringLiteral("--odd")});
}

void TstCommandLine::readsDurations_data()
{
    QTest::addColumn<qint64>("ms"); // -1: refused
    const auto row = [](const char *text, qint64 ms) {
        QTest::newRow(text) << ms;
    };
    row("90s", 90'000);
    row("30m", 1'800'000);
    row("1h30m", 5'400'000);
    row("2h5s", 7'205'000);
    row("9999h", 9999LL * 3'600'000);
    for (const char *text : {"", "0s", "30", "m", "30 m", "-1m", "1.5h", "1m1h", "1m1m", "1m\n", "99999999999s"})
        row(text, -1);
}

void TstCommandLine::readsDurations()
{
    QFETCH(const qint64, ms);
    QCOMPARE(durationMs(QString::fromLatin1(QTest::currentDataTag())).value_or(-1), ms);
}

void TstCommandLine::refuses_data()
{
    QTest::addColumn<QString>("names");
    const auto row = [](const char *words, const char *names) {
        QTest::newRow(words) << QString::fromLatin1(names);
    };
    row("start", "start");
    row("list x", "\"x\"");
    row("status", "status");
    row("status a b", "status");
    row("sync", "sync");
    row("status ..", "\"..\"");
    row("status a/b", "\"a/b\"");
    row("status a?b=c", "\"a?b=c\"");
    row("status a%2fb", "\"a%2fb\"");
    row("sync a_b c.d", "\"c.d\"");
    row("sync a --wait b\n", "\"b\"");
    row("sync --group g a", "--group");
    row("list --wait", "--wait");
    row("--json", "--json");
    row("--timeout 3s", "--timeout");
    row("sync a --exit-after-startup", "--exit-after-startup");
    row("sync a --timeout soon", "--timeout");
    row("sync a --timeout", "timeout");
    row("list --group=", "--group");
    row("list --profile=", "--profile");
    row("list --demo --profile p", "--profile");
    row("--demo-speed 0", "--demo-speed");
    row("--demo-speed 10001", "--demo-speed");
    row("--demo-speed fast", "--demo-speed");
    row("sync a --key k", "key");
}

void TstCommandLine::refuses()
{
    QFETCH(const QString, names);
    const CommandLine line = parsed(QTest::currentDataTag());
    QCOMPARE(line.action, Action::Refuse);
    QVERIFY2(line.text.contains(names), qPrintable(line.text));
    QVERIFY(line.text.startsWith(u"sluice: "));
    QVERIFY(line.text.endsWith(u"--help\".\n"));
    for (const QString &id : {QString(), QStringLiteral(" "), QStringLiteral("a b"), QStringLiteral("käfer")})
        QCOMPARE(parseCommandLine({QStringLiteral("sluice"), QStringLiteral("sync"), id}).action, Action::Refuse);
}

void TstCommandLine::helpsByCommand()
{
    const QSet<QString> everywhere{QStringLiteral("profile"), QStringLiteral("demo"), QStringLiteral("demo-speed"),
                                   QStringLiteral("help"), QStringLiteral("version")};
    const auto optionsOf = [](const char *words) {
        const CommandLine line = parsed(words);
        return line.action == Action::PrintAndExit ? optionsIn(line.text) : QSet<QString>();
    };
    QCOMPARE(optionsOf("--help"), everywhere + QSet<QString>{QStringLiteral("exit-after-startup")});
    QCOMPARE(optionsOf("status --help"),
             everywhere + QSet<QString>({QStringLiteral("json"), QStringLiteral("timeout")}));
    QCOMPARE(optionsOf("-h list"),
             everywhere + QSet<QString>({QStringLiteral("json"), QStringLiteral("timeout"), QStringLiteral("group")}));
    QCOMPARE(optionsOf("sync a b -h"),
             everywhere + QSet<QString>({QStringLiteral("json"), QStringLiteral("timeout"), QStringLiteral("wait")}));
    for (const Verb verb : {Verb::None, Verb::List, Verb::Status, Verb::Sync}) {
        const QString help = helpText(verb);
        QVERIFY(help.startsWith(u"Usage: sluice " + verbName(verb)));
        QVERIFY(help.endsWith(u".\n"));
        const QStringList lines = help.split(u'\n');
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 84 && !line.endsWith(u' '), qPrintable(line));
        QVERIFY2(verb == Verb::None || helpText(Verb::None).contains(verbName(verb)), "the program's help names it");
    }
}

void TstCommandLine::theManualTellsTheSameOptions()
{
    QSet<QString> known;
    for (const CommandLineOption &option : commandLineOptions())
        known.insert(option.names.constLast());
    const QString text = manual();
    QVERIFY(!text.isEmpty());
    QCOMPARE(namesIn(text, QStringLiteral("^\\.It Fl (?:\\w , )?-([\\w-]+)")), known);
    QCOMPARE(namesIn(text, QStringLiteral("^\\.It Cm (\\w+)$")),
             QSet<QString>({QStringLiteral("list"), QStringLiteral("status"), QStringLiteral("sync")}));
    const QString help = helpText(Verb::Sync);
    for (const QString &variable : namesIn(help, QStringLiteral("(FIVETRAN_\\w+)")))
        QVERIFY2(text.contains(u".It Ev " + variable) || text.contains(u", " + variable + u'\n'), qPrintable(variable));
}

void TstCommandLine::theManualTellsTheExitCodes()
{
    const QString text = manual();
    QSet<QString> codes;
    for (const ExitCode code :
         {ExitCode::Done, ExitCode::NotDone, ExitCode::Usage, ExitCode::SignedOut, ExitCode::Rescheduled,
          ExitCode::EndedWithoutResult, ExitCode::PausedBySomeone, ExitCode::WaitingForYou, ExitCode::Unknown,
          ExitCode::Gone, ExitCode::Failed, ExitCode::NotStarted})
        codes.insert(QString::number(int(code)));
    QCOMPARE(namesIn(text, QStringLiteral("^\\.It (\\d+) Ta")), codes);
    const QString bySignal = QStringLiteral("%1, %2, %3").arg(exitCodeOfSignal(SIGHUP)).arg(exitCodeOfSignal(SIGINT));
    QVERIFY(text.contains(bySignal.arg(exitCodeOfSignal(SIGTERM))));

    QSet<int> distinct;
    for (const SyncOutcome outcome :
         {SyncOutcome::Succeeded, SyncOutcome::Failed, SyncOutcome::Rescheduled, SyncOutcome::WaitingForYou,
          SyncOutcome::PausedBySomeone, SyncOutcome::EndedWithoutResult, SyncOutcome::Gone, SyncOutcome::Unknown}) {
        const int code = int(exitCode(outcome));
        distinct.insert(code);
        const QString line = QStringLiteral(".It %1 Ta %2 Ta ").arg(QString::number(code), outcomeWord(outcome));
        QVERIFY2(text.contains(line), qPrintable(line));
    }
    QCOMPARE(distinct.size(), 8);
}

SLUICE_TEST(TstCommandLine)
#include "tst_commandline.moc"
