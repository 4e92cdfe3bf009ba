// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of ConnectionCommands that make, change and delete.
#include "apiclient.h"
#include "connectioncommands.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "leavesopen.h"
#include "metadataapi.h"
#include "operationlog.h"
#include "secretmask.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QPointer>

namespace sluice {

namespace {

using State = OperationRow::State;

/// Runs it from the event loop. An answer may come so fast that a coroutine runs through without a stop, and who waits
/// for the end of an operation must have its id first.
template<typename Run>
void startLater(QObject *context, Run run)
{
    QMetaObject::invokeMethod(context, std::move(run), Qt::QueuedConnection);
}

/// Is what was wished of the schedule so, or what the service makes of it?
bool holds(const ConnectionChange &change, const Connection &now, const ConnectionChange &keptAs)
{
    const auto ofSchedule = [](const ConnectionChange &c) {
        return c.count() - int(c.config.size() + c.auth.size());
    };
    return shownBy(now, change).count() + ofSchedule(keptAs) == ofSchedule(change);
}

/// Whether it is paused is one of two: others can have wished nothing else than what was, or the same. `auth` nobody
/// sees.
bool canCollide(const ConnectionChange &change)
{
    return change.isOfTimes() || change.scheduleType || !change.config.isEmpty();
}

} // namespace

OperationId ConnectionCommands::modify(const ConnectionId &id, const ConnectionChange &change,
                                       const std::optional<ConnectionChange> &seen)
{
    if (change.isEmpty() || isBusy(id, Operation::Kind::Modify))
        return OperationId::None;
    setBusy(id, Operation::Kind::Modify, true);
    const OperationId operation = m_log.begin(Operation::Kind::Modify, {newRow(id)}, m_connections.serverNow());
    startLater(this, [this, operation, id, change, seen] { runModify(operation, id, change, seen); });
    return operation;
}

QCoro::Task<void> ConnectionCommands::runModify(OperationId operation, ConnectionId id, ConnectionChange change,
                                                std::optional<ConnectionChange> seen)
{
    const QPointer<ConnectionCommands> self(this);
    if (!goesOn(operation, id, Operation::Kind::Modify))
        co_return;
    std::optional<ConnectionChange> before;
    if (seen && canCollide(change)) {
        const auto now = co_await m_api.connections().whole(id, {.operation = operation});
        if (!self)
            co_return;
        if (!now) {
            failRow(operation, id, Operation::Kind::Modify, now.error());
            co_return;
        }
        before = presentState(now->connection, now->config);
        const auto merge = mergeChange(*seen, change, *before);
        if (!merge.collisions.isEmpty()) {
            // Who is asked about it sees what is there now.
            m_connections.merge(now->connection);
            failRow(operation, id, Operation::Kind::Modify,
                    {.kind = Error::Kind::Conflict, .detail = pathsOf(merge.collisions).join(QStringLiteral(", "))});
            co_return;
        }
        if (!goesOn(operation, id, Operation::Kind::Modify))
            co_return;
    }
    const auto answer = co_await m_api.connections().modify(id, change, {.operation = operation});
    if (!self)
        co_return;
    if (!answer && !leavesOpen(answer.error())) {
        failRow(operation, id, Operation::Kind::Modify, answer.error());
        co_return;
    }
    const auto after = co_await m_api.connections().whole(id);
    if (!self)
        co_return;
    if (after)
        m_connections.merge(after->connection);
    else if (after.error().kind == Error::Kind::NotFound)
        m_connections.remove(id);
    if (!after) {
        if (answer)
            endUnread(operation, id, Operation::Kind::Modify, *answer, after.error());
        else
            failRow(operation, id, Operation::Kind::Modify, answer.error());
        co_return;
    }
    // A success may have passed over what the service does not know. Masked values, and those of `auth`, nobody sees.
    QStringList others = seenConfig(after->config, change.config).other;
    ConnectionChange keptAs;
    // Without an answer it may as well be somebody else's.
    if (answer && before)
        keptAs = keptOtherwise(*before, change, presentState(after->connection, after->config));
    others.removeIf([&keptAs](const QString &key) { return keptAs.config.contains(key); });
    const bool done = holds(change, after->connection, keptAs) && others.isEmpty() && (answer || !change.isOfSetup());
    update(operation, id, [&](OperationRow &row) {
        row.state = done ? State::Succeeded : State::Failed;
        if (answer)
            row.keysNotTaken = others;
        row.keptAs = keptAs;
        if (!done && !answer)
            row.error = answer.error();
        if (answer)
            row.setupTests = answer->setupTests;
    });
    setBusy(id, Operation::Kind::Modify, false);
}

OperationId ConnectionCommands::create(const NewConnection &wanted, const QString &name)
{
    OperationRow row;
    // The log names rows by connection, and this one has no id yet.
    row.connection = ConnectionId(QStringLiteral("new ") + name);
    row.name = name;
    row.state = State::Running;
    row.startedAt = m_connections.serverNow();
    const OperationId operation = m_log.begin(Operation::Kind::Create, {row}, m_connections.serverNow());
    startLater(this,
               [this, operation, placeholder = row.connection, wanted] { runCreate(operation, placeholder, wanted); });
    return operation;
}

QCoro::Task<void> ConnectionCommands::runCreate(OperationId operation, ConnectionId placeholder, NewConnection wanted)
{
    const QPointer<ConnectionCommands> self(this);
    if (!goesOn(operation, placeholder, Operation::Kind::Create))
        co_return;
    QSet<ConnectionId> known;
    for (int row = 0; row < m_connections.count(); ++row)
        known.insert(m_connections.at(row).id);
    const auto answer = co_await m_api.connections().create(wanted, {.operation = operation});
    if (!self)
        co_return;
    std::optional<Connection> made;
    if (answer) {
        made = *answer;
    } else if (leavesOpen(answer.error())) {
        made = co_await findMade(operation, wanted, known);
        if (!self)
            co_return;
    }
    if (!made) {
        failRow(operation, placeholder, Operation::Kind::Create, answer.error());
        // It may come yet.
        if (leavesOpen(answer.error()))
            m_connections.refresh();
        co_return;
    }
    const ConnectionId id = made->id;
    if (isWhole(*made)) {
        m_connections.merge(*made);
    } else {
        (void)co_await m_connections.reload(id);
        if (!self)
            co_return;
        if (m_connections.rowOf(id) < 0)
            m_connections.refresh();
    }
    update(operation, placeholder, [&](OperationRow &row) {
        row.connection = id;
        row.state = State::Succeeded;
        row.setupTests = made->setupTests;
    });
    emit created(id);
}

QCoro::Task<std::optional<Connection>> ConnectionCommands::findMade(OperationId operation, NewConnection wanted,
                                                                    QSet<ConnectionId> known)
{
    const auto page = co_await m_api.connections().named(wanted.group, nameOf(wanted), {.operation = operation});
    if (!page)
        co_return std::nullopt;
    // Two at once are somebody else's as well: which is which, nobody can tell.
    QList<Connection> found;
    for (const Connection &candidate : (*page)->items) {
        if (candidate.service == wanted.service && candidate.schema == nameOf(wanted) && !known.contains(candidate.id))
            found.append(candidate);
    }
    co_return found.size() == 1 ? std::optional(found.constFirst()) : std::nullopt;
}

OperationId ConnectionCommands::remove(const ConnectionId &id, const KeepCopy &keep)
{
    const OperationId operation = begin(Operation::Kind::Delete, {id}, nullptr);
    if (operation != OperationId::None)
        runRemove(operation, id, keep);
    return operation;
}

QCoro::Task<Result<QByteArray>> ConnectionCommands::copyOf(OperationId operation, ConnectionId id)
{
    const QPointer<ConnectionCommands> self(this);
    const CallOptions options{.operation = operation};
    auto json = co_await m_api.connections().json(id, options);
    if (!self || !json)
        co_return json;
    // Which of it are secrets, the fields of its service tell; without them the keys speak for themselves.
    const ServiceId service(QJsonDocument::fromJson(*json).object().value(u"service").toString());
    const auto type = co_await m_api.metadata().get(service, options);
    co_return withSecretsMasked(*json, type ? type->config : QList<ConfigField>());
}

QCoro::Task<void> ConnectionCommands::runRemove(OperationId operation, ConnectionId id, KeepCopy keep)
{
    constexpr auto kind = Operation::Kind::Delete;
    const QPointer<ConnectionCommands> self(this);
    if (keep) {
        const auto json = co_await copyOf(operation, id);
        if (!self || !goesOn(operation, id, kind))
            co_return;
        if (const std::optional<Error> why = json ? keep(*json) : json.error()) {
            failRow(operation, id, kind, *why);
            co_return;
        }
    }
    const auto answer = co_await m_api.connections().remove(id, {.operation = operation});
    if (!self)
        co_return;
    bool gone = answer.has_value();
    if (!answer && leavesOpen(answer.error())) {
        const auto after = co_await m_connections.reload(id);
        if (!self)
            co_return;
        gone = !after && after.error().kind == Error::Kind::NotFound;
    }
    if (!gone) {
        failRow(operation, id, kind, answer.error());
        co_return;
    }
    update(operation, id, [](OperationRow &row) { row.state = State::Succeeded; });
    setBusy(id, kind, false);
    m_connections.remove(id);
}

} // namespace sluice
