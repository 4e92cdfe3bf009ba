// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconset.h"
#include "scenarios.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

namespace sluice::bench {

std::vector<Scenario> scenarios()
{
    return {{QStringLiteral("start.window"), startWindow},
            {QStringLiteral("start.cached10k"), startCached},
            {QStringLiteral("start.cache_read"), startCacheRead},
            {QStringLiteral("account.list"), accountList},
            {QStringLiteral("account.seed"), accountSeed},
            {QStringLiteral("schema.open"), schemaOpen},
            {QStringLiteral("schema.decode"), schemaDecode},
            {QStringLiteral("schema.bytes_per_column"), schemaBytes},
            {QStringLiteral("schema.scroll"), schemaScroll},
            {QStringLiteral("schema.expand_all"), schemaExpandAll},
            {QStringLiteral("schema.filter"), schemaFilter},
            {QStringLiteral("schema.filter_marked"), schemaFilterMarked},
            {QStringLiteral("schema.sort"), schemaSort},
            {QStringLiteral("schema.toggle"), schemaToggle},
            {QStringLiteral("schema.undo"), schemaUndo},
            {QStringLiteral("schema.review"), schemaReview},
            {QStringLiteral("schema.patch"), schemaPatch},
            {QStringLiteral("schema.draft_recover"), schemaRecover},
            {QStringLiteral("schema.conflict"), schemaConflict},
            {QStringLiteral("schema.bulk"), schemaBulk},
            {QStringLiteral("schema.names"), schemaNames},
            {QStringLiteral("schema.restore"), schemaRestore}};
}

} // namespace sluice::bench

int main(int argc, char **argv)
{
    using namespace sluice::bench;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2 && std::strcmp(argv[1], "--bare-window") == 0)
        return bareWindow(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--watched-start") == 0)
        return watchedStart(argc, argv);
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Sluice; prints one JSON object a line."));
    parser.addHelpOption();
    const QCommandLineOption filter(QStringLiteral("filter"), QStringLiteral("Scenarios whose names begin with this."),
                                    QStringLiteral("PREFIX"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("S, T, M, L or W."), QStringLiteral("SIZE"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("How often each is run."),
                                  QStringLiteral("N"));
    parser.addOptions({filter, size, runs});
    parser.process(application);
    Options options{parser.value(filter), parser.value(size).toUpper(), parser.value(runs).toInt()};
    if (!options.size.isEmpty() && !QStringLiteral("STMLW").contains(options.size)) {
        std::fprintf(stderr, "There is no size %s; there are S, T, M, L and W.\n", qPrintable(options.size));
        return 2;
    }
    sluice::installIcons(&application);
    int ran = 0;
    for (const Scenario &scenario : scenarios()) {
        if (!scenario.name.startsWith(options.filter))
            continue;
        scenario.run(options);
        ++ran;
    }
    if (ran == 0) {
        std::fprintf(stderr, "No scenario begins with %s.\n", qPrintable(options.filter));
        return 2;
    }
    return 0;
}
