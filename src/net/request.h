// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace sluice {

/// One call to the service, before transport adds host, credentials and limits.
struct Request
{
    enum class Method { Get, Post, Patch, Put, Delete };
    enum class Priority { Foreground, Background };
    /// Which overall time limit holds; the limits themselves are the transport's.
    enum class Limit {
        Normal, ///< reads and small writes
        Slow,   ///< setup tests, creation, large schema configs
        Reload, ///< a schema reload: minutes to hours in one answer
    };

    Method method = Method::Get;
    /// The path's segments, decoded: {"v1", "connections", id}. Each is percent-encoded whole, "/" and "." included.
    QList<QString> segments;
    QList<std::pair<QString, QString>> query;
    /// JSON. A POST or PATCH with nothing to say sends "{}": the service answers an empty body with 400.
    QByteArray body;
    CallClass callClass = CallClass::Plain;
    Priority priority = Priority::Foreground;
    Limit limit = Limit::Normal;
    /// Calls with the same non-empty key run one after the other (schema writes of one connection collide with a 409).
    QString serialKey;
    /// What the user started that this call is part of; cancelling that gives the call up.
    OperationId operation = OperationId::None;
    /// Sent although the gate is closed: the question whether the key is good.
    bool pastGate = false;
};

[[nodiscard]] QString methodName(Request::Method method);
[[nodiscard]] inline bool isRead(Request::Method method)
{
    return method == Request::Method::Get;
}

/// "/v1/connections/a%2Fb?limit=100", from the segments and the query.
[[nodiscard]] QByteArray encodedTarget(const Request &request);

} // namespace sluice
