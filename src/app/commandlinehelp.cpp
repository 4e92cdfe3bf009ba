// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinehelp.h"

#include <QStringBuilder>

#include <algorithm>

namespace sluice {

namespace {

using Verb = CommandLine::Verb;

struct CommandHelp
{
    Verb verb;
    QString name;
    QString operands;
    QString summary;
    QString details;
};

const QList<CommandHelp> &commands()
{
    static const QList<CommandHelp> all{
        {Verb::List, QStringLiteral("list"), QString(),
         CommandLine::tr("Every connection, the broken ones first, with how it is and since when."), QString()},
        {Verb::Status, QStringLiteral("status"), QStringLiteral("<connection id>"),
         CommandLine::tr("How one connection is, why, and what to do next."), QString()},
        {Verb::Sync, QStringLiteral("sync"), QStringLiteral("<connection id>..."),
         CommandLine::tr("Start a sync of each; with --wait, watch it to its end."),
         CommandLine::tr("A sync that is running already is never interrupted: it is watched instead. A paused "
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
        {{QStringLiteral("group")}, QStringLiteral("id"), CommandLine::tr("Only this group."), {Verb::List}},
        {{QStringLiteral("wait")},
         {},
         CommandLine::tr("Wait for the end, and tell it by the exit code."),
         {Verb::Sync}},
        {{QStringLiteral("timeout")},
         QStringLiteral("time"),
         CommandLine::tr("Give up after this, whatever is waited for: 90s, 30m, 1h30m."),
         headless},
        {{QStringLiteral("json")}, {}, CommandLine::tr("Write one JSON object a line."), headless},
        {{QStringLiteral("profile")},
         QStringLiteral("name"),
         CommandLine::tr("Use this profile, by its name or id, with the key that the keychain has for it."),
         everywhere},
        {{QStringLiteral("demo")},
         {},
         CommandLine::tr("Use the demo account, which runs on this computer and needs no key."),
         everywhere},
        {{QStringLiteral("demo-speed")},
         QStringLiteral("n"),
         CommandLine::tr("How many times faster the demo account lives; 60 if not given."),
         everywhere},
        {{QStringLiteral("exit-after-startup")},
         {},
         CommandLine::tr("Leave once the window has been painted."),
         {Verb::None}},
        {{QStringLiteral("h"), QStringLiteral("help")}, {}, CommandLine::tr("Show this help and leave."), everywhere},
        {{QStringLiteral("v"), QStringLiteral("version")},
         {},
         CommandLine::tr("Show the version and leave."),
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
            rows.append(Row{QString(one.name % QLatin1Char(' ') % one.operands).trimmed(), one.summary});
        result += table(rows) % QLatin1Char('\n')
                  % CommandLine::tr("\"sluice <command> --help\" tells the options of each. Without one, the window "
                                    "opens:")
                  % QLatin1Char('\n');
    } else {
        result = CommandLine::tr("Usage: sluice %1 [options] %2").arg(command->name, command->operands).trimmed()
                 % QStringLiteral("\n\n") % wrapped(command->summary, 0);
        if (!command->details.isEmpty())
            result += QLatin1Char('\n') % wrapped(command->details, 0);
    }
    QList<Row> rows;
    for (const CommandLineOption &option : commandLineOptions()) {
        if (option.takers.contains(verb))
            rows.append(Row{synopsis(option), option.description});
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
