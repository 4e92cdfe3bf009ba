// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/shortcutsdialog.h"

#include "actionregistry.h"
#include "filteredit.h"
#include "look.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

ShortcutsDialog::ShortcutsDialog(const ActionRegistry &registry, QWidget *parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *filter = new FilterEdit(this);
    filter->setPlaceholderText(tr("Find a command or keys"));
    filter->setAccessibleName(tr("Find a command or keys"));
    m_tree->setObjectName(QStringLiteral("shortcutsTree"));
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    addCommands(registry);
    addOthers();
    m_tree->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 74, fontMetrics().height() * 32);

    connect(filter, &FilterEdit::filterChanged, this, &ShortcutsDialog::applyFilter);
    connect(filter, &FilterEdit::moveToViewRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter->setFocus();
}

void ShortcutsDialog::addCommands(const ActionRegistry &registry)
{
    QHash<QString, QTreeWidgetItem *> headings;
    for (const QString &id : registry.ids()) {
        const QAction *action = registry.action(id);
        if (action->shortcut().isEmpty())
            continue;
        const Command &command = registry.command(id);
        QTreeWidgetItem *&heading = headings[command.category];
        if (heading == nullptr) {
            heading = new QTreeWidgetItem(m_tree, {command.category});
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setFirstColumnSpanned(true);
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(0, bold);
        }
        // Without the count that the menu's text may have now.
        new QTreeWidgetItem(
            heading, {ActionRegistry::plainText(command.text), action->shortcut().toString(QKeySequence::NativeText)});
    }
}

void ShortcutsDialog::addOthers()
{
    auto *heading = new QTreeWidgetItem(m_tree, {tr("Lists and editors")});
    heading->setFlags(Qt::ItemIsEnabled);
    heading->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(0, bold);
    const auto keys = [](int code) {
        return QKeySequence(code).toString(QKeySequence::NativeText);
    };
    const std::pair<QString, QString> others[] = {
        {tr("Open the row"), keys(Qt::Key_Return)},
        {tr("Sync the row, or switch its box"), keys(Qt::Key_Space)},
        {tr("Hash a column, or no longer"), QKeySequence(Qt::CTRL | Qt::Key_H).toString(QKeySequence::NativeText)},
        {tr("Make a column part of the primary key, or no longer"),
         QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText)},
        {tr("Select all rows that are shown"), QKeySequence(Qt::CTRL | Qt::Key_A).toString(QKeySequence::NativeText)},
        {tr("From a filter to its list"), keys(Qt::Key_Down)},
        {tr("Clear the filter, close the message, go back to the list"), keys(Qt::Key_Escape)},
        {tr("Change a value of the config"), keys(Qt::Key_F2)},
        {tr("Take the change of a value back"), keys(Qt::Key_Delete)},
        {tr("Next and previous place that was found"),
         keys(Qt::Key_F3) + QStringLiteral(", ")
             + QKeySequence(Qt::SHIFT | Qt::Key_F3).toString(QKeySequence::NativeText)},
    };
    for (const auto &[text, key] : others)
        new QTreeWidgetItem(heading, {text, key});
}

void ShortcutsDialog::applyFilter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = m_tree->topLevelItem(i);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const QString all = QString(heading->text(0) + u' ' + item->text(0) + u' ' + item->text(1)).toLower();
            const bool matches = std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word); });
            item->setHidden(!matches);
            any = any || matches;
        }
        heading->setHidden(!any);
    }
}

} // namespace sluice
