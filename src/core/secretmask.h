// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configfield.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>

namespace sluice {

/// Is what stands at this path of a connection ("config", "password") a secret, by the marks of the metadata or by its
/// name? The service masks many and not all.
[[nodiscard]] bool isSecretAt(const QStringList &path, const QList<ConfigField> &fields);

/// The JSON text of a connection, or of what lies at `path` within one, octet for octet but for the secrets: a mask
/// stands for each, like the service's own, which are never sent back. What is empty stays so. The text must be whole.
[[nodiscard]] QByteArray withSecretsMasked(const QByteArray &json, const QList<ConfigField> &fields,
                                           const QStringList &path = {});

/// With `mask` for every member whose name looks secret, however deep.
[[nodiscard]] QJsonValue withSecretsMasked(const QJsonValue &value, const QString &mask);

} // namespace sluice
