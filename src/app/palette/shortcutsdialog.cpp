// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/shortcutsdialog.h"

#include "actionregistry.h"
#include "commandtree.h"
#include "emptystate.h"
#include "filteredit.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

ShortcutsDialog::ShortcutsDialog(const ActionRegistry &registry, QWidget *parent)
    : QDialog(parent)
    , m_tree(new CommandTree(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *filter = new FilterEdit(this);
    filter->setPlaceholderText(tr("Find a command or keys"));
    filter->setAccessibleName(tr("Find a command or keys"));
    m_tree->setObjectName(QStringLiteral("shortcutsTree"));
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setColumns({tr("Command"), tr("Keys")});
    addCommands(registry);
    addOthers();
    m_empty->setObjectName(QStringLiteral("shortcutsEmpty"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    const int wide = std::max(sizeHint().width(), fontMetrics().averageCharWidth() * 74);
    resize(std::min(wide, screen()->availableSize().width()), fontMetrics().height() * 32);

    connect(filter, &FilterEdit::filterChanged, this, &ShortcutsDialog::search);
    connect(filter, &FilterEdit::moveToViewRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter->setFocus();
}

void ShortcutsDialog::search(const QString &text)
{
    const bool found = m_tree->setFilter(text) > 0;
    if (!found)
        m_empty->setContent(QStringLiteral("edit-find"), tr("Nothing matches “%1”").arg(text),
                            tr("Commands are found by their words and by their keys."));
    m_stack->setCurrentWidget(found ? static_cast<QWidget *>(m_tree) : m_empty);
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
        if (heading == nullptr)
            heading = m_tree->addHeading(command.category);
        // Without the count that the menu's text may have now.
        new QTreeWidgetItem(
            heading, {ActionRegistry::plainText(command.text), action->shortcut().toString(QKeySequence::NativeText)});
    }
}

void ShortcutsDialog::addOthers()
{
    QTreeWidgetItem *heading = m_tree->addHeading(tr("Lists and editors"));
    const auto keys = [](auto code) {
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
        {tr("Undo a change to a schema or setup"), keys(QKeySequence::Undo)},
        {tr("Redo a change to a schema or setup"), keys(QKeySequence::Redo)},
        {tr("Review the changes that were not sent"), keys(QKeySequence::Save)},
        {tr("Change a value of the config"), keys(Qt::Key_F2)},
        {tr("Take the change of a value back"), keys(Qt::Key_Delete)},
        {tr("Next and previous place that was found"),
         keys(Qt::Key_F3) + QStringLiteral(", ")
             + QKeySequence(Qt::SHIFT | Qt::Key_F3).toString(QKeySequence::NativeText)},
    };
    for (const auto &[text, key] : others)
        new QTreeWidgetItem(heading, {text, key});
}

} // namespace sluice
