// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/router.h"

namespace sluice::demo {

Router::Route &Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.push_back({method, pattern.split(u'/'), std::move(handler), {}});
    return m_routes.back();
}

Router::Match Router::find(const QByteArray &method, const QStringList &segments) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArrayLiteral("GET") : method;
    Match match;
    for (const Route &route : m_routes) {
        if (route.pattern.size() != segments.size())
            continue;
        QStringList names;
        bool fits = true;
        for (qsizetype i = 0; fits && i < segments.size(); ++i) {
            if (route.pattern[i] == u"*")
                names.append(segments[i]);
            else
                fits = route.pattern[i] == segments[i];
        }
        if (!fits)
            continue;
        match.methods.append(route.method);
        if (route.method == "GET")
            match.methods.append("HEAD");
        if (match.route || route.method != wanted)
            continue;
        match.route = &route;
        match.names = names;
    }
    if (!match.methods.isEmpty())
        match.methods.append("OPTIONS");
    return match;
}

} // namespace sluice::demo
