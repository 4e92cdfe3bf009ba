// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democlock.h"
#include "account/democonnection.h"
#include "account/idmint.h"

#include <QHash>

#include <memory>
#include <vector>

namespace sluice::demo {

/// Where a group's connections load into; it has the group's id.
struct DemoDestination
{
    QString service;
    QString region;
    QString timeZoneOffset;
    QString setupStatus = QStringLiteral("CONNECTED");
    bool daylightSaving = false;
    QJsonObject config;
    QJsonArray setupTests;
    QJsonObject extra; ///< other fields of a request that are kept and sent as they came
    Timestamp createdAt;
    TrustStore trust; ///< by trustOf()
};

struct DemoUser
{
    QString id;
    QString email;
    QString givenName;
    QString familyName;
    QString phone;
    QString role;
    bool active = true;
    bool verified = true;
    Timestamp createdAt;
    Timestamp loggedInAt;           ///< null: never
    QHash<QString, QString> groups; ///< roles by the ids of the groups
};

struct DemoWebhook
{
    QString id;
    QString groupId; ///< empty: the account's
    QString url;
    QStringList events;
    bool active = true;
    QString secret;
    Timestamp createdAt;
};

struct DemoGroup
{
    QString id;
    QString name;
    Timestamp createdAt;
    std::optional<DemoDestination> destination;
};

/// Everything the demo account has. Not thread-safe: the server lets one request in at a time.
class DemoAccount
{
public:
    DemoAccount(const DemoClock &clock, quint64 seed, bool schedules);

    QString id;
    QString name;
    QString userId;
    QList<DemoUser> users;
    QJsonArray teams; ///< in the service's shape, as are the roles
    QJsonArray roles;
    QList<DemoWebhook> webhooks;

    /// In the order of creation, which is the order of the lists.
    [[nodiscard]] const std::vector<std::unique_ptr<DemoGroup>> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<std::unique_ptr<DemoConnection>> &connections() const { return m_connections; }
    /// Null when there is none with this id.
    [[nodiscard]] DemoGroup *group(const QString &id) const { return m_groupById.value(id); }
    [[nodiscard]] DemoConnection *connection(const QString &id) const { return m_connectionById.value(id); }

    /// An id and the present moment are given to it. Owned by the account.
    DemoGroup &addGroup(const QString &name);
    DemoConnection &addConnection(const DemoGroup &group, SyncRule rule);
    /// Null when there is none with this id.
    [[nodiscard]] DemoUser *user(const QString &id);
    [[nodiscard]] DemoWebhook *webhook(const QString &id);
    /// A new id, for what is no group and no connection.
    [[nodiscard]] QString newId() { return m_ids.next(); }
    void removeGroup(const QString &id);
    void removeConnection(const QString &id);

    /// Lets time pass for all connections until now.
    void advance();

    [[nodiscard]] const DemoClock &clock() const { return m_clock; }
    [[nodiscard]] quint64 seed() const { return m_seed; }

private:
    const DemoClock &m_clock;
    quint64 m_seed;
    bool m_schedules;
    IdMint m_ids;
    std::vector<std::unique_ptr<DemoGroup>> m_groups;
    std::vector<std::unique_ptr<DemoConnection>> m_connections;
    QHash<QString, DemoGroup *> m_groupById;
    QHash<QString, DemoConnection *> m_connectionById;
};

} // namespace sluice::demo
