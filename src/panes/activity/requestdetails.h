// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QString>

namespace sluice {

/// All that is known of one request, to be read and copied: the line, our request id, attempts, sizes, what was sent
/// and, of a failure, what came back. As the log has it, without any secret.
[[nodiscard]] QString requestDetails(const Exchange &exchange);

} // namespace sluice
