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

#include <algorithm>

namespace sluice {

namespace {

constexpr int wholePage = 1000;

template<typename T>
std::optional<Error> errorOf(const Result<T> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error());
}

bool isOpen(const std::optional<Error> &error)
{
    return error && leavesOpen(*error);
}

const Group *groupIn(const QList<Group> &groups, const GroupId &id)
{
    const auto found = std::ranges::find(groups, id, &Group::id);
    return found == groups.cend() ? nullptr : &*found;
}

/// The one of that name that was not there before. Of two at once, nobody can tell which is whose.
GroupId newOne(const QList<Group> &now, const QList<Group> &before, const QString &name)
{
    QList<GroupId> found;
    for (const Group &group : now) {
        if (group.name == name && groupIn(before, group.id) == nullptr)
            found.append(group.id);
    }
    return found.size() == 1 ? found.constFirst() : GroupId();
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
    // What was lost may come yet.
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
    const bool knowsOthers = m_connections.hasGroups();
    const QList<Group> before = m_connections.groups();
    const auto answer = co_await m_api.groups().create(name, {.operation = begun.operation});
    if (!self)
        co_return;
    std::optional<Error> error = errorOf(answer);
    GroupId made = answer ? answer->id : GroupId();
    if (isOpen(error) && knowsOthers) {
        const auto now = co_await readAll(begun.operation);
        if (!self)
            co_return;
        made = now ? newOne(*now, before, name) : GroupId();
        if (!made.isEmpty())
            error.reset();
    }
    if (end(begun, error))
        emit created(made);
}

QCoro::Task<void> GroupCommands::runRename(Begun begun, GroupId id, QString name)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().rename(id, name, {.operation = begun.operation});
    if (!self)
        co_return;
    std::optional<Error> error = errorOf(answer);
    if (isOpen(error)) {
        const auto now = co_await readAll(begun.operation);
        if (!self)
            co_return;
        const Group *group = now ? groupIn(*now, id) : nullptr;
        if (group != nullptr && group->name == name)
            error.reset();
    }
    if (end(begun, error))
        emit renamed(id);
}

QCoro::Task<void> GroupCommands::runRemove(Begun begun, GroupId id)
{
    const QPointer<GroupCommands> self(this);
    const auto answer = co_await m_api.groups().remove(id, {.operation = begun.operation});
    if (!self)
        co_return;
    std::optional<Error> error = errorOf(answer);
    if (isOpen(error)) {
        const auto now = co_await readAll(begun.operation);
        if (!self)
            co_return;
        if (now && groupIn(*now, id) == nullptr)
            error.reset();
    }
    if (end(begun, error))
        emit removed(id);
}

QCoro::Task<std::optional<QList<Group>>> GroupCommands::readAll(OperationId operation)
{
    const QPointer<GroupCommands> self(this);
    QList<Group> groups;
    QString cursor;
    do {
        const auto page = co_await m_api.groups().page(cursor, wholePage, {.operation = operation});
        if (!self || !page || (!cursor.isEmpty() && (*page)->nextCursor == cursor))
            co_return std::nullopt;
        groups += (*page)->items;
        cursor = (*page)->nextCursor;
    } while (!cursor.isEmpty());
    co_return groups;
}

} // namespace sluice
