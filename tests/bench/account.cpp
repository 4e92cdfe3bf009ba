// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connectionstore.h"
#include "exchangelog.h"
#include "heartbeat.h"
#include "mainwindow.h"
#include "measurement.h"
#include "scenarios.h"
#include "server.h"
#include "session.h"
#include "windowkit.h"

#include <QElapsedTimer>
#include <QTreeView>

#include <cstdio>

namespace sluice::bench {

namespace {

struct Account
{
    int groups;
    int connections;
};

Account accountOf(const QString &size)
{
    if (size == u"S")
        return {10, 100};
    if (size == u"M")
        return {100, 1000};
    return {500, 10'000};
}

struct Shown
{
    double firstRowsMs = -1;
    double allMs = -1;
    double stallMs = 0;
    int requests = 0;
};

/// Opens the account in the real window and waits until all of it is painted.
Shown show(const Target &target)
{
    test::WindowKit::Setup setup;
    setup.openDemo = false;
    test::WindowKit kit(std::move(setup));
    auto *table = kit.find<QTreeView>("connectionsTable");
    Profile profile;
    profile.id = ProfileId(QStringLiteral("bench"));
    profile.name = QStringLiteral("Bench");
    profile.baseUrl = target.url;
    profile.demo = true; // shown at once, kept nowhere
    Heartbeat heartbeat;
    heartbeat.start();
    QElapsedTimer timer;
    timer.start();
    Shown shown;
    kit.program().sessions().openWith(profile, {.key = target.key, .secret = target.secret});
    const auto elapsed = [&timer] {
        return double(timer.nsecsElapsed()) / 1e6;
    };
    QObject::connect(&kit.session()->connections(), &ConnectionStore::connectionsAdded, &kit.window(), [&] {
        if (shown.firstRowsMs < 0)
            shown.firstRowsMs = elapsed();
    });
    QObject::connect(&kit.session()->connections(), &ConnectionStore::refreshed, &kit.window(), [&] {
        if (shown.allMs >= 0)
            return;
        kit.window().repaint();
        table->viewport()->repaint();
        kit.find<QTreeView>("navigatorView")->viewport()->repaint();
        shown.allMs = elapsed();
        shown.requests = int(kit.session()->exchanges().exchanges().size());
    });
    (void)test::WindowKit::wait([&shown] { return shown.allMs >= 0; }, 60'000);
    // What follows the last page counts as well.
    (void)test::WindowKit::wait([] { return false; }, 300);
    shown.stallMs = heartbeat.stop();
    return shown;
}

void measure(const QString &name, const Options &options, int latencyMs, int usualRuns, bool seed)
{
    const QString size = options.size.isEmpty() || options.size == u"T" ? QStringLiteral("L") : options.size;
    const auto [groups, connections] = accountOf(size);
    const int runs = options.runs > 0 ? options.runs : usualRuns;
    Server server(groups, connections, latencyMs);
    QString error;
    const auto target = server.start(&error);
    if (!target) {
        std::fprintf(stderr, "The demo server did not start: %s\n", qPrintable(error));
        return;
    }
    std::vector<double> ours;
    std::vector<double> firstRows;
    std::vector<double> theirs;
    double stall = 0;
    int requests = 0;
    for (int i = 0; i < runs; ++i) {
        const Shown shown = show(*target);
        ours.push_back(shown.allMs);
        firstRows.push_back(shown.firstRowsMs);
        stall = std::max(stall, shown.stallMs);
        requests = shown.requests;
        if (const auto reference = seed ? seedList(*target) : bareList(*target))
            theirs.push_back(*reference);
    }
    Measurement m;
    m.name = name;
    m.size = size;
    m.value = median(ours);
    if (seed)
        m.againstPython = pythonSeedList(*target);
    m.against = seed ? QStringLiteral("the seed's sequential way") : QStringLiteral("curl+simdjson");
    if (!theirs.empty())
        m.againstValue = median(theirs);
    m.stallMs = stall;
    m.rssMb = residentMb();
    m.runs = runs;
    m.note = QStringLiteral("%1 connections in %2 groups, %3 ms latency, %4 requests, first rows after %5 ms%6%7")
                 .arg(connections)
                 .arg(groups)
                 .arg(latencyMs)
                 .arg(requests)
                 .arg(median(firstRows), 0, 'f', 1)
                 .arg(theirs.empty() ? QStringLiteral("; no reference: built without libcurl") : QString(),
                      seed && !m.againstPython
                          ? QStringLiteral("; no script: no Python here that could read it with requests")
                          : QString());
    print(m);
}

} // namespace

void accountList(const Options &options)
{
    measure(QStringLiteral("account.list"), options, 0, 7, false);
    measure(QStringLiteral("account.list"), options, 80, 3, false);
}

void accountSeed(const Options &options)
{
    measure(QStringLiteral("account.seed"), options, 80, 1, true);
}

} // namespace sluice::bench
