// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "group.h"
#include "page.h"
#include "result.h"

#include <QFuture>

namespace sluice {

class Transport;

/// /v1/metadata/connector-types: the catalogue of services.
class MetadataApi
{
public:
    explicit MetadataApi(Transport &transport)
        : m_transport(transport)
    {
    }

    [[nodiscard]] QFuture<Result<PagePtr<ConnectorType>>> page(QString cursor, int limit, CallOptions options = {});
    [[nodiscard]] QFuture<Result<ConnectorType>> get(ServiceId id, CallOptions options = {});

private:
    Transport &m_transport;
};

} // namespace sluice
