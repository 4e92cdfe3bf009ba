// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Schema configs: reading, changing on four levels, reload, columns.
void addSchemaCalls(Router &router, Context &context);

} // namespace sluice::demo
