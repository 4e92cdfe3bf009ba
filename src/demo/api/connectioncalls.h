// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Connections: lists, reading, changing, syncing, testing.
void addConnectionCalls(Router &router, Context &context);

} // namespace sluice::demo
