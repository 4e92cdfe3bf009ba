// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Users, teams and roles, to read.
void addPeopleCalls(Router &router, Context &context);

} // namespace sluice::demo
