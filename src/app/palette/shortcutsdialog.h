// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace sluice {

class ActionRegistry;
class CommandTree;

/// All keys at a glance: those of the commands, as they are now, and those that lists and editors have by themselves.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const ActionRegistry &registry, QWidget *parent = nullptr);

private:
    void addCommands(const ActionRegistry &registry);
    void addOthers();

    CommandTree *m_tree;
};

} // namespace sluice
