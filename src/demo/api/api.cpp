// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api.h"

#include "api/accountcalls.h"
#include "api/connectioncalls.h"
#include "api/envelope.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace sluice::demo {

namespace {

bool acceptsJson(const QByteArray &accept)
{
    if (accept.trimmed().isEmpty())
        return true;
    const QList<QByteArray> ranges = accept.split(',');
    for (const QByteArray &range : ranges) {
        const QList<QByteArray> parts = range.split(';');
        const QByteArray type = parts[0].trimmed().toLower();
        if (type != "application/json" && type != "*/*" && type != "application/*")
            continue;
        bool known = true;
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QByteArray parameter = parts[i].trimmed().toLower();
            known =
                known && (!parameter.startsWith("version=") || parameter == "version=1" || parameter == "version=2");
        }
        if (known)
            return true;
    }
    return false;
}

bool isJson(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower() == "application/json";
}

/// RFC 7231's form, whatever the locale.
QByteArray httpDate(Timestamp moment)
{
    return QLocale::c().toString(moment.toDateTime(), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT";
}

} // namespace

Api::Api(const DemoOptions &options, const DemoClock &clock, DemoAccount &account)
    : m_context{options, clock, account}
{
    addAccountCalls(m_router, m_context);
    addConnectionCalls(m_router, m_context);
}

bool Api::isAuthorized(const Call &call) const
{
    const QByteArray given = call.authorization.trimmed();
    if (given.left(6).toLower() != "basic ")
        return false;
    const QString pair = m_context.options.key + u':' + m_context.options.secret;
    return QByteArray::fromBase64(given.mid(6).trimmed()) == pair.toUtf8();
}

Answer Api::locked(Answer answer)
{
    if (!answer.then)
        return answer;
    // What comes after the wait looks at the account again.
    answer.then = [this, then = std::move(answer.then)] {
        const std::lock_guard lock(m_mutex);
        m_context.account.advance();
        return locked(then());
    };
    return answer;
}

Answer Api::answer(Call call)
{
    const std::lock_guard lock(m_mutex);
    m_context.account.advance();
    Answer answer = locked(judged(call));
    answer.delayMs += m_context.options.latencyMs;
    answer.headers.append({"Date", httpDate(m_context.clock.now())});
    return answer;
}

Answer Api::judged(Call &call)
{
    if (call.at(0) != u"v1")
        return routeNotFound();
    if (!isAuthorized(call))
        return failure(401, QStringLiteral("AuthFailed"), QStringLiteral("Invalid authorization credentials"));
    // The names of old: /v1/connectors/…, /v1/groups/{id}/connectors.
    for (const qsizetype i : {qsizetype(1), qsizetype(3)}) {
        if (call.at(i) == u"connectors" && (i == 1 || call.at(1) == u"groups"))
            call.segments[i] = QStringLiteral("connections");
    }
    const Router::Match match = m_router.find(call.method, call.segments);
    if (!match.route && match.pathKnown)
        return failure(405, QStringLiteral("MethodNotAllowed"), QStringLiteral("HTTP 405 Method Not Allowed"));
    if (!match.route)
        return routeNotFound();
    if (!acceptsJson(call.accept))
        return failure(406, QStringLiteral("NotAcceptable"), QStringLiteral("HTTP 406 Not Acceptable"));
    if (call.method == "POST" || call.method == "PATCH") {
        if (call.body.isEmpty() && !match.route->bodyOptional)
            return failure(400, QStringLiteral("BadRequest"), QStringLiteral("Request body is required"));
        if (!call.body.isEmpty()) {
            if (!isJson(call.contentType))
                return failure(415, QStringLiteral("UnsupportedMediaType"),
                               QStringLiteral("HTTP 415 Unsupported Media Type"));
            const QJsonDocument document = QJsonDocument::fromJson(call.body);
            if (!document.isObject())
                return failure(400, QStringLiteral("BadRequest"), QStringLiteral("Request body is not valid JSON"));
            call.json = document.object();
        }
    }
    return match.route->handler(call, match.names);
}

} // namespace sluice::demo
