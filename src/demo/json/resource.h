// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace sluice::demo {

/// The object in a file of resources/demo, which is compiled in. Ends the program when it is missing or damaged.
[[nodiscard]] QJsonObject readResource(const QString &name);

} // namespace sluice::demo
