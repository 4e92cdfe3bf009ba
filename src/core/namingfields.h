// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QStringList>

namespace sluice {

/// The keys of `config` that name a new connection of this service: required, and never to be changed. The metadata do
/// not tell them. "schema" for most, "schema_prefix" for databases, two keys for files and sheets.
[[nodiscard]] QStringList namingFields(const ServiceId &service);

} // namespace sluice
