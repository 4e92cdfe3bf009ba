// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

namespace sluice {

/// The words for models, from the functions that make words for people.
[[nodiscard]] Words modelWords();

} // namespace sluice
