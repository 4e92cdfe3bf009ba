// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sluice::demo {

class DemoAccount;
struct Context;
class Router;

/// Blocked columns are taken out of the destination: asked for here, done by the next sync.
void addColumnDrops(Router &router, Context &context);

/// [{"connection", "schema", "table", "column", "done"}], in the order of the connections and of the asking.
[[nodiscard]] QByteArray columnDropsJson(const DemoAccount &account);

} // namespace sluice::demo
