// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/discovery.h"

#include "schema/schemapatch.h"
#include "schema/sourcecatalogue.h"

namespace sluice::demo {

namespace {

/// A source that is looked at under a policy is all new to it. What discovery itself has switched off stays off.
void applyPolicy(DemoSchemaConfig &config, const QString &policy)
{
    if (policy.isEmpty() || policy == u"ALLOW_ALL")
        return;
    for (DemoSchema &schema : config.schemas) {
        schema.enabled = false;
        for (DemoTable &table : schema.tables) {
            if (table.lock == Lock::None)
                table.enabled = false;
            if (table.supportsColumns)
                table.columnsOn = policy != u"BLOCK_ALL";
        }
    }
}

} // namespace

bool isDiscovered(const DemoConnection &c)
{
    return c.discovered || c.life.hasEverSynced() || c.life.isSyncing();
}

DemoSchemaConfig &schemaConfig(DemoConnection &c, const SourceCatalogue &sources)
{
    if (!c.schemas) {
        c.schemas = sources.discover(c.source, c.schema, c.seed);
        const QJsonObject preset = std::exchange(c.preset, {});
        applyPolicy(*c.schemas, preset[u"schema_change_handling"].toString());
        SchemaPatch::applyWhatFits(*c.schemas, preset, sources.isFile(c.source));
    }
    return *c.schemas;
}

RaisedWarning resyncWarning(const DemoSchema &schema, const DemoTable &table, Timestamp now, const QString &reason)
{
    const QString name = table.nameInDestination.isEmpty() ? destinationName(table.name) : table.nameInDestination;
    return {{QStringLiteral("resync_table_warning"), u"Table " + name + u" is re-synced, because " + reason, {}},
            now,
            schema.nameInDestination,
            name};
}

} // namespace sluice::demo
