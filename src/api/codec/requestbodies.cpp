// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/requestbodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace sluice::bodies {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<QByteArray> modifyConnection(const ConnectionChange &change)
{
    QJsonObject body;
    if (change.paused)
        body[QStringLiteral("paused")] = *change.paused;
    if (change.syncFrequencyMinutes)
        body[QStringLiteral("sync_frequency")] = *change.syncFrequencyMinutes;
    if (change.dailySyncTime)
        body[QStringLiteral("daily_sync_time")] = *change.dailySyncTime;
    if (change.scheduleType) {
        const QString word = OpenEnum<ScheduleType>(*change.scheduleType).word();
        if (word.isEmpty())
            return std::nullopt;
        body[QStringLiteral("schedule_type")] = word;
    }
    if (!change.config.isEmpty())
        body[QStringLiteral("config")] = change.config;
    if (!change.auth.isEmpty())
        body[QStringLiteral("auth")] = nested(change.auth);
    if (body.isEmpty())
        return std::nullopt;
    body[QStringLiteral("run_setup_tests")] = change.runSetupTests;
    return compact(body);
}

QByteArray createConnection(const NewConnection &wanted)
{
    // How names are formed: the service's own default, which it will soon not assume any more.
    QJsonObject body{{QStringLiteral("destination_schema_names"), QStringLiteral("FIVETRAN_NAMING")},
                     {QStringLiteral("group_id"), wanted.group.text()},
                     {QStringLiteral("service"), wanted.service.text()},
                     {QStringLiteral("paused"), wanted.paused},
                     {QStringLiteral("run_setup_tests"), wanted.runSetupTests},
                     {QStringLiteral("config"), wanted.config}};
    if (!wanted.auth.isEmpty())
        body[QStringLiteral("auth")] = nested(wanted.auth);
    return compact(body);
}

QByteArray group(const QString &name)
{
    return compact({{QStringLiteral("name"), name}});
}

QByteArray sync(bool force)
{
    return compact({{QStringLiteral("force"), force}});
}

QByteArray resync(const TableScope &scope)
{
    QJsonObject schemas;
    for (const auto &[schema, tables] : scope)
        schemas[schema] = QJsonArray::fromStringList(tables);
    return compact({{QStringLiteral("scope"), schemas}});
}

QByteArray dropColumns(const QList<ColumnName> &columns)
{
    QMap<QString, QMap<QString, QStringList>> names;
    for (const ColumnName &column : columns)
        names[column.schema][column.table].append(column.column);
    QJsonObject schemas;
    for (auto schema = names.cbegin(); schema != names.cend(); ++schema) {
        QJsonObject tables;
        for (auto table = schema->cbegin(); table != schema->cend(); ++table)
            tables[table.key()] = QJsonObject{{QStringLiteral("columns"), QJsonArray::fromStringList(*table)}};
        schemas[schema.key()] = QJsonObject{{QStringLiteral("tables"), tables}};
    }
    return compact({{QStringLiteral("schemas"), schemas}});
}

QByteArray nothing()
{
    return QByteArrayLiteral("{}");
}

} // namespace sluice::bodies
