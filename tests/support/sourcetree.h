// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::test {

/// A path below the top of the sources, "tests/fixtures"; the top itself for none. Only sourcetree.cpp is compiled with
/// the folder's name, so that a compiler's cache serves every other file in whichever folder a clone lies.
[[nodiscard]] QString sourcePath(const QString &below = {});

} // namespace sluice::test
