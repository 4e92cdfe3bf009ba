// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Connector types: the list, and each with the fields of its config.
void addMetadataCalls(Router &router, Context &context);

} // namespace sluice::demo
