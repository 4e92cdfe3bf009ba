// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "callqueue.h"
#include "connectionpool.h"
#include "ratelimiter.h"
#include "requestfactory.h"
#include "serverclock.h"
#include "transportconfig.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace sluice {

/// The transport's other half, on the network thread: the queue, the gate, the budget, retries and the log. Its face is
/// the transport's; every member runs on the network thread alone.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(TransportConfig config);
    /// Answers whatever is still open.
    ~Engine() override;

    void enqueue(Request request, std::unique_ptr<Job> job);
    void preconnect();
    void setGateOpen(bool open);
    void resolveUnauthorized(bool keyIsGood);
    void setReadOnly(bool readOnly);
    void setReloadLimit(int ms) { m_config.limits.reloadMs = ms; }
    void setCredentials(const Credentials &credentials);
    void cancel(quint64 exchange);
    void cancelOperation(OperationId operation);
    void shutdown();

signals:
    void budgetChanged(const sluice::Budget &budget);
    void exchangeChanged(const sluice::Exchange &exchange);
    void clockOffsetChanged(qint64 ms);
    void unauthorized();
    void drained();

private:
    using Calls = std::vector<std::unique_ptr<Call>>;

    [[nodiscard]] qint64 now() const { return m_clock.elapsed(); }
    [[nodiscard]] QNetworkAccessManager *makeManager() const;
    void pump();
    /// Is there a place for it among those that run?
    [[nodiscard]] bool hasRoom(const Request &request) const;
    [[nodiscard]] bool mayGo(const Call &call, qint64 &wakeMs);
    void send(std::unique_ptr<Call> call);
    void onEnded(quint64 number);
    void onProgress(quint64 number);
    void learn(const Call &call, const Answer &result);
    void sendAgain(std::unique_ptr<Call> call, const Retry &retry);
    void hold(std::unique_ptr<Call> call, Error error);
    void answer(std::unique_ptr<Call> call, std::optional<Error> error);
    void giveUp(const CallQueue::Predicate &which);
    /// The service is to be left alone for longer than anybody waits: what is queued is answered at once.
    void refuseQueued();
    [[nodiscard]] AttemptLimits limitsOf(const Call &call) const;
    void tell(Call &call, Exchange::State state);
    void publishBudget();

    TransportConfig m_config;
    RequestFactory m_requests;
    ExchangeRecorder m_log;
    QElapsedTimer m_clock;
    RateLimiter m_limiter;
    ServerClock m_serverClock;
    ConnectionPool m_connections;

    CallQueue m_queue;
    Calls m_running;
    Calls m_held;
    QSet<QString> m_busyKeys;
    bool m_gateOpen = true;
    bool m_unauthorizedTold = false;
    bool m_shutDown = false;

    qint64 m_parkedUntilMs = 0; ///< nothing is sent before
    Budget m_budget;
    Budget m_published;
    QTimer m_wakeTimer;
    QTimer m_budgetTimer;
};

} // namespace sluice
