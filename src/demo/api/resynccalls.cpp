// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resynccalls.h"

#include "account/discovery.h"
#include "account/servicecatalogue.h"
#include "api/lookup.h"
#include "schema/demoschema.h"

namespace sluice::demo {

namespace {

const QString &done()
{
    static const QString message = QStringLiteral("Re-sync has been triggered successfully");
    return message;
}

/// Why no re-sync can be had, of tables or of everything; nothing when it can.
std::optional<Answer> refusal(const Context &context, const DemoConnection &c)
{
    if (c.setup == SetupState::Incomplete)
        return failure(400, QStringLiteral("IllegalState"), u"Connection with id '" + c.id + u"' is not set up");
    const QJsonObject *service = context.services.service(c.service);
    if (!service || !(*service)[u"supported_features"].toArray().contains(QStringLiteral("RE_SYNC")))
        return invalidInput(u"Re-sync is not supported for service '" + c.service + u"'");
    return {};
}

/// The tables named in `scope`, {"schema": ["table", …]}.
Answer resyncTables(const Context &context, DemoConnection &c, const QJsonObject &scope)
{
    if (const std::optional<Answer> refused = refusal(context, c))
        return *refused;
    // "Typically database connectors": not of sheets and files.
    if (c.service == u"google_sheets")
        return invalidInput(u"Re-sync of tables is not supported for service '" + c.service + u"'");
    if (scope.isEmpty())
        return invalidInput(QStringLiteral("Field 'scope' must not be empty"));
    if (!isDiscovered(c))
        return invalidInput(u"Connection with id '" + c.id + u"' doesn't have schema config");
    DemoSchemaConfig &config = schemaConfig(c, context.sources);
    const Timestamp now = context.clock.now();
    QList<RaisedWarning> warnings;
    for (auto it = scope.begin(); it != scope.end(); ++it) {
        const QJsonArray tables = it->toArray();
        if (tables.isEmpty())
            return invalidInput(u"Schema '" + it.key() + u"' must name at least one table");
        DemoSchema *schema = config.find(it.key());
        for (const QJsonValue &name : tables) {
            const DemoTable *table = schema ? schema->find(name.toString()) : nullptr;
            if (!table)
                return invalidInput(u"Table `" + name.toString() + u"` of schema `" + it.key() + u"` not found");
            warnings.append(resyncWarning(*schema, *table, now, QStringLiteral("somebody asked for it")));
        }
    }
    for (const RaisedWarning &warning : std::as_const(warnings))
        c.life.addWarning(warning);
    c.life.rerun(now);
    return success(done());
}

Answer resync(const Context &context, DemoConnection &c, const Call &call)
{
    // "If omitted or set to null, all schemas and tables" ("Re-sync connection data" of the reference).
    if (const QJsonValue scope = call.json.value(u"scope"); !scope.isUndefined() && !scope.isNull())
        return resyncTables(context, c, call.json[u"scope"].toObject());
    if (const std::optional<Answer> refused = refusal(context, c))
        return *refused;
    c.life.resyncAfterwards(context.clock.now());
    return success(done());
}

} // namespace

void addResyncCalls(Router &router, Context &context)
{
    const QString one = QStringLiteral("v1/connections/*");
    router
        .add("POST", one + QStringLiteral("/resync"),
             forConnection(context, [&context](DemoConnection &c, const Call &call,
                                               const QStringList &) { return resync(context, c, call); }))
        .body = Body::Optional;
    // Older forms: the scope alone for the body, or one table in the path and no body at all.
    router.add("POST", one + QStringLiteral("/schemas/tables/resync"),
               forConnection(context, [&context](DemoConnection &c, const Call &call, const QStringList &) {
                   return resyncTables(context, c, call.json);
               }));
    router
        .add("POST", one + QStringLiteral("/schemas/*/tables/*/resync"),
             forConnection(context,
                           [&context](DemoConnection &c, const Call &, const QStringList &names) {
                               return resyncTables(context, c, {{names[1], QJsonArray{names[2]}}});
                           }))
        .body = Body::Ignored;
}

} // namespace sluice::demo
