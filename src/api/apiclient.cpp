// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"

#include "accountapi.h"
#include "connectionsapi.h"
#include "destinationsapi.h"
#include "groupsapi.h"
#include "metadataapi.h"
#include "schemasapi.h"
#include "transport.h"

#include <algorithm>

namespace sluice {

namespace {

TransportConfig transportConfig(ApiConfig config)
{
    TransportConfig result;
    result.baseUrl = std::move(config.baseUrl);
    result.credentials = std::move(config.credentials);
    result.readOnly = config.readOnly;
    result.makeManager = std::move(config.makeManager);
    result.limits.reloadMs = config.reloadLimitMs;
    const int speed = std::max(1, config.speed);
    for (int *limit : {&result.limits.connectMs, &result.limits.inactivityMs, &result.limits.normalMs,
                       &result.limits.slowMs, &result.limits.reloadMs, &result.limits.backoffMs})
        *limit = std::max(1, *limit / speed);
    return result;
}

} // namespace

ApiClient::ApiClient(ApiConfig config, QObject *parent)
    : QObject(parent)
    , m_speed(std::max(1, config.speed))
    , m_transport(std::make_unique<Transport>(transportConfig(std::move(config))))
    , m_account(std::make_unique<AccountApi>(*m_transport))
    , m_groups(std::make_unique<GroupsApi>(*m_transport))
    , m_destinations(std::make_unique<DestinationsApi>(*m_transport))
    , m_connections(std::make_unique<ConnectionsApi>(*m_transport))
    , m_metadata(std::make_unique<MetadataApi>(*m_transport))
    , m_schemas(std::make_unique<SchemasApi>(*m_transport))
{
    connect(m_transport.get(), &Transport::budgetChanged, this, &ApiClient::budgetChanged);
    connect(m_transport.get(), &Transport::exchangeChanged, this, &ApiClient::exchangeChanged);
    connect(m_transport.get(), &Transport::clockOffsetChanged, this, &ApiClient::clockOffsetChanged);
    connect(m_transport.get(), &Transport::unauthorized, this, &ApiClient::unauthorized);
    connect(m_transport.get(), &Transport::drained, this, &ApiClient::drained);
}

ApiClient::~ApiClient() = default;

void ApiClient::preconnect()
{
    m_transport->preconnect();
}

void ApiClient::setGateOpen(bool open)
{
    m_transport->setGateOpen(open);
}

void ApiClient::resolveUnauthorized(bool keyIsGood)
{
    m_transport->resolveUnauthorized(keyIsGood);
}

void ApiClient::setReadOnly(bool readOnly)
{
    m_transport->setReadOnly(readOnly);
}

void ApiClient::setReloadLimit(int ms)
{
    m_transport->setReloadLimit(std::max(1, ms / m_speed));
}

void ApiClient::setCredentials(Credentials credentials)
{
    m_transport->setCredentials(std::move(credentials));
}

void ApiClient::cancel(quint64 exchange)
{
    m_transport->cancel(exchange);
}

void ApiClient::cancelOperation(OperationId operation)
{
    m_transport->cancelOperation(operation);
}

void ApiClient::shutdown()
{
    m_transport->shutdown();
}

Budget ApiClient::budget() const
{
    return m_transport->budget();
}

qint64 ApiClient::clockOffsetMs() const
{
    return m_transport->clockOffsetMs();
}

} // namespace sluice
