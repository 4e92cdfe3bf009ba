// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/metadatacalls.h"

#include "account/servicecatalogue.h"
#include "api/context.h"
#include "api/page.h"
#include "api/router.h"
#include "json/jsonwriter.h"

#include <QJsonArray>

namespace sluice::demo {

namespace {

/// Lists leave out what the forms are made of.
QByteArray serviceJson(const QJsonObject &service, bool whole)
{
    const QString id = service[u"id"].toString();
    const QString icon = u"https://fivetran.com/integrations/" + id + u"/resources/" + id + u"-logo.svg";
    JsonWriter json(2048);
    json.beginObject().key("id").text(id).key("name").json(service[u"name"]).key("type").json(service[u"type"]);
    json.key("description").json(service[u"description"]).key("icon_url").text(icon);
    json.key("icons").beginArray().text(icon).endArray();
    json.key("link_to_docs").text(QString(u"https://fivetran.com/docs/connectors/" + id));
    json.key("connector_class").json(service[u"connector_class"]).key("supported_features").beginArray();
    const QJsonArray features = service[u"supported_features"].toArray();
    for (const QJsonValue &feature : features)
        json.beginObject().key("id").json(feature).endObject();
    json.endArray().key("service_status").json(service[u"service_status"]);
    json.key("service_status_updated_at").json(service[u"service_status_updated_at"]);
    json.key("supports_schema_reload").json(service[u"supports_schema_reload"]);
    if (whole) {
        json.key("config").json(service[u"config"]);
        if (service.contains(u"auth"))
            json.key("auth").json(service[u"auth"]);
    }
    return json.endObject().take();
}

} // namespace

void addMetadataCalls(Router &router, Context &context)
{
    // The second and the third are names of old, and of clients that renamed too much.
    for (const char16_t *name : {u"connector-types", u"connectors", u"connections"}) {
        const QString path = u"v1/metadata/" + QString::fromUtf16(name);
        router.add("GET", path, [&context](const Call &call, const QStringList &) {
            const auto &services = context.services.services();
            return page(call, qint64(services.size()),
                        [&services](qint64 i) { return serviceJson(services[size_t(i)], false); });
        });
        router.add("GET", path + QStringLiteral("/*"), [&context](const Call &, const QStringList &names) {
            const QJsonObject *service = context.services.service(names[0]);
            return service ? data(serviceJson(*service, true))
                           : failure(404, QStringLiteral("NotFound_ConnectorType"),
                                     u"Service '" + names[0] + u"' not found");
        });
    }
    // Without a key, and without pages: a list in `data`.
    router.add("GET", QStringLiteral("public/connector-types"), [&context](const Call &, const QStringList &) {
        JsonWriter json(200'000);
        json.beginArray();
        for (const QJsonObject &service : context.services.services())
            json.raw(serviceJson(service, false));
        return data(json.endArray().take());
    });
}

} // namespace sluice::demo
