// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

namespace sluice {

/// Which state of a draft is meant.
enum class DraftSide {
    Base,   ///< what the service has
    Wished, ///< with the changes that were not sent yet
};

/// Some tables of a connection as a config of their own, to be taken elsewhere: with their schemas and the policy, and
/// all columns that are known. `tables` rise.
[[nodiscard]] SchemaConfigPtr selectedConfig(const SchemaDraft &draft, const QList<int> &tables, DraftSide side);

/// All of a draft as a config: schemas without tables too, and all columns that are known. Where a draft wishes nothing
/// and knows no more than its base, it is the base itself.
[[nodiscard]] SchemaConfigPtr wishedConfig(const SchemaDraft &draft);

/// The same config with its only schema called otherwise, as if it were of another connection.
[[nodiscard]] SchemaConfigPtr withSchemaNamed(const SchemaConfigPtr &config, const QString &name);

/// Every table of a config.
[[nodiscard]] QList<int> allTables(const SchemaConfig &config);

} // namespace sluice
