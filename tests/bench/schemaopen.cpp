// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"
#include "scenarios.h"
#include "schemaeditor.h"
#include "schemascenario.h"
#include "schemastore.h"

#include <algorithm>

namespace sluice::bench {

namespace {

/// Bytes for each column, by the size: what is kept once for a table weighs more in a small config.
std::optional<double> bytesBudget(const QString &size)
{
    if (size == u"L")
        return 12;
    if (size == u"M")
        return 13;
    return std::nullopt;
}

} // namespace

void schemaOpen(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("M"), 7);
    if (!scenario.isReady())
        return;
    std::vector<double> ours;
    std::vector<double> theirs;
    double stall = 0;
    double grown = 0;
    double peak = 0;
    for (int i = 0; i < scenario.runs(); ++i) {
        SchemaEditor editor(scenario.target());
        if (!editor.isReady())
            return;
        const double before = residentMb();
        forgetPeak();
        const Timed timed = editor.open();
        // Later runs find the memory of the first still with the process.
        if (i == 0) {
            peak = peakMb();
            grown = peak - before;
        }
        ours.push_back(timed.ms);
        stall = std::max(stall, timed.stallMs);
        if (const auto reference = bareSchema(scenario.target(), editor.id().text()))
            theirs.push_back(*reference);
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.open"), ours, stall);
    m.against = QStringLiteral("curl+simdjson");
    if (!theirs.empty())
        m.againstValue = median(theirs);
    m.budget = 1.0;
    m.rssMb = peak;
    m.note = QStringLiteral("body of %1 MB; the first opening took %2 MB at most; 0 ms latency")
                 .arg(double(scenario.bodySize()) / 1e6, 0, 'f', 1)
                 .arg(grown, 0, 'f', 1);
    print(m);
}

void schemaBytes(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("M"), 1);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    const SchemaConfig &config = editor.store().draft(editor.id())->base();
    const int nodes = config.columnCount() > 0 ? config.columnCount() : std::max(1, config.tableCount());
    Measurement m = scenario.measurement(QStringLiteral("schema.bytes_per_column"),
                                         {double(config.memory()) / double(nodes)}, std::nullopt);
    m.unit = QStringLiteral("B");
    m.budget = bytesBudget(scenario.size());
    m.note = QStringLiteral("%1 columns in %2 tables, %3 bytes")
                 .arg(config.columnCount())
                 .arg(config.tableCount())
                 .arg(config.memory());
    print(m);
}

} // namespace sluice::bench
