// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// What a reload of the schema config does with the enabled flags ("exclude_mode" of the reference).
enum class ReloadMode {
    Preserve, ///< keeps them: a plain refresh from the source
    Exclude,  ///< turns every schema and table off
    Include,  ///< turns every schema and table on
};

} // namespace sluice
