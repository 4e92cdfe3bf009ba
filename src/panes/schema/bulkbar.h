// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"
#include "schema/schemaverbs.h"

#include <QWidget>

#include <functional>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace sluice {

class BusyIndicator;
struct Operation;
class PlainLabel;
class Prompt;

/// What can be done with many tables at once, how many it would be, and what it did; undo and redo with what they would
/// take back. Its menu is also the tree's context menu.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    BulkBar(const SchemaSubject &subject, SchemaVerbs &verbs, Prompt &prompt, QWidget *parent = nullptr);
    ~BulkBar() override;

    /// Other rows are selected or shown, or the draft is another.
    void refresh();
    /// Another session or connection: nothing was done here yet.
    void resetSubject();
    /// The reading of many tables' columns has got further, or has ended.
    void refreshLoading();
    /// The draft is another: what the last verb did is of no interest any more. A verb reports after this.
    void forgetReport();
    void showMenu(const QPoint &global);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QAction *undoAction() const { return m_undo; }
    [[nodiscard]] QAction *redoAction() const { return m_redo; }

signals:
    void pasteRequested();

private:
    QAction *addAction(const char16_t *name, const std::function<void()> &then);
    void buildMenus();
    QToolButton *addButton(QToolButton *button, QAction *action, const char16_t *name);
    [[nodiscard]] int roomFor(const QString &text) const;
    void report(int changed, const SkippedNodes &skipped, int locked);
    void showSkipped();
    void askForColumns(NodeFlag flag, bool on);
    void askToLoadColumns();
    void loadColumns();
    void refreshTexts();
    [[nodiscard]] const Operation *loading() const;

    const SchemaSubject &m_subject;
    SchemaVerbs &m_verbs;
    Prompt &m_prompt;
    QAction *m_enable;
    QAction *m_disable;
    QAction *m_only;
    QAction *m_load;
    QAction *m_undo;
    QAction *m_redo;
    QMenu *m_modes;
    QMenu *m_columns;
    QMenu *m_menu;
    PlainLabel *m_status;
    QPushButton *m_skippedButton;
    BusyIndicator *m_busy;
    QPushButton *m_stop;
    SkippedNodes m_skipped;
    SchemaConfigPtr m_skippedIn; ///< what the places of those are of
};

} // namespace sluice
