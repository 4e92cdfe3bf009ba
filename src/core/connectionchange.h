// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sluice {

/// What a PATCH of a connection may change. Only what is set is sent: an object that is echoed back would start a
/// historical sync and overwrite masked secrets.
struct ConnectionChange
{
    std::optional<bool> paused;
    std::optional<int> syncFrequencyMinutes;
    std::optional<QString> dailySyncTime; ///< "HH:MM" UTC
    std::optional<ScheduleType> scheduleType;
    /// The service's default is true, which makes every rename of a schedule cost a setup test and perhaps a minute.
    bool runSetupTests = false;
    /// The keys of `config` that the user changed, with their new values; the service merges them.
    QJsonObject config = {};
    /// Paths into `auth` ("client_access.client_id") with their new values, which the service never gives out.
    QJsonObject auth = {};

    /// Could it break the connection? Then the setup tests are worth what they cost.
    [[nodiscard]] bool isOfSetup() const { return !config.isEmpty() || !auth.isEmpty(); }
    [[nodiscard]] int count() const
    {
        return (paused ? 1 : 0) + (syncFrequencyMinutes ? 1 : 0) + (dailySyncTime ? 1 : 0) + (scheduleType ? 1 : 0)
               + int(config.size() + auth.size());
    }
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    /// Does it change when the connection syncs? The time means something with a frequency of a day only: they are one.
    [[nodiscard]] bool isOfTimes() const { return syncFrequencyMinutes || dailySyncTime; }
    friend bool operator==(const ConnectionChange &, const ConnectionChange &) = default;
};

/// Of the change, what the connection shows as wished: nothing of `config` and `auth`, which are masked or not in it at
/// all.
[[nodiscard]] ConnectionChange shownBy(const Connection &now, const ConnectionChange &change);

/// All that can be changed, as it is: what a change of it is made on. A frequency of 0 and an empty time: none.
[[nodiscard]] ConnectionChange presentState(const Connection &connection, const QJsonObject &config);

/// What both wish, and wish alike.
[[nodiscard]] ConnectionChange common(const ConnectionChange &a, const ConnectionChange &b);
/// What `a` wishes and `b` does not, or not so.
[[nodiscard]] ConnectionChange without(const ConnectionChange &a, const ConnectionChange &b);

/// What `a` wishes that `b` has no wish about.
[[nodiscard]] ConnectionChange unmentioned(const ConnectionChange &a, const ConnectionChange &b);
/// One thing each, in the order in which they are shown.
[[nodiscard]] QList<ConnectionChange> partsOf(const ConnectionChange &change);
/// Where each stands in the object that the service gives: "sync_frequency", "config.host".
[[nodiscard]] QStringList pathsOf(const ConnectionChange &change);

/// Do both say the same, as far as the service keeps what it is given? It may answer a number as a text, a word in
/// other letter cases, a list in another order, an object with more in it than was sent, and nothing for what is empty.
[[nodiscard]] bool isSameValue(const QJsonValue &wished, const QJsonValue &now);

/// What a `config` that was read tells of keys of it that were wished.
struct SeenConfig
{
    QJsonObject made;
    QJsonObject hidden; ///< of masked values and of what it does not have it tells nothing
    QStringList other;  ///< keys that have another value than was wished
};

[[nodiscard]] SeenConfig seenConfig(const QJsonObject &now, const QJsonObject &wished);

/// What of a change that was sent is neither so afterwards nor as it was before: as the service keeps it. Of what
/// `before` does not know, nothing.
[[nodiscard]] ConnectionChange keptOtherwise(const ConnectionChange &before, const ConnectionChange &sent,
                                             const ConnectionChange &after);

/// What is wished, against what others have made of it since.
struct ChangeMerge
{
    ConnectionChange collisions; ///< others have given it another value, and not the wished one
    ConnectionChange kept;       ///< nobody else has touched it, as far as one can see
    ConnectionChange agreed;     ///< others have given it the wished value
};

/// `before` is what the change was made on. What of the schedule is not set in it nobody remembers: that is kept.
[[nodiscard]] ChangeMerge mergeChange(const ConnectionChange &before, const ConnectionChange &wished,
                                      const ConnectionChange &now);
/// What the change is made on, from now on: of what `of` changes, what `now` has.
void setBase(ConnectionChange &base, const ConnectionChange &of, const ConnectionChange &now);

/// What a connection, as the single read gives it, tells of a change that may have been made.
struct SeenChange
{
    ConnectionChange made;
    ConnectionChange hidden; ///< of masked values, `auth`, and what the answer does not have, it tells nothing
};

[[nodiscard]] SeenChange seenIn(const QJsonObject &connection, const ConnectionChange &change);

/// What a connection is created from.
struct NewConnection
{
    GroupId group;
    ServiceId service;
    /// With the naming fields of the service in it ("schema", or "schema" and "table", or "schema_prefix" …), which
    /// cannot be changed later.
    QJsonObject config;
    QJsonObject auth;   ///< by paths, as in ConnectionChange
    bool paused = true; ///< always said; the service was seen to answer paused whatever was asked for
    bool runSetupTests = false;
};

/// What the connection will be called: the values of its naming fields, with a dot between.
[[nodiscard]] QString nameOf(const NewConnection &wanted);

/// Values by paths ("client_access.client_id") as the object that the service takes.
[[nodiscard]] QJsonObject nested(const QJsonObject &byPaths);

/// A value that the service does not give out: four stars or more and nothing else. It means "set", and is never sent
/// back.
[[nodiscard]] bool isMasked(QStringView value);
/// Has the service put such stars in the place of any of it?
[[nodiscard]] bool hasMask(const QJsonValue &value);

} // namespace sluice
