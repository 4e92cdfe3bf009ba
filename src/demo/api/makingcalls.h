// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

class Router;
struct Context;

/// Connections are made and deleted.
void addMakingCalls(Router &router, Context &context);

} // namespace sluice::demo
