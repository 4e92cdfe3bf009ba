// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <vector>

namespace sluice::demo {

/// Why something cannot be switched, as `reason_code` says it.
enum class Lock { None, System, Deleted, Other };

/// A column as it stands in the source.
struct SourceColumn
{
    QString name;
    bool primaryKey = false;
    Lock lock = Lock::None;
};

/// What somebody has set of a column; the config lists those columns alone.
struct ColumnSetting
{
    bool enabled = true;
    bool hashed = false;
    bool primaryKey = false;
    QString targetType = {}; ///< empty: as the source has it
};

struct DemoTable
{
    QString name;
    QString nameInDestination; ///< empty: made from the name
    QString columnNames;       ///< separated by blanks, keys with a star; empty: made up from the seed
    quint64 seed = 0;
    int columnCount = 0;     ///< of made-up columns
    bool allTouched = false; ///< made-up columns that all stand in the config
    bool enabled = true;
    bool columnsOn = true; ///< what columns nobody has set are
    Lock lock = Lock::None;
    bool supportsColumns = true;
    bool supportsHistory = false;
    QString syncMode;      ///< empty: it cannot be chosen
    QJsonObject rowFilter; ///< empty: all rows
    QMap<QString, ColumnSetting> touched;

    [[nodiscard]] std::vector<SourceColumn> columns() const;
    /// The setting of one of columns(), whether touched or not.
    [[nodiscard]] ColumnSetting setting(const SourceColumn &column, qsizetype index) const;
};

struct DemoSchema
{
    QString name;
    QString nameInDestination;
    bool enabled = true;
    std::vector<DemoTable> tables;

    [[nodiscard]] DemoTable *find(const QString &table);

private:
    QHash<QString, size_t> m_index; ///< made at the first search
};

/// The schema config of one connection.
struct DemoSchemaConfig
{
    QString policy = QStringLiteral("ALLOW_ALL");
    std::vector<DemoSchema> schemas;
    int reloads = 0;
    quint64 revision = 1;

    [[nodiscard]] DemoSchema *find(const QString &schema);
    [[nodiscard]] qsizetype tableCount() const;
};

/// What the service makes of a name for the destination: small letters, low lines.
[[nodiscard]] QString destinationName(QStringView name);

} // namespace sluice::demo
