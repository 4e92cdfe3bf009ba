// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QString>

namespace sluice {

/// One or two words: "Broken", "Waiting for you".
[[nodiscard]] QString healthLabel(Health health);

/// How many are so, within a line: "3 broken". \a count is one or more.
[[nodiscard]] QString healthCount(Health health, int count);

/// The label and how long it has been so, where that says something: "Broken for 5 days", "Paused for at least 3
/// hours".
[[nodiscard]] QString healthHeadline(const Verdict &verdict, Timestamp now);

/// The same for a narrow column: without an age that is known to be longer, unless it fails.
[[nodiscard]] QString healthBrief(const Verdict &verdict, Timestamp now);

/// Why, in a sentence; the service's own words are quoted in it as plain text.
[[nodiscard]] QString healthWhy(const Verdict &verdict, const Connection &connection, Timestamp now);

/// What to do about it, in a sentence; empty where nothing is to be done.
[[nodiscard]] QString healthNextStep(const Verdict &verdict, const Connection &connection);

/// A task or a warning in one line: its message, else its code made readable ("reconnect_warehouse" as "Reconnect
/// warehouse"). Plain text, never markup.
[[nodiscard]] QString noticeText(const Notice &notice);

} // namespace sluice
