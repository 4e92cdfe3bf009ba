// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/bodies.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sluice::bodies {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray modifyConnection(const ConnectionChange &change)
{
    QJsonObject body{{QStringLiteral("run_setup_tests"), change.runSetupTests}};
    if (change.paused)
        body[QStringLiteral("paused")] = *change.paused;
    if (change.syncFrequencyMinutes)
        body[QStringLiteral("sync_frequency")] = *change.syncFrequencyMinutes;
    if (change.dailySyncTime)
        body[QStringLiteral("daily_sync_time")] = *change.dailySyncTime;
    if (change.scheduleType)
        body[QStringLiteral("schedule_type")] = OpenEnum<ScheduleType>(*change.scheduleType).word();
    return compact(body);
}

QByteArray sync(bool force)
{
    return compact({{QStringLiteral("force"), force}});
}

QByteArray nothing()
{
    return QByteArrayLiteral("{}");
}

} // namespace sluice::bodies
