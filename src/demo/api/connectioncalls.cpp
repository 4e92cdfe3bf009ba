// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connectioncalls.h"

#include "account/setuptests.h"
#include "api/connectionjson.h"
#include "api/connectionpatch.h"
#include "api/envelope.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "api/page.h"

namespace sluice::demo {

namespace {

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
    // The definition knows no refusal of a sync: what is paused or not set up says the same and does not run.
    if (!connection->life.isPaused() && connection->setup != SetupState::Incomplete)
        connection->life.start(context.clock.now(), force);
    return success(u"Sync has been successfully triggered for connection with id '" + id + u"'");
}

/// Runs the setup tests, which takes its time, and answers the connection with them.
Answer tested(Context &context, const QString &id, const QJsonObject &body, const QString &message)
{
    Answer answer;
    answer.delayMs = context.clock.wait(setupTestsMs);
    answer.then = [&context, id, message, trust = Trust::of(body, context.account.userId)] {
        DemoConnection *connection = context.account.connection(id);
        if (!connection)
            return noConnection(id);
        const Timestamp now = context.clock.now();
        const QJsonArray tests = runSetupTests(*connection, now, trust);
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
    if (const QString field = readOnlyField(call.json); !field.isEmpty())
        return invalidInput(u"Field '" + field + u"' is read-only");
    if (const QString wrong = wrongTestSwitch(call); !wrong.isEmpty())
        return invalidInput(wrong);
    const QString error = patchConnection(*connection, call.json, context.clock.now());
    if (!error.isEmpty())
        return invalidInput(error);
    const QString message = QStringLiteral("Connection has been updated");
    if (wantsSetupTests(call))
        return tested(context, id, call.json, message);
    return data(connectionJson(*connection, context.clock.now()), 200, message);
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
    router
        .add("POST", QStringLiteral("v1/connections/*/sync"),
             [&context](const Call &call, const QStringList &names) {
                 Fields fields(call.json);
                 const bool force = fields.boolean(QStringLiteral("force")).value_or(false);
                 return fields.error().isEmpty() ? sync(context, names[0], force) : invalidInput(fields.error());
             })
        .body = Body::Optional;
    Router::Route &change =
        router.add("PATCH", QStringLiteral("v1/connections/*"),
                   [&context](const Call &call, const QStringList &names) { return modify(context, call, names[0]); });
    change.cost = costOfTests;
    Router::Route &test =
        router.add("POST", QStringLiteral("v1/connections/*/test"),
                   forConnection(context, [&context](const DemoConnection &c, const Call &call, const QStringList &) {
                       const QString wrong = wrongTestSwitch(call);
                       return wrong.isEmpty()
                                  ? tested(context, c.id, call.json, QStringLiteral("Setup tests have been completed"))
                                  : invalidInput(wrong);
                   }));
    test.cost = [](const Call &) {
        return Quota::Class::SetupTest;
    };
    // Of old: it stopped a running sync, and needed no body.
    router
        .add("POST", QStringLiteral("v1/connections/*/force"),
             [&context](const Call &, const QStringList &names) { return sync(context, names[0], true); })
        .body = Body::Optional;
}

} // namespace sluice::demo
