// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"
#include "headlessrun.h"
#include "sourcetree.h"
#include "testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace sluice;
using test::HeadlessRun;

namespace {

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// A demo account of its own in this process, which the program is led to by its environment.
std::unique_ptr<DemoServer> server(double speed, const QStringList &faults = {})
{
    DemoOptions options;
    options.key = QStringLiteral("key_of_the_test");
    options.secret = QStringLiteral("never_to_be_seen");
    options.speed = speed;
    options.schedules = false;
    options.faults = faults;
    auto result = std::make_unique<DemoServer>(options);
    return result->start() ? std::move(result) : nullptr;
}

} // namespace

/// The program without its window, against a demo account over HTTP: what it does when all goes well, and each way in
/// which a sync can end.
class TstHeadless : public QObject
{
    Q_OBJECT

private slots:
    void listsForPeople();
    void listsForScripts();
    void listsOneGroup();
    void tellsOne();
    void requestsWithoutWaiting();
    void attachesToWhatRuns();
    void outcomes_data();
    void outcomes();
    void goneMeanwhile();
    void unknownWhenTheTimeIsUp();
    void theAnswerIsLost();
    void severalThatAreNotWatchedToTheirEnd();
    void severalAtOnce();
    void manyAreWatchedByTheList();
    void interrupted_data();
    void interrupted();
    void theExampleOfTheManual();
};

void TstHeadless::listsForPeople()
{
    HeadlessRun run(words(QStringLiteral("list --demo")));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    QStringList lines = QString::fromUtf8(run.out()).split(u'\n');
    QCOMPARE(lines.takeLast(), QString());
    QVERIFY(lines[0].startsWith(u"Id ") && lines[0].endsWith(u"  Last sync"));
    QVERIFY2(lines[1].contains(u"Broken"), qPrintable(lines[1]));
    // No locale, no display and no terminal is nothing to complain of.
    QCOMPARE(run.err(), QStringLiteral("%1 connections\n").arg(lines.size() - 1).toUtf8());
    QVERIFY(run.out().contains("Продажи Ω 2024"));
    QVERIFY(!run.out().contains('\033'));
}

void TstHeadless::listsForScripts()
{
    const auto account = server(1);
    HeadlessRun run(words(QStringLiteral("list --json")), HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    const QList<QJsonObject> rows = run.rows();
    QCOMPARE(rows.size(), 46);
    QSet<QString> ids;
    for (const QJsonObject &row : rows) {
        ids.insert(row.value(u"id").toString());
        QVERIFY(!row.value(u"group_name").toString().isEmpty());
    }
    QCOMPARE(ids.size(), rows.size());
    QVERIFY(!ids.contains(QString()));
    QCOMPARE(rows.first().value(u"health").toString(), QStringLiteral("broken"));
    QVERIFY2(!run.everything().contains("never_to_be_seen"), run.everything().constData());
}

void TstHeadless::listsOneGroup()
{
    HeadlessRun all(words(QStringLiteral("list --demo --json")));
    QVERIFY(all.waitFinished());
    const QString group = all.rows().constFirst().value(u"group_id").toString();
    HeadlessRun run(
        {QStringLiteral("list"), QStringLiteral("--demo"), QStringLiteral("--json"), QStringLiteral("--group"), group});
    QVERIFY(run.waitFinished());
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(!run.rows().isEmpty() && run.rows().size() < all.rows().size());
    for (const QJsonObject &row : run.rows())
        QCOMPARE(row.value(u"group_id").toString(), group);
}

void TstHeadless::tellsOne()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("legacy_orders"));
    HeadlessRun text({QStringLiteral("status"), id, QStringLiteral("--demo")});
    QVERIFY(text.waitFinished());
    QCOMPARE(text.exitCode(), 0);
    QVERIFY2(text.out().startsWith(QByteArray("legacy_orders (" + id.toUtf8() + ")\nBroken for ")),
             text.out().constData());
    QVERIFY(text.out().contains("Task: Reconnect\n"));
    QCOMPARE(text.err(), QByteArray());
    HeadlessRun json({QStringLiteral("status"), id, QStringLiteral("--demo"), QStringLiteral("--json")});
    QVERIFY(json.waitFinished());
    QCOMPARE(json.rows().size(), 1);
    QCOMPARE(json.row(id).value(u"health").toString(), QStringLiteral("broken"));
}

void TstHeadless::requestsWithoutWaiting()
{
    const auto account = server(1);
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    HeadlessRun run({QStringLiteral("sync"), id, QStringLiteral("--json")}, HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitFinished(20'000), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.rows().size(), 1);
    QCOMPARE(run.row(id).value(u"requested"), QJsonValue(true));
    QCOMPARE(run.row(id).value(u"outcome"), QJsonValue());
    QCOMPARE(run.row(id).value(u"schema").toString(), QStringLiteral("orders_db"));
    QCOMPARE(account->requestCount("POST", QByteArray("/v1/connections/" + id.toUtf8() + "/sync")), 1);
    QVERIFY2(account->requestCount("GET", "/v1/connections") == 0, "a single sync reads no list");
}

void TstHeadless::attachesToWhatRuns()
{
    const auto account = server(1);
    const QString id = HeadlessRun::idOf(QStringLiteral("oracle_ebs"));
    HeadlessRun run({QStringLiteral("sync"), id}, HeadlessRun::keyOf(*account));
    QVERIFY(run.waitFinished());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.out(), QByteArray(id.toUtf8() + "  oracle_ebs: A sync was running already\n"));
}

void TstHeadless::outcomes_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *outcome, const QString &schema, int code) {
        QTest::newRow(outcome) << schema << code << QString::fromLatin1(outcome);
    };
    row("succeeded", QStringLiteral("orders_db"), 0);
    row("failed", QStringLiteral("zendesk_support"), 16);
    row("rescheduled", QStringLiteral("github_issues"), 10);
    row("waiting_for_you", QStringLiteral("salesforce_uat"), 13);
    row("paused_by_someone", QStringLiteral("marketo"), 12);
    row("ended_without_result", QStringLiteral("sessions"), 11);
}

/// Each by the rules of the demo account, as JSON and as text.
void TstHeadless::outcomes()
{
    QFETCH(const QString, schema);
    QFETCH(const int, code);
    QFETCH(const QString, outcome);
    const QString id = HeadlessRun::idOf(schema);
    QVERIFY(!id.isEmpty());
    const QStringList arguments{QStringLiteral("sync"),         id,
                                QStringLiteral("--wait"),       QStringLiteral("--demo"),
                                QStringLiteral("--demo-speed"), QStringLiteral("300")};
    HeadlessRun json(arguments + QStringList{QStringLiteral("--json")});
    HeadlessRun text(arguments);
    QVERIFY2(json.waitFinished(), json.everything().constData());
    QVERIFY2(json.exitCode() == code, json.everything().constData());
    QCOMPARE(json.rows().size(), 1);
    const QJsonObject row = json.row(id);
    QCOMPARE(row.value(u"outcome").toString(), outcome);
    QCOMPARE(row.value(u"exit_code").toInt(), code);
    QCOMPARE(row.value(u"requested").toBool(), outcome != u"paused_by_someone");
    QCOMPARE(row.value(u"rescheduled_for").isNull(), code != 10 && code != 13);
    // The stamps are those that the outcome was told by; of one form, so that they can be compared as they are.
    const QString succeededAt = row.value(u"succeeded_at").toString();
    const QString failedAt = row.value(u"failed_at").toString();
    QVERIFY2(code != 0 || succeededAt > failedAt, json.everything().constData());
    QVERIFY2(code != 16 || failedAt > succeededAt, json.everything().constData());
    QCOMPARE(json.err().contains("Requested"), row.value(u"requested").toBool());
    QVERIFY2(text.waitFinished(), text.everything().constData());
    QCOMPARE(text.exitCode(), code);
    QVERIFY2(text.out().startsWith(QString(id + QStringLiteral("  ") + schema + QStringLiteral(": ")).toUtf8()),
             text.out().constData());
    QCOMPARE(text.out().count('\n'), 1);
    // Told once each, and only when it is news.
    QVERIFY2(text.err().count("Requested") <= 1 && text.err().count("Syncing") <= 1, text.err().constData());
}

void TstHeadless::goneMeanwhile()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    const auto account = server(1, {QStringLiteral("GET /v1/connections/%1 2- status 404 {\"code\":"
                                                   "\"NotFound_Connection\",\"message\":\"Cannot find it\"}")
                                        .arg(id)});
    HeadlessRun run({QStringLiteral("sync"), id, QStringLiteral("--wait"), QStringLiteral("--json")},
                    HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 15);
    QCOMPARE(run.row(id).value(u"outcome").toString(), QStringLiteral("gone"));
    QCOMPARE(run.row(id).value(u"schema").toString(), QStringLiteral("orders_db"));
}

void TstHeadless::unknownWhenTheTimeIsUp()
{
    const auto account = server(1);
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    HeadlessRun run({QStringLiteral("sync"), id, QStringLiteral("--wait"), QStringLiteral("--json"),
                     QStringLiteral("--timeout"), QStringLiteral("2s")},
                    HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitFinished(20'000), run.everything().constData());
    QCOMPARE(run.exitCode(), 14);
    QCOMPARE(run.row(id).value(u"outcome").toString(), QStringLiteral("unknown"));
    QCOMPARE(run.row(id).value(u"requested"), QJsonValue(true));
    QVERIFY2(run.err().contains("sluice: The time limit of 2 seconds has passed.\n"), run.err().constData());
}

/// The request was carried out, and nobody said so: it is not repeated, and what became of it is looked for.
void TstHeadless::theAnswerIsLost()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    const QByteArray path = "/v1/connections/" + id.toUtf8() + "/sync";
    const auto account = server(600, {QStringLiteral("POST %1 close").arg(QString::fromUtf8(path))});
    HeadlessRun waiting({QStringLiteral("sync"), id, QStringLiteral("--wait"), QStringLiteral("--json")},
                        HeadlessRun::keyOf(*account));
    QVERIFY2(waiting.waitFinished(), waiting.everything().constData());
    QCOMPARE(waiting.exitCode(), 0);
    QCOMPARE(waiting.row(id).value(u"outcome").toString(), QStringLiteral("succeeded"));
    QVERIFY2(waiting.err().contains("The answer was lost; looking whether a sync has begun"),
             waiting.err().constData());
    QCOMPARE(account->requestCount("POST", path), 1);
    HeadlessRun leaving({QStringLiteral("sync"), id, QStringLiteral("--json")}, HeadlessRun::keyOf(*account));
    QVERIFY(leaving.waitFinished());
    QCOMPARE(leaving.exitCode(), 14);
    QVERIFY(leaving.row(id).value(u"requested").isNull());
    QCOMPARE(leaving.row(id).value(u"outcome").toString(), QStringLiteral("unknown"));
    QCOMPARE(leaving.row(id).value(u"error").toObject().value(u"kind").toString(), QStringLiteral("OutcomeUnknown"));
}

/// None of them is told to be done because another one was told first.
void TstHeadless::severalThatAreNotWatchedToTheirEnd()
{
    const auto account = server(1);
    const QStringList ids{HeadlessRun::idOf(QStringLiteral("hubspot")), HeadlessRun::idOf(QStringLiteral("orders_db")),
                          HeadlessRun::idOf(QStringLiteral("intercom"))};
    HeadlessRun run({QStringLiteral("sync"), ids[0], ids[1], ids[2], QStringLiteral("--wait"), QStringLiteral("--json"),
                     QStringLiteral("--timeout"), QStringLiteral("2s")},
                    HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 14);
    for (const QString &id : ids) {
        QCOMPARE(run.row(id).value(u"outcome").toString(), QStringLiteral("unknown"));
        QCOMPARE(run.row(id).value(u"exit_code").toInt(), 14);
        QCOMPARE(run.row(id).value(u"requested"), QJsonValue(true));
    }
}

void TstHeadless::severalAtOnce()
{
    const QString good = HeadlessRun::idOf(QStringLiteral("orders_db"));
    const QString paused = HeadlessRun::idOf(QStringLiteral("marketo"));
    const QString bad = HeadlessRun::idOf(QStringLiteral("zendesk_support"));
    const QString missing = QStringLiteral("no_such");
    HeadlessRun run({QStringLiteral("sync"), good, missing, paused, bad, good, QStringLiteral("--wait"),
                     QStringLiteral("--json"), QStringLiteral("--demo"), QStringLiteral("--demo-speed"),
                     QStringLiteral("300")});
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.rows().size(), 4);
    QCOMPARE(run.row(good).value(u"exit_code").toInt(), 0);
    QCOMPARE(run.row(paused).value(u"exit_code").toInt(), 12);
    QCOMPARE(run.row(missing).value(u"exit_code").toInt(), 15);
    QCOMPARE(run.row(missing).value(u"schema"), QJsonValue());
    QCOMPARE(run.row(bad).value(u"exit_code").toInt(), 16);
    QVERIFY2(run.exitCode() == 16, "the worst of them");
}

void TstHeadless::manyAreWatchedByTheList()
{
    const auto account = server(1);
    HeadlessRun list(words(QStringLiteral("list --json")), HeadlessRun::keyOf(*account));
    QVERIFY(list.waitFinished());
    QStringList arguments{QStringLiteral("sync"), QStringLiteral("--json")};
    for (const QJsonObject &row : list.rows()) {
        if (row.value(u"health").toString() == u"healthy" && arguments.size() < 2 + 17)
            arguments.append(row.value(u"id").toString());
    }
    QCOMPARE(arguments.size(), 2 + 17);
    const int before = account->requestCount("GET", "/v1/connections");
    HeadlessRun run(arguments, HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.rows().size(), 17);
    QCOMPARE(account->requestCount("GET", "/v1/connections"), before + 1);
}

void TstHeadless::interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TstHeadless::interrupted()
{
    QFETCH(const int, signal);
    const auto account = server(1);
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    HeadlessRun run({QStringLiteral("sync"), id, QStringLiteral("--wait"), QStringLiteral("--json")},
                    HeadlessRun::keyOf(*account));
    QVERIFY2(run.waitTold("orders_db: Syncing"), run.everything().constData());
    run.send(signal);
    QVERIFY2(run.waitFinished(10'000), run.everything().constData());
    QCOMPARE(run.exitCode(), 128 + signal);
    QVERIFY2(run.err().endsWith("sluice: Interrupted. What the service has begun goes on there.\n"),
             run.err().constData());
    QCOMPARE(run.rows().size(), 1);
    QCOMPARE(run.row(id).value(u"outcome").toString(), QStringLiteral("unknown"));
    QCOMPARE(run.row(id).value(u"exit_code").toInt(), 14);
}

void TstHeadless::theExampleOfTheManual()
{
    QFile file(test::sourcePath(QStringLiteral("packaging/linux/sluice.1")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression example(QStringLiteral("^sluice (sync --demo .*)$"),
                                            QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = example.match(QString::fromUtf8(file.readAll()));
    QVERIFY(match.hasMatch());
    HeadlessRun run(words(match.captured(1)));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.rows().size(), 1);
}

SLUICE_TEST(TstHeadless)
#include "tst_headless.moc"
