// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::test {

/// How long a test waits for what happens within milliseconds on a machine that is not busy, in milliseconds.
constexpr int patience = 15'000;

} // namespace sluice::test
