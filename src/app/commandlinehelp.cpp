// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinehelp.h"

#include <QCoreApplication>
#include <QStringBuilder>

#include <algorithm>

namespace sluice {

namespace {

using Verb = CommandLine::Verb;

/// The texts are the ones in the sources: a translator may be there only after this was asked for the first time.
struct CommandHelp
{
    Verb verb;
    QString name;
    QString operands;
    const char *summary;
    const char *details;
};

const QList<CommandHelp> &commands()
{
    static const QList<CommandHelp> all{
        {Verb::List, QStringLiteral("list"), QString(),
         QT_TRANSLATE_NOOP("sluice::CommandLine",
                           "Every connection, the broken ones first, with how it is and since when."),
         nullptr},
        {Verb::Status, QStringLiteral("status"), QStringLiteral("<connection id>"),
         QT_TRANSLATE_NOOP("sluice::CommandLine", "How one connection is, why, and what to do next."), nullptr},
        {Verb::Sync, QStringLiteral("sync"), QStringLiteral("<connection id>..."),
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Start a sync of each; with --wait, watch it to its end."),
         QT_TRANSLATE_NOOP(
             "sluice::CommandLine",
             "A sync that is running already is never interrupted: it is watched instead. A paused "
             "connection is not resumed. Progress goes to standard error, a result for each connection to "
             "standard output.")},
    };
    return all;
}

const CommandHelp *find(Verb verb)
{
    const auto found = std::ranges::find(commands(), verb, &CommandHelp::verb);
    return found == commands().cend() ? nullptr : &*found;
}

/// Broken into lines of a terminal's width, all but the first indented.
QString wrapped(const QString &text, qsizetype indent)
{
    constexpr qsizetype width = 79;
    QString result;
    qsizetype column = indent;
    const QStringList words = text.split(QLatin1Char(' '));
    for (const QString &word : words) {
        if (column > indent && column + 1 + word.size() > width) {
            result += QLatin1Char('\n') + QString(indent, QLatin1Char(' '));
            column = indent;
        } else if (column > indent) {
            result += QLatin1Char(' ');
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result + QLatin1Char('\n');
}

struct Row
{
    QString left;
    QString right;
};

QString table(const QList<Row> &rows)
{
    qsizetype widest = 0;
    for (const Row &row : rows)
        widest = std::max(widest, row.left.size());
    QString result;
    for (const Row &row : rows)
        result += QStringLiteral("  ") + row.left.leftJustified(widest + 2) + wrapped(row.right, widest + 4);
    return result;
}

QString synopsis(const CommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    const QString joined = names.join(QStringLiteral(", "));
    return option.value.isEmpty() ? joined : joined % QStringLiteral(" <") % option.value % QLatin1Char('>');
}

} // namespace

const QList<CommandLineOption> &commandLineOptions()
{
    static const QList<Verb> everywhere{Verb::None, Verb::List, Verb::Status, Verb::Sync};
    static const QList<Verb> headless{Verb::List, Verb::Status, Verb::Sync};
    static const QList<CommandLineOption> all{
        {{QStringLiteral("group")},
         QStringLiteral("id"),
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Only this group."),
         {Verb::List}},
        {{QStringLiteral("wait")},
         {},
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Wait for the end, and tell it by the exit code."),
         {Verb::Sync}},
        {{QStringLiteral("timeout")},
         QStringLiteral("time"),
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Give up after this, whatever is waited for: 90s, 30m, 1h30m."),
         headless},
        {{QStringLiteral("json")},
         {},
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Write one JSON object a line."),
         headless},
        {{QStringLiteral("profile")},
         QStringLiteral("name"),
         QT_TRANSLATE_NOOP("sluice::CommandLine",
                           "Use this profile, by its name or id, with the key that the keychain has for it."),
         everywhere},
        {{QStringLiteral("demo")},
         {},
         QT_TRANSLATE_NOOP("sluice::CommandLine",
                           "Use the demo account, which runs on this computer and needs no key."),
         everywhere},
        {{QStringLiteral("demo-speed")},
         QStringLiteral("n"),
         QT_TRANSLATE_NOOP("sluice::CommandLine", "How many times faster the demo account lives; 60 if not given."),
         everywhere},
        {{QStringLiteral("exit-after-startup")},
         {},
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Leave once the window has been painted."),
         {Verb::None}},
        {{QStringLiteral("h"), QStringLiteral("help")},
         {},
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Show this help and leave."),
         everywhere},
        {{QStringLiteral("v"), QStringLiteral("version")},
         {},
         QT_TRANSLATE_NOOP("sluice::CommandLine", "Show the version and leave."),
         everywhere},
    };
    return all;
}

QString verbName(Verb verb)
{
    const CommandHelp *command = find(verb);
    return command == nullptr ? QString() : command->name;
}

Verb verbOf(const QString &word)
{
    const auto found = std::ranges::find(commands(), word, &CommandHelp::name);
    return found == commands().cend() ? Verb::None : found->verb;
}

QString helpText(Verb verb)
{
    const CommandHelp *command = find(verb);
    QString result;
    if (command == nullptr) {
        result = CommandLine::tr("Usage: sluice [options]\n       sluice <command> [options]\n\n"
                                 "A desktop console for Fivetran. Commands do without the window:")
                 % QStringLiteral("\n\n");
        QList<Row> rows;
        for (const CommandHelp &one : commands())
            rows.append(
                Row{QString(one.name % QLatin1Char(' ') % one.operands).trimmed(), CommandLine::tr(one.summary)});
        result += table(rows) % QLatin1Char('\n')
                  % CommandLine::tr("\"sluice <command> --help\" tells the options of each. Without one, the window "
                                    "opens:")
                  % QLatin1Char('\n');
    } else {
        result = CommandLine::tr("Usage: sluice %1 [options] %2").arg(command->name, command->operands).trimmed()
                 % QStringLiteral("\n\n") % wrapped(CommandLine::tr(command->summary), 0);
        if (command->details != nullptr)
            result += QLatin1Char('\n') % wrapped(CommandLine::tr(command->details), 0);
    }
    QList<Row> rows;
    for (const CommandLineOption &option : commandLineOptions()) {
        if (option.takers.contains(verb))
            rows.append(Row{synopsis(option), CommandLine::tr(option.description)});
    }
    result += QLatin1Char('\n') % table(rows);
    if (command != nullptr) {
        result += QLatin1Char('\n')
                  % wrapped(CommandLine::tr("Without --profile the key comes from FIVETRAN_API_KEY and "
                                            "FIVETRAN_API_SECRET, or from FIVETRAN_APIKEY and FIVETRAN_APISECRET, or "
                                            "from the one Base64 string in FIVETRAN_API_KEY; the address from "
                                            "FIVETRAN_API_URL. The exit codes are in sluice(1)."),
                            0);
    }
    return result;
}

} // namespace sluice
