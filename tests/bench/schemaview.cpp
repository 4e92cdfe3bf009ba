// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"
#include "scenarios.h"
#include "schemaeditor.h"
#include "schemascenario.h"

#include <QScrollBar>

#include <algorithm>

namespace sluice::bench {

void schemaScroll(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    constexpr int pages = 200;
    std::vector<double> longest;
    std::vector<double> frames;
    double stall = 0;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    editor.tree()->expandAll();
    editor.paint();
    editor.settle();
    QScrollBar *bar = editor.tree()->verticalScrollBar();
    for (int run = 0; run < scenario.runs(); ++run) {
        std::vector<double> now;
        const Timed timed = editor.timed([&] {
            for (int page = 0; page < pages; ++page) {
                QElapsedTimer timer;
                timer.start();
                bar->setValue(int(qint64(bar->maximum()) * page / pages));
                editor.tree()->viewport()->repaint();
                now.push_back(double(timer.nsecsElapsed()) / 1e6);
                QCoreApplication::processEvents();
            }
        });
        longest.push_back(*std::ranges::max_element(now));
        frames.insert(frames.end(), now.begin(), now.end());
        stall = std::max(stall, timed.stallMs);
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.scroll"), longest, stall);
    m.budget = 8;
    m.note = QStringLiteral("the longest of %1 frames from end to end; the median is %2 ms")
                 .arg(pages)
                 .arg(median(frames), 0, 'f', 2);
    print(m);
}

void schemaExpandAll(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 7);
    if (!scenario.isReady())
        return;
    std::vector<double> expanding;
    std::vector<double> collapsing;
    double stall = 0;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    for (int run = 0; run < scenario.runs(); ++run) {
        editor.tree()->collapseAll();
        editor.settle();
        const Timed expanded = editor.timed([&editor] { editor.tree()->expandAll(); });
        const Timed collapsed = editor.timed([&editor] { editor.tree()->collapseAll(); });
        expanding.push_back(expanded.ms);
        collapsing.push_back(collapsed.ms);
        stall = std::max({stall, expanded.stallMs, collapsed.stallMs});
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.expand_all"), expanding, stall);
    m.budget = 12;
    m.note = QStringLiteral("collapsing all of it takes %1 ms").arg(median(collapsing), 0, 'f', 2);
    print(m);
}

} // namespace sluice::bench
