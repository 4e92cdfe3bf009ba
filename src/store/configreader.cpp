// SPDX-License-Identifier: GPL-3.0-or-later
#include "configreader.h"

#include "apiclient.h"
#include "exchange.h"
#include "operationlog.h"
#include "schemasapi.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

#include <utility>

namespace sluice {

ConfigReader::ConfigReader(ApiClient &api, OperationLog &log, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_log(log)
{
    connect(&api, &ApiClient::exchangeChanged, this, &ConfigReader::onExchange);
}

ConfigReader::~ConfigReader()
{
    stop();
}

void ConfigReader::start(const ConnectionId &id)
{
    stop();
    m_call = m_log.reserve();
    read(id, m_call);
}

void ConfigReader::stop()
{
    const OperationId call = std::exchange(m_call, OperationId::None);
    if (call != OperationId::None)
        m_api.cancelOperation(call);
}

void ConfigReader::onExchange(const Exchange &exchange)
{
    if (isReading() && exchange.operation == m_call && exchange.state == Exchange::State::Running)
        emit progressed(exchange.bytesReceived);
}

QCoro::Task<void> ConfigReader::read(ConnectionId id, OperationId call)
{
    const QPointer<ConfigReader> self(this);
    const auto config = co_await m_api.schemas().get(id, {.operation = call});
    if (!self || m_call != call)
        co_return;
    m_call = OperationId::None;
    emit finished(id, config);
}

} // namespace sluice
