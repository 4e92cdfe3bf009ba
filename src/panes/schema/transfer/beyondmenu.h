// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace sluice {

class ExportController;
class MessageBar;
class Prompt;
class SchemaTree;
class SchemaVerbs;
class TableCommands;
class TransferController;

/// The verbs of the editor that go beyond its draft, for what is selected or all that a filter shows: to other
/// connections, to a file, and what is asked of the service at once. What changes nothing is there in a read-only
/// profile as well.
class BeyondMenu : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    BeyondMenu(const SchemaSubject &subject, SchemaVerbs &verbs, SchemaTree &tree, Prompt &prompt, MessageBar &message,
               QWidget &owner);

    void setSession(Session *session);
    /// Puts the verbs at the end of a menu, and says in them how many they are for whenever it opens.
    void addTo(QMenu *menu, QAction *compare);
    /// For where the editor has no other menu.
    void showMenu(const QPoint &global);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// By its object name; null: there is none.
    [[nodiscard]] QAction *action(const QString &name) const { return findChild<QAction *>(name); }
    /// Says in the actions how many tables they are for now, and hides those that cannot be.
    void refresh();

private:
    /// What is selected or filtered, the tables of selected schemas among them; with `orAll`, everything where that is
    /// nothing. In rising order.
    [[nodiscard]] QList<int> tables(bool orAll) const;
    QAction *addAction(const QString &text, const char16_t *name, const QString &iconName,
                       const std::function<void()> &then);

    const SchemaSubject &m_subject;
    SchemaVerbs &m_verbs;
    SchemaTree &m_tree;
    ExportController *m_exporter;
    TableCommands *m_commands;
    TransferController *m_transfer;
    QMenu *m_menu;
    QAction *m_resync;
    QAction *m_resyncAsking;
    QAction *m_drop;
    QAction *m_export;
    QAction *m_pickUp;
    QAction *m_putDown;
};

} // namespace sluice
