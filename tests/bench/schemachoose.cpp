// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does with a hundred thousand tables before anything is sent: filter, sort, turn off, take back.
#include "filteredit.h"
#include "measurement.h"
#include "peertree.h"
#include "scenarios.h"
#include "schemaeditor.h"
#include "schemamodel.h"
#include "schemascenario.h"
#include "schemastore.h"

#include <QHeaderView>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace sluice::bench {

namespace {

/// What is typed, key by key: the first of them matches nearly everything, the last next to nothing.
constexpr auto typed = "stg_customer_orders";

/// The longest of the keys up to the paint, and how long the window stood still meanwhile.
Timed longestKey(SchemaEditor &editor, FilterEdit &edit)
{
    Timed longest;
    const auto key = [&](auto press) {
        const Timed timed = editor.timed(press);
        longest.ms = std::max(longest.ms, timed.ms);
        longest.stallMs = std::max(longest.stallMs, timed.stallMs);
    };
    for (const char *c = typed; *c != '\0'; ++c)
        key([&] { QTest::keyClick(&edit, *c); });
    edit.selectAll();
    key([&] { QTest::keyClick(&edit, Qt::Key_Delete); });
    return longest;
}

/// Turns all tables off by the keyboard, and takes it back; one of both is measured.
void toggle(const Options &options, const QString &name, bool measuresUndo)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 7);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    QTreeView *tree = editor.tree();
    tree->expandAll();
    tree->setFocus();
    const Timed selecting = editor.timed([tree] { QTest::keyClick(tree, Qt::Key_A, Qt::ControlModifier); });
    std::vector<double> values;
    double stall = measuresUndo ? 0 : selecting.stallMs;
    int changed = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        const Timed toggled = editor.timed([tree] { QTest::keyClick(tree, Qt::Key_Space); });
        changed = editor.store().draft(editor.id())->changeCount();
        const Timed undone = editor.timed([tree] { QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier); });
        const Timed &timed = measuresUndo ? undone : toggled;
        values.push_back(timed.ms);
        stall = std::max(stall, timed.stallMs);
    }
    if (changed == 0 || editor.store().draft(editor.id())->isChanged())
        std::fprintf(stderr, "Not all was turned off, or not all of it taken back.\n");
    Measurement m = scenario.measurement(name, values, stall);
    m.budget = 10;
    m.note = QStringLiteral("%1 tables; selecting them takes %2 ms").arg(changed).arg(selecting.ms, 0, 'f', 1);
    print(m);
}

} // namespace

void schemaFilter(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    editor.tree()->expandAll();
    auto *edit = editor.kit().find<FilterEdit>("schemaFilter");
    edit->setFocus();
    PeerTree peer(editor.store().draft(editor.id())->base());
    std::vector<double> ours;
    std::vector<double> theirs;
    double stall = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        const Timed longest = longestKey(editor, *edit);
        ours.push_back(longest.ms);
        stall = std::max(stall, longest.stallMs);
        theirs.push_back(peer.longestKey(QString::fromLatin1(typed)));
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.filter"), ours, stall);
    m.budget = 8;
    m.note = QStringLiteral("from the key to the paint, the longest of %1 keys and of clearing them all")
                 .arg(qstrlen(typed));
    print(m);
    m.against = QStringLiteral("a recursive QSortFilterProxyModel");
    m.againstValue = median(theirs);
    m.budget = 1.0 / 40;
    m.note.clear();
    print(m);
}

void schemaFilterMarked(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    SchemaStore &store = editor.store();
    Heartbeat heartbeat;
    heartbeat.start();
    store.reload(editor.id(), ReloadMode::Exclude);
    (void)test::WindowKit::wait([&] { return !store.isBusy(editor.id()); }, 120'000);
    SchemaEditor::settle();
    const double reloading = heartbeat.stop();
    auto *edit = editor.kit().find<FilterEdit>("schemaFilter");
    edit->setFocus();
    std::vector<double> values;
    double stall = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        const Timed longest = longestKey(editor, *edit);
        values.push_back(longest.ms);
        stall = std::max(stall, longest.stallMs);
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.filter_marked"), values, stall);
    m.note = QStringLiteral("%1 tables changed by the reload, which lets the window stand still for %2 ms")
                 .arg(store.difference(editor.id()).changed.size())
                 .arg(reloading, 0, 'f', 0);
    print(m);
}

void schemaSort(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 7);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    editor.tree()->expandAll();
    QHeaderView *header = editor.tree()->header();
    std::vector<double> byName;
    double longest = 0;
    double stall = 0;
    const auto sortBy = [&](int column, Qt::SortOrder order) {
        const Timed timed = editor.timed([&] { header->setSortIndicator(column, order); });
        stall = std::max(stall, timed.stallMs);
        return timed.ms;
    };
    for (int run = 0; run < scenario.runs(); ++run) {
        byName.push_back(sortBy(SchemaModel::Name, Qt::AscendingOrder));
        byName.push_back(sortBy(SchemaModel::Name, Qt::DescendingOrder));
        for (int column = SchemaModel::Destination; column < SchemaModel::ColumnCount; ++column)
            longest = std::max(longest, sortBy(column, Qt::AscendingOrder));
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.sort"), byName, stall);
    m.budget = 20;
    m.note = QStringLiteral("by name, either way; by any other column %1 ms at most").arg(longest, 0, 'f', 1);
    print(m);
}

void schemaToggle(const Options &options)
{
    toggle(options, QStringLiteral("schema.toggle"), false);
}

void schemaUndo(const Options &options)
{
    toggle(options, QStringLiteral("schema.undo"), true);
}

} // namespace sluice::bench
