// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

namespace sluice::demo {

/// The connection as lists give it. Kept until something changes, since lists are asked for again and again.
[[nodiscard]] const QByteArray &connectionJson(DemoConnection &connection, Timestamp now);
/// The connection with its setup tests, as after create, modify and test.
[[nodiscard]] QByteArray connectionJson(const DemoConnection &connection, Timestamp now, const QJsonArray &setupTests);

} // namespace sluice::demo
