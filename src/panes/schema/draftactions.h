// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// Actions that DraftController puts into its message, and is told of when they are clicked.
namespace sluice::draftactions {

inline constexpr QLatin1String review("review");
inline constexpr QLatin1String discard("discard");
inline constexpr QLatin1String compare("compare");
inline constexpr QLatin1String gone("gone");
/// Not by DraftController: what a snapshot does not know is turned off.
inline constexpr QLatin1String unnamedOff("unnamedOff");
/// A filter: the editor shows what it finds.
inline constexpr QLatin1String whatIsNew("is:new");

} // namespace sluice::draftactions
