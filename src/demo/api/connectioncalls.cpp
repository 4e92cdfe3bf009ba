// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connectioncalls.h"

#include "api/connectionjson.h"
#include "api/context.h"
#include "api/page.h"
#include "api/router.h"

namespace sluice::demo {

namespace {

Answer noConnection(const QString &id)
{
    return notFound(QStringLiteral("Connection"), id);
}

/// `groupId` and `schema` filter where they are not null; both exactly.
Answer list(const Context &context, const Call &call, const QString &groupId)
{
    const QString schema = call.query.value(QStringLiteral("schema"));
    const Timestamp now = context.clock.now();
    const auto &all = context.account.connections();
    if (groupId.isNull() && schema.isNull())
        return page(call, qint64(all.size()), [&](qint64 i) { return connectionJson(*all[size_t(i)], now); });
    std::vector<DemoConnection *> wanted;
    for (const auto &connection : all) {
        if ((groupId.isNull() || connection->groupId == groupId) && (schema.isNull() || connection->schema == schema))
            wanted.push_back(connection.get());
    }
    return page(call, qint64(wanted.size()), [&](qint64 i) { return connectionJson(*wanted[size_t(i)], now); });
}

Answer sync(const Context &context, const QString &id, bool force)
{
    DemoConnection *connection = context.account.connection(id);
    if (!connection)
        return noConnection(id);
    if (connection->life.isPaused())
        return failure(400, QStringLiteral("IllegalState"), u"Connection with id '" + id + u"' is paused");
    if (connection->setup == SetupState::Incomplete)
        return failure(400, QStringLiteral("IllegalState"), u"Connection with id '" + id + u"' is not set up");
    connection->life.start(context.clock.now(), force);
    return success(u"Sync has been successfully triggered for connection with id '" + id + u"'");
}

} // namespace

void addConnectionCalls(Router &router, Context &context)
{
    router.add("GET", QStringLiteral("v1/connections"), [&context](const Call &call, const QStringList &) {
        return list(context, call, call.query.value(QStringLiteral("group_id")));
    });
    router.add("GET", QStringLiteral("v1/groups/*/connections"),
               [&context](const Call &call, const QStringList &names) {
                   return context.account.group(names[0]) ? list(context, call, names[0])
                                                          : notFound(QStringLiteral("Group"), names[0]);
               });
    router.add("GET", QStringLiteral("v1/connections/*"), [&context](const Call &, const QStringList &names) {
        DemoConnection *connection = context.account.connection(names[0]);
        return connection ? data(connectionJson(*connection, context.clock.now())) : noConnection(names[0]);
    });
    router.add("POST", QStringLiteral("v1/connections/*/sync"), [&context](const Call &call, const QStringList &names) {
        return sync(context, names[0], call.json[u"force"].toBool());
    });
    // Of old: it stopped a running sync, and took no body.
    router
        .add("POST", QStringLiteral("v1/connections/*/force"),
             [&context](const Call &, const QStringList &names) { return sync(context, names[0], true); })
        .bodyOptional = true;
}

} // namespace sluice::demo
