// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/peoplecalls.h"

#include "api/context.h"
#include "api/page.h"
#include "api/router.h"
#include "api/userjson.h"
#include "json/jsonwriter.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice::demo {

namespace {

Answer users(const Context &context, const Call &call)
{
    if (const QString error = filterError(call); !error.isEmpty())
        return invalidInput(error);
    std::vector<const DemoUser *> wanted;
    for (const DemoUser &user : std::as_const(context.account.users)) {
        if (isWanted(user, call))
            wanted.push_back(&user);
    }
    return page(call, qint64(wanted.size()),
                [&wanted](qint64 i) { return userJson(*wanted[size_t(i)], wanted[size_t(i)]->role); });
}

Answer items(const Call &call, const QJsonArray &all)
{
    return page(call, all.size(), [&all](qint64 i) { return JsonWriter().json(all[i]).take(); });
}

/// What belongs to a user or a team is nothing, once there is such a one: neither the list nor one of it.
template<typename Exists>
void addNothingBelow(Router &router, const QString &path, const QString &kind, const QString &memberKind, Exists exists)
{
    router.add("GET", path, [kind, exists](const Call &call, const QStringList &names) {
        return exists(names[0]) ? items(call, {}) : notFound(kind, names[0]);
    });
    router.add("GET", path + QStringLiteral("/*"), [kind, memberKind, exists](const Call &, const QStringList &names) {
        return exists(names[0]) ? notFound(memberKind, names[1]) : notFound(kind, names[0]);
    });
}

/// The user's part in a group; the definition has the user's own age in it.
QByteArray membershipJson(const DemoUser &user, const QString &groupId)
{
    JsonWriter json;
    json.beginObject().key("id").text(groupId).key("role").text(user.groups.value(groupId));
    return json.key("created_at").text(user.createdAt.toIso()).endObject().take();
}

Answer groupsOf(const Context &context, const DemoUser &user, const Call &call)
{
    QStringList ids;
    for (const auto &group : context.account.groups()) {
        if (user.groups.contains(group->id))
            ids.append(group->id);
    }
    return page(call, ids.size(), [&](qint64 i) { return membershipJson(user, ids[i]); });
}

void addUsersGroups(Router &router, Context &context)
{
    const QString list = QStringLiteral("v1/users/*/groups");
    router.add("GET", list, [&context](const Call &call, const QStringList &names) {
        const DemoUser *user = context.account.user(names[0]);
        return user ? groupsOf(context, *user, call) : notFound(QStringLiteral("User"), names[0]);
    });
    router.add("GET", list + QStringLiteral("/*"), [&context](const Call &, const QStringList &names) {
        const DemoUser *user = context.account.user(names[0]);
        if (!user)
            return notFound(QStringLiteral("User"), names[0]);
        const bool isMember = context.account.group(names[1]) && user->groups.contains(names[1]);
        return isMember ? data(membershipJson(*user, names[1])) : notFound(QStringLiteral("Group"), names[1]);
    });
}

} // namespace

void addPeopleCalls(Router &router, Context &context)
{
    const QString user = QStringLiteral("User");
    const QString team = QStringLiteral("Team");
    const auto findTeam = [&context](const QString &id) {
        const QJsonArray &teams = context.account.teams;
        const auto found = std::find_if(teams.begin(), teams.end(),
                                        [&id](const QJsonValue &each) { return each[u"id"].toString() == id; });
        return found == teams.end() ? QJsonObject() : found->toObject();
    };
    router.add("GET", QStringLiteral("v1/users"),
               [&context](const Call &call, const QStringList &) { return users(context, call); });
    router.add("GET", QStringLiteral("v1/users/*"), [&context, user](const Call &, const QStringList &names) {
        const DemoUser *found = context.account.user(names[0]);
        return found ? data(userJson(*found, found->role)) : notFound(user, names[0]);
    });
    router.add("GET", QStringLiteral("v1/teams"),
               [&context](const Call &call, const QStringList &) { return items(call, context.account.teams); });
    router.add("GET", QStringLiteral("v1/teams/*"), [findTeam, team](const Call &, const QStringList &names) {
        const QJsonObject found = findTeam(names[0]);
        return found.isEmpty() ? notFound(team, names[0]) : data(JsonWriter().json(found).take());
    });
    router.add("GET", QStringLiteral("v1/roles"),
               [&context](const Call &call, const QStringList &) { return items(call, context.account.roles); });
    addUsersGroups(router, context);
    const QString connection = QStringLiteral("Connection");
    addNothingBelow(router, QStringLiteral("v1/users/*/connections"), user, connection,
                    [&context](const QString &id) { return context.account.user(id) != nullptr; });
    const auto isTeam = [findTeam](const QString &id) {
        return !findTeam(id).isEmpty();
    };
    addNothingBelow(router, QStringLiteral("v1/teams/*/connections"), team, connection, isTeam);
    addNothingBelow(router, QStringLiteral("v1/teams/*/groups"), team, QStringLiteral("Group"), isTeam);
    addNothingBelow(router, QStringLiteral("v1/teams/*/users"), team, user, isTeam);
}

} // namespace sluice::demo
