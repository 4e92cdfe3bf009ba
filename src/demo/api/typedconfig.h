// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/fields.h"

namespace sluice::demo {

/// The config of a request with the types that the service's metadata has, as leniently read as every other field. What
/// cannot be read is rejected in `fields`; what the metadata does not know stays as it is.
[[nodiscard]] QJsonObject typedConfig(QJsonObject config, const QString &service, Fields &fields);

} // namespace sluice::demo
