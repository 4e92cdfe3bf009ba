// SPDX-License-Identifier: GPL-3.0-or-later
// What CompareDialog says in each cell.
#include "schema/changegroups.h"
#include "schema/compare/comparedialog.h"
#include "words/changewords.h"

namespace sluice {

QString CompareDialog::changeCell(const SchemaChange &change, int column, const QString &note)
{
    switch (column) {
    case What:
        return placeText(change);
    case There:
        return valueText(change);
    case Here:
        return leafText(leafOf(m_here, change), change);
    default:
        return note;
    }
}

QString CompareDialog::nodeCell(const SchemaNode &node, int column, const QString &note)
{
    if (column == What)
        return nodeText(node);
    if (column == Note)
        return note;
    const SchemaChange change{.kind = node.table.isEmpty() ? SchemaChange::Kind::SchemaEnabled
                                                           : SchemaChange::Kind::TableEnabled,
                              .schema = node.schema,
                              .table = node.table};
    return leafText(leafOf(column == There ? m_there : m_here, change), change);
}

QString CompareDialog::text(int item, int column)
{
    const SchemaWishes &wishes = m_comparison.wishes;
    qsizetype at = item;
    if (at < wishes.changes.size())
        return changeCell(wishes.changes.at(at), column, {});
    at -= wishes.changes.size();
    if (at < wishes.locked.size()) {
        const SchemaChange &change = wishes.locked.at(at);
        return changeCell(change, column, column == Note ? hindranceText(hindranceOf(m_here, change)) : QString());
    }
    at -= wishes.locked.size();
    if (at < m_comparison.unread.size())
        return changeCell(m_comparison.unread.at(at), column, tr("Columns not read"));
    at -= m_comparison.unread.size();
    if (at < m_comparison.noColumns.size()) {
        const SchemaChange &change = m_comparison.noColumns.at(at);
        return column == Here ? tr("not there") : changeCell(change, column, {});
    }
    at -= m_comparison.noColumns.size();
    if (at < wishes.missing.size()) {
        const auto alike = m_comparison.alike.constFind(int(at));
        const QString note =
            alike == m_comparison.alike.cend() ? QString() : tr("It is called %1 here").arg(nodeText(*alike));
        return nodeCell(wishes.missing.at(at), column, note);
    }
    return nodeCell(wishes.unnamed.at(at - wishes.missing.size()), column, {});
}

bool CompareDialog::matches(int item, const QString &word) const
{
    qsizetype at = item;
    for (const QList<SchemaChange> *changes :
         {&m_comparison.wishes.changes, &m_comparison.wishes.locked, &m_comparison.unread, &m_comparison.noColumns}) {
        if (at < changes->size())
            return mentions(changes->at(at), word);
        at -= changes->size();
    }
    for (const QList<SchemaNode> *nodes : {&m_comparison.wishes.missing, &m_comparison.wishes.unnamed}) {
        if (at < nodes->size())
            return nodeText(nodes->at(at)).contains(word, Qt::CaseInsensitive);
        at -= nodes->size();
    }
    return false;
}

} // namespace sluice
