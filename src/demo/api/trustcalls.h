// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Certificates and SSH fingerprints of connections and destinations: list, read, approve, revoke.
void addTrustCalls(Router &router, Context &context);

} // namespace sluice::demo
