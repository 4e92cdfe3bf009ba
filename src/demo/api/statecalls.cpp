// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/statecalls.h"

#include "account/servicecatalogue.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

/// Functions and connectors made with the SDK bring their own data, and keep their own cursor.
bool keepsState(const Context &context, const DemoConnection &c)
{
    const QJsonObject *service = context.services.service(c.service);
    return service && (*service)[u"supported_features"].toArray().contains(QStringLiteral("CUSTOM_DATA"));
}

Answer noState(const DemoConnection &c)
{
    return invalidInput(u"State of connections of service '" + c.service + u"' is not supported");
}

Answer stateJson(const DemoConnection &c)
{
    // What a function says after its syncs, until somebody has set it.
    QJsonObject state = c.state.value_or(QJsonObject());
    if (!c.state && c.life.hasEverSynced())
        state.insert(u"cursor", c.life.succeededAt().toIso());
    JsonWriter json;
    return data(json.beginObject().key("state").json(state).endObject().take());
}

Answer changeState(DemoConnection &c, const Call &call)
{
    Fields fields(call.json);
    const auto state = fields.object(QStringLiteral("state"));
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    // Without one it stays as it is ("Update connection state" of the reference).
    if (!state)
        return stateJson(c);
    if (c.life.isSyncing())
        return failure(409, QStringLiteral("Conflict"),
                       u"State of connection with id '" + c.id + u"' cannot be updated while a sync is in progress");
    c.state = *state;
    return stateJson(c);
}

} // namespace

void addStateCalls(Router &router, Context &context)
{
    const QString path = QStringLiteral("v1/connections/*/state");
    router.add("GET", path,
               forConnection(context, [&context](const DemoConnection &c, const Call &, const QStringList &) {
                   return keepsState(context, c) ? stateJson(c) : noState(c);
               }));
    router.add("PATCH", path,
               forConnection(context, [&context](DemoConnection &c, const Call &call, const QStringList &) {
                   return keepsState(context, c) ? changeState(c, call) : noState(c);
               }));
}

} // namespace sluice::demo
