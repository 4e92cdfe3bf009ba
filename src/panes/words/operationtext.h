// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

#include <QString>

namespace sluice {

/// What was started: "Sync orders_db", "Pause 12 connections".
[[nodiscard]] QString operationTitle(const Operation &operation);
/// How far it is: "Syncing for 3 min 20 s", "7 of 12 done", "Done", "2 of 12 failed".
[[nodiscard]] QString operationState(const Operation &operation, Timestamp now);
/// What happens to one connection, or how it came out: "Succeeded after 3 min", "Waiting for you: …".
[[nodiscard]] QString rowState(Operation::Kind kind, const OperationRow &row, Timestamp now);

/// An amount of time that goes on, in whole seconds: "0 s", "12 s", "3 min 20 s".
[[nodiscard]] QString wholeSecondsText(qint64 ms);

/// "2 setup tests failed", "Passed with 1 warning", "5 setup tests passed".
[[nodiscard]] QString setupTestsText(const QList<SetupTest> &tests);

} // namespace sluice
