// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/emptylists.h"

#include "api/page.h"
#include "api/router.h"

namespace sluice::demo {

void addEmptyLists(Router &router)
{
    static constexpr const char16_t *lists[] = {
        u"v1/connector-sdk/packages",
        u"v1/external-logging",
        u"v1/external-secrets-managers",
        u"v1/external-secrets-managers-entities",
        u"v1/hybrid-deployment-agents",
        u"v1/private-links",
        u"v1/proxy",
        u"v1/system-keys",
        u"v1/transformation-projects",
        u"v1/transformations",
        u"v1/transformations/package-metadata",
    };
    for (const char16_t *list : lists)
        router.add("GET", QString::fromUtf16(list), [](const Call &call, const QStringList &) {
            return page(call, 0, [](qint64) { return QByteArray(); });
        });

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
        {u"v1/proxy/*/connections", u"Proxy"},
        {u"v1/system-keys/*", u"SystemKey"},
        {u"v1/transformation-projects/*", u"TransformationProject"},
        {u"v1/transformations/*", u"Transformation"},
        {u"v1/transformations/package-metadata/*", u"PackageMetadata"},
        {u"v1/connector-sdk/packages/*", u"ConnectorSdkPackage"},
        {u"v1/connector-sdk/packages/*/download", u"ConnectorSdkPackage"},
        {u"v1/external-secrets-managers/*", u"ExternalSecretsManager"},
        {u"v1/external-secrets-managers/*/entities", u"ExternalSecretsManager"},
    };
    for (const Entity &entity : entities) {
        router.add("GET", QString::fromUtf16(entity.path),
                   [kind = QString::fromUtf16(entity.kind)](const Call &, const QStringList &names) {
                       return notFound(kind, names[0]);
                   });
    }
}

} // namespace sluice::demo
