// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/connectioncodec.h"

#include "codec/fields.h"
#include "codec/setuptestcodec.h"

namespace sluice::json {

namespace {

template<auto Member>
void noticesInto(ConnectionStatus &status, const Element &array)
{
    static constexpr Field<Notice> fields[] = {
        {"code", into<&Notice::code>},
        {"message", into<&Notice::message>},
        {"details",
         [](Notice &notice, const Element &details) {
             notice.details = toTextOrJson(details);
         }},
    };
    forEach(array, [&](const Element &item) {
        if (item.is_object())
            readFields(item, fields, (status.*Member).emplaceBack());
    });
}

void statusInto(Connection &connection, const Element &object)
{
    static constexpr Field<ConnectionStatus> fields[] = {
        {"tasks", noticesInto<&ConnectionStatus::tasks>},
        {"warnings", noticesInto<&ConnectionStatus::warnings>},
        {"setup_state", into<&ConnectionStatus::setupState>},
        {"schema_status", into<&ConnectionStatus::schemaStatus>},
        {"sync_state", into<&ConnectionStatus::syncState>},
        {"update_state", into<&ConnectionStatus::updateState>},
        {"is_historical_sync", into<&ConnectionStatus::isHistoricalSync>},
        {"rescheduled_for", into<&ConnectionStatus::rescheduledFor>},
    };
    readFields(object, fields, connection.status);
}

/// "03:00" of "03:00:00": the newer object writes the seconds, too.
template<auto Member, typename T>
void minutesInto(T &value, const Element &time)
{
    value.*Member = toText(time).left(5);
}

void scheduleInto(Connection &connection, const Element &object)
{
    static constexpr Field<Schedule> fields[] = {
        {"schedule_type", into<&Schedule::kind>},
        {"interval", into<&Schedule::intervalMinutes>},
        {"time_of_day", minutesInto<&Schedule::timeOfDay>},
        {"days_of_week", into<&Schedule::daysOfWeek>},
        {"cron", into<&Schedule::cron>},
    };
    if (object.is_object())
        readFields(object, fields, connection.schedule.emplace());
}

void setupTestsInto(Connection &connection, const Element &array)
{
    connection.setupTests = setupTests(array);
}

/// In the older name only what the newer one does not say.
void olderAgentInto(Connection &connection, const Element &id)
{
    if (connection.hybridDeploymentAgentId.isEmpty())
        connection.hybridDeploymentAgentId = toText(id);
}

void destinationInto(Connection &connection, const Element &object)
{
    static constexpr Field<Connection> fields[] = {
        {"virtual_warehouse", into<&Connection::virtualWarehouse>},
    };
    if (object.is_object())
        readFields(object, fields, connection);
}

/// An object that nobody here knows the fields of. One without any says nothing.
template<auto Member>
void objectInto(Connection &connection, const Element &object)
{
    if (object.is_object() && object.get_object().size() > 0)
        connection.*Member = toTextOrJson(object);
}

} // namespace

Connection connection(const Element &object)
{
    static constexpr Field<Connection> fields[] = {
        {"id", into<&Connection::id>},
        {"service", into<&Connection::service>},
        {"schema", into<&Connection::schema>},
        {"paused", into<&Connection::paused>},
        {"status", statusInto},
        {"daily_sync_time", minutesInto<&Connection::dailySyncTime>},
        {"succeeded_at", into<&Connection::succeededAt>},
        {"sync_frequency", into<&Connection::syncFrequencyMinutes>},
        {"group_id", into<&Connection::groupId>},
        {"connected_by", into<&Connection::connectedBy>},
        {"setup_tests", setupTestsInto},
        {"Setup_tests", setupTestsInto}, // so spelt in one sample of the documentation
        {"service_version", into<&Connection::serviceVersion>},
        {"created_at", into<&Connection::createdAt>},
        {"failed_at", into<&Connection::failedAt>},
        {"private_link_id", into<&Connection::privateLinkId>},
        {"proxy_agent_id", into<&Connection::proxyAgentId>},
        {"networking_method", into<&Connection::networkingMethod>},
        {"hybrid_deployment_agent_id", into<&Connection::hybridDeploymentAgentId>},
        {"local_processing_agent_id", olderAgentInto},
        {"data_delay_sensitivity", into<&Connection::delaySensitivity>},
        {"data_delay_threshold", into<&Connection::delayThresholdMinutes>},
        {"schedule_type", into<&Connection::scheduleType>},
        {"schedule", scheduleInto},
        {"pause_after_trial", into<&Connection::pauseAfterTrial>},
        {"destination_schema_names", into<&Connection::destinationSchemaNames>},
        {"destination_configuration", destinationInto},
        {"external_secrets_manager_id", into<&Connection::externalSecretsManagerId>},
        {"external_secrets_keys_config", objectInto<&Connection::externalSecretsKeys>},
        {"source_sync_details", objectInto<&Connection::sourceSyncDetails>},
    };
    Connection result;
    readFields(object, fields, result);
    return result;
}

} // namespace sluice::json
