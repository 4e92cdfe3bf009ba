// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/beyondmenu.h"

#include "iconset.h"
#include "schema/schematree.h"
#include "schema/schemaverbs.h"
#include "schema/selectedconfig.h"
#include "schema/transfer/exportcontroller.h"
#include "schema/transfer/tablecommands.h"
#include "schema/transfer/transfercontroller.h"

#include <QMenu>

#include <algorithm>

namespace sluice {

BeyondMenu::BeyondMenu(const SchemaSubject &subject, SchemaVerbs &verbs, SchemaTree &tree, Prompt &prompt,
                       MessageBar &message, QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_verbs(verbs)
    , m_tree(tree)
    , m_exporter(new ExportController(subject, prompt, message, owner))
    , m_commands(new TableCommands(subject, prompt, message, owner))
    , m_transfer(new TransferController(subject, prompt, message, owner))
    , m_menu(new QMenu(&owner))
    , m_resync(addAction(tr("&Re-sync…"), u"resyncTables", QStringLiteral("state-sync"),
                         [this] { m_commands->resync(tables(false)); }))
    , m_resyncAsking(addAction(tr("Re-sync tables that &ask for it…"), u"resyncAsking", {},
                               [this] { m_commands->resyncAsking(); }))
    , m_drop(addAction(tr("Drop &blocked columns…"), u"dropBlocked", {},
                       [this] { m_commands->dropBlocked(tables(true)); }))
    , m_export(addAction(tr("E&xport…"), u"exportSelection", QStringLiteral("document-export"),
                         [this] { m_exporter->start(tables(true)); }))
    , m_pickUp(addAction(tr("Pick &up to copy elsewhere"), u"pickUp", QStringLiteral("edit-copy"),
                         [this] { m_transfer->pickUp(tables(true)); }))
    , m_putDown(addAction(tr("Pu&t down on other connections…"), u"putDown", QStringLiteral("edit-paste"),
                          [this] { m_transfer->putDown(); }))
{
    m_menu->setObjectName(QStringLiteral("beyondMenu"));
    m_resyncAsking->setToolTip(tr("Asks the service which tables of this connection should be loaded again"));
}

QAction *BeyondMenu::addAction(const QString &text, const char16_t *name, const QString &iconName,
                               const std::function<void()> &then)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromUtf16(name));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, then);
    return action;
}

void BeyondMenu::setSession(Session *session)
{
    m_commands->setSession(session);
    m_transfer->setSession(session);
}

void BeyondMenu::addTo(QMenu *menu, QAction *compare)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addActions({m_pickUp, m_putDown, m_export, compare});
    // Apart and last, because they are sent at once, and cost something.
    menu->addSeparator();
    menu->addActions({m_resync, m_resyncAsking, m_drop});
    connect(menu, &QMenu::aboutToShow, this, &BeyondMenu::refresh);
}

void BeyondMenu::showMenu(const QPoint &global)
{
    if (m_subject.draft() != nullptr)
        m_menu->popup(global);
}

QList<int> BeyondMenu::tables(bool orAll) const
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr)
        return {};
    const QList<int> &result = m_verbs.target().tables;
    return result.isEmpty() && orAll ? allTables(draft->base()) : result;
}

void BeyondMenu::refresh()
{
    const int all = int(tables(true).size());
    m_export->setText(tr("E&xport %n table(s)…", nullptr, all));
    m_pickUp->setText(tr("Pick &up %n table(s) to copy elsewhere", nullptr, all));
    m_putDown->setText(m_transfer->hasPicked()
                           ? tr("Pu&t %n table(s) down on other connections…", nullptr, m_transfer->pickedCount())
                           : tr("Pu&t down on other connections…"));
    const bool editable = m_subject.isEditable();
    for (QAction *action : {m_putDown, m_resync, m_resyncAsking, m_drop})
        action->setVisible(editable);
    const int n = int(tables(false).size());
    m_resync->setText(n > 0 ? tr("&Re-sync %n table(s)…", nullptr, n) : tr("&Re-sync…"));
}

} // namespace sluice
