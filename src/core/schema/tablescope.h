// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

#include <QHash>
#include <QStringList>

namespace sluice {

/// Tables of one connection, schema by schema, by the source's names: of what is to be re-synced.
using TableScope = QList<std::pair<QString, QStringList>>;
[[nodiscard]] int tableCount(const TableScope &scope);

/// Tables that can be re-synced, and how many of the asked ones cannot.
struct ResyncScope
{
    TableScope tables;
    QStringList names; ///< "schema.table" of each
    int notCopied = 0; ///< off, or in a schema that is: there is nothing to load again
};
/// `tables` rise; what counts is what the service has, and not what a draft wishes.
[[nodiscard]] ResyncScope resyncScope(const SchemaConfig &config, const QList<int> &tables);

/// Something that the service says of a table, or of a whole schema; by the names in the destination.
struct TableWarning
{
    QString schema;
    QString table;
    QString code;
    QString message;

    friend bool operator==(const TableWarning &, const TableWarning &) = default;
};
/// The code by which a table asks for a re-sync.
inline constexpr QStringView resyncWarningCode = u"resync_table_warning";

/// Which tables of a config ask for a re-sync.
struct AskingTables
{
    QList<int> tables;   ///< in rising order, each once
    QStringList unknown; ///< named by a warning, and not in the config
};
[[nodiscard]] AskingTables tablesAskingForResync(const SchemaConfig &config, const QList<TableWarning> &warnings);

/// What is said of the schemas and tables of a config, by their places.
struct WarnedPlaces
{
    QHash<int, QList<TableWarning>> schemas; ///< of the whole of them
    QHash<int, QList<TableWarning>> tables;
    QHash<int, int> tablesIn; ///< how many tables of a schema
};
/// Looks at the tables of those schemas alone that a warning names.
[[nodiscard]] WarnedPlaces warnedPlaces(const SchemaConfig &config, const QList<TableWarning> &warnings);

/// A column by the source's names.
struct ColumnName
{
    QString schema;
    QString table;
    QString column;

    friend bool operator==(const ColumnName &, const ColumnName &) = default;
};
/// The columns of these tables that are known to be blocked at the service, in the order of the config: only such can
/// be dropped. What a draft wishes does not count.
[[nodiscard]] QList<ColumnName> blockedColumns(const SchemaDraft &draft, const QList<int> &tables);
/// Of how many of these tables more columns would be known if they were read: not of those whose columns nobody can
/// choose.
[[nodiscard]] int unreadTables(const SchemaDraft &draft, const QList<int> &tables);

} // namespace sluice
