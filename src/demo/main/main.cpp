// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <csignal>

int main(int argc, char **argv)
{
    // Before any thread is there: all of them leave these signals to sigwait() below.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);

    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port on 127.0.0.1."), QStringLiteral("port"),
                                  QStringLiteral("0"));
    const QCommandLineOption speed(QStringLiteral("speed"), QStringLiteral("Speed."), QStringLiteral("n"),
                                   QStringLiteral("1"));
    parser.addOptions({port, speed});
    parser.process(application);
    sluice::DemoOptions options;
    options.port = parser.value(port).toUShort();
    options.speed = parser.value(speed).toDouble();
    sluice::DemoServer server(options);
    const sluice::Result<quint16> started = server.start();
    if (!started) {
        QTextStream(stderr) << started.error().detail << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << "URL: " << server.url().toString() << "\nKey: " << server.key()
                        << "\nSecret: " << server.secret() << Qt::endl;
    int signal = 0;
    sigwait(&ending, &signal);
    server.stop();
    return 0;
}
