// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "composition.h"
#include "iconset.h"
#include "translations.h"

#include <QApplication>

#include <cstdio>

namespace {

/// The arguments as QStrings, before there is an application: --help and --version need no display.
QStringList argumentsOf(int argc, char **argv)
{
    QStringList result;
    for (int i = 0; i < argc; ++i)
        result.append(QString::fromLocal8Bit(argv[i]));
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const sluice::CommandLine commandLine = sluice::parseCommandLine(argumentsOf(argc, argv));
    switch (commandLine.action) {
    case sluice::CommandLine::Action::PrintAndExit:
        std::fputs(qPrintable(commandLine.text), stdout);
        return 0;
    case sluice::CommandLine::Action::Refuse:
        std::fputs(qPrintable(commandLine.text), stderr);
        return 2;
    case sluice::CommandLine::Action::Run:
        break;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("sluice"));
    QApplication::setApplicationDisplayName(QStringLiteral("Sluice"));
    QApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("dev.sluice.Sluice"));
    // Closing hides the window; leaving waits until the last request has answered.
    QApplication::setQuitOnLastWindowClosed(false);

    sluice::installTranslations(&application);
    sluice::installIcons(&application);
    sluice::Composition composition(commandLine);
    QObject::connect(&composition, &sluice::Composition::finished, &application, &QApplication::quit);
    composition.start();
    return QApplication::exec();
}
