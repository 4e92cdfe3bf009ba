// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "credentials.h"
#include "decoder.h"
#include "exchange.h"
#include "request.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace sluice {

class Engine;

/// Time limits and waits, in milliseconds; tests shorten them.
struct TransportLimits
{
    int connectMs = 15'000;
    int inactivityMs = 60'000; ///< no byte for that long, within a Normal call
    int normalMs = 120'000;    ///< overall
    int slowMs = 15 * 60'000;
    int reloadMs = 30 * 60'000;
    int retries = 3;           ///< of a GET, after its first try
    int backoffMs = 1'000;     ///< doubled each time, with jitter
    int maxWaitMs = 3'600'000; ///< longest Retry-After that is waited for
    int parallel = 6;
    qint64 maxBodyBytes = 4LL * 1024 * 1024 * 1024;
};

struct TransportConfig
{
    QUrl baseUrl; ///< https, or http to loopback only; a path prefix is kept
    Credentials credentials;
    bool readOnly = false; ///< every call but GET is refused here, whatever the window thinks
    TransportLimits limits;
    /// Makes the manager, called on the network thread; tests give a scripted one. Empty: a plain
    /// QNetworkAccessManager.
    std::function<QNetworkAccessManager *()> makeManager;
};

/// The one way to the service: authentication, time limits, retries of reads, the request queue and its budget, the
/// exchange log and its redaction. Knows no JSON shape.
///
/// Lives on the thread that made it and owns a network thread, on which the requests run and the decoders work. Results
/// come back as futures, which are finished exactly once each, with `Cancelled` at the latest when the transport is
/// shut down or destroyed. A write is never sent twice, except after a 429, which says that it was not executed.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(TransportConfig config, QObject *parent = nullptr);
    ~Transport() override;

    template<typename T>
    [[nodiscard]] QFuture<Result<T>> send(Request request, std::unique_ptr<Decoder<T>> decoder);

    /// Opens the connection ahead of the first request.
    void preconnect();
    /// While the gate is closed, requests wait in the queue, except those marked `pastGate`. A 401 closes it by itself:
    /// the request that met it is held until `resolveUnauthorized`.
    void setGateOpen(bool open);
    /// The answer to `unauthorized`: true says that the key is good after all, so that the held requests answer
    /// Forbidden and the gate opens; false says that it is not, so that they answer Unauthorized and the gate stays
    /// closed.
    void resolveUnauthorized(bool keyIsGood);
    void setReadOnly(bool readOnly);
    void setCredentials(Credentials credentials);

    /// Gives up one request by its exchange number: queued, waiting or running. Its future answers `Cancelled`; a write
    /// that was already on its way answers `OutcomeUnknown`.
    void cancel(quint64 exchange);
    /// The same for every request of an operation.
    void cancelOperation(OperationId operation);
    /// Refuses what is new, gives up what is queued and running, and emits `drained` when the last one has answered.
    void shutdown();

    [[nodiscard]] Budget budget() const;
    /// The server's clock less this computer's, in milliseconds, from the last `Date` header.
    [[nodiscard]] qint64 clockOffsetMs() const;

signals:
    void budgetChanged(const sluice::Budget &budget);
    /// A request was queued, sent, is waiting, or has its answer. The same number comes several times.
    void exchangeChanged(const sluice::Exchange &exchange);
    void clockOffsetChanged(qint64 ms);
    /// A request was answered 401 and is held; the gate is closed. Emitted once until `resolveUnauthorized`.
    void unauthorized();
    void drained();

private:
    /// What the network thread sees of a decoder of any type.
    class Job;
    template<typename T>
    class TypedJob;

    void enqueue(Request request, std::unique_ptr<Job> job);

    std::unique_ptr<Engine> m_engine;
    friend class Engine;
};

} // namespace sluice
