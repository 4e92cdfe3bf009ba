// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "control/faultrule.h"
#include "schema/sourcecatalogue.h"

#include <QCommandLineParser>

#include <cmath>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace sluice::demo {

namespace {

/// One option with a value: its place in the help, and what it does to the options. The setter answers what is wrong.
struct Option
{
    QString name;
    QString valueName;
    QString description;
    std::function<QString(DemoOptions &options, const QString &value)> set;
};

auto number(int DemoOptions::*member, int least, int most)
{
    return [=](DemoOptions &options, const QString &value) -> QString {
        bool isNumber = false;
        options.*member = value.toInt(&isNumber);
        if (isNumber && options.*member >= least && options.*member <= most)
            return {};
        return QStringLiteral("a whole number from %1 to %2 is needed").arg(least).arg(most);
    };
}

auto text(QString DemoOptions::*member)
{
    return [=](DemoOptions &options, const QString &value) -> QString {
        options.*member = value;
        return value.isEmpty() ? QStringLiteral("it must not be empty") : QString();
    };
}

std::vector<Option> table()
{
    constexpr int many = 10'000;
    constexpr int columns = 1'000'000;
    return {
        {QStringLiteral("port"), QStringLiteral("port"),
         QStringLiteral("Port on 127.0.0.1; 0, the default, takes any that is free."),
         [](DemoOptions &options, const QString &value) {
             bool isNumber = false;
             options.port = value.toUShort(&isNumber);
             return isNumber ? QString() : QStringLiteral("a port from 0 to 65535 is needed");
         }},
        {QStringLiteral("key"), QStringLiteral("key"), QStringLiteral("API key to accept (demo)."),
         [](DemoOptions &options, const QString &value) {
             // Basic auth ends the key at its first colon.
             return value.contains(u':') ? QStringLiteral("no client can send a key with a colon")
                                         : text(&DemoOptions::key)(options, value);
         }},
        {QStringLiteral("secret"), QStringLiteral("secret"), QStringLiteral("API secret to accept (demo-secret)."),
         text(&DemoOptions::secret)},
        {QStringLiteral("seed"), QStringLiteral("n"), QStringLiteral("Same seed, same account (1)."),
         [](DemoOptions &options, const QString &value) {
             bool isNumber = false;
             options.seed = value.toUInt(&isNumber);
             return isNumber ? QString() : QStringLiteral("a whole number is needed");
         }},
        {QStringLiteral("speed"), QStringLiteral("n"),
         QStringLiteral("Durations and intervals are n times shorter (1); clocks and quotas are not touched."),
         [](DemoOptions &options, const QString &value) {
             bool isNumber = false;
             options.speed = value.toDouble(&isNumber);
             return isNumber && options.speed > 0 && std::isfinite(options.speed)
                        ? QString()
                        : QStringLiteral("a number above 0 is needed");
         }},
        {QStringLiteral("now"), QStringLiteral("moment"),
         QStringLiteral(
             "Freeze the clock, for pictures: 2026-05-04T09:30:00Z. Nothing begins by itself then, and nothing ends."),
         [](DemoOptions &options, const QString &value) {
             options.frozenNow = Timestamp::fromIso(value);
             return options.frozenNow.isNull() ? QStringLiteral("a moment in ISO 8601 is needed") : QString();
         }},
        {QStringLiteral("groups"), QStringLiteral("n"),
         QStringLiteral("Generate an account of n groups instead of the stock one."),
         number(&DemoOptions::groups, 0, many)},
        {QStringLiteral("connections"), QStringLiteral("n"),
         QStringLiteral("Generate n connections, up to 10000, instead of the stock ones."),
         number(&DemoOptions::connections, 0, many)},
        {QStringLiteral("schemas"), QStringLiteral("n"), QStringLiteral("Schemas in every connection's config."),
         number(&DemoOptions::schemas, 1, many)},
        {QStringLiteral("tables"), QStringLiteral("n"), QStringLiteral("Tables in every schema."),
         number(&DemoOptions::tables, 1, columns)},
        {QStringLiteral("columns"), QStringLiteral("n"),
         QStringLiteral("Columns in every table, all of them in the config; a million in a config at most."),
         number(&DemoOptions::columns, 0, columns)},
        {QStringLiteral("latency"), QStringLiteral("ms"), QStringLiteral("Wait before every answer."),
         number(&DemoOptions::latencyMs, 0, 600'000)},
        {QStringLiteral("rate-limit"), QStringLiteral("n|off"),
         QStringLiteral("Requests in a rolling hour (20000); up to 500 the other quotas are a trial's."),
         [](DemoOptions &options, const QString &value) {
             bool isNumber = value == u"off";
             options.rateLimit.reset();
             if (!isNumber)
                 options.rateLimit = value.toInt(&isNumber);
             return isNumber && options.rateLimit.value_or(1) > 0
                        ? QString()
                        : QStringLiteral("a number above 0 or \"off\" is needed");
         }},
    };
}

Error wrong(const QString &detail)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.detail = detail;
    return error;
}

QString contradiction(const DemoOptions &options)
{
    constexpr qint64 most = 1'000'000;
    const SourceSize usual;
    const auto given = [](int number, int otherwise) {
        return qint64(number > 0 ? number : otherwise);
    };
    const bool isSized = options.schemas > 0 || options.tables > 0 || options.columns > 0;
    const qint64 tables = given(options.schemas, usual.schemas) * given(options.tables, usual.tables);
    if (isSized && tables * given(options.columns, 1) > most)
        return QStringLiteral("--schemas, --tables and --columns make more than 1,000,000 columns");
    if (options.groups == 0 && options.connections > 0)
        return QStringLiteral("--connections needs at least one of --groups");
    return {};
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "The demo account of Sluice: a server on this computer that answers as Fivetran's REST API does.\n"
            "It prints its URL, key and secret, and stops on Ctrl+C.\n\n%1\n\n"
            "While it runs: PUT /__demo/faults with a JSON array of faults (Content-Type: application/json) replaces\n"
            "all of them, DELETE removes them;\n"
            "GET /__demo/requests tells what was asked for, GET /__demo/column-drops which columns were dropped;\n"
            "PUT /__demo/options with {\"partial_answers\": true} or false switches as --partial-answers does.")
            .arg(FaultRule::syntax()));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const std::vector<Option> options = table();
    for (const Option &option : options)
        parser.addOption({option.name, option.description, option.valueName});
    const QCommandLineOption fault(QStringLiteral("fault"), QStringLiteral("Let requests go wrong; may be repeated."),
                                   QStringLiteral("fault"));
    const QCommandLineOption still(QStringLiteral("no-schedules"),
                                   QStringLiteral("Syncs start only when somebody asks for them."));
    const QCommandLineOption gzip(QStringLiteral("gzip"), QStringLiteral("Compress answers for clients that ask."));
    const QCommandLineOption partial({QStringLiteral("partial-answers"), QStringLiteral("partial-patch-answers")},
                                     QStringLiteral("Schema changes answer only what they changed."));
    parser.addOptions({fault, still, gzip, partial});

    if (!parser.parse(arguments))
        return fail(wrong(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return fail(wrong(u"\"" + parser.positionalArguments().constFirst() + u"\" is not an option"));
    CommandLine result;
    if (parser.isSet(help))
        result.say = parser.helpText();
    else if (parser.isSet(version))
        result.say = QStringLiteral("sluice-demo-server " SLUICE_VERSION "\n");
    for (const Option &option : options) {
        if (!parser.isSet(option.name))
            continue;
        const QString value = parser.value(option.name);
        if (const QString why = option.set(result.options, value); !why.isEmpty())
            return fail(wrong(QStringLiteral("--%1 \"%2\": %3").arg(option.name, value, why)));
    }
    if (const QString why = contradiction(result.options); !why.isEmpty())
        return fail(wrong(why));
    result.options.faults = parser.values(fault);
    for (const QString &rule : std::as_const(result.options.faults)) {
        if (QString why; !FaultRule::parse(rule, &why))
            return fail(wrong(why));
    }
    result.options.schedules = !parser.isSet(still);
    result.options.gzip = parser.isSet(gzip);
    result.options.partialPatchAnswers = parser.isSet(partial);
    return result;
}

} // namespace sluice::demo
