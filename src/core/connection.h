// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "openenum.h"
#include "setuptest.h"
#include "timestamp.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sluice {

// The enumerations of a connection, as the API reference "Connections" spells them. Each may grow.
enum class SetupState { Unset, Other, Incomplete, Connected, Broken };
enum class SyncState { Unset, Other, Scheduled, Syncing, Paused, Rescheduled };
enum class UpdateState { Unset, Other, OnSchedule, Delayed };
enum class ScheduleType { Unset, Other, Auto, Manual };
/// The kinds of the newer `schedule` object.
enum class ScheduleKind { Unset, Other, Interval, TimeOfDay, Cron, Manual };
enum class DelaySensitivity { Unset, Other, Low, Normal, High, Custom, SyncFrequency };
enum class NetworkingMethod {
    Unset,
    Other,
    Directly,
    SshTunnel,
    PrivateLink,
    ProxyAgent,
    UnmanagedProxyAgent,
    Unknown
};
enum class SchemaStatus { Unset, Other, Ready, BlockedOnCapture };
enum class DestinationSchemaNames { Unset, Other, FivetranNaming, SourceNaming };

template<>
struct EnumWords<SetupState>
{
    static constexpr EnumWord<SetupState> words[] = {{SetupState::Incomplete, u"incomplete"},
                                                     {SetupState::Connected, u"connected"},
                                                     {SetupState::Broken, u"broken"}};
};
template<>
struct EnumWords<SyncState>
{
    static constexpr EnumWord<SyncState> words[] = {{SyncState::Scheduled, u"scheduled"},
                                                    {SyncState::Syncing, u"syncing"},
                                                    {SyncState::Paused, u"paused"},
                                                    {SyncState::Rescheduled, u"rescheduled"}};
};
template<>
struct EnumWords<UpdateState>
{
    static constexpr EnumWord<UpdateState> words[] = {{UpdateState::OnSchedule, u"on_schedule"},
                                                      {UpdateState::Delayed, u"delayed"}};
};
template<>
struct EnumWords<ScheduleType>
{
    static constexpr EnumWord<ScheduleType> words[] = {{ScheduleType::Auto, u"auto"},
                                                       {ScheduleType::Manual, u"manual"}};
};
template<>
struct EnumWords<ScheduleKind>
{
    static constexpr EnumWord<ScheduleKind> words[] = {{ScheduleKind::Interval, u"INTERVAL"},
                                                       {ScheduleKind::TimeOfDay, u"TIME_OF_DAY"},
                                                       {ScheduleKind::Cron, u"CRON"},
                                                       {ScheduleKind::Manual, u"MANUAL"}};
};
template<>
struct EnumWords<DelaySensitivity>
{
    static constexpr EnumWord<DelaySensitivity> words[] = {{DelaySensitivity::Low, u"LOW"},
                                                           {DelaySensitivity::Normal, u"NORMAL"},
                                                           {DelaySensitivity::High, u"HIGH"},
                                                           {DelaySensitivity::Custom, u"CUSTOM"},
                                                           {DelaySensitivity::SyncFrequency, u"SYNC_FREQUENCY"}};
};
template<>
struct EnumWords<NetworkingMethod>
{
    static constexpr EnumWord<NetworkingMethod> words[] = {
        {NetworkingMethod::Directly, u"Directly"},
        {NetworkingMethod::SshTunnel, u"SshTunnel"},
        {NetworkingMethod::PrivateLink, u"PrivateLink"},
        {NetworkingMethod::ProxyAgent, u"ProxyAgent"},
        {NetworkingMethod::UnmanagedProxyAgent, u"UnmanagedProxyAgent"},
        {NetworkingMethod::Unknown, u"Unknown"}};
};
template<>
struct EnumWords<SchemaStatus>
{
    static constexpr EnumWord<SchemaStatus> words[] = {{SchemaStatus::Ready, u"ready"},
                                                       {SchemaStatus::BlockedOnCapture, u"blocked_on_capture"}};
};
template<>
struct EnumWords<DestinationSchemaNames>
{
    static constexpr EnumWord<DestinationSchemaNames> words[] = {
        {DestinationSchemaNames::FivetranNaming, u"FIVETRAN_NAMING"},
        {DestinationSchemaNames::SourceNaming, u"SOURCE_NAMING"}};
};

/// A task (something the user must do) or a warning of the service. There is no published list of codes: show the
/// message, else the code made readable.
struct Notice
{
    QString code;
    QString message;
    QString details; ///< text, or compact JSON where the service sends a structure

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// The four independent axes of a connection's state, and what explains them.
struct ConnectionStatus
{
    OpenEnum<SetupState> setupState;
    OpenEnum<SyncState> syncState;
    OpenEnum<UpdateState> updateState;
    bool isHistoricalSync = false;
    OpenEnum<SchemaStatus> schemaStatus;
    Timestamp rescheduledFor;
    QList<Notice> tasks;
    QList<Notice> warnings;

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

/// The newer `schedule` object (alpha at the service); where present it wins over the two older fields.
struct Schedule
{
    OpenEnum<ScheduleKind> kind;
    std::optional<int> intervalMinutes;
    QString timeOfDay;      ///< "HH:MM" UTC
    QStringList daysOfWeek; ///< "MONDAY" …
    QString cron;

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// One connection as a list or a single read gives it; what the service left out or sent as null is empty.
/// Left out: `config`, which is large and is read with its one connection by what needs it; and the connect card, which
/// holds a token that opens the setup form to whoever has it.
struct Connection
{
    ConnectionId id;
    ServiceId service;
    std::optional<int> serviceVersion;
    GroupId groupId;
    QString schema; ///< the connection's name: immutable, and the (prefix of the) schema in the destination
    QString connectedBy;
    Timestamp createdAt;
    Timestamp succeededAt; ///< of the last successful sync; null: never
    Timestamp failedAt;    ///< of the last failed sync; null: never
    bool paused = false;
    bool pauseAfterTrial = false;
    std::optional<int> syncFrequencyMinutes; ///< missing where `schedule` holds times or a cron line
    QString dailySyncTime; ///< "HH:MM" UTC, with a frequency of 1440 only; the real start is up to an hour later
    OpenEnum<ScheduleType> scheduleType;
    std::optional<Schedule> schedule;
    OpenEnum<DelaySensitivity> delaySensitivity;
    std::optional<int> delayThresholdMinutes;
    OpenEnum<NetworkingMethod> networkingMethod;
    QString privateLinkId;
    QString proxyAgentId;
    QString hybridDeploymentAgentId;
    OpenEnum<DestinationSchemaNames> destinationSchemaNames;
    QString virtualWarehouse; ///< that loads in the destination, where it has several (Snowflake)
    QString externalSecretsManagerId;
    QString externalSecretsKeys; ///< which key of the manager holds which field of the config, as compact JSON
    QString sourceSyncDetails;   ///< each connector type's own, as compact JSON
    QList<SetupTest> setupTests; ///< after create, modify and test; usually absent in lists
    ConnectionStatus status;

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// Does it start syncs only when somebody asks? Then a rescheduled sync never goes on by itself.
[[nodiscard]] bool isManual(const Connection &connection);
/// The flag or the state: the service sets both, but not at the same moment.
[[nodiscard]] bool isPaused(const Connection &connection);

} // namespace sluice
