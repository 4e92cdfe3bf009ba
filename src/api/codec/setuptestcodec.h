// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "setuptest.h"

#include <QList>

namespace sluice::json {

/// The list `setup_tests` of a connection or a destination.
[[nodiscard]] QList<SetupTest> setupTests(const Element &array);

} // namespace sluice::json
