// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/discovery.h"

#include "schema/sourcecatalogue.h"

namespace sluice::demo {

bool isDiscovered(const DemoConnection &c)
{
    return c.discovered || c.life.hasEverSynced() || c.life.isSyncing();
}

DemoSchemaConfig &schemaConfig(DemoConnection &c, const SourceCatalogue &sources)
{
    if (!c.schemas)
        c.schemas = sources.discover(c.source, c.schema, c.seed);
    return *c.schemas;
}

} // namespace sluice::demo
