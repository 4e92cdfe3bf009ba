// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// The cursor that functions keep: read and set.
void addStateCalls(Router &router, Context &context);

} // namespace sluice::demo
