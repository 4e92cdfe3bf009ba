// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/conflictdialog.h"

#include "words/changewords.h"

namespace sluice {

ConflictDialog::ConflictDialog(const QString &connection, SchemaMerge merge, bool applies, QWidget *parent)
    : DecisionDialog(tr("Somebody else has changed what %1 copies").arg(connection), applies, parent)
    , m_merge(std::move(merge))
    , m_before(*m_merge.before)
    , m_now(*m_merge.now)
{
    setObjectName(QStringLiteral("conflictDialog"));
    const auto asked = int(m_merge.collisions.size());
    // After what is asked, what others have done: that is the news here.
    setGroups(
        {{tr("To decide"), tr("Your change and somebody else's do not go together."), asked},
         {tr("Theirs only"), tr("They stay as they are now; you did not change them."), int(m_merge.theirs.size())},
         {tr("New"), tr("Not there when your changes began."), int(m_merge.elsewhere.added.size())},
         {tr("Gone"), tr("There when your changes began."), int(m_merge.elsewhere.removed.size())},
         {tr("Mine and theirs"), tr("Somebody else has done the same; nothing is sent for these."),
          int(m_merge.agreed.size())},
         {tr("Mine only"), tr("Nobody else has touched these."), int(m_merge.kept.size())}},
        Decisions(size_t(asked)));
    start();
}

ConflictDialog::~ConflictDialog() = default;

QString ConflictDialog::cell(int group, int place, int column)
{
    switch (group) {
    case Collisions:
        return collisionCell(m_merge.collisions[place], column);
    case Kept:
        return changeCell(m_merge.kept[place], group, column);
    case Agreed:
        return changeCell(m_merge.agreed[place], group, column);
    case Others:
        return changeCell(m_merge.theirs[place], group, column);
    default:
        break;
    }
    const SchemaNode &node = (group == Added ? m_merge.elsewhere.added : m_merge.elsewhere.removed)[place];
    SchemaChange change{.kind = SchemaChange::Kind::SchemaEnabled, .schema = node.schema, .table = node.table};
    if (!node.table.isEmpty())
        change.kind = SchemaChange::Kind::TableEnabled;
    switch (column) {
    case What:
        return nodeText(node);
    case Before:
        return leafText(leafOf(m_before, change), change);
    case Theirs:
        return leafText(leafOf(m_now, change), change);
    case Outcome:
        return tr("theirs");
    default:
        return {};
    }
}

QString ConflictDialog::changeCell(const SchemaChange &change, int group, int column)
{
    switch (column) {
    case What:
        return placeText(change);
    case Before:
        return beforeText(change, m_before);
    case Mine:
        return group == Others ? QString() : valueText(change);
    case Theirs:
        return group == Kept ? leafText(leafOf(m_now, change), change) : valueText(change);
    default:
        return group == Kept ? tr("mine") : group == Agreed ? tr("the same") : tr("theirs");
    }
}

QString ConflictDialog::collisionCell(const SchemaCollision &collision, int column)
{
    switch (column) {
    case What:
        return placeText(collision.mine);
    case Before:
        return leafText(collision.before, collision.mine);
    case Mine:
        return valueText(collision.mine);
    default:
        // What is in the way is what they changed, wherever that is.
        //: 1 = a schema or table, 2 = "on" or "off"
        return collision.theirs ? tr("%1 %2").arg(placeText(*collision.theirs), valueText(*collision.theirs))
                                : leafText(collision.now, collision.mine);
    }
}

QString ConflictDialog::why(int collision) const
{
    return collisionText(m_merge.collisions[collision]);
}

int ConflictDialog::resultCount(const QList<bool> &insists) const
{
    return resolvedCount(m_merge, insists);
}

} // namespace sluice
