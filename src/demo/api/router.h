// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/answer.h"
#include "http/call.h"
#include "http/quota.h"

#include <vector>

namespace sluice::demo {

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
        bool bodyOptional = false;                          ///< a POST or PATCH that is taken without a body
    };
    struct Match
    {
        const Route *route = nullptr;
        QStringList names;
        bool pathKnown = false; ///< by another method at least
    };

    /// "v1/connections/*/schemas": a star stands for one segment, whatever it holds.
    Route &add(const QByteArray &method, const QString &pattern, Handler handler);
    [[nodiscard]] Match find(const QByteArray &method, const QStringList &segments) const;

private:
    std::vector<Route> m_routes;
};

} // namespace sluice::demo
