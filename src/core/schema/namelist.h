// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QList>
#include <QStringView>

namespace sluice {

/// A table as somebody has written it down.
struct WantedName
{
    QString schema; ///< empty where it was not told apart: then `table` may still hold both, with a dot between
    QString table;
    int line = 0; ///< from 1

    /// As it was written, for reports.
    [[nodiscard]] QString text() const { return schema.isEmpty() ? table : QString(schema + u'.' + table); }

    friend bool operator==(const WantedName &, const WantedName &) = default;
};

/// Reads a list of tables: a line each, `table` or `schema.table`, in quotation marks or backticks where a name holds
/// a dot or a comma; or CSV with comma, semicolon or tab, where a first line may name the columns ("schema", "table"),
/// in any order and among others. What is in quotes may hold line breaks. Empty lines are passed over. There is no
/// wrong list: every line is a name.
[[nodiscard]] QList<WantedName> readNameList(QStringView text);

/// Which tables of a config a list means.
struct NameMatch
{
    struct Several
    {
        WantedName name;
        QList<int> tables;
    };

    QList<int> tables;        ///< in rising order, each once; locked ones are not among them
    QList<WantedName> locked; ///< found, and the service does not let them be switched
    QList<Several> ambiguous; ///< more than one table has that name
    QList<WantedName> notFound;
    QList<WantedName> otherCase; ///< among the found: those that are written in other capitals in the source
};

/// Names are compared as they are; where nothing is found, without case.
[[nodiscard]] NameMatch matchNames(const QList<WantedName> &names, const SchemaConfig &config);

} // namespace sluice
