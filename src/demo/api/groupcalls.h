// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Groups: list, read, make, rename, delete; their users, their SSH key, their service account.
void addGroupCalls(Router &router, Context &context);

} // namespace sluice::demo
