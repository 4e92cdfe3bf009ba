// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connectionpatch.h"

#include "account/readonlyfields.h"
#include "account/setuptests.h"
#include "api/fields.h"
#include "api/merge.h"
#include "api/schedule.h"
#include "api/typedconfig.h"
#include "namingfields.h"

#include <algorithm>

namespace sluice::demo {

namespace {

/// Texts that are kept and sent back as they came.
const QStringList &plainTexts()
{
    static const QStringList names{
        QStringLiteral("private_link_id"),
        QStringLiteral("proxy_agent_id"),
        QStringLiteral("hybrid_deployment_agent_id"),
        QStringLiteral("external_secrets_manager_id"),
    };
    return names;
}

/// And objects.
const QStringList &plainObjects()
{
    static const QStringList names{
        QStringLiteral("destination_configuration"),
        QStringLiteral("external_secrets_keys_config"),
    };
    return names;
}

const QStringList &otherFields()
{
    static const QStringList names{
        QStringLiteral("config"),
        QStringLiteral("auth"),
        QStringLiteral("paused"),
        QStringLiteral("sync_frequency"),
        QStringLiteral("daily_sync_time"),
        QStringLiteral("schedule_type"),
        QStringLiteral("schedule"),
        QStringLiteral("data_delay_threshold"),
        QStringLiteral("pause_after_trial"),
        QStringLiteral("data_delay_sensitivity"),
        QStringLiteral("schema_status"),
        QStringLiteral("is_historical_sync"),
        QStringLiteral("networking_method"),
        QStringLiteral("destination_schema_names"),
    };
    return names;
}

/// Who it is and what it is called can be sent back as it is, but not changed.
void checkFixed(Fields &fields, const DemoConnection &c, const QJsonObject &body)
{
    const auto check = [&fields](const QJsonValue &given, const QString &present, const QString &name) {
        if (!given.isUndefined() && !given.isNull() && given.toString() != present)
            fields.reject(name, QStringLiteral("cannot be changed"));
    };
    check(body[u"service"], c.service, QStringLiteral("service"));
    check(body[u"group_id"], c.groupId, QStringLiteral("group_id"));
    check(body[u"schema"], c.schema, QStringLiteral("schema"));
    const QStringList naming = namingFields(ServiceId(c.service));
    for (qsizetype i = 0; i < naming.size(); ++i) {
        const QString part = naming.size() == 1 ? c.schema
                             : i == 0           ? c.schema.section(u'.', 0, 0)
                                                : c.schema.section(u'.', 1);
        check(body[u"config"][naming[i]], part, u"config." + naming[i]);
    }
}

} // namespace

QString readOnlyField(const QJsonObject &body)
{
    for (const char16_t *name : {u"id", u"created_at", u"succeeded_at", u"failed_at", u"status", u"service_version",
                                 u"connected_by", u"source_sync_details", u"setup_tests", u"connect_card"}) {
        if (body.contains(QStringView(name)))
            return QString::fromUtf16(name);
    }
    return {};
}

bool hasPersistentField(const QJsonObject &body)
{
    const auto isThere = [&body](const QString &name) {
        return body.contains(name);
    };
    return std::any_of(plainTexts().begin(), plainTexts().end(), isThere)
           || std::any_of(plainObjects().begin(), plainObjects().end(), isThere)
           || std::any_of(otherFields().begin(), otherFields().end(), isThere);
}

QString patchConnection(DemoConnection &c, const QJsonObject &body, Timestamp now)
{
    Fields fields(body);
    auto config = fields.object(QStringLiteral("config"));
    if (config) {
        config = typedConfig(*config, c.service, fields);
        for (const QString &name : readOnlyIn(*config, c.service))
            fields.reject(u"config." + name, QStringLiteral("is read-only"));
    }
    const auto auth = fields.object(QStringLiteral("auth"));
    const auto paused = fields.boolean(QStringLiteral("paused"));
    const auto pauseAfterTrial = fields.boolean(QStringLiteral("pause_after_trial"));
    const auto historical = fields.boolean(QStringLiteral("is_historical_sync"));
    const auto threshold = fields.number(QStringLiteral("data_delay_threshold"));
    if (threshold && *threshold < 0)
        fields.reject(QStringLiteral("data_delay_threshold"), QStringLiteral("must not be negative"));
    for (const QString &name : plainTexts())
        static_cast<void>(fields.text(name));
    for (const QString &name : plainObjects())
        static_cast<void>(fields.object(name));
    const auto sensitivity = fields.word(QStringLiteral("data_delay_sensitivity"),
                                         {QStringLiteral("LOW"), QStringLiteral("NORMAL"), QStringLiteral("HIGH"),
                                          QStringLiteral("CUSTOM"), QStringLiteral("SYNC_FREQUENCY")});
    const auto networking =
        fields.word(QStringLiteral("networking_method"), {QStringLiteral("Directly"), QStringLiteral("SshTunnel"),
                                                          QStringLiteral("PrivateLink"), QStringLiteral("ProxyAgent")});
    const auto schemaStatus =
        fields.word(QStringLiteral("schema_status"), {QStringLiteral("ready"), QStringLiteral("blocked_on_capture")});
    checkFixed(fields, c, body);
    const Timetable timetable = readTimetable(fields, Timetable::of(c));
    const auto naming = fields.word(QStringLiteral("destination_schema_names"),
                                    {QStringLiteral("FIVETRAN_NAMING"), QStringLiteral("SOURCE_NAMING")});
    if (!fields.error().isEmpty())
        return fields.error();

    if (config) {
        c.config = merged(c.config, *config);
        for (const QString &name : namingFields(ServiceId(c.service)))
            c.config.remove(name);
    }
    if (config || auth)
        takeCredentials(c, auth);
    c.pauseAfterTrial = pauseAfterTrial.value_or(c.pauseAfterTrial);
    c.delayThreshold = threshold.value_or(c.delayThreshold);
    c.delaySensitivity = sensitivity.value_or(c.delaySensitivity);
    c.networkingMethod = networking.value_or(c.networkingMethod);
    c.schemaStatus = schemaStatus.value_or(c.schemaStatus);
    c.destinationSchemaNames = naming.value_or(c.destinationSchemaNames);
    for (const QString &name : plainTexts() + plainObjects()) {
        if (fields.has(name))
            c.extra[name] = body.value(name);
    }
    timetable.applyTo(c, now);
    if (paused)
        c.life.setPaused(now, *paused);
    // A re-sync of everything, at once.
    if (historical.value_or(false))
        c.life.resync(now);
    ++c.revision;
    return {};
}

} // namespace sluice::demo
