// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace sluice {

class AccountActions;
class ActionRegistry;
class ConnectionActions;
class SchemaActions;

/// The window's own commands, beside the verbs for connections: what they are called, their keys, and where they stand
/// in the menu bar. What they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(ActionRegistry &registry, QMainWindow *window);

    /// Fills the menu bar; `profiles` becomes its first menu.
    void buildMenuBar(QMainWindow *window, QMenu *profiles, const ConnectionActions &connection,
                      const AccountActions &account, SchemaActions &schema) const;
    /// The menu for rows that are selected.
    void fillContextMenu(QMenu *menu, const ConnectionActions &connection, const AccountActions &account) const;

    /// The menu for a group, whose connections, `ids`, the verbs act on. It shows no keys: they act on what is shown.
    void fillGroupMenu(QMenu *menu, ConnectionActions &connection, const AccountActions &account,
                       const QList<ConnectionId> &ids) const;

    QAction *palette = nullptr;
    QAction *refresh = nullptr;
    QAction *filter = nullptr;
    QAction *find = nullptr;
    QAction *open = nullptr;
    QAction *compare = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *activity = nullptr;
    QAction *requests = nullptr;
    QAction *inspector = nullptr;
    QAction *resetLayout = nullptr;
    QAction *preferences = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
    QAction *quit = nullptr;
};

} // namespace sluice
