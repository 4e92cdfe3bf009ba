// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into a draft from elsewhere: a long list of names, a copy of an earlier config.
#include "measurement.h"
#include "scenarios.h"
#include "schemaeditor.h"
#include "schemascenario.h"
#include "schemastore.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

namespace sluice::bench {

namespace {

template<typename T = QWidget>
T *inPane(const SchemaEditor &editor, const char *name)
{
    return editor.kit().find("schemaPane")->findChild<T *>(QLatin1String(name));
}

QDialog *shownDialog(const SchemaEditor &editor, const char *name)
{
    (void)test::WindowKit::wait([&] {
        const auto *dialog = editor.kit().find<QDialog>(name);
        return dialog != nullptr && dialog->isVisible();
    });
    return editor.kit().find<QDialog>(name);
}

/// Every table's name, a line each.
QString allNames(const SchemaConfig &config)
{
    QString text;
    for (int table = 0; table < config.tableCount(); ++table)
        text += config.schemaName(config.schemaOf(table)) + u'.' + config.tableName(table) + u'\n';
    return text;
}

} // namespace

void schemaNames(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    const QString names = allNames(editor.store().draft(editor.id())->base());
    QGuiApplication::clipboard()->setText(names);
    std::vector<double> values;
    double stall = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        test::WindowKit::click(inPane(editor, "pasteNames"));
        QDialog *dialog = shownDialog(editor, "nameListDialog");
        if (dialog == nullptr)
            return;
        auto *edit = dialog->findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"));
        auto *exactly = dialog->findChild<QAbstractButton *>(QStringLiteral("nameListExactly"));
        Heartbeat heartbeat;
        heartbeat.start();
        QElapsedTimer timer;
        timer.start();
        edit->paste();
        (void)test::WindowKit::wait([&] { return exactly->isEnabled(); }, 60'000);
        values.push_back(double(timer.nsecsElapsed()) / 1e6);
        test::WindowKit::click(exactly);
        SchemaEditor::settle();
        stall = std::max(stall, heartbeat.stop());
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.names"), values, stall);
    m.note = QStringLiteral("%1 names pasted, up to the report; then exactly these").arg(names.count(u'\n'));
    print(m);
}

void schemaRestore(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    const QTemporaryDir folder;
    SchemaEditor editor(scenario.target(), folder.path());
    if (!editor.isReady() || !editor.load())
        return;
    editor.store().edit(editor.id(), [](SchemaDraft &draft) {
        QList<int> tables(draft.base().tableCount());
        std::iota(tables.begin(), tables.end(), 0);
        draft.setTablesEnabled(tables, false);
    });
    test::WindowKit::click(inPane(editor, "applyButton"));
    (void)test::WindowKit::wait([&] { return !editor.store().isBusy(editor.id()); }, 120'000);
    SchemaEditor::settle();
    std::vector<double> values;
    double stall = 0;
    int changes = 0;
    for (int run = 0; run < scenario.runs(); ++run) {
        test::WindowKit::click(inPane(editor, "snapshotsButton"));
        QDialog *dialog = shownDialog(editor, "snapshotsDialog");
        if (dialog == nullptr)
            return;
        auto *list = dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
        (void)test::WindowKit::wait([&] { return list->model()->rowCount() > 0; });
        list->setCurrentIndex(list->model()->index(0, 0));
        Heartbeat heartbeat;
        heartbeat.start();
        QElapsedTimer timer;
        timer.start();
        test::WindowKit::click(dialog->findChild<QWidget *>(QStringLiteral("snapshotsRestore")));
        (void)test::WindowKit::wait([&] { return editor.store().draft(editor.id())->isChanged(); }, 60'000);
        values.push_back(double(timer.nsecsElapsed()) / 1e6);
        changes = editor.store().draft(editor.id())->changeCount();
        SchemaEditor::settle();
        stall = std::max(stall, heartbeat.stop());
        editor.store().discard(editor.id());
        SchemaEditor::settle();
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.restore"), values, stall);
    m.note = QStringLiteral("from the click on Restore to a draft of %1 changes").arg(changes);
    print(m);
}

} // namespace sluice::bench
