// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkframe.h"
#include "commandline.h"
#include "composition.h"
#include "headless/console.h"
#include "headless/exitcode.h"
#include "headless/headless.h"
#include "headless/interruption.h"
#include "iconset.h"
#include "secretstore.h"
#include "translations.h"

#include <QApplication>
#include <QTimer>

#include <clocale>
#include <csignal>
#include <cstring>
#include <langinfo.h>

namespace {

/// The arguments as QStrings, before there is an application: --help and --version need no display.
QStringList argumentsOf(int argc, char **argv)
{
    QStringList result;
    for (int i = 0; i < argc; ++i)
        result.append(QString::fromLocal8Bit(argv[i]));
    return result;
}

/// Schedulers start programs without a locale, and Qt, which needs one of UTF-8, says so on standard error each time.
void ensureUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    const QByteArray all = qgetenv("LC_ALL");
    qputenv(all.isEmpty() ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
    // The words stay in the language that was asked for.
    if (!all.isEmpty() && all != "C" && all != "POSIX" && qEnvironmentVariableIsEmpty("LANGUAGE"))
        qputenv("LANGUAGE", all);
}

/// Words need an application, and what is only printed needs no window: asked once more, in the user's language.
int printAndLeave(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    // A help that is piped somewhere is a result like every other.
    std::signal(SIGPIPE, SIG_IGN);
    ensureUtf8Locale();
    QCoreApplication application(argc, argv);
    sluice::installTranslations(&application);
    const sluice::CommandLine commandLine = sluice::parseCommandLine(arguments);
    const QString text = commandLine.text.endsWith(u'\n') ? commandLine.text.chopped(1) : commandLine.text;
    const sluice::Console console = sluice::Console::standard();
    if (commandLine.action == sluice::CommandLine::Action::Refuse) {
        console.err(text);
        return int(sluice::ExitCode::Usage);
    }
    if (console.out(text))
        return int(sluice::ExitCode::Done);
    console.err(QStringLiteral("sluice: ") + sluice::Headless::tr("Standard output cannot be written."));
    return int(sluice::ExitCode::NotDone);
}

int runHeadless(const sluice::CommandLine &commandLine, int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("sluice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    // A reader of our output that leaves, as `head` does, is no reason to leave a sync unwatched.
    std::signal(SIGPIPE, SIG_IGN);
    ensureUtf8Locale();
    QCoreApplication application(argc, argv);
    const sluice::Interruption interruption;
    sluice::installTranslations(&application);
    sluice::Headless headless(commandLine, sluice::Console::standard(), {});
    QObject::connect(&interruption, &sluice::Interruption::interrupted, &headless, &sluice::Headless::interrupt);
    QObject::connect(&headless, &sluice::Headless::finished, &application, &QCoreApplication::exit);
    QTimer::singleShot(0, &headless, &sluice::Headless::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const sluice::CommandLine commandLine = sluice::parseCommandLine(argumentsOf(argc, argv));
    switch (commandLine.action) {
    case sluice::CommandLine::Action::PrintAndExit:
    case sluice::CommandLine::Action::Refuse:
        return printAndLeave(argc, argv);
    case sluice::CommandLine::Action::RunHeadless:
        return runHeadless(commandLine, argc, argv);
    case sluice::CommandLine::Action::Run:
        break;
    }

    QCoreApplication::setApplicationName(QStringLiteral("sluice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Sluice"));
    QApplication::setDesktopFileName(QStringLiteral("dev.sluice.Sluice"));
    // Closing hides the window; leaving waits until the last request has answered.
    QApplication::setQuitOnLastWindowClosed(false);

    sluice::installTranslations(&application);
    sluice::installIcons(&application);
    sluice::mendCheckFrames();
    sluice::Composition composition(commandLine);
    QObject::connect(&composition, &sluice::Composition::finished, &application, &QApplication::quit);
    composition.start();
    return QApplication::exec();
}
