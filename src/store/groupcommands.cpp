// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupcommands.h"

#include "apiclient.h"
#include "connectionstore.h"
#include "groupsapi.h"
#include "leavesopen.h"

#include <QCoroFuture>
#include <QPointer>

namespace sluice {

GroupCommands::GroupCommands(ApiClient &api, ConnectionStore &connections, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connections(connections)
{
}

GroupCommands::~GroupCommands() = default;

void GroupCommands::fail(const Error &error)
{
    // A lost answer says nothing; the list tells.
    if (leavesOpen(error))
        m_connections.refreshGroups();
    emit failed(error);
}

void GroupCommands::create(const QString &name)
{
    runCreate(name);
}

void GroupCommands::rename(const GroupId &id, const QString &name)
{
    runRename(id, name);
}

void GroupCommands::remove(const GroupId &id)
{
    runRemove(id);
}

QCoro::Task<void> GroupCommands::runCreate(QString name)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().create(name);
    if (!self)
        co_return;
    if (!answer) {
        fail(answer.error());
        co_return;
    }
    m_connections.refreshGroups();
    emit created(answer->id);
}

QCoro::Task<void> GroupCommands::runRename(GroupId id, QString name)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().rename(id, name);
    if (!self)
        co_return;
    if (!answer) {
        fail(answer.error());
        co_return;
    }
    m_connections.refreshGroups();
    emit renamed(id);
}

QCoro::Task<void> GroupCommands::runRemove(GroupId id)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().remove(id);
    if (!self)
        co_return;
    if (!answer) {
        fail(answer.error());
        co_return;
    }
    m_connections.refreshGroups();
    emit removed(id);
}

} // namespace sluice
