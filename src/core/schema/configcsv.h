// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QByteArray>

namespace sluice {

/// What a spreadsheet does with a cell that begins with =, +, -, @, a tab or a carriage return: it may take the text
/// for a formula and run it.
enum class CsvFormulas {
    Guarded, ///< an apostrophe stands before such a name
    Kept,    ///< names as they are, for programs
};

/// Comma-separated values (RFC 4180, UTF-8), a line for each table: fit to be read again by `readNameList`.
[[nodiscard]] QByteArray tablesCsv(const SchemaConfig &config, CsvFormulas formulas);
/// The same with a line for each column that is known.
[[nodiscard]] QByteArray columnsCsv(const SchemaConfig &config, CsvFormulas formulas);
/// How many names of the config a spreadsheet might take for formulas.
[[nodiscard]] int formulaLikeNames(const SchemaConfig &config);

} // namespace sluice
