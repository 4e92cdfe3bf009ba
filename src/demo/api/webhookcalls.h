// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

struct Context;
class Router;

/// Webhooks. The demo account keeps them but calls nobody.
void addWebhookCalls(Router &router, Context &context);

} // namespace sluice::demo
