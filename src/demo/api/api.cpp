// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api.h"

#include "api/accountcalls.h"
#include "api/connectioncalls.h"
#include "api/emptylists.h"
#include "api/envelope.h"
#include "api/makingcalls.h"
#include "api/metadatacalls.h"
#include "api/schemacalls.h"

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

Answer tooMany(const Quota::Verdict &verdict)
{
    Answer answer = failure(429, QStringLiteral("TooManyRequests"),
                            u"Max " + QString::number(verdict.exceeded) + u" api calls allowed in one-"
                                + (verdict.perMinute ? u"minute" : u"hour") + u" rolling time period");
    answer.headers.append({"Retry-After", QByteArray::number(verdict.retryAfter)});
    return answer;
}

/// RFC 7231's form, whatever the locale.
QByteArray httpDate(Timestamp moment)
{
    return QLocale::c().toString(moment.toDateTime(), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT";
}

} // namespace

Api::Api(Context context)
    : m_context(context)
    , m_quota(context.options.rateLimit)
{
    addAccountCalls(m_router, m_context);
    addConnectionCalls(m_router, m_context);
    addMakingCalls(m_router, m_context);
    addMetadataCalls(m_router, m_context);
    addSchemaCalls(m_router, m_context);
    addEmptyLists(m_router, m_context);
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
    answer.headers.append({"Date", httpDate(m_context.clock.now())});
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
    return routed(call);
}

Answer Api::routed(Call &call)
{
    const Router::Match match = m_router.find(call.method, call.segments);
    std::optional<Answer> refused;
    if (match.route)
        refused = refusal(call, *match.route);
    else if (match.pathKnown)
        refused = failure(405, QStringLiteral("MethodNotAllowed"), QStringLiteral("HTTP 405 Method Not Allowed"));
    else
        refused = routeNotFound();

    // Refused calls count too.
    const auto cost = match.route && match.route->cost && !refused ? match.route->cost(call) : Quota::Class::Plain;
    const Quota::Verdict verdict = m_quota.take(cost, QDateTime::currentSecsSinceEpoch());
    Answer answer = !verdict.allowed ? tooMany(verdict) : refused ? *refused : match.route->handler(call, match.names);
    if (!m_quota.isOn())
        return answer;
    const QList<std::pair<QByteArray, QByteArray>> headers{
        {"X-Rate-Limit", QByteArray::number(verdict.limit)},
        {"X-Rate-Limit-Remaining", QByteArray::number(verdict.remaining)},
    };
    answer.headers += headers;
    if (answer.then) {
        answer.then = [then = std::move(answer.then), headers] {
            Answer later = then();
            later.headers += headers;
            return later;
        };
    }
    return answer;
}

std::optional<Answer> Api::refusal(Call &call, const Router::Route &route)
{
    if (!acceptsJson(call.accept))
        return failure(406, QStringLiteral("NotAcceptable"), QStringLiteral("HTTP 406 Not Acceptable"));
    if (call.method != "POST" && call.method != "PATCH")
        return {};
    if (call.body.isEmpty()) {
        if (route.bodyOptional)
            return {};
        return failure(400, QStringLiteral("BadRequest"), QStringLiteral("Request body is required"));
    }
    if (!isJson(call.contentType))
        return failure(415, QStringLiteral("UnsupportedMediaType"), QStringLiteral("HTTP 415 Unsupported Media Type"));
    const QJsonDocument document = QJsonDocument::fromJson(call.body);
    if (!document.isObject())
        return failure(400, QStringLiteral("BadRequest"), QStringLiteral("Request body is not valid JSON"));
    call.json = document.object();
    return {};
}

} // namespace sluice::demo
