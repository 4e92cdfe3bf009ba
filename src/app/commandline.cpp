// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>
#include <iterator>
#include <utility>

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

void addVerbs(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        QStringLiteral("command"),
        CommandLine::tr("Done without a window: \"list\"; \"status <connection id>\"; \"sync <connection id>...\". "
                        "The key comes from --profile, else from FIVETRAN_API_KEY and FIVETRAN_API_SECRET. See "
                        "sluice(1) for the exit codes."),
        QStringLiteral("[command]"));
    parser.addOptions({
        {QStringLiteral("json"), CommandLine::tr("Of a command: write one JSON object a line.")},
        {QStringLiteral("group"), CommandLine::tr("Of list: only this group."), QStringLiteral("id")},
        {QStringLiteral("wait"), CommandLine::tr("Of sync: wait for the end, and tell it by the exit code.")},
        {QStringLiteral("timeout"), CommandLine::tr("Of sync --wait: no longer than this: 90s, 30m, 1h30m."),
         QStringLiteral("time")},
    });
}

/// Answers what is wrong, or nothing.
QString readVerb(const QCommandLineParser &parser, CommandLine &result)
{
    using Verb = CommandLine::Verb;
    static const std::pair<QString, Verb> verbs[] = {{QStringLiteral("list"), Verb::List},
                                                     {QStringLiteral("status"), Verb::Status},
                                                     {QStringLiteral("sync"), Verb::Sync}};
    // Which command takes which option.
    static const std::pair<QString, QList<Verb>> options[] = {
        {QStringLiteral("json"), {Verb::List, Verb::Status, Verb::Sync}},
        {QStringLiteral("group"), {Verb::List}},
        {QStringLiteral("wait"), {Verb::Sync}},
        {QStringLiteral("timeout"), {Verb::Sync}},
    };
    QStringList words = parser.positionalArguments();
    if (!words.isEmpty()) {
        const QString first = words.takeFirst();
        const auto *found = std::ranges::find(verbs, first, &std::pair<QString, Verb>::first);
        if (found == std::end(verbs))
            return CommandLine::tr("\"%1\" is not understood.").arg(first);
        result.verb = found->second;
        result.action = CommandLine::Action::RunHeadless;
    }
    for (const auto &[option, takers] : options) {
        if (parser.isSet(option) && !takers.contains(result.verb)) {
            return result.verb == Verb::None ? CommandLine::tr("--%1 belongs to a command.").arg(option)
                                             : CommandLine::tr("--%1 does not belong to this command.").arg(option);
        }
    }
    words.removeDuplicates();
    if (words.contains(QString()))
        return CommandLine::tr("A connection id is empty.");
    if (result.verb == Verb::List && !words.isEmpty())
        return CommandLine::tr("\"%1\" is not understood.").arg(words.constFirst());
    if (result.verb == Verb::Status && words.size() != 1)
        return CommandLine::tr("\"status\" takes the id of one connection.");
    if (result.verb == Verb::Sync && words.isEmpty())
        return CommandLine::tr("\"sync\" takes the ids of the connections.");
    result.connections = words;
    result.json = parser.isSet(QStringLiteral("json"));
    result.group = parser.value(QStringLiteral("group"));
    result.wait = parser.isSet(QStringLiteral("wait"));
    if (!parser.isSet(QStringLiteral("timeout")))
        return {};
    if (!result.wait)
        return CommandLine::tr("--timeout needs --wait.");
    const auto timeout = durationMs(parser.value(QStringLiteral("timeout")));
    if (!timeout)
        return CommandLine::tr("--timeout takes a time such as 90s, 30m or 1h30m.");
    result.timeoutMs = *timeout;
    return {};
}

} // namespace

std::optional<qint64> durationMs(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?$"));
    const QRegularExpressionMatch match = form.match(text);
    const qint64 seconds =
        match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
    return seconds > 0 ? std::optional(seconds * 1000) : std::nullopt;
}

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
    addVerbs(parser);

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
    const QString wrong = readVerb(parser, result);
    if (!wrong.isEmpty())
        return refused(wrong);
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
