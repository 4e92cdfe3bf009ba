// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidgetItem;

namespace sluice {

class ActionRegistry;
class CommandTree;
class EmptyState;
class KeyField;
class PlainLabel;

/// Every command with its keys, which can be changed one by one. Keys that another command has, or that lists and
/// fields need, are refused with the reason.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    /// The registry outlives this.
    explicit KeysPage(ActionRegistry &registry, QWidget *parent = nullptr);

    void restoreDefaults();

private:
    void fill();
    void search(const QString &text);
    void showKeysOf(const QString &id);
    /// The command in the current row; empty: none.
    [[nodiscard]] QString current() const;
    void showCurrent();
    /// What was pressed: is it free?
    void judge();
    /// Why the keys cannot be had; empty: they can.
    [[nodiscard]] QString objection(const QKeySequence &keys) const;
    void assign();
    void clearKeys();
    void resetKeys();

    ActionRegistry &m_registry;
    QHash<QString, QTreeWidgetItem *> m_rows;
    CommandTree *m_tree;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    KeyField *m_edit;
    QPushButton *m_assign;
    QPushButton *m_clear;
    QPushButton *m_reset;
    PlainLabel *m_note;
};

} // namespace sluice
