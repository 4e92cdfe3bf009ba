// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/changewords.h"

#include "words/drafttext.h"
#include "words/schematext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ChangeWords)
};

using Kind = SchemaChange::Kind;
using Reason = SchemaCollision::Reason;
using State = SchemaLeaf::State;

QString onText(bool on)
{
    return on ? ChangeTexts::tr("on", "a table is copied") : ChangeTexts::tr("off", "a table is not copied");
}

QString hashedText(bool hashed)
{
    return hashed ? ChangeTexts::tr("hashed") : ChangeTexts::tr("not hashed");
}

} // namespace

QString nodeText(const SchemaNode &node)
{
    return pathText(node.schema, node.table);
}

QString placeText(const SchemaChange &change)
{
    if (change.kind == Kind::Policy)
        return ChangeTexts::tr("New tables and columns");
    const QString node = nodeText({change.schema, change.table});
    //: 1 = a table, 2 = one of its columns
    return change.column.isEmpty() ? node : ChangeTexts::tr("%1, column %2").arg(node, nameText(change.column));
}

QString valueText(const SchemaChange &change)
{
    switch (change.kind) {
    case Kind::Policy:
        return policyText(change.policy);
    case Kind::TableMode:
        return change.mode == SyncMode::Unset ? ChangeTexts::tr("none") : syncModeText(change.mode);
    case Kind::ColumnHashed:
        return hashedText(change.on);
    case Kind::ColumnKey:
        return change.on ? ChangeTexts::tr("key") : ChangeTexts::tr("not a key");
    default:
        return onText(change.on);
    }
}

QString leafText(const SchemaLeaf &leaf, const SchemaChange &change)
{
    if (leaf.state == State::Gone)
        return ChangeTexts::tr("not there");
    const QString value = valueText(withValue(change, leaf));
    //: 1 = a value, "on" for instance
    return leaf.state == State::Locked ? ChangeTexts::tr("%1, locked").arg(value) : value;
}

QString beforeText(const SchemaChange &change, SchemaLookup &base)
{
    if (change.kind == Kind::Policy || change.kind == Kind::TableMode)
        return leafText(leafOf(base, change), change);
    SchemaChange before = change;
    before.on = !change.on;
    return valueText(before);
}

QString collisionText(const SchemaCollision &collision)
{
    switch (collision.reason) {
    case Reason::Value:
        return ChangeTexts::tr("You and somebody else have both changed it.");
    case Reason::Gone:
        return ChangeTexts::tr("It is not there any more, so your change has no place.");
    case Reason::Locked:
        return ChangeTexts::tr("The service no longer lets it be changed.");
    case Reason::OffNow:
        return collision.theirs->kind == Kind::SchemaEnabled
                   ? ChangeTexts::tr(
                         "Somebody has turned the schema %1 off; your change would have no effect. Keeping it turns "
                         "the schema on again.")
                         .arg(nameText(collision.theirs->schema))
                   : ChangeTexts::tr(
                         "Somebody has turned the table %1 off; your change would have no effect. Keeping it turns "
                         "the table on again.")
                         .arg(nodeText({collision.theirs->schema, collision.theirs->table}));
    case Reason::TakesBack:
        return ChangeTexts::tr("Somebody has just turned %1 on in this schema; turning the schema off would stop it.")
            .arg(nameText(collision.theirs->table));
    case Reason::OtherKey:
        return ChangeTexts::tr(
                   "Somebody has chosen the column %1 as the primary key of this table. Keeping yours makes one key of "
                   "both.")
            .arg(nameText(collision.theirs->column));
    }
    return {};
}

QString hindranceText(const Hindrance &hindrance)
{
    using Why = Hindrance::Kind;
    using Skipped = SkippedNode::Reason;
    static const SchemaConfig none;
    switch (hindrance.kind) {
    case Why::OtherValue:
        return ChangeTexts::tr("There is no such value to choose here");
    case Why::Locked:
        break;
    case Why::ModeFixed:
        return skippedText({.reason = Skipped::ModeFixed}, none);
    case Why::NoHistory:
        return skippedText({.reason = Skipped::NoHistory}, none);
    case Why::ColumnsFixed:
        return skippedText({.reason = Skipped::ColumnsFixed}, none);
    }
    return lockText(hindrance.lock);
}

QString countsText(const ChangeCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(counts.schemasOn, ChangeTexts::tr("%n schema(s) on", nullptr, counts.schemasOn));
    add(counts.schemasOff, ChangeTexts::tr("%n schema(s) off", nullptr, counts.schemasOff));
    add(counts.tablesOn, ChangeTexts::tr("%n table(s) on", nullptr, counts.tablesOn));
    add(counts.tablesOff, ChangeTexts::tr("%n table(s) off", nullptr, counts.tablesOff));
    add(counts.modes, ChangeTexts::tr("%n mode(s)", nullptr, counts.modes));
    add(counts.columnsOn, ChangeTexts::tr("%n column(s) on", nullptr, counts.columnsOn));
    add(counts.columnsOff, ChangeTexts::tr("%n column(s) off", nullptr, counts.columnsOff));
    add(counts.hashed, ChangeTexts::tr("%n column(s) hashed", nullptr, counts.hashed));
    add(counts.unhashed, ChangeTexts::tr("%n column(s) no longer hashed", nullptr, counts.unhashed));
    add(counts.keys, ChangeTexts::tr("%n key column(s)", nullptr, counts.keys));
    add(counts.policy, ChangeTexts::tr("1 policy"));
    return parts.join(ChangeTexts::tr(", "));
}

ChangeGroup groupOf(const SchemaChange &change)
{
    switch (change.kind) {
    case Kind::SchemaEnabled:
        return change.on ? ChangeGroup::SchemasOn : ChangeGroup::SchemasOff;
    case Kind::TableEnabled:
        return change.on ? ChangeGroup::TablesOn : ChangeGroup::TablesOff;
    case Kind::TableMode:
        return ChangeGroup::Modes;
    case Kind::ColumnEnabled:
        return change.on ? ChangeGroup::ColumnsOn : ChangeGroup::ColumnsOff;
    case Kind::ColumnHashed:
        return change.on ? ChangeGroup::Hashed : ChangeGroup::Unhashed;
    case Kind::ColumnKey:
        return ChangeGroup::Keys;
    case Kind::Policy:
        break;
    }
    return ChangeGroup::Policy;
}

QString groupText(ChangeGroup group)
{
    switch (group) {
    case ChangeGroup::Policy:
        return ChangeTexts::tr("Policy");
    case ChangeGroup::SchemasOn:
        return ChangeTexts::tr("schema to turn on");
    case ChangeGroup::SchemasOff:
        return ChangeTexts::tr("schema to turn off");
    case ChangeGroup::TablesOn:
        return ChangeTexts::tr("tables to start copying");
    case ChangeGroup::TablesOff:
        return ChangeTexts::tr("tables to stop copying");
    case ChangeGroup::Modes:
        return ChangeTexts::tr("sync modes");
    case ChangeGroup::ColumnsOn:
        return ChangeTexts::tr("columns to start copying");
    case ChangeGroup::ColumnsOff:
        return ChangeTexts::tr("columns to stop copying");
    case ChangeGroup::Hashed:
        return ChangeTexts::tr("columns to hash");
    case ChangeGroup::Unhashed:
        return ChangeTexts::tr("columns no longer to hash");
    case ChangeGroup::Keys:
        return ChangeTexts::tr("primary keys");
    }
    return {};
}

} // namespace sluice
