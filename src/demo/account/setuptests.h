// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

namespace sluice::demo {

/// What a run of the setup tests takes at the service, in milliseconds: seconds, sometimes minutes.
constexpr qint64 setupTestsMs = 8'000;

/// Runs the connection's setup tests and gives it the setup state they lead to; its answer is in the service's shape.
QJsonArray runSetupTests(DemoConnection &connection, Timestamp now);

/// New credentials or a new config have come: what the tests found before need not be true any more.
void forgetSetupTests(DemoConnection &connection);

} // namespace sluice::demo
