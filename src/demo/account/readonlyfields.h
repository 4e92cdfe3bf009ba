// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

namespace sluice::demo {

/// The SSH key of a group, with which its connections' tunnels are opened: made up, and always the same.
[[nodiscard]] QString publicKeyOf(const QString &groupId);

/// Gives the config the fields that its service fills in by itself and users have to enter at the source.
void fillReadOnlyFields(DemoConnection &connection);

/// The names of those fields of the config that only the service sets.
[[nodiscard]] QStringList readOnlyIn(const QJsonObject &config, const QString &service);

} // namespace sluice::demo
