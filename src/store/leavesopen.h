// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace sluice {

/// Does the answer leave open whether a write was carried out? Then it is never sent again: a fresh read shows. A
/// Timeout does not: it is of what only reads, or of a write of which nothing has left.
[[nodiscard]] inline bool leavesOpen(const Error &error)
{
    return error.kind == Error::Kind::OutcomeUnknown;
}

} // namespace sluice
