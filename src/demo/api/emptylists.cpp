// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/emptylists.h"

#include "api/context.h"
#include "api/page.h"
#include "api/router.h"

namespace sluice::demo {

namespace {

Answer none(const Call &call)
{
    return page(call, 0, [](qint64) { return QByteArray(); });
}

} // namespace

void addEmptyLists(Router &router, Context &context)
{
    static constexpr const char16_t *lists[] = {
        u"v1/connector-sdk/packages",
        u"v1/external-logging",
        u"v1/external-secrets-managers",
        u"v1/external-secrets-managers-entities",
        u"v1/external-secrets-managers/*/entities",
        u"v1/hybrid-deployment-agents",
        u"v1/private-links",
        u"v1/proxy",
        u"v1/proxy/*/connections",
        u"v1/roles",
        u"v1/system-keys",
        u"v1/teams",
        u"v1/teams/*/connections",
        u"v1/teams/*/groups",
        u"v1/teams/*/users",
        u"v1/transformation-projects",
        u"v1/transformations",
        u"v1/transformations/package-metadata",
        u"v1/users",
        u"v1/users/*/connections",
        u"v1/users/*/groups",
        u"v1/webhooks",
    };
    for (const char16_t *list : lists)
        router.add("GET", QString::fromUtf16(list), [](const Call &call, const QStringList &) { return none(call); });

    struct Entity
    {
        const char16_t *path;
        const char16_t *kind;
    };
    static constexpr Entity entities[] = {
        {u"v1/external-logging/*", u"LogService"},
        {u"v1/hybrid-deployment-agents/*", u"RemoteExecutionAgent"},
        {u"v1/private-links/*", u"PrivateLink"},
        {u"v1/proxy/*", u"Proxy"},
        {u"v1/system-keys/*", u"SystemKey"},
        {u"v1/teams/*", u"Team"},
        {u"v1/transformation-projects/*", u"TransformationProject"},
        {u"v1/transformations/*", u"Transformation"},
        {u"v1/users/*", u"User"},
        {u"v1/webhooks/*", u"Webhook"},
        {u"v1/connector-sdk/packages/*", u"ConnectorSdkPackage"},
        {u"v1/external-secrets-managers/*", u"ExternalSecretsManager"},
    };
    for (const Entity &entity : entities) {
        router.add("GET", QString::fromUtf16(entity.path),
                   [kind = QString::fromUtf16(entity.kind)](const Call &, const QStringList &names) {
                       return notFound(kind, names[0]);
                   });
    }

    struct Below
    {
        const char16_t *path;
        bool ofConnection;
    };
    static constexpr Below below[] = {
        {u"v1/connections/*/certificates", true},
        {u"v1/connections/*/fingerprints", true},
        {u"v1/destinations/*/certificates", false},
        {u"v1/destinations/*/fingerprints", false},
    };
    for (const Below &list : below) {
        router.add("GET", QString::fromUtf16(list.path),
                   [&context, ofConnection = list.ofConnection](const Call &call, const QStringList &names) {
                       if (ofConnection && !context.account.connection(names[0]))
                           return notFound(QStringLiteral("Connection"), names[0]);
                       if (!ofConnection && !context.account.group(names[0]))
                           return notFound(QStringLiteral("Destination"), names[0]);
                       return none(call);
                   });
    }
    router.add("GET", QStringLiteral("v1/groups/*/users"), [&context](const Call &call, const QStringList &names) {
        return context.account.group(names[0]) ? none(call) : notFound(QStringLiteral("Group"), names[0]);
    });
}

} // namespace sluice::demo
