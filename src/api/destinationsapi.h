// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "group.h"
#include "page.h"
#include "result.h"

#include <QFuture>

namespace sluice {

class Transport;

/// /v1/destinations.
class DestinationsApi
{
public:
    explicit DestinationsApi(Transport &transport)
        : m_transport(transport)
    {
    }

    [[nodiscard]] QFuture<Result<PagePtr<Destination>>> page(QString cursor, int limit, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Destination>> get(DestinationId id, CallOptions options = {});

private:
    Transport &m_transport;
};

} // namespace sluice
