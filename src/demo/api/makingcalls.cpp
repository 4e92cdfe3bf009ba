// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/makingcalls.h"

#include "account/servicecatalogue.h"
#include "account/setuptests.h"
#include "api/connectionjson.h"
#include "api/connectionpatch.h"
#include "api/context.h"
#include "api/envelope.h"
#include "api/fields.h"
#include "api/router.h"
#include "namingfields.h"
#include "json/jsonwriter.h"

#include <algorithm>

namespace sluice::demo {

namespace {

constexpr int usualFrequency = 360;

QByteArray groupJson(const DemoGroup &group)
{
    JsonWriter json;
    json.beginObject().key("id").text(group.id).key("name").text(group.name);
    json.key("created_at").text(group.createdAt.toIso()).endObject();
    return json.take();
}

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

Answer made(Context &context, const QString &id, bool tests)
{
    const QString message = QStringLiteral("Connection has been created");
    if (!tests)
        return data(connectionJson(*context.account.connection(id), context.clock.now()), 201, message);
    Answer answer;
    answer.delayMs = context.clock.wait(setupTestsMs);
    answer.then = [&context, id, message] {
        DemoConnection *connection = context.account.connection(id);
        if (connection == nullptr)
            return notFound(QStringLiteral("Connection"), id);
        const Timestamp now = context.clock.now();
        const QJsonArray tests = runSetupTests(*connection, now);
        return data(connectionJson(*connection, now, tests), 201, message);
    };
    return answer;
}

Answer createConnection(Context &context, const Call &call)
{
    Fields fields(call.json);
    const QString service = fields.text(QStringLiteral("service")).value_or(QString());
    const QString groupId = fields.text(QStringLiteral("group_id")).value_or(QString());
    const QJsonObject config = fields.object(QStringLiteral("config")).value_or(QJsonObject());
    const bool tests = fields.boolean(QStringLiteral("run_setup_tests")).value_or(true);
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (context.services.service(service) == nullptr)
        return invalidInput(u"Service '" + service + u"' is not supported");
    DemoGroup *group = context.account.group(groupId);
    if (group == nullptr)
        return notFound(QStringLiteral("Group"), groupId);
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
    c.source = source;
    // Without credentials nothing can be connected; naming fields alone are none.
    const bool complete = config.size() > namingFields(ServiceId(service)).size();
    c.setup = complete ? SetupState::Connected : SetupState::Incomplete;
    c.life.setSchedule(now, usualFrequency, false, {});
    c.life.setRunnable(now, complete);
    c.life.begin(now, {}, {}, true);
    c.life.setPaused(now, fields.boolean(QStringLiteral("paused")).value_or(false));
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
    return made(context, id, tests);
}

Answer deleteConnection(const Context &context, const QString &id)
{
    if (context.account.connection(id) == nullptr)
        return notFound(QStringLiteral("Connection"), id);
    context.account.removeConnection(id);
    return success(u"Connection with id '" + id + u"' has been deleted");
}

/// Empty when the name will do.
QString nameProblem(const DemoAccount &account, const QString &name, const QString &ownId)
{
    if (name.isEmpty())
        return QStringLiteral("Field 'name' is required");
    for (const auto &group : account.groups()) {
        if (group->name == name && group->id != ownId)
            return u"Group with name '" + name + u"' already exists";
    }
    return {};
}

Answer createGroup(const Context &context, const Call &call)
{
    const QString name = call.json[u"name"].toString();
    if (const QString problem = nameProblem(context.account, name, {}); !problem.isEmpty())
        return invalidInput(problem);
    return data(groupJson(context.account.addGroup(name)), 201, QStringLiteral("Group has been created"));
}

Answer renameGroup(const Context &context, const Call &call, const QString &id)
{
    DemoGroup *group = context.account.group(id);
    if (group == nullptr)
        return notFound(QStringLiteral("Group"), id);
    const QString name = call.json[u"name"].toString();
    if (const QString problem = nameProblem(context.account, name, id); !problem.isEmpty())
        return invalidInput(problem);
    group->name = name;
    return data(groupJson(*group), 200, QStringLiteral("Group has been updated"));
}

Answer deleteGroup(const Context &context, const QString &id)
{
    if (context.account.group(id) == nullptr)
        return notFound(QStringLiteral("Group"), id);
    const bool used = std::ranges::any_of(context.account.connections(),
                                          [&id](const auto &connection) { return connection->groupId == id; });
    if (used) {
        return failure(409, QStringLiteral("Conflict"),
                       u"Group with id '" + id + u"' has connections and cannot be deleted");
    }
    context.account.removeGroup(id);
    return success(u"Group with id '" + id + u"' has been deleted");
}

} // namespace

void addMakingCalls(Router &router, Context &context)
{
    router
        .add("POST", QStringLiteral("v1/connections"),
             [&context](const Call &call, const QStringList &) { return createConnection(context, call); })
        .cost = [](const Call &call) {
        return Fields(call.json).boolean(QStringLiteral("run_setup_tests")).value_or(true) ? Quota::Class::SetupTest
                                                                                           : Quota::Class::Plain;
    };
    router.add("DELETE", QStringLiteral("v1/connections/*"),
               [&context](const Call &, const QStringList &names) { return deleteConnection(context, names[0]); });
    router.add("POST", QStringLiteral("v1/groups"),
               [&context](const Call &call, const QStringList &) { return createGroup(context, call); });
    router.add("PATCH", QStringLiteral("v1/groups/*"),
               [&context](const Call &call, const QStringList &names) { return renameGroup(context, call, names[0]); });
    router.add("DELETE", QStringLiteral("v1/groups/*"),
               [&context](const Call &, const QStringList &names) { return deleteGroup(context, names[0]); });
}

} // namespace sluice::demo
