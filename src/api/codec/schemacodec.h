// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"
#include "decoder.h"
#include "result.h"
#include "schema/tablecolumns.h"

#include <functional>
#include <memory>

namespace sluice {
class SchemaConfigBuilder;
}

namespace sluice::json {

/// The schema config of an answer ("Connection schema config" of the reference), from the envelope's root. `schemas`
/// may be missing, or null: then there is nothing to copy, which is a config too. What the decoder below is held
/// against; it reads by itself only what is plain.
[[nodiscard]] Result<SchemaConfigPtr> schemaConfig(const Element &root);
/// Called where the decoder works, with what has been read so far.
using SchemaConfigSoFar = std::function<void(SchemaConfigPtr)>;
/// The same while the answer arrives. Of an answer that takes longer than a moment, what is there so far is told from
/// time to time: the more has been told, the more seldom.
[[nodiscard]] std::unique_ptr<Decoder<SchemaConfigPtr>> schemaConfigDecoder(SchemaConfigSoFar soFar = {});
/// One table with its columns, whatever they are like.
void addTable(SchemaConfigBuilder &builder, std::string_view name, const Element &table);
/// The answer of `GET …/columns`.
[[nodiscard]] Result<TableColumns> tableColumns(const Element &root);

} // namespace sluice::json
