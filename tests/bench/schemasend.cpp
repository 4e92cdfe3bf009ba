// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with a draft of a hundred thousand changes: looked at, written as a PATCH, sent, found again.
#include "exchangelog.h"
#include "filteredit.h"
#include "measurement.h"
#include "operationlog.h"
#include "scenarios.h"
#include "schemaeditor.h"
#include "schemascenario.h"
#include "schemastore.h"
#include "session.h"

#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

namespace sluice::bench {

namespace {

void turnAllRound(SchemaEditor &editor)
{
    editor.store().edit(editor.id(), [](SchemaDraft &draft) {
        QList<int> tables(draft.base().tableCount());
        std::iota(tables.begin(), tables.end(), 0);
        if (draft.setTablesEnabled(tables, false) == 0)
            draft.setTablesEnabled(tables, true);
    });
    SchemaEditor::settle();
}

QWidget *inPane(const SchemaEditor &editor, const char *name)
{
    return editor.kit().find("schemaPane")->findChild<QWidget *>(QLatin1String(name));
}

/// Opens the review and paints it.
Timed openReview(SchemaEditor &editor)
{
    return editor.timed([&editor] {
        test::WindowKit::click(inPane(editor, "reviewButton"));
        if (auto *dialog = editor.kit().find<QDialog>("reviewDialog"))
            dialog->repaint();
    });
}

int patches(const SchemaEditor &editor)
{
    const QList<Exchange> &all = editor.kit().session()->exchanges().exchanges();
    return int(std::ranges::count_if(all, [](const Exchange &exchange) { return exchange.method == u"PATCH"; }));
}

} // namespace

void schemaReview(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 5);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    turnAllRound(editor);
    std::vector<double> opening;
    double stall = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        const Timed timed = openReview(editor);
        opening.push_back(timed.ms);
        stall = std::max(stall, timed.stallMs);
        if (auto *dialog = editor.kit().find<QDialog>("reviewDialog"))
            dialog->close();
        SchemaEditor::settle();
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.review"), opening, stall);
    m.budget = 50;
    m.note = QStringLiteral("%1 changes, from the click to the painted dialog")
                 .arg(editor.store().draft(editor.id())->changeCount());
    print(m);
}

void schemaPatch(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 1);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    turnAllRound(editor);
    const SchemaDraft &draft = *editor.store().draft(editor.id());
    const int changes = draft.changeCount();
    std::vector<double> writing;
    qsizetype bytes = 0;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        bytes = draft.patch().size();
        writing.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    // What costs is sent once it was reviewed.
    openReview(editor);
    if (auto *dialog = editor.kit().find<QDialog>("reviewDialog"))
        dialog->close();
    SchemaEditor::settle();
    Heartbeat heartbeat;
    heartbeat.start();
    QElapsedTimer timer;
    timer.start();
    test::WindowKit::click(inPane(editor, "applyButton"));
    (void)test::WindowKit::wait([&] { return !editor.store().isBusy(editor.id()); }, 120'000);
    const double sending = double(timer.nsecsElapsed()) / 1e6;
    SchemaEditor::settle();
    Measurement m = scenario.measurement(QStringLiteral("schema.patch"), writing, heartbeat.stop());
    m.budget = scenario.size() == u"T" ? 4 : 2;
    m.note = QStringLiteral("%1 changes, %2 bytes each; applied in %3 ms by %4 PATCH, %5 left")
                 .arg(changes)
                 .arg(double(bytes) / std::max(1, changes), 0, 'f', 1)
                 .arg(sending, 0, 'f', 0)
                 .arg(patches(editor))
                 .arg(draft.changeCount());
    print(m);
}

void schemaRecover(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    std::vector<double> opening;
    double stall = 0;
    int changes = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        const QTemporaryDir folder;
        {
            SchemaEditor editor(scenario.target(), folder.path());
            if (!editor.isReady() || !editor.load())
                return;
            turnAllRound(editor);
            (void)editor.close();
        }
        SchemaEditor editor(scenario.target(), folder.path());
        if (!editor.isReady())
            return;
        const Timed timed = editor.open();
        opening.push_back(timed.ms);
        stall = std::max(stall, timed.stallMs);
        changes = editor.store().draft(editor.id())->changeCount();
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.draft_recover"), opening, stall);
    m.note = QStringLiteral("from the click to the painted tree with %1 changes of an earlier run").arg(changes);
    print(m);
}

void schemaBulk(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 1);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    auto *edit = editor.kit().find<FilterEdit>("schemaFilter");
    edit->setFocus();
    Timed all;
    const auto then = [&](auto act) {
        const Timed timed = editor.timed(act);
        all.ms += timed.ms;
        all.stallMs = std::max(all.stallMs, timed.stallMs);
    };
    for (const char c : {'s', 't', 'g', '_', '*'})
        then([&] { QTest::keyClick(edit, c); });
    then([&] { QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier); });
    then([&] { QTest::keyClick(editor.tree(), Qt::Key_Space); });
    const int changes = editor.store().draft(editor.id())->changeCount();
    then([&] { QTest::keyClick(editor.tree(), Qt::Key_S, Qt::ControlModifier); });
    auto *review = editor.kit().find<QDialog>("reviewDialog");
    if (review == nullptr)
        return;
    Heartbeat heartbeat;
    heartbeat.start();
    test::WindowKit::click(review->findChild<QWidget *>(QStringLiteral("reviewApply")));
    (void)test::WindowKit::wait([&] { return patches(editor) > 0 && !editor.store().isBusy(editor.id()); }, 120'000);
    SchemaEditor::settle();
    all.stallMs = std::max(all.stallMs, heartbeat.stop());
    Measurement m = scenario.measurement(QStringLiteral("schema.bulk"), {all.ms}, all.stallMs);
    m.budget = 100;
    m.note =
        QStringLiteral("stg_*, Ctrl+A, Space, Review, Apply: what the hand waits for; %1 tables by %2 PATCH, %3 left")
            .arg(changes)
            .arg(patches(editor))
            .arg(editor.store().draft(editor.id())->changeCount());
    print(m);
}

} // namespace sluice::bench
