// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "group.h"
#include "result.h"

#include <QFuture>

namespace sluice {

class Transport;

/// GET /v1/account/info: the cheapest question there is, which needs no special right.
class AccountApi
{
public:
    explicit AccountApi(Transport &transport)
        : m_transport(transport)
    {
    }

    [[nodiscard]] QFuture<Result<Account>> info(CallOptions options = {});

private:
    Transport &m_transport;
};

} // namespace sluice
