// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Past syncs, and warnings by table; newer calls of the service, which not every account has.
void addHistoryCalls(Router &router, Context &context);

} // namespace sluice::demo
