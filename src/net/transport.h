// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "exchange.h"
#include "job.h"
#include "request.h"
#include "transportconfig.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <memory>

namespace sluice {

class Engine;

/// The one way to the service: authentication, time limits, retries of reads, the request queue and its budget, the
/// exchange log and its redaction. Knows no JSON shape.
///
/// Lives on the thread that made it and owns a network thread, on which the requests run and the decoders work. Results
/// come back as futures, which are finished exactly once each, with `Cancelled` at the latest when the transport is
/// shut down or destroyed. A write is never sent twice, except after a 429, which says that it was not executed.
///
/// A future belongs to its caller: to give a request up, cancel it here, never by QFuture::cancel(), which would throw
/// its answer away.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(TransportConfig config, QObject *parent = nullptr);
    /// Gives up whatever runs and ends the network thread; safe at any moment.
    ~Transport() override;

    /// Refused at once: a write when read-only (`ReadOnly`), anything after `shutdown` (`Cancelled`), a base URL that
    /// is neither https nor loopback, and a path with an empty segment, "." or ".." (`InvalidInput`), which would reach
    /// another resource than the one meant.
    template<typename T>
    [[nodiscard]] QFuture<Result<T>> send(Request request, std::unique_ptr<Decoder<T>> decoder)
    {
        auto job = std::make_unique<TypedJob<T>>(std::move(decoder));
        QFuture<Result<T>> future = job->future();
        enqueue(std::move(request), std::move(job));
        return future;
    }

    /// Opens the connection ahead of the first request.
    void preconnect();
    /// While the gate is closed, requests wait in the queue, except those marked `pastGate`. A 401 closes it by itself:
    /// the request that met it is held until `resolveUnauthorized`.
    void setGateOpen(bool open);
    /// The answer to `unauthorized`: true says that the key is good after all, so that the held requests answer
    /// Forbidden and the gate opens; false says that it is not, so that they answer Unauthorized and the gate stays
    /// closed.
    void resolveUnauthorized(bool keyIsGood);
    /// When set, writes that are still queued are refused as well.
    void setReadOnly(bool readOnly);
    /// For what is sent from now on.
    void setReloadLimit(int ms);
    void setCredentials(Credentials credentials);

    /// Gives up one request by its exchange number: queued, waiting or running. Its future answers `Cancelled`; a write
    /// that was already on its way answers `OutcomeUnknown`.
    void cancel(quint64 exchange);
    /// The same for every request of an operation.
    void cancelOperation(OperationId operation);
    /// Refuses what is new, gives up what is queued and running, and emits `drained` when the last one has answered.
    void shutdown();

    [[nodiscard]] Budget budget() const { return m_budget; }
    /// The server's clock less this computer's, in milliseconds, learnt from `Date` headers; 0 before the first.
    [[nodiscard]] qint64 clockOffsetMs() const { return m_clockOffsetMs; }

signals:
    void budgetChanged(const sluice::Budget &budget);
    /// A request was queued, sent, is waiting, or has its answer. The same number comes several times.
    void exchangeChanged(const sluice::Exchange &exchange);
    /// When first learnt, and when it moved by more than half a second.
    void clockOffsetChanged(qint64 ms);
    /// A request was answered 401 and is held; the gate is closed. Emitted once until `resolveUnauthorized`.
    void unauthorized();
    void drained();

private:
    void enqueue(Request request, std::unique_ptr<Job> job);
    template<typename F>
    void post(F function);

    QThread m_thread;
    Engine *m_engine; ///< lives and dies on the network thread
    QUrl m_baseUrl;
    bool m_readOnly;
    bool m_shutDown = false;
    Budget m_budget;
    qint64 m_clockOffsetMs = 0;
};

} // namespace sluice
