// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"
#include "scenarios.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace sluice::bench {

namespace {

class BareWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, qApp, &QApplication::quit);
    }
};

} // namespace

double timed(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(variable), home);
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return -1;
    return double(timer.nsecsElapsed()) / 1e6;
}

int bareWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

void startWindow(const Options &options)
{
    const int runs = options.runs > 0 ? options.runs : 15;
    const QTemporaryDir home;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(timed(QStringLiteral(SLUICE_PROGRAM), {QStringLiteral("--exit-after-startup")}, home.path()));
        bare.push_back(timed(QCoreApplication::applicationFilePath(), {QStringLiteral("--bare-window")}, home.path()));
    }
    Measurement m;
    m.name = QStringLiteral("start.window");
    m.value = median(ours);
    m.against = QStringLiteral("a bare QMainWindow");
    m.againstValue = median(bare);
    m.runs = runs;
    m.note = QStringLiteral("process start to end after the first paint, without cached data");
    print(m);
}

} // namespace sluice::bench
