// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sluice {

class ActionRegistry;
class ConnectionPage;
class SchemaPane;

/// The commands for tables of the connection whose Schema tab is shown: what the editor's own menu does with what is
/// selected there, by key, by palette and in the menu bar.
class SchemaActions : public QObject
{
    Q_OBJECT

public:
    SchemaActions(ActionRegistry &registry, QWidget *window);

    /// Where the editor is, which has the verbs. Until then there is nothing that they could be done to.
    void setPage(const ConnectionPage &page);

    /// Into a menu, with those that cost something apart.
    void fillMenu(QMenu *menu);
    /// Which there are, and which can be used now.
    void refresh();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Verb
    {
        QAction *command;
        QString name;              ///< of the editor's
        QAction *action = nullptr; ///< of the editor
        bool apart = false;
    };

    SchemaPane *m_pane = nullptr;
    QList<Verb> m_verbs;
};

} // namespace sluice
