// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/destinationcalls.h"

#include "account/secrets.h"
#include "account/setuptests.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "api/merge.h"
#include "api/page.h"
#include "json/jsonwriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace sluice::demo {

namespace {

constexpr QStringView services[] = {
    u"aiven_kafka_wh",
    u"aurora_postgres_warehouse",
    u"aurora_warehouse",
    u"aws_msk_wh",
    u"azure_postgres_warehouse",
    u"azure_sql_data_warehouse",
    u"azure_sql_database",
    u"azure_sql_managed_db_warehouse",
    u"big_query",
    u"big_query_dts",
    u"clickhouse",
    u"confluent_cloud_wh",
    u"databricks",
    u"managed_big_query",
    u"managed_data_lake",
    u"maria_rds_warehouse",
    u"maria_warehouse",
    u"motherduck",
    u"mysql_rds_warehouse",
    u"mysql_warehouse",
    u"oracle_warehouse",
    u"postgres_gcp_warehouse",
    u"postgres_rds_warehouse",
    u"postgres_warehouse",
    u"redshift",
    u"singlestore",
    u"snowflake",
    u"sql_server_rds_warehouse",
    u"sql_server_warehouse",
};

const QStringList &destinationFields()
{
    static const QStringList names{QStringLiteral("private_link_id"), QStringLiteral("proxy_agent_id"),
                                   QStringLiteral("hybrid_deployment_agent_id"),
                                   QStringLiteral("external_secrets_manager_id")};
    return names;
}

/// Lists leave out the config and the tests.
QByteArray destinationJson(const DemoGroup &group, const QJsonArray *setupTests)
{
    const DemoDestination &destination = *group.destination;
    const bool tunnelled = destination.config.contains(u"tunnel_host");
    JsonWriter json;
    json.beginObject().key("id").text(group.id).key("service").text(destination.service);
    json.key("region").text(destination.region).key("group_id").text(group.id);
    json.key("time_zone_offset").text(destination.timeZoneOffset);
    json.key("setup_status").text(destination.setupStatus);
    json.key("daylight_saving_time_enabled").boolean(destination.daylightSaving);
    json.key("networking_method");
    json.text(destination.extra[u"networking_method"].toString(tunnelled ? QStringLiteral("SshTunnel")
                                                                         : QStringLiteral("Directly")));
    json.key("private_link_id").json(destination.extra.value(u"private_link_id"));
    json.key("hybrid_deployment_agent_id").json(destination.extra.value(u"hybrid_deployment_agent_id"));
    json.key("proxy_agent_id").json(destination.extra.value(u"proxy_agent_id"));
    if (setupTests) {
        json.key("setup_tests").json(*setupTests);
        json.key("config").json(masked(destination.config, {}));
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

/// Takes over what the request says; answers what is wrong with it, and has changed nothing then.
QString changeDestination(DemoDestination &destination, const QJsonObject &body)
{
    static const QStringList offsets{
        QStringLiteral("-11"), QStringLiteral("-10"), QStringLiteral("-9"),  QStringLiteral("-8"), QStringLiteral("-7"),
        QStringLiteral("-6"),  QStringLiteral("-5"),  QStringLiteral("-4"),  QStringLiteral("-3"), QStringLiteral("-2"),
        QStringLiteral("-1"),  QStringLiteral("0"),   QStringLiteral("+1"),  QStringLiteral("+2"), QStringLiteral("+3"),
        QStringLiteral("+4"),  QStringLiteral("+5"),  QStringLiteral("+6"),  QStringLiteral("+7"), QStringLiteral("+8"),
        QStringLiteral("+9"),  QStringLiteral("+10"), QStringLiteral("+11"), QStringLiteral("+12")};
    Fields fields(body);
    const auto region = fields.text(QStringLiteral("region"));
    const auto offset = fields.word(QStringLiteral("time_zone_offset"), offsets);
    const auto saving = fields.boolean(QStringLiteral("daylight_saving_time_enabled"));
    const auto config = fields.object(QStringLiteral("config"));
    const auto networking =
        fields.word(QStringLiteral("networking_method"), {QStringLiteral("Directly"), QStringLiteral("SshTunnel"),
                                                          QStringLiteral("PrivateLink"), QStringLiteral("ProxyAgent")});
    if (region && region->isEmpty())
        return QStringLiteral("region cannot be empty");
    static const QRegularExpression regions(QStringLiteral("^(GCP|AWS|AZURE)_[A-Z0-9_]+$"));
    if (region && !regions.match(*region).hasMatch())
        return QStringLiteral("Group region not supported.");
    if (!fields.error().isEmpty())
        return fields.error();
    destination.region = region.value_or(destination.region);
    destination.timeZoneOffset = offset.value_or(destination.timeZoneOffset);
    destination.daylightSaving = saving.value_or(destination.daylightSaving);
    if (config) {
        destination.config = merged(destination.config, *config);
        destination.setupTests = {};
    }
    if (networking)
        destination.extra[u"networking_method"] = *networking;
    for (const QString &name : destinationFields()) {
        if (fields.has(name))
            destination.extra[name] = body.value(name);
    }
    return {};
}

/// Runs the tests, which takes its time, and answers the destination with them.
Answer testedDestination(Context &context, const QString &id, const QJsonObject &body, int status,
                         const QString &message)
{
    Answer answer;
    answer.delayMs = context.clock.wait(setupTestsMs);
    answer.then = [&context, id, status, message, trust = Trust::of(body, context.account.userId)] {
        DemoGroup *group = context.account.group(id);
        if (!group || !group->destination)
            return notFound(QStringLiteral("Destination"), id);
        const QJsonArray tests = runSetupTests(*group->destination, id, context.clock.now(), trust);
        return data(destinationJson(*group, &tests), status, message);
    };
    return answer;
}

Answer createDestination(Context &context, const Call &call)
{
    Fields fields(call.json);
    for (const char16_t *name : {u"group_id", u"service", u"time_zone_offset"}) {
        const QString field = QString::fromUtf16(name);
        if (fields.text(field).value_or(QString()).isEmpty())
            fields.reject(field, QStringLiteral("is required"));
    }
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (const QString wrong = wrongTestSwitch(call); !wrong.isEmpty())
        return invalidInput(wrong);
    const QString id = call.json[u"group_id"].toString();
    const QString service = call.json[u"service"].toString();
    if (std::ranges::find(services, service) == std::end(services))
        return invalidInput(u"Unsupported service '" + service + u"'");
    DemoGroup *group = context.account.group(id);
    if (!group)
        return failure(404, QStringLiteral("NotFound"), u"Destination with id " + id + u" not found");
    if (group->destination)
        return invalidInput(u"Group with id '" + id + u"' has a destination already");
    DemoDestination destination;
    destination.service = service;
    destination.region = QStringLiteral("GCP_US_EAST4");
    destination.setupStatus = QStringLiteral("INCOMPLETE");
    destination.createdAt = context.clock.now();
    if (const QString problem = changeDestination(destination, call.json); !problem.isEmpty())
        return invalidInput(problem);
    group->destination = destination;
    const QString message = QStringLiteral("Destination has been created");
    const QJsonArray none;
    return wantsSetupTests(call) ? testedDestination(context, id, call.json, 201, message)
                                 : data(destinationJson(*group, &none), 201, message);
}

Answer modifyDestination(Context &context, DemoGroup &group, const Call &call)
{
    if (const QString wrong = wrongTestSwitch(call); !wrong.isEmpty())
        return invalidInput(wrong);
    if (const QString problem = changeDestination(*group.destination, call.json); !problem.isEmpty())
        return invalidInput(problem);
    const QString message = QStringLiteral("Destination has been updated");
    return wantsSetupTests(call) ? testedDestination(context, group.id, call.json, 200, message)
                                 : data(destinationJson(group, &group.destination->setupTests), 200, message);
}

Answer removeDestination(const Context &context, DemoGroup &group)
{
    const bool used =
        std::ranges::any_of(context.account.connections(), [&group](const auto &c) { return c->groupId == group.id; });
    if (used)
        return failure(409, QStringLiteral("Conflict"),
                       u"Destination with id '" + group.id + u"' is used by connections and cannot be deleted");
    group.destination.reset();
    return success(u"Destination with id '" + group.id + u"' has been deleted");
}

} // namespace

void addDestinationCalls(Router &router, Context &context)
{
    const QString list = QStringLiteral("v1/destinations");
    const QString one = QStringLiteral("v1/destinations/*");
    router.add("GET", list, [&context](const Call &call, const QStringList &) {
        const auto groups = withDestination(context.account);
        return page(call, qint64(groups.size()),
                    [&groups](qint64 i) { return destinationJson(*groups[size_t(i)], nullptr); });
    });
    router
        .add("POST", list,
             [&context](const Call &call, const QStringList &) { return createDestination(context, call); })
        .cost = costOfTests;
    router.add("GET", one, forDestination(context, [](const DemoGroup &group, const Call &, const QStringList &) {
                   return data(destinationJson(group, &group.destination->setupTests));
               }));
    router
        .add("PATCH", one,
             forDestination(context,
                            [&context](DemoGroup &group, const Call &call, const QStringList &) {
                                return modifyDestination(context, group, call);
                            }))
        .cost = costOfTests;
    router.add("DELETE", one, forDestination(context, [&context](DemoGroup &group, const Call &, const QStringList &) {
                   return removeDestination(context, group);
               }));
    router
        .add("POST", one + QStringLiteral("/test"),
             forDestination(context,
                            [&context](const DemoGroup &group, const Call &call, const QStringList &) {
                                if (const QString wrong = wrongTestSwitch(call); !wrong.isEmpty())
                                    return invalidInput(wrong);
                                return testedDestination(context, group.id, call.json, 200,
                                                         QStringLiteral("Setup tests have been completed"));
                            }))
        .cost = [](const Call &) {
        return Quota::Class::SetupTest;
    };
}

} // namespace sluice::demo
