// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/connectioncodec.h"
#include "codec/decoders.h"
#include "fixture.h"

#include <QTest>

namespace sluice::test {

/// `{"code": "Success", "data": <data>}`
inline QByteArray envelope(const QByteArray &data)
{
    return R"({"code":"Success","message":"ok","data":)" + data + '}';
}

/// The connection of a single read that answers an id and these members, for instance `"paused":true`.
inline Result<Connection> connectionWith(const QByteArray &members)
{
    return json::decode(json::single(json::connection), envelope(R"({"id":"velvet_anchor",)" + members + '}'));
}

} // namespace sluice::test

/// Reads a connection with these members into `name`, or fails the test.
#define READ_CONNECTION(name, members)                                                                                 \
    const auto name##Result = sluice::test::connectionWith(members);                                                   \
    QVERIFY2(name##Result, qPrintable((name##Result ? Error() : name##Result.error()).detail));                        \
    const Connection &name = *name##Result
