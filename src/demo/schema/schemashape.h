// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sluice::demo {

/// What is of the wrong type in a change of a schema config, at any depth; empty when nothing is. `body` is one of the
/// connection level.
[[nodiscard]] QString schemaShapeError(const QJsonObject &body);

} // namespace sluice::demo
