// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/makingcalls.h"

#include "account/readonlyfields.h"
#include "account/servicecatalogue.h"
#include "account/setuptests.h"
#include "api/connectionjson.h"
#include "api/connectionpatch.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "api/typedconfig.h"
#include "namingfields.h"

#include <algorithm>

namespace sluice::demo {

namespace {

constexpr int usualFrequency = 360;

/// What the naming fields make the connection's name; empty with `error` set when one is missing.
QString nameOf(const QString &service, const QJsonObject &config, QString *error)
{
    QStringList parts;
    for (const QString &field : namingFields(ServiceId(service))) {
        const QString value = config[field].toString();
        if (value.isEmpty()) {
            *error = u"Field 'config." + field + u"' is required";
            return {};
        }
        parts.append(value);
    }
    return parts.join(u'.');
}

/// The data that a connection of this service reads: as another one of the account does.
QString sourceOf(const DemoAccount &account, const QString &service)
{
    const auto &all = account.connections();
    const auto like = std::ranges::find(all, service, [](const auto &c) { return c->service; });
    return like == all.end() ? QString() : (*like)->source;
}

Answer made(Context &context, const QString &id, const Call &call)
{
    const QString message = QStringLiteral("Connection has been created");
    if (!wantsSetupTests(call))
        return data(connectionJson(*context.account.connection(id), context.clock.now()), 201, message);
    Answer answer;
    answer.delayMs = context.clock.wait(setupTestsMs);
    answer.then = [&context, id, message, trust = Trust::of(call.json, context.account.userId)] {
        DemoConnection *connection = context.account.connection(id);
        if (connection == nullptr)
            return notFound(QStringLiteral("Connection"), id);
        const Timestamp now = context.clock.now();
        const QJsonArray tests = runSetupTests(*connection, now, trust);
        return data(connectionJson(*connection, now, tests), 201, message);
    };
    return answer;
}

Answer createConnection(Context &context, const Call &call)
{
    Fields fields(call.json);
    const QString service = fields.text(QStringLiteral("service")).value_or(QString());
    const QString groupId = fields.text(QStringLiteral("group_id")).value_or(QString());
    const QJsonObject given = fields.object(QStringLiteral("config")).value_or(QJsonObject());
    // Seen so, though the definition says otherwise: a new connection waits until somebody resumes it.
    const bool paused = fields.boolean(QStringLiteral("paused")).value_or(true);
    if (service.isEmpty())
        fields.reject(QStringLiteral("service"), QStringLiteral("is required"));
    if (groupId.isEmpty())
        fields.reject(QStringLiteral("group_id"), QStringLiteral("is required"));
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (const QString wrong = wrongTestSwitch(call); !wrong.isEmpty())
        return invalidInput(wrong);
    if (context.services.service(service) == nullptr)
        return invalidInput(u"Unsupported service '" + service + u"'");
    DemoGroup *group = context.account.group(groupId);
    if (group == nullptr)
        return notFound(QStringLiteral("Group"), groupId);
    const QJsonObject config = typedConfig(given, service, fields);
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    QString error;
    const QString schema = nameOf(service, config, &error);
    if (!error.isEmpty())
        return invalidInput(error);
    for (const auto &other : context.account.connections()) {
        if (other->groupId == groupId && other->schema == schema)
            return invalidInput(u"Connection with schema '" + schema + u"' already exists in this group");
    }
    const QString source = sourceOf(context.account, service);
    const Timestamp now = context.clock.now();
    DemoConnection &c = context.account.addConnection(*group, {});
    c.service = service;
    c.schema = schema;
    c.connectedBy = context.account.userId;
    c.config = config;
    for (const QString &name : namingFields(ServiceId(service)))
        c.config.remove(name);
    fillReadOnlyFields(c);
    c.source = source;
    // Until its tests have passed.
    c.setup = SetupState::Incomplete;
    c.life.setSchedule(now, usualFrequency, false, {});
    c.life.setSetup(now, c.setup);
    c.life.begin(now, {}, {}, true);
    c.life.setPaused(now, paused);
    QJsonObject rest = call.json;
    for (const char16_t *taken : {u"service", u"group_id", u"config", u"run_setup_tests", u"paused"})
        rest.remove(QString::fromUtf16(taken));
    if (hasPersistentField(rest))
        error = patchConnection(c, rest, now);
    const QString id = c.id;
    if (!error.isEmpty()) {
        context.account.removeConnection(id);
        return invalidInput(error);
    }
    return made(context, id, call);
}

Answer deleteConnection(const Context &context, const QString &id)
{
    if (context.account.connection(id) == nullptr)
        return notFound(QStringLiteral("Connection"), id);
    context.account.removeConnection(id);
    return success(u"Connection with id '" + id + u"' has been deleted");
}

} // namespace

void addMakingCalls(Router &router, Context &context)
{
    Router::Route &create =
        router.add("POST", QStringLiteral("v1/connections"),
                   [&context](const Call &call, const QStringList &) { return createConnection(context, call); });
    create.cost = costOfTests;
    create.createsConnection = true;
    router.add("DELETE", QStringLiteral("v1/connections/*"),
               [&context](const Call &, const QStringList &names) { return deleteConnection(context, names[0]); });
}

} // namespace sluice::demo
