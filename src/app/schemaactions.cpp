// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaactions.h"

#include "actionregistry.h"
#include "connection/connectionpage.h"
#include "schema/schemapane.h"
#include "schema/transfer/beyondmenu.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

namespace sluice {

SchemaActions::SchemaActions(ActionRegistry &registry, QWidget *window)
    : QObject(window)
{
    const QString category = tr("Schema");
    const auto add = [&](const char16_t *id, const char16_t *name, const QString &text, const char16_t *icon,
                         const QKeySequence &keys, const QString &keywords, bool apart = false) {
        Command command{.id = QString::fromUtf16(id), .text = text, .iconName = QString::fromUtf16(icon)};
        if (!keys.isEmpty())
            command.keys = {keys};
        command.category = category;
        command.keywords = keywords;
        QAction *added = registry.add(command);
        window->addAction(added);
        added->setEnabled(false);
        m_verbs.append({.command = added, .name = QString::fromUtf16(name), .apart = apart});
    };
    add(u"schema.pickup", u"pickUp", tr("Pick &up tables to copy elsewhere"), u"edit-copy",
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), tr("connector copy selection transfer", "other words"));
    add(u"schema.putdown", u"putDown", tr("Pu&t tables down on other connections…"), u"edit-paste",
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V), tr("connector paste transfer shards", "other words"));
    add(u"schema.export", u"exportSelection", tr("E&xport tables…"), u"document-export", {},
        tr("connector csv json terraform", "other words"));
    add(u"schema.resync", u"resyncTables", tr("&Re-sync tables…"), u"state-sync", {},
        tr("connector historical reload again", "other words"), true);
    add(u"schema.resyncasking", u"resyncAsking", tr("Re-sync tables that &ask for it…"), u"", {},
        tr("connector historical warnings", "other words"), true);
    add(u"schema.dropblocked", u"dropBlocked", tr("Drop &blocked columns…"), u"", {},
        tr("connector delete destination", "other words"), true);
}

void SchemaActions::setPage(const ConnectionPage &page)
{
    m_pane = &page.schema();
    for (Verb &verb : m_verbs) {
        verb.action = m_pane->beyond().action(verb.name);
        connect(verb.command, &QAction::triggered, verb.action, &QAction::trigger);
    }
    m_pane->installEventFilter(this);
    refresh();
}

void SchemaActions::fillMenu(QMenu *menu)
{
    bool apart = false;
    for (const Verb &verb : std::as_const(m_verbs)) {
        if (verb.apart && !std::exchange(apart, true))
            menu->addSeparator();
        menu->addAction(verb.command);
    }
    connect(menu, &QMenu::aboutToShow, this, &SchemaActions::refresh);
}

void SchemaActions::refresh()
{
    if (m_pane == nullptr)
        return;
    m_pane->beyond().refresh();
    for (const Verb &verb : std::as_const(m_verbs)) {
        verb.command->setVisible(verb.action->isVisible());
        verb.command->setEnabled(m_pane->isVisible());
    }
}

bool SchemaActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &SchemaActions::refresh, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace sluice
