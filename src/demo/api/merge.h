// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace sluice::demo {

/// Key by key, objects within objects too: what is not named stays.
[[nodiscard]] QJsonObject merged(QJsonObject base, const QJsonObject &change);

} // namespace sluice::demo
