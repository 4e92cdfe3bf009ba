// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace sluice {

class ActionRegistry;
class Preferences;

/// What the user prefers, and the keys of commands. What is changed holds at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive this.
    PreferencesDialog(Preferences &preferences, ActionRegistry &registry, QWidget *parent = nullptr);
};

} // namespace sluice
