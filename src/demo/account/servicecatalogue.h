// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace sluice::demo {

/// The connector types the demo account knows, which are data: resources/demo/services.json.
class ServiceCatalogue
{
public:
    /// The one of this process: it never changes.
    [[nodiscard]] static const ServiceCatalogue &shared();

    /// In the order of their ids, which is the order of the list.
    [[nodiscard]] const std::vector<QJsonObject> &services() const { return m_services; }
    /// Null when there is none with this id.
    [[nodiscard]] const QJsonObject *service(const QString &id) const;
    /// What its metadata says of each field of its config; nothing where it is unknown.
    [[nodiscard]] QJsonObject configFields(const QString &id) const;

private:
    ServiceCatalogue();

    std::vector<QJsonObject> m_services;
    QHash<QString, size_t> m_index;
};

} // namespace sluice::demo
