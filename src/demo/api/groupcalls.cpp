// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/groupcalls.h"

#include "account/readonlyfields.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "api/page.h"
#include "api/userjson.h"
#include "json/jsonwriter.h"

#include <algorithm>

namespace sluice::demo {

namespace {

QByteArray groupJson(const DemoGroup &group)
{
    JsonWriter json;
    json.beginObject().key("id").text(group.id).key("name").text(group.name);
    json.key("created_at").text(group.createdAt.toIso()).endObject();
    return json.take();
}

/// Empty when the name will do.
QString nameProblem(const DemoAccount &account, const QString &name, const QString &ownId)
{
    if (name.trimmed().isEmpty())
        return QStringLiteral("Field 'name' is required");
    for (const auto &group : account.groups()) {
        if (group->name == name && group->id != ownId)
            return u"Group with name '" + name + u"' already exists";
    }
    return {};
}

Answer createGroup(const Context &context, const Call &call)
{
    Fields fields(call.json);
    const QString name = fields.text(QStringLiteral("name")).value_or(QString());
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (const QString problem = nameProblem(context.account, name, {}); !problem.isEmpty())
        return invalidInput(problem);
    DemoGroup &group = context.account.addGroup(name);
    // Whoever makes a group may do everything in it.
    if (DemoUser *owner = context.account.user(context.account.userId))
        owner->groups.insert(group.id, QStringLiteral("Destination Administrator"));
    return data(groupJson(group), 201, QStringLiteral("Group has been created"));
}

Answer rename(const Context &context, DemoGroup &group, const Call &call)
{
    Fields fields(call.json);
    const QString name = fields.text(QStringLiteral("name")).value_or(QString());
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (const QString problem = nameProblem(context.account, name, group.id); !problem.isEmpty())
        return invalidInput(problem);
    group.name = name;
    return data(groupJson(group), 200, QStringLiteral("Group has been updated"));
}

Answer removeGroup(const Context &context, const DemoGroup &group)
{
    const QString id = group.id;
    const bool used = std::ranges::any_of(context.account.connections(),
                                          [&id](const auto &connection) { return connection->groupId == id; });
    if (used)
        return failure(409, QStringLiteral("Conflict"),
                       u"Group with id '" + id + u"' has connections and cannot be deleted");
    context.account.removeGroup(id);
    return success(u"Group with id '" + id + u"' has been deleted");
}

Answer groupUsers(const Context &context, const DemoGroup &group, const Call &call)
{
    if (const QString error = filterError(call); !error.isEmpty())
        return invalidInput(error);
    std::vector<const DemoUser *> members;
    for (const DemoUser &user : std::as_const(context.account.users)) {
        if (user.groups.contains(group.id) && isWanted(user, call))
            members.push_back(&user);
    }
    return page(call, qint64(members.size()), [&](qint64 i) {
        const DemoUser &user = *members[size_t(i)];
        return userJson(user, user.groups.value(group.id));
    });
}

/// One of the reference's ("Add a user to a group"), or one of the account's that is for destinations and not for all
/// of it.
bool isGroupRole(const QJsonArray &roles, const QString &role)
{
    for (const char16_t *known :
         {u"Manage Destination", u"View Destination", u"Edit Destination", u"Create Connection"}) {
        if (role == QStringView(known))
            return true;
    }
    return std::any_of(roles.begin(), roles.end(), [&role](const QJsonValue &known) {
        const QJsonArray scope = known[u"scope"].toArray();
        return known[u"name"].toString() == role && scope.contains(QStringLiteral("DESTINATION"))
               && !scope.contains(QStringLiteral("ACCOUNT"));
    });
}

Answer addUser(const Context &context, const DemoGroup &group, const Call &call)
{
    Fields fields(call.json);
    const QString email = fields.text(QStringLiteral("email")).value_or(QString());
    const QString role = fields.text(QStringLiteral("role")).value_or(QString());
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (email.isEmpty())
        return invalidInput(QStringLiteral("Field 'email' is required"));
    if (role.isEmpty())
        return invalidInput(QStringLiteral("Field 'role' is required"));
    QList<DemoUser> &users = context.account.users;
    const auto user = std::ranges::find(users, email, &DemoUser::email);
    if (user == users.end())
        return notFound(QStringLiteral("User"), email);
    if (!isGroupRole(context.account.roles, role))
        return invalidInput(u"Field 'role' has an invalid value '" + role + u"'");
    if (user->groups.contains(group.id))
        return invalidInput(u"User with email '" + email + u"' is already in the group");
    user->groups.insert(group.id, role);
    return success(QStringLiteral("User has been added to the group"));
}

Answer removeUser(const Context &context, const DemoGroup &group, const QString &id)
{
    DemoUser *user = context.account.user(id);
    if (!user || user->groups.remove(group.id) == 0)
        return notFound(QStringLiteral("User"), id);
    return success(u"User with id '" + id + u"' has been removed from the group");
}

} // namespace

void addGroupCalls(Router &router, Context &context)
{
    const QString list = QStringLiteral("v1/groups");
    const QString one = QStringLiteral("v1/groups/*");
    router.add("GET", list, [&context](const Call &call, const QStringList &) {
        const auto &groups = context.account.groups();
        return page(call, qint64(groups.size()), [&groups](qint64 i) { return groupJson(*groups[size_t(i)]); });
    });
    router.add("POST", list, [&context](const Call &call, const QStringList &) { return createGroup(context, call); });
    router.add("GET", one, forGroup(context, [](const DemoGroup &group, const Call &, const QStringList &) {
                   return data(groupJson(group));
               }));
    router.add("PATCH", one, forGroup(context, [&context](DemoGroup &group, const Call &call, const QStringList &) {
                   return rename(context, group, call);
               }));
    router.add("DELETE", one, forGroup(context, [&context](const DemoGroup &group, const Call &, const QStringList &) {
                   return removeGroup(context, group);
               }));
    router.add("GET", one + QStringLiteral("/users"),
               forGroup(context, [&context](const DemoGroup &group, const Call &call, const QStringList &) {
                   return groupUsers(context, group, call);
               }));
    router.add("POST", one + QStringLiteral("/users"),
               forGroup(context, [&context](const DemoGroup &group, const Call &call, const QStringList &) {
                   return addUser(context, group, call);
               }));
    router.add("DELETE", one + QStringLiteral("/users/*"),
               forGroup(context, [&context](const DemoGroup &group, const Call &, const QStringList &names) {
                   return removeUser(context, group, names[1]);
               }));
    router.add("GET", one + QStringLiteral("/public-key"),
               forGroup(context, [](const DemoGroup &group, const Call &, const QStringList &) {
                   JsonWriter json;
                   return data(json.beginObject().key("public_key").text(publicKeyOf(group.id)).endObject().take());
               }));
    router.add("GET", one + QStringLiteral("/service-account"),
               forGroup(context, [](const DemoGroup &group, const Call &, const QStringList &) {
                   const QString address =
                       u"g-" + QString(group.id).replace(u'_', u'-') + u"@fivetran-production.iam.gserviceaccount.com";
                   JsonWriter json;
                   return data(json.beginObject().key("service_account").text(address).endObject().take());
               }));
}

} // namespace sluice::demo
