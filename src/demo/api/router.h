// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/answer.h"
#include "http/call.h"
#include "http/quota.h"

#include <vector>

namespace sluice::demo {

/// What a POST or a PATCH must bring along.
enum class Body {
    Needed,   ///< JSON
    Optional, ///< JSON or nothing, as published clients post it
    Ignored,  ///< whatever it is
};

/// Which function answers which path.
class Router
{
public:
    /// `names` are the segments at the pattern's stars, decoded.
    using Handler = std::function<Answer(const Call &call, const QStringList &names)>;

    struct Route
    {
        QByteArray method;
        QStringList pattern;
        Handler handler;
        std::function<Quota::Class(const Call &call)> cost; ///< Plain without
        Body body = Body::Needed;
        bool createsConnection = false; ///< counted to a quota of its own
    };
    struct Match
    {
        const Route *route = nullptr;
        QStringList names;
        QByteArrayList methods; ///< that the path is known by; empty: it is not served at all
    };

    /// "v1/connections/*/schemas": a star stands for one segment, whatever it holds.
    Route &add(const QByteArray &method, const QString &pattern, Handler handler);
    /// HEAD is found where GET is.
    [[nodiscard]] Match find(const QByteArray &method, const QStringList &segments) const;

private:
    std::vector<Route> m_routes;
};

} // namespace sluice::demo
