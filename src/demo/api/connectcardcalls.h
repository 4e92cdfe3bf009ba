// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Links by which somebody else finishes the setup in a browser.
void addConnectCardCalls(Router &router, Context &context);

} // namespace sluice::demo
