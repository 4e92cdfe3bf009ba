// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QStackedWidget;

namespace sluice {

class ActionRegistry;
class CommandTree;
class EmptyState;

/// All keys at a glance: those of the commands, as they are now, and those that lists and editors have by themselves.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const ActionRegistry &registry, QWidget *parent = nullptr);

private:
    void addCommands(const ActionRegistry &registry);
    void addOthers();
    void search(const QString &text);

    CommandTree *m_tree;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace sluice
