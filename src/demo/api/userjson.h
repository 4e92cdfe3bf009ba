// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/demoaccount.h"
#include "http/call.h"

namespace sluice::demo {

/// A user; of a group with the role there.
[[nodiscard]] QByteArray userJson(const DemoUser &user, const QString &role);

/// What is wrong with the lists' filter `active`; empty when nothing is.
[[nodiscard]] QString filterError(const Call &call);
/// By that filter.
[[nodiscard]] bool isWanted(const DemoUser &user, const Call &call);

} // namespace sluice::demo
