// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configfield.h"
#include "id.h"
#include "openenum.h"
#include "setuptest.h"
#include "timestamp.h"

#include <QList>

namespace sluice {

/// A group: a named set of connections that load into one destination.
struct Group
{
    GroupId id;
    QString name;
    Timestamp createdAt;

    friend bool operator==(const Group &, const Group &) = default;
};

enum class DestinationSetupState { Unset, Other, Incomplete, Connected, Broken };

template<>
struct EnumWords<DestinationSetupState>
{
    static constexpr EnumWord<DestinationSetupState> words[] = {{DestinationSetupState::Incomplete, u"INCOMPLETE"},
                                                                {DestinationSetupState::Connected, u"CONNECTED"},
                                                                {DestinationSetupState::Broken, u"BROKEN"}};
};

/// Where a group's connections load into. Its id is usually the group's, but both are kept.
struct Destination
{
    DestinationId id;
    GroupId groupId;
    ServiceId service;      ///< "snowflake", "big_query" …
    QString region;         ///< "GCP_US_EAST4" …
    QString timeZoneOffset; ///< "-5"
    OpenEnum<DestinationSetupState> setupState;
    QList<SetupTest> setupTests; ///< in the single read only

    friend bool operator==(const Destination &, const Destination &) = default;
};

/// Whose key this is.
struct Account
{
    AccountId id;
    QString name;
    QString userId;      ///< of a scoped key
    QString systemKeyId; ///< of a system key

    friend bool operator==(const Account &, const Account &) = default;
};

/// A connector type of the catalogue, as the metadata list gives it.
struct ConnectorType
{
    ServiceId id;
    QString name;
    QString category; ///< the metadata's `type`: "Database", "Marketing" …
    QString description;
    QString linkToDocs;
    QList<ConfigField> config; ///< and those of `auth`, last; of the single read alone
    QString serviceStatus;     ///< "general_availability", "beta" …

    friend bool operator==(const ConnectorType &, const ConnectorType &) = default;
};

} // namespace sluice
