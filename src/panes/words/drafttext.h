// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterexpression.h"
#include "schema/draftstep.h"
#include "schema/tablecolumns.h"

namespace sluice {

/// What a step of a draft did, as one would order it: "Disable 47 tables", "Hash column email".
[[nodiscard]] QString draftTitleText(const DraftTitle &title);
/// Why a node could not take a change: "Deleted in the source", "It cannot keep history".
[[nodiscard]] QString skippedText(const SkippedNode &node, const SchemaConfig &config,
                                  const TableColumn *column = nullptr);
/// What is wrong with a filter, as a sentence. `text` is what was typed.
[[nodiscard]] QString filterProblemText(const FilterProblem &problem, const QString &text);

} // namespace sluice
