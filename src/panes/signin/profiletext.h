// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

namespace sluice {

/// What is wrong with a profile and what to write instead, in a sentence; empty for None.
[[nodiscard]] QString profileProblemText(ProfileProblem problem);

} // namespace sluice
