// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/servicecatalogue.h"

#include "json/resource.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice::demo {

ServiceCatalogue::ServiceCatalogue()
{
    const QJsonArray services = readResource(QStringLiteral("services.json"))[u"services"].toArray();
    for (const QJsonValue &service : services)
        m_services.push_back(service.toObject());
    const auto id = [](const QJsonObject &service) {
        return service[u"id"].toString();
    };
    std::sort(m_services.begin(), m_services.end(),
              [&id](const QJsonObject &a, const QJsonObject &b) { return id(a) < id(b); });
    for (size_t i = 0; i < m_services.size(); ++i)
        m_index.insert(id(m_services[i]), i);
}

const ServiceCatalogue &ServiceCatalogue::shared()
{
    static const ServiceCatalogue catalogue;
    return catalogue;
}

QJsonObject ServiceCatalogue::configFields(const QString &id) const
{
    const QJsonObject *found = service(id);
    return found ? (*found)[u"config"][u"properties"].toObject() : QJsonObject();
}

const QJsonObject *ServiceCatalogue::service(const QString &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_services[*found];
}

} // namespace sluice::demo
