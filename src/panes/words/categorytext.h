// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// A category of services in words: "HumanResources" is "Human Resources". One that is not known yet is taken apart
/// where its words begin.
[[nodiscard]] QString categoryText(const QString &category);

} // namespace sluice
