// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/readers.h"

namespace sluice::json {

namespace {

QList<Notice> notices(const Element &status, std::string_view key)
{
    QList<Notice> result;
    forEach(status, key, [&](const Element &item) {
        if (item.is_object()) {
            result.append(
                {.code = text(item, "code"), .message = text(item, "message"), .details = textOrJson(item, "details")});
        }
    });
    return result;
}

ConnectionStatus status(const Element &object)
{
    return {.setupState = word<SetupState>(object, "setup_state"),
            .syncState = word<SyncState>(object, "sync_state"),
            .updateState = word<UpdateState>(object, "update_state"),
            .isHistoricalSync = boolean(object, "is_historical_sync").value_or(false),
            .schemaStatus = word<SchemaStatus>(object, "schema_status"),
            .rescheduledFor = timestamp(object, "rescheduled_for"),
            .tasks = notices(object, "tasks"),
            .warnings = notices(object, "warnings")};
}

/// "03:00" of "03:00:00": the newer object writes the seconds, too.
QString minutesOfDay(const QString &time)
{
    return time.left(5);
}

Schedule schedule(const Element &object)
{
    Schedule result{.kind = word<ScheduleKind>(object, "schedule_type"),
                    .intervalMinutes = integer(object, "interval"),
                    .timeOfDay = minutesOfDay(text(object, "time_of_day")),
                    .daysOfWeek = {},
                    .cron = text(object, "cron")};
    forEach(object, "days_of_week", [&](const Element &day) { result.daysOfWeek.append(toText(day)); });
    return result;
}

QList<SetupTest> setupTests(const Element &object)
{
    QList<SetupTest> result;
    const auto take = [&](const Element &item) {
        if (item.is_object())
            result.append(setupTest(item));
    };
    forEach(object, "setup_tests", take);
    if (result.isEmpty()) // so spelt in one sample of the documentation
        forEach(object, "Setup_tests", take);
    return result;
}

} // namespace

SetupTest setupTest(const Element &object)
{
    return {.title = text(object, "title"),
            .status = word<SetupTestStatus>(object, "status"),
            .message = text(object, "message"),
            .details = textOrJson(object, "details")};
}

Connection connection(const Element &object)
{
    Connection c;
    c.id = ConnectionId(text(object, "id"));
    c.service = ServiceId(text(object, "service"));
    c.serviceVersion = integer(object, "service_version");
    c.groupId = GroupId(text(object, "group_id"));
    c.schema = text(object, "schema");
    c.connectedBy = text(object, "connected_by");
    c.createdAt = timestamp(object, "created_at");
    c.succeededAt = timestamp(object, "succeeded_at");
    c.failedAt = timestamp(object, "failed_at");
    c.paused = boolean(object, "paused").value_or(false);
    c.pauseAfterTrial = boolean(object, "pause_after_trial").value_or(false);
    c.syncFrequencyMinutes = integer(object, "sync_frequency");
    c.dailySyncTime = minutesOfDay(text(object, "daily_sync_time"));
    c.scheduleType = word<ScheduleType>(object, "schedule_type");
    if (const auto found = member(object, "schedule"); found && found->is_object())
        c.schedule = schedule(*found);
    c.delaySensitivity = word<DelaySensitivity>(object, "data_delay_sensitivity");
    c.delayThresholdMinutes = integer(object, "data_delay_threshold");
    c.networkingMethod = word<NetworkingMethod>(object, "networking_method");
    c.privateLinkId = text(object, "private_link_id");
    c.proxyAgentId = text(object, "proxy_agent_id");
    c.hybridDeploymentAgentId = text(object, "hybrid_deployment_agent_id");
    if (c.hybridDeploymentAgentId.isEmpty()) // its older name
        c.hybridDeploymentAgentId = text(object, "local_processing_agent_id");
    c.destinationSchemaNames = word<DestinationSchemaNames>(object, "destination_schema_names");
    c.setupTests = setupTests(object);
    if (const auto found = member(object, "status"))
        c.status = status(*found);
    return c;
}

Group group(const Element &object)
{
    return {
        .id = GroupId(text(object, "id")), .name = text(object, "name"), .createdAt = timestamp(object, "created_at")};
}

Destination destination(const Element &object)
{
    return {.id = DestinationId(text(object, "id")),
            .groupId = GroupId(text(object, "group_id")),
            .service = ServiceId(text(object, "service")),
            .region = text(object, "region"),
            .timeZoneOffset = text(object, "time_zone_offset"),
            .setupState = word<DestinationSetupState>(object, "setup_status"),
            .setupTests = setupTests(object)};
}

ConnectorType connectorType(const Element &object)
{
    return {.id = ServiceId(text(object, "id")),
            .name = text(object, "name"),
            .category = text(object, "type"),
            .description = text(object, "description"),
            .linkToDocs = text(object, "link_to_docs"),
            .serviceStatus = text(object, "service_status")};
}

Account account(const Element &data)
{
    return {.id = AccountId(text(data, "account_id")),
            .name = text(data, "account_name"),
            .userId = text(data, "user_id"),
            .systemKeyId = text(data, "system_key_id")};
}

} // namespace sluice::json
