// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Account information, groups and destinations.
void addAccountCalls(Router &router, Context &context);

} // namespace sluice::demo
