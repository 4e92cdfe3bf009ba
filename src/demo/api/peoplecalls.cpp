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

/// What belongs to a user or a team is nothing, once there is such a one.
template<typename Exists>
void addNothingBelow(Router &router, const QString &path, const QString &kind, Exists exists)
{
    router.add("GET", path, [kind, exists](const Call &call, const QStringList &names) {
        return exists(names[0]) ? items(call, {}) : notFound(kind, names[0]);
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
    for (const char16_t *below : {u"/connections", u"/groups"}) {
        addNothingBelow(router, u"v1/users/*" + QString::fromUtf16(below), user,
                        [&context](const QString &id) { return context.account.user(id) != nullptr; });
    }
    for (const char16_t *below : {u"/connections", u"/groups", u"/users"}) {
        addNothingBelow(router, u"v1/teams/*" + QString::fromUtf16(below), team,
                        [findTeam](const QString &id) { return !findTeam(id).isEmpty(); });
    }
}

} // namespace sluice::demo
