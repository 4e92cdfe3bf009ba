// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::test {

/// C++ text with the letters of its comments made blanks; lines keep their numbers. With \a strings those of string and
/// character literals as well, raw ones included.
[[nodiscard]] QString withoutComments(const QString &text, bool strings = false);

} // namespace sluice::test
