// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/discovery.h"

#include "schema/schemapatch.h"
#include "schema/sourcecatalogue.h"

namespace sluice::demo {

bool isDiscovered(const DemoConnection &c)
{
    return c.discovered || c.life.hasEverSynced() || c.life.isSyncing();
}

DemoSchemaConfig &schemaConfig(DemoConnection &c, const SourceCatalogue &sources)
{
    if (!c.schemas) {
        c.schemas = sources.discover(c.source, c.schema, c.seed);
        SchemaPatch::applyWhatFits(*c.schemas, std::exchange(c.preset, {}), sources.isFile(c.source));
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
