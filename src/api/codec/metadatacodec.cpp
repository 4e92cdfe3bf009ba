// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/metadatacodec.h"

#include "codec/fields.h"

namespace sluice::json {

ConnectorType connectorType(const Element &object)
{
    static constexpr Field<ConnectorType> fields[] = {
        {"id", into<&ConnectorType::id>},
        {"name", into<&ConnectorType::name>},
        {"type", into<&ConnectorType::category>},
        {"description", into<&ConnectorType::description>},
        {"link_to_docs", into<&ConnectorType::linkToDocs>},
        {"service_status", into<&ConnectorType::serviceStatus>},
    };
    ConnectorType result;
    readFields(object, fields, result);
    return result;
}

} // namespace sluice::json
