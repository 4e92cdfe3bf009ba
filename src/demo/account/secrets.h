// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sluice::demo {

/// Does a config key of this name hold a secret?
[[nodiscard]] bool isSecretName(const QString &name);

/// The config as the service sends it: secrets replaced by stars, at any depth. `fields` is what the metadata says of
/// its fields: a `format` tells those whose name does not.
[[nodiscard]] QJsonObject masked(const QJsonObject &config, const QJsonObject &fields);

} // namespace sluice::demo
