// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"

#include <QObject>

class QAction;
class QMenu;

namespace sluice {

class ExportController;
class MessageBar;
class Prompt;
class SchemaTree;
class SchemaVerbs;

/// The verbs of the editor that go beyond its draft: what is selected, or all that a filter shows, to a file. Some of
/// them are there in a read-only profile as well.
class BeyondMenu : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    BeyondMenu(const SchemaSubject &subject, SchemaVerbs &verbs, SchemaTree &tree, Prompt &prompt, MessageBar &message,
               QWidget &owner);

    /// Puts the verbs at the end of a menu, and says in them how many they are for whenever it opens.
    void addTo(QMenu *menu);
    /// For where the editor has no other menu.
    void showMenu(const QPoint &global);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

private:
    /// What is selected or filtered, the tables of selected schemas among them; with `orAll`, everything where that is
    /// nothing. In rising order.
    [[nodiscard]] QList<int> tables(bool orAll) const;
    void refresh();

    const SchemaSubject &m_subject;
    SchemaVerbs &m_verbs;
    SchemaTree &m_tree;
    ExportController *m_exporter;
    QMenu *m_menu;
    QAction *m_export;
};

} // namespace sluice
