// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "testregistry.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

/// sluice-demo-server as a program.
class DemoProgram : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereItIsAndStops_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void saysWhereItIsAndStops()
    {
        QFETCH(int, signal);
        QProcess program;
        program.start(path(),
                      {QStringLiteral("--key"), QStringLiteral("k"), QStringLiteral("--secret"), QStringLiteral("s:t"),
                       QStringLiteral("--fault"), QStringLiteral("GET /v1/groups 2 status 503")});
        QByteArray said;
        while (said.count('\n') < 3) {
            QVERIFY(program.waitForReadyRead(10000));
            said += program.readAllStandardOutput();
        }
        const QRegularExpressionMatch match =
            QRegularExpression(QStringLiteral("URL: +http://127\\.0\\.0\\.1:(\\d+)\nKey: +k\nSecret: +s:t\n"))
                .match(QString::fromUtf8(said));
        QVERIFY2(match.hasMatch(), said.constData());
        httplib::Client client("127.0.0.1", match.captured(1).toInt());
        client.set_basic_auth("k", "s:t");
        QCOMPARE(client.Get("/v1/groups")->status, 200);
        QCOMPARE(client.Get("/v1/groups")->status, 503);
        ::kill(pid_t(program.processId()), signal);
        QVERIFY(program.waitForFinished(5000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }

    void explainsWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *arguments, const char *names) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ') << QString::fromLatin1(names);
        };
        row("--nonsense", "nonsense");
        row("nonsense", "nonsense");
        row("--port 70000", "--port");
        row("--speed 0", "--speed");
        row("--speed fast", "--speed");
        row("--speed inf", "--speed");
        row("--groups 0 --connections 5", "--groups");
        row("--now yesterday", "--now");
        row("--connections 10001", "--connections");
        row("--rate-limit 0", "--rate-limit");
        row("--rate-limit some", "--rate-limit");
        row("--latency -1", "--latency");
        row("--key", "key");
        row("--key a:b", "colon");
        row("--schemas 100 --tables 1000 --columns 20", "1,000,000");
        row("--fault nonsense", "nonsense");
    }
    void explainsWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        QProcess program;
        program.start(path(), arguments);
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitCode(), 2);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains(names.toUtf8()), said.constData());
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }

    void badFaultsEndIt()
    {
        QProcess program;
        // One among others.
        program.start(path(), {QStringLiteral("--fault"), QStringLiteral("GET /v1/groups status 503"),
                               QStringLiteral("--fault"), QStringLiteral("GET nonsense")});
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("GET nonsense"));
    }

    void helps()
    {
        QProcess program;
        program.start(path(), {QStringLiteral("--help")});
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitCode(), 0);
        const QByteArray said = program.readAllStandardOutput();
        for (const char *word : {"--fault", "--speed", "retry-after", "/__demo/faults", "rate-limit"})
            QVERIFY2(said.contains(word), word);
        program.start(path(), {QStringLiteral("--version")});
        QVERIFY(program.waitForFinished(10000));
        QVERIFY(program.readAllStandardOutput().startsWith("sluice-demo-server "));
    }

private:
    static QString path() { return QStringLiteral(SLUICE_DEMO_SERVER); }
};

SLUICE_TEST(DemoProgram)

#include "tst_demoprogram.moc"
