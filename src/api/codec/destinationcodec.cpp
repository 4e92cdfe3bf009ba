// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/destinationcodec.h"

#include "codec/fields.h"
#include "codec/setuptestcodec.h"

namespace sluice::json {

namespace {

void setupTestsInto(Destination &destination, const Element &array)
{
    destination.setupTests = setupTests(array);
}

} // namespace

Destination destination(const Element &object)
{
    static constexpr Field<Destination> fields[] = {
        {"id", into<&Destination::id>},
        {"group_id", into<&Destination::groupId>},
        {"service", into<&Destination::service>},
        {"region", into<&Destination::region>},
        {"time_zone_offset", into<&Destination::timeZoneOffset>},
        {"setup_status", into<&Destination::setupState>},
        {"setup_tests", setupTestsInto},
    };
    Destination result;
    readFields(object, fields, result);
    return result;
}

} // namespace sluice::json
