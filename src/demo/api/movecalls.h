// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Connections move to the destination of another group.
void addMoveCalls(Router &router, Context &context);

} // namespace sluice::demo
