// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "demoserver.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>

using namespace sluice;

int main(int argc, char **argv)
{
    // Before any thread is there: all of them leave these signals to sigwait() below.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);

    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    QTextStream out(stdout);
    const Result<demo::CommandLine> line = demo::readCommandLine(QCoreApplication::arguments());
    if (!line) {
        err << "sluice-demo-server: " << line.error().detail << "\nTry --help." << Qt::endl;
        return 2;
    }
    if (!line->say.isEmpty()) {
        out << line->say;
        return 0;
    }
    DemoServer server(line->options);
    if (const Result<quint16> port = server.start(); !port) {
        err << "sluice-demo-server: " << port.error().detail << Qt::endl;
        return 1;
    }
    out << "URL:    " << server.url().toString() << "\nKey:    " << server.key() << "\nSecret: " << server.secret()
        << Qt::endl;
    int signal = 0;
    sigwait(&ending, &signal);
    server.stop();
    return 0;
}
