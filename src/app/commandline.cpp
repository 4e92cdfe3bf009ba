// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "commandlinehelp.h"
#include "quote.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>

namespace sluice {

namespace {

using Verb = CommandLine::Verb;

constexpr int maxDemoSpeed = 10'000;

CommandLine refused(Verb verb, const QString &why)
{
    const QString command = verb == Verb::None ? QString() : verbName(verb) % QLatin1Char(' ');
    CommandLine result;
    result.action = CommandLine::Action::Refuse;
    result.text = QStringLiteral("sluice: ") % why % QLatin1Char('\n')
                  % CommandLine::tr("Try \"sluice %1--help\".").arg(command) % QLatin1Char('\n');
    return result;
}

CommandLine printed(const QString &text)
{
    CommandLine result;
    result.action = CommandLine::Action::PrintAndExit;
    result.text = text;
    return result;
}

/// By its form. What has none would reach another path of the service, and be told as its fault.
bool isConnectionId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]+\\z"));
    return form.match(text).hasMatch();
}

/// Answers what is wrong with the command's words, or nothing.
QString readConnections(CommandLine &result, QStringList words)
{
    words.removeDuplicates();
    if (words.contains(QString()))
        return CommandLine::tr("A connection id is empty.");
    switch (result.verb) {
    case Verb::None:
    case Verb::List:
        if (!words.isEmpty())
            return CommandLine::tr("\"%1\" is not understood.").arg(words.constFirst());
        break;
    case Verb::Status:
        if (words.size() != 1)
            return CommandLine::tr("\"status\" takes the id of one connection.");
        break;
    case Verb::Sync:
        if (words.isEmpty())
            return CommandLine::tr("\"sync\" takes the ids of the connections.");
        break;
    }
    const auto odd = std::ranges::find_if_not(words, isConnectionId);
    if (odd != words.cend())
        return CommandLine::tr("\"%1\" is no id of a connection: one has only letters, digits, \"_\" and \"-\".")
            .arg(tidied(*odd));
    result.connections = words;
    return {};
}

/// Answers what is wrong with the options, or nothing.
QString readOptions(const QCommandLineParser &parser, CommandLine &result)
{
    for (const CommandLineOption &option : commandLineOptions()) {
        const QString &name = option.names.constLast();
        if (!parser.isSet(name))
            continue;
        if (!option.takers.contains(result.verb)) {
            return result.verb == Verb::None
                       ? CommandLine::tr("--%1 belongs to a command.").arg(name)
                       : CommandLine::tr("--%1 does not belong to \"%2\".").arg(name, verbName(result.verb));
        }
        if (!option.value.isEmpty() && parser.value(name).isEmpty())
            return CommandLine::tr("--%1 takes a value that is not empty.").arg(name);
    }
    result.json = parser.isSet(QStringLiteral("json"));
    result.group = parser.value(QStringLiteral("group"));
    result.wait = parser.isSet(QStringLiteral("wait"));
    result.demo = parser.isSet(QStringLiteral("demo"));
    result.profile = parser.value(QStringLiteral("profile"));
    result.exitAfterStartup = parser.isSet(QStringLiteral("exit-after-startup"));
    if (result.demo && !result.profile.isEmpty())
        return CommandLine::tr("--demo and --profile exclude each other.");
    if (const QString name = QStringLiteral("timeout"); parser.isSet(name)) {
        const auto timeout = durationMs(parser.value(name));
        if (!timeout)
            return CommandLine::tr("--timeout takes a time such as 90s, 30m or 1h30m.");
        result.timeoutMs = *timeout;
    }
    if (const QString name = QStringLiteral("demo-speed"); parser.isSet(name)) {
        bool isNumber = false;
        result.demoSpeed = parser.value(name).toInt(&isNumber);
        if (!isNumber || result.demoSpeed < 1 || result.demoSpeed > maxDemoSpeed)
            return CommandLine::tr("--demo-speed takes a whole number from 1 to %1.").arg(maxDemoSpeed);
    }
    return {};
}

} // namespace

std::optional<qint64> durationMs(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const qint64 seconds =
        match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
    return seconds > 0 ? std::optional(seconds * 1000) : std::nullopt;
}

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const CommandLineOption &option : commandLineOptions())
        parser.addOption(QCommandLineOption(option.names, QString(), option.value));
    const bool isRead = parser.parse(arguments);

    CommandLine result;
    QStringList words = parser.positionalArguments();
    if (!words.isEmpty())
        result.verb = verbOf(words.constFirst());
    if (!isRead)
        return refused(result.verb, parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return printed(helpText(result.verb));
    if (parser.isSet(QStringLiteral("version")))
        return printed(QStringLiteral("Sluice " SLUICE_VERSION "\n"));
    if (result.verb != Verb::None) {
        result.action = CommandLine::Action::RunHeadless;
        words.removeFirst();
    }
    QString wrong = readConnections(result, words);
    if (wrong.isEmpty())
        wrong = readOptions(parser, result);
    return wrong.isEmpty() ? result : refused(result.verb, wrong);
}

} // namespace sluice
