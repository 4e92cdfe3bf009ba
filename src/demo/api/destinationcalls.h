// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Destinations: list, read, make, change, test, delete.
void addDestinationCalls(Router &router, Context &context);

} // namespace sluice::demo
