// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QStringList>

namespace sluice {

/// The keys of `config` that name a new connection of this service: required, and never to be changed. The metadata do
/// not tell them. "schema" for most, "schema_prefix" for databases, two keys for files and sheets.
[[nodiscard]] QStringList namingFields(const ServiceId &service);

/// What may become of a name on its way into a destination. The service says nowhere what it refuses, and destinations
/// differ: a doubt is told, and is no reason not to ask.
enum class NameDoubt {
    None,
    Characters, ///< others than letters, digits and underscores
    Start,      ///< a digit
    UpperCase,
    Length, ///< longer than what PostgreSQL takes, which takes least
};
[[nodiscard]] NameDoubt doubtOf(QStringView name);

} // namespace sluice
