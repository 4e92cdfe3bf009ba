// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/schematext.h"

#include "quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

namespace {

struct SchemaTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SchemaText)
};

/// What nobody reads to its end is not made text.
constexpr qsizetype mostLines = 100;

} // namespace

QString nameText(const QString &name)
{
    const bool isPlain = std::ranges::any_of(name, [](QChar c) { return c != u'.'; });
    return isPlain ? name : inQuotes(name);
}

QString pathText(const QString &schema, const QString &table, const QString &column)
{
    QString path = nameText(schema);
    if (!table.isEmpty())
        path += u'.' + nameText(table);
    if (!column.isEmpty())
        path += u'.' + nameText(column);
    return path;
}

QString syncModeText(SyncMode mode)
{
    switch (mode) {
    case SyncMode::SoftDelete:
        return SchemaTexts::tr("Soft delete");
    case SyncMode::History:
        return SchemaTexts::tr("History");
    case SyncMode::Live:
        return SchemaTexts::tr("Live");
    case SyncMode::Other:
        return SchemaTexts::tr("Another");
    case SyncMode::Unset:
        break;
    }
    return {};
}

QString lockText(const LockReason &reason)
{
    if (!reason.text.isEmpty())
        return tidied(reason.text);
    if (reason.code == u"SYSTEM_TABLE")
        return SchemaTexts::tr("A system table: it is always copied");
    if (reason.code == u"SYSTEM_COLUMN")
        return SchemaTexts::tr("A system column: it is always copied");
    if (reason.code == u"DELETED")
        return SchemaTexts::tr("Deleted in the source");
    return SchemaTexts::tr("The service does not let it be switched");
}

QString policyText(SchemaPolicy policy)
{
    switch (policy) {
    case SchemaPolicy::AllowAll:
        return SchemaTexts::tr("Copy everything new");
    case SchemaPolicy::AllowColumns:
        return SchemaTexts::tr("Copy new columns only");
    case SchemaPolicy::BlockAll:
        return SchemaTexts::tr("Copy nothing new");
    case SchemaPolicy::Unset:
    case SchemaPolicy::Other:
        break;
    }
    return SchemaTexts::tr("Unknown");
}

QString policyExplanation(SchemaPolicy policy)
{
    switch (policy) {
    case SchemaPolicy::AllowAll:
        return SchemaTexts::tr(
            "Schemas, tables and columns that the source gains later are copied. What is there already stays "
            "as it is.");
    case SchemaPolicy::AllowColumns:
        return SchemaTexts::tr(
            "Of tables that are copied, new columns are copied too; new schemas and tables are not. What is "
            "there already stays as it is.");
    case SchemaPolicy::BlockAll:
        return SchemaTexts::tr(
            "Nothing that the source gains later is copied. What is there already stays as it is: tables that "
            "are on stay on.");
    case SchemaPolicy::Unset:
    case SchemaPolicy::Other:
        break;
    }
    return {};
}

QString changeText(const SchemaChange &change)
{
    using Kind = SchemaChange::Kind;
    const QString schema = nameText(change.schema);
    const QString table = nameText(change.table);
    const QString column = nameText(change.column);
    switch (change.kind) {
    case Kind::Policy:
        return SchemaTexts::tr("New tables and columns: %1").arg(policyText(change.policy));
    case Kind::SchemaEnabled:
        return change.on ? SchemaTexts::tr("Turn schema %1 on").arg(schema)
                         : SchemaTexts::tr("Turn schema %1 off, with all its tables").arg(schema);
    case Kind::TableEnabled:
        return change.on ? SchemaTexts::tr("Start copying table %1 of %2").arg(table, schema)
                         : SchemaTexts::tr("Stop copying table %1 of %2").arg(table, schema);
    case Kind::TableMode:
        return SchemaTexts::tr("Sync table %1 of %2 in mode: %3").arg(table, schema, syncModeText(change.mode));
    case Kind::ColumnEnabled:
        return change.on ? SchemaTexts::tr("Start copying column %1 of %2.%3").arg(column, schema, table)
                         : SchemaTexts::tr("Stop copying column %1 of %2.%3").arg(column, schema, table);
    case Kind::ColumnHashed:
        return change.on ? SchemaTexts::tr("Hash column %1 of %2.%3").arg(column, schema, table)
                         : SchemaTexts::tr("No longer hash column %1 of %2.%3").arg(column, schema, table);
    case Kind::ColumnKey:
        return change.on ? SchemaTexts::tr("Make column %1 of %2.%3 part of the primary key").arg(column, schema, table)
                         : SchemaTexts::tr("Take column %1 of %2.%3 out of the primary key").arg(column, schema, table);
    }
    return {};
}

QString differenceText(const SchemaDifference &difference)
{
    if (difference.isEmpty())
        return {};
    QStringList parts;
    const auto add = [&parts](const QList<std::pair<QString, QString>> &nodes, auto &&text) {
        // Of a schema that comes or goes with its tables, the tables are what counts.
        const auto isTable = [](const auto &node) {
            return !node.second.isEmpty();
        };
        const auto tables = int(std::ranges::count_if(nodes, isTable));
        if (!nodes.isEmpty())
            parts.append(text(tables > 0 ? tables : int(nodes.size())));
    };
    add(difference.added, [](int n) { return SchemaTexts::tr("%n new", nullptr, n); });
    add(difference.removed, [](int n) { return SchemaTexts::tr("%n gone", nullptr, n); });
    if (!difference.changed.isEmpty())
        parts.append(SchemaTexts::tr("%n changed", nullptr, int(difference.changed.size())));
    if (difference.policyChanged)
        parts.append(SchemaTexts::tr("another policy"));
    return parts.join(SchemaTexts::tr(", "));
}

QString differenceDetails(const SchemaDifference &difference)
{
    QStringList lines;
    const auto add = [&lines](const QString &heading, const QList<std::pair<QString, QString>> &nodes) {
        if (nodes.isEmpty())
            return;
        lines.append(heading);
        for (const auto &node : nodes.first(std::min(nodes.size(), mostLines)))
            lines.append(QStringLiteral("  ") + pathText(node.first, node.second));
        if (nodes.size() > mostLines)
            lines.append(QStringLiteral("  ") + SchemaTexts::tr("and %n more", nullptr, int(nodes.size() - mostLines)));
    };
    add(SchemaTexts::tr("New:"), difference.added);
    add(SchemaTexts::tr("Gone:"), difference.removed);
    add(SchemaTexts::tr("Changed:"), difference.changed);
    return lines.join(u'\n');
}

} // namespace sluice
