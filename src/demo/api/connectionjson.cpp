// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connectionjson.h"

#include "account/secrets.h"
#include "account/servicecatalogue.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

void writeMoment(JsonWriter &json, Timestamp moment)
{
    if (moment.isNull())
        json.null();
    else
        json.text(moment.toIso());
}

void writeNotices(JsonWriter &json, const QList<Notice> &notices)
{
    json.beginArray();
    for (const Notice &notice : notices) {
        json.beginObject().key("code").text(notice.code).key("message").text(notice.message);
        if (!notice.details.isEmpty())
            json.key("details").text(notice.details);
        json.endObject();
    }
    json.endArray();
}

void writeStatus(JsonWriter &json, const DemoConnection &c, Timestamp now)
{
    const SyncLife &life = c.life;
    json.beginObject().key("tasks");
    writeNotices(json, life.tasks());
    json.key("warnings");
    writeNotices(json, life.warnings());
    json.key("schema_status").text(c.schemaStatus.isEmpty() ? QStringLiteral("ready") : c.schemaStatus);
    json.key("update_state").text(life.isDelayed(now) ? u"delayed" : u"on_schedule");
    json.key("setup_state").text(OpenEnum<SetupState>(c.setup).word());
    json.key("sync_state").text(OpenEnum<SyncState>(life.state()).word());
    json.key("is_historical_sync").boolean(life.isHistorical());
    json.key("rescheduled_for");
    writeMoment(json, life.rescheduledFor());
    json.endObject();
}

QByteArray write(const DemoConnection &c, Timestamp now, const QJsonArray *setupTests)
{
    const SyncLife &life = c.life;
    JsonWriter json(1024);
    json.beginObject().key("id").text(c.id).key("service").text(c.service).key("schema").text(c.schema);
    json.key("paused").boolean(life.isPaused()).key("status");
    writeStatus(json, c, now);
    json.key("config").json(masked(c.config, ServiceCatalogue::shared().configFields(c.service)));
    json.key("group_id").text(c.groupId).key("service_version").number(c.serviceVersion).key("connected_by");
    if (c.connectedBy.isEmpty())
        json.null();
    else
        json.text(c.connectedBy);
    json.key("created_at").text(c.createdAt.toIso()).key("succeeded_at");
    writeMoment(json, life.succeededAt());
    json.key("failed_at");
    writeMoment(json, life.failedAt());
    json.key("pause_after_trial").boolean(c.pauseAfterTrial);
    const QJsonObject schedule = c.extra.value(u"schedule").toObject();
    const QString kind = schedule.value(u"schedule_type").toString();
    // Times and cron lines have no frequency.
    if (kind == u"CRON" || kind == u"TIME_OF_DAY")
        json.key("sync_frequency").null();
    else
        json.key("sync_frequency").number(life.frequencyMinutes());
    if (!schedule.isEmpty())
        json.key("schedule").json(schedule);
    else if (!life.dailyTime().isEmpty() && life.frequencyMinutes() == 1440)
        json.key("daily_sync_time").text(life.dailyTime());
    json.key("schedule_type").text(life.isManual() ? u"manual" : u"auto");
    json.key("data_delay_sensitivity").text(c.delaySensitivity).key("data_delay_threshold").number(c.delayThreshold);
    json.key("networking_method").text(c.networkingMethod);
    json.key("private_link_id").json(c.extra.value(u"private_link_id"));
    json.key("proxy_agent_id").json(c.extra.value(u"proxy_agent_id"));
    json.key("hybrid_deployment_agent_id").json(c.extra.value(u"hybrid_deployment_agent_id"));
    json.key("destination_schema_names").text(c.destinationSchemaNames);
    json.key("source_sync_details").json(c.extra.value(u"source_sync_details").toObject());
    if (c.extra.contains(u"destination_configuration"))
        json.key("destination_configuration").json(c.extra.value(u"destination_configuration"));
    for (const QStringView name : {u"external_secrets_manager_id", u"external_secrets_keys_config"}) {
        const QJsonValue value = c.extra.value(name);
        if (!value.isUndefined() && !value.isNull())
            json.nameKey(name).json(value);
    }
    if (setupTests)
        json.key("setup_tests").json(*setupTests);
    return json.endObject().take();
}

} // namespace

const QByteArray &connectionJson(DemoConnection &c, Timestamp now)
{
    const bool delayed = c.life.isDelayed(now);
    const quint64 revision = c.revision + c.life.revision();
    if (c.json.isEmpty() || c.jsonRevision != revision || c.jsonDelayed != delayed) {
        c.json = write(c, now, nullptr);
        c.jsonRevision = revision;
        c.jsonDelayed = delayed;
    }
    return c.json;
}

QByteArray connectionJson(const DemoConnection &c, Timestamp now, const QJsonArray &setupTests)
{
    return write(c, now, &setupTests);
}

} // namespace sluice::demo
