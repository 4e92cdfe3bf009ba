// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "schema/schemaconfig.h"

#include <QByteArray>

namespace sluice {

/// From so many tables on the provider's guide advises to give them in a file of JSON (`schemas_json`) instead of in
/// the resource.
constexpr int mostTerraformTables = 1'000;
[[nodiscard]] inline bool wantsSchemasJson(const SchemaConfig &config)
{
    return config.tableCount() > mostTerraformTables;
}

/// Whose the primary keys are.
enum class PrimaryKeys {
    OfTheSource, ///< nothing is said of them
    Chosen,      ///< `canChooseKeys`: they are told, and of locked columns also that they are none
};

/// A `fivetran_connector_schema_config` resource in HCL, UTF-8. Of locked nodes it does not say whether they are on:
/// the provider would refuse or ignore it. Of columns it names those that are not as the policy has them.
///
/// `name` becomes the resource's label as far as its characters may; `jsonFile` is the name of the file beside it that
/// holds `terraformSchemasJson`, and is used where `wantsSchemasJson`.
[[nodiscard]] QByteArray terraformResource(const SchemaConfig &config, const ConnectionId &id, const QString &name,
                                           const QString &jsonFile, PrimaryKeys keys = PrimaryKeys::OfTheSource);
[[nodiscard]] QByteArray terraformSchemasJson(const SchemaConfig &config, PrimaryKeys keys = PrimaryKeys::OfTheSource);
/// Text as a quoted string of HCL, in which nothing is a template.
[[nodiscard]] QByteArray hclString(std::string_view utf8);
/// Of the tables of `whole` that `part` does not name, by their names: how many are not as the policy of `part` has new
/// ones. Terraform takes a resource for the whole config, and would switch them.
[[nodiscard]] int switchedByPolicy(const SchemaConfig &whole, const SchemaConfig &part);

} // namespace sluice
