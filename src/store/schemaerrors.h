// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace sluice {

/// Is it a refusal because a node of a PATCH does not say its own `enabled`? There is no code for it; the message names
/// the field.
[[nodiscard]] bool wantsEnabled(const Error &error);

} // namespace sluice
