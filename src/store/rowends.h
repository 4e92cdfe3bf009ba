// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "operation.h"

#include <functional>

namespace sluice {

/// The connection has left the list.
[[nodiscard]] Error goneError();

// How an operation's row ends.
[[nodiscard]] std::function<void(OperationRow &)> failedRow(const Error &error);
/// It was done, by the service's own word, and what came of it could not be read: \a error tells why.
[[nodiscard]] std::function<void(OperationRow &)> unreadRow(const Error &error);
/// The connection has left the list, and nothing was sent.
[[nodiscard]] std::function<void(OperationRow &)> goneRow();
/// Nothing was sent, because somebody else was at work.
[[nodiscard]] std::function<void(OperationRow &)> notSentRow();

} // namespace sluice
