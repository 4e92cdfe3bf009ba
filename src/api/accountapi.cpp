// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountapi.h"

#include "calls.h"
#include "codec/accountcodec.h"
#include "codec/decoders.h"
#include "transport.h"

namespace sluice {

QFuture<Result<Account>> AccountApi::info(CallOptions options)
{
    return m_transport.send(makeRequest(Request::Method::Get,
                                        {QStringLiteral("v1"), QStringLiteral("account"), QStringLiteral("info")},
                                        options),
                            json::single(json::account));
}

} // namespace sluice
