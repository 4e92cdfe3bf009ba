// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Historical syncs, of everything or of some tables.
void addResyncCalls(Router &router, Context &context);

} // namespace sluice::demo
