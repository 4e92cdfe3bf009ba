// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "accountactions.h"
#include "actionregistry.h"
#include "connectionactions.h"
#include "schemaactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace sluice {

WindowActions::WindowActions(ActionRegistry &registry, QMainWindow *window)
    : QObject(window)
{
    const auto add = [&](const char16_t *id, const QString &text, const char16_t *icon, const QKeySequence &keys,
                         const QString &category, bool checkable = false) {
        Command command{.id = QString::fromUtf16(id), .text = text, .iconName = QString::fromUtf16(icon)};
        if (!keys.isEmpty())
            command.keys = {keys};
        command.category = category;
        command.checkable = checkable;
        QAction *action = registry.add(command);
        window->addAction(action);
        return action;
    };
    const QString view = tr("View");
    refresh = add(u"view.refresh", tr("&Refresh"), u"state-sync", QKeySequence(Qt::Key_F5), view);
    refresh->setToolTip(tr("Read all connections again (F5)"));
    filter = add(u"view.filter", tr("&Filter or find here"), u"view-filter", QKeySequence(Qt::CTRL | Qt::Key_F), view);
    palette = add(u"app.palette", tr("&Go to, or do…"), u"edit-find", QKeySequence(Qt::CTRL | Qt::Key_K), view);
    find = add(u"view.find", tr("Find in the &navigator"), u"edit-find", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
               view);
    open = add(u"view.open", tr("&Open"), u"go-next", QKeySequence(Qt::CTRL | Qt::Key_O), view);
    compare = add(u"schema.compare", tr("Compare &with another connection…"), u"vcs-diff",
                  QKeySequence(Qt::CTRL | Qt::Key_D), tr("Connection"));
    back = add(u"view.back", tr("&Back"), u"go-previous", QKeySequence(Qt::ALT | Qt::Key_Left), view);
    forward = add(u"view.forward", tr("For&ward"), u"go-next", QKeySequence(Qt::ALT | Qt::Key_Right), view);
    activity =
        add(u"view.activity", tr("&Activity"), u"appointment-new", QKeySequence(Qt::CTRL | Qt::Key_J), view, true);
    requests = add(u"view.requests", tr("Re&quests"), u"network-connect",
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), view);
    inspector = add(u"view.inspector", tr("&Inspector"), u"view-split-left-right", QKeySequence(Qt::CTRL | Qt::Key_I),
                    view, true);
    inspector->setChecked(true);
    resetLayout = add(u"view.resetlayout", tr("Reset the &layout"), u"edit-reset", {}, view);
    preferences = add(u"app.preferences", tr("&Preferences…"), u"configure", QKeySequence(Qt::CTRL | Qt::Key_Comma),
                      tr("Account"));
    preferences->setMenuRole(QAction::PreferencesRole);
    shortcuts =
        add(u"help.shortcuts", tr("&Keyboard shortcuts"), u"help-contents", QKeySequence(Qt::Key_F1), tr("Help"));
    about = add(u"help.about", tr("&About Sluice"), u"help-about", {}, tr("Help"));
    quit = add(u"app.quit", tr("&Quit"), u"application-exit", QKeySequence(Qt::CTRL | Qt::Key_Q), tr("Account"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::fillContextMenu(QMenu *menu, const ConnectionActions &connection,
                                    const AccountActions &account) const
{
    menu->addAction(connection.syncAction());
    menu->addAction(connection.pauseAction());
    menu->addAction(connection.resumeAction());
    menu->addAction(connection.testAction());
    menu->addSeparator();
    menu->addAction(open);
    menu->addAction(connection.dashboardAction());
    menu->addAction(connection.copyIdAction());
    menu->addSeparator();
    // Far from the harmless ones.
    menu->addAction(connection.restartAction());
    menu->addAction(account.deleteConnection());
}

void WindowActions::fillGroupMenu(QMenu *menu, ConnectionActions &connection, const AccountActions &account,
                                  const QList<ConnectionId> &ids) const
{
    // Their keys act on what is shown, which may be another group.
    for (QAction *action : {account.syncGroup(), account.newConnection()})
        action->setShortcutVisibleInContextMenu(false);
    menu->addAction(account.syncGroup());
    connection.addVerbsFor(menu, ids);
    menu->addSeparator();
    menu->addActions({account.newConnection(), account.copyGroupId(), account.renameGroup()});
    menu->addSeparator();
    menu->addAction(account.deleteGroup());
}

void WindowActions::buildMenuBar(QMainWindow *window, QMenu *profiles, const ConnectionActions &connection,
                                 const AccountActions &account, SchemaActions &schema) const
{
    QMenuBar *bar = window->menuBar();
    bar->setAccessibleName(tr("Menu bar"));
    profiles->setTitle(tr("&Account"));
    bar->addMenu(profiles);
    QMenu *verbs = bar->addMenu(tr("&Connection"));
    verbs->addActions({account.newConnection(), compare});
    verbs->addSeparator();
    fillContextMenu(verbs, connection, account);
    schema.fillMenu(bar->addMenu(tr("&Schema")));
    QMenu *group = bar->addMenu(tr("&Group"));
    group->addActions({account.newGroup(), account.renameGroup(), account.copyGroupId()});
    group->addSeparator();
    group->addAction(account.syncGroup());
    group->addSeparator();
    group->addAction(account.deleteGroup());
    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions({palette, refresh, filter, find});
    view->addSeparator();
    view->addActions({back, forward});
    view->addSeparator();
    view->addActions({inspector, activity, requests});
    view->addSeparator();
    view->addAction(resetLayout);
    bar->addMenu(tr("&Help"))->addActions({shortcuts, about});
}

} // namespace sluice
