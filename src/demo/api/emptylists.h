// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

class Router;

/// What the demo account has none of: agents, links, log services, transformations… Their lists are empty, and single
/// ones are not found.
void addEmptyLists(Router &router);

} // namespace sluice::demo
