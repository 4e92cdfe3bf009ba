// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/accountcalls.h"

#include "account/secrets.h"
#include "api/context.h"
#include "api/page.h"
#include "api/router.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

QByteArray groupJson(const DemoGroup &group)
{
    JsonWriter json;
    json.beginObject().key("id").text(group.id).key("name").text(group.name);
    json.key("created_at").text(group.createdAt.toIso()).endObject();
    return json.take();
}

/// Lists leave out the config and the tests.
QByteArray destinationJson(const DemoGroup &group, bool whole)
{
    const DemoDestination &destination = *group.destination;
    JsonWriter json;
    json.beginObject().key("id").text(group.id).key("service").text(destination.service);
    json.key("region").text(destination.region).key("group_id").text(group.id);
    json.key("time_zone_offset").text(destination.timeZoneOffset);
    json.key("setup_status").text(destination.setupStatus);
    json.key("daylight_saving_time_enabled").boolean(destination.daylightSaving);
    json.key("networking_method").text(destination.config.contains(u"tunnel_host") ? u"SshTunnel" : u"Directly");
    json.key("private_link_id").null().key("hybrid_deployment_agent_id").null().key("proxy_agent_id").null();
    if (whole) {
        json.key("setup_tests").json(destination.setupTests);
        json.key("config").json(masked(destination.config));
    }
    return json.endObject().take();
}

std::vector<const DemoGroup *> withDestination(const DemoAccount &account)
{
    std::vector<const DemoGroup *> groups;
    for (const auto &group : account.groups()) {
        if (group->destination)
            groups.push_back(group.get());
    }
    return groups;
}

} // namespace

void addAccountCalls(Router &router, Context &context)
{
    router.add("GET", QStringLiteral("v1/account/info"), [&context](const Call &, const QStringList &) {
        JsonWriter json;
        json.beginObject().key("account_id").text(context.account.id);
        json.key("account_name").text(context.account.name).key("user_id").text(context.account.userId).endObject();
        return data(json.take());
    });
    router.add("GET", QStringLiteral("v1/groups"), [&context](const Call &call, const QStringList &) {
        const auto &groups = context.account.groups();
        return page(call, qint64(groups.size()), [&groups](qint64 i) { return groupJson(*groups[size_t(i)]); });
    });
    router.add("GET", QStringLiteral("v1/groups/*"), [&context](const Call &, const QStringList &names) {
        const DemoGroup *group = context.account.group(names[0]);
        return group ? data(groupJson(*group)) : notFound(QStringLiteral("Group"), names[0]);
    });
    router.add("GET", QStringLiteral("v1/destinations"), [&context](const Call &call, const QStringList &) {
        const auto groups = withDestination(context.account);
        return page(call, qint64(groups.size()),
                    [&groups](qint64 i) { return destinationJson(*groups[size_t(i)], false); });
    });
    router.add("GET", QStringLiteral("v1/destinations/*"), [&context](const Call &, const QStringList &names) {
        const DemoGroup *group = context.account.group(names[0]);
        return group && group->destination ? data(destinationJson(*group, true))
                                           : notFound(QStringLiteral("Destination"), names[0]);
    });
}

} // namespace sluice::demo
