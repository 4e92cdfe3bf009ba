// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// What the demo account has none of: users' and teams' roles, agents, links, log services, transformations… Their
/// lists are empty, and single ones are not found.
void addEmptyLists(Router &router, Context &context);

} // namespace sluice::demo
