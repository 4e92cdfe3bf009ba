// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/beyondmenu.h"

#include "iconset.h"
#include "schema/schematree.h"
#include "schema/schemaverbs.h"
#include "schema/selectedconfig.h"
#include "schema/transfer/exportcontroller.h"

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
    , m_menu(new QMenu(&owner))
    , m_export(new QAction(tr("E&xport…"), this))
{
    m_menu->setObjectName(QStringLiteral("beyondMenu"));
    m_export->setObjectName(QStringLiteral("exportSelection"));
    m_export->setIcon(icon(QStringLiteral("document-export")));
    connect(m_export, &QAction::triggered, this, [this] { m_exporter->start(tables(true)); });
    addTo(m_menu);
}

void BeyondMenu::addTo(QMenu *menu)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_export);
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
    QList<int> result = m_verbs.target().tables;
    if (!m_tree.schemas().isFiltered() && !m_tree.selectedSchemas().isEmpty()) {
        for (const int schema : m_tree.selectedSchemas()) {
            for (int table = draft->base().firstTable(schema); table < draft->base().endTable(schema); ++table)
                result.append(table);
        }
        std::ranges::sort(result);
        result.erase(std::unique(result.begin(), result.end()), result.end());
    }
    return result.isEmpty() && orAll ? allTables(draft->base()) : result;
}

void BeyondMenu::refresh()
{
    m_export->setText(tr("E&xport %n table(s)…", nullptr, int(tables(true).size())));
}

} // namespace sluice
