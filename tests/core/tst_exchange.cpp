// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"
#include "testregistry.h"

#include <QProcess>
#include <QTest>

using namespace sluice;

namespace {

/// What a POSIX shell makes of the command: the arguments that curl would be given.
QList<QByteArray> argumentsOf(const QString &command, const QStringList &variables = {})
{
    QProcess shell;
    QStringList environment = QProcess::systemEnvironment() + variables;
    environment << QStringLiteral("FIVETRAN_API_KEY=k e'y") << QStringLiteral("FIVETRAN_API_SECRET=s$ecret");
    shell.setEnvironment(environment);
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("curl() { printf '%s\\001' \"$@\"; }\n") + command});
    if (!shell.waitForFinished(10'000) || shell.exitCode() != 0 || !shell.readAllStandardError().isEmpty())
        return {};
    QList<QByteArray> arguments = shell.readAllStandardOutput().split('\001');
    arguments.removeLast();
    return arguments;
}

Exchange exchange(const QByteArray &body = {})
{
    Exchange e;
    e.method = QStringLiteral("PATCH");
    e.baseUrl = QStringLiteral("https://api.fivetran.com");
    e.path = QStringLiteral("/v1/connections/quick_otter");
    e.requestBody = body;
    return e;
}

} // namespace

/// "Copy as curl", as a real shell understands it.
class TstExchange : public QObject
{
    Q_OBJECT

private slots:
    void aReadHasNoBody()
    {
        Exchange e = exchange();
        e.method = QStringLiteral("GET");
        const QString command = toCurl(e);
        QVERIFY(!command.contains(u"--data"));
        QVERIFY(!command.contains(u"Content-Type"));
        const auto arguments = argumentsOf(command);
        QCOMPARE(valueOf(arguments, "--request"), QByteArrayLiteral("GET"));
        QCOMPARE(arguments.last(), QByteArrayLiteral("https://api.fivetran.com/v1/connections/quick_otter"));
        QVERIFY(arguments.contains("Accept: application/json;version=2"));
    }

    void credentialsAreTheShellsVariables()
    {
        const QString command = toCurl(exchange("{}"));
        QVERIFY(command.contains(u"\"$FIVETRAN_API_KEY:$FIVETRAN_API_SECRET\""));
        QVERIFY(!command.contains(u"Authorization"));
        QCOMPARE(valueOf(argumentsOf(command), "--user"), QByteArrayLiteral("k e'y:s$ecret"));
    }

    void everyBodyArrivesAsItIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain") << QByteArray("{\"paused\":true}");
        QTest::newRow("apostrophe") << QByteArray("{\"name\":\"it's\"}");
        QTest::newRow("apostrophes only") << QByteArray("'''");
        QTest::newRow("new lines") << QByteArray("{\n  \"a\": 1\n}\n\n");
        QTest::newRow("shell's own signs") << QByteArray("$HOME `id` $(id) \\\\ \\\" ! * ? ~ & | ; < > # %s %%");
        QTest::newRow("ends in a backslash") << QByteArray("x\\");
        QTest::newRow("a file's name for curl") << QByteArray("@/etc/passwd");
        QTest::newRow("Unicode") << QByteArray("{\"n\":\"ü 字 🦦\"}");
        QTest::newRow("tabs and returns") << QByteArray("\ta\r\nb");
    }

    void everyBodyArrivesAsItIs()
    {
        QFETCH(const QByteArray, body);
        const auto arguments = argumentsOf(toCurl(exchange(body)));
        // --data would read a file after "@", and drop line ends from it.
        QCOMPARE(valueOf(arguments, "--data-raw"), body);
        QVERIFY(arguments.contains("Content-Type: application/json"));
    }

    void everyPathArrivesAsItIs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("query") << QStringLiteral("/v1/connections?limit=1000&group_id=a");
        QTest::newRow("encoded") << QStringLiteral("/v1/connections/a/schemas/it%27s%2Fhere/tables/%2E%2E");
        QTest::newRow("apostrophe") << QStringLiteral("/v1/it's");
        QTest::newRow("curl's own brackets") << QStringLiteral("/v1/{a,b}/[1-3]");
    }

    void everyPathArrivesAsItIs()
    {
        QFETCH(const QString, path);
        Exchange e = exchange();
        e.path = path;
        const auto arguments = argumentsOf(toCurl(e));
        QCOMPARE(arguments.last(), (e.baseUrl + path).toUtf8());
        QVERIFY(arguments.contains("--globoff")); // or curl would make many requests of one
    }

    void aMethodIsNoCommand()
    {
        Exchange e = exchange();
        e.method = QStringLiteral("GET; echo owned");
        QCOMPARE(valueOf(argumentsOf(toCurl(e)), "--request"), e.method.toUtf8());
    }

    void theCommandIsOneLineToTheShell()
    {
        const QString command = toCurl(exchange("{}"));
        const QStringList lines = command.split(u'\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            QVERIFY2(lines[i].endsWith(u" \\"), qPrintable(lines[i]));
    }

    void whatIsLeftOutIsAskedFor()
    {
        const QByteArray body("{\"config\":{\"host\":\"%1\",\"port\":%2,\"tls\":%3},\"name\":\"it's\"}");
        const auto filled = [body](const QByteArray &host, const QByteArray &port, const QByteArray &tls) {
            return QByteArray(body).replace("%1", host).replace("%2", port).replace("%3", tls);
        };
        const QString command = toCurl(exchange(filled("<string>", "\"<number>\"", "\"<boolean>\"")));
        QVERIFY2(argumentsOf(command).isEmpty(), "nothing is sent as long as a value is missing");
        const QStringList some{QStringLiteral("VALUE_1=db $(id) 'x'"), QStringLiteral("VALUE_2=5432")};
        QVERIFY(argumentsOf(command, some).isEmpty());
        QCOMPARE(valueOf(argumentsOf(command, some + QStringList{QStringLiteral("VALUE_3=true")}), "--data-raw"),
                 filled("db $(id) 'x'", "5432", "true"));
        Exchange page = exchange();
        page.path = QStringLiteral("/v1/groups?cursor=***&limit=100");
        QVERIFY(argumentsOf(toCurl(page)).isEmpty());
        QCOMPARE(argumentsOf(toCurl(page), {QStringLiteral("VALUE_1=abc")}).last(),
                 QByteArrayLiteral("https://api.fivetran.com/v1/groups?cursor=abc&limit=100"));
    }

    void apartOfABodyIsNoCommand()
    {
        for (const QByteArray &body : {QByteArray(64 * 1024, 'x'), QByteArray(64 * 1024 - 2, 'x'),
                                       QByteArray("[12 bytes that are not valid JSON]")}) {
            const QString command = toCurl(exchange(body));
            QVERIFY2(command.startsWith(u"# PATCH https://") && !command.contains(u'\n'),
                     qPrintable(command.left(200)));
        }
        QVERIFY(toCurl(exchange(QByteArray(60 * 1024, 'x'))).startsWith(u"curl "));
    }

private:
    static QByteArray valueOf(const QList<QByteArray> &arguments, const QByteArray &option)
    {
        return arguments.value(arguments.indexOf(option) + 1);
    }
};

SLUICE_TEST(TstExchange)
#include "tst_exchange.moc"
