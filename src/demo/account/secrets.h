// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sluice::demo {

/// Does a config key of this name hold a secret?
[[nodiscard]] bool isSecretName(const QString &name);

/// The config as the service sends it: secrets replaced by stars, at any depth.
[[nodiscard]] QJsonObject masked(const QJsonObject &config);

} // namespace sluice::demo
