// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"
#include "headlessrun.h"
#include "testregistry.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace sluice;
using test::HeadlessRun;

namespace {

using Environment = HeadlessRun::Environment;

constexpr auto keyName = "FIVETRAN_API_KEY";
constexpr auto secretName = "FIVETRAN_API_SECRET";
constexpr auto urlName = "FIVETRAN_API_URL";

/// An account whose secret must not be written anywhere.
DemoOptions options()
{
    DemoOptions result;
    result.key = QStringLiteral("key_of_the_test");
    result.secret = QStringLiteral("never_to_be_seen");
    result.schedules = false;
    return result;
}

QStringList wordsOf(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

Environment with(Environment environment, const char *name, const QString &value)
{
    environment.insert(QLatin1String(name), value);
    return environment;
}

} // namespace

/// The program without its window when something is wrong: each has its sentence and its exit code, standard output
/// stays clean, and no secret is written.
class TstHeadlessRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_account.reset(); }

    void whereTheKeyComesFrom_data();
    void whereTheKeyComesFrom();
    void noKey_data();
    void noKey();
    void wrongKey();
    void noWay_data();
    void noWay();
    void groupsMayNotBeSeen();
    void noOneListens();
    void notThere_data();
    void notThere();
    void notToBeSeen();
    void theServiceRefusesTheSync_data();
    void theServiceRefusesTheSync();
    void waitsForItsTurn();
    void theTimeLimitBoundsAll_data();
    void theTimeLimitBoundsAll();
    void outlivesAServiceThatIsAway();
    void theKeyIsRevokedMeanwhile();
    void interruptedBeforeAnything();
    void helpIsAResultToo();
    void theReaderLeaves();
    void theDiskIsFull();
    void hostileText();

private:
    void setFaults(const QStringList &rules) const
    {
        QVERIFY2(m_account->setFaults(rules).isEmpty(), "a rule is wrong");
    }
    [[nodiscard]] Environment environment() const { return HeadlessRun::keyOf(*m_account); }
    [[nodiscard]] static bool keepsSecrets(const HeadlessRun &run)
    {
        return !run.everything().contains("never_to_be_seen") && !run.everything().contains("key_of_the_test");
    }

    std::unique_ptr<DemoServer> m_account;
};

void TstHeadlessRefusals::init()
{
    m_account = std::make_unique<DemoServer>(options());
    QVERIFY(m_account->start());
}

void TstHeadlessRefusals::whereTheKeyComesFrom_data()
{
    QTest::addColumn<Environment>("names");
    const QString key = options().key;
    const QString secret = options().secret;
    const QString both = QString::fromLatin1(QStringLiteral("%1:%2").arg(key, secret).toLatin1().toBase64());
    QTest::newRow("two names") << Environment{{QLatin1String(keyName), key}, {QLatin1String(secretName), secret}};
    QTest::newRow("Terraform's names") << Environment{{QStringLiteral("FIVETRAN_APIKEY"), key},
                                                      {QStringLiteral("FIVETRAN_APISECRET"), secret}};
    QTest::newRow("the Base64 form") << Environment{{QLatin1String(keyName), both}};
}

void TstHeadlessRefusals::whereTheKeyComesFrom()
{
    QFETCH(const Environment, names);
    HeadlessRun run(wordsOf("list --json"), with(names, urlName, m_account->url().toString() + QStringLiteral("/v1/")));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(run.rows().size() > 40);
    QVERIFY2(keepsSecrets(run), run.everything().constData());
}

void TstHeadlessRefusals::noKey_data()
{
    QTest::addColumn<Environment>("names");
    QTest::newRow("nothing") << Environment{};
    QTest::newRow("half a pair") << Environment{{QLatin1String(keyName), options().key}};
    QTest::newRow("the other half") << Environment{{QLatin1String(secretName), options().secret}};
}

void TstHeadlessRefusals::noKey()
{
    QFETCH(const Environment, names);
    HeadlessRun run(wordsOf("list"), with(names, urlName, m_account->url().toString()));
    QVERIFY(run.waitFinished());
    QCOMPARE(run.exitCode(), 3);
    const bool hasKey = names.contains(QLatin1String(keyName));
    QVERIFY2(run.err().startsWith(hasKey ? "sluice: The environment has a key without its secret."
                                         : "sluice: There is no key."),
             run.err().constData());
    QCOMPARE(run.out(), QByteArray());
    QCOMPARE(m_account->requestCount(), 0);
    QVERIFY(keepsSecrets(run));
}

void TstHeadlessRefusals::wrongKey()
{
    HeadlessRun run(wordsOf("sync --wait a_b"), with(environment(), secretName, QStringLiteral("another")));
    QVERIFY(run.waitFinished());
    QCOMPARE(run.exitCode(), 3);
    QVERIFY2(run.err().startsWith("sluice: The API key is not accepted."), run.err().constData());
    QCOMPARE(run.out(), QByteArray());
    QCOMPARE(m_account->requestCount("POST", "/v1/connections/a_b/sync"), 0);
}

void TstHeadlessRefusals::noWay_data()
{
    QTest::addColumn<QString>("url"); // 1 = the port of the account, which speaks plain HTTP
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QString right = QStringLiteral("http://127.0.0.1:%1");
    QTest::newRow("not encrypted") << QStringLiteral("http://example.com") << QStringList() << 2
                                   << QByteArray("FIVETRAN_API_URL is not an address");
    QTest::newRow("no address") << QStringLiteral("https://") << QStringList() << 2
                                << QByteArray("FIVETRAN_API_URL is not an address");
    QTest::newRow("TLS") << QStringLiteral("https://127.0.0.1:%1") << QStringList() << 1
                         << QByteArray("No secure connection came about");
    QTest::newRow("a fault of the service") << right << QStringList{QStringLiteral("GET /v1/account/info status 500")}
                                            << 1 << QByteArray("The service has a fault of its own (500).");
    QTest::newRow("not JSON") << right
                              << QStringList{QStringLiteral("GET /v1/account/info status 200 <html>Hello</html>")} << 1
                              << QByteArray("status 200, with text/html instead of JSON");
    QTest::newRow("the list fails") << right << QStringList{QStringLiteral("GET /v1/connections status 500")} << 1
                                    << QByteArray("The service has a fault of its own (500).");
    QTest::newRow("the groups fail") << right << QStringList{QStringLiteral("GET /v1/groups status 500")} << 1
                                     << QByteArray("The service has a fault of its own (500).");
}

void TstHeadlessRefusals::noWay()
{
    QFETCH(QString, url);
    QFETCH(const QStringList, faults);
    QFETCH(const int, code);
    QFETCH(const QByteArray, sentence);
    setFaults(faults);
    if (url.contains(u'%'))
        url = url.arg(m_account->port());
    HeadlessRun run(wordsOf("list"), with(environment(), urlName, url));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QVERIFY2(run.exitCode() == code, run.everything().constData());
    QVERIFY2(run.err().startsWith("sluice: ") && run.err().contains(sentence), run.err().constData());
    QCOMPARE(run.err().count('\n'), 1);
    QCOMPARE(run.out(), QByteArray());
    QVERIFY2(keepsSecrets(run), run.everything().constData());
}

void TstHeadlessRefusals::groupsMayNotBeSeen()
{
    setFaults({QStringLiteral("GET /v1/groups status 403")});
    HeadlessRun run(wordsOf("list"), environment());
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QVERIFY2(run.exitCode() == 0, run.everything().constData());
    QVERIFY2(run.err().contains("their ids stand for their names"), run.err().constData());
    QVERIFY(run.out().count('\n') > 40);
    HeadlessRun group(wordsOf("list --group no_such"), environment());
    QVERIFY2(group.waitFinished(), group.everything().constData());
    QVERIFY2(group.exitCode() == 1, group.everything().constData());
    QVERIFY2(group.err().contains("no_such"), group.err().constData());
    QCOMPARE(group.out(), QByteArray());
}

void TstHeadlessRefusals::noOneListens()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(taken.serverPort());
    taken.close();
    HeadlessRun run(wordsOf("sync --wait a_b"), with(environment(), urlName, url));
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 1);
    QVERIFY2(run.err().startsWith("sluice: The service could not be reached."), run.err().constData());
    QCOMPARE(run.out(), QByteArray());
}

void TstHeadlessRefusals::notThere_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("list --group no_such") << QByteArray("There is no group with the id “no_such”");
    QTest::newRow("status no_such") << QByteArray("It is not there any more, or this API key may not see it.");
}

void TstHeadlessRefusals::notThere()
{
    QFETCH(const QByteArray, sentence);
    HeadlessRun run(wordsOf(QTest::currentDataTag()), environment());
    QVERIFY(run.waitFinished());
    QCOMPARE(run.exitCode(), 15);
    QVERIFY2(run.err().startsWith(QByteArray("sluice: " + sentence)), run.err().constData());
    QVERIFY2(!run.err().contains("Refresh"), "that is the window's advice");
    QCOMPARE(run.out(), QByteArray());
}

/// A key that may not read a connection: for a program it is as good as gone.
void TstHeadlessRefusals::notToBeSeen()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    setFaults({QStringLiteral("GET /v1/connections/* status 403")});
    HeadlessRun status({QStringLiteral("status"), id}, environment());
    QVERIFY2(status.waitFinished(), status.everything().constData());
    QVERIFY2(status.exitCode() == 15, status.everything().constData());
    QCOMPARE(status.out(), QByteArray());
    HeadlessRun sync({QStringLiteral("sync"), QStringLiteral("--json"), id}, environment());
    QVERIFY2(sync.waitFinished(), sync.everything().constData());
    QVERIFY2(sync.exitCode() == 15, sync.everything().constData());
    const QJsonObject row = sync.row(id);
    QCOMPARE(row.value(u"outcome").toString(), QStringLiteral("gone"));
    QCOMPARE(row.value(u"requested"), QJsonValue(false));
    QCOMPARE(row.value(u"error").toObject().value(u"kind").toString(), QStringLiteral("Forbidden"));
    HeadlessRun text({QStringLiteral("sync"), id}, environment());
    QVERIFY2(text.waitFinished(), text.everything().constData());
    QVERIFY2(text.out().endsWith("The connection is gone, or this key may no longer see it\n"), text.out().constData());
}

void TstHeadlessRefusals::theServiceRefusesTheSync_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("kind");
    QTest::newRow("no right") << QStringLiteral("POST /v1/connections/*/sync status 403")
                              << QStringLiteral("Forbidden");
    QTest::newRow("no right, told as 401")
        << QStringLiteral("POST /v1/connections/*/sync status 401") << QStringLiteral("Forbidden");
    QTest::newRow("not now") << QStringLiteral("POST /v1/connections/*/sync status 409") << QStringLiteral("Conflict");
    QTest::newRow("not like that") << QStringLiteral("POST /v1/connections/*/sync status 400")
                                   << QStringLiteral("InvalidInput");
    QTest::newRow("it cannot be read") << QStringLiteral("GET /v1/connections/* status 500")
                                       << QStringLiteral("Server");
}

void TstHeadlessRefusals::theServiceRefusesTheSync()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, kind);
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    setFaults({fault});
    HeadlessRun run({QStringLiteral("sync"), QStringLiteral("--wait"), QStringLiteral("--json"), id}, environment());
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QVERIFY2(run.exitCode() == 17, run.everything().constData());
    const QJsonObject row = run.row(id);
    QCOMPARE(row.value(u"requested"), QJsonValue(false));
    QCOMPARE(row.value(u"outcome"), QJsonValue());
    QCOMPARE(row.value(u"error").toObject().value(u"kind").toString(), kind);
    QVERIFY(!row.value(u"error").toObject().value(u"message").toString().isEmpty());
    QVERIFY(keepsSecrets(run));
}

void TstHeadlessRefusals::waitsForItsTurn()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    setFaults({QStringLiteral("POST /v1/connections/*/sync 1 status 429 retry-after=4")});
    HeadlessRun run({QStringLiteral("sync"), id}, environment());
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    QVERIFY2(run.err().startsWith("The service takes no requests now; going on in 4 seconds.\n"),
             run.err().constData());
    QVERIFY2(run.err().count("going on in") >= 2, run.err().constData());
    QVERIFY2(run.err().count("going on in") <= 4, run.err().constData());
    QCOMPARE(m_account->requestCount("POST", QByteArray("/v1/connections/" + id.toUtf8() + "/sync")), 2);
}

void TstHeadlessRefusals::theTimeLimitBoundsAll_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("list") << QStringLiteral("GET /v1/account/info stall") << 1;
    QTest::newRow("list of groups") << QStringLiteral("GET /v1/groups stall") << 1;
    QTest::newRow("status") << QStringLiteral("GET /v1/connections/* status 429 retry-after=3000") << 1;
    QTest::newRow("sync, no baseline") << QStringLiteral("GET /v1/connections/* stall") << 17;
    QTest::newRow("sync, an hour's quota")
        << QStringLiteral("POST /v1/connections/*/sync status 429 retry-after=3000") << 17;
    QTest::newRow("sync, no answer") << QStringLiteral("POST /v1/connections/*/sync stall") << 14;
}

void TstHeadlessRefusals::theTimeLimitBoundsAll()
{
    QFETCH(const QString, fault);
    QFETCH(const int, code);
    setFaults({fault});
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    const QString verb =
        QString::fromLatin1(QTest::currentDataTag()).section(QRegularExpression(QStringLiteral("\\W")), 0, 0);
    QStringList arguments{verb, QStringLiteral("--json"), QStringLiteral("--timeout"), QStringLiteral("1s")};
    if (verb != u"list")
        arguments.append(id);
    HeadlessRun run(arguments, environment());
    QVERIFY2(run.waitFinished(15'000), run.everything().constData());
    QVERIFY2(run.exitCode() == code, run.everything().constData());
    QVERIFY2(run.err().contains("sluice: The time limit of 1 second has passed."), run.err().constData());
    // A sync has its row in any case.
    QCOMPARE(run.rows().size(), verb == u"sync" ? 1 : 0);
    if (verb == u"sync")
        QCOMPARE(run.row(id).value(u"exit_code").toInt(), code);
    const bool asksToWait = fault.contains(u"429");
    QCOMPARE(run.err().contains("The service had asked to wait."), asksToWait);
    if (verb == u"sync" && asksToWait)
        QVERIFY(
            run.out().contains(R"("message":"The time limit of 1 second has passed. The service had asked to wait.")"));
}

void TstHeadlessRefusals::outlivesAServiceThatIsAway()
{
    m_account.reset();
    DemoOptions fast = options();
    fast.speed = 40;
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    fast.faults = {QStringLiteral("GET /v1/connections/%1 2 status 500").arg(id)};
    m_account = std::make_unique<DemoServer>(fast);
    QVERIFY(m_account->start());
    HeadlessRun run({QStringLiteral("sync"), QStringLiteral("--wait"), id}, environment());
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 0);
    const qsizetype away =
        run.err().indexOf("The service has a fault of its own (500). What was requested goes on there");
    QVERIFY2(away >= 0, run.err().constData());
    QVERIFY2(run.err().indexOf("The service answers again.") > away, run.err().constData());
}

void TstHeadlessRefusals::theKeyIsRevokedMeanwhile()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    setFaults({QStringLiteral("GET /v1/account/info 2- status 401"),
               QStringLiteral("GET /v1/connections/%1 2- status 401").arg(id)});
    HeadlessRun run({QStringLiteral("sync"), QStringLiteral("--wait"), QStringLiteral("--json"), id}, environment());
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QCOMPARE(run.exitCode(), 14);
    QVERIFY2(run.err().contains("sluice: The API key is not accepted."), run.err().constData());
    QCOMPARE(run.row(id).value(u"outcome").toString(), QStringLiteral("unknown"));
}

void TstHeadlessRefusals::interruptedBeforeAnything()
{
    setFaults({QStringLiteral("GET /v1/account/info 1- status 429 retry-after=3000")});
    HeadlessRun run(wordsOf("sync --wait a_b"), environment());
    QVERIFY2(run.waitTold("going on in 50 min"), run.everything().constData());
    run.send(SIGINT);
    QVERIFY2(run.waitFinished(10'000), run.everything().constData());
    QCOMPARE(run.exitCode(), 130);
    QVERIFY2(run.err().endsWith("sluice: Interrupted. Nothing was changed.\n"), run.err().constData());
    QCOMPARE(run.out(), QByteArray());
}

void TstHeadlessRefusals::helpIsAResultToo()
{
    const auto codeOf = [](const QString &script, QByteArray *said) {
        QProcess shell;
        shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), script, HeadlessRun::program()});
        const bool hasEnded = shell.waitForFinished(30'000);
        *said = shell.readAllStandardError();
        return hasEnded ? shell.exitCode() : -1;
    };
    QByteArray said;
    for (const char16_t *what : {u"--help", u"--version", u"sync --help"}) {
        QCOMPARE(codeOf(u"\"$0\" " + QString::fromUtf16(what) + u" >/dev/full", &said), 1);
        QCOMPARE(said, QByteArray("sluice: Standard output cannot be written.\n"));
        QCOMPARE(codeOf(u"set -o pipefail; \"$0\" " + QString::fromUtf16(what) + u" | true", &said), 0);
        QCOMPARE(said, QByteArray());
    }
}

void TstHeadlessRefusals::theReaderLeaves()
{
    QProcess shell;
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"),
                                         QStringLiteral("\"$0\" list --demo | head -n 1 >/dev/null; "
                                                        "echo ${PIPESTATUS[0]}"),
                                         HeadlessRun::program()});
    QVERIFY(shell.waitForFinished(30'000));
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("0\n"));
    QCOMPARE(shell.readAllStandardError(), QByteArray("46 connections\n"));
}

void TstHeadlessRefusals::theDiskIsFull()
{
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("\"$0\" list --demo >/dev/full"), HeadlessRun::program()});
    QVERIFY(shell.waitForFinished(30'000));
    QCOMPARE(shell.exitCode(), 1);
    const QByteArray said = shell.readAllStandardError();
    QCOMPARE(said.count("sluice: Standard output cannot be written.\n"), 1);
}

void TstHeadlessRefusals::hostileText()
{
    setFaults(
        {QStringLiteral(R"(GET /v1/connections/a_b status 200 {"code":"Success","data":{"id":"a_b","service":"s",)"
                        R"("schema":"evil\u001b]0;title\u0007\u202eme","group_id":"g","paused":false}})"),
         QStringLiteral(R"(GET /v1/connections/c_d status 400 {"code":"InvalidInput","message":"\u001b[2Jgone"})")});
    for (const char *arguments : {"status a_b", "status a_b --json", "status c_d", "sync a_b"}) {
        HeadlessRun run(wordsOf(arguments), environment());
        QVERIFY2(run.waitFinished(), run.everything().constData());
        const QByteArray all = run.everything();
        QVERIFY2(!all.contains('\033') && !all.contains('\007') && !all.contains("\u202e"), all.constData());
        QVERIFY2(all.contains("evil") || all.contains("[2Jgone"), all.constData());
    }
}

SLUICE_TEST(TstHeadlessRefusals)
#include "tst_headlessrefusals.moc"
