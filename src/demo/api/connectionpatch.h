// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

#include <QJsonObject>

namespace sluice::demo {

/// Carries out the body of a PATCH (or the like fields of a create). Answers what is wrong with it, and has changed
/// nothing then; empty when it is done. Fields it does not know are ignored, as the service does.
QString patchConnection(DemoConnection &connection, const QJsonObject &body, Timestamp now);

/// The field of a body that only the service sets, which refuses the whole of it; empty when there is none.
[[nodiscard]] QString readOnlyField(const QJsonObject &body);

/// Does it hold a field that is kept? The flags for the tests alone are refused.
[[nodiscard]] bool hasPersistentField(const QJsonObject &body);

} // namespace sluice::demo
