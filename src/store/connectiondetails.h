// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configfield.h"
#include "group.h"
#include "result.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;

/// What only the single read of a connection tells, and what the metadata say of services: read when somebody looks,
/// and kept in memory for what was looked at last.
class ConnectionDetails : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionDetails(ApiClient &api, QObject *parent = nullptr);
    ~ConnectionDetails() override;

    /// Reads the connection anew; only the newest question about it is answered.
    void load(const ConnectionId &id);
    /// The answer as indented text, with the service's own masks and no others; empty until it is there.
    [[nodiscard]] QByteArray json(const ConnectionId &id) const { return m_json.value(id); }
    /// The same, as it is in the answer.
    [[nodiscard]] QJsonObject connection(const ConnectionId &id) const;
    /// The same text as it may be shown, copied and kept: the service masks many secrets and not all. When the fields
    /// of its service have been loaded it knows them all.
    [[nodiscard]] QByteArray shownJson(const ConnectionId &id) const;
    [[nodiscard]] ServiceId service(const ConnectionId &id) const;
    /// Its `config`, secrets masked by the service.
    [[nodiscard]] QJsonObject config(const ConnectionId &id) const;

    /// Reads what the service's fields mean, once.
    void loadFields(const ServiceId &service);
    [[nodiscard]] QList<ConfigField> fields(const ServiceId &service) const { return m_fields.value(service); }

    /// Reads the catalogue of services, once.
    void loadCatalogue();
    [[nodiscard]] const QList<ConnectorType> &catalogue() const { return m_catalogue; }

signals:
    void loaded(const sluice::ConnectionId &id);
    void failed(const sluice::ConnectionId &id, const sluice::Error &error);
    void fieldsLoaded(const sluice::ServiceId &service);
    void catalogueLoaded();
    void catalogueFailed(const sluice::Error &error);

private:
    QCoro::Task<void> read(ConnectionId id);
    QCoro::Task<void> readFields(ServiceId service);
    QCoro::Task<void> readCatalogue();

    ApiClient &m_api;
    QHash<ConnectionId, QByteArray> m_json;
    QHash<ConnectionId, quint64> m_asked; ///< how often
    QHash<ServiceId, QList<ConfigField>> m_fields;
    QSet<ServiceId> m_readingFields;
    QList<ConnectorType> m_catalogue;
    bool m_readingCatalogue = false;
};

} // namespace sluice
