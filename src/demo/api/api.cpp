// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api.h"

#include "api/accountcalls.h"
#include "api/columndrops.h"
#include "api/connectcardcalls.h"
#include "api/connectioncalls.h"
#include "api/destinationcalls.h"
#include "api/emptylists.h"
#include "api/envelope.h"
#include "api/groupcalls.h"
#include "api/historycalls.h"
#include "api/makingcalls.h"
#include "api/metadatacalls.h"
#include "api/movecalls.h"
#include "api/peoplecalls.h"
#include "api/resynccalls.h"
#include "api/schemacalls.h"
#include "api/statecalls.h"
#include "api/trustcalls.h"
#include "api/webhookcalls.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace sluice::demo {

namespace {

/// One of the ranges of an Accept header, as far as it is about our JSON.
struct MediaRange
{
    int closeness = -1; ///< the more, the more closely it names what we send; -1: it is about something else
    bool wanted = true; ///< false: "q=0"
};

MediaRange mediaRange(const QByteArray &text)
{
    static const QByteArrayList types{"*/*", "application/*", "application/json"};
    const QList<QByteArray> parts = text.split(';');
    const qsizetype type = types.indexOf(parts[0].trimmed().toLower());
    if (type < 0)
        return {};
    MediaRange range{int(type) * 2};
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf('=');
        const QByteArray name = parts[i].left(equals).trimmed().toLower();
        QByteArray value = equals < 0 ? QByteArray() : parts[i].mid(equals + 1).trimmed();
        // Quoted or bare, it means the same.
        if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        if (name == "version") {
            if (value != "1" && value != "2")
                return {};
            ++range.closeness;
        } else if (name == "q") {
            bool isNumber = false;
            const double weight = value.toDouble(&isNumber);
            range.wanted = !isNumber || weight > 0;
        }
    }
    return range;
}

/// The closest range decides, as RFC 7231 has it.
bool acceptsJson(const QByteArray &accept)
{
    if (accept.trimmed().isEmpty())
        return true;
    MediaRange closest;
    closest.wanted = false;
    const QList<QByteArray> ranges = accept.split(',');
    for (const QByteArray &text : ranges) {
        const MediaRange range = mediaRange(text);
        if (range.closeness > closest.closeness)
            closest = range;
    }
    return closest.wanted;
}

bool isJson(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower() == "application/json";
}

Answer tooMany(const Quota::Verdict &verdict)
{
    const QString limit = QString::number(verdict.exceeded);
    const QStringView window = verdict.perMinute ? u"minute" : u"hour";
    QString message = u"Max " + limit + u" api calls allowed in one-" + window + u" rolling time period";
    // The service's own words, both blanks included.
    if (verdict.ofCreations)
        message = u"No more than " + limit + u" connectors can be created in one-minute  time period";
    Answer answer = failure(429, QStringLiteral("TooManyRequests"), message);
    answer.headers.append({"Retry-After", QByteArray::number(verdict.retryAfter)});
    return answer;
}

QList<std::pair<QByteArray, QByteArray>> headersOf(const Quota::Verdict &verdict)
{
    return {
        {"X-Rate-Limit", QByteArray::number(verdict.limit)},
        {"X-Rate-Limit-Remaining", QByteArray::number(verdict.remaining)},
    };
}

} // namespace

Api::Api(Context context)
    : m_context(context)
    , m_quota(context.options.rateLimit)
    , m_secrets{context.options.secret}
{
    addAccountCalls(m_router, m_context);
    addGroupCalls(m_router, m_context);
    addDestinationCalls(m_router, m_context);
    addConnectionCalls(m_router, m_context);
    addMakingCalls(m_router, m_context);
    addResyncCalls(m_router, m_context);
    addHistoryCalls(m_router, m_context);
    addStateCalls(m_router, m_context);
    addConnectCardCalls(m_router, m_context);
    addMoveCalls(m_router, m_context);
    addMetadataCalls(m_router, m_context);
    addSchemaCalls(m_router, m_context);
    addColumnDrops(m_router, m_context);
    addTrustCalls(m_router, m_context);
    addPeopleCalls(m_router, m_context);
    addWebhookCalls(m_router, m_context);
    addEmptyLists(m_router);
}

bool Api::isAuthorized(const Call &call) const
{
    const QByteArray given = call.authorization.trimmed();
    if (given.left(6).toLower() != "basic ")
        return false;
    // Without its padding as well, but with nothing in it that is no Base64.
    const QByteArray text = given.mid(6).trimmed();
    const auto isLetter = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
               || c == '=';
    };
    if (!std::ranges::all_of(text, isLetter))
        return false;
    const QByteArray pair = QByteArray::fromBase64(text);
    return std::ranges::any_of(m_secrets, [this, &pair](const QString &secret) {
        return pair == QString(m_context.options.key + u':' + secret).toUtf8();
    });
}

bool Api::admits(const Call &head)
{
    const std::lock_guard lock(m_mutex);
    return isPublic(head) || isAuthorized(head);
}

void Api::setSecrets(QStringList secrets)
{
    const std::lock_guard lock(m_mutex);
    m_secrets = std::move(secrets);
}

QByteArray Api::columnDrops()
{
    const std::lock_guard lock(m_mutex);
    m_context.account.advance();
    return columnDropsJson(m_context.account);
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
    return answer;
}

bool Api::isPublic(const Call &call)
{
    return call.segments == QStringList{QStringLiteral("public"), QStringLiteral("connector-types")};
}

Answer Api::judged(Call &call)
{
    if (isPublic(call))
        return routed(call);
    if (call.at(0) != u"v1")
        return routeNotFound();
    if (!isAuthorized(call))
        return failure(401, QStringLiteral("AuthFailed"), QStringLiteral("Invalid authorization credentials"));
    // The names of old: /v1/connectors/…, /v1/groups/{id}/connectors.
    for (const qsizetype i : {qsizetype(1), qsizetype(3)}) {
        if (call.at(i) == u"connectors" && (i == 1 || call.at(1) == u"groups"))
            call.segments[i] = QStringLiteral("connections");
    }
    return rationed(call);
}

Answer Api::routed(Call &call)
{
    const Router::Match match = m_router.find(call.method, call.segments);
    const std::optional<Answer> refused = match.route ? refusal(call, *match.route) : unrouted(call, match);
    return refused ? *refused : match.route->handler(call, match.names);
}

Answer Api::rationed(Call &call)
{
    const Router::Match match = m_router.find(call.method, call.segments);
    const std::optional<Answer> refused = match.route ? refusal(call, *match.route) : unrouted(call, match);

    // Refused calls count too.
    const auto cost = match.route && match.route->cost && !refused ? match.route->cost(call) : Quota::Class::Plain;
    const bool creates = match.route && match.route->createsConnection && !refused;
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    const Quota::Verdict verdict = m_quota.take(cost, second, creates);
    Answer answer = !verdict.allowed ? tooMany(verdict) : refused ? *refused : match.route->handler(call, match.names);
    if (!m_quota.isOn())
        return answer;
    // One that is still to be tested exists already.
    if (creates && verdict.allowed && (answer.status == 201 || answer.then))
        m_quota.countCreation(second);
    const auto headers = headersOf(verdict);
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

QList<std::pair<QByteArray, QByteArray>> Api::quotaHeaders()
{
    const std::lock_guard lock(m_mutex);
    if (!m_quota.isOn())
        return {};
    return headersOf(m_quota.look(QDateTime::currentSecsSinceEpoch()));
}

Answer Api::unrouted(const Call &call, const Router::Match &match)
{
    if (match.methods.isEmpty())
        return routeNotFound();
    Answer answer;
    if (call.method != "OPTIONS")
        answer = failure(405, QStringLiteral("MethodNotAllowed"), QStringLiteral("HTTP 405 Method Not Allowed"));
    answer.headers.append({"Allow", match.methods.join(", ")});
    return answer;
}

std::optional<Answer> Api::refusal(Call &call, const Router::Route &route)
{
    if (!acceptsJson(call.accept))
        return failure(406, QStringLiteral("NotAcceptable"), QStringLiteral("HTTP 406 Not Acceptable"));
    if ((call.method != "POST" && call.method != "PATCH") || route.body == Body::Ignored)
        return {};
    const Answer wrongType =
        failure(415, QStringLiteral("UnsupportedMediaType"), QStringLiteral("HTTP 415 Unsupported Media Type"));
    if (!call.contentType.isEmpty() && !isJson(call.contentType))
        return wrongType;
    const bool isOptional = route.body == Body::Optional;
    // An empty text is what some clients make of no body at all.
    if (call.body.isEmpty() || (isOptional && call.body.trimmed() == R"("")")) {
        if (isOptional)
            return {};
        return failure(400, QStringLiteral("BadRequest"), QStringLiteral("Request body is required"));
    }
    if (call.contentType.isEmpty())
        return wrongType;
    const QJsonDocument document = QJsonDocument::fromJson(call.body);
    if (!document.isObject()) {
        return failure(400, QStringLiteral("BadRequest"),
                       document.isArray() ? QStringLiteral("Request body must be a JSON object")
                                          : QStringLiteral("Request body is not valid JSON"));
    }
    call.json = document.object();
    return {};
}

} // namespace sluice::demo
