// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>
#include <QStringBuilder>

namespace sluice {

namespace {

constexpr int maxDemoSpeed = 10'000;

CommandLine refused(const QString &why)
{
    CommandLine result;
    result.action = CommandLine::Action::Refuse;
    result.text = why % QLatin1Char('\n') % CommandLine::tr("Try \"sluice --help\".") % QLatin1Char('\n');
    return result;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLine::tr("A desktop console for Fivetran."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  CommandLine::tr("Show this help and leave."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     CommandLine::tr("Show the version and leave."));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        CommandLine::tr("Open the demo account, which runs on this computer and needs no key."));
    const QCommandLineOption speed(QStringLiteral("demo-speed"),
                                   CommandLine::tr("How many times faster the demo account lives; 60 if not given."),
                                   QStringLiteral("n"), QStringLiteral("60"));
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     CommandLine::tr("Open this profile, by its name or id."), QStringLiteral("name"));
    const QCommandLineOption exitAfterStartup(QStringLiteral("exit-after-startup"),
                                              CommandLine::tr("Leave once the window has been painted."));
    parser.addOptions({help, version, demo, speed, profile, exitAfterStartup});

    CommandLine result;
    if (!parser.parse(arguments))
        return refused(parser.errorText());
    if (parser.isSet(help)) {
        result.action = CommandLine::Action::PrintAndExit;
        result.text = parser.helpText();
        return result;
    }
    if (parser.isSet(version)) {
        result.action = CommandLine::Action::PrintAndExit;
        result.text = QStringLiteral("Sluice " SLUICE_VERSION "\n");
        return result;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refused(CommandLine::tr("\"%1\" is not understood.").arg(parser.positionalArguments().constFirst()));
    }
    bool ok = false;
    result.demoSpeed = parser.value(speed).toInt(&ok);
    if (!ok || result.demoSpeed < 1 || result.demoSpeed > maxDemoSpeed) {
        return refused(CommandLine::tr("--demo-speed takes a whole number from 1 to %1.").arg(maxDemoSpeed));
    }
    result.demo = parser.isSet(demo);
    result.profile = parser.value(profile);
    result.exitAfterStartup = parser.isSet(exitAfterStartup);
    return result;
}

} // namespace sluice
