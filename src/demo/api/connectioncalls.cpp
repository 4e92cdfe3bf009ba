// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connectioncalls.h"

#include "account/discovery.h"
#include "account/servicecatalogue.h"
#include "account/setuptests.h"
#include "api/connectionjson.h"
#include "api/connectionpatch.h"
#include "api/context.h"
#include "api/fields.h"
#include "api/page.h"
#include "api/router.h"

namespace sluice::demo {

namespace {

bool wantsSetupTests(const Call &call)
{
    return Fields(call.json).boolean(QStringLiteral("run_setup_tests")).value_or(true);
}

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

/// Runs the setup tests, which takes its time, and answers the connection with them.
Answer tested(Context &context, const QString &id, const QString &message)
{
    Answer answer;
    answer.delayMs = context.clock.wait(setupTestsMs);
    answer.then = [&context, id, message] {
        DemoConnection *connection = context.account.connection(id);
        if (!connection)
            return noConnection(id);
        const Timestamp now = context.clock.now();
        const QJsonArray tests = runSetupTests(*connection, now);
        return data(connectionJson(*connection, now, tests), 200, message);
    };
    return answer;
}

Answer modify(Context &context, const Call &call, const QString &id)
{
    DemoConnection *connection = context.account.connection(id);
    if (!connection)
        return noConnection(id);
    if (!hasPersistentField(call.json))
        return invalidInput(QStringLiteral("At least one parameter that is kept must be specified"));
    const QString error = patchConnection(*connection, call.json, context.clock.now());
    if (!error.isEmpty())
        return invalidInput(error);
    const QString message = QStringLiteral("Connection has been updated");
    if (wantsSetupTests(call))
        return tested(context, id, message);
    return data(connectionJson(*connection, context.clock.now()), 200, message);
}

/// The tables named in `scope`, {"schema": ["table", …]}, or all that the connection reads.
Answer resyncTables(const Context &context, DemoConnection &connection, const QJsonObject &scope)
{
    if (scope.isEmpty())
        return invalidInput(QStringLiteral("Field 'scope' must not be empty"));
    const QJsonObject *service = context.services.service(connection.service);
    if (!service || !(*service)[u"supported_features"].toArray().contains(QStringLiteral("RE_SYNC")))
        return invalidInput(u"Table re-sync is not supported for service '" + connection.service + u"'");
    if (!isDiscovered(connection))
        return invalidInput(u"Connection with id '" + connection.id + u"' doesn't have schema config");
    DemoSchemaConfig &config = schemaConfig(connection, context.sources);
    for (auto it = scope.begin(); it != scope.end(); ++it) {
        const QJsonArray tables = it->toArray();
        if (tables.isEmpty())
            return invalidInput(u"Schema '" + it.key() + u"' must name at least one table");
        DemoSchema *schema = config.find(it.key());
        for (const QJsonValue &table : tables) {
            if (!schema || !schema->find(table.toString()))
                return invalidInput(u"Table `" + table.toString() + u"` of schema `" + it.key() + u"` not found");
        }
    }
    connection.life.addWarning({QStringLiteral("resync_table_warning"),
                                QStringLiteral("Tables were re-synced because somebody asked for it"),
                                {}});
    connection.life.start(context.clock.now(), false);
    return success(QStringLiteral("Re-sync has been triggered successfully"));
}

Answer resync(const Context &context, const Call &call, const QString &id)
{
    DemoConnection *connection = context.account.connection(id);
    if (!connection)
        return noConnection(id);
    if (connection->setup == SetupState::Incomplete)
        return failure(400, QStringLiteral("IllegalState"), u"Connection with id '" + id + u"' is not set up");
    if (!call.json.contains(u"scope")) {
        connection->life.resyncAfterwards(context.clock.now());
        return success(QStringLiteral("Re-sync has been triggered successfully"));
    }
    return resyncTables(context, *connection, call.json[u"scope"].toObject());
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
    router.add("POST", QStringLiteral("v1/connections/*/resync"),
               [&context](const Call &call, const QStringList &names) { return resync(context, call, names[0]); });
    // The older form has the scope alone for its body.
    router.add("POST", QStringLiteral("v1/connections/*/schemas/tables/resync"),
               [&context](const Call &call, const QStringList &names) {
                   DemoConnection *connection = context.account.connection(names[0]);
                   return connection ? resyncTables(context, *connection, call.json) : noConnection(names[0]);
               });
    Router::Route &change =
        router.add("PATCH", QStringLiteral("v1/connections/*"),
                   [&context](const Call &call, const QStringList &names) { return modify(context, call, names[0]); });
    change.cost = [](const Call &call) {
        return wantsSetupTests(call) ? Quota::Class::SetupTest : Quota::Class::Plain;
    };
    Router::Route &test =
        router.add("POST", QStringLiteral("v1/connections/*/test"), [&context](const Call &, const QStringList &names) {
            return context.account.connection(names[0])
                       ? tested(context, names[0], QStringLiteral("Setup tests were completed"))
                       : noConnection(names[0]);
        });
    test.cost = [](const Call &) {
        return Quota::Class::SetupTest;
    };
    // Of old: it stopped a running sync, and took no body.
    router
        .add("POST", QStringLiteral("v1/connections/*/force"),
             [&context](const Call &, const QStringList &names) { return sync(context, names[0], true); })
        .bodyOptional = true;
}

} // namespace sluice::demo
