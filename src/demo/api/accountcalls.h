// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Whose key it is.
void addAccountCalls(Router &router, Context &context);

} // namespace sluice::demo
