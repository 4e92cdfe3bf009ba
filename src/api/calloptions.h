// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

namespace sluice {

/// How a call is queued, whatever it asks for.
struct CallOptions
{
    /// What the user started that this call belongs to; None for what the program does by itself.
    OperationId operation = OperationId::None;
    bool background = false; ///< after everything that somebody waits for
    bool pastGate = false;   ///< even while the session doubts its key
};

} // namespace sluice
