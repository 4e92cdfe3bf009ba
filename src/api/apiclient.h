// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "credentials.h"
#include "exchange.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace sluice {

class AccountApi;
class ConnectionsApi;
class DestinationsApi;
class GroupsApi;
class MetadataApi;
class SchemasApi;
class Transport;

struct ApiConfig
{
    QUrl baseUrl; ///< "https://api.fivetran.com"; plain http to loopback only
    Credentials credentials;
    bool readOnly = false;
    int reloadLimitMs = 30 * 60'000;
    /// Divides every time limit and wait of the transport; tests and the demo account shorten them.
    int speed = 1;
    /// Makes the network access manager on the network thread; tests give a scripted one.
    std::function<QNetworkAccessManager *()> makeManager;
};

/// The service as one signed-in key sees it: the resource families, and what the transport below has to tell. The only
/// door of `api` to `net`: nothing above this needs to know a request.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    explicit ApiClient(ApiConfig config, QObject *parent = nullptr);
    ~ApiClient() override;

    [[nodiscard]] AccountApi &account() const { return *m_account; }
    [[nodiscard]] GroupsApi &groups() const { return *m_groups; }
    [[nodiscard]] DestinationsApi &destinations() const { return *m_destinations; }
    [[nodiscard]] ConnectionsApi &connections() const { return *m_connections; }
    [[nodiscard]] MetadataApi &metadata() const { return *m_metadata; }
    [[nodiscard]] SchemasApi &schemas() const { return *m_schemas; }

    // The transport's own face, which see.
    void preconnect();
    void setGateOpen(bool open);
    void resolveUnauthorized(bool keyIsGood);
    void setReadOnly(bool readOnly);
    void setReloadLimit(int ms);
    void setCredentials(Credentials credentials);
    void cancel(quint64 exchange);
    void cancelOperation(OperationId operation);
    void shutdown();
    [[nodiscard]] Budget budget() const;
    [[nodiscard]] qint64 clockOffsetMs() const;

signals:
    void budgetChanged(const sluice::Budget &budget);
    void exchangeChanged(const sluice::Exchange &exchange);
    void clockOffsetChanged(qint64 ms);
    void unauthorized();
    void drained();

private:
    int m_speed;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<AccountApi> m_account;
    std::unique_ptr<GroupsApi> m_groups;
    std::unique_ptr<DestinationsApi> m_destinations;
    std::unique_ptr<ConnectionsApi> m_connections;
    std::unique_ptr<MetadataApi> m_metadata;
    std::unique_ptr<SchemasApi> m_schemas;
};

} // namespace sluice
