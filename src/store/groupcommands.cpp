// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupcommands.h"

#include "apiclient.h"
#include "connectionstore.h"
#include "groupsapi.h"
#include "leavesopen.h"
#include "operationlog.h"
#include "rowends.h"

#include <QCoroFuture>
#include <QPointer>

namespace sluice {

namespace {

template<typename T>
std::optional<Error> errorOf(const Result<T> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error());
}

} // namespace

GroupCommands::GroupCommands(ApiClient &api, ConnectionStore &connections, OperationLog &log, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connections(connections)
    , m_log(log)
{
}

GroupCommands::~GroupCommands() = default;

GroupCommands::Begun GroupCommands::begin(Operation::Kind kind, const QString &name)
{
    OperationRow row;
    row.connection = ConnectionId(QStringLiteral("group ") + name);
    row.name = name;
    row.state = OperationRow::State::Running;
    row.startedAt = m_connections.serverNow();
    return {m_log.begin(kind, {row}, row.startedAt), row.connection};
}

bool GroupCommands::end(const Begun &begun, const std::optional<Error> &error)
{
    m_log.update(begun.operation, begun.row, m_connections.serverNow(), [&error](OperationRow &row) {
        if (error)
            failedRow (*error)(row);
        else
            row.state = OperationRow::State::Succeeded;
    });
    // A lost answer says nothing; the list tells.
    if (!error || leavesOpen(*error))
        m_connections.refreshGroups();
    if (error && error->kind != Error::Kind::Cancelled)
        emit failed(*error);
    return !error;
}

void GroupCommands::create(const QString &name)
{
    runCreate(begin(Operation::Kind::CreateGroup, name), name);
}

void GroupCommands::rename(const GroupId &id, const QString &name)
{
    runRename(begin(Operation::Kind::RenameGroup, name), id, name);
}

void GroupCommands::remove(const GroupId &id)
{
    const Group *group = m_connections.group(id);
    runRemove(begin(Operation::Kind::DeleteGroup, group == nullptr ? id.text() : group->name), id);
}

QCoro::Task<void> GroupCommands::runCreate(Begun begun, QString name)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().create(name, {.operation = begun.operation});
    if (self && end(begun, errorOf(answer)))
        emit created(answer->id);
}

QCoro::Task<void> GroupCommands::runRename(Begun begun, GroupId id, QString name)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().rename(id, name, {.operation = begun.operation});
    if (self && end(begun, errorOf(answer)))
        emit renamed(id);
}

QCoro::Task<void> GroupCommands::runRemove(Begun begun, GroupId id)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().remove(id, {.operation = begun.operation});
    if (self && end(begun, errorOf(answer)))
        emit removed(id);
}

} // namespace sluice
