// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiondetails.h"

#include "apiclient.h"
#include "connectionsapi.h"
#include "metadataapi.h"
#include "secretmask.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QPointer>

namespace sluice {

namespace {

/// Texts of so many connections are kept.
constexpr int kept = 20;

} // namespace

ConnectionDetails::ConnectionDetails(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

ConnectionDetails::~ConnectionDetails() = default;

QJsonObject ConnectionDetails::connection(const ConnectionId &id) const
{
    return QJsonDocument::fromJson(json(id)).object();
}

QJsonObject ConnectionDetails::config(const ConnectionId &id) const
{
    return connection(id).value(u"config").toObject();
}

ServiceId ConnectionDetails::service(const ConnectionId &id) const
{
    return ServiceId(connection(id).value(u"service").toString());
}

QByteArray ConnectionDetails::shownJson(const ConnectionId &id) const
{
    return withSecretsMasked(json(id), fields(service(id)));
}

void ConnectionDetails::load(const ConnectionId &id)
{
    read(id);
}

QCoro::Task<void> ConnectionDetails::read(ConnectionId id)
{
    const QPointer<ConnectionDetails> self(this);
    // An answer to an older question may be from before what the newer one was asked for.
    const quint64 number = ++m_asked[id];
    const auto json = co_await m_api.connections().json(id);
    if (!self || m_asked.value(id) != number)
        co_return;
    if (!json) {
        emit failed(id, json.error());
        co_return;
    }
    if (m_json.size() >= kept && !m_json.contains(id))
        m_json.clear();
    m_json.insert(id, *json);
    emit loaded(id);
}

void ConnectionDetails::loadFields(const ServiceId &service)
{
    if (service.isEmpty() || m_fields.contains(service)) {
        emit fieldsLoaded(service);
        return;
    }
    // Who asks while it is being read is answered with the rest.
    if (!m_readingFields.contains(service))
        readFields(service);
}

QCoro::Task<void> ConnectionDetails::readFields(ServiceId service)
{
    const QPointer<ConnectionDetails> self(this);
    m_readingFields.insert(service);
    const auto type = co_await m_api.metadata().get(service, {.background = true});
    if (!self)
        co_return;
    m_readingFields.remove(service);
    // Without metadata the keys speak for themselves.
    if (type)
        m_fields.insert(service, type->config);
    emit fieldsLoaded(service);
}

void ConnectionDetails::loadCatalogue()
{
    if (!m_catalogue.isEmpty())
        emit catalogueLoaded();
    else if (!std::exchange(m_readingCatalogue, true))
        readCatalogue();
}

QCoro::Task<void> ConnectionDetails::readCatalogue()
{
    const QPointer<ConnectionDetails> self(this);
    QList<ConnectorType> all;
    QString cursor;
    do {
        const auto page = co_await m_api.metadata().page(cursor, 1000);
        if (!self)
            co_return;
        if (!page || (!(*page)->nextCursor.isEmpty() && (*page)->nextCursor == cursor)) {
            m_readingCatalogue = false;
            emit catalogueFailed(page ? Error{.kind = Error::Kind::BadAnswer} : page.error());
            co_return;
        }
        all.append((*page)->items);
        cursor = (*page)->nextCursor;
    } while (!cursor.isEmpty());
    m_readingCatalogue = false;
    m_catalogue = std::move(all);
    emit catalogueLoaded();
}

} // namespace sluice
