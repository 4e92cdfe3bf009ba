// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/demoaccount.h"

#include "account/setuptests.h"

#include <algorithm>

namespace sluice::demo {

DemoAccount::DemoAccount(const DemoClock &clock, quint64 seed, bool schedules)
    : m_clock(clock)
    , m_seed(seed)
    , m_schedules(schedules)
    , m_ids(seed)
{
}

DemoGroup &DemoAccount::addGroup(const QString &name)
{
    auto group = std::make_unique<DemoGroup>();
    group->id = m_ids.next();
    group->name = name;
    group->createdAt = m_clock.now();
    m_groupById.insert(group->id, group.get());
    m_groups.push_back(std::move(group));
    return *m_groups.back();
}

DemoConnection &DemoAccount::addConnection(const DemoGroup &group, SyncRule rule)
{
    const QString id = m_ids.next();
    auto connection =
        std::make_unique<DemoConnection>(id, m_clock, Dice(m_seed, id).next(), std::move(rule), m_schedules);
    connection->groupId = group.id;
    connection->createdAt = m_clock.now();
    m_connectionById.insert(id, connection.get());
    m_connections.push_back(std::move(connection));
    return *m_connections.back();
}

DemoUser *DemoAccount::user(const QString &id)
{
    const auto found = std::ranges::find(users, id, &DemoUser::id);
    return found == users.end() ? nullptr : &*found;
}

DemoWebhook *DemoAccount::webhook(const QString &id)
{
    const auto found = std::ranges::find(webhooks, id, &DemoWebhook::id);
    return found == webhooks.end() ? nullptr : &*found;
}

void DemoAccount::removeGroup(const QString &id)
{
    for (DemoUser &user : users)
        user.groups.remove(id);
    webhooks.removeIf([&id](const DemoWebhook &webhook) { return webhook.groupId == id; });
    m_groupById.remove(id);
    std::erase_if(m_groups, [&id](const auto &group) { return group->id == id; });
}

void DemoAccount::removeConnection(const QString &id)
{
    m_connectionById.remove(id);
    std::erase_if(m_connections, [&id](const auto &connection) { return connection->id == id; });
}

void DemoAccount::advance()
{
    const Timestamp now = m_clock.now();
    for (const auto &connection : m_connections) {
        connection->life.advance(now);
        if (connection->life.takeRefusal() && connection->setup == SetupState::Connected)
            breakSetup(*connection, now);
    }
}

} // namespace sluice::demo
