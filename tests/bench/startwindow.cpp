// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkframe.h"
#include "composition.h"
#include "heartbeat.h"
#include "iconset.h"
#include "mainwindow.h"
#include "measurement.h"
#include "scenarios.h"
#include "translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace sluice::bench {

namespace {

class BareWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, qApp, [] {
            std::puts("painted");
            std::fflush(stdout);
            QApplication::quit();
        });
    }
};

QProcessEnvironment environmentWith(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(variable), home);
    return environment;
}

/// What a watched start says of itself; negative when it says nothing.
double stallOfStart(const QString &home)
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(home));
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--watched-start")});
    bool isNumber = false;
    const bool ended = process.waitForFinished(60'000) && process.exitCode() == 0;
    const double stall = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return ended && isNumber ? stall : -1;
}

} // namespace

double timed(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(home));
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    // The first that either says is that it was painted.
    const bool painted = process.waitForReadyRead(60'000);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    return process.waitForFinished(60'000) && process.exitCode() == 0 && painted ? ms : -1;
}

int bareWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int watchedStart(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Heartbeat heartbeat;
    QTimer::singleShot(0, &application, [&heartbeat] { heartbeat.start(); });
    QCoreApplication::processEvents();
    installTranslations(&application);
    installIcons(&application);
    mendCheckFrames();
    Composition composition{CommandLine()};
    QObject::connect(&composition, &Composition::finished, &application, &QApplication::quit);
    // What follows the first paint counts as well: the question for a key.
    QObject::connect(&composition.window(), &MainWindow::painted, &composition,
                     [&composition] { QTimer::singleShot(500, &composition, &Composition::shutdown); });
    composition.start();
    const int result = QApplication::exec();
    std::printf("%.3f\n", heartbeat.stop());
    return result;
}

void startWindow(const Options &options)
{
    const int runs = options.runs > 0 ? options.runs : 15;
    const QTemporaryDir home;
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> stalls;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(timed(QStringLiteral(SLUICE_PROGRAM), {QStringLiteral("--exit-after-startup")}, home.path()));
        bare.push_back(timed(QCoreApplication::applicationFilePath(), {QStringLiteral("--bare-window")}, home.path()));
        stalls.push_back(stallOfStart(home.path()));
    }
    Measurement m;
    m.name = QStringLiteral("start.window");
    m.value = median(ours);
    m.against = QStringLiteral("a bare QMainWindow");
    m.againstValue = median(bare);
    m.stallMs = *std::max_element(stalls.begin(), stalls.end());
    m.runs = runs;
    m.note = QStringLiteral(
        "process start to the first paint, without cached data; stall: the longest silence from the made "
        "QApplication to half a second after the first paint, worst run");
    print(m);
}

} // namespace sluice::bench
