// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/people.h"

#include "account/demoaccount.h"
#include "json/resource.h"

namespace sluice::demo {

void fillPeople(DemoAccount &account)
{
    constexpr qint64 dayUs = 24LL * 3600 * 1'000'000;
    const QJsonObject data = readResource(QStringLiteral("people.json"));
    account.teams = data[u"teams"].toArray();
    account.roles = data[u"roles"].toArray();
    const qint64 now = account.clock().now().microseconds();
    const QJsonArray users = data[u"users"].toArray();
    for (const QJsonValue &value : users) {
        const QString given = value[u"id"].toString();
        DemoUser user;
        // The key's owner is the account's, whoever that is.
        user.id = given.isEmpty() ? account.userId : given;
        user.email = value[u"email"].toString();
        user.givenName = value[u"given_name"].toString();
        user.familyName = value[u"family_name"].toString();
        user.phone = value[u"phone"].toString();
        user.role = value[u"role"].toString();
        user.active = value[u"active"].toBool(true);
        user.verified = value[u"verified"].toBool(true);
        Dice dice(account.seed(), user.email);
        const auto ago = [&](double days) {
            return Timestamp::fromMicroseconds(now - qint64(days * dayUs) - dice.below(1'000'000));
        };
        user.createdAt = ago(value[u"created_days"].toDouble());
        if (value[u"logged_in_days"].isDouble())
            user.loggedInAt = ago(value[u"logged_in_days"].toDouble());
        const QString role = value[u"group_role"].toString();
        for (const auto &group : account.groups()) {
            if (!role.isEmpty())
                user.groups.insert(group->id, role);
        }
        account.users.append(user);
    }
}

} // namespace sluice::demo
