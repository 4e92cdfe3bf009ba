// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "judge.h"
#include "systemproxies.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QSslConfiguration>

#include <algorithm>
#include <limits>

namespace sluice {

namespace {

constexpr int countdownMs = 1'000;

Error errorOf(Error::Kind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

bool isTimeout(Answer::End end)
{
    return end == Answer::End::ConnectTimeout || end == Answer::End::InactivityTimeout
           || end == Answer::End::OverallTimeout;
}

} // namespace

Engine::Engine(TransportConfig config)
    : m_config(std::move(config))
    , m_requests(m_config.baseUrl, m_config.credentials)
    , m_log(m_config.baseUrl)
    , m_clock(started())
    , m_limiter([this] { return now(); })
    , m_connections([this] { return makeManager(); }, &QDateTime::currentMSecsSinceEpoch, [this] { return now(); })
    , m_wakeTimer(this)
    , m_budgetTimer(this)
{
    m_log.addCredentials(m_config.credentials);
    m_wakeTimer.setSingleShot(true);
    m_budgetTimer.setSingleShot(true);
    connect(&m_wakeTimer, &QTimer::timeout, this, &Engine::pump);
    connect(&m_budgetTimer, &QTimer::timeout, this, &Engine::publishBudget);
}

Engine::~Engine()
{
    blockSignals(true);
    giveUp([](const Call &) { return true; });
}

QNetworkAccessManager *Engine::makeManager() const
{
    auto *manager = m_config.makeManager ? m_config.makeManager() : new QNetworkAccessManager;
    manager->setProxyFactory(new SystemProxies);
    return manager;
}

void Engine::preconnect()
{
    const QUrl &url = m_config.baseUrl;
    const auto connections = m_connections.take();
    if (url.scheme() == u"https") {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setAllowedNextProtocols(
            {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
        connections->connectToHostEncrypted(url.host(), quint16(url.port(443)), configuration);
    } else {
        connections->connectToHost(url.host(), quint16(url.port(80)));
    }
}

void Engine::enqueue(Request request, std::unique_ptr<Job> job)
{
    auto call = std::make_unique<Call>();
    call->job = std::move(job);
    call->log = m_log.open(request);
    call->request = std::move(request);
    if (m_shutDown) {
        answer(std::move(call), errorOf(Error::Kind::Cancelled));
        return;
    }
    if (m_config.readOnly && !isRead(call->request.method)) {
        answer(std::move(call), errorOf(Error::Kind::ReadOnly));
        return;
    }
    tell(*call, Exchange::State::Queued);
    m_queue.add(std::move(call));
    pump();
}

bool Engine::hasRoom(const Request &request) const
{
    const int parallel = m_config.limits.parallel;
    const bool isLong = request.limit != Request::Limit::Normal;
    // Setup tests and reloads last for many minutes: they never take all places, and the last one is kept for what the
    // user or the key waits for.
    const bool isUrgent = request.pastGate || (request.priority == Request::Priority::Foreground && !isLong);
    if (int(m_running.size()) >= (isUrgent || parallel == 1 ? parallel : parallel - 1))
        return false;
    return !isLong || request.pastGate || std::ranges::count_if(m_running, [](const auto &running) {
                                              return running->request.limit != Request::Limit::Normal;
                                          }) < std::max(1, parallel / 2);
}

bool Engine::mayGo(const Call &call, qint64 &wakeMs)
{
    if ((!m_gateOpen && !call.request.pastGate) || !hasRoom(call.request))
        return false;
    if (!call.hasKey && m_busyKeys.contains(call.request.serialKey))
        return false;
    const qint64 at = std::max(call.notBeforeMs, now() + m_limiter.waitMs(call.request.callClass));
    if (at <= now())
        return true;
    wakeMs = std::min(wakeMs, at);
    return false;
}

void Engine::pump()
{
    qint64 wake = std::numeric_limits<qint64>::max();
    if (m_parkedUntilMs > now()) {
        wake = m_parkedUntilMs;
        refuseQueued();
    } else {
        while (int(m_running.size()) < m_config.limits.parallel) {
            std::unique_ptr<Call> call = m_queue.takeFirst([&](const Call &queued) { return mayGo(queued, wake); });
            if (!call)
                break;
            send(std::move(call));
        }
    }
    if (wake != std::numeric_limits<qint64>::max())
        m_wakeTimer.start(int(std::clamp<qint64>(wake - now(), 1, 3'600'000)));
    m_budgetTimer.start(0);
}

AttemptLimits Engine::limitsOf(const Call &call) const
{
    const TransportLimits &limits = m_config.limits;
    AttemptLimits result;
    result.connectMs = limits.connectMs;
    result.inactivityMs = limits.inactivityMs;
    result.mayBeSilentFirst = call.request.limit != Request::Limit::Normal;
    result.maxBodyBytes = limits.maxBodyBytes;
    switch (call.request.limit) {
    case Request::Limit::Normal:
        result.overallMs = limits.normalMs;
        break;
    case Request::Limit::Slow:
        result.overallMs = limits.slowMs;
        break;
    case Request::Limit::Reload:
        result.overallMs = limits.reloadMs;
        break;
    }
    result.overallMs = std::max<qint64>(1, result.overallMs - call.spentMs);
    return result;
}

void Engine::send(std::unique_ptr<Call> call)
{
    m_limiter.take(call->request.callClass);
    if (!call->request.serialKey.isEmpty()) {
        m_busyKeys.insert(call->request.serialKey);
        call->hasKey = true;
    }
    call->log.exchange.startedAt = Timestamp::fromDateTime(QDateTime::currentDateTimeUtc());
    tell(*call, Exchange::State::Running);
    const quint64 number = call->log.exchange.number;
    call->attempt.reset(new Attempt(m_connections.take(), m_requests.make(call->request, call->log.exchange.requestId),
                                    call->request, *call->job, limitsOf(*call), this));
    connect(call->attempt.get(), &Attempt::ended, this, [this, number] { onEnded(number); });
    connect(call->attempt.get(), &Attempt::progressed, this, [this, number] { onProgress(number); });
    m_running.push_back(std::move(call));
}

void Engine::onProgress(quint64 number)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const auto &running) { return running->log.exchange.number == number; });
    if (found == m_running.end())
        return;
    (*found)->log.exchange.bytesReceived = (*found)->attempt->answer().bytesReceived;
    tell(**found, Exchange::State::Running);
}

void Engine::onEnded(quint64 number)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const auto &running) { return running->log.exchange.number == number; });
    if (found == m_running.end())
        return;
    std::unique_ptr<Call> call = std::move(*found);
    m_running.erase(found);

    const Answer result = call->attempt->answer();
    if (isTimeout(result.end))
        m_connections.leave(call->attempt->connections());
    call->attempt.reset();
    learn(*call, result);
    call->spentMs += result.elapsedMs;
    m_log.note(call->log, result);

    const double jitter = QRandomGenerator::global()->generateDouble();
    if (const auto retry = retryAfter(call->request.method, result, call->history, m_config.limits, jitter)) {
        sendAgain(std::move(call), *retry);
    } else {
        // It waits no longer itself, but who comes next would meet the same answer.
        if (result.end == Answer::End::Finished
            && (result.status == 429 || (result.status == 503 && result.retryAfterMs)))
            m_parkedUntilMs = std::max(m_parkedUntilMs, now() + result.retryAfterMs.value_or(0));
        std::optional<Error> error = judge(call->request, result, *call->job);
        if (error)
            m_log.keepBody(call->log, result);
        if (error && error->kind == Error::Kind::Unauthorized && !call->request.pastGate)
            hold(std::move(call), *std::move(error));
        else
            answer(std::move(call), std::move(error));
    }
    pump();
}

void Engine::learn(const Call &call, const Answer &result)
{
    // The narrower classes may be told of their own windows, and a refusal of the one that was full for a moment.
    if (call.request.callClass == CallClass::Plain && result.status != 429) {
        if (result.rateLimit) {
            m_budget.limit = result.rateLimit;
            m_limiter.setHourlyLimit(*result.rateLimit);
        }
        if (result.rateRemaining)
            m_budget.remaining = result.rateRemaining;
    }
    if (const auto offset = m_serverClock.learn(result.date, result.sentAtMs, result.headersAtMs))
        emit clockOffsetChanged(*offset);
}

void Engine::sendAgain(std::unique_ptr<Call> call, const Retry &retry)
{
    if (retry.forAll)
        m_parkedUntilMs = std::max(m_parkedUntilMs, now() + retry.waitMs);
    // Forbidden since: it was not executed, and will not be.
    if (m_config.readOnly && !isRead(call->request.method)) {
        answer(std::move(call), errorOf(Error::Kind::ReadOnly));
        return;
    }
    call->job->reset();
    call->notBeforeMs = now() + retry.waitMs;
    if (retry.refusal) {
        ++call->history.refusals;
        call->history.waitedMs += retry.waitMs;
    } else {
        ++call->history.failures;
    }
    tell(*call, Exchange::State::Waiting);
    ++call->log.exchange.attempt;
    m_queue.putBack(std::move(call));
}

void Engine::hold(std::unique_ptr<Call> call, Error error)
{
    m_gateOpen = false;
    call->heldWith = std::move(error);
    tell(*call, Exchange::State::Waiting);
    m_held.push_back(std::move(call));
    if (!std::exchange(m_unauthorizedTold, true))
        emit unauthorized();
}

void Engine::answer(std::unique_ptr<Call> call, std::optional<Error> error)
{
    if (call->hasKey)
        m_busyKeys.remove(call->request.serialKey);
    m_log.close(call->log, error);
    emit exchangeChanged(call->log.exchange);
    if (error)
        call->job->fail(*std::move(error));
    else
        call->job->succeed();
}

void Engine::giveUp(const CallQueue::Predicate &which)
{
    for (std::unique_ptr<Call> &call : m_queue.takeAll(which))
        answer(std::move(call), errorOf(Error::Kind::Cancelled));
    const auto held =
        std::stable_partition(m_held.begin(), m_held.end(), [&](const auto &call) { return !which(*call); });
    Calls given(std::make_move_iterator(held), std::make_move_iterator(m_held.end()));
    m_held.erase(held, m_held.end());
    for (std::unique_ptr<Call> &call : given)
        answer(std::move(call), errorOf(Error::Kind::Cancelled));
    std::vector<Attempt *> attempts;
    for (const std::unique_ptr<Call> &call : m_running) {
        if (which(*call))
            attempts.push_back(call->attempt.get());
    }
    for (Attempt *attempt : attempts)
        attempt->giveUp(); // comes back in onEnded()
}

void Engine::refuseQueued()
{
    const qint64 wait = m_parkedUntilMs - now();
    if (wait <= m_config.limits.maxWaitMs)
        return;
    for (std::unique_ptr<Call> &call : m_queue.takeAll([](const Call &) { return true; })) {
        Error error = errorOf(Error::Kind::TooManyRequests);
        error.retryAfterMs = wait;
        error.detail = QStringLiteral("The service wants no requests for longer than this program waits.");
        answer(std::move(call), std::move(error));
    }
}

void Engine::cancel(quint64 exchange)
{
    giveUp([exchange](const Call &call) { return call.log.exchange.number == exchange; });
    pump();
}

void Engine::cancelOperation(OperationId operation)
{
    if (operation == OperationId::None)
        return;
    giveUp([operation](const Call &call) { return call.request.operation == operation; });
    pump();
}

void Engine::shutdown()
{
    if (std::exchange(m_shutDown, true))
        return;
    giveUp([](const Call &) { return true; });
    publishBudget();
    emit drained();
}

void Engine::setGateOpen(bool open)
{
    m_gateOpen = open;
    pump();
}

void Engine::resolveUnauthorized(bool keyIsGood)
{
    m_unauthorizedTold = false;
    m_gateOpen = keyIsGood;
    for (std::unique_ptr<Call> &call : std::exchange(m_held, {})) {
        Error error = std::move(call->heldWith);
        error.kind = keyIsGood ? Error::Kind::Forbidden : Error::Kind::Unauthorized;
        answer(std::move(call), std::move(error));
    }
    pump();
}

void Engine::setReadOnly(bool readOnly)
{
    m_config.readOnly = readOnly;
    if (!readOnly)
        return;
    for (std::unique_ptr<Call> &call : m_queue.takeAll([](const Call &call) { return !isRead(call.request.method); }))
        answer(std::move(call), errorOf(Error::Kind::ReadOnly));
    pump();
}

void Engine::setCredentials(const Credentials &credentials)
{
    m_log.addCredentials(credentials);
    m_requests.setCredentials(credentials);
}

void Engine::tell(Call &call, Exchange::State state)
{
    call.log.exchange.state = state;
    emit exchangeChanged(call.log.exchange);
}

void Engine::publishBudget()
{
    m_budget.queued = m_queue.size() + int(m_held.size());
    m_budget.running = int(m_running.size());
    m_budget.waitMs = std::max<qint64>(0, m_parkedUntilMs - now());
    if (m_budget.waitMs > 0)
        m_budgetTimer.start(int(std::min<qint64>(countdownMs, m_budget.waitMs)));
    if (m_budget == m_published)
        return;
    m_published = m_budget;
    emit budgetChanged(m_budget);
}

} // namespace sluice
