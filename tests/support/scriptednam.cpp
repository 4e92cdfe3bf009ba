// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptednam.h"

#include "scriptedreply.h"

#include <QMutex>

#include <deque>
#include <map>

namespace sluice::test {

struct Script::State
{
    mutable QMutex mutex;
    std::map<std::pair<QByteArray, QByteArray>, std::deque<ScriptedAnswer>> answers;
    ScriptSignals signalling;
    QList<ScriptedRequest> requests;
    int preconnects = 0;

    /// With the mutex held.
    ScriptedAnswer next(const ScriptedRequest &request)
    {
        const auto found = answers.find({request.method, request.path});
        if (found == answers.end())
            return ScriptedAnswer::json(R"({"code":"NotFound","message":"HTTP 404 Not Found"})", 404);
        ScriptedAnswer answer = found->second.front();
        if (found->second.size() > 1)
            found->second.pop_front();
        return answer;
    }
};

Script::Script()
    : m_state(std::make_shared<State>())
{
}

void Script::on(const QByteArray &method, const QByteArray &path, ScriptedAnswer answer)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->answers[{method, path}].push_back(std::move(answer));
}

void Script::release()
{
    emit m_state->signalling.released();
}

QList<ScriptedRequest> Script::requests() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->requests;
}

ScriptedRequest Script::only() const
{
    const QList<ScriptedRequest> all = requests();
    return all.size() == 1 ? all.constFirst() : ScriptedRequest();
}

int Script::preconnects() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->preconnects;
}

std::function<QNetworkAccessManager *()> Script::makeManager() const
{
    return [script = *this] {
        return new ScriptedNam(script);
    };
}

QNetworkReply *ScriptedNam::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    Script::State &state = *m_script.m_state;
    const QUrl url = request.url();
    if (url.scheme().startsWith(u"preconnect-")) {
        const QMutexLocker lock(&state.mutex);
        ++state.preconnects;
        auto *reply = new ScriptedReply(operation, request, {}, this);
        reply->start();
        return reply;
    }

    ScriptedRequest seen;
    seen.method = operation == CustomOperation ? request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray()
                                               : QByteArray(operation == GetOperation ? "GET" : "?");
    seen.path = url.path(QUrl::FullyEncoded).toLatin1();
    seen.query = url.query(QUrl::FullyEncoded).toLatin1();
    const QList<QByteArray> names = request.rawHeaderList();
    for (const QByteArray &name : names)
        seen.headers.insert(name.toLower(), request.rawHeader(name));
    if (body)
        seen.body = body->readAll();

    const QMutexLocker lock(&state.mutex);
    const ScriptedAnswer answer = state.next(seen);
    state.requests.append(std::move(seen));
    auto *reply = new ScriptedReply(operation, request, answer, this);
    if (answer.held) {
        connect(&state.signalling, &ScriptSignals::released, reply, &ScriptedReply::start,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    } else {
        reply->start();
    }
    return reply;
}

} // namespace sluice::test
