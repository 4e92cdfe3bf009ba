// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include "baseurl.h"
#include "engine.h"

namespace sluice {

Transport::Transport(TransportConfig config, QObject *parent)
    : QObject(parent)
    , m_baseUrl(config.baseUrl)
    , m_readOnly(config.readOnly)
{
    m_engine = new Engine(std::move(config));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);

    connect(m_engine, &Engine::budgetChanged, this, [this](const Budget &budget) {
        m_budget = budget;
        emit budgetChanged(budget);
    });
    connect(m_engine, &Engine::clockOffsetChanged, this, [this](qint64 ms) {
        m_clockOffsetMs = ms;
        emit clockOffsetChanged(ms);
    });
    connect(m_engine, &Engine::exchangeChanged, this, &Transport::exchangeChanged);
    connect(m_engine, &Engine::unauthorized, this, &Transport::unauthorized);
    connect(m_engine, &Engine::drained, this, &Transport::drained);

    m_thread.setObjectName(QStringLiteral("sluice-net"));
    m_thread.start();
}

Transport::~Transport()
{
    disconnect(m_engine, nullptr, this, nullptr);
    m_thread.quit();
    m_thread.wait();
}

template<typename F>
void Transport::post(F function)
{
    QMetaObject::invokeMethod(m_engine, std::move(function), Qt::QueuedConnection);
}

void Transport::enqueue(Request request, std::unique_ptr<Job> job)
{
    Error refusal;
    if (m_shutDown) {
        refusal.kind = Error::Kind::Cancelled;
    } else if (m_readOnly && !isRead(request.method)) {
        refusal.kind = Error::Kind::ReadOnly;
    } else if (!isAllowedBaseUrl(m_baseUrl)) {
        refusal.kind = Error::Kind::InvalidInput;
        refusal.detail = QStringLiteral("The base URL is neither https nor http to this computer.");
    } else if (!isSendablePath(request)) {
        refusal.kind = Error::Kind::InvalidInput;
        refusal.detail = QStringLiteral("A part of the path is empty, \".\" or \"..\".");
    } else {
        post([engine = m_engine, request = std::move(request), job = std::move(job)]() mutable {
            engine->enqueue(std::move(request), std::move(job));
        });
        return;
    }
    job->fail(std::move(refusal));
}

void Transport::preconnect()
{
    if (isAllowedBaseUrl(m_baseUrl) && !m_shutDown)
        post([engine = m_engine] { engine->preconnect(); });
}

void Transport::setGateOpen(bool open)
{
    post([engine = m_engine, open] { engine->setGateOpen(open); });
}

void Transport::resolveUnauthorized(bool keyIsGood)
{
    post([engine = m_engine, keyIsGood] { engine->resolveUnauthorized(keyIsGood); });
}

void Transport::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    post([engine = m_engine, readOnly] { engine->setReadOnly(readOnly); });
}

void Transport::setReloadLimit(int ms)
{
    post([engine = m_engine, ms] { engine->setReloadLimit(ms); });
}

void Transport::setCredentials(Credentials credentials)
{
    post([engine = m_engine, credentials = std::move(credentials)] { engine->setCredentials(credentials); });
}

void Transport::cancel(quint64 exchange)
{
    post([engine = m_engine, exchange] { engine->cancel(exchange); });
}

void Transport::cancelOperation(OperationId operation)
{
    post([engine = m_engine, operation] { engine->cancelOperation(operation); });
}

void Transport::shutdown()
{
    m_shutDown = true;
    post([engine = m_engine] { engine->shutdown(); });
}

} // namespace sluice
