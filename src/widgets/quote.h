// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// Somebody else's text made fit for one line of plain text: white space folded; control characters and those that turn
/// the direction of what follows taken out; cut at `limit` characters with "…".
[[nodiscard]] QString tidied(const QString &text, qsizetype limit = 300);

/// The tidied text in quotation marks, its own full stop left out, so that a sentence can go on.
[[nodiscard]] QString quoted(const QString &text, qsizetype limit = 300);

/// In the quotation marks of the texts' language, as it is.
[[nodiscard]] QString inQuotes(const QString &text);

} // namespace sluice
