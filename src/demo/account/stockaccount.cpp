// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/stockaccount.h"

#include "account/demoaccount.h"
#include "account/lengths.h"
#include "account/people.h"
#include "account/readonlyfields.h"
#include "json/resource.h"

#include <algorithm>

namespace sluice::demo {

namespace {

QList<Notice> notices(const QJsonValue &value)
{
    QList<Notice> list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append({item[u"code"].toString(), item[u"message"].toString(), item[u"details"].toString()});
    return list;
}

SyncRule rule(const QJsonObject &entry)
{
    SyncRule rule;
    rule.minutes = entry[u"minutes"].toInt(rule.minutes);
    rule.historicalMinutes = entry[u"historical_minutes"].toInt(rule.historicalMinutes);
    rule.resumeMinutes = entry[u"resume_minutes"].toInt(rule.resumeMinutes);
    rule.lagging = entry[u"lagging"].toBool();
    rule.tasksOnFailure = notices(entry[u"failure_tasks"]);
    rule.tasks = notices(entry[u"tasks"]);
    rule.warnings = notices(entry[u"warnings"]);
    rule.passingWarnings = notices(entry[u"passing_warnings"]);
    const QJsonArray ends = entry[u"ends"].toArray();
    if (ends.isEmpty())
        return rule;
    rule.ends.clear();
    for (const QJsonValue &end : ends) {
        const QString word = end.toString();
        rule.ends.append(word == u"failed"        ? SyncEnd::Failed
                         : word == u"rescheduled" ? SyncEnd::Rescheduled
                         : word == u"cancelled"   ? SyncEnd::Cancelled
                                                  : SyncEnd::Succeeded);
    }
    return rule;
}

/// "ok": {"minutes": 12} is shortened by the speed like every interval, {"days": 40} is not; nothing is never.
Timestamp ago(const QJsonValue &age, const DemoClock &clock, Dice &dice)
{
    if (!age.isObject())
        return {};
    const qint64 ms = age[u"days"].isDouble() ? qint64(age[u"days"].toDouble() * dayMs)
                                              : clock.scaled(qint64(age[u"minutes"].toDouble() * minuteMs));
    return Timestamp::fromMicroseconds(clock.now().microseconds() - ms * 1000 - dice.below(1'000'000));
}

void addConnection(DemoAccount &account, const DemoGroup &group, const QJsonObject &entry)
{
    const Timestamp now = account.clock().now();
    DemoConnection &c = account.addConnection(group, rule(entry));
    Dice dice(c.seed, u"stock");
    c.service = entry[u"service"].toString();
    c.serviceVersion = entry[u"service_version"].toInt(1);
    c.schema = entry[u"schema"].toString();
    c.connectedBy = entry[u"connected_by"].toString(account.userId);
    // Of the same day as its group, it comes after it.
    c.createdAt =
        std::max(ago(QJsonObject{{QStringLiteral("days"), entry[u"created_days"].toInt(200)}}, account.clock(), dice),
                 group.createdAt.addMilliseconds(1));
    const QString setup = entry[u"setup"].toString();
    c.setup = setup == u"broken"       ? SetupState::Broken
              : setup == u"incomplete" ? SetupState::Incomplete
                                       : SetupState::Connected;
    c.networkingMethod = entry[u"networking_method"].toString(c.networkingMethod);
    c.delaySensitivity = entry[u"data_delay_sensitivity"].toString(c.delaySensitivity);
    c.schemaStatus = entry[u"schema_status"].toString();
    c.config = entry[u"config"].toObject();
    fillReadOnlyFields(c);
    c.extra = entry[u"extra"].toObject();
    c.setupTests = entry[u"setup_tests"].toArray();
    c.established = c.setup != SetupState::Incomplete;
    const bool carriesKeys = std::any_of(c.setupTests.begin(), c.setupTests.end(),
                                         [](const QJsonValue &test) { return !keysOf(test.toObject()).isEmpty(); });
    c.trust.inherits = c.established && !carriesKeys;
    c.source = entry[u"source"].toString();
    c.preset = entry[u"preset"].toObject();

    c.life.setSchedule(now, entry[u"frequency"].toInt(360), entry[u"manual"].toBool(), entry[u"daily"].toString());
    c.life.setSetup(now, c.setup);
    const Timestamp ok = ago(entry[u"ok"], account.clock(), dice);
    const Timestamp failed = ago(entry[u"failed"], account.clock(), dice);
    c.life.begin(now, ok, failed, ok.isNull());
    if (entry[u"historical"].toBool())
        c.life.resync(now);
    if (entry.contains(u"syncing_left"))
        c.life.beginSyncing(now, qint64(entry[u"syncing_left"].toDouble() * minuteMs));
    if (entry.contains(u"rescheduled_left"))
        c.life.beginRescheduled(now, qint64(entry[u"rescheduled_left"].toDouble() * minuteMs));
    c.life.setPaused(now, entry[u"paused"].toBool());
}

} // namespace

void fillStockAccount(DemoAccount &account)
{
    const QJsonObject data = readResource(QStringLiteral("account.json"));
    account.id = data[u"account_id"].toString();
    account.name = data[u"account_name"].toString();
    account.userId = data[u"user_id"].toString();
    const QJsonArray groups = data[u"groups"].toArray();
    for (const QJsonValue &value : groups) {
        DemoGroup &group = account.addGroup(value[u"name"].toString());
        Dice dice(account.seed(), group.name);
        const int days = value[u"created_days"].toInt(900);
        group.createdAt = ago(QJsonObject{{QStringLiteral("days"), days}}, account.clock(), dice);
        if (const QJsonObject to = value[u"destination"].toObject(); !to.isEmpty()) {
            DemoDestination destination;
            destination.service = to[u"service"].toString();
            destination.region = to[u"region"].toString();
            destination.timeZoneOffset = to[u"time_zone_offset"].toString();
            destination.daylightSaving = to[u"daylight_saving_time_enabled"].toBool();
            destination.setupStatus = to[u"setup_status"].toString(destination.setupStatus);
            destination.config = to[u"config"].toObject();
            destination.setupTests = to[u"setup_tests"].toArray();
            destination.createdAt = group.createdAt;
            destination.trust.inherits = true;
            group.destination = destination;
        }
        const QJsonArray connections = value[u"connections"].toArray();
        for (const QJsonValue &connection : connections)
            addConnection(account, group, connection.toObject());
    }
    fillPeople(account);
}

} // namespace sluice::demo
